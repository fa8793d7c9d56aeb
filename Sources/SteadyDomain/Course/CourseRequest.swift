/// Which days and programs a course is asked for.
package struct CourseRequest: Sendable {
    /// Its first day; nil for the first day of the earliest program.
    package let from: Day?
    /// Its last day; nil for the last day of the programs that were named, or else today.
    package let until: Day?
    /// The only programs that may appear in it; empty for all.
    package let programs: Set<UID<Program>>

    package init(from: Day? = nil, until: Day? = nil, programs: Set<UID<Program>> = []) {
        self.from = from
        self.until = until
        self.programs = programs
    }

    /// Whether a program may appear.
    package func includes(_ program: UID<Program>) -> Bool {
        programs.isEmpty || programs.contains(program)
    }

    /// The days of the course: never more than there is on record, and none ahead.
    /// - Parameters:
    ///   - all: every program on record.
    ///   - recordStart: the first day of the record or of an entry, whichever is earlier.
    /// - Throws: ``Problem/usage(_:command:)`` if no day is left.
    package func days(of all: [Program], recordStart: Day, today: Day) throws -> ClosedRange<Day> {
        let own = all.filter { includes($0.uid) }
        let start = own.map(\.from).min() ?? recordStart
        let earliest = min(recordStart, all.map(\.from).min() ?? recordStart, today)
        let end = programs.isEmpty ? today : own.map { $0.ended ?? today }.max() ?? today
        // Of programs that were not named, some may only be to come.
        let first = max(from ?? (programs.isEmpty ? min(start, today) : start), earliest)
        let last = min(until ?? end, today)
        guard first <= last else {
            throw Problem.usage(
                "The course would begin on \(first.spoken) and end on \(last.spoken), before it begins. "
                    + "Give other days with --from and --until.")
        }
        return first...last
    }
}
