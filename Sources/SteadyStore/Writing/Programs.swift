import GRDB
import SteadyDomain

extension Store {
    /// Starts a program with its first schedule. A given support person is added in the same change.
    /// - Throws: ``Problem/conflict(_:command:)`` if two levels of care would be active on the same day.
    package func start(
        _ stamp: Stamp, counselor: ContactChoice? = nil, supportPerson: (name: Name, phone: String?)? = nil,
        _ program: Program
    ) throws -> Program {
        try write("program", stamp) { journal in
            if let person = supportPerson, try Contact.fetch(journal.db, named: person.name) == nil {
                _ = try journal.add(
                    Contact(uid: stamp.uid(), name: person.name, role: .support, phone: person.phone))
            }
            var program = program
            program.counselor = try counselor.map { try NameResolver(journal).contact($0) }
            return try journal.start(program)
        }
    }

    /// Starts a program, in one change with all that belongs to the step.
    /// - Parameters:
    ///   - lastDay: the last day of the level of care that is active on its first day; nil for the day before that.
    ///   - appointment: the first appointment there. If no session is planned then, it becomes an extra one.
    ///   - entries: its checklist, to which what is open on the list of the one that ends is added.
    /// - Returns: the program that ended, the new one, and the items of its checklist.
    /// - Throws: ``Problem/missing(_:command:)`` if no level of care is active, ``Problem/conflict(_:command:)`` if
    ///   the current one began that day or later.
    package func step(
        _ stamp: Stamp, counselor: ContactChoice? = nil, lastDay: Day? = nil, appointment: Moment? = nil,
        checklist entries: [ChecklistEntry] = [], _ program: Program
    ) throws -> (ended: Program, started: Program, checklist: [ChecklistItem]) {
        guard isStored else { throw nothingToStepFrom(program) }
        return try write("program", stamp) { journal in
            let care = try Program.fetchWhole(journal.db).filter(\.level.isCare)
            if let later = care.first(where: { $0.from >= program.from && $0.ended == nil || $0.from == program.from })
            {
                throw Problem.conflict(
                    "\(later.name.text) (\(later.id)) begins on \(later.from.spoken), so no step can be made on "
                        + "\(program.from.spoken). Give a later day with --from.")
            }
            guard var current = care.levelOfCare(on: program.from) else { throw nothingToStepFrom(program) }
            if let other = care.first(where: { $0.uid != current.uid && $0.isActive(on: program.from) }) {
                let last = max(other.from, current.from - 1)
                throw Problem.conflict(
                    "\(other.name.text) (\(other.id)) and \(current.name.text) (\(current.id)) are both levels of care "
                        + "on \(program.from.spoken). End \(other.id) first, then step from \(current.id).",
                    command: other.ended == nil
                        ? "steady program end \(other.id) --on \(last)" : "steady edit \(other.id) --ended \(last)")
            }
            current.ended = lastDay ?? program.from - 1
            try journal.check(current, instead: current)
            current.endReason = EndReason(from: current.level, to: program.level)
            try journal.update(current)
            var program = program
            program.counselor = try counselor.map { try NameResolver(journal).contact($0) } ?? current.counselor
            var started = try journal.start(program)
            if let appointment, !started.hasSlot(at: appointment, dayStart: stamp.now.calendar.dayStart) {
                started = try journal.addExtra(to: started.id, at: appointment)
            }
            return (current, started, try journal.add(entries, to: started.uid, insteadOf: current.uid))
        }
    }

    private func nothingToStepFrom(_ program: Program) -> Problem {
        .missing(
            "No level of care is active on \(program.from.spoken), so there is nothing to step from. Start one.",
            command: "steady program start \(program.level.rawValue) --from \(program.from)")
    }

    /// Ends a program; `day` is its last day.
    /// - Throws: ``Problem/conflict(_:command:)`` if it has already ended, or would end before it begins.
    package func end(_ id: ID<Program>, on day: Day, reason: EndReason?, _ stamp: Stamp) throws -> Program {
        try edit(stamp, verb: "program", id) { journal in
            let old = try journal.program(id)
            var program = old
            if let ended = program.ended {
                throw Problem.conflict(
                    "\(program.name.text) ended on \(ended.spoken) already. `steady edit \(id) --ended DAY` corrects it.",
                    command: "steady edit \(id) --ended \(day)")
            }
            program.ended = day
            program.endReason = reason
            try journal.check(program, instead: old)
            try journal.update(program)
            return program
        }
    }

    /// Changes a program's schedule from a day on. Replaces a schedule that begins on that day.
    /// - Returns: the program, and the schedule that was in force on that day before.
    package func change(
        _ id: ID<Program>, from day: Day, _ change: ScheduleChange, _ stamp: Stamp
    ) throws -> (program: Program, before: Schedule?) {
        try edit(stamp, verb: "program", id) { journal in
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

    /// Removes the schedule that begins on a day, so the one before it continues.
    /// - Returns: the program, and the removed schedule.
    package func removeSchedule(
        of id: ID<Program>, from day: Day, _ stamp: Stamp
    ) throws -> (program: Program, removed: Schedule) {
        try edit(stamp, verb: "program", id) { journal in
            let (program, schedule) = try journal.program(id).without(scheduleFrom: day)
            try journal.remove(Schedule.kind, schedule.uid.description)
            return (program, schedule)
        }
    }
}

extension Store {
    /// Changes an existing record. A missing one is an error and doesn't create a database.
    func edit<R: SteadyDomain.Record, T>(
        _ stamp: Stamp, verb: String, _ id: ID<R>, _ body: (Journal) throws -> T
    ) throws -> T {
        guard isStored else { throw Reference(R.kind, id.number).notFound }
        return try write(verb, stamp, body)
    }
}
