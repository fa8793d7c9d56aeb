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
    static func tokens(of arguments: [String]) -> (tokens: [Token], rest: ArraySlice<String>?) {
        var tokens: [Token] = []
        var words = arguments[...]
        while let word = words.first {
            if word == "--" { return (tokens, words.dropFirst()) }
            let count: Int
            if word.isOption {
                let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
                let name = word == "-h" ? "help" : String(parts[0].dropFirst(2))
                if parts.count > 1 || OptionKind(name) == .flag || words.count == 1 {
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

extension Sequence<String> {
    /// The command line with these words, ready to type.
    var commandLine: String { (["steady"] + map(\.typed)).joined(separator: " ") }
}
