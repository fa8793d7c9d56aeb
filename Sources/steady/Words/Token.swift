import ArgumentParser
import SteadyReports

/// One word of a command line, or an option together with its value.
struct Token {
    enum Kind {
        case text
        /// An option: its name without dashes (`-h` is `help`), and its value if it has one.
        case option(String, value: String?)
    }

    let kind: Kind
    /// Its words as typed.
    let words: ArraySlice<String>

    var text: String? { if case .text = kind { words.first } else { nil } }
    var option: String? { if case .option(let name, _) = kind { name } else { nil } }
    var value: String? { if case .option(_, let value) = kind { value } else { nil } }
    var isGlobal: Bool { option.map(OptionKind.global.contains) ?? false }

    /// The words in a form in which ArgumentParser can't mistake the value for options.
    var safeWords: [String] {
        guard let option, words.count == 2, let value, value.beginsLikeOption else { return Array(words) }
        return ["--\(option)=\(value)"]
    }

    /// Whether the value is a separate word that looks like an option, or is `--`.
    var isDoubtful: Bool { words.count == 2 && (value.map { $0.isOption || $0 == "--" } ?? false) }
}

extension Token {
    /// The words up to a `--`, and the words after it; nil if there is no `--`.
    /// - Parameter command: the one after whose name they stand.
    static func tokens(
        of arguments: [String], after command: any ParsableCommand.Type = Steady.self
    ) -> (tokens: [Token], rest: ArraySlice<String>?) {
        var tokens: [Token] = []
        var words = arguments[...]
        while let word = words.first {
            if word == "--" { return (tokens, words.dropFirst()) }
            let count: Int
            if word.isOption {
                let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
                let name = word == "-h" ? "help" : String(parts[0].dropFirst(2))
                if parts.count > 1 || words.count == 1 || isFlag(name, of: command, tokens) {
                    count = 1
                } else {
                    count = 2
                }
                let value = parts.count > 1 ? String(parts[1]) : count == 2 ? words[words.startIndex + 1] : nil
                tokens.append(Token(kind: .option(name, value: value), words: words.prefix(count)))
            } else {
                count = 1
                tokens.append(Token(kind: .text, words: words.prefix(1)))
            }
            words = words.dropFirst(count)
        }
        return (tokens, nil)
    }

    /// Whether an option takes no value, as the command says that the words before it name.
    private static func isFlag(
        _ option: String, of command: any ParsableCommand.Type, _ tokensBefore: [Token]
    ) -> Bool {
        guard OptionKind.differing.contains(option) else { return OptionKind(option) == .flag }
        var command = command
        for token in tokensBefore {
            guard let text = token.text else { continue }
            guard let next = command.subcommand(named: text) else { break }
            command = next
        }
        return OptionKind(option, of: command) == .flag
    }
}

extension String {
    /// Whether it is `-h` or looks like a long option, such as `--note` or `--note=text`.
    var isOption: Bool {
        if self == "-h" { return true }
        var bytes = utf8.makeIterator()
        guard bytes.next() == UInt8(ascii: "-"), bytes.next() == UInt8(ascii: "-"), let first = bytes.next(),
            (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(first)
        else { return false }
        while let byte = bytes.next(), byte != UInt8(ascii: "=") {
            guard (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) || byte == UInt8(ascii: "-") else {
                return false
            }
        }
        return true
    }

    /// Whether it begins with a dash. A single dash doesn't count: it means standard input.
    var beginsLikeOption: Bool { utf8.first == UInt8(ascii: "-") && utf8.count > 1 }

    /// The word as typed in a shell, quoted if necessary. For `--reached=Sam`, only the value is quoted.
    fileprivate var typed: String {
        guard isOption, let sign = firstIndex(of: "=") else { return visible.asArgument }
        return self[...sign] + String(self[index(after: sign)...]).visible.asArgument
    }
}

extension ParsableCommand {
    /// The command that a word after this one's name means.
    static func subcommand(named word: String) -> (any ParsableCommand.Type)? {
        configuration.subcommands.first { $0.configuration.commandName == word }
    }
}

extension Sequence<String> {
    /// The command line with these words, ready to type.
    var commandLine: String { (["steady"] + map(\.typed)).joined(separator: " ") }
}
