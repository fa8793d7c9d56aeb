import SteadyDomain

/// A list of the points that are still to be raised.
package struct PointList: Report {
    private let points: [Point]

    package init(_ points: [Point]) {
        self.points = points
    }

    package var document: ReportDocument {
        var document = ReportDocument()
        document.table(
            points.map { point in
                ReportDocument.Row(
                    Phrase(point.id.description), Phrase([point.text, point.raisedOn.shortSpoken]), labelWidth: 4)
            })
        if points.isEmpty { document.line("Nothing to raise yet.", right: .command("steady raise -")) }
        return document
    }

    package var json: JSON { .array(points.map(\.json)) }
}
