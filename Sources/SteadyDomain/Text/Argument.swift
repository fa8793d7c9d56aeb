extension String {
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
