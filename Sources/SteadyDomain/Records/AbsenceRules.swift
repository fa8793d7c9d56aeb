/// A program's own rules on absences, as the person was told. They differ between programs (FACTS, "What clinics and courts
/// ask for"), so each is optional.
package struct AbsenceRules: Hashable, Sendable {
    /// How many in a row a rule can allow.
    package static let rows = 1...1000
    /// How long beforehand a program can want to be told, in minutes: up to 31 days.
    package static let notices = 1...44_640

    /// Which absences count among those that are allowed.
    package enum Counted: String, CaseIterable, FieldContent, Sendable {
        /// Only missed sessions.
        case missed
        /// Excused ones too.
        case all
    }

    /// Nil if not said: all count.
    package var counted: Counted?
    /// How many absences in a row the program allows.
    package var inRow: Int?
    /// How long before a session the program wants to be told, in minutes.
    package var notice: Int?
    /// Whether an excused session must be made up; nil if not said.
    package var excusedMakeUp: Bool?

    package init() {}
}

extension Program {
    /// Whether it has a rule on absences.
    package var hasAbsenceRule: Bool { absences != nil || rules != AbsenceRules() }
}
