import ArgumentParser
import SteadyDomain
import SteadyReports
import SteadyStore

struct UndoCommand: SteadyCommand {
    static let about = CommandConfiguration(
        commandName: "undo",
        abstract: "Undo the newest change. Run it again to undo the one before.",
        discussion: """
            steady undo
            steady undo --yes

            It prints what it undid. On a terminal it asks first if the change is more
            than ten minutes old.
            """)

    /// Asks before it takes back a change older than this, in seconds.
    private static let old = 600

    @OptionGroup var consent: ConsentOptions
    @OptionGroup var global: GlobalOptions

    func run(in world: World) throws {
        try Context.open(world, for: .writing) { context in
            var agreed: UID<Change>?
            if context.terminal.isInteractive, !consent.yes {
                let next = try context.store.nextUndo()
                guard try isAgreed(next, in: context) else {
                    return try context.terminal.message("Nothing was undone.\n")
                }
                agreed = next.uid
            }
            let taken = try context.store.undo(context.stamp, agreed: agreed)
            try context.echo("undid", taken, back: "steady redo")
        }
    }

    /// For an older change, shows what would be taken back and asks.
    private func isAgreed(_ next: Store.Undoable, in context: Context) throws -> Bool {
        guard abs(context.now.instant - next.change.at.instant) > UndoCommand.old else { return true }
        var document = ReportDocument()
        document.line(try context.words(for: next.change))
        if let counts = ChangeText.counts(next.change) {
            document.line(counts, depth: 1)
        } else {
            for line in try context.changeText().lines(next.change, next.records) { document.line(line, depth: 1) }
        }
        try context.terminal.tell(document)
        return try Prompts(context.terminal).confirm("Take it back?")
    }
}

struct RedoCommand: SteadyCommand {
    static let about = CommandConfiguration(
        commandName: "redo",
        abstract: "Undo the newest undo.",
        discussion: """
            steady redo
            """)

    @OptionGroup var global: GlobalOptions

    func run(in world: World) throws {
        try Context.open(world, for: .writing) { context in
            let taken = try context.store.redo(context.stamp)
            try context.echo("redid", taken, back: "steady undo")
        }
    }
}

extension Context {
    /// `craving · made Wed 16 Sep 2026 19:42, 3 hours ago`
    fileprivate func words(for change: Change) throws -> Phrase {
        let made = WallClock(here: world.zone, programs: try store.programs()).spoken(change.at)
        let when = "made \(made), \(now.age(of: change.at.instant))"
        // A redo takes back an undo. Say when the entry was undone, since the person cares about the entry.
        return change.verb == Change.undo ? "what was undone\(when.dropFirst(4))" : Phrase([change.verb, when])
    }

    /// Words for records of any kind.
    /// - Parameter gone: records that were just taken back; the database may not have their names any more.
    func changeText(with gone: [any Record] = []) throws -> ChangeText {
        let programs = try store.programs()
        let vocabulary = try store.vocabularyOfDoses().adding(gone)
        let madeUp = gone.compactMap { ($0 as? Session)?.makeupFor }
        return ChangeText(
            words: RecordText(
                vocabulary: vocabulary, programs: programs, sessions: try store.madeUpSessions(and: madeUp),
                here: world.zone,
                isWhole: true),
            vocabulary: vocabulary, programs: programs, today: now.today)
    }

    /// Prints every record that was taken back, in full, and its current state; of very many, only how many they are.
    fileprivate func echo(_ what: String, _ taken: Store.TakenBack, back: String) throws {
        var echo = Echo(self)
        echo.line(try words(for: taken.change).led(by: what), back: back)
        if let counts = ChangeText.counts(taken.change) {
            echo.note(counts)
            return try echo.print()
        }
        let text = try changeText(with: taken.before)
        let gone = taken.after.filter { after in !taken.before.contains { $0.reference == after.reference } }
        for line in text.lines(taken.change, taken.before + gone) { echo.note(line) }
        for after in taken.after {
            guard let before = taken.before.first(where: { $0.reference == after.reference }) else { continue }
            let line = text.line(after)
            if line != text.line(before) { echo.note(line.led(by: "now")) }
            for change in after.untold(since: before) {
                echo.note(change.words.led(by: "now"))
            }
        }
        if taken.isAfterErasure { echo.note("an erase can't be undone; this undid the change before it") }
        try echo.print()
    }
}
