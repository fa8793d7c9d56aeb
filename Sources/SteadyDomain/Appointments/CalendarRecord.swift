/// The data for a calendar: programs with their times and sessions, and of these only what a calendar may tell. A calendar
/// is seen by whoever can see the person's, so nothing else is read from here.
package struct CalendarRecord: Sendable {
    /// How far the programs, their times and their sessions have come.
    package struct Revision: Hashable, Sendable {
        /// How many changes there were. Every copy of the record that knows the same changes counts the same.
        package let number: Int
        /// When the newest one was made, in seconds since 1970.
        package let instant: Int

        package init(number: Int, instant: Int) {
            self.number = number
            self.instant = instant
        }
    }

    package let now: Now
    /// The uid of the record itself, the same in every copy of it.
    package let uid: String
    /// By start, then id.
    package let programs: [Program]
    /// The sessions of every program, by start.
    package let sessions: [Session]
    package let revision: Revision
    private let earlier: EarlierTimes

    /// - Parameter earlier: what programs had at any time.
    package init(
        now: Now, uid: String, programs: [Program], sessions: [Session], earlier: EarlierTimes = EarlierTimes(),
        revision: Revision
    ) {
        self.now = now
        self.earlier = earlier
        self.uid = uid
        self.programs = programs.map { whole in
            var program = whole.attendanceAlone
            program.plannedEnd = whole.plannedEnd
            return program
        }
        self.sessions = sessions.map(\.attendanceAlone)
        self.revision = revision
    }

    /// The appointments of a program of the record.
    package func appointments(of program: Program) -> Appointments {
        Appointments(
            of: program, sessions: sessions.filter { $0.program == program.uid }, earlier: earlier,
            dayStart: now.calendar.dayStart,
            today: now.today)
    }

    /// The programs that go on, or are still to come.
    package var current: [Program] { programs.filter { $0.ended.map { $0 >= now.today } ?? true } }

    /// How many days after its end a program is still spoken of.
    private static let recent = 90

    /// The programs that ended a short time ago, and sooner than an earlier calendar could know.
    package var cutShort: [Program] {
        programs.filter { program in
            guard let ended = program.ended, ended < now.today, now.today - ended <= CalendarRecord.recent else {
                return false
            }
            return program.plannedLastDay.map { ended < $0 } ?? true
        }
    }
}
