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
        let care = programs.filter(\.level.isCare)
        return zip(care, care.dropFirst()).compactMap { before, after in
            let (first, last) = (before.activeDays.upperBound + 1, after.from - 1)
            return first <= last ? CareGap(days: first...last, before: before.uid, after: after.uid) : nil
        }
    }
}
