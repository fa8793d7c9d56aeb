import SteadyDomain

extension Point: Draftable {
    package static func new(_ uid: UID<Point>, _ stamp: Stamp, from draft: Draft) throws -> Point {
        try draft.require("text")
        return Point(uid: uid, text: "", raisedOn: stamp.now.today, made: stamp.made)
    }

    package func store(instead old: Point?, from draft: Draft, in journal: Journal) throws -> Recorded<Point> {
        if old != nil {
            let last = max(raisedOn, doneOn ?? raisedOn)
            guard last <= journal.stamp.now.today else {
                throw Problem.usage("\(last.spoken) is in the future. Give today or an earlier day.")
            }
            guard doneOn ?? raisedOn >= raisedOn else {
                throw Problem.usage("A point can't be done before it was raised. Give a later day.")
            }
        }
        return Recorded(record: try storedOnce(instead: old, in: journal))
    }
}

extension Store {
    /// Marks points as done today, in one change.
    /// - Throws: ``Problem/conflict(_:command:)`` if one is done already.
    package func tickOff(_ ids: [ID<Point>], _ stamp: Stamp) throws -> [Point] {
        guard let first = ids.first else { return [] }
        return try edit(stamp, verb: "raise", first) { journal in try ids.map { try journal.tickOff($0) } }
    }
}

extension Journal {
    fileprivate func tickOff(_ id: ID<Point>) throws -> Point {
        var point = try Point.require(db, id: id)
        if let day = point.doneOn {
            throw Problem.conflict(
                "\(point.id) was ticked off on \(day.spoken) already.", command: "steady show \(point.id)")
        }
        point.doneOn = max(stamp.now.today, point.raisedOn)
        try update(point)
        return point
    }
}
