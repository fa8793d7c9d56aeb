import Foundation
import Glibc
import Testing

/// What a person types when a question appears.
enum Typing: ExpressibleByStringLiteral, Sendable {
    case line(String)
    /// Keys, without Return.
    case keys(String)
    /// The window becomes that wide.
    case resize(columns: UInt16)
    /// Ctrl-D: the end of input.
    case end
    /// Ctrl-C.
    case interrupt
    /// The terminal's window is closed.
    case hangUp
    /// Somebody else, such as a phone's system, sends this signal.
    case signal(Int32)
    /// A line, typed once something else has happened while the question stood.
    case meanwhile(_ event: @Sendable () -> Void, then: String)

    init(stringLiteral text: String) { self = .line(text) }
    /// Only the Return key.
    static let skip: Typing = ""
}

/// What a terminal showed, and how the command ended.
struct Screen: CustomStringConvertible {
    let code: Int32
    /// Everything that was written to the terminal, what was typed included, with plain line ends.
    let text: String

    var description: String { "exit \(code)\n\(text)" }
}

extension Home {
    /// Runs `steady` in a terminal of its own, with a person who answers.
    /// - Parameters:
    ///   - dialog: a part of each question that must appear, in this order, and what is typed then.
    ///   - columns: how wide the terminal is.
    func converse(
        _ words: [String], _ dialog: [(question: String, answer: Typing)] = [], at now: String = Home.now,
        columns: UInt16 = 80, environment: [String: String?] = [:], sourceLocation: SourceLocation = #_sourceLocation
    ) throws -> Screen {
        try converse(
            command: [Binary.path] + words, dialog, at: now, columns: columns, environment: environment,
            sourceLocation: sourceLocation)
    }

    /// Runs a shell script in a terminal of its own, with a person who answers; `$STEADY` is the binary.
    func converse(
        shell script: String, _ dialog: [(question: String, answer: Typing)] = [], columns: UInt16 = 80,
        environment: [String: String?] = [:], sourceLocation: SourceLocation = #_sourceLocation
    ) throws -> Screen {
        try converse(
            // With job control, as a person's shell has it.
            command: ["/bin/bash", "--norc", "-mc", script], dialog, at: Home.now, columns: columns,
            environment: ["STEADY": Binary.path].merging(environment) { $1 }, sourceLocation: sourceLocation)
    }

    private func converse(
        command words: [String], _ dialog: [(question: String, answer: Typing)], at now: String, columns: UInt16,
        environment: [String: String?], sourceLocation: SourceLocation
    ) throws -> Screen {
        let terminal = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
        try #require(terminal >= 0)
        var (number, locked): (Int32, Int32) = (0, 0)
        try #require(ioctl(terminal, PseudoTerminal.lock, &locked) == 0)
        try #require(ioctl(terminal, PseudoTerminal.number, &number) == 0)
        var size = winsize(ws_row: 24, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
        try #require(ioctl(terminal, UInt(TIOCSWINSZ), &size) == 0)

        let variables = variables(now, Home.zone, ["TERM": "xterm"].merging(environment) { $1 })
        let pid = try Child.spawn(words.map { Array($0.utf8) }, variables, isLeader: true) {
            actions in
            // The first terminal that the leader of a session opens becomes its own.
            posix_spawn_file_actions_addopen(actions, STDIN_FILENO, "/dev/pts/\(number)", O_RDWR, 0)
            posix_spawn_file_actions_adddup2(actions, STDIN_FILENO, STDOUT_FILENO)
            posix_spawn_file_actions_adddup2(actions, STDIN_FILENO, STDERR_FILENO)
        }
        var conversation = Conversation(terminal: terminal, other: "/dev/pts/\(number)", pid: pid, dialog: dialog[...])
        defer { conversation.hangUp() }
        let isOver = conversation.hold(until: Date(timeIntervalSinceNow: Conversation.patience))
        if !isOver { kill(pid, SIGKILL) }
        let status = Child.await(pid, until: Date(timeIntervalSinceNow: Conversation.patience)) ?? SIGKILL
        let screen = Screen(code: Child.code(status), text: conversation.shown.replacing("\r\n", with: "\n"))
        #expect(isOver, "\(words) waits for something that nobody types: \(screen)", sourceLocation: sourceLocation)
        if let unasked = conversation.dialog.first {
            Issue.record("\(words) never asked \"\(unasked.question)\": \(screen)", sourceLocation: sourceLocation)
        }
        return screen
    }
}

/// Linux's requests, which the Glibc module leaves out, as it does `unlockpt` and `ptsname`.
private enum PseudoTerminal {
    /// `TIOCSPTLCK`: locks or unlocks the other side.
    static let lock: UInt = 0x4004_5431
    /// `TIOCGPTN`: the other side's number.
    static let number: UInt = 0x8004_5430
}

/// The person's side of a terminal.
private struct Conversation {
    private var terminal: Int32?
    /// The command's side.
    private let other: String
    private let pid: pid_t
    var dialog: ArraySlice<(question: String, answer: Typing)>
    private var bytes: [UInt8] = []
    /// How much of what was shown belongs to questions that were answered.
    private var answered = 0

