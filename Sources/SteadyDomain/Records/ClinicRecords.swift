/// The small records beside sessions, cravings and check-ins: what a clinic asks for, and what holds the thread of care.
package struct ClinicRecords: Sendable {
    package var checklist: [ChecklistItem] = []
    /// Also ended ones.
    package var medications: [Medication] = []
    /// By day.
    package var doses: [Dose] = []
    /// By day.
    package var scores: [ClinicScore] = []
    /// By day.
    package var screens: [Screen] = []
    /// By day.
    package var comparisons: [Comparison] = []

    package init() {}

    /// The records as they stood at the end of a day.
    package func known(on day: Day) -> ClinicRecords {
        var records = self
        records.checklist = checklist.filter { $0.since <= day }.map { $0.known(on: day) }
        records.medications = medications.filter { $0.from <= day }.map { $0.known(on: day) }
        return records
    }
}
