import GRDB
import SteadyDomain

extension ChecklistItem: Draftable {
    package static func new(_ uid: UID<ChecklistItem>, _ stamp: Stamp, from draft: Draft) throws -> ChecklistItem {
        try draft.require("program", "text")
        var item = ChecklistItem(unread: uid)
        item.since = stamp.now.today
        return item
    }

    package func store(
        instead old: ChecklistItem?, from draft: Draft, in journal: Journal
    ) throws -> Recorded<ChecklistItem> {
        if let doneOn, doneOn > journal.stamp.now.today {
            throw Problem.usage("\(doneOn.spoken) is in the future. Give today or an earlier day.")
        }
        return Recorded(record: try stored(instead: old, in: journal))
    }
}

extension Store {
    /// Every checklist item, in the order in which they were written.
    package func checklistItems() throws -> [ChecklistItem] { try read { try ChecklistItem.fetch($0, order: "id") } }

    /// Begins a program's checklist for its end, or for its beginning if that is still to come. What the list has about a
    /// topic stands.
    /// - Returns: the items of the topics that it lacked.
    /// - Throws: ``Problem/conflict(_:command:)`` if it has all of them already.
    package func beginChecklist(
        of program: Program, _ entries: [ChecklistEntry], _ stamp: Stamp
    ) throws -> [ChecklistItem] {
        try edit(stamp, verb: "program", program.id) { journal in
            let listed = try journal.db.topics(ofChecklistFor: program, isForEnd: program.from <= stamp.now.today)
            let missing = entries.filter { !listed.contains($0.topic) }
            guard !missing.isEmpty else {
                throw Problem.conflict(
                    "\(program.name.text) has a checklist already. Add what is missing to it with --add.",
                    command: "steady program checklist \(program.id)")
            }
            return try journal.add(missing, to: program.uid)
        }
    }

    /// Ticks items off today, in one change.
    /// - Throws: ``Problem/conflict(_:command:)`` if one is ticked off already.
    package func tickOff(items ids: [ID<ChecklistItem>], _ stamp: Stamp) throws -> [ChecklistItem] {
        guard let first = ids.first else { return [] }
        return try edit(stamp, verb: "program", first) { journal in
            try ids.map { id in
                var item = try ChecklistItem.require(journal.db, id: id)
                if let day = item.doneOn {
                    throw Problem.conflict(
                        "\(id) was ticked off on \(day.spoken) already.", command: "steady show \(id)")
                }
                item.doneOn = stamp.now.today
                try journal.update(item)
                return item
            }
        }
    }
}

extension Journal {
    /// Writes items on a program's checklist.
    func add(_ entries: [ChecklistEntry], to program: UID<Program>) throws -> [ChecklistItem] {
        let (names, today) = (NameResolver(self), stamp.now.today)
        return try entries.map { entry in
            try insert(
                ChecklistItem(
                    uid: stamp.uid(), program: program, topic: entry.topic, text: entry.text,
                    contact: entry.contact.map { try names.contact($0) }, due: entry.due,
                    doneOn: entry.isDone ? today : nil, since: today))
        }
    }

    /// Writes the checklist of the program to which a step leads. What is open on the list of the one that ends goes
    /// along: as it is, with what was said of its topic, or not at all if that isn't needed. Nothing is asked again of a
    /// topic that is done.
    /// - Parameter ended: the program that ends.
    func add(
        _ entries: [ChecklistEntry], to program: UID<Program>, insteadOf ended: UID<Program>
    ) throws -> [ChecklistItem] {
        let begun = try ChecklistItem.fetch(db, where: "program = ?", [ended.description], order: "id")
        let (names, needed) = (NameResolver(self), Set(entries.map(\.topic)))
        var (entries, items) = (entries, [ChecklistItem]())
        for var item in begun where item.doneOn == nil {
            guard item.topic == .other || needed.contains(item.topic) else {
                try remove(ChecklistItem.kind, item.uid.description)
                continue
            }
            item.program = program
            if let position = entries.firstIndex(where: { $0.topic == item.topic }) {
                let entry = entries.remove(at: position)
                if !entry.isOpenQuestion {
                    (item.text, item.due) = (entry.text, entry.due)
                    item.contact = try entry.contact.map { try names.contact($0) }
                    item.doneOn = entry.isDone ? stamp.now.today : nil
                }
            }
            try update(item)
            items.append(item)
        }
        let done = Set(begun.filter { $0.doneOn != nil }.map(\.topic))
        return try items + add(entries.filter { !$0.isOpenQuestion || !done.contains($0.topic) }, to: program)
    }
}

extension Database {
    /// What the checklist for a program's end is about, or the one for its beginning, beside what the person added.
    ///
    /// An item is for the end if it was written after the program was, in a later change, and not before its first day. Those
    /// of a step were written in the same change, and those that went along with it earlier. An import writes a program and
    /// its items in one change, whatever they are for: then it is for the end if its own day comes after the first one.
    func topics(ofChecklistFor program: Program, isForEnd: Bool) throws -> Set<ChecklistItem.Topic> {
        func first(_ column: String, of uid: String) -> String {
            """
            (SELECT \(column) FROM history JOIN change ON change.id = history.change WHERE history.uid = \(uid)
              ORDER BY stamp LIMIT 1)
            """
        }
        let topics = try String.fetchAll(
            self,
            sql: """
                SELECT DISTINCT topic FROM checklist_item AS item WHERE program = :program AND topic <> :other
                  AND :isForEnd = (since >= :from AND (
                    \(first("stamp", of: "item.uid")) > \(first("stamp", of: "item.program"))
                    OR since > :from AND \(first("verb", of: "item.uid")) = 'import'))
                """,
            arguments: [
                "program": program.uid.description, "other": ChecklistItem.Topic.other.rawValue,
                "from": program.from.description, "isForEnd": isForEnd,
            ])
        return Set(topics.compactMap { ChecklistItem.Topic(rawValue: $0) })
    }

    /// The number of each program that has a checklist. Reads nothing where there are no items.
    func ids(ofProgramsOf items: [ChecklistItem]) throws -> [UID<Program>: ID<Program>] {
        guard !items.isEmpty else { return [:] }
        let rows = try Row.fetchAll(
            self, sql: "SELECT uid, id FROM program WHERE uid IN (SELECT program FROM checklist_item)")
        return Dictionary(
            uniqueKeysWithValues: rows.compactMap { row in UID(row["uid"] as String).map { ($0, ID(row["id"])) } })
    }

    /// The level of care that is soon to end. Reads the other programs only if one is.
    /// - Parameter near: the programs around today.
    func nearEnd(on today: Day, _ near: [Program]) throws -> NearEnd? {
        guard near.levelOfCare(on: today)?.isNearEnd(on: today) == true,
            var end = NearEnd(on: today, among: try Program.fetch(self))
        else { return nil }
        end.hasChecklist = try !topics(ofChecklistFor: end.program, isForEnd: true).isEmpty
        return end
    }
}
