import GRDB
import SteadyDomain

extension Store {
    /// Records a craving, and with the outcome `used` the use too, in the same change.
    package func record(_ stamp: Stamp, craving make: (Naming) throws -> Craving) throws -> (
        Recorded<Craving>, use: Use?
    ) {
        try write("craving", stamp) { journal in
            let naming = Naming(journal)
            let craving = try journal.add(make(naming))
            return (Recorded(record: craving, created: naming.created), try journal.use(of: craving, instead: nil))
        }
    }

    /// Changes a craving. Editing the outcome to `used` records a use; editing it away leaves it.
    package func edit(
        _ id: ID<Craving>, _ stamp: Stamp, _ change: (inout Craving, Naming) throws -> Void
    ) throws -> (Recorded<Craving>, use: Use?) {
        try edit(stamp, Craving.self, id) { journal in
            let naming = Naming(journal)
            let old = try Craving.require(journal.db, id: id)
            var craving = old
            try change(&craving, naming)
            try journal.update(craving)
            return (Recorded(record: craving, created: naming.created), try journal.use(of: craving, instead: old))
        }
    }

    package func record(_ stamp: Stamp, use: Use) throws -> Use {
        try write("use", stamp) { try $0.add(use) }
    }

    package func edit(_ id: ID<Use>, _ stamp: Stamp, _ change: (inout Use) throws -> Void) throws -> Use {
        try edit(stamp, id, change)
    }

    package func record(_ stamp: Stamp, point: Point) throws -> Point {
        try write("raise", stamp) { try $0.add(point) }
    }

    package func edit(
        _ id: ID<Point>, _ stamp: Stamp, verb: String = "edit", _ change: (inout Point) throws -> Void
    ) throws -> Point {
        try edit(stamp, verb: verb, id, change)
    }

    /// Makes the check-in of a day, or changes what is given of the one that is there.
    /// - Returns: the check-in, and what it was before; nil where it is new.
    package func checkIn(
        on day: Day, _ stamp: Stamp, _ change: (inout CheckIn, Naming) throws -> Void
    ) throws -> (CheckIn, before: CheckIn?) {
        try write("checkin", stamp) { journal in
            let existing = try CheckIn.fetch(journal.db, where: "day = ?", [day.description]).first
            var checkIn = existing ?? CheckIn(uid: stamp.uid(), day: day, made: stamp.made)
            try change(&checkIn, Naming(journal))
            if existing == nil { return (try journal.insert(checkIn), nil) }
            try journal.update(checkIn)
            return (checkIn, existing)
        }
    }

    package func edit(
        _ id: ID<CheckIn>, _ stamp: Stamp, _ change: (inout CheckIn, Naming) throws -> Void
    ) throws -> CheckIn {
        try edit(stamp, CheckIn.self, id) { journal in
            var checkIn = try CheckIn.require(journal.db, id: id)
            try change(&checkIn, Naming(journal))
            if let other = try CheckIn.fetch(journal.db, where: "day = ?", [checkIn.day.description]).first,
                other.uid != checkIn.uid
            {
                throw Problem.conflict(
                    "\(checkIn.day.spoken) has a check-in already, \(other.id). Edit that one.",
                    command: "steady edit \(other.id)")
            }
            guard !checkIn.isEmpty else {
                throw Problem.usage(
                    "Nothing would be left of \(id). To remove it, delete it.", command: "steady delete \(id)")
            }
            try journal.update(checkIn)
            return checkIn
        }
    }

    // MARK: Editing

    /// Runs an edit of a record that must be there, so that a missing one makes no database.
    func edit<R: SteadyDomain.Record, T>(
        _ stamp: Stamp, verb: String = "edit", _: R.Type, _ id: ID<R>, _ body: (Journal) throws -> T
    ) throws -> T {
        guard isStored else { throw Reference(R.kind, id.number).notFound }
        return try write(verb, stamp, body)
    }

    /// Changes a record that depends on no other.
    private func edit<R: SteadyDomain.Record>(
        _ stamp: Stamp, verb: String = "edit", _ id: ID<R>, _ change: (inout R) throws -> Void
    ) throws -> R {
        try edit(stamp, verb: verb, R.self, id) { journal in
            var record = try R.require(journal.db, id: id)
            try change(&record)
            try journal.update(record)
            return record
        }
    }
}

extension Journal {
    /// Adds an entry that may be the same line again.
    fileprivate func add<R: Entry>(_ entry: R) throws -> R {
        let stored = try insert(entry)
        try lookForRepetition(of: stored)
        return stored
    }

    /// The use that a craving with the outcome `used` records, unless it had that outcome before.
    fileprivate func use(of craving: Craving, instead old: Craving?) throws -> Use? {
        guard craving.outcome == .used, old?.outcome != .used else { return nil }
        return try insert(Use(uid: stamp.uid(), at: craving.at, day: craving.day, made: stamp.made))
    }
}
