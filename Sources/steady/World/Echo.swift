import SteadyDomain
import SteadyReports
import SteadyStore

/// What a command says after it has recorded something: what it understood, and how to take it back.
struct Echo {
    private let context: Context
    private var page: Page

    init(_ context: Context) {
        self.context = context
        page = context.page()
    }

    /// The entry's line, with the way back beside it.
    mutating func entry(_ entry: LogEntry) throws {
        // Only a session's line names its program.
        let programs = if case .session = entry { try context.store.programs() } else { [Program]() }
        line(try context.recordText(programs: programs).echo(entry))
    }

    /// Another line with the way back beside it.
    mutating func line(_ text: String, back: String? = "undo: steady undo") {
        // An undo would take back the change before this one.
        page.line(text, right: context.store.hasWritten ? back : "nothing changed")
    }

    mutating func note(_ text: String, command: String? = nil) { page.line(text, right: command, indent: 2) }

    /// Names that were new, with the nearest that was there.
    mutating func created(_ created: [Created]) {
        for name in created {
            let nearest = name.nearest.map { "; did you mean \($0.visible)?" } ?? ""
            page.line(
                "new \(name.kind.noun) \"\(name.name.text.visible)\"\(nearest)",
                right: name.nearest == nil ? nil : "steady undo", indent: 2)
        }
    }

    /// Says which of two times was meant, where the clock was set back over it.
    mutating func repeated(_ moment: ResolvedMoment?) {
        guard let second = moment?.second, let clock = moment?.moment.clock else { return }
        page.line("\(clock) came twice then; this is the first. The second is --at \(second)", indent: 2)
    }

    /// After a strong craving or a use (DESIGN §7): people and plan, not the crisis line.
    mutating func strong(_ isStrong: Bool) {
        if isStrong { page.line("Your people and your plan are one command away:", right: "steady now", indent: 2) }
    }

    func print() throws { try context.terminal.output(page.text) }
}
