import GRDB
import SteadyDomain
import SteadyStore

/// Names that a test types. Until the store makes records of them they stand in a record by uids of their own.
package final class TypedNames {
    private var names: [(uid: FieldValue, name: Name)] = []
    private var contacts: [(uid: FieldValue, choice: ContactChoice)] = []

    package func triggers(_ typed: [Name]) throws -> [UID<Trigger>] { typed.map(uid) }
    package func actions(_ typed: [Name]) throws -> [UID<Action>] { typed.map(uid) }

    package func contact(_ choice: ContactChoice) throws -> UID<Contact> {
        let uid: UID<Contact> = Stamp.at().uid()
        contacts.append((uid.fieldValue, choice))
        return uid
    }

    private func uid<R: SteadyDomain.Record>(_ name: Name) -> UID<R> {
        let uid: UID<R> = Stamp.at().uid()
        names.append((uid.fieldValue, name))
        return uid
    }

    /// What a record has, with the names that stand in it.
    package func value(_ value: FieldValue) -> Draft.Value {
        if case .list(let items) = value {
            let typed = items.compactMap { item in names.first { $0.uid == item }?.name }
            return typed.isEmpty ? .field(value) : .names(typed)
        }
        return contacts.first { $0.uid == value }.map { .contact($0.choice) } ?? .field(value)
    }
}

extension Draft {
    /// Sets what differs between two states of a record.
    package init<R: SteadyDomain.Record>(_ target: Target, from old: R?, to new: R, _ names: TypedNames = TypedNames())
    {
        self.init(target)
        for field in R.fields where field.declaration.isInDocuments {
            let value = field.write(new)
            if value != old.map(field.write) ?? .null { set(field.name, to: names.value(value)) }
        }
    }
}

extension Store {
    /// Changes a record as a test describes it.
    @discardableResult
    package func editing<R: Draftable>(
        _ id: ID<R>, _ stamp: Stamp, merges: Bool = false, _ change: (inout R, TypedNames) throws -> Void
    ) throws -> Recorded<R> {
        let names = TypedNames()
        var draft = Draft(.record(Reference(R.kind, id.number)))
        // Of what is not there the store has to say so.
        if let old = try? record(Reference(R.kind, id.number)) as? R {
            var new = old
            try change(&new, names)
            draft = Draft(draft.target, from: old, to: new, names)
        }
        draft.merges = merges
        return try write(draft, verb: "edit", stamp)
    }

    package func edit<R: Draftable>(_ id: ID<R>, _ stamp: Stamp, _ change: (inout R) throws -> Void) throws -> R {
        try editing(id, stamp) { record, _ in try change(&record) }.record
    }

    package func edit<R: Draftable>(
        _ id: ID<R>, _ stamp: Stamp, merges: Bool, _ change: (inout R) throws -> Void
    ) throws -> (record: R, merged: Bool) {
        let recorded = try editing(id, stamp, merges: merges) { record, _ in try change(&record) }
        return (recorded.record, recorded.isMerged)
    }

    package func edit(
        _ id: ID<Craving>, _ stamp: Stamp, _ change: (inout Craving, TypedNames) throws -> Void
    ) throws -> (Recorded<Craving>, use: Use?) {
        let recorded = try editing(id, stamp, change)
        return (recorded, recorded.use)
    }

    package func edit(
        _ id: ID<CheckIn>, _ stamp: Stamp, _ change: (inout CheckIn, TypedNames) throws -> Void
    ) throws -> CheckIn { try editing(id, stamp, change).record }

    package func editProgram(
        _ id: ID<Program>, _ stamp: Stamp, _ change: (inout Program, TypedNames) throws -> Void
    ) throws -> Program { try editing(id, stamp, change).record }

    /// Changes a program's schedule from a day on, as a test describes it.
    package func change(
        _ id: ID<Program>, from day: Day, _ stamp: Stamp, _ change: (inout Schedule) throws -> Void
    ) throws -> (program: Program, before: Schedule?) {
        guard var schedule = try program(id).schedule(on: day) else {
            throw Problem.missing("The program has no schedule on that day.")
        }
        try change(&schedule)
        let said = ScheduleChange(
            commitment: schedule.commitment, endsCommitment: schedule.commitment == nil, minutes: schedule.minutes,
            slots: schedule.slots)
        return try self.change(id, from: day, said, stamp)
    }

    /// Makes a record as it is.
    @discardableResult
    package func record<R: Draftable>(_ stamp: Stamp, verb: String, making record: R) throws -> R {
        try write(Draft(making: record), verb: verb, stamp).record
    }

    package func record(_ stamp: Stamp, point: Point) throws -> Point {
        try record(stamp, verb: "raise", making: point)
    }
    package func record(_ stamp: Stamp, use: Use) throws -> Use { try record(stamp, verb: "use", making: use) }
    package func record(_ stamp: Stamp, verb: String, session: Session) throws -> Session {
        try record(stamp, verb: verb, making: session)
    }

    package func record(
        _ stamp: Stamp, _ make: (TypedNames) throws -> Craving
    ) throws -> (Recorded<Craving>, use: Use?) {
        let names = TypedNames()
        let craving = try make(names)
        let draft = Draft(.new(Craving.kind, uid: craving.uid.description), from: nil, to: craving, names)
        let recorded = try write(draft, as: Craving.self, verb: "craving", stamp)
        return (recorded, recorded.use)
    }

    /// Makes the check-in of a day as a test describes it, or changes what is given of the one that is there.
    package func checkIn(
        on day: Day, _ stamp: Stamp, _ change: (inout CheckIn, TypedNames) throws -> Void
    ) throws -> (CheckIn, before: CheckIn?) {
        let names = TypedNames()
        let old = try checkIn(on: day) ?? CheckIn(uid: stamp.uid(), day: day, made: stamp.made)
        var new = old
        try change(&new, names)
        let recorded = try write(
            Draft(.checkIn(day), from: old, to: new, names), as: CheckIn.self, verb: "checkin", stamp)
        return (recorded.record, recorded.before)
    }

    package func addContact(_ name: Name, role: Role, phone: String?, _ stamp: Stamp) throws -> Contact {
        try record(stamp, verb: "contact", making: Contact(uid: stamp.uid(), name: name, role: role, phone: phone))
    }
}
