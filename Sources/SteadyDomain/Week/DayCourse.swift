/// Cravings of four weeks folded into the 24 hours of one day: when it is hard (FACTS "one page": all days folded into one
/// profile). An hour of four weeks is no clock time of a craving.
package struct DayCourse: Hashable, Sendable {
    /// Counts of cravings that are known to the minute, or by their part of the day.
    package struct Counts: Hashable, Sendable {
        /// One for each hour of the clock, 0 to 23: cravings whose time is known to the minute.
        package fileprivate(set) var hours = [Int](repeating: 0, count: 24)
        /// One for each part of the day, in the order of `PartOfDay.allCases`: cravings known by their part only.
        package fileprivate(set) var parts = [Int](repeating: 0, count: PartOfDay.allCases.count)
        package var count: Int { hours.reduce(0, +) + parts.reduce(0, +) }
    }

    /// Cravings of one hour that are alike in what the course tells.
    package struct Row: Sendable {
        let hour: Int
        let precision: Precision
        let isInWeek: Bool
        let count: Int

        /// - Parameter hour: 0 to 23, by the clock of the craving.
        package init(hour: Int, precision: Precision, isInWeek: Bool, count: Int) {
            self.hour = hour
            self.precision = precision
            self.isInWeek = isInWeek
            self.count = count
        }
    }

    /// How many weeks are folded, the page's week being the last.
    package static let weeks = 4
    /// The fewest cravings of which a course is told. A course of fewer would show chance.
    package static let leastCravings = 8
    /// The hours around which the most cravings are looked for.
    package static let width = 3

    /// The first of the folded days.
    package let from: Day
    package let to: Day
    /// Those of the weeks before the page's week.
    package let before: Counts
    /// Those of the page's week.
    package let week: Counts
    /// Those known by their day only: they have no place in it.
    package let withoutTime: Int

    /// The days that are folded.
    package static func days(of week: Week) -> ClosedRange<Day> { week.from - 7 * (weeks - 1)...week.to }

    /// Nil if there are too few cravings to tell.
    package init?(_ rows: [Row], of week: Week) {
        from = DayCourse.days(of: week).lowerBound
        to = week.to
        var (before, own, withoutTime) = (Counts(), Counts(), 0)
        for row in rows {
            func add(to counts: inout Counts) {
                switch row.precision {
                case .minute: counts.hours[row.hour] += row.count
                case .part: counts.parts[PartOfDay(hour: row.hour).position] += row.count
                case .day: withoutTime += row.count
                }
            }
            if row.isInWeek { add(to: &own) } else { add(to: &before) }
        }
        guard before.count + own.count >= DayCourse.leastCravings else { return nil }
        (self.before, self.week, self.withoutTime) = (before, own, withoutTime)
    }

    /// All that have a place in it.
    package var count: Int { before.count + week.count }

    /// Those of an hour, known to the minute.
    package func count(inHour hour: Int) -> Int { before.hours[hour] + week.hours[hour] }

    /// The three hours in a row with the most cravings, and how many; the earliest from the morning on where several have
    /// as many. Nil if no time is known to the minute.
    package var hardest: (hours: Range<Int>, count: Int)? {
        let first = PartOfDay.morning.hours.lowerBound
        let found = (first..<first + 24).map { start in
            (start, (start..<start + DayCourse.width).reduce(0) { $0 + count(inHour: $1 % 24) })
        }
        guard let most = found.map(\.1).max(), most > 0, let start = found.first(where: { $0.1 == most })?.0 else {
            return nil
        }
        return (start % 24..<start % 24 + DayCourse.width, most)
    }
}

extension PartOfDay {
    /// - Parameter hour: 0 to 23.
    package init(hour: Int) { self.init(ClockTime(minutes: hour * 60)!) }

    /// Its place among `allCases`.
    package var position: Int { PartOfDay.allCases.firstIndex(of: self)! }
}
