import ArgumentParser
import SteadyReports

/// A command's help on a narrow page. ArgumentParser keeps 26 columns for the options, which leaves 14 of 40 for what they
/// do.
enum NarrowHelp {
    /// Pages with fewer columns than this are narrow.
    static let limit = 60
    /// Ask ArgumentParser for so many columns that it wraps nothing.
    static let columns = 10_000
    private static let labelWidth = 24

    /// - Parameter help: what ArgumentParser prints on a page of ``columns``.
    static func text(_ help: String, width: Int) -> String {
        var page = Page(width: width)
        // Lines of prose that follow each other, which were broken for a wider page.
        var prose: [String] = []
        for line in help.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
            let indent = line.prefix { $0 == " " }.count
            let text = String(line.dropFirst(indent))
            if indent == 0, !text.isEmpty, !text.hasPrefix("steady ") {
                prose.append(text)
                continue
            }
            add(prose, to: &page)
            prose = []
            if text.isEmpty {
                page.blank()
            } else if text.hasPrefix("steady ") {
                page.whole(text, indent: indent)
            } else if indent == 2, let gap = text.firstRange(of: "  ") {
                let meaning = text[gap.upperBound...].drop { $0 == " " }
                page.row(String(text[..<gap.lowerBound]), String(meaning), labelWidth: labelWidth, indent: indent)
            } else {
                page.line(text, indent: min(indent, 4))
            }
        }
        add(prose, to: &page)
        return page.text
    }

    private static func add(_ prose: [String], to page: inout Page) {
        guard let first = prose.first else { return }
        let text = prose.joined(separator: " ")
        if Usage.begins(first) { Usage.add(text, to: &page) } else { page.line(text, hanging: 0) }
    }
}
