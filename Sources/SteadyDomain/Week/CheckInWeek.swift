/// The check-ins of a week, or of a part of one (DESIGN §5, "Check-ins").
package struct CheckInWeek: Sendable {
    /// How many days count; in the current week, the days until today.
    package let of: Int
    package let done: Int
    package let missing: [Day]
    package let late: Int
    package let mood: Answers
    package let stress: Answers
    /// In hours.
    package let sleep: Answers
    package let urge: Answers
    package let supportReached: Int
    package let supportTried: Int
    /// Who was reached, most often first. Nil stands for evenings that name nobody.
    package let reached: [UID<Contact>?]

    /// - Parameters:
    ///   - checkIns: those of the days; others are ignored.
    ///   - days: the week's, or those of them that count.
    ///   - firstDay: the first day of the record; nil if there is none yet.
    package init(_ checkIns: ArraySlice<CheckIn>, days: ClosedRange<Day>, firstDay: Day?, today: Day) {
        let own = checkIns.filter { days.contains($0.day) }
        let checkIn = { (day: Day) in own.first { $0.day == day } }
        let first = max(days.lowerBound, firstDay ?? today)
        let last = days.contains(today) && checkIn(today) == nil ? today - 1 : min(days.upperBound, today)
        let evenings = first <= last ? Array(first...last) : []
        let counted = evenings.compactMap(checkIn)
        of = evenings.count
        done = counted.count
        missing = evenings.filter { checkIn($0) == nil }
        late = counted.count { $0.isLate }
        mood = Answers(counted.compactMap { $0.mood?.value })
        stress = Answers(counted.compactMap { $0.stress?.value })
        sleep = Answers(counted.compactMap(\.sleep), unit: 60)
        urge = Answers(counted.compactMap { $0.urge?.value })
        supportReached = counted.count { $0.support == .reached }
        supportTried = counted.count { $0.support == .tried }
        var named: [(contact: UID<Contact>?, count: Int)] = []
        for contact in counted.flatMap(\.whoWasReached) {
            if let position = named.firstIndex(where: { $0.contact == contact }) {
                named[position].count += 1
            } else {
                named.append((contact, 1))
            }
        }
        // Sorting is stable, so equal counts stay in the order of their first days.
        reached = named.sorted { $0.count > $1.count }.map(\.contact)
    }
}

extension CheckIn {
    /// The people who were reached; nil stands for someone who isn't named.
    fileprivate var whoWasReached: [UID<Contact>?] {
        (support == .reached ? [contact] : []) + others.filter { $0.outcome == .reached }.map(\.contact)
    }
}

/// Days with and without use since the recovery start (DESIGN §5, "Use").
package struct UseCount: Hashable, Sendable {
    /// Counts of days from the recovery start to the last counted day.
    package struct Tally: Hashable, Sendable {
        package let withUse: Int
        package let answered: Int

        package init(withUse: Int, answered: Int) {
            self.withUse = withUse
            self.answered = answered
        }
    }

    /// The recovery start; nil if there is neither a setting nor a program.
    package let start: Day?
    /// The last counted day.
    package let end: Day
    package let lastDay: Day?
    private let tally: Tally?

    /// - Parameter tally: nil if there is no start, or it is after the end.
    package init(start: Day?, end: Day, lastDay: Day?, tally: Tally?) {
        self.start = start
        self.end = end
        self.lastDay = lastDay
        self.tally = tally
    }

    package var daysSinceLast: Int? { lastDay.map { end - $0 } }
    package var daysSinceStart: Int? { tally == nil ? nil : start.map { end - $0 + 1 } }
    package var daysWithUse: Int? { tally?.withUse }
    package var daysNoUseRecorded: Int? { tally.flatMap { tally in daysSinceStart.map { $0 - tally.withUse } } }
    package var daysAnswered: Int? { tally?.answered }
    /// The days whose answer was that there was no use. A day without an answer is none of them.
    package var daysNoUse: Int? { tally.map { $0.answered - $0.withUse } }
    /// The days since the start that are neither with use nor without: nothing is on record of them.
    package var daysNotAnswered: Int? { tally.flatMap { tally in daysSinceStart.map { $0 - tally.answered } } }
}
