import SteadyDomain

/// A sheet of attendance for someone who is to be told nothing else: what became of each session of some days. It is made
/// of a ``SheetRecord``, which holds nothing more.
package struct SheetReport: Sendable {
    /// What became of a session.
    package enum Status: Hashable, Sendable {
        case recorded(SessionStatus)
        /// A slot that has begun and of which nothing is on record.
        case notRecorded
        /// A slot that is still to come.
        case planned
    }

    /// What a session made up, or what made it up.
    package enum Makeup: Hashable, Sendable {
        /// Nil if that session is not on record any more.
        case of(Moment?)
        case on(Moment)
    }

    /// A session, or a slot without one.
    package struct Row: Hashable, Sendable {
        package let start: Moment
        /// How many minutes the person was there, or will be; nil if they were not.
        package let minutes: Int?
        /// How many were planned.
        package let minutesPlanned: Int
        package let status: Status
        package let makeups: [Makeup]
    }

    /// A program's sessions.
    package struct Attendance: Sendable {
        package let program: Program
        /// By start.
        package let rows: [Row]
        /// Minutes attended.
        package let minutes: Int
        /// The weeks that lie wholly in the days and have a commitment of the program.
        package let weeks: [CommittedWeek]

        package func count(_ status: Status) -> Int { rows.count { $0.status == status } }
    }

    /// A week, and what was agreed for it.
    package struct CommittedWeek: Sendable {
        package let week: Week
        package let commitment: Commitment
        package let attended: Int
        package let hours: Tenths
    }

    package let days: ClosedRange<Day>
    package let now: Now
    /// The programs on the sheet, by start then id: at first all.
    package let programs: [Attendance]
    /// Writes the sheet's clock times.
    let wallClock: WallClock

    package init(_ record: SheetRecord) {
        days = record.days
        now = record.now
        programs = record.programs.map { Attendance($0, record) }
        wallClock = WallClock(here: record.now.calendar.zone, programs: record.programs)
    }

    /// The programs of which there is a session on the days, on record or planned.
    package var attended: [Program] { programs.filter { !$0.rows.isEmpty }.map(\.program) }

    /// The same sheet with these programs only.
    package func only(_ programs: Set<UID<Program>>) -> SheetReport { SheetReport(self, only: programs) }

    private init(_ whole: SheetReport, only programs: Set<UID<Program>>) {
        days = whole.days
        now = whole.now
        self.programs = whole.programs.filter { programs.contains($0.program.uid) }
        wallClock = whole.wallClock
    }
}

extension SheetReport.Attendance {
    fileprivate init(_ program: Program, _ record: SheetRecord) {
        let weeks = record.weeks.map {
            ProgramWeek(program, week: $0, sessions: record.sessions[...], firstDay: record.firstDay, now: record.now)
        }
        let sessions = weeks.flatMap(\.sessions).filter { record.days.contains($0.day) }
        let open = weeks.flatMap(\.open).filter { record.days.contains($0.day) }
        let recorded = sessions.map { SheetReport.Row($0, of: program, makeups: record.makeups(of: $0)) }
        self.program = program
        rows = (recorded + open.map { SheetReport.Row($0, now: record.now) }).sorted {
            $0.start.instant < $1.start.instant
        }
        minutes = sessions.filter { $0.status == .attended }.reduce(0) { $0 + $1.minutes }
        self.weeks = zip(record.weeks, weeks).compactMap { week, figures in
            guard let commitment = figures.commitment, figures.activeDays > 0 || !figures.sessions.isEmpty,
                record.days.contains(week.from), record.days.contains(week.to)
            else { return nil }
            return SheetReport.CommittedWeek(
                week: week, commitment: commitment, attended: figures.attended, hours: figures.hours)
        }
    }
}

extension SheetReport.Row {
    fileprivate init(_ session: Session, of program: Program, makeups: [SheetReport.Makeup]) {
        start = session.start
        minutes = session.status == .attended ? session.minutes : nil
        minutesPlanned = program.plannedMinutes(of: session)
        status = .recorded(session.status)
        self.makeups = makeups
    }

    fileprivate init(_ slot: SlotOccurrence, now: Now) {
        let isAhead = slot.start.instant > now.instant
        start = slot.start
        minutes = isAhead ? slot.minutes : nil
        minutesPlanned = slot.minutes
        status = isAhead ? .planned : .notRecorded
        makeups = []
    }
}

extension SheetRecord {
    fileprivate func makeups(of session: Session) -> [SheetReport.Makeup] {
        let all = sessions + others
        let missed = session.makeupFor.map { uid in
            SheetReport.Makeup.of(all.first { $0.uid == uid }?.start)
        }
        let makeups = all.filter { $0.makeupFor == session.uid && $0.status == .attended }
        return [missed].compactMap(\.self) + makeups.map { .on($0.start) }
    }
}
