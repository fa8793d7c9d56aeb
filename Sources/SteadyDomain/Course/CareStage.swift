/// A program as a part of the course of care: how long it was, or has been so far, and how long it was to be.
package struct CareStage: Sendable {
    package let program: Program
    /// From its first day to its last or, while it goes on, to the day it is seen from. The first day alone if it has not
    /// begun.
    package let days: ClosedRange<Day>
    /// Whether its last day has come.
    package let hasEnded: Bool
    /// Whether its first day has come.
    package let hasBegun: Bool

    /// - Parameters:
    ///   - today: decides whether it has ended.
    ///   - last: the day up to which one that goes on is shown; nil for today.
    package init(_ program: Program, today: Day, upTo last: Day? = nil) {
        self.program = program
        hasEnded = program.ended.map { $0 <= today } ?? false
        hasBegun = program.from <= today
        let last = hasEnded ? program.ended ?? today : min(today, last ?? today)
        days = program.from...max(program.from, last)
    }

    /// How many days were planned; nil if no end was.
    package var plannedDays: Int? { program.plannedLastDay.map { $0 - program.from + 1 } }
}
