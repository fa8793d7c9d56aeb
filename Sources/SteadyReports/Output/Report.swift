/// What a command found, as a value that has been computed: a document for people, and JSON for programs.
package protocol Report {
    /// What it says to people.
    var document: ReportDocument { get }
    /// The same under the documented keys.
    var json: JSON { get }
}

extension Report {
    /// Its document as text.
    package func text(width: Int, isStyled: Bool = false) -> String {
        document.text(width: width, isStyled: isStyled)
    }
}
