import ArgumentParser
import SteadyDomain
import SteadyStore

struct BackupCommand: SteadyCommand {
    static let about = CommandConfiguration(
        commandName: "backup",
        abstract: "Write a copy of the database, checked record by record before it counts.",
        discussion: """
            steady backup
            steady backup ~/steady-before-the-trip.db

            Without a file the copy goes beside the database. Steady also keeps
            copies by itself, of seven days and then four weeks; steady config
            backups off ends that.
            """)

    @Argument(help: "The file, which must not be there yet.")
    var file: String?

    @OptionGroup var global: GlobalOptions

    func run(in world: World) throws {
        try Context.open(world, for: .reading) { context in
            let target = file ?? RollingBackups(of: context.store.path).path(byHandAt: context.now.moment)
            try context.store.backup(to: target)
            var echo = Echo(context)
            echo.line("\(world.short(target).visible)  checked, the same in every record", back: nil)
            echo.note("It holds everything, unencrypted; steady restore brings it back.")
            try echo.print()
        }
    }
}
