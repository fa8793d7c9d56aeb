import ArgumentParser
import SteadyDomain
import SteadyReports
import SteadyStore

struct RestoreCommand: SteadyCommand {
    static let about = CommandConfiguration(
        commandName: "restore",
        abstract: "Put a backup in the database's place; what it replaces is kept.",
        discussion: """
            steady restore ~/steady-before-the-trip.db
            steady restore ~/steady-before-the-trip.db --yes

            It checks the backup first and shows what differs.
            """)

    @Argument(help: "The backup.")
    var file: String

    @Flag(help: "Don't ask.")
    var yes = false

    @OptionGroup var global: GlobalOptions

    func run(in world: World) throws {
        let other = try Store(.file(file), for: .reading, at: world.stamp())
        defer { try? other.close() }
        guard other.isStored else {
            throw Problem.unreadableInput("There is no backup at \(file). Name its file.")
        }
        guard case .file(let path) = world.location else { return }
        guard try isAgreed(other, in: world) else { return try world.terminal.message("Nothing was changed.\n") }
        let kept = try Store.restore(other, to: path, at: world.now().moment)
        var page = Page(width: world.terminal.width)
        page.line("\(file.visible) is in place, checked, the same in every record")
        if let kept {
            page.line("What it replaced is kept:", right: "steady restore \(world.argument(kept).visible)", indent: 2)
        }
        try world.terminal.output(page.text)
    }

    /// Shows what differs, and asks on a terminal.
    private func isAgreed(_ other: Store, in world: World) throws -> Bool {
        let (kinds, newest) = try differences(to: other, in: world)
        var page = Page(width: world.terminal.width)
        page.line("\(file.visible)\(newest.map { ", last written \($0.spoken)" } ?? "")")
        for kind in kinds where kind.now != kind.then {
            page.row("\(kind.kind.noun)s", "\(kind.now) now, \(kind.then) then", labelWidth: 13, indent: 2)
        }
        if kinds.allSatisfy({ $0.now == $0.then }) { page.line("as many records of each kind as now", indent: 2) }
        try world.terminal.message(page.text)
        if yes { return true }
        guard world.terminal.isInteractive else {
            throw Problem.usage(
                "Nothing was changed. To restore it, add --yes.",
                command: "steady restore \(file.visible.asArgument) --yes")
        }
        return try Prompts(world.terminal).confirm("Put it in place of the database?")
    }

    /// What the backup differs in from the database; one that can't be read any more counts as empty.
    private func differences(to other: Store, in world: World) throws -> (kinds: [Store.Difference], newest: Moment?) {
        let current = (try? Store(world.location, for: .reading, at: world.stamp()))
        let store = try current ?? Store(.memory, for: .reading, at: world.stamp())
        defer { try? store.close() }
        return try store.differences(to: other)
    }
}
