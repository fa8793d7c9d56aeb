/// Finds the session that `attend` and `miss` mean: its program and its start (DESIGN §3 and §6).
package struct Attendance: Sendable {
    package let programs: [Program]
    /// The sessions of the days around today.
    package let sessions: [Session]
    package let now: Now
    package let status: SessionStatus
    /// Makes the command that an error suggests: the typed one with another time or program.
    private let correction: Correction

    package typealias Correction = @Sendable (_ at: String?, _ program: ID<Program>?) -> String

    /// The days around today whose sessions must be passed in.
    package static func days(around today: Day) -> ClosedRange<Day> { today - 15...today + 15 }

    package init(
        programs: [Program], sessions: [Session], now: Now, status: SessionStatus, corrected: @escaping Correction
    ) {
        correction = corrected
        self.programs = programs
        self.sessions = sessions
        self.now = now
        self.status = status
    }

    /// The session to record.
    package struct Choice: Sendable {
        package let program: Program
        package var start: ResolvedMoment
        /// The length of the program's sessions on that day.
        package let minutes: Int
        /// The same weekday's time in the other week, if that could have been meant.
        package var other: Other?

        /// The same weekday's time in another week; `session` is nil if none is recorded then.
        package struct Other: Sendable {
            package let start: Moment
            package let session: Session?
        }
    }

    /// Excused and cancelled sessions can be recorded before they begin.
    var canBeAhead: Bool { status.canBeAhead }

    // MARK: Without a time

    /// Today's unrecorded slot that is nearest to now and has begun or begins within 30 minutes. For a program without
    /// slots, a session that has just ended.
    /// - Parameters:
    ///   - minutes: the length of the session that has just ended; nil for the program's usual one.
    ///   - hasStart: whether the session must be a slot, whose start is known.
    package func current(of program: Program?, minutes: Int?, hasStart: Bool = false) throws -> Choice {
        let candidates = program.map { [$0] } ?? programs.filter { $0.isActive(on: now.today) }
        let due = candidates.flatMap { program -> [Named] in
            slots(of: program, on: today(of: program)...today(of: program)).map { (program, $0) }
        }.filter { $0.slot.session == nil && $0.slot.start.instant <= now.instant + Session.attendEarly }
        func distance(_ named: Named) -> Int { abs(named.slot.start.instant - now.instant) }
        let nearest = due.map(distance).min().flatMap { least in
            meant(due.filter { distance($0) == least }) { $0.program }.first
        }
        if let (program, slot) = nearest {
            return Choice(slot, of: program)
        }
        let program = try program ?? active(on: now.today)
        guard let schedule = program.schedule(on: now.today) else { throw program.noSessions }
        guard schedule.slots.isEmpty else { throw nothingDue(program, among: candidates) }
        guard program.hasSessions(on: now.today) else { throw program.noSessions }
        guard status == .attended, !hasStart else {
            throw Problem.usage(
                "\(program.name.text) has no weekly times, so say when the session was.",
                command: corrected("today 18:00", nil))
        }
        let length = minutes ?? schedule.minutes
        let start = now.calendar.zone.moment(at: now.instant - length * 60)
        if let other = sessions.filter({ $0.program == program.uid }).nearest(to: start, within: Session.slotTolerance)
        {
            throw Problem.conflict(
                "\(other.id) begins at \(other.start.spoken) already. If this is another session, say when it began.",
                command: other.start.clock == start.clock ? nil : corrected(start.clock.description, nil))
        }
        return Choice(program: program, start: ResolvedMoment(start), minutes: length)
    }

    /// The problem if no session is due. If one of today is recorded already, that one may have been meant.
    /// - Parameter candidates: the programs whose sessions could have been meant.
    private func nothingDue(_ program: Program, among candidates: [Program]) -> Problem {
        let recorded = candidates.flatMap { slots(of: $0, on: today(of: $0)...today(of: $0)) }
            .filter { $0.session != nil && $0.start.instant <= now.instant + Session.attendEarly }
            .max { $0.start.instant < $1.start.instant }
        let (hint, command) = alternative(in: program)
        guard let recorded, let session = recorded.session else {
            let other = unscheduled(beside: program, among: candidates).map {
                " For \($0.name.text), add --program \($0.id)."
            }
            return .usage(
                "No session of \(program.name.text) is due now. \(hint ?? "Say when it was with --at.")"
                    + (other ?? ""),
                command: command)
        }
        return .conflict(
            "\(spoken(recorded)) is on record already as \(session.id), \(session.status.rawValue). If that is wrong, "
                + "edit \(session.id); for another session, say when it began with --at."
                + (hint.map { " \($0)" } ?? ""), command: command ?? "steady show \(session.id)")
    }

    /// A program without weekly times that could have been meant, such as a meeting that the person goes to when they like.
    private func unscheduled(beside program: Program, among candidates: [Program]) -> Program? {
        guard status == .attended else { return nil }
        return candidates.first { other in
            other.uid != program.uid && other.hasSessions(on: now.today)
                && other.schedule(on: now.today)?.slots.isEmpty ?? false
        }
    }

    /// A sentence about a session of the program that could be recorded instead, with the command for it.
    private func alternative(in program: Program) -> (hint: String?, command: String?) {
        let today = today(of: program)
        if canBeAhead,
            let next = slots(of: program, on: today...today)
                .first(where: { $0.session == nil && $0.start.instant > now.instant })
        {
            return ("The next one is \(spoken(next)).", command(for: next, of: program))
        }
        let open = slots(of: program, on: today - 14...today)
            .last { $0.session == nil && $0.start.instant <= now.instant }
        guard let open else { return (nil, nil) }
        return ("The last one not recorded is \(spoken(open)).", command(for: open, of: program))
    }

    func command(for slot: SlotOccurrence, of program: Program) -> String {
        corrected("\(slot.start.calendarDay) \(slot.start.clock)", programs.count > 1 ? program.id : nil)
    }

    /// When a slot begins, by its program's clock, as commands name it.
    func spoken(_ slot: SlotOccurrence) -> String { spoken(slot.start) }

    func spoken(_ start: Moment) -> String { WallClock(here: now.calendar.zone, programs: programs).spoken(start) }

    /// The problem for a slot that has its session.
    func isRecorded(_ slot: SlotOccurrence, _ session: Session) -> Problem {
        .conflict(
            "\(spoken(slot)) is on record already as \(session.id), \(session.status.rawValue). "
                + "If that is wrong, edit \(session.id).", command: "steady show \(session.id)")
    }

    // MARK: Programs

    /// The current recovery day in the program's zone.
    func today(of program: Program) -> Day { now.moved(to: program.zone).today }

    func slots(of program: Program, on days: ClosedRange<Day>) -> [SlotOccurrence] {
        program.slots(on: days, dayStart: now.calendar.dayStart, sessions: sessions)
    }

    /// The level of care that is active on a day, or else the only support with sessions.
    package func active(on day: Day) throws -> Program {
        let active = programs.filter { $0.isActive(on: day) }
        if let care = active.levelOfCare { return care }
        let attended = active.filter { $0.hasSessions(on: day) }
        if attended.count > 1 { throw several(attended) }
        if let only = attended.first { return only }
        if let medication = active.first { throw medication.noSessions }
        throw programs.isEmpty
            ? .noProgram
            : Problem.missing(
                "No program was active on \(day.spoken). To record it anyway, name one with --program.",
                command: corrected(nil, programs[programs.count - 1].id))
    }

    /// What is meant, among what could be meant on a day: of several levels of care only one.
    func meant<Found>(_ found: [Found], _ program: (Found) -> Program) -> [Found] {
        guard found.count > 1 else { return found }
        let care = found.map(program).levelOfCare
        return found.filter { !program($0).level.isCare || program($0).uid == care?.uid }
    }

    func several(_ programs: [Program]) -> Problem {
        .usage(
            "That could be \(programs.map { "\($0.name.text) (\($0.id))" }.joined(separator: " or ")). Say which with --program.",
            command: corrected(nil, programs[0].id))
    }

    /// The typed command with another time or program.
    func corrected(_ at: String?, _ program: ID<Program>?) -> String { correction(at, program) }
}