    /// Longer than any command takes, in seconds.
    static let patience = 30.0
    private static let endOfInput: UInt8 = 4
    private static let interrupt: UInt8 = 3

    init(terminal: Int32, other: String, pid: pid_t, dialog: ArraySlice<(question: String, answer: Typing)>) {
        self.terminal = terminal
        self.other = other
        self.pid = pid
        self.dialog = dialog
    }

    var shown: String { String(decoding: bytes, as: UTF8.self) }

    /// Reads and answers until the command is gone.
    /// - Returns: whether it is.
    mutating func hold(until deadline: Date) -> Bool {
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while Date() < deadline {
            // Nobody sees any more what the command says.
            guard let terminal else { return true }
            var waiting = pollfd(fd: terminal, events: Int16(POLLIN), revents: 0)
            guard poll(&waiting, 1, 100) > 0 else { continue }
            let count = read(terminal, &buffer, buffer.count)
            if count < 0, errno == EINTR { continue }
            // Linux answers EIO when the last process has closed its side.
            if count <= 0 { return true }
            bytes += buffer[..<count]
            answer()
        }
        return false
    }

    mutating func hangUp() {
        if let terminal { close(terminal) }
        terminal = nil
    }

    /// Waits until the command has read what was typed: Ctrl-C and the end of a terminal throw away what it has not.
    private func awaitReading() {
        let side = open(other, O_RDWR | O_NOCTTY | O_CLOEXEC)
        defer { close(side) }
        var waiting: Int32 = 0
        let deadline = Date(timeIntervalSinceNow: Conversation.patience)
        while ioctl(side, UInt(FIONREAD), &waiting) == 0, waiting > 0, Date() < deadline { usleep(1000) }
    }

    private mutating func answer() {
        guard let next = dialog.first, String(decoding: bytes[answered...], as: UTF8.self).contains(next.question)
        else {
            return
        }
        answered = bytes.count
        dialog.removeFirst()
        var typed: [UInt8] = []
        switch next.answer {
        case .line(let text): typed = Array("\(text)\n".utf8)
        case .keys(let text): typed = Array(text.utf8)
        case .resize(let columns):
            var size = winsize(ws_row: 24, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
            if let terminal { _ = ioctl(terminal, UInt(TIOCSWINSZ), &size) }
        case .end: typed = [Conversation.endOfInput]
        case .interrupt:
            awaitReading()
            typed = [Conversation.interrupt]
        case .hangUp:
            awaitReading()
            hangUp()
        case .signal(let signal): kill(pid, signal)
        case .meanwhile(let event, then: let text):
            event()
            typed = Array("\(text)\n".utf8)
        }
        if let terminal { _ = typed.withUnsafeBytes { write(terminal, $0.baseAddress, $0.count) } }
    }
}
