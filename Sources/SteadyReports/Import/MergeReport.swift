import SteadyDomain

/// What merging another copy of the record does, in words.
package struct MergeReport: Sendable {
    private var outcome: MergeOutcome

    package init(_ outcome: MergeOutcome) {
        self.outcome = outcome
        // The day on which a copy began is a record too, but nobody entered it.
        self.outcome.added[Origin.kind] = nil
        self.outcome.met[Origin.kind] = nil
    }

    /// What would be different, or is.
    /// - Parameter title: the file.
    package func document(_ title: String) -> ReportDocument {
        var document = ReportDocument()
        document.line(Phrase(title))
        func row(_ label: String, _ words: String) -> ReportDocument.Row {
            ReportDocument.Row(Phrase(label), Phrase(words), labelWidth: 10, depth: 1)
        }
        var rows: [ReportDocument.Row] = []
        if !outcome.added.isEmpty { rows.append(row("New", MergeReport.words(outcome.added))) }
        if !outcome.changed.isEmpty { rows.append(row("Changed", MergeReport.words(outcome.changed))) }
        if !outcome.met.isEmpty {
            rows.append(row("Met", "\(MergeReport.words(outcome.met)) that both copies had made; each is one now"))
        }
        if !outcome.removed.isEmpty {
            rows.append(row("Gone", "\(MergeReport.words(outcome.removed)), deleted or taken back there"))
        }
        if outcome.erased > 0 {
            rows.append(row("Erased", "\(MergeReport.records(outcome.erased)), as on the other copy"))
        }
        if outcome.dropped > 0 {
            rows.append(row("Dropped", "\(MergeReport.records(outcome.dropped)) that were erased on one of the copies"))
        }
        if outcome.waiting > 0 {
            rows.append(
                row("Waiting", "\(MergeReport.records(outcome.waiting)) for another one that is on neither copy"))
        }
        if outcome.knownChanges > 0 {
            let what =
                outcome.isOneChange
                ? MergeReport.records(outcome.knownChanges) : MergeReport.count(outcome.knownChanges, "change")
            rows.append(row("The same", "\(what) already here"))
        }
        if rows.isEmpty { rows.append(row("New", outcome.isNew ? "nothing that shows" : "nothing")) }
        document.table(rows)
        return document
    }

    /// `3 changes are new here.`
    package var summary: String {
        if outcome.hasOwnChange { return "The records are here now, as one change." }
        guard outcome.newChanges > 0 else {
            return outcome.erased > 0
                ? "What was erased on the other copy is erased here too."
                : "Nothing that shows is new. What was erased on the other copy stays erased here."
        }
        return "\(MergeReport.count(outcome.newChanges, "change")) \(outcome.newChanges == 1 ? "is" : "are") new here."
    }

    /// `2 cravings, 1 check-in`, in the order in which kinds are shown.
    private static func words(_ counts: [RecordKind: Int]) -> String {
        let known = RecordKind.all.filter { counts[$0] != nil }
        let unknown = counts.keys.filter { !known.contains($0) }.sorted { $0.name < $1.name }
        return (known + unknown).map { count(counts[$0] ?? 0, $0.noun) }.joined(separator: ", ")
    }

    private static func records(_ count: Int) -> String { self.count(count, "record") }

    private static func count(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }
}
