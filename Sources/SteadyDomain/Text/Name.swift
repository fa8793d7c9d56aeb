import Foundation

/// The name of a program, trigger, action or contact: one line of at most 100 characters, without control characters
/// and `;` (which joins names in exports).
package struct Name: Hashable, Sendable {
    /// As it was first typed, in NFC.
    package let text: String
    /// The NFC case-folded form. Two names are the same if their keys are equal.
    package let key: String

    package static let longest = 100

    /// A name that needs no check, such as one from the database or the code.
    package init(known text: String) {
        self.text = text
        key = Name.key(text)
    }

    /// Turns each run of spaces into one, and leaves out invisible characters that change nothing.
    /// - Parameter what: the thing it names, for the message: `a trigger`.
    /// - Throws: ``Problem/usage(_:command:)`` if the text can't be a name.
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

    /// The NFC case-folded form of a text, without invisible characters.
    package static func key(_ text: String) -> String {
        // ASCII doesn't need Foundation's folding, whose first use costs 1.2 million instructions.
        if text.isASCII { return text.lowercased() }
        return text.withoutIgnorable.folding(options: .caseInsensitive, locale: nil)
            .precomposedStringWithCanonicalMapping
    }

    /// This name with the words of another one replaced; nil if it doesn't hold them. Words are compared whole and
    /// case-folded: "Call sam's sister" holds "Sam", "samba" doesn't.
    package func replacing(_ other: Name, with words: String) -> String? {
        let wanted = other.words.map { Name.key(String($0)) }
        let own = self.words
        guard !wanted.isEmpty, own.count >= wanted.count else { return nil }
        let keys = own.map { Name.key(String($0)) }
        guard let start = (0...own.count - wanted.count).first(where: { keys[$0...].starts(with: wanted) }) else {
            return nil
        }
        let range = own[start].startIndex..<own[start + wanted.count - 1].endIndex
        var renamed = text
        renamed.replaceSubrange(range, with: words)
        return renamed
    }

    /// Its runs of letters and numbers.
    private var words: [Substring] { text.split { !$0.isLetter && !$0.isNumber } }

    /// The order of names in lists: by key.
    package static func precedes(_ left: Name, _ right: Name) -> Bool { left.key < right.key }
}

/// Free text in the person's own words: at most 64 KiB of UTF-8, without NUL.
package enum FreeText {
    package static let longest = 65_536

    /// The text with plain line ends, without a byte order mark and without white space around it.
    /// - Parameter what: its name in the message: `A note`.
    /// - Throws: ``Problem/usage(_:command:)`` if it is empty, too long or contains a NUL.
    package static func parse(_ text: String, _ what: String) throws -> String {
        let text = text.withPlainLineEnds.trimmed
        if let fault = fault(in: text.utf8) { throw Problem.usage(fault.sentences(what)) }
        guard text.hasVisible else { throw Problem.usage("\(what) can't be empty. Leave it out instead.") }
        return text
    }

    /// Why a text can't be stored.
    package enum Fault: Sendable {
        /// SQLite ends a text at a NUL, so what follows would be lost.
        case nul
        case tooLong

        /// - Parameter what: the text's name in the message: `A note`.
        package func sentences(_ what: String) -> String {
            switch self {
            case .nul: "\(what) can't hold a NUL character. Remove it."
            case .tooLong: "\(what) has at most 64 KiB. Shorten it."
            }
        }
    }

    /// What keeps a text from being stored; nil if nothing does.
    /// - Parameter utf8: the text in UTF-8.
    package static func fault(in utf8: some Collection<UInt8>) -> Fault? {
        if utf8.contains(0) { return .nul }
        return utf8.count > longest ? .tooLong : nil
    }
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
    /// The text without white space at its ends (Unicode White_Space).
    package var trimmed: String {
        let isInside: (Unicode.Scalar) -> Bool = { !$0.properties.isWhitespace }
        guard let first = unicodeScalars.firstIndex(where: isInside),
            let last = unicodeScalars.lastIndex(where: isInside)
        else { return "" }
        return String(unicodeScalars[first...last])
    }

    var isASCII: Bool { utf8.allSatisfy { $0 < 0x80 } }
}
