import SteadyDomain

/// Describes a change with a line for each record it touched. `undo` prints this for what it undid.
package struct ChangeText {
    private let words: RecordText
    private let vocabulary: Vocabulary
    private let programs: [Program]
    private let today: Day

    package init(words: RecordText, vocabulary: Vocabulary, programs: [Program], today: Day) {
        self.words = words
        self.vocabulary = vocabulary
        self.programs = programs
        self.today = today
    }

    /// Lines for records with ids, then for those without: schedules, extra sessions, plan steps, settings.
    /// - Parameter records: the touched records with ids, in the state to describe.
    package func lines(_ change: Change, _ records: [any Record]) -> [Phrase] {
        // A trigger or action that the entry itself created needs no line.
        let hasEntry = records.contains { $0 is any Entry }
        let named = records.filter { record in
            guard hasEntry, record is Trigger || record is Action, let touched = change.touch(of: record.reference)
            else { return true }
            return touched.before != nil && touched.after != nil || change.verb == "edit"
        }
        let parts = change.touched.filter { $0.record.kind.letter == nil }
        let hasProgram = records.contains { $0 is Program }
        return named.map(line) + parts.compactMap { part($0, isNew: hasProgram).map { Phrase($0) } }
    }

    /// Up to this many records have a line each; an import may have touched tens of thousands.
    private static let most = 60

    /// How many records of each kind a change touched, if they are too many for a line each: `412 cravings`.
    package static func counts(_ change: Change) -> Phrase? {
        guard change.touched.count > most else { return nil }
        return Phrase(
            RecordKind.all.compactMap { kind in
                let count = change.touched.count { $0.record.kind == kind }
                return count == 0 ? nil : "\(count) \(count == 1 ? kind.noun : kind.plural)"
            })
    }

    /// A record in one line that begins with its id.
    package func line(_ record: any Record) -> Phrase {
        switch record {
        case let program as Program: words.echo(program, on: max(today, program.from))
        case let medication as Medication: words.line(medication).led(by: medication.id.description)
        case let contact as Contact: words.line(contact).led(by: contact.id.description)
        case let entry as any Entry: words.echo(entry, today: today)
        case let named as any NamedRecord:
            Phrase("\(named.reference.kind.noun) \(named.name.text)").led(by: named.reference.description)
        case let note as PlanNote: RecordText.line(note).led(by: note.id.description)
        case let item as ChecklistItem: words.line(item, today: today).led(by: item.id.description)
        // Other kinds have nothing more to show.
        default: Phrase(record.reference.kind.noun).led(by: record.reference.description)
        }
    }

    /// Describes what undoing the change did to a record without an id: its words after the change, then before it.
    /// - Parameter isNew: whether its program has a line too, which already includes its schedule and extra sessions.
    private func part(_ touched: Change.Touched, isNew: Bool) -> String? {
        if isNew, [Schedule.kind, ExtraSlot.kind].contains(touched.record.kind) { return nil }
        switch (touched.after.flatMap { words($0, touched) }, touched.before.flatMap { words($0, touched) }) {
        case (let after?, let before?): return after == before ? after : "\(after); now \(before)"
        case (let after?, nil): return "\(after); removed"
        case (nil, let before?): return "\(before); again"
        case (nil, nil): return nil
        }
    }

    private func words(_ document: Document, _ touched: Change.Touched) -> String? {
        switch touched.record.kind {
        case Setting.kind: return "\(document.text("name") ?? "") \(document.text("value") ?? "")"
        case Step.kind:
            let trigger = document.text("trigger").flatMap { UID<Trigger>($0) }.map { vocabulary.name($0).text }
            let action = document.text("action").flatMap { UID<Action>($0) }.map { vocabulary.name($0).text }
            let minutes = document.int("minutes").map { " (\($0) min)" } ?? ""
            let until = document.text("until").flatMap { Day($0) }.map { ", out of the plan since \($0.spoken)" } ?? ""
            return "plan  \(trigger ?? "any trigger"): \(action ?? "")\(minutes)\(until)"
        case Schedule.kind: return part("schedule", of: document, document.schedule)
        case ExtraSlot.kind:
            return part(ExtraSlot.kind.noun, of: document, document.text("at").flatMap { Moment($0) }.map(words.spoken))
        default: return nil
        }
    }

    /// A part of a program in words: `schedule · Riverside IOP · from Mon 12 Oct 2026, 3 a week`.
    private func part(_ noun: String, of document: Document, _ text: String?) -> String {
        let program = programs.first { $0.uid.description == document.text("program") }
        return [noun, program?.name.text, text].compactMap(\.self).joined(separator: " · ")
    }
}

extension Document {
    /// A schedule in words: `from Mon 12 Oct 2026, 3 a week, 3 h each · mon 18:00`.
    var schedule: String {
        let slots: [String] =
            if case .list(let values)? = self["slots"] {
                values.compactMap { if case .text(let slot) = $0 { slot } else { nil } }
            } else {
                []
            }
        let day = text("from_day").map { Day($0)?.spoken ?? $0 } ?? ""
        let sessions = int("sessions_min").map { least in
            Commitment(least, int("sessions_max") ?? least).map { "\($0) a week" } ?? "\(least) a week"
        }
        let hours = int("minutes").map { "\(Minutes.hours($0)) h each" }
        return (["from \(day)"] + [sessions, hours].compactMap(\.self)).joined(separator: ", ")
            + (slots.isEmpty ? "" : " · " + slots.joined(separator: ", "))
    }
}
