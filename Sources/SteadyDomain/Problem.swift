/// An error that a person can act on: one sentence and, if it helps, the command to type next.
///
/// Each case is an exit code of `sysexits.h`. Only the command-line layer prints or exits.
package enum Problem: Error, Equatable, Sendable {
    /// 64: the command was typed wrong.
    case usage(String, command: String? = nil)
    /// 65: it contradicts what is on record, or a newer Steady wrote the database.
    case conflict(String, command: String? = nil)
    /// 65: the database is damaged, or not Steady's. A backup can replace it. The path is that of the damaged file; nil if
    /// it isn't known or the file was never Steady's.
    case damaged(String, command: String? = nil, path: String? = nil)
    /// 66: an input file can't be read.
    case unreadableInput(String, command: String? = nil)
    /// 69: something needed is missing: a program, a record, a contact.
    case missing(String, command: String? = nil)
    /// 73: a file can't be created.
    case cannotCreate(String, command: String? = nil)
    /// 74: input or output failed: a full disk, a read error.
    case failedIO(String, command: String? = nil)
    /// 75: another process is using it; try again.
    case busy(String, command: String? = nil)
    /// 77: not permitted.
    case notPermitted(String, command: String? = nil)

    /// The process's exit code for this problem.
    package var exitCode: Int32 {
        switch self {
        case .usage: 64
        case .conflict, .damaged: 65
        case .unreadableInput: 66
        case .missing: 69
        case .cannotCreate: 73
        case .failedIO: 74
        case .busy: 75
        case .notPermitted: 77
        }
    }

    /// One sentence that says what is wrong and what to do next.
    package var sentence: String { parts.sentence }

    /// The command to type next; nil if none helps. Where there is a choice, one a line.
    package var command: String? { parts.command }

    private var parts: (sentence: String, command: String?) {
        switch self {
        case .usage(let sentence, let command), .conflict(let sentence, let command),
            .damaged(let sentence, let command, _), .unreadableInput(let sentence, let command),
            .missing(let sentence, let command),
            .cannotCreate(let sentence, let command), .failedIO(let sentence, let command),
            .busy(let sentence, let command), .notPermitted(let sentence, let command):
            (sentence, command)
        }
    }

    /// This problem with a second sentence and another command.
    package func adding(_ sentence: String, command: String?) -> Problem {
        let words = "\(self.sentence) \(sentence)"
        return switch self {
        case .usage: .usage(words, command: command)
        case .conflict: .conflict(words, command: command)
        case .damaged(_, _, let path): .damaged(words, command: command, path: path)
        case .unreadableInput: .unreadableInput(words, command: command)
        case .missing: .missing(words, command: command)
        case .cannotCreate: .cannotCreate(words, command: command)
        case .failedIO: .failedIO(words, command: command)
        case .busy: .busy(words, command: command)
        case .notPermitted: .notPermitted(words, command: command)
        }
    }
}
