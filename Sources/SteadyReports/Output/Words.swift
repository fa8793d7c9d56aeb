extension String {
    /// Filled with spaces to a width.
    package func padded(to width: Int) -> String { self + String(repeating: " ", count: max(0, width - columns)) }

    /// As one word of a shell's command line.
    package var asArgument: String {
        let plain = unicodeScalars.allSatisfy {
            $0.properties.isAlphabetic || $0.properties.numericType != nil || "-_./:+".unicodeScalars.contains($0)
        }
        if plain, !isEmpty { return self }
        guard contains(where: { "\"$`\\!".contains($0) }) else { return "\"\(self)\"" }
        return "'" + split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''") + "'"
    }
}
