/// What the last seven days left open: evenings without a check-in, and sessions that were planned and aren't recorded.
/// Today isn't among those days, nor is a day before the first day of the record.
package struct OpenDays: Sendable {
    /// A session of a program that isn't recorded.
    package struct OpenSession: Sendable {
        package let program: Program
        package let slot: SlotOccurrence

        /// Its recovery day, in the program's zone.
        package var day: Day { slot.day }
    }

    /// Something that is open.
    package enum Item: Sendable {
        case evening(Day)
        case session(OpenSession)

        /// The recovery day that it belongs to.
        package var day: Day {
            switch self {
            case .evening(let day): day
            case .session(let session): session.day
            }
        }
    }

    /// How many days before today count.
    package static let span = 7

    /// Oldest first.
    package let evenings: [Day]
    /// By start.
    package let sessions: [OpenSession]

    package init(_ record: WeekRecord) {
        let (now, firstDay) = (record.now, record.firstDay ?? record.now.today)
        func days(before today: Day) -> [Day] {
            let first = max(today - OpenDays.span, firstDay)
            return first < today ? Array(first...today - 1) : []
        }
        let answered = Set(record.checkIns.map(\.day))
        evenings = days(before: now.today).filter { !answered.contains($0) }
        sessions = record.programs.flatMap { program -> [OpenSession] in
            // The current day in the program's zone: its evening may be tomorrow morning here.
            let days = days(before: now.moved(to: program.zone).today)
            guard let first = days.first, let last = days.last else { return [] }
            return program.slots(on: first...last, dayStart: now.calendar.dayStart, sessions: record.sessions)
                .filter { $0.session == nil }.map { OpenSession(program: program, slot: $0) }
        }.sorted { $0.slot.start.instant < $1.slot.start.instant }
    }

    package var isEmpty: Bool { evenings.isEmpty && sessions.isEmpty }

    /// Everything that is open, newest first: an evening comes before the sessions of its day.
    package var items: [Item] {
        let days = Set(evenings + sessions.map(\.day)).sorted(by: >)
        return days.flatMap { day -> [Item] in
            (evenings.contains(day) ? [.evening(day)] : [])
                + sessions.reversed().filter { $0.day == day }.map { .session($0) }
        }
    }
}
