import ArgumentParser
import SteadyDomain
import SteadyReports
import SteadyStore

struct BackupCommand: TakesOwnWords {
    static let about = CommandConfiguration(
        commandName: "backup",
        abstract: "Write a copy of the database and check every record in it.",
        discussion: """
            steady backup
            steady backup ~/steady-before-the-trip.db

            Without a file the copy goes beside the database. Steady also keeps
            copies by itself, of seven days and then four weeks. To end that:
            steady config backups off
            """)

    @Argument(help: "The file; no database is replaced.")
    var file: String?

    @Flag(help: .force) var force = false
    @OptionGroup var global: GlobalOptions

    func run(in world: World) throws {
        try Context.open(world, for: .reading) { context in
            let target: String
            if let file {
                target = try world.path(file)
                let output = try context.world.output(target) { _ in false }
                guard try context.world.mayWrite([output], force: force) else { return }
                try output.checkUnchanged()
            } else {
                guard let backups = context.store.backups else { return }
                target = backups.path(byHandAt: context.now.moment)
            }
            try context.store.backup(to: target)
            var document = ReportDocument()
            document.line(try world.words(forCopy: target, newest: context.store.newestMoment()))
            document.line("It is checked: every record is the same.", depth: 1)
            document.line("It holds everything, unencrypted; steady restore brings it back.", depth: 1)
            try context.terminal.print(document)
        }
    }
}
