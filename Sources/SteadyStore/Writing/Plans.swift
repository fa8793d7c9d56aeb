import GRDB
import SteadyDomain

extension Store {
    /// Adds a step to the plan for a trigger, or for any. The same action again changes the step that is there.
    /// - Parameter first: before the others instead of after them.
    package func addStep(
        for trigger: Name?, _ action: Name, contact: ContactChoice?, minutes: Int?, first: Bool, _ stamp: Stamp
    ) throws -> Recorded<Step> {
        try write("plan", stamp) { journal in
            let naming = Naming(journal)
            let trigger = try trigger.flatMap { try naming.triggers([$0]).first }
            let action = try naming.actions([action])[0]
            let contact = try contact.map { try naming.contact($0) }
            let steps = Plan(steps: try Step.fetch(journal.db)).steps(for: trigger)
            let ends = (steps.first?.position ?? 1, steps.last?.position ?? 0)
            let place = first ? ends.0 - 1 : ends.1 + 1
            if let old = steps.first(where: { $0.action == action }) {
                var step = old
                if let contact { step.contact = contact }
                if let minutes { step.minutes = minutes }
                if first, step.uid != steps.first?.uid { step.position = place }
                try journal.update(step)
                return Recorded(record: step, created: naming.created, before: old)
            }
            let step = try journal.insert(
                Step(
                    uid: stamp.uid(), trigger: trigger, action: action, contact: contact, minutes: minutes,
                    position: place,
                    since: stamp.now.today))
            return Recorded(record: step, created: naming.created)
        }
    }

    /// Takes a step out of the plan; it stays on record with the day it was taken out.
    /// - Throws: ``Problem/missing(_:command:)`` where the plan has no such step.
    package func removeStep(for trigger: Name?, _ action: Name, _ stamp: Stamp) throws -> Step {
        // A step that even a new database would not have must not make one.
        if !isStored { _ = try read { try $0.step(for: trigger, action) } }
        return try write("plan", stamp) { journal in
            var step = try journal.db.step(for: trigger, action)
            step.until = max(step.since, stamp.now.today)
            try journal.update(step)
            return step
        }
    }

    /// Every step that ever was, by trigger and position; removed ones too.
    package func allSteps() throws -> [Step] { try read { try $0.steps(order: "position, id") } }

    // MARK: Contacts

    package func addContact(_ name: Name, role: Role, phone: String?, _ stamp: Stamp) throws -> Contact {
        try write("contact", stamp) { try Naming($0).add(contact: name, role: role, phone: phone) }
    }

    // MARK: Renaming

    /// Changes a trigger; see ``rename(_:_:merges:_:)``.
    package func edit(
        _ id: ID<Trigger>, _ stamp: Stamp, merges: Bool, _ change: (inout Trigger) throws -> Void
    ) throws -> (record: Trigger, merged: Bool) { try rename(id, stamp, merges: merges, change) }

    /// Changes an action; see ``rename(_:_:merges:_:)``.
    package func edit(
        _ id: ID<Action>, _ stamp: Stamp, merges: Bool, _ change: (inout Action) throws -> Void
    ) throws -> (record: Action, merged: Bool) { try rename(id, stamp, merges: merges, change) }

    /// Changes a contact; see ``rename(_:_:merges:_:)``.
    package func edit(
        _ id: ID<Contact>, _ stamp: Stamp, merges: Bool, _ change: (inout Contact) throws -> Void
    ) throws -> (record: Contact, merged: Bool) { try rename(id, stamp, merges: merges, change) }

    /// The problem that a name is taken, which agreeing to a merge solves.
    package struct NameTaken: Error {
        /// The record that has the name.
        package let by: Reference
        package let name: Name
    }

    /// Changes a record that has a name. Onto a name that another one has it merges the two: the other stays, with
    /// everything that was this one's.
    /// - Throws: ``NameTaken`` where a merge was not agreed to.
    private func rename<R: NamedRecord>(
        _ id: ID<R>, _ stamp: Stamp, merges: Bool, _ change: (inout R) throws -> Void
    ) throws -> (record: R, merged: Bool) {
        try edit(stamp, R.self, id) { journal in
            var record = try R.require(journal.db, id: id)
            try change(&record)
            guard let other = try R.fetch(journal.db, named: record.name), other.uid != record.uid else {
                try journal.update(record)
                return (record, false)
            }
            guard merges else { throw NameTaken(by: Reference(R.kind, other.id.number), name: other.name) }
            try journal.merge(R.kind, record.uid.description, into: other.uid.description)
            return (other, true)
        }
    }
}

extension Database {
    /// The plan's step that tries the action when the trigger comes.
    fileprivate func step(for trigger: Name?, _ action: Name) throws -> Step {
        let missing = Problem.missing(
            "The plan for \(trigger?.text ?? "any trigger") has no step \"\(action.text)\". `steady plan` lists them.",
            command: "steady plan")
        var uid: UID<Trigger>?
        if let trigger {
            guard let record = try Trigger.fetch(self, named: trigger) else { throw missing }
            uid = record.uid
        }
        guard let action = try Action.fetch(self, named: action),
            let step = Plan(steps: try Step.fetch(self)).steps(for: uid).first(where: { $0.action == action.uid })
        else { throw missing }
        return step
    }
}

extension Journal {
    /// Gives everything that names a record to another of its kind, and removes it.
    fileprivate func merge(_ kind: RecordKind, _ old: String, into new: String) throws {
        for declaration in declarations {
            for field in declaration.fields where field.reference == kind {
                let uids = try String.fetchAll(
                    db, sql: "SELECT uid FROM \(declaration.table) WHERE \(field.quoted) = ?", arguments: [old])
                for uid in uids {
                    try touch(declaration.kind, uid) { declaration in
                        try db.execute(
                            sql: "UPDATE \(declaration.table) SET \(field.quoted) = ? WHERE uid = ?",
                            arguments: [new, uid])
                    }
                }
            }
            for list in declaration.lists {
                for column in list.columns(naming: kind) { try merge(declaration.kind, list, column, old, into: new) }
            }
        }
        try closeDoubleSteps()
        try remove(kind, old)
    }

    private func merge(
        _ kind: RecordKind, _ list: RecordList, _ column: String, _ old: String, into new: String
    ) throws {
        let owners = try String.fetchAll(
            db, sql: "SELECT \(list.ownerColumn) FROM \(list.table) WHERE \(column) = ?", arguments: [old])
        for uid in owners {
            try touch(kind, uid) { _ in
                // Where both are there, one mention is enough.
                try db.execute(
                    sql: """
                        UPDATE \(list.table) SET \(column) = :new
                        WHERE \(list.ownerColumn) = :uid AND \(column) = :old
                          AND NOT EXISTS (SELECT 1 FROM \(list.table) WHERE \(list.ownerColumn) = :uid AND \(column) = :new)
                        """, arguments: ["new": new, "old": old, "uid": uid])
                try db.execute(
                    sql: "DELETE FROM \(list.table) WHERE \(list.ownerColumn) = ? AND \(column) = ?",
                    arguments: [uid, old])
            }
        }
    }

    /// After a merge a trigger may have the same action twice: the later one leaves the plan.
    private func closeDoubleSteps() throws {
        var seen: Set<[String]> = []
        for var step in Plan(steps: try Step.fetch(db)).steps {
            if seen.insert([step.trigger?.description ?? "", step.action.description]).inserted { continue }
            step.until = max(step.since, stamp.now.today)
            try update(step)
        }
    }
}
