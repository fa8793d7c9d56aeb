/// What an export of some days is made from beside the entries of which there may be decades: those are read in portions.
package struct ExportBasis: Sendable {
    /// The first day of the record.
    package let firstDay: Day
    /// From the first day with an entry to the last one; nil where there is none.
    package let entryDays: ClosedRange<Day>?
    package let programs: [Program]
    package let uses: [Use]
    package let points: [Point]
    /// Removed ones too.
    package let steps: [Step]
    package let vocabulary: Vocabulary
    /// The sessions that others make up for.
    package let madeUp: [UID<Session>: ID<Session>]
    /// The sessions outside their program's days, each program and day once.
    package let strays: [Stray]
    /// How many entries the days have.
    package let counts: Counts
    /// The triggers and actions of the days' cravings.
    package let mentioned: (triggers: Set<UID<Trigger>>, actions: Set<UID<Action>>)
    /// The newest change, by which two readings are told apart.
    package let newestChange: Int

    /// A session outside its program's days: such a program has a row in the week of that day too.
    package struct Stray: Sendable {
        package let program: UID<Program>
        package let day: Day

        package init(program: UID<Program>, day: Day) {
            self.program = program
            self.day = day
        }
    }

    /// How many entries there are of each kind that is read in portions.
    package struct Counts: Sendable {
        package let sessions: Int
        package let cravings: Int
        package let checkIns: Int

        package init(sessions: Int, cravings: Int, checkIns: Int) {
            self.sessions = sessions
            self.cravings = cravings
            self.checkIns = checkIns
        }
    }

    package init(
        firstDay: Day, entryDays: ClosedRange<Day>?, programs: [Program], uses: [Use], points: [Point], steps: [Step],
        vocabulary: Vocabulary, madeUp: [UID<Session>: ID<Session>], strays: [Stray], counts: Counts,
        mentioned: (triggers: Set<UID<Trigger>>, actions: Set<UID<Action>>), newestChange: Int
    ) {
        self.firstDay = firstDay
        self.entryDays = entryDays
        self.programs = programs
        self.uses = uses
        self.points = points
        self.steps = steps
        self.vocabulary = vocabulary
        self.madeUp = madeUp
        self.strays = strays
        self.counts = counts
        self.mentioned = mentioned
        self.newestChange = newestChange
    }
}
