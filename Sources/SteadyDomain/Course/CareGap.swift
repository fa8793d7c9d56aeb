/// The days between two levels of care that follow one another.
package struct CareGap: Hashable, Sendable {
    /// From the day after one level of care to the day before the next.
    package let days: ClosedRange<Day>
    /// The level of care before it.
    package let before: UID<Program>
    /// The level of care after it.
    package let after: UID<Program>

    /// The gaps between the levels of care among some programs.
    /// - Parameter programs: by first day.
    package static func all(between programs: [Program]) -> [CareGap] {
        var gaps: [CareGap] = []
        var latest: Program?
        for next in programs where next.level.isCare {
            if let latest, latest.activeDays.upperBound < next.from - 1 {
                let days = latest.activeDays.upperBound + 1...next.from - 1
                gaps.append(CareGap(days: days, before: latest.uid, after: next.uid))
            }
            // One that began earlier can last longer.
            if latest.map({ $0.activeDays.upperBound <= next.activeDays.upperBound }) ?? true { latest = next }
        }
        return gaps
    }
}
