import SteadyDomain

/// The page of `steady show`: one whole record and its history.
package struct RecordPage: Report {
    private let reference: Reference
    private let record: (any Record)?
    private let history: [Change]
    private let words: RecordText
    private let records: RecordJSON
    private let wallClock: WallClock
    private let programs: [Program]
    private let absences: AbsenceTally?

    /// - Parameters:
    ///   - record: nil if it was deleted or undone.
    ///   - history: the changes that touched the record, oldest first.
    ///   - absences: of a program, those up to today; nil for any other record.
    ///   - here: the reader's zone.
    package init(
        _ reference: Reference, record: (any Record)?, history: [Change], vocabulary: Vocabulary, programs: [Program],
        sessions: [UID<Session>: ID<Session>], absences: AbsenceTally? = nil, here: Zone
    ) {
        self.reference = reference
        self.record = record
        self.history = history
        words = RecordText(vocabulary: vocabulary, programs: programs)
        wallClock = WallClock(here: here, programs: programs)
        self.programs = programs
        self.absences = absences
        records = RecordJSON(vocabulary: vocabulary, programs: programs, sessions: sessions)
        names = Dictionary(
            vocabulary.triggers.map { ($0.uid.description, $0.name.text) }
                + vocabulary.actions.map { ($0.uid.description, $0.name.text) }
                + vocabulary.contacts.map { ($0.uid.description, $0.name.text) }
                + vocabulary.medications.map { ($0.uid.description, $0.name.text) }
                + programs.map { ($0.uid.description, $0.name.text) }
                + sessions.map { ($0.description, $1.description) }, uniquingKeysWith: { first, _ in first })
    }

    private let names: [String: String]

    /// The fields to show, each with its declaration; lists come last. A field that this release doesn't know has no
    /// declaration and is shown as stored.
    private func shown(_ document: Document?, _ kind: RecordKind) -> [(Document.Field, FieldDeclaration?)] {
        let declaration = RecordDeclaration.all[kind]
        let fields = (document?.fields ?? []).map { ($0, declaration?[$0.name]) }.filter { $0.1?.isShown ?? true }
        return fields.filter { $0.1?.list == nil } + fields.filter { $0.1?.list != nil }
    }

    package var document: ReportDocument {
        let isGone = record == nil ? " (not on record any more)" : ""
        var page = ReportDocument()
        page.section(Phrase((record?.noun ?? reference.kind.noun) + isGone).led(by: reference.description))
        let fields = fieldsOnRecord
        for (field, declaration) in shown(fields, reference.kind) {
            guard field.value != .null, field.value != .list([]) else { continue }
            let lines =
                hours(of: record, field).map { [$0] } ?? time(field, in: fields).map { [$0] }
                ?? lines(of: field, declaration)
            for (position, line) in lines.enumerated() {
                let label = position == 0 ? label(field, declaration) : ""
                page.row(Phrase(label), Phrase(line), labelWidth: RecordPage.labelWidth, depth: 1)
            }
        }
        if let program = record as? Program {
            for schedule in program.schedules {
                page.row(
                    "from \(schedule.from.description)", Phrase(words.words(for: schedule)),
                    labelWidth: RecordPage.labelWidth, depth: 1)
            }
            for (position, extra) in program.extras.enumerated() {
                page.row(
                    position == 0 ? "extra sessions" : "", Phrase(wallClock.spoken(extra)),
                    labelWidth: RecordPage.labelWidth, depth: 1)
            }
        }
        if let absences {
            let lines = AbsenceText(absences) { $0.day.shortSpoken }.lines
            for (position, line) in lines.enumerated() {
                page.row(
                    position == 0 ? "absences so far" : "", Phrase(line), labelWidth: RecordPage.labelWidth, depth: 1)
            }
        }
        page.section("History")
        for change in history {
            page.row(
                Phrase(wallClock.spoken(change.at)), Phrase(described(change, reference)),
                labelWidth: RecordPage.momentWidth, depth: 1)
        }
        return page
    }

    /// The record's fields, with those that only its history knows: of a record that is gone all, else those of a later
    /// release. Of copies that were merged, no change alone tells all fields.
    private var fieldsOnRecord: Document? {
        let last = history.compactMap { $0.touch(of: reference) }.last
        let told = last?.after ?? last?.before
        guard var fields = record?.document else { return told }
        fields.fields += (told?.fields ?? []).filter { RecordDeclaration.all[reference.kind]?[$0.name] == nil }
        return fields
    }

    private static let labelWidth = 17
    private static let momentWidth = 24

    package var json: JSON {
        [
            "record": record.map { records.object($0) } ?? .null,
            "absences": absences?.json ?? .null,
            "history": .array(
                history.map { change in
                    let touched = change.touch(of: reference) ?? change.touched.first
                    return [
                        "at": .string(change.at.description), "command": .string(change.verb),
                        "kind": JSON(touched?.record.kind.name),
                        "before": json(touched, \.before), "after": json(touched, \.after),
                    ]
                }),
        ]
    }

    /// A document as JSON, with the same keys as the record.
    private func json(_ touched: Change.Touched?, _ side: KeyPath<Change.Touched, Document?>) -> JSON {
        guard let touched, let document = touched[keyPath: side] else { return .null }
        var members = shown(document, touched.record.kind).map { field, declaration in
            let value = declaration?.people(in: document) ?? field.value
            let isUnknown = time(field, in: document) != nil
            return (declaration?.key ?? field.name, isUnknown ? .null : value.json(declaration) { name($1) })
        }
        if let precision = document["precision"] { members.append(("precision", precision.json(nil) { _, _ in nil })) }
        return .object(members)
    }

    /// The name or id for a reference.
    private func name(_ uid: String) -> String { names[uid] ?? "(not on record any more)" }

    /// The length of a session, `2 of 3 h` if it was cut short; nil for any other field.
    private func hours(of record: (any Record)?, _ field: Document.Field) -> String? {
        guard let session = record as? Session, field.name == "minutes" else { return nil }
        return session.hours(in: programs.first { $0.uid == session.program })
    }

    /// When an entry was, as well as that is known; nil for any other field, and if it is known to the minute.
    private func time(_ field: Document.Field, in document: Document?) -> String? {
        if field.name == "part", document?.text("precision") == Precision.day.rawValue { return "not set" }
        guard field.name == "at", let document, let at = document.text("at").flatMap({ Moment($0) }),
            let precision = document.text("precision").flatMap({ Precision(rawValue: $0) }), precision != .minute,
            let day = document.text("day").flatMap({ Day($0) })
        else { return nil }
        return wallClock.spoken(at, precision, on: day)
    }

    /// Describes a change: `recorded`, `deleted`, `edit: intensity 7 → 6`.
    private func described(_ change: Change, _ reference: Reference) -> String {
        guard let touched = change.touch(of: reference) else {
            return ([change.verb + ":"] + change.touched.map(part)).joined(separator: " ")
        }
        switch (touched.before, touched.after) {
        case (nil, _?):
            if change.isOfEveryRecord { return "came with the record" }
            return change.verb == Change.undo || change.verb == Change.redo ? "\(change.verb): back" : "recorded"
        case (_?, nil): return change.verb == "delete" ? "deleted" : "\(change.verb): undone"
        case (let before?, let after?):
            let changes = shown(after, touched.record.kind).compactMap { field, declaration -> String? in
                let old = Document.Field(
                    name: field.name, value: before[field.name] ?? declaration?.defaultValue ?? .null)
                let (was, now) = (time(old, in: before), time(field, in: after))
                guard old.value != field.value || was != now else { return nil }
                return label(field, declaration)
                    + " \(was ?? words(for: old.value, declaration)) → \(now ?? words(for: field.value, declaration))"
            }
            return "\(change.verb): \(changes.joined(separator: ", "))"
        default: return change.verb
        }
    }

    /// Describes a change to a schedule or an extra session of this program: `from Mon 12 Oct 2026, 3 a week, 3 h each ·
    /// mon 18:00 (was 3–5 a week …)`.
    private func part(_ touched: Change.Touched) -> String {
        func words(_ document: Document) -> String {
            guard touched.record.kind == ExtraSlot.kind else { return document.schedule }
            return "\(ExtraSlot.kind.noun) \(document.text("at").flatMap { Moment($0) }.map(wallClock.spoken) ?? "")"
        }
        let (before, after) = (touched.before.map(words), touched.after.map(words))
        switch (before, after) {
        case (let before?, let after?): return "\(after) (was \(before))"
        case (let before?, nil): return "no more \(before)"
        default: return after ?? ""
        }
    }

    private func label(_ field: Document.Field, _ declaration: FieldDeclaration?) -> String {
        declaration?.label ?? field.name.split(separator: "_").joined(separator: " ")
    }

    /// A field's value in words. A text with several lines keeps its lines.
    private func lines(of field: Document.Field, _ declaration: FieldDeclaration?) -> [String] {
        guard case .text(let text) = field.value, text.contains(where: \.isNewline) else {
            return [words(for: field.value, declaration)]
        }
        return text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map(String.init)
    }

    private func words(for value: FieldValue, _ declaration: FieldDeclaration?) -> String {
        switch (value, declaration?.type) {
        case (.null, _): "not set"
        case (.int(let number), .hours?): "\(Minutes.hours(number)) h"
        case (.int(let number), .flag?): number == 0 ? "no" : "yes"
        case (.int(let number), _): String(number)
        case (.text(let uid), .reference?): name(uid)
        case (.text(let text), .moment?): (Moment(text).map(wallClock.spoken) ?? text)
        case (.text(let text), .day?): (Day(text)?.spoken ?? text)
        case (.text(let text), _): text
        case (.list(let items), _):
            items.isEmpty ? "not set" : items.map { words(for: $0, declaration) }.joined(separator: ", ")
        case (.item(let document), _):
            document.fields.map { field in
                let column = declaration?.list?.columns.first { $0.name == field.name }
                if case .text(let uid) = field.value, column?.type.reference != nil { return name(uid) }
                return words(for: field.value, nil)
            }.joined(separator: " ")
        }
    }
}
