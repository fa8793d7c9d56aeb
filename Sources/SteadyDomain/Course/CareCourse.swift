/// A course of care: levels of care that follow one another, from the first day of the first one to the last day of the last
/// one, as far as that is known or planned. Some days between two of them begin no other course, so that a free weekend
/// takes nothing away.
package struct CareCourse: Hashable, Sendable {
    package let days: ClosedRange<Day>
    /// How many of its days are in care: those between two levels of care are not.
    package let daysInCare: Int

    /// The least length of treatment that lasts, in days, before continuing care (FACTS, levels of care: TIP 47 and NIDA's
    /// principles).
    package static let leastDays = 90

    /// With more days than this between them, two levels of care are two courses.
    package static let longestGap = 14

    /// Whether it ends before its 90th day in care.
    package var isShort: Bool { daysInCare < CareCourse.leastDays }

    /// The course that ends with a level of care.
    /// - Returns: nil if the program is a support, has neither a last day nor a planned one, or if a level of care goes on
    ///   or begins after it.
    package init?(endingWith program: Program, among programs: [Program]) {
        guard program.level.isCare, let last = program.knownLastDay, last >= program.from else { return nil }
        let others = programs.filter { $0.level.isCare && $0.uid != program.uid }
        guard !others.contains(where: { $0.activeDays.upperBound > last }) else { return nil }
        var (first, count) = (program.from, last - program.from + 1)
        // From the one that ended last, so that none after it can fill days that it left out.
        for other in others.sorted(by: { $0.activeDays.upperBound > $1.activeDays.upperBound }) {
            let end = other.activeDays.upperBound
            guard end >= first - 1 - CareCourse.longestGap else { break }
            guard other.from < first else { continue }
            count += min(end, first - 1) - other.from + 1
            first = other.from
        }
        days = first...last
        daysInCare = count
    }
}

extension Program {
    /// Its last day: the one on which it ended or is to end, else the planned one; nil if neither is known.
    package var knownLastDay: Day? { ended ?? plannedLastDay }
}
