import Glibc
import SteadyDomain

/// Standard input, and whether the person who types there has stopped: by Ctrl-D or Ctrl-C, or because the terminal was
/// closed or the phone's system ended the app. What was typed until then stands; nothing more is asked.
///
/// A command has one thread, so nothing guards what changes.
final class Keyboard: @unchecked Sendable {
    /// Whether a person is there to be asked: standard input and standard error are a terminal.
    let isInteractive: Bool
    private(set) var hasStopped = false
    private var listens = false

    init() {
        isInteractive = isatty(STDIN_FILENO) == 1 && isatty(STDERR_FILENO) == 1
    }

    /// From here on a signal that would end the process only stops the questions. It is called before the first one, since
    /// before that there is nothing to keep.
    func listen() {
        guard isInteractive, !listens else { return }
        listens = true
        for signal in Keyboard.signals {
            var old = sigaction()
            sigaction(signal, nil, &old)
            // Whoever started this one with a signal ignored, as nohup does, wants it so.
            if unsafeBitCast(old.__sigaction_handler.sa_handler, to: Int.self) == Keyboard.ignored { continue }
            // Without SA_RESTART: a read must end when a signal comes.
            var new = sigaction()
            new.__sigaction_handler.sa_handler = { caught = $0 }
            sigaction(signal, &new, nil)
        }
    }

    /// The person asks for no more questions.
    func stop() { hasStopped = true }

    /// A line without its end; nil where the person has stopped.
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

    /// The rest of standard input, but at most so many bytes.
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

    /// Reads what is there.
    /// - Returns: 0 at the end of input and where the person has stopped.
    private func read(_ buffer: UnsafeMutableRawPointer?, _ count: Int) throws -> Int {
        while true {
            guard !listens || isReady() else {
                stop()
                return 0
            }
            let read = Glibc.read(STDIN_FILENO, buffer, count)
            if read >= 0 { return read }
            // A terminal that was closed says so.
            if errno == EIO, isInteractive {
                stop()
                return 0
            }
            guard errno == EINTR else {
                throw Problem.unreadableInput("Standard input can't be read. Give the text another way.")
            }
        }
    }

    /// Waits for something to read. A signal is let in only while it waits, so that none gets lost before; what was typed
    /// before one is read first.
    /// - Returns: whether there is something, even if it is only the end.
    private func isReady() -> Bool {
        var (blocked, before) = (sigset_t(), sigset_t())
        sigemptyset(&blocked)
        for signal in Keyboard.signals { sigaddset(&blocked, signal) }
        pthread_sigmask(SIG_BLOCK, &blocked, &before)
        defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
        var atOnce = timespec()
        while true {
            var input = fd_set()
            // Bit 0 stands for standard input; `FD_SET` is a macro, which Swift can't see.
            withUnsafeMutableBytes(of: &input) { $0.storeBytes(of: 1, as: Int.self) }
            let count =
                caught == 0
                ? pselect(1, &input, nil, nil, nil, &before) : pselect(1, &input, nil, nil, &atOnce, &before)
            if count >= 0 { return count > 0 }
            // Any other error is the read's to tell.
            if errno != EINTR { return true }
        }
    }

    private static let signals = [SIGINT, SIGHUP, SIGTERM, SIGQUIT]
    /// `SIG_IGN`, a pointer that Swift can't compare.
    private static let ignored = 1
}

/// The person stopped where a text was to be typed, before there was any.
struct NothingTyped: Error {}

/// The signal that asked to stop, 0 where none did: all that a signal handler may touch.
nonisolated(unsafe) private var caught: sig_atomic_t = 0
