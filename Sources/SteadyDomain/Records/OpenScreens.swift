extension Screen {
    /// For how many days after it was asked for a screen can be the one that is given.
    package static let daysToGive = 7
}

extension [Screen] {
    /// The newest one that was asked for by then, not more than ``Screen/daysToGive`` days before, and not given yet; nil if
    /// there is none.
    package func awaitingGiving(by moment: Moment) -> Screen? {
        let earliest = moment.instant - Screen.daysToGive * 86_400
        return filter { screen in
            screen.givenAt == nil && screen.result == nil && (earliest...moment.instant).contains(screen.at.instant)
        }.newest
    }

    /// The newest one that was given and has no result yet; nil if there is none.
    /// - Parameter day: only one that was given on that day; nil for any day.
    package func awaitingResult(on day: Day? = nil) -> Screen? {
        filter { screen in
            guard let given = screen.givenAt, screen.result == nil else { return false }
            return day.map { $0 == screen.day || $0 == given.calendarDay } ?? true
        }.newest
    }

    private var newest: Screen? {
        self.max { ($0.at.instant, $0.id) < ($1.at.instant, $1.id) }
    }
}
