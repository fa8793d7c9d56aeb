import SteadyDomain

/// What a file with the whole record will hold, before it is written.
package struct RecordFilePreview: Sendable {
    private let records: [RecordKind: Int]
    private let changes: Int
    private let erased: Int

    package init(records: [RecordKind: Int], changes: Int, erased: Int) {
        self.records = records
        self.changes = changes
        self.erased = erased
    }

    package func document(to path: String) -> ReportDocument {
        var document = ReportDocument()
        document.line("\(path) will hold the whole record:")
        let counted = RecordKind.all.compactMap { kind in records[kind].flatMap { $0 > 0 ? (kind, $0) : nil } }
        document.table(
            counted.map { kind, count in
                ReportDocument.Row(Phrase("\(kind.noun)s"), Phrase("\(count)"), labelWidth: 16, depth: 1)
            } + [ReportDocument.Row("changes", Phrase("\(changes)"), labelWidth: 16, depth: 1)])
        document.line("All words and names are in it, and what they were before each change.", depth: 1)
        if erased > 0 { document.line("Of what was erased it has no word, only that it was.", depth: 1) }
        document.line("It is not encrypted. steady import reads it, on this computer or another.", depth: 1)
        return document
    }
}
