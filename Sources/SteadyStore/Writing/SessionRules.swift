import GRDB
import SteadyDomain

extension Session: Draftable {
    package static func new(_ uid: UID<Session>, _ stamp: Stamp, from draft: Draft) throws -> Session {
        try draft.require("program", "at", "day", "minutes", "status", "kind")
        var session = Session(unread: uid)
        session.made = stamp.made
        return session
    }

    /// - Throws: ``Problem/conflict(_:command:)`` if the program has another session with that start, or if the session
    ///   can't make up for the one it names.
    package func store(instead old: Session?, from draft: Draft, in journal: Journal) throws -> Recorded<Session> {
        guard makeupFor != uid else {
            throw Problem.usage("\(id) can't make up for itself. Name the missed session.")
        }
        if old != nil { try journal.checkHasBegun(self) }
        try journal.checkStart(self)
        if makeupFor != old?.makeupFor { try journal.checkMakeup(self) }
        return Recorded(record: try stored(instead: old, in: journal))
    }
}

extension Journal {
    /// - Throws: ``Problem/usage(_:command:)`` if the session is in the future, so its status can't be known yet.
    fileprivate func checkHasBegun(_ session: Session) throws {
        guard !session.status.canBeAhead, session.start.instant > stamp.now.instant + Session.attendEarly else {
            return
        }
        let programs = try Program.fetch(db, order: "from_day, id")
        let clock = WallClock(here: stamp.now.calendar.zone, programs: programs)
        throw Problem.usage(
            "\(clock.spoken(session.start)) is in the future, so it can't be \(session.status.rawValue).")
    }

    /// - Throws: ``Problem/conflict(_:command:)`` if another session of the program has that start.
    fileprivate func checkStart(_ session: Session) throws {
        let other = try Session.fetch(
            db, where: "program = ? AND instant = ? AND uid <> ?",
            [session.program.description, session.start.instant, session.uid.description]
        ).first
        if let other {
            // Suggests no command that changes it, since the record may well be right.
            let program = try Program.fetch(db, uid: session.program)
            let clock = WallClock(here: stamp.now.calendar.zone, programs: [program].compactMap(\.self))
            throw Problem.conflict(
                "\(clock.spoken(other.start)) is on record already as \(other.id), \(other.status.rawValue). "
                    + "If that is wrong, edit \(other.id).", command: "steady show \(other.id)")
        }
    }

    /// - Throws: ``Problem/conflict(_:command:)`` if the session to make up for was attended, or if make-ups would form
    ///   a circle.
    fileprivate func checkMakeup(_ session: Session) throws {
        guard let uid = session.makeupFor, let missed = try Session.fetch(db, uid: uid) else { return }
        guard missed.status != .attended else {
            throw Problem.conflict(
                "\(missed.id) was attended, so there is nothing to make up for. Name a session that was not.",
                command: "steady log --kind session")
        }
        var next = missed
        // `seen` ends the loop: an older release allowed circles, which may not include this session.
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
