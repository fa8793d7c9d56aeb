import Foundation

/// The name of a program, trigger, action or contact: one line of at most 100 characters, without control characters
/// and `;` (which joins names in exports).
package struct Name: Hashable, Sendable {
    /// As it was first written, NFC.
    package let text: String
    /// What makes two names the same: the NFC case-folded form.
    package let key: String

    package static let longest = 100

    /// A name that is known to be one already, such as those that stand in the database or in the code.
    package init(known text: String) {
        self.text = text
        key = Name.key(text)
    }

    /// White space inside becomes one space, and what can't be seen and means nothing is left out.
    /// - Parameter what: what it names, for the message: `a trigger`.
    /// - Throws: ``Problem/usage(_:command:)`` where the text can't be a name.
    package init(_ text: String, for what: String) throws {
        let text = text.asName.trimmed
        guard text.hasVisible else { throw Problem.usage("The name of \(what) can't be empty.") }
        guard text.unicodeScalars.count <= Name.longest else {
            throw Problem.usage("The name of \(what) has at most \(Name.longest) characters. Shorten it.")
        }
        guard text.unicodeScalars.allSatisfy({ !$0.endsLine && !$0.isControl && $0 != ";" }) else {
            throw Problem.usage("The name of \(what) is one line without control characters and \";\".")
        }
        self.text = text
        key = Name.key(text)
    }

    /// The NFC case-folded form of a text, without what can't be seen.
    package static func key(_ text: String) -> String {
        // Foundation's folding costs 1.2 million instructions at its first use; ASCII needs none of it.
        if text.isASCII { return text.lowercased() }
        return text.withoutIgnorable.folding(options: .caseInsensitive, locale: nil)
            .precomposedStringWithCanonicalMapping
    }

    /// The name's place in lists: by the folded form.
    package static func precedes(_ left: Name, _ right: Name) -> Bool { left.key < right.key }
}

/// Free text in the person's own words: at most 64 KiB of UTF-8 without NUL.
package enum FreeText {
    package static let longest = 65_536

    /// The text without white space around it, and without what only files of other systems have in it.
    /// - Parameter what: what it is, for the message: `A note`.
    /// - Throws: ``Problem/usage(_:command:)`` where it is empty, too long or holds a NUL.
    package static func parse(_ text: String, _ what: String) throws -> String {
        let text = text.withPlainLineEnds.trimmed
        guard text.utf8.count <= longest else { throw tooLong(what) }
        guard !text.utf8.contains(0) else { throw Problem.usage("\(what) can't hold a NUL character. Remove it.") }
        guard text.hasVisible else { throw Problem.usage("\(what) can't be empty. Leave it out instead.") }
        return text
    }

    package static func tooLong(_ what: String) -> Problem { .usage("\(what) has at most 64 KiB. Shorten it.") }
}

extension Unicode.Scalar {
    /// A C0 or C1 control, or DEL.
    package var isControl: Bool { properties.generalCategory == .control }
    /// A line or paragraph separator.
    package var endsLine: Bool {
        properties.generalCategory == .lineSeparator || properties.generalCategory == .paragraphSeparator
    }
    /// One of the characters that set or isolate the direction of text (Unicode Bidi_Control).
    package var directsText: Bool { properties.isBidiControl }
}

extension String {
    /// Without white space at its ends (Unicode White_Space).
    package var trimmed: String {
        let isInside: (Unicode.Scalar) -> Bool = { !$0.properties.isWhitespace }
        guard let first = unicodeScalars.firstIndex(where: isInside),
            let last = unicodeScalars.lastIndex(where: isInside)
        else { return "" }
        return String(unicodeScalars[first...last])
    }

    var isASCII: Bool { utf8.allSatisfy { $0 < 0x80 } }
}
