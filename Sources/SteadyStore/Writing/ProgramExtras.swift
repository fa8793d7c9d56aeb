import GRDB
import SteadyDomain

extension Store {
    /// Adds an extra session to a program.
    /// - Throws: ``Problem/conflict(_:command:)`` if the program isn't active then, or has a slot at that time already.
    package func addExtra(to id: ID<Program>, at start: Moment, _ stamp: Stamp) throws -> Program {
        try edit(stamp, verb: "program", id) { try $0.addExtra(to: id, at: start) }
    }

    /// Takes an extra session out of a program. A session that is recorded for it stays.
    package func removeExtra(of id: ID<Program>, at start: Moment, _ stamp: Stamp) throws -> Program {
        try edit(stamp, verb: "program", id) { journal in
            let program = try journal.program(id)
            // Two copies of the record may each have added the same one.
            let extras = try ExtraSlot.fetch(journal.db, where: "program = ?", [program.uid.description])
            for extra in extras where extra.start.instant == start.instant {
                try journal.remove(ExtraSlot.kind, extra.uid.description)
            }
            return program.removing(extra: start)
        }
    }

    /// Moves a slot once: records its cancelled session, and adds an extra one, in one change.
    /// - Parameters:
    ///   - cancelled: the draft of the cancelled session.
    ///   - start: when the extra one begins.
    /// - Throws: ``Problem/conflict(_:command:)`` if the slot has a session already, or the extra one can't be added.
    package func move(
        _ id: ID<Program>, _ cancelled: Draft, to start: Moment, _ stamp: Stamp
    ) throws -> (cancelled: Session, program: Program) {
        try edit(stamp, verb: "program", id) { journal in
            let recorded: Recorded<Session> = try journal.apply(cancelled)
            return (recorded.record, try journal.addExtra(to: id, at: start))
        }
    }
}

extension Journal {
    func addExtra(to id: ID<Program>, at start: Moment) throws -> Program {
        let program = try program(id).adding(extra: start, dayStart: stamp.now.calendar.dayStart)
        try insert(ExtraSlot(uid: stamp.uid(), program: program.uid, start: start))
        return program
    }
}
