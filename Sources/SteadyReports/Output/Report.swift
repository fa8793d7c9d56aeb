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

/// A report that is handed over: on a screen, on paper, and as a file of HTML.
package protocol PageReport: Report {
    /// The report as it is on paper: with room to write by hand.
    var paper: ReportDocument { get }
    /// The report as one file of HTML.
    var html: String { get }
    /// The report as Markdown.
    var markdown: String { get }
    /// The report as text for a screen, where commands to type may stand below it.
    func text(onScreen width: Int, isStyled: Bool, draws: Bool) -> String
}

extension PageReport {
    package var paper: ReportDocument { document }
    package var markdown: String { paper.markdown }
    package func text(onScreen width: Int, isStyled: Bool, draws: Bool) -> String {
        text(width: width, isStyled: isStyled, draws: draws)
    }
}
