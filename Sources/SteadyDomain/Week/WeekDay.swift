/// One day of a week: what was recorded of it. What was not answered is nil, and never zero.
package struct WeekDay: Sendable {
    /// What became of a session or a slot.
    package enum Attendance: Hashable, Sendable {
        case recorded(SessionStatus)
        /// A slot that has begun, without a session.
        case notRecorded
        /// A slot that is still to begin.
        case toCome
    }

    package let day: Day
    /// Whether it has begun: what isn't there of a later day can't be missing.
    package let hasBegun: Bool
    /// Sessions and open slots, by start.
    package let attendance: [Attendance]
    package let mood: Score?
    package let stress: Score?
    package let urge: Score?
    /// Minutes of sleep the night before.
    package let sleep: Int?
    /// By time.
    package let cravings: [Craving]
    /// Whether there was use; nil if that was not answered.
    package let used: Bool?

    /// The days of a week.
    /// - Parameter programs: those of the week.
    package static func all(in record: WeekRecord, programs: [ProgramWeek]) -> [WeekDay] {
        let attendance: [(day: Day, start: Moment, what: Attendance)] = programs.flatMap { program in
            program.sessions.map { ($0.day, $0.start, .recorded($0.status)) }
                + program.open.map {
                    ($0.day, $0.start, $0.start.instant > record.now.instant ? .toCome : .notRecorded)
                }
        }.sorted { $0.1.instant < $1.1.instant }
        return record.week.days.map { day in
            let checkIn = record.checkIns.first { $0.day == day }
            let hasUse = record.uses.contains { $0.day == day }
            return WeekDay(
                day: day, hasBegun: day <= record.now.today,
                attendance: attendance.filter { $0.day == day }.map(\.what), mood: checkIn?.mood,
                stress: checkIn?.stress, urge: checkIn?.urge, sleep: checkIn?.sleep,
                cravings: record.cravings.filter { $0.day == day }, used: hasUse ? true : checkIn?.used)
        }
    }
}