extension Attendance.Choice {
    /// The session of a slot.
    package init(_ slot: SlotOccurrence, of program: Program) {
        self.init(program: program, start: ResolvedMoment(slot.start), minutes: slot.minutes)
    }
}

extension SessionStatus {
    /// Excused and cancelled sessions can be recorded before they begin.
    package var canBeAhead: Bool { self == .excused || self == .cancelled }
}

extension Program {
    /// Whether it has sessions to attend. A medication has none unless it was given weekly times or an extra session.
    package func hasSessions(on day: Day) -> Bool {
        level != .medication || !extras.isEmpty || schedule(on: day).map { !$0.slots.isEmpty } ?? false
    }

    /// The problem for a program without sessions.
    var noSessions: Problem {
        guard level == .medication else {
            return .missing(
                "\(name.text) (\(id)) has no schedule yet. Say when its sessions are first.",
                command: "steady program change \(id) --slot \"mon 18:00\"")
        }
        return .missing(
            "\(name.text) (\(id)) is a medication, which has no sessions to attend. If it has appointments, give them first.",
            command: "steady program change \(id) --slot \"mon 9:00\"")
    }
}

extension Problem {
    /// There is no program, of which something is asked.
    package static var noProgram: Problem {
        .missing("No program is on record yet. Start one first.", command: "steady program start")
    }
}
