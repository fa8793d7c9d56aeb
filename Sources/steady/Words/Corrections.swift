import SteadyReports

extension World {
    /// The typed command with new values for some options; missing options are added. Nothing else changes.
    /// - Parameter argument: what stands in place of the words after the command's name that belong to no option; nil to
    ///   keep them.
    func corrected(_ values: [(option: String, value: String)], argument: String? = nil) -> String {
        var words = arguments
        if let argument {
            let (tokens, rest) = Token.tokens(of: words)
            let own =
                tokens.filter { $0.text != nil }.dropFirst().map(\.words.startIndex)
                + (rest.map { Array($0.indices) } ?? [])
            for index in own.dropFirst().reversed() { words.remove(at: index) }
            if let first = own.first { words[first] = argument }
        }
        for (option, value) in values {
            let (tokens, rest) = Token.tokens(of: words)
            if let given = tokens.last(where: { $0.option == option }) {
                let isOneWord = given.words.count == 1
                words[given.words.endIndex - 1] = isOneWord ? "--\(option)=\(value)" : value
            } else {
                words.insert(contentsOf: ["--\(option)", value], at: rest.map { $0.startIndex - 1 } ?? words.endIndex)
            }
        }
        return words.commandLine
    }

    /// The typed command with an option for words that were typed without one.
    func corrected(without texts: [String], option: String, value: String) -> String {
        var words = arguments
        for text in texts {
            // The last one, since the command's own name may be the same word.
            let (tokens, rest) = Token.tokens(of: words)
            let own = tokens.last { $0.text == text }?.words.startIndex
            if let position = rest?.lastIndex(of: text) ?? own { words.remove(at: position) }
        }
        if words.last == "--" { words.removeLast() }
        let given = value.beginsLikeOption ? ["--\(option)=\(value)"] : ["--\(option)", value]
        words.insert(contentsOf: given, at: Token.tokens(of: words).rest.map { $0.startIndex - 1 } ?? words.endIndex)
        return words.commandLine
    }

    /// The typed command with other words in place of some that belong to no option.
    /// - Parameter text: nil to leave them out.
    func corrected(replacing texts: [String], by text: String?) -> String {
        arguments.replacing(texts, by: text).commandLine
    }

    /// The typed command with another value of an option that may be given several times.
    func corrected(_ option: String, from old: String, to new: String) -> String {
        let given = Token.tokens(of: arguments).tokens.last { $0.option == option && $0.value == old }
        guard let given else { return corrected([(option, new)]) }
        var words = arguments
        words[given.words.endIndex - 1] = given.words.count == 1 ? "--\(option)=\(new)" : new
        return words.commandLine
    }

    /// The options of these names, in the order in which they were typed.
    func typed(_ options: [String]) -> [String] {
        Token.tokens(of: arguments).tokens.compactMap(\.option).filter(options.contains)
    }

    /// The typed command with a flag added.
    func adding(flag: String) -> String {
        var words = arguments
        words.insert("--\(flag)", at: Token.tokens(of: words).rest.map { $0.startIndex - 1 } ?? words.endIndex)
        return words.commandLine
    }

    /// Whether this option was given.
    func wasGiven(_ option: String) -> Bool { Token.tokens(of: arguments).tokens.contains { $0.option == option } }

    /// Whether an option was given that not every command has.
    var hasOwnOptions: Bool { Token.tokens(of: arguments).tokens.contains { $0.option != nil && !$0.isGlobal } }
}

extension [String] {
    /// A command line with another word in place of some that belong to no option.
    /// - Parameter text: nil to leave them out.
    func replacing(_ texts: [String], by text: String?) -> [String] {
        var words = self
        var first: Int?
        for text in texts.reversed() {
            let (tokens, rest) = Token.tokens(of: words)
            let own = tokens.last { $0.text == text && $0.words.startIndex < first ?? .max }?.words.startIndex
            guard let position = rest?.lastIndex(of: text) ?? own else { continue }
            words.remove(at: position)
            first = position
        }
        if let text { words.insert(text, at: first ?? words.endIndex) }
        if words.last == "--" { words.removeLast() }
        return words
    }
}
