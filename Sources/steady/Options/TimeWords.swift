import ArgumentParser

// A time or day as the words after a command's name, which an option says as well.

extension [String] {
    /// The words as one text; without any, what the option says.
    func orOption(_ option: String?) -> String? { isEmpty ? option : joined(separator: " ") }

    /// - Throws: a `ValidationError` if the words and the option both say it.
    func checkAlone(_ option: String?, _ sentence: String = "A time and --at exclude each other; give one.") throws {
        if option != nil, !isEmpty { throw ValidationError(sentence) }
    }
}
