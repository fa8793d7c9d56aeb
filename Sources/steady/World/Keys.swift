import Glibc

/// Single keys, without Return and without echo, while something is drawn. The terminal is left as it was found, also
/// while the process is suspended.
final class Keys {
    /// What ended a wait.
    enum Event: Equatable {
        /// The time passed.
        case time
        case key(UInt8)
        /// The window has another size, or the process was suspended and goes on: what is drawn has to be drawn again.
        case redraw
        /// The person asked to end what is going on, with Ctrl-C.
        case interrupted
        /// The terminal is gone, or the system ends the process.
        case stopped
    }

    /// Whether keys can be read at all.
    let hasKeys: Bool
    private let keyboard: Keyboard
    /// Called before the process is suspended, to clear what is drawn.
    private let suspending: () -> Void
    /// How the terminal was found.
    private var found = termios()
    private var isOpen = false

    /// Begins to read keys.
    init(_ keyboard: Keyboard, suspending: @escaping () -> Void) {
        self.keyboard = keyboard
        self.suspending = suspending
        hasKeys = isatty(STDIN_FILENO) == 1 && tcgetattr(STDIN_FILENO, &found) == 0
        keyboard.listen(always: true)
        Signals.handle(SIGWINCH) { _ in hasChanged = 1 }
        Signals.handle(SIGCONT) { _ in hasChanged = 1 }
        Signals.handle(SIGTSTP) { _ in wantsPause = 1 }
        isOpen = true
        enterKeyMode()
    }

    deinit { close() }

    /// Puts the terminal back. Keys that were typed and not read are dropped, since they answer no question.
    func close() {
        guard isOpen else { return }
        isOpen = false
        if hasKeys { tcsetattr(STDIN_FILENO, TCSAFLUSH, &found) }
        for signal in Keys.signals { Signals.release(signal) }
    }

    private func enterKeyMode() {
        guard hasKeys else { return }
        var mode = found
        mode.c_lflag &= ~tcflag_t(ICANON | ECHO)
        tcsetattr(STDIN_FILENO, TCSADRAIN, &mode)
    }

    /// Waits for a key or a signal, at most that long.
    /// - Parameter seconds: by the computer's own clock.
    func wait(seconds: Double) -> Event {
        Signals.blocking(Keyboard.signals + Keys.signals) { open in
            if let event = pending() { return event }
            var input = fd_set()
            // Bit 0 is standard input; see `Keyboard`.
            if hasKeys { withUnsafeMutableBytes(of: &input) { $0.storeBytes(of: 1, as: Int.self) } }
            let whole = seconds.rounded(.down)
            var time = timespec(tv_sec: Int(whole), tv_nsec: Int((seconds - whole) * 1e9))
            let count = pselect(1, &input, nil, nil, &time, &open)
            if let event = pending() { return event }
            return count > 0 ? readKey() : .time
        }
    }

    private func readKey() -> Event {
        var key: UInt8 = 0
        if read(STDIN_FILENO, &key, 1) == 1 { return .key(key) }
        // The end of input: the terminal was closed.
        keyboard.stop()
        return .stopped
    }

    /// What a signal has asked for since the last wait.
    private func pending() -> Event? {
        if let signal = keyboard.takeSignal() {
            if signal == SIGINT { return .interrupted }
            keyboard.stop()
            return .stopped
        }
        if wantsPause != 0 { suspend() }
        guard hasChanged != 0 else { return nil }
        hasChanged = 0
        // A shell may have changed the terminal while the process was stopped.
        enterKeyMode()
        return .redraw
    }

    /// Suspends the process, as Ctrl-Z asks; returns when it goes on.
    private func suspend() {
        wantsPause = 0
        suspending()
        if hasKeys { tcsetattr(STDIN_FILENO, TCSADRAIN, &found) }
        Signals.release(SIGTSTP)
        var pause = sigset_t()
        sigemptyset(&pause)
        sigaddset(&pause, SIGTSTP)
        raise(SIGTSTP)
        // It is blocked here; the process stops when it is let through.
        pthread_sigmask(SIG_UNBLOCK, &pause, nil)
        pthread_sigmask(SIG_BLOCK, &pause, nil)
        Signals.handle(SIGTSTP) { _ in wantsPause = 1 }
        hasChanged = 1
    }

    private static let signals = [SIGWINCH, SIGCONT, SIGTSTP]
}

/// Whether the window's size changed or the process went on. Set by the signal handlers only.
nonisolated(unsafe) private var hasChanged: sig_atomic_t = 0
/// Whether Ctrl-Z was typed. Set by the signal handler only.
nonisolated(unsafe) private var wantsPause: sig_atomic_t = 0
