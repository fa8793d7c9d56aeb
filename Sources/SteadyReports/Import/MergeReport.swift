import SteadyDomain

/// What merging another copy of the record does, in words.
package struct MergeReport: Sendable {
    /// How many changes of the file are new here, and how many are here already.
    package let newChanges: Int
    package let knownChanges: Int
    /// How many records of each kind come, are changed, go, and are one with a record here.
    package let added: [RecordKind: Int]
    package let changed: [RecordKind: Int]
    package let removed: [RecordKind: Int]
    package let met: [RecordKind: Int]
    /// How many were erased on one of the copies.
    package let dropped: Int
    /// How many wait for a record that the file doesn't have.
    package let waiting: Int
    /// Whether the file has records without their history, so that they are one change here.
    package let isOneChange: Bool

    package init(
        newChanges: Int, knownChanges: Int, added: [RecordKind: Int], changed: [RecordKind: Int],
        removed: [RecordKind: Int], met: [RecordKind: Int], dropped: Int, waiting: Int, isOneChange: Bool
    ) {
        self.newChanges = newChanges
        self.knownChanges = knownChanges
        // The day on which a copy began is a record too, but nobody entered it.
        self.added = added.filter { $0.key != Origin.kind }
        self.changed = changed
        self.removed = removed
        self.met = met
        self.dropped = dropped
        self.waiting = waiting
        self.isOneChange = isOneChange
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
        if !added.isEmpty { rows.append(row("New", MergeReport.words(added))) }
        if !changed.isEmpty { rows.append(row("Changed", MergeReport.words(changed))) }
        if !met.isEmpty {
            rows.append(row("Met", "\(MergeReport.words(met)) that both copies had made; each is one now"))
        }
        if !removed.isEmpty { rows.append(row("Gone", "\(MergeReport.words(removed)), deleted or taken back there")) }
        if dropped > 0 { rows.append(row("Dropped", "\(MergeReport.records(dropped)) erased on one of the copies")) }
        if waiting > 0 {
            rows.append(row("Waiting", "\(MergeReport.records(waiting)) for another that the file doesn't have"))
        }
        if knownChanges > 0 {
            let what = isOneChange ? MergeReport.records(knownChanges) : MergeReport.count(knownChanges, "change")
            rows.append(row("The same", "\(what) already here"))
        }
        if rows.isEmpty { rows.append(row("New", "nothing")) }
        document.table(rows)
        return document
    }

    /// `3 changes are new here.`
    package var summary: String {
        if isOneChange { return "The records are here now, as one change." }
        return newChanges == 0
            ? "Nothing is new."
            : "\(MergeReport.count(newChanges, "change")) \(newChanges == 1 ? "is" : "are") new here."
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
