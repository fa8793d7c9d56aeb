/// A level of care that is soon to end, and after which none is planned: the time to line up what comes next (FACTS, levels
/// of care).
package struct NearEnd: Hashable, Sendable {
    package let program: Program
    package let lastDay: Day
    /// The course of care that ends with it.
    package let course: CareCourse
    /// Whether opioids are part of it, by the rule for the line after a use: then naloxone is among what to line up. A page
    /// for someone else doesn't say so.
    package private(set) var includesNaloxone: Bool
    /// Whether its checklist has begun, whose items then stand for what to line up.
    package var hasChecklist = false

    /// How many days before the last one it begins.
    package static let noticeDays = 14

    /// - Parameter programs: all programs on record.
    /// - Returns: nil unless a level of care is active today that ends today or within 14 days, and none follows it.
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
    /// Whether its last day is today or one of the next 14, whatever follows it.
    package func isNearEnd(on today: Day) -> Bool {
        knownLastDay.map { (0...NearEnd.noticeDays).contains($0 - today) } ?? false
    }
}
