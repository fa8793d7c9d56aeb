/// What is read to say what is due.
package struct DueRecord: Sendable {
    package let now: Now
    /// The first day of the record.
    package let firstDay: Day
    /// The programs that are active on one of ``days(around:)``.
    package let programs: [Program]
    /// The sessions of those days.
    package let sessions: [Session]
    /// Whether today has its check-in.
    package let isCheckedIn: Bool

    package init(now: Now, firstDay: Day, programs: [Program], sessions: [Session], isCheckedIn: Bool) {
        self.now = now
        self.firstDay = firstDay
        self.programs = programs
        self.sessions = sessions
        self.isCheckedIn = isCheckedIn
    }

    /// Yesterday to tomorrow, in whatever zone, with a day more on either side, whose sessions may count for slots of those.
    package static func days(around today: Day) -> ClosedRange<Day> { today - 3...today + 3 }
}

/// What is due at a moment: sessions that begin within the next hours, that have begun today or were yesterday and aren't
/// recorded; and in the evening the check-in.
package struct Due: Sendable {
    /// What can be silenced by itself, since a reminder can itself be a cue.
    package enum Topic: String, CaseIterable, Sendable {
        case sessions, evening
    }

    /// By start.
    package let sessions: [OpenDays.OpenSession]
    /// The day whose check-in is due; nil if none is.
    package let evening: Day?
    package let now: Now

    /// From when an evening counts as open, unless the person set another time.
    package static let usualEvening = ClockTime(minutes: 17 * 60)!
    /// How many seconds before its start a session is due.
    package static let ahead = 4 * 3600

    /// - Parameters:
    ///   - evening: the clock time from which a check-in is due.
    ///   - topics: what to tell of.
    package init(_ record: DueRecord, evening: ClockTime, topics: Set<Topic>) {
        now = record.now
        let isEvening = now.instant >= now.calendar.reading(evening, on: now.today).start.instant
        self.evening = topics.contains(.evening) && isEvening && !record.isCheckedIn ? now.today : nil
        sessions = topics.contains(.sessions) ? record.programs.flatMap(record.due).sorted() : []
    }

    package var isEmpty: Bool { sessions.isEmpty && evening == nil }
}

extension DueRecord {
    fileprivate func due(of program: Program) -> [OpenDays.OpenSession] {
        // The current day in the program's zone: its evening may be tomorrow morning here.
        let today = now.moved(to: program.zone).today
        let slots = program.slots(on: today - 1...today + 1, dayStart: now.calendar.dayStart, sessions: sessions)
        return slots.filter { slot in
            guard slot.session == nil else { return false }
            let wait = slot.start.instant - now.instant
            return wait > 0 ? wait <= Due.ahead : slot.day >= firstDay
        }.map { OpenDays.OpenSession(program: program, slot: $0) }
    }
}

extension [OpenDays.OpenSession] {
    fileprivate func sorted() -> [Element] {
        sorted { ($0.slot.start.instant, $0.program.id.number) < ($1.slot.start.instant, $1.program.id.number) }
    }
}

extension Due.Topic {
    /// The topics as a setting: `all`, `none`, or those that there are.
    static func words(for topics: Set<Due.Topic>) -> String {
        switch topics.count {
        case 0: "none"
        case allCases.count: "all"
        default: allCases.filter(topics.contains).map(\.rawValue).joined(separator: ",")
        }
    }

    /// The topics that a setting names.
    /// - Throws: ``Problem/usage(_:command:)`` if it names something else.
    static func reading(_ text: String) throws -> Set<Due.Topic> {
        switch text.lowercased() {
        case "all", "on": return Set(allCases)
        case "none", "off": return []
        default: break
        }
        let topics = text.lowercased().split(separator: ",").map { Due.Topic(rawValue: String($0).trimmed) }
        guard !topics.isEmpty, !topics.contains(nil) else {
            throw Problem.usage("remind is all, sessions, evening or none; not \"\(text)\".")
        }
        return Set(topics.compactMap(\.self))
    }
}
