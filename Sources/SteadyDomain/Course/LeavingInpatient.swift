// The weeks after inpatient care carry a higher risk (FACTS, levels of care). Nothing of the kind is known of any other
// change of care.

extension Level {
    /// Whether someone is there day and night: detox and inpatient care.
    package var isInpatient: Bool { self == .detox || self == .inpatient }

    /// For how many days after inpatient care the risk is known to be highest (FACTS, levels of care: the first month).
    fileprivate static let riskDays = 28

    /// Whether a step from this level leaves inpatient care.
    package func leavesInpatientCare(to next: Level) -> Bool { isInpatient && next.isCare && !next.isInpatient }
}

extension Sequence<Program> {
    /// Whether what is lined up for a program is about leaving inpatient care: it is such care itself, or has followed it
    /// and those weeks aren't over.
    package func isAboutLeavingInpatientCare(_ program: Program, on today: Day) -> Bool {
        guard program.level.isCare, !program.level.isInpatient else { return program.level.isInpatient }
        let before = filter { $0.level.isCare && $0.from < program.from }.max {
            $0.activeDays.upperBound < $1.activeDays.upperBound
        }
        guard let before, before.level.isInpatient else { return false }
        let last = before.activeDays.upperBound
        return program.from - last <= CareCourse.longestGap + 1 && today - last <= Level.riskDays
    }
}
