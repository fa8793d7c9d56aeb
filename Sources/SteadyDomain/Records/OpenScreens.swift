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

    /// The one that was given last of those without a result; nil if there is none.
    /// - Parameter day: only one that was given on that day; nil for any day.
    package func awaitingResult(on day: Day? = nil) -> Screen? {
        filter { screen in
            guard let given = screen.givenAt, screen.result == nil else { return false }
            return day.map { $0 == screen.day || $0 == given.calendarDay } ?? true
        }.lastGiven
    }

    /// One with a result that was given after another; nil if there is none. Its result may be what is to be corrected.
    package func answered(after screen: Screen) -> Screen? {
        guard let given = screen.givenAt?.instant else { return nil }
        return filter { $0.result != nil && $0.givenAt.map { $0.instant > given } ?? false }.lastGiven
    }

    private var newest: Screen? {
        self.max { ($0.at.instant, $0.id) < ($1.at.instant, $1.id) }
    }

    private var lastGiven: Screen? {
        self.max { ($0.givenAt?.instant ?? 0, $0.id) < ($1.givenAt?.instant ?? 0, $1.id) }
    }
}
