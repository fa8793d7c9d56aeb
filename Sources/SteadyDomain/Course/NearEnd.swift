/// A level of care that is soon to end, or whose planned end has passed with none on record, and after which none is
/// planned: the time to line up what comes next (FACTS, levels of care).
package struct NearEnd: Hashable, Sendable {
    package let program: Program
    package let lastDay: Day
    /// The course of care that ends with it.
    package let course: CareCourse
    /// Whether opioids are part of it, by the rule for the line after a use: then naloxone is among what to line up. A page
    /// for someone else doesn't say so.
    package private(set) var includesNaloxone: Bool
    /// Whether the checklist for its end has begun, whose items then stand for what to line up.
    package var hasChecklist = false

    /// How many days before the last one it begins.
    package static let noticeDays = 14
    /// For how many days after a planned end it goes on while the program does.
    package static let graceDays = 14

    /// - Parameter programs: all programs on record.
    /// - Returns: nil unless a level of care is active today that ends today or within 14 days, or was to end within the
    ///   last 14, and none follows it.
    package init?(on today: Day, among programs: [Program]) {
        guard let program = programs.levelOfCare(on: today), program.isNearEnd(on: today),
            let lastDay = program.knownLastDay, let course = CareCourse(endingWith: program, among: programs)
        else { return nil }
        self.program = program
        self.lastDay = lastDay
        self.course = course
        let begun = programs.filter { $0.from <= today }
        includesNaloxone = Opioids.areNamed(bySubstances: begun.compactMap(\.substances), notes: [])
    }

    /// The same without what tells of the substances.
    package var withoutSubstances: NearEnd {
        var end = self
        end.includesNaloxone = false
        return end
    }
}

extension Program {
    /// Whether its last day is today or one of the next 14, or its planned one was one of the last 14 and none is on
    /// record, whatever follows it.
    package func isNearEnd(on today: Day) -> Bool {
        let daysLeft = (ended == nil ? -NearEnd.graceDays : 0)...NearEnd.noticeDays
        return knownLastDay.map { daysLeft.contains($0 - today) } ?? false
    }
}
