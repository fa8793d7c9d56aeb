extension Unicode.Scalar {
    /// Whether a spreadsheet treats a cell that begins with it as a formula (FACTS: privacy and law). The full-width forms of
    /// `=`, `+`, `-` and `@` count too, as OWASP warns: some spreadsheets read them as the narrow ones.
    ///
    /// An export puts a `'` before such a cell, and an import takes it away again.
    package var beginsFormula: Bool {
        switch self {
        case "=", "+", "-", "@", "\t", "\r", "\n", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}": true
        default: false
        }
    }
}
