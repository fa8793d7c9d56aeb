/// The data an export needs, except the entries, which may span decades and are read in portions.
package struct ExportBasis: Sendable {
    /// The first day of the record.
    package let firstDay: Day
    /// From the first day with an entry to the last; nil if there are no entries.
    package let entryDays: ClosedRange<Day>?
    /// Those that were chosen; their names are those that leave.
    package var programs: [Program]
    /// The ids of those that were not chosen. Nothing else of them is read.
    package let others: [ID<Program>]
    package let uses: [Use]
    package var points: [Point]
    package var agreements: [Agreement]
    /// Including removed steps.
    package var steps: [Step]
    /// Including removed ones.
    package var planNotes: [PlanNote]
    /// The small records beside those.
    package var clinic: ClinicRecords
    /// With the names that leave.
    package var vocabulary: Vocabulary
    /// The keys of the names that the person gave for this export alone.
    package var givenNames: Set<String> = []
    /// The ids of sessions that other sessions make up for, of the chosen programs.
    package let madeUp: [UID<Session>: ID<Session>]
    /// Sessions outside their program's days; each program and day appears once.
    package let strays: [Stray]
    /// The number of entries on the exported days.
    package let counts: Counts
    /// The triggers and actions of the cravings on those days.
    package let mentioned: (triggers: Set<UID<Trigger>>, actions: Set<UID<Action>>)
    /// The row id of the newest change; it shows whether two readings saw the same data.
    package let newestChange: Int

    /// A session outside its program's days. The program still gets a row in that day's week.
    package struct Stray: Sendable {
        package let program: UID<Program>
        package let day: Day

        package init(program: UID<Program>, day: Day) {
            self.program = program
            self.day = day
        }
    }

    /// The number of entries of each kind that is read in portions, and of the days with use.
    package struct Counts: Sendable {
        package let sessions: Int
        package let cravings: Int
        package let checkIns: Int
        /// The days with a use, or with a check-in that says so.
        package let daysWithUse: Int

        package init(sessions: Int, cravings: Int, checkIns: Int, daysWithUse: Int) {
            self.daysWithUse = daysWithUse
            self.sessions = sessions
            self.cravings = cravings
            self.checkIns = checkIns
        }
    }

    package init(
        firstDay: Day, entryDays: ClosedRange<Day>?, programs: [Program], others: [ID<Program>] = [], uses: [Use],
        points: [Point], agreements: [Agreement], steps: [Step], planNotes: [PlanNote],
        clinic: ClinicRecords = ClinicRecords(), vocabulary: Vocabulary,
        madeUp: [UID<Session>: ID<Session>], strays: [Stray], counts: Counts,
        mentioned: (triggers: Set<UID<Trigger>>, actions: Set<UID<Action>>), newestChange: Int
    ) {
        self.firstDay = firstDay
        self.entryDays = entryDays
        self.programs = programs
        self.others = others
        self.uses = uses
        self.points = points
        self.agreements = agreements
        self.steps = steps
        self.planNotes = planNotes
        self.clinic = clinic
        self.vocabulary = vocabulary
        self.madeUp = madeUp
        self.strays = strays
        self.counts = counts
        self.mentioned = mentioned
        self.newestChange = newestChange
    }
}
