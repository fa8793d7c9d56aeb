/// All records at one time; entries are in the order of their days.
package struct Everything: Sendable {
    /// The first day of the record.
    package let firstDay: Day
    package let programs: [Program]
    package let sessions: [Session]
    package let cravings: [Craving]
    package let checkIns: [CheckIn]
    package let uses: [Use]
    package let points: [Point]
    /// Removed ones too.
    package let steps: [Step]
    package let vocabulary: Vocabulary

    package init(
        firstDay: Day, programs: [Program], sessions: [Session], cravings: [Craving], checkIns: [CheckIn], uses: [Use],
        points: [Point], steps: [Step], vocabulary: Vocabulary
    ) {
        self.firstDay = firstDay
        self.programs = programs
        self.sessions = sessions
        self.cravings = cravings
        self.checkIns = checkIns
        self.uses = uses
        self.points = points
        self.steps = steps
        self.vocabulary = vocabulary
    }
}
