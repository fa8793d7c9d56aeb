/// A course of care: levels of care that follow one another without a gap, from the first day of the first one to the
/// last day of the last one, as far as that is known or planned.
package struct CareCourse: Hashable, Sendable {
    package let days: ClosedRange<Day>

    /// The least length of treatment that lasts, in days, before continuing care (FACTS, levels of care: TIP 47 and NIDA's
    /// principles).
    package static let leastDays = 90

    /// Whether it ends before day 90; its first day is day 1.
    package var isShort: Bool { days.count < CareCourse.leastDays }

    /// The course that ends with a level of care.
    /// - Returns: nil if the program is a support, has neither a last day nor a planned one, or if a level of care goes on
    ///   or begins after it.
    package init?(endingWith program: Program, among programs: [Program]) {
        guard program.level.isCare, let last = program.knownLastDay, last >= program.from else { return nil }
        let others = programs.filter { $0.level.isCare && $0.uid != program.uid }
        guard !others.contains(where: { $0.activeDays.upperBound > last }) else { return nil }
        var first = program.from
        while let before = others.first(where: { $0.from < first && $0.activeDays.upperBound >= first - 1 }) {
            first = before.from
        }
        days = first...last
    }
}

extension Program {
    /// Its last day: the one on which it ended or is to end, else the planned one; nil if neither is known.
    package var knownLastDay: Day? { ended ?? plannedLastDay }
}
