/// The computed result of a command: a document for people, and JSON for programs.
package protocol Report {
    /// The report for people.
    var document: ReportDocument { get }
    /// The report for programs, with the keys that the documentation lists.
    var json: JSON { get }
}

extension Report {
    /// The document as text.
    package func text(width: Int, isStyled: Bool = false, draws: Bool = true) -> String {
        document.text(width: width, isStyled: isStyled, draws: draws)
    }
}
