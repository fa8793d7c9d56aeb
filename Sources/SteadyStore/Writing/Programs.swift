import GRDB
import SteadyDomain

extension Store {
    /// Starts a program with its first schedule, and adds a support person in the same change where one is given.
    /// - Throws: ``Problem/conflict(_:command:)`` where two levels of care would be active on a day.
    package func start(
        _ stamp: Stamp, counselor: ContactChoice? = nil, supportPerson: (name: Name, phone: String?)? = nil,
        _ program: Program
    ) throws -> Program {
        try write("program", stamp) { journal in
            let naming = Naming(journal)
            if let person = supportPerson, try Contact.fetch(journal.db, named: person.name) == nil {
                try naming.add(contact: person.name, role: .support, phone: person.phone)
            }
            var program = program
            program.counselor = try counselor.map { try naming.contact($0) }
            return try journal.start(program)
        }
    }

    /// Ends the level of care that is active on the new program's first day the day before, and starts that one.
    /// - Returns: the program that ended, and the new one.
    /// - Throws: ``Problem/missing(_:command:)`` where no level of care is active, ``Problem/conflict(_:command:)`` where
    ///   the current one began that day or later.
    package func step(
        _ stamp: Stamp, counselor: ContactChoice? = nil, _ program: Program
    ) throws -> (ended: Program, started: Program) {
        guard isStored else { throw nothingToStepFrom(program) }
        return try write("program", stamp) { journal in
            let care = try Program.fetchWhole(journal.db).filter(\.level.isCare)
            if let later = care.first(where: { $0.from >= program.from && $0.ended == nil || $0.from == program.from })
            {
                throw Problem.conflict(
                    "\(later.name.text) (\(later.id)) begins on \(later.from.spoken), so no step can be made on "
                        + "\(program.from.spoken). Give a later day with --from.")
            }
            guard var current = care.first(where: { $0.isActive(on: program.from) }) else {
                throw nothingToStepFrom(program)
            }
            current.ended = program.from - 1
            current.endReason = EndReason(from: current.level, to: program.level)
            try journal.update(current)
            var program = program
            program.counselor = try counselor.map { try Naming(journal).contact($0) } ?? current.counselor
            return (current, try journal.start(program))
        }
    }

    private func nothingToStepFrom(_ program: Program) -> Problem {
        .missing(
            "No level of care is active on \(program.from.spoken), so there is nothing to step from. Start one.",
            command: "steady program start \(program.level.rawValue) --from \(program.from)")
    }

    /// Ends a program after that day.
    package func end(_ id: ID<Program>, on day: Day, reason: EndReason?, _ stamp: Stamp) throws -> Program {
        try editProgram(id, stamp, verb: "program") { program, _ in
            if let ended = program.ended {
                throw Problem.conflict(
                    "\(program.name.text) ended on \(ended.spoken) already. `steady edit \(id) --ended DAY` corrects it.",
                    command: "steady edit \(id) --ended \(day)")
            }
            program.ended = day
            program.endReason = reason
        }
    }

    /// Sets what a program asks from a day on; an earlier schedule with that first day is replaced.
    /// - Returns: the program, and the schedule that held on that day before.
    package func change(
        _ id: ID<Program>, from day: Day, _ stamp: Stamp, _ change: (inout Schedule) throws -> Void
    ) throws -> (program: Program, before: Schedule?) {
        try edit(stamp, verb: "program", Program.self, id) { journal in
            let old = try journal.program(id)
            var (program, schedule) = try old.changed(from: day, uid: stamp.uid(), change)
            if old.schedules.contains(where: { $0.uid == schedule.uid }) {
                try journal.update(schedule)
            } else {
                schedule = try journal.insert(schedule)
                program.schedules = program.schedules.map { $0.uid == schedule.uid ? schedule : $0 }
            }
            return (program, old.schedule(on: day))
        }
    }

    /// Takes out the schedule that begins on a day: the one before it goes on.
    /// - Returns: the program, and the schedule that is gone.
    package func removeSchedule(
        of id: ID<Program>, from day: Day, _ stamp: Stamp
    ) throws -> (program: Program, removed: Schedule) {
        try edit(stamp, verb: "program", Program.self, id) { journal in
            let (program, schedule) = try journal.program(id).without(scheduleFrom: day)
            try journal.remove(Schedule.kind, schedule.uid.description)
            return (program, schedule)
        }
    }

    /// Changes what `steady edit p1` can change. The first schedule moves with the start.
    package func editProgram(
        _ id: ID<Program>, _ stamp: Stamp, verb: String = "edit", _ change: (inout Program, Naming) throws -> Void
    ) throws -> Program {
        try edit(stamp, verb: verb, Program.self, id) { journal in
            let old = try journal.program(id)
            var program = old
            try change(&program, Naming(journal))
            try journal.check(program)
            if program.from != old.from, var first = old.schedules.first {
                if let next = old.schedules.dropFirst().first, next.from <= program.from {
                    throw Problem.conflict(
                        "\(program.name.text) has another schedule from \(next.from.spoken), so it can't begin on "
                            + "\(program.from.spoken). Give an earlier day.")
                }
                first.from = program.from
                try journal.update(first)
                program.schedules[0] = first
            }
            try journal.update(program)
            return program
        }
    }

