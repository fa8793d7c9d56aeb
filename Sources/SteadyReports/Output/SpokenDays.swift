import SteadyDomain

extension ClosedRange<Day> {
    /// `Mon 14 – Sun 20 Sep 2026`, with the month and the year of the first day where they are others; `Wed 16 Sep 2026` for
    /// a single day.
    var spoken: String {
        let (from, to) = (lowerBound, upperBound)
        if from == to { return from.spoken }
        let isSameYear = from.year == to.year
        let first =
            isSameYear && from.month == to.month ? "\(from.weekday.shortName) \(from.dayOfMonth)" : from.shortSpoken
        return "\(first)\(isSameYear ? "" : " \(from.year)") – \(to.spoken)"
    }
}
