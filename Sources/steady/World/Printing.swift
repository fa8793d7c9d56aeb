import SteadyReports

/// The output format of commands that read.
enum Format: String, CaseIterable {
    case text, json

    /// - Parameter json: whether `--json` was given.
    init(json: Bool) { self = json ? .json : .text }
}

extension Terminal {
    /// Prints a report on standard output.
    func print(_ report: some Report, as format: Format) throws {
        try output(report.written(as: format, width: width, isStyled: isStyled))
    }

    /// Prints a page on standard output.
    func print(_ document: ReportDocument) throws { try output(document.text(width: width, isStyled: isStyled)) }

    /// Prints on standard error: information before a question, or a warning.
    func tell(_ document: ReportDocument) throws { try message(document.text(width: width)) }
}

extension Report {
    /// The report as text for printing or for a file.
    func written(as format: Format, width: Int, isStyled: Bool = false) -> String {
        switch format {
        case .text: text(width: width, isStyled: isStyled)
        case .json: json.text + "\n"
        }
    }
}
