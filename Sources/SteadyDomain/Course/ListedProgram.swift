extension [Program] {
    /// The program whose checklist is meant where none is named: the level of care that is active, or once its last day is
    /// on record the one that follows it; with none active the next one to come. Without any of these a program that has a
    /// list: one that goes on before one that has ended, one with open items before one without, and the newest of them.
    /// - Parameter items: those of every checklist.
    package func listed(on today: Day, _ items: [ChecklistItem]) -> Program? {
        let active = levelOfCare(on: today)
        if let active, active.ended == nil { return active }
        let next = filter { $0.level.isCare && $0.from > today }.min { ($0.from, $0.uid) < ($1.from, $1.uid) }
        if let care = next ?? active { return care }
        let (listed, open) = (Set(items.map(\.program)), Set(items.open.map(\.program)))
        func rank(_ program: Program) -> (Int, Int, Day, UID<Program>) {
            (
                program.activeDays.upperBound < today ? 0 : 1, open.contains(program.uid) ? 1 : 0, program.from,
                program.uid
            )
        }
        return filter { listed.contains($0.uid) }.max { rank($0) < rank($1) }
    }
}
