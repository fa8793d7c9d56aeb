import SteadyDomain

/// A list of the open lines of one kind, such as the points that are still to be raised.
package struct CarriedLineList<Line: CarriedLine>: Report {
    private let lines: [Line]

    package init(_ lines: [Line]) {
        self.lines = lines
    }

    package var document: ReportDocument {
        var document = ReportDocument()
        document.table(lines.map { ReportDocument.Row($0) })
        if lines.isEmpty {
            let nothing = Line.kind == Point.kind ? "Nothing to raise yet." : "Nothing agreed that is open."
            document.line(Phrase(nothing), right: .command("steady \(Line.verb) -"))
        }
        return document
    }

    package var json: JSON { .array(lines.map(\.json)) }
}

extension ReportDocument.Row {
    /// `r1  ask about the weekend · Wed 16 Sep`, or `Wed 16 Sep, done Fri 18 Sep`
    init(_ line: some CarriedLine, depth: Int = 0) {
        let done = line.doneOn.map { ", done \($0.shortSpoken)" } ?? ""
        self.init(
            Phrase(line.id.description), Phrase([line.text, line.day.shortSpoken + done]), labelWidth: 4, depth: depth)
    }
}
