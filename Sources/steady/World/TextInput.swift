import SteadyDomain

/// Reads the text options of one command. `-` means standard input, which only one option can use.
final class TextInput {
    private let terminal: Terminal
    private var hasRead = false

    init(_ terminal: Terminal) {
        self.terminal = terminal
    }

    /// The free text of an option.
    /// - Throws: ``Problem/usage(_:command:)`` if the text can't be stored.
    func text(_ option: String, _ what: String) throws -> String {
        try FreeText.parse(option == "-" ? standardInput() : option, what)
    }

    /// A name, which may also come from standard input.
    func name(_ option: String, for what: String) throws -> Name {
        try Name(option == "-" ? standardInput().withPlainLineEnds : option, for: what)
    }

    /// A phone number: one short line with digits in it.
    func phone(_ option: String) throws -> String {
        try TextInput.phone(option == "-" ? standardInput() : option)
    }

    static func phone(_ text: String) throws -> String {
        let text = text.withPlainLineEnds.trimmed
        guard !text.isEmpty, text.unicodeScalars.count <= 100,
            text.unicodeScalars.allSatisfy({ !$0.isControl && !$0.endsLine })
        else { throw Problem.usage("A phone number is one line of at most 100 characters.") }
        // Some services have numbers of three or two digits.
        guard text.unicodeScalars.count(where: { $0.properties.numericType == .decimal }) >= 2 else {
            throw Problem.usage(
                "A phone number has at least two digits, so \"\(text)\" is none. Leave it out if you don't know it.")
        }
        return text
    }

    private func standardInput() throws -> String {
        guard !hasRead else { throw Problem.usage("Only one option can take its text from standard input.") }
        hasRead = true
        guard terminal.isInteractive else { return try terminal.readToEnd() }
        terminal.keyboard.listen()
        try terminal.tell("Type the text; Ctrl-D on a line of its own ends it.")
        let text = try terminal.readToEnd()
        if terminal.keyboard.hasStopped {
            try terminal.message("\n")
            if text.trimmed.isEmpty { throw NothingTyped() }
        }
        return text
    }
}
