import Foundation
import Glibc
import Testing

/// What a process left behind.
struct Ran: Equatable {
    /// The exit code; 128 and the signal where one ended it.
    let code: Int32
    let output: [UInt8]
    let messages: [UInt8]

    /// Standard output.
    var out: String { String(decoding: output, as: UTF8.self) }
    /// Standard error.
    var err: String { String(decoding: messages, as: UTF8.self) }
}

extension Ran: CustomStringConvertible {
    var description: String { "exit \(code)\n\(out.suffix(4000))\n--- standard error\n\(err.suffix(4000))" }
}

extension String {
    /// The words with one space between them: what a page says, however it is laid out.
    var unwrapped: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}

/// What a process reads on standard input.
struct Input: ExpressibleByStringLiteral {
    let bytes: [UInt8]

    init(_ bytes: [UInt8] = []) { self.bytes = bytes }
    init(stringLiteral text: String) { bytes = Array(text.utf8) }
}

/// A process that a test started. Its streams are files without a name, so that no amount of output can block it.
final class Child {
    let pid: pid_t
    private let output: Int32
    private let messages: Int32
    private var status: Int32?

    /// How long a command may take before the test gives up on it, in seconds.
    static let patience = 240.0

    /// - Parameters:
    ///   - words: the program's path and its arguments, as bytes: they need not be text.
    ///   - folder: where the streams' files are made.
    init(_ words: [[UInt8]], environment: [String: String], input: Input = Input(), folder: String) throws {
        let streams = try [input.bytes, [], []].map { try Child.stream($0, folder) }
        defer { close(streams[0]) }
        (output, messages) = (streams[1], streams[2])
        pid = try Child.spawn(words, environment) { actions in
            for (target, stream) in streams.enumerated() {
                posix_spawn_file_actions_adddup2(actions, stream, Int32(target))
            }
        }
    }

    deinit {
        if status == nil { stop() }
        close(output)
        close(messages)
    }

    /// Waits until it has ended.
    func wait() -> Ran {
        let code = Child.code(status ?? ended(within: Child.patience))
        return Ran(code: code, output: Child.content(output), messages: Child.content(messages))
    }

    /// Whether it has ended by itself; does not wait.
    var hasEnded: Bool {
        if status == nil {
            var found: Int32 = 0
            if waitpid(pid, &found, WNOHANG) == pid { status = found }
        }
        return status != nil
    }

    /// Kills it, as the system does when it runs out of memory.
    func stop() {
        guard !hasEnded else { return }
        kill(pid, SIGKILL)
        _ = ended(within: Child.patience)
    }

    private func ended(within seconds: Double) -> Int32 {
        let result = Child.await(pid, until: Date(timeIntervalSinceNow: seconds))
        if result == nil { Issue.record("a command did not end within \(seconds) seconds") }
        status = result ?? SIGKILL
        return status!
    }

    // MARK: The system's calls

    /// `POSIX_SPAWN_SETSIGMASK` and `POSIX_SPAWN_SETSID`, which the Glibc module leaves out.
    private static let signalMask: Int16 = 0x08
    private static let newSession: Int16 = 0x80

    /// Starts a process; it inherits nothing but what the actions give it.
    /// - Parameter isLeader: whether it leads a session of its own, as a program in a new terminal window does.
    static func spawn(
        _ words: [[UInt8]], _ environment: [String: String], isLeader: Bool = false,
        _ prepare: (UnsafeMutablePointer<posix_spawn_file_actions_t>) -> Void
    ) throws -> pid_t {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        prepare(&actions)
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        // The threads that run tests block signals, which a process would inherit.
        var none = sigset_t()
        sigemptyset(&none)
        posix_spawnattr_setsigmask(&attributes, &none)
        posix_spawnattr_setflags(&attributes, Child.signalMask | (isLeader ? Child.newSession : 0))
        let arguments = words.map { strdup($0) } + [nil]
        let variables = environment.map { strdup(Array("\($0.key)=\($0.value)".utf8)) } + [nil]
        defer { (arguments + variables).forEach { free($0) } }
        var pid: pid_t = 0
        let result = posix_spawn(&pid, arguments[0]!, &actions, &attributes, arguments, variables)
        try #require(result == 0, "\(String(decoding: words[0], as: UTF8.self)) can't be started")
        return pid
    }

    private static func strdup(_ bytes: [UInt8]) -> UnsafeMutablePointer<CChar>? {
        (bytes.map { CChar(bitPattern: $0) } + [0]).withUnsafeBufferPointer { Glibc.strdup($0.baseAddress!) }
    }

    /// The status of a process that has ended by then; else it is killed, and there is none.
    static func await(_ pid: pid_t, until deadline: Date) -> Int32? {
        var status: Int32 = 0
        while waitpid(pid, &status, WNOHANG) == 0 {
            if Date() > deadline {
                kill(pid, SIGKILL)
                waitpid(pid, &status, 0)
                return nil
            }
            usleep(2000)
        }
        return status
    }

    static func code(_ status: Int32) -> Int32 { status & 0x7F == 0 ? status >> 8 & 0xFF : 128 + status & 0x7F }

    private static func stream(_ content: [UInt8], _ folder: String) throws -> Int32 {
        let path = "\(folder)/stream-\(UUID().uuidString)"
        let stream = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        try #require(stream >= 0)
        unlink(path)
        var position = 0
        while position < content.count {
            let count = content[position...].withUnsafeBytes { write(stream, $0.baseAddress, $0.count) }
            try #require(count > 0)
            position += count
        }
        lseek(stream, 0, SEEK_SET)
        return stream
    }

    private static func content(_ stream: Int32) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: Int(lseek(stream, 0, SEEK_END)))
        let count = bytes.withUnsafeMutableBytes { pread(stream, $0.baseAddress, $0.count, 0) }
        return Array(bytes[..<max(0, count)])
    }
}
