import GRDB
import SteadyDomain

extension PlanNote: Draftable {
    package static func new(_ uid: UID<PlanNote>, _ stamp: Stamp, from draft: Draft) throws -> PlanNote {
        try draft.require("sort", "text")
        return PlanNote(uid: uid, sort: .sign, text: "", since: stamp.now.today)
    }

    package func store(instead old: PlanNote?, from draft: Draft, in journal: Journal) throws -> Recorded<PlanNote> {
        Recorded(record: try stored(instead: old, in: journal))
    }
}

extension Store {
    /// The notes that are in the plan, in the order in which they were written.
    package func planNotes() throws -> [PlanNote] {
        try read { try PlanNote.fetch($0, where: "until IS NULL", order: "id") }
    }

    /// Adds a note to the plan. If the plan has one of that sort with these words, changes nothing.
    package func addNote(_ sort: PlanNote.Sort, _ text: String, _ stamp: Stamp) throws -> PlanNote {
        try write("plan", stamp) { try $0.addNote(sort, text) }
    }

    /// Removes a note from the plan. It stays on record with the day of its removal.
    /// - Throws: ``Problem/conflict(_:command:)`` if it is of another sort, or not in the plan any more.
    package func removeNote(_ id: ID<PlanNote>, _ sort: PlanNote.Sort, _ stamp: Stamp) throws -> PlanNote {
        guard isStored else { throw Reference(PlanNote.kind, id.number).notFound }
        return try write("plan", stamp) { journal in
            var note = try PlanNote.require(journal.db, id: id)
            guard note.sort == sort else {
                throw Problem.conflict(
                    "\(id) is a \(note.noun), not a \(sort.noun).",
                    command: "steady plan \(note.sort.rawValue) --remove \(id)")
            }
            if let day = note.until {
                throw Problem.conflict(
                    "\(id) is out of the plan since \(day.spoken) already.", command: "steady show \(id)")
            }
            note.until = max(note.since, stamp.now.today)
            try journal.update(note)
            return note
        }
    }
}

extension Journal {
    /// Adds a note to the plan, unless it has one of that sort with these words.
    /// - Returns: the new one, or the one that there is.
    func addNote(_ sort: PlanNote.Sort, _ text: String) throws -> PlanNote {
        let same = try PlanNote.fetch(db, where: "until IS NULL AND sort = ?", [sort.rawValue], order: "id")
            .first { Name.key($0.text) == Name.key(text) }
        return try same ?? insert(PlanNote(uid: stamp.uid(), sort: sort, text: text, since: stamp.now.today))
    }
}
