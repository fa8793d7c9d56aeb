import GRDB
import SteadyDomain

extension CarriedLine {
    /// Those that were open on one of those days, by day.
    fileprivate static func fetchOpen(_ db: Database, on days: ClosedRange<Day>) throws -> [Self] {
        try fetch(
            db, where: "\(dayField) <= ? AND (done_on IS NULL OR done_on >= ?)",
            [days.upperBound.description, days.lowerBound.description], order: "\(dayField), id")
    }
}

extension Store {
    /// All data for a course, read in one transaction: one pass over its days, however many weeks there are.
    /// - Throws: ``Problem/usage(_:command:)`` if the request leaves no day.
    package func courseRecord(_ request: CourseRequest, now: Now) throws -> CourseRecord {
        try read { db in
            let firstDay = try db.firstDay()
            let all = try Program.fetchWhole(db)
            let days = try request.days(
                of: all, recordStart: min(firstDay, try db.entryDays()?.lowerBound ?? firstDay), today: now.today)
            let weeks = CourseRecord.weeks(around: days, start: now.calendar.weekStart)
            // One day more on each side, since a session of the day before or after may count for a slot of the first
            // or last day.
            let reading = (weeks.lowerBound - 1...weeks.upperBound + 1).arguments
            let entries = Entries(
                sessions: try Session.fetch(db, where: "day BETWEEN ? AND ?", reading, order: "day, instant, id")
                    .filter { request.includes($0.program) },
                cravings: try Craving.fetch(db, where: "day BETWEEN ? AND ?", reading, order: "day, instant, id"),
                checkIns: try CheckIn.fetch(db, where: "day BETWEEN ? AND ?", reading, order: "day"))
            return CourseRecord(
                days: days, now: now, firstDay: firstDay, programs: all.filter { request.includes($0.uid) },
                gaps: CareGap.all(between: all), entries: entries,
                uses: try Use.fetch(db, where: "day BETWEEN ? AND ?", reading, order: "day, instant, id"),
                use: try db.useCount(from: days.lowerBound, to: days.upperBound),
                points: try Point.fetchOpen(db, on: days), agreements: try Agreement.fetchOpen(db, on: days),
                medications: try db.medications(on: weeks), scores: try db.scores(on: days),
                steps: try Step.fetch(db, order: "position, id"), vocabulary: try db.vocabulary())
        }
    }
}
