import SteadyDomain

/// A rule for clock changes: a clock time on, for example, the second Sunday of March.
struct YearlyRule: Hashable, CustomStringConvertible {
    private let month: Int
    private let weekday: Weekday
    /// 1 to 4 from the month's first day; -1 for the last one.
    private let ordinal: Int
    private let clock: ClockTime

    /// Each rule that a single change fits.
    private static func fitting(_ change: Zone.Change) -> Set<YearlyRule> {
        let (day, clock) = (change.before.calendarDay, change.before.clock)
        func rule(_ ordinal: Int) -> YearlyRule {
            YearlyRule(month: day.month, weekday: day.weekday, ordinal: ordinal, clock: clock)
        }
        let number = (day.dayOfMonth - 1) / 7 + 1
        var rules: Set<YearlyRule> = number <= 4 ? [rule(number)] : []
        if (day + 7).month != day.month { rules.insert(rule(-1)) }
        return rules
    }

    /// The fewest years in which a rule can be seen.
    private static let fewest = 3

    /// Clock changes of the same kind, those together that follow one rule in one year after the other; nil for the rule of
    /// those that follow none.
    static func runs(in changes: [Zone.Change]) -> [(changes: [Zone.Change], rule: YearlyRule?)] {
        var runs: [(changes: [Zone.Change], rules: Set<YearlyRule>)] = []
        for change in changes {
            let rules = fitting(change)
            if let last = runs.last, let before = last.changes.last,
                change.before.calendarDay.year == before.before.calendarDay.year + 1,
                case let common = last.rules.intersection(rules), !common.isEmpty
            {
                runs[runs.count - 1] = (last.changes + [change], common)
            } else {
                runs.append(([change], rules))
            }
        }
        return runs.map { changes, rules in
            (changes, changes.count < fewest ? nil : rules.min { $0.ordinal < $1.ordinal })
        }
    }

    /// `FREQ=YEARLY;BYMONTH=3;BYDAY=2SU`
    var description: String { "FREQ=YEARLY;BYMONTH=\(month);BYDAY=\(ordinal)\(weekday.calendarName)" }
}

extension Weekday {
    /// `MO`
    var calendarName: String { abbreviation.prefix(2).uppercased() }
}
