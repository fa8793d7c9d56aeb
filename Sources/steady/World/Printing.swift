import Glibc
import SteadyReports

/// The output format of commands that read.
enum Format: String, CaseIterable {
    case text, json

    /// - Parameter json: whether `--json` was given.
    init(json: Bool) { self = json ? .json : .text }
}

/// The forms in which a page can be written that a person hands over.
enum PageFormat: String, CaseIterable {
    case text, json, html, markdown
}

extension Terminal {
    /// Prints a report on standard output.
    func print(_ report: some Report, as format: Format) throws {
        try output(report.written(as: format, width: width, isStyled: isStyled))
    }

    /// Prints a page on standard output, on a screen with the commands that may follow it.
    /// - Parameter draws: whether charts are drawn with plain characters.
    func print(_ page: some PageReport, as format: PageFormat, draws: Bool = true) throws {
        guard isScreen, format == .text else { return try output(page.written(as: format, width: width, draws: draws)) }
        try output(page.text(onScreen: width, isStyled: isStyled, draws: draws))
    }

    /// Prints a page on standard output.
    func print(_ document: ReportDocument) throws { try output(document.text(width: width, isStyled: isStyled)) }

    /// Prints on standard error: information before a question, or a warning.
    func tell(_ document: ReportDocument) throws {
        try message(document.text(width: Terminal.columns(of: STDERR_FILENO) ?? width))
    }

    /// Prints a sentence on standard error. On a terminal it is folded between words; a program that reads it gets one
    /// line.
    func tell(_ sentence: String, indent: Int = 0, hanging: Int = 2) throws {
        try message(Terminal.folded(sentence, indent: indent, hanging: hanging))
    }

    /// Prints a question, folded between words. The cursor stays after its last word.
    func ask(_ question: String) throws {
        try message(Terminal.folded(question, cursor: 2).dropLast() + " ")
    }

    /// A sentence for standard error, with its line end.
    /// - Parameter cursor: columns to leave free at the end of each line.
    static func folded(_ sentence: String, indent: Int = 0, hanging: Int = 2, cursor: Int = 0) -> String {
        guard let width = columns(of: STDERR_FILENO) else {
            return String(repeating: " ", count: indent) + sentence.visible + "\n"
        }
        var page = Page(width: width)
        page.sentence(sentence.visible, indent: indent, hanging: hanging, cursor: cursor)
        return page.text
    }
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

extension PageReport {
    /// The page as text for printing or for a file.
    func written(as format: PageFormat, width: Int, draws: Bool = true) -> String {
        switch format {
        case .text: text(width: width, draws: draws)
        case .json: json.text + "\n"
        case .html: html
        case .markdown: markdown
        }
    }
}
