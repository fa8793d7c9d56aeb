import Glibc
import SteadyDomain

/// Standard input, and whether the person has stopped: by Ctrl-D or Ctrl-C, or because the terminal was closed or the
/// phone's system ended the app. What was typed until then counts, and no more questions are asked.
///
/// No lock is needed, since a command has only one thread.
final class Keyboard: @unchecked Sendable {
    /// Whether there is a person to ask: standard input and standard error are terminals.
    let isInteractive: Bool
    private(set) var hasStopped = false
    /// Called when the process goes on after Ctrl-Z while it waits, to show again what it waits for.
    var resumed: (() -> Void)?
    private var listens = false

    init() {
        isInteractive = isatty(STDIN_FILENO) == 1 && isatty(STDERR_FILENO) == 1
    }

    /// From now on, signals that would end the process only stop the questions. Called before the first question;
    /// before that there is nothing to keep.
    /// - Parameter always: whether to do so too where nobody can be asked.
    func listen(always: Bool = false) {
        guard isInteractive || always, !listens else { return }
        listens = true
        for signal in Keyboard.signals { Signals.handle(signal) { caught = $0 } }
        Signals.handle(SIGCONT) { _ in hasResumed = 1 }
    }

    /// Takes a signal to stop that has come since the last call.
    func takeSignal() -> Int32? {
        let signal = caught
        caught = 0
        return signal == 0 ? nil : signal
    }

    /// Marks that the person has stopped.
    func stop() { hasStopped = true }

    /// A line without its line end; nil if the person has stopped.
    func readLine() throws -> [UInt8]? {
        var bytes: [UInt8] = []
        var byte: UInt8 = 0
        while true {
            guard try read(&byte, 1) > 0 else {
                if !bytes.isEmpty { return bytes }
                stop()
                return nil
            }
            if byte == UInt8(ascii: "\n") { return bytes }
            bytes.append(byte)
        }
    }

    /// The rest of standard input, at most `limit` bytes.
    func readRest(limit: Int) throws -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: limit)
        var position = 0
        while position < limit {
            let count = try bytes[position...].withUnsafeMutableBytes { try read($0.baseAddress, $0.count) }
            if count == 0 { break }
            position += count
        }
        return Array(bytes[..<position])
    }

    /// Reads what is available, up to `count` bytes.
    /// - Returns: the number of bytes; 0 at the end of input, or if the person has stopped.
    private func read(_ buffer: UnsafeMutableRawPointer?, _ count: Int) throws -> Int {
        while true {
            guard !listens || isReady() else {
                stop()
                return 0
            }
            let read = Glibc.read(STDIN_FILENO, buffer, count)
            if read >= 0 { return read }
            // EIO means that the terminal was closed.
            if errno == EIO, isInteractive {
                stop()
                return 0
            }
            guard errno == EINTR else {
                throw Problem.unreadableInput("Standard input can't be read. Give the text another way.")
            }
        }
    }

    /// Waits for something to read. Signals are blocked except during the wait, so none is missed. Text typed before a
    /// signal is still read first.
    /// - Returns: whether there is something to read, even if it is only the end of input.
    private func isReady() -> Bool {
        Signals.blocking(Keyboard.signals + [SIGCONT]) { open in
            var atOnce = timespec()
            while true {
                if hasResumed != 0 {
                    hasResumed = 0
                    resumed?()
                }
                var input = fd_set()
                // Bit 0 is standard input. Set by hand because `FD_SET` is a macro, which Swift can't use.
                withUnsafeMutableBytes(of: &input) { $0.storeBytes(of: 1, as: Int.self) }
                let count =
                    caught == 0
                    ? pselect(1, &input, nil, nil, nil, &open) : pselect(1, &input, nil, nil, &atOnce, &open)
                if count >= 0 { return count > 0 }
                // After any other error, let the read report it.
                if errno != EINTR { return true }
            }
        }
    }

    /// The signals by which a person, or the system, asks to stop.
    static let signals = [SIGINT, SIGHUP, SIGTERM, SIGQUIT]
}

/// The person stopped before typing any text.
struct NothingTyped: Error {}

/// Whether the process went on after it was suspended. Set by the signal handler only.
nonisolated(unsafe) private var hasResumed: sig_atomic_t = 0

/// The signal that asked to stop; 0 if none has. The only thing that the signal handler touches.
nonisolated(unsafe) private var caught: sig_atomic_t = 0
