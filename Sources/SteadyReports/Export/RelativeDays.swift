import SteadyDomain

/// Days as the weeks and days of a care, in place of dates: "week 3, day 2". Week 1 is the calendar week that holds the
/// care's first day, as `week_of_program` counts, and day 1 is the day on which the person's week starts. What was before
/// is week 0, -1 and so on.
package struct RelativeDays: Sendable {
    private let first: Week

    /// - Parameter first: the week of the care's first day.
    package init(first: Week) {
        self.first = first
    }

    package func words(_ week: Week) -> String { "week \(week.number(after: first) + 1)" }

    package func words(_ day: Day) -> String {
        let week = Week(holding: day, start: first.from.weekday)
        return "\(words(week)), day \(day - week.from + 1)"
    }

    /// What a cell with a date says in place of it; nil for a cell without one.
    func words(_ cell: CSV.Cell) -> String? {
        switch cell {
        case .day(let day): words(day)
        // Without its offset, which tells the season and the place.
        case .moment(let moment): "\(words(moment.calendarDay)), \(moment.clock)"
        case .part(let day, let part): "\(words(day)), \(part.rawValue)"
        case .week(let week): words(week)
        case .isoWeek: ""
        case .empty, .plain, .number, .hours, .id, .text: nil
        }
    }
}