    // MARK: Sessions

    /// Records a session.
    /// - Throws: ``Problem/conflict(_:command:)`` where the program has one with that start.
    package func record(_ stamp: Stamp, verb: String, session: Session) throws -> Session {
        try write(verb, stamp) { journal in
            try journal.check(session)
            return try journal.insert(session)
        }
    }

    package func edit(_ id: ID<Session>, _ stamp: Stamp, _ change: (inout Session) throws -> Void) throws -> Session {
        try edit(stamp, Session.self, id) { journal in
            let old = try Session.require(journal.db, id: id)
            var session = old
            try change(&session)
            try journal.check(session, instead: old)
            try journal.update(session)
            return session
        }
    }
}

extension Journal {
    fileprivate func program(_ id: ID<Program>) throws -> Program {
        guard let program = try Program.fetchWhole(db, where: "id = ?", [id.number]).first else {
            throw Reference(Program.kind, id.number).notFound
        }
        return program
    }

    fileprivate func start(_ program: Program) throws -> Program {
        try check(program)
        var stored = try insert(program)
        stored.schedules = try program.schedules.map { try insert($0) }
        return stored
    }

    /// - Throws: ``Problem/conflict(_:command:)`` where a program ends before it begins, or two levels of care would be
    ///   active on a day.
    fileprivate func check(_ program: Program) throws {
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
        guard program.level.isCare else { return }
        let others = try Program.fetch(db).filter { $0.level.isCare && $0.uid != program.uid }
        if let other = others.first(where: { $0.activeDays.overlaps(program.activeDays) }) {
            throw overlap(of: program, with: other)
        }
    }

    /// The problem that two levels of care would be active on a day, with a way that is open then.
    private func overlap(of program: Program, with other: Program) -> Problem {
        let sentence =
            "\(other.name.text) (\(other.id)) is a level of care in the same days, and only one is active on a day."
        if let ended = other.ended, ended == program.from {
            return .conflict(
                "\(other.name.text) (\(other.id)) ended on \(ended.spoken), which was its last day. Begin this one the day "
                    + "after, with --from \(ended + 1), or give the other an earlier last day.",
                command: other.from < ended
                    ? "steady edit \(other.id) --ended \(ended - 1)" : "steady program list")
        }
        if other.from < program.from, other.ended == nil {
            return .conflict(
                "\(sentence) Step from it to this one.",
                command: "steady program step \(program.level.rawValue) --from \(program.from)")
        }
        return .conflict(
            "\(sentence) It is there from \(other.from.spoken)"
                + "\(other.ended.map { " to \($0.spoken)" } ?? ""); give other days.", command: "steady program list")
    }

    /// - Parameter old: the session as it was, where it is edited.
    fileprivate func check(_ session: Session, instead old: Session? = nil) throws {
        let other = try Session.fetch(
            db, where: "program = ? AND instant = ? AND uid <> ?",
            [session.program.description, session.start.instant, session.uid.description]
        ).first
        if let other {
            // No command is offered that would change it: what is on record may well be true.
            let program = try Program.fetch(db, uid: session.program)
            let clock = WallClock(here: stamp.now.calendar.zone, programs: [program].compactMap(\.self))
            throw Problem.conflict(
                "\(clock.spoken(other.start)) is on record already as \(other.id), \(other.status.rawValue). "
                    + "If that is wrong, edit \(other.id).", command: "steady show \(other.id)")
        }
        if session.makeupFor != old?.makeupFor { try checkMakeup(session) }
    }

    /// - Throws: ``Problem/conflict(_:command:)`` where nothing is to be made up for, or a session would make up for
    ///   itself in the end.
    private func checkMakeup(_ session: Session) throws {
        guard let uid = session.makeupFor, let missed = try Session.fetch(db, uid: uid) else { return }
        guard missed.status != .attended else {
            throw Problem.conflict(
                "\(missed.id) was attended, so there is nothing to make up for. Name a session that was not.",
                command: "steady log --kind session")
        }
        var next = missed
        // What an older release let through may go round in a circle that this session is not in.
        var seen: Set<UID<Session>> = []
        while let made = try next.makeupFor.flatMap({ try Session.fetch(db, uid: $0) }), seen.insert(made.uid).inserted
        {
            guard made.uid != session.uid else {
                throw Problem.conflict(
                    "\(missed.id) makes up for \(made.id) itself. Name the session that was missed first.",
                    command: "steady show \(missed.id)")
            }
            next = made
        }
    }
}
