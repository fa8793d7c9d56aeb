import SteadyDomain

/// A list of the plan's notes of one sort, such as its warning signs.
package struct PlanNoteList: Report {
    private let notes: [PlanNote]
    private let sort: PlanNote.Sort

    /// - Parameter notes: those of other sorts, and those that left the plan, are ignored.
    package init(_ notes: [PlanNote], _ sort: PlanNote.Sort) {
        self.notes = notes.inPlan(sort)
        self.sort = sort
    }

    package var document: ReportDocument {
        var document = ReportDocument()
        document.table(notes)
        if notes.isEmpty {
            document.line(
                Phrase("The plan has no \(sort.plural) yet."), right: .command("steady plan \(sort.rawValue) -"))
        }
        return document
    }

    package var json: JSON {
        .array(
            notes.map {
                [
                    "id": .string($0.id.description), "text": .string($0.text), "since": .string($0.since.description),
                ]
            })
    }
}

extension ReportDocument {
    /// Adds notes with their ids.
    mutating func table(_ notes: [PlanNote], depth: Int = 0) {
        table(notes.map { Row(Phrase($0.id.description), Phrase($0.text), labelWidth: 4, depth: depth) })
    }
}
