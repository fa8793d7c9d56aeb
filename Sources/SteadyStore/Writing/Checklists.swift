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

    /// Begins a program's checklist.
    /// - Throws: ``Problem/conflict(_:command:)`` if it has items already.
    package func beginChecklist(
        of program: Program, _ entries: [ChecklistEntry], _ stamp: Stamp
    ) throws -> [ChecklistItem] {
        try edit(stamp, verb: "program", program.id) { journal in
            guard try !journal.db.hasChecklist(forEndOf: program) else {
                throw Problem.conflict(
                    "\(program.name.text) has a checklist already. Add what is missing to it with --add.",
                    command: "steady program checklist \(program.id)")
            }
            return try journal.add(entries, to: program.uid)
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
    /// Whether a program has a checklist for its end: items beside those with which it began, which are due in its first
    /// week.
    func hasChecklist(forEndOf program: Program) throws -> Bool {
        try Bool.fetchOne(
            self, sql: "SELECT EXISTS (SELECT 1 FROM checklist_item WHERE program = ? AND coalesce(due, since) > ?)",
            arguments: [program.uid.description, (program.from + 7).description]) ?? false
    }

    /// The level of care that is soon to end. Reads the other programs only if one is.
    /// - Parameter near: the programs around today.
    func nearEnd(on today: Day, _ near: [Program]) throws -> NearEnd? {
        guard near.levelOfCare(on: today)?.isNearEnd(on: today) == true,
            var end = NearEnd(on: today, among: try Program.fetch(self))
        else { return nil }
        end.hasChecklist = try hasChecklist(forEndOf: end.program)
        return end
    }
}
