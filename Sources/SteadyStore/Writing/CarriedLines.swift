import SteadyDomain

extension Point: Draftable {}
extension Agreement: Draftable {}

extension Draftable where Self: CarriedLine {
    package static func new(_ uid: UID<Self>, _ stamp: Stamp, from draft: Draft) throws -> Self {
        try draft.require("text")
        return Self(uid: uid, text: "", on: stamp.now.today, made: stamp.made)
    }

    package func store(instead old: Self?, from draft: Draft, in journal: Journal) throws -> Recorded<Self> {
        if old != nil {
            let last = max(day, doneOn ?? day)
            guard last <= journal.stamp.now.today else {
                throw Problem.usage("\(last.spoken) is in the future. Give today or an earlier day.")
            }
            guard doneOn ?? day >= day else {
                throw Problem.usage(
                    "\(Self.kind.nounBeginningSentence) can't be done before it was \(Self.written). Give a later day.")
            }
        }
        return Recorded(record: try storedOnce(instead: old, in: journal))
    }
}

extension Store {
    /// The lines of one kind that aren't done yet, oldest first.
    package func openLines<Line: CarriedLine>(of _: Line.Type = Line.self) throws -> [Line] {
        try read { try Line.fetch($0, where: "done_on IS NULL", order: "\(Line.dayField), id") }
    }

    /// Marks lines as done today, in one change.
    /// - Throws: ``Problem/conflict(_:command:)`` if one is done already.
    package func tickOff<Line: CarriedLine>(_ ids: [ID<Line>], _ stamp: Stamp) throws -> [Line] {
        guard let first = ids.first else { return [] }
        return try edit(stamp, verb: Line.verb, first) { journal in try ids.map { try journal.tickOff($0) } }
    }
}

extension Journal {
    fileprivate func tickOff<Line: CarriedLine>(_ id: ID<Line>) throws -> Line {
        var line = try Line.require(db, id: id)
        if let day = line.doneOn {
            throw Problem.conflict(
                "\(line.id) was ticked off on \(day.spoken) already.", command: "steady show \(line.id)")
        }
        line.doneOn = max(stamp.now.today, line.day)
        try update(line)
        return line
    }
}
