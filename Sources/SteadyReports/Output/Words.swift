extension String {
    /// Padded with spaces to a width in columns.
    package func padded(to width: Int) -> String { self + String(repeating: " ", count: max(0, width - columns)) }

    /// The text as one word of a shell command line, quoted if necessary.
    package var asArgument: String {
        let plain = unicodeScalars.allSatisfy {
            $0.properties.isAlphabetic || $0.properties.numericType != nil || "-_./:+".unicodeScalars.contains($0)
        }
        if plain, !isEmpty { return self }
        guard contains(where: { "\"$`\\!".contains($0) }) else { return "\"\(self)\"" }
        return "'" + split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''") + "'"
    }
}

extension Collection<String> {
    /// `Sam, Ada and Dave`
    /// - Parameter word: the word before the last one.
    package func listed(by word: String) -> String {
        guard count > 1, let last = suffix(1).first else { return joined() }
        return "\(dropLast().joined(separator: ", ")) \(word) \(last)"
    }
}
