import SteadyDomain

/// One record whole, with what was changed about it: `steady show`.
package struct RecordPage {
    private let words: RecordText
    private let records: RecordJSON
    private let wallClock: WallClock
    private let programs: [Program]

    /// - Parameter here: the zone of the person who reads.
    package init(
        vocabulary: Vocabulary, programs: [Program], sessions: [UID<Session>: ID<Session>], here: Zone
    ) {
        words = RecordText(vocabulary: vocabulary, programs: programs)
        wallClock = WallClock(here: here, programs: programs)
        self.programs = programs
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
        let last = history.compactMap { $0.touch(of: reference) }.last
        let document = last?.after ?? last?.before
        page.line(
            "\(reference)  \(reference.kind.noun)" + (record == nil ? " (not on record any more)" : ""), bold: true)
        for field in document?.fields ?? [] where field.value != .null && field.value != .list([]) {
            guard !RecordPage.internalFields.contains(field.name) else { continue }
            let lines = hours(of: record, field).map { [$0] } ?? lines(of: field, reference.kind)
            page.row(label(field.name), lines[0], labelWidth: 17, indent: 2)
            for line in lines.dropFirst() { page.row("", line, labelWidth: 17, indent: 2) }
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
            page.row(wallClock.spoken(change.at), described(change, reference), labelWidth: 24, indent: 2)
        }
        return page.text
    }

    package func json(_ reference: Reference, record: AnyRecord?, history: [Change]) -> JSON {
        [

            "record": record.map { records.object($0) } ?? .null,
            "history": .array(
                history.map { change in
                    let touched = change.touch(of: reference) ?? change.touched.first
                    return [
                        "at": .string(change.at.description), "command": .string(change.verb),
                        "kind": JSON(touched?.record.kind.rawValue),
                        "before": json(touched, \.before), "after": json(touched, \.after),
                    ]
                }),
        ]
    }

    /// A document under the keys that the record itself has in JSON.
    private func json(_ touched: Change.Touched?, _ side: KeyPath<Change.Touched, Change.Document?>) -> JSON {
        guard let touched, let document = touched[keyPath: side] else { return .null }
        return .object(
            document.fields.filter { !RecordPage.internalFields.contains($0.name) }
                .map { (key($0.name, touched.record.kind), json($0, touched.record.kind)) })
    }

    private func json(_ field: Change.Document.Field, _ kind: RecordKind) -> JSON {
        switch field.value {
        case .null: .null
        case .int(let number) where isHours(field.name, kind): .number(Minutes.hours(number))
        case .int(let number) where field.name == "used": .bool(number != 0)
        case .int(let number): .int(number)
        case .text(let text): .string(name(text, field.name))
        case .list(let values): .array(values.map { .string(name($0, field.name)) })
        }
    }

    private func key(_ field: String, _ kind: RecordKind) -> String {
        switch field {
        case "made_at": return "recordedAt"
        case "from_day": return "from"
        case "zone": return "timeZone"
        case "part": return "partOfDay"
        case "sleep": return "sleepHours"
        case "at" where kind == .session: return "start"
        case "kind" where kind == .session: return "sessionKind"
        case "minutes" where kind == .session: return "hours"
        default:
            let words = field.split(separator: "_")
            return words.dropFirst().reduce(String(words.first ?? "")) { key, word in
                key + word.prefix(1).uppercased() + word.dropFirst()
            }
        }
    }

    /// Whether a number of minutes is told in hours.
    private func isHours(_ field: String, _ kind: RecordKind) -> Bool {
        field == "sleep" || field == "minutes" && kind == .session
    }

    /// The fields whose values stand for other records.
    private static let references: Set = ["program", "counselor", "contact", "makeup_for", "triggers", "actions"]

    /// The name behind a reference; any other text as it is.
    private func name(_ text: String, _ field: String) -> String {
        RecordPage.references.contains(field) ? names[text] ?? "(not on record any more)" : text
    }

    /// How long a session was, where the field says that: `2 of 3 h` for one that was cut short.
    private func hours(of record: AnyRecord?, _ field: Change.Document.Field) -> String? {
        guard case .session(let session)? = record, field.name == "minutes" else { return nil }
        return session.hours(in: programs.first { $0.uid == session.program })
    }

    /// What a change did: `recorded`, `deleted`, `edit: intensity 7 → 6`.
    private func described(_ change: Change, _ reference: Reference) -> String {
        guard let touched = change.touch(of: reference) else {
            return ([change.verb + ":"] + change.touched.map(schedule)).joined(separator: " ")
        }
        switch (touched.before, touched.after) {
        case (nil, _?):
            return change.verb == Change.undo || change.verb == Change.redo ? "\(change.verb): back" : "recorded"
        case (_?, nil): return change.verb == "delete" ? "deleted" : "\(change.verb): taken back"
        case (let before?, let after?):
            let changes = after.fields.compactMap { field -> String? in
                guard let old = before[field.name], old != field.value, !RecordPage.internalFields.contains(field.name)
                else { return nil }
                let was = Change.Document.Field(name: field.name, value: old)
                let kind = touched.record.kind
                return "\(label(field.name)) \(words(for: was, kind)) → \(words(for: field, kind))"
            }
            return "\(change.verb): \(changes.joined(separator: ", "))"
        default: return change.verb
        }
    }

    /// What a change did to a part of the record, a schedule of a program: `from Mon 12 Oct 2026, 3 a week, 3 h each ·
    /// mon 18:00 (was 3–5 a week …)`.
    private func schedule(_ touched: Change.Touched) -> String {
        let (before, after) = (touched.before?.schedule, touched.after?.schedule)
        switch (before, after) {
        case (let before?, let after?): return "\(after) (was \(before))"
        case (let before?, nil): return "no more \(before)"
        default: return after ?? ""
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

    /// A field's words; a text of several lines keeps them.
    private func lines(of field: Change.Document.Field, _ kind: RecordKind) -> [String] {
        guard case .text(let text) = field.value, text.contains(where: \.isNewline) else {
            return [words(for: field, kind)]
        }
        return text.visibleLines
    }

    private func words(for field: Change.Document.Field, _ kind: RecordKind) -> String {
        switch field.value {
        case .null: return "–"
        case .int(let number) where isHours(field.name, kind): return "\(Minutes.hours(number)) h"
        case .int(let number) where field.name == "used": return number == 0 ? "no" : "yes"
        case .int(let number): return String(number)
        case .text(let text):
            let text = name(text, field.name)
            return (Moment(text).map(wallClock.spoken) ?? Day(text)?.spoken ?? text).visible
        case .list(let values):
            return values.isEmpty ? "–" : values.map { name($0, field.name).visible }.joined(separator: ", ")
        }
    }
}
