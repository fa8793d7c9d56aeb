import GRDB
import SteadyDomain

extension Program: Draftable {
    package static func new(_ uid: UID<Program>, _ stamp: Stamp, from draft: Draft) throws -> Program {
        try draft.require("level", "name")
        var program = Program(unread: uid)
        program.from = stamp.now.today
        program.zone = stamp.now.calendar.zone
        return program
    }

    /// A new program gets its level's usual schedule. If an existing program's first day changes, its first schedule
    /// moves too.
    package func store(instead old: Program?, from draft: Draft, in journal: Journal) throws -> Recorded<Program> {
        guard let old else {
            var program = self
            program.schedules = [
                Schedule(
                    uid: journal.stamp.uid(), program: uid, from: from, commitment: level.defaultCommitment,
                    minutes: level.defaultMinutes, slots: [])
            ]
            return Recorded(record: try journal.start(program))
        }
        var (before, program) = (old, self)
        let stored = try journal.program(id)
        (before.schedules, before.extras) = (stored.schedules, stored.extras)
        (program.schedules, program.extras) = (stored.schedules, stored.extras)
        try journal.check(program, instead: old)
        if from != old.from { try program.moveFirstSchedule(journal) }
        try journal.update(program)
        return Recorded(record: program, before: before)
    }

    private mutating func moveFirstSchedule(_ journal: Journal) throws {
        guard !schedules.isEmpty else { return }
        if let next = schedules.dropFirst().first, next.from <= from {
            throw Problem.conflict(
                "\(name.text) has another schedule from \(next.from.spoken), so it can't begin on "
                    + "\(from.spoken). Give an earlier day.")
        }
        schedules[0].from = from
        try journal.update(schedules[0])
    }
}

extension Journal {
    func program(_ id: ID<Program>) throws -> Program {
        guard let program = try Program.fetchWhole(db, where: "id = ?", [id.number]).first else {
            throw Reference(Program.kind, id.number).notFound
        }
        return program
    }

    func start(_ program: Program) throws -> Program {
        try check(program, instead: nil)
        var stored = try insert(program)
        stored.schedules = try program.schedules.map { try insert($0) }
        return stored
    }

    /// - Parameter old: the program as it is; nil if it is new.
    /// - Throws: ``Problem/conflict(_:command:)`` if the program ends before it begins, or two levels of care would be
    ///   active on a day on which they are not yet.
    func check(_ program: Program, instead old: Program?) throws {
        if let ended = program.ended, ended < program.from {
            throw Problem.conflict(
                "\(program.name.text) begins on \(program.from.spoken), so it can't end on \(ended.spoken). "
                    + "Give a day that is not before its first.")
        }
        if let planned = program.plannedLastDay, planned < program.from {
            throw Problem.conflict(
                "\(program.name.text) begins on \(program.from.spoken), so it can't be planned until \(planned.spoken)."
            )
        }
        let programs = try Program.fetch(db)
        try program.checkOverlap(with: programs, since: old)
        try program.checkIsOnly(among: programs)
    }
}

extension Store {
    /// Checks the days of a program that is to be started.
    /// - Throws: ``Problem/conflict(_:command:)`` if it is a level of care, and another one is active on one of its days.
    package func checkDays(of program: Program) throws {
        let programs = try programs()
        try program.checkOverlap(with: programs, since: nil)
        try program.checkIsOnly(among: programs)
    }
}

extension Program {
    /// - Throws: ``Problem/conflict(_:command:)`` if another one is the same thing by its natural key: then only one of them
    ///   would be shown.
    fileprivate func checkIsOnly(among programs: [Program]) throws {
        guard let key = Program.naturalKey?.values(of: document),
            let other = programs.first(where: { $0.uid != uid && Program.naturalKey?.values(of: $0.document) == key })
        else { return }
        throw Problem.conflict(
            "\(other.id) is \(other.name.text), \(other.level.rawValue) from \(other.from.spoken), too. "
                + "Give this one a name of its own with --name, or another first day.",
            command: "steady program show \(other.id)")
    }

    /// - Parameter old: the program as it was; nil if it is new.
    /// - Throws: ``Problem/conflict(_:command:)`` if both this program and another one are levels of care that are active
    ///   on a day, and were not before.
    fileprivate func checkOverlap(with programs: [Program], since old: Program?) throws {
        if let other = newOverlap(since: old, with: programs) { throw problem(ofOverlapping: other, isNew: old == nil) }
    }

    /// The problem for two levels of care on the same day, with a suggestion of what to do.
    private func problem(ofOverlapping other: Program, isNew: Bool) -> Problem {
        let named = name.text == level.title ? "" : " --name \(name.text.asArgument)"
        let sentence =
            "\(other.name.text) (\(other.id)) is a level of care in the same days, and only one is active on a day."
        if let ended = other.ended, ended == from {
            return .conflict(
                "\(other.name.text) (\(other.id)) ended on \(ended.spoken), which was its last day. Begin this one the day "
                    + "after, with --from \(ended + 1), or give the other an earlier last day.",
                command: other.from < ended
                    ? "steady edit \(other.id) --ended \(ended - 1)" : "steady program list")
        }
        if isNew, other.from < from, other.ended == nil {
            return .conflict(
                "\(sentence) Step from it to this one, or end it first with "
                    + "`steady program end \(other.id) --on \(from - 1)`.",
                command: "steady program step \(level.rawValue) --from \(from)\(named)")
        }
        return .conflict(
            "\(sentence) It is there from \(other.from.spoken)"
                + "\(other.ended.map { " to \($0.spoken)" } ?? ""); give other days.", command: "steady program list")
    }
}
