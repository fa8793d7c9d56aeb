/// What the person says that a word of another program means: `walk=action:walk`.
package struct ImportMapping: Sendable {
    /// The word of the other program, as it was typed.
    package let word: String
    /// What stands behind the equals sign.
    package let meaning: String

    /// - Parameters:
    ///   - option: the option's name, for the message.
    ///   - example: a value of it that would be read.
    /// - Throws: ``Problem/usage(_:command:)`` if there is nothing on one of the sides of the equals sign.
    package init(_ text: String, option: String, example: String) throws {
        // A word may hold an equals sign itself; what it means never does.
        guard let equals = text.lastIndex(of: "="), case let word = String(text[..<equals]).trimmed, !word.isEmpty,
            case let meaning = String(text[text.index(after: equals)...]).trimmed, !meaning.isEmpty
        else { throw Problem.usage("--\(option) is written such as \(example.asArgument), not \"\(text)\".") }
        self.word = word
        self.meaning = meaning
    }

    /// By what two words are the same: case and accents in their composed form.
    package var key: String { Name.key(word) }

    /// The meaning's kind and, behind a colon, its value: `action` and `walk`.
    package var parts: (kind: String, value: String?) {
        let parts = meaning.split(separator: ":", maxSplits: 1).map { String($0).trimmed }
        return (parts.first?.lowercased() ?? "", parts.count > 1 ? parts[1] : nil)
    }
}
