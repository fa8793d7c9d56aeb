import SteadyDomain

/// One record whole, with what was changed about it: `steady show`.
package struct RecordPage {
    private let words: RecordText
    private let records: RecordJSON

    package init(vocabulary: Vocabulary, programs: [Program], sessions: [UID<Session>: ID<Session>]) {
        words = RecordText(vocabulary: vocabulary, programs: programs)
        records = RecordJSON(vocabulary: vocabulary, programs: programs, sessions: sessions)
        names = Dictionary(
            vocabulary.triggers.map { ($0.uid.description, $0.name.text) }
                + vocabulary.actions.map { ($0.uid.description, $0.name.text) }
                + vocabulary.contacts.map { ($0.uid.description, $0.name.text) }
                + programs.map { ($0.uid.description, $0.name.text) }
                + sessions.map { ($0.description, $1.description) }, uniquingKeysWith: { first, _ in first })
    }

    private let names: [String: String]

    /// Fields that are how the record is stored, not what the person said.
    private static let internalFields: Set = ["id", "key", "position", "made_day"]

    /// - Parameters:
    ///   - record: nil where it is not on record any more.
    ///   - history: the changes that touched the record, oldest first.
    package func text(_ reference: Reference, record: AnyRecord?, history: [Change], width: Int) -> String {
        var page = Page(width: width)
        let last = history.last?.touched.first
        let document = last?.after ?? last?.before
        page.line(
            "\(reference)  \(reference.kind.noun)" + (record == nil ? " (not on record any more)" : ""), bold: true)
        for field in document?.fields ?? [] where field.value != .null && field.value != .list([]) {
            guard !RecordPage.internalFields.contains(field.name) else { continue }
            page.row(label(field.name), value(field.value), labelWidth: 17, indent: 2)
        }
        if case .program(let program)? = record {
            for schedule in program.schedules {
                page.row(
                    "from \(schedule.from)", self.words.words(for: schedule).joined(separator: " · "), labelWidth: 17,
                    indent: 2)
            }
        }
        page.blank()
        page.line("History")
        for change in history {
            page.row(change.at.spoken, described(change), labelWidth: 24, indent: 2)
        }
        return page.text
    }

    package func json(_ record: AnyRecord?, history: [Change]) -> JSON {
        [
            "record": record.map { records.object($0) } ?? .null,
            "history": .array(
                history.map { change in
                    [
                        "at": .string(change.at.description), "command": .string(change.verb),
                        "before": change.touched.first?.before.map(json) ?? .null,
                        "after": change.touched.first?.after.map(json) ?? .null,
                    ]
                }),
        ]
    }

    private func json(_ document: Change.Document) -> JSON {
        .object(
            document.fields.filter { !RecordPage.internalFields.contains($0.name) }.map { field in
                let value: JSON =
                    switch field.value {
                    case .null: .null
                    case .int(let value): .int(value)
                    case .text(let text): .string(names[text] ?? text)
                    case .list(let values): .array(values.map { .string(names[$0] ?? $0) })
                    }
                return (camelCase(field.name), value)
            })
    }

    private func camelCase(_ name: String) -> String {
        let words = name.split(separator: "_")
        return words.dropFirst().reduce(String(words.first ?? "")) { $0 + $1.prefix(1).uppercased() + $1.dropFirst() }
    }

    /// What a change did: `recorded`, `deleted`, `edit: intensity 7 → 6`.
    private func described(_ change: Change) -> String {
        guard let touched = change.touched.first else { return change.verb }
        switch (touched.before, touched.after) {
        case (nil, _?):
            return change.verb == Change.undo || change.verb == Change.redo ? "\(change.verb): back" : "recorded"
        case (_?, nil): return change.verb == "delete" ? "deleted" : "\(change.verb): taken back"
        case (let before?, let after?):
            let changes = after.fields.compactMap { field -> String? in
                guard let old = before[field.name], old != field.value, !RecordPage.internalFields.contains(field.name)
                else { return nil }
                return "\(label(field.name)) \(value(old)) → \(value(field.value))"
            }
            return "\(change.verb): \(changes.joined(separator: ", "))"
        default: return change.verb
        }
    }

    private func label(_ field: String) -> String {
        switch field {
        case "from_day": "first day"
        case "made_at": "logged"
        case "raised_on": "raised"
        case "done_on": "done"
        default: field.split(separator: "_").joined(separator: " ")
        }
    }

    private func value(_ value: Change.Value) -> String {
        switch value {
        case .null: "–"
        case .int(let number): String(number)
        case .text(let text): (names[text] ?? Moment(text)?.spoken ?? Day(text)?.spoken ?? text).visible
        case .list(let values): values.isEmpty ? "–" : values.map { (names[$0] ?? $0).visible }.joined(separator: ", ")
        }
    }
}
