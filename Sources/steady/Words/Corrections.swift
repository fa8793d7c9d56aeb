import SteadyReports

extension World {
    /// The command as it was typed, with another value for some options; one that was not given is added. Nothing else of
    /// it changes.
    func corrected(_ values: [(option: String, value: String)]) -> String {
        var words = arguments
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

    /// The command as it was typed, with a flag.
    func adding(flag: String) -> String {
        var words = arguments
        words.insert("--\(flag)", at: Token.tokens(of: words).rest.map { $0.startIndex - 1 } ?? words.endIndex)
        return words.commandLine
    }

    /// Whether an option of that name was given.
    func wasGiven(_ option: String) -> Bool { Token.tokens(of: arguments).tokens.contains { $0.option == option } }

    /// Whether the command was given an option besides those that every command has.
    var hasOwnOptions: Bool { Token.tokens(of: arguments).tokens.contains { $0.option != nil && !$0.isGlobal } }
}
