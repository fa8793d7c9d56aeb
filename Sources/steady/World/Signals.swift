import Glibc

/// How the process answers signals.
enum Signals {
    /// Has a signal call the handler, unless it was ignored at the start, as `nohup` does: then it stays ignored.
    static func handle(_ signal: Int32, _ handler: @escaping @convention(c) (Int32) -> Void) {
        var old = sigaction()
        sigaction(signal, nil, &old)
        if unsafeBitCast(old.__sigaction_handler.sa_handler, to: Int.self) == ignored { return }
        // No SA_RESTART: a signal must interrupt a read.
        var new = sigaction()
        new.__sigaction_handler.sa_handler = handler
        sigaction(signal, &new, nil)
    }

    /// Gives a signal its usual effect again, unless it was ignored at the start.
    static func release(_ signal: Int32) {
        var old = sigaction()
        sigaction(signal, nil, &old)
        if unsafeBitCast(old.__sigaction_handler.sa_handler, to: Int.self) == ignored { return }
        // A zeroed `sigaction` is `SIG_DFL`.
        var new = sigaction()
        sigaction(signal, &new, nil)
    }

    /// Runs the body with signals blocked, and hands it the mask without them, for `pselect`.
    static func blocking<T>(_ signals: [Int32], _ body: (inout sigset_t) -> T) -> T {
        var (blocked, before) = (sigset_t(), sigset_t())
        sigemptyset(&blocked)
        for signal in signals { sigaddset(&blocked, signal) }
        pthread_sigmask(SIG_BLOCK, &blocked, &before)
        defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
        return body(&before)
    }

    /// `SIG_IGN`, a pointer that Swift can't compare.
    private static let ignored = 1
}
