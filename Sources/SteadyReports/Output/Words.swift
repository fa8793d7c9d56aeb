extension String {
    /// Padded with spaces to a width in columns.
    package func padded(to width: Int) -> String { self + String(repeating: " ", count: max(0, width - columns)) }
}

extension Collection<String> {
    /// `Sam, Ada and Dave`
    /// - Parameter word: the word before the last one.
    package func listed(by word: String) -> String {
        guard count > 1, let last = suffix(1).first else { return joined() }
        return "\(dropLast().joined(separator: ", ")) \(word) \(last)"
    }
}
