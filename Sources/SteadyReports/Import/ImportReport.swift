import SteadyDomain

/// What an import will do, for the person to see before it does it.
package struct ImportReport {
    private let plan: ImportPlan
    private let batch: ImportBatch
    private let source: String

    /// Up to this many lines of a sort are listed.
    private static let listed = 12

    /// - Parameter source: where the files are.
    package init(_ plan: ImportPlan, _ batch: ImportBatch, from source: String) {
        self.plan = plan
        self.batch = batch
        self.source = source
    }

    /// Whether all of it is on record already.
    package var changesNothing: Bool { plan.changes == 0 }

    /// Shown before anything is imported.
    package var preview: ReportDocument {
        var document = ReportDocument()
        document.line(Phrase("From \(source), \(batch.rows) \(batch.rows == 1 ? "row" : "rows"):"))
        document.table(
            plan.parts.compactMap { part in
                let words = ImportReport.words(part)
                return words.isEmpty
                    ? nil : ReportDocument.Row(Phrase(part.kind.plural), Phrase(words), labelWidth: 16, depth: 1)
            })
        addJoined(to: &document)
        addKept(to: &document)
        addLeftOut(to: &document)
        return document
    }

    /// `12 new`, `3 filled in`, `40 the same`, as far as there are any.
    private static func words(_ part: any ImportTally) -> [String] {
        [(part.added, "new"), (part.completed, "filled in"), (part.same, "the same")]
            .filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
    }

    /// Printed when it is done: `Imported 12 cravings and 3 check-ins.`
    package var summary: Phrase {
        let parts = plan.parts.filter { $0.added + $0.completed > 0 }.map { part in
            let count = part.added + part.completed
            return "\(count) \(count == 1 ? part.kind.noun : part.kind.plural)"
        }
        return Phrase(["imported"] + parts)
    }

    private func addJoined(to document: inout ReportDocument) {
        guard !batch.joined.isEmpty else { return }
        document.section()
        let count = batch.joined.count
        document.line(
            "\(count) \(count == 1 ? "day has" : "days have") several entries. Each becomes one check-in, with the mean of its moods:"
        )
        document.line(
            Phrase(ImportReport.listed(batch.joined.map { "\($0.day.spoken) (\($0.entries))" })), depth: 1, hanging: 0)
    }

    private func addKept(to document: inout ReportDocument) {
        let kept = plan.parts.flatMap(\.kept)
        guard !kept.isEmpty else { return }
        document.section()
        document.line("Something else is on record, and stays:")
        for item in kept.prefix(ImportReport.listed) {
            document.line(
                Phrase("\(item.place.words): \(item.fields.joined(separator: ", ")) of \(item.reference)"), depth: 1)
        }
        addRest(kept.count, to: &document)
    }

    private func addLeftOut(to document: inout ReportDocument) {
        guard !batch.leftOut.isEmpty else { return }
        document.section()
        document.line("Left out:")
        for item in batch.leftOut.prefix(ImportReport.listed) {
            document.line(
                Phrase("\(item.what): \(item.why)"), right: item.option.map { .command($0) }, depth: 1)
        }
        addRest(batch.leftOut.count, to: &document)
    }

    private func addRest(_ count: Int, to document: inout ReportDocument) {
        guard count > ImportReport.listed else { return }
        document.line("and \(count - ImportReport.listed) more", depth: 1)
    }

    /// The first of some words, and how many more there are.
    private static func listed(_ words: [String]) -> [String] {
        words.count <= listed ? words : Array(words.prefix(listed)) + ["and \(words.count - listed) more"]
    }
}

extension ReportDocument {
    /// Names the programs that have come and lack weekly times, each with the command that adds them.
    package mutating func addProgramsWithoutTimes(_ programs: [Program], on today: Day) {
        for program in programs where program.lacksTimes(on: today) {
            line(
                Phrase("\(program.name.text) has no weekly times yet:"),
                right: .command("steady program change \(program.id) --from \(program.from) --slot \"mon 18:00\""),
                depth: 1)
        }
    }
}

extension Program {
    /// Whether it goes on, and no session of it is planned. A medication has none.
    fileprivate func lacksTimes(on today: Day) -> Bool {
        level != .medication && ended ?? today >= today && extras.isEmpty && schedules.allSatisfy(\.slots.isEmpty)
    }
}

extension RecordKind {
    /// `cravings`
    package var plural: String { noun + "s" }
}
