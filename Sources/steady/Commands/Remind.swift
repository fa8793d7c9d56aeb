import ArgumentParser
import SteadyDomain
import SteadyReports
import SteadyStore

struct RemindCommand: SteadyCommand {
    static let about = CommandConfiguration(
        commandName: "remind",
        abstract: "One line if something is due, for a timer to run.",
        discussion: """
            steady remind
            steady remind --notify --discreet
            steady remind --install --at 09:00 --at 20:00
            steady remind --remove

            --install has systemd run it every day, at 20:00 if you name no time; where
            there is no systemd it prints the line for cron. What it tells of:
            steady config remind
            """)

    @Flag(help: "Only say that there is something.")
    var discreet = false

    @Flag(help: "Show it on the desktop instead.")
    var notify = false

    @Flag(help: "Have systemd run it every day.")
    var install = false

    @Option(
        parsing: .singleValue,
        help: ArgumentHelp("With --install, when; may be given several times.", valueName: "time"))
    var at: [String] = []

    @Flag(help: "With --install, print the line for cron instead.")
    var cron = false

    @Flag(help: "Take out what --install wrote.")
    var remove = false

    @OptionGroup var consent: ConsentOptions
    @Flag(help: .force) var force = false
    @Flag(help: .json) var json = false
    @OptionGroup var global: GlobalOptions

    func validate() throws {
        if install, remove { throw ValidationError("--install and --remove exclude each other; give one.") }
        if !install, !at.isEmpty { throw ValidationError("--at says when a reminder comes. Add --install.") }
        if !install, cron { throw ValidationError("--cron belongs to --install. Add it.") }
        if !install, consent.yes || force { throw ValidationError("--yes and --force belong to --install. Add it.") }
        if remove, discreet || notify { throw ValidationError("--remove goes alone. Leave out the other words.") }
        if json, install || remove || discreet || notify {
            throw ValidationError("--json is for programs. Leave out the other words.")
        }
    }

    func run(in world: World) throws {
        if install {
            return try ReminderInstallation(world).install(
                timer(in: world), isForCron: cron, consent: consent.yes, force: force)
        }
        if remove { return try ReminderInstallation(world).remove() }
        try Context.open(world, for: .reading) { context in
            let due = try context.due(isDiscreet: discreet)
            if json { return try context.terminal.print(due, as: .json) }
            guard let line = due.line else { return }
            if notify {
                guard let problem = DesktopMessage.show(line) else { return }
                // What the desktop can't show is still said.
                try context.terminal.message("\(problem)\n")
            }
            try context.terminal.output(line + "\n")
        }
    }

    private func timer(in world: World) throws -> ReminderTimer {
        var clocks = try at.map { text in
            guard let clock = ClockTime(typed: text) else {
                throw Problem.usage(
                    "\"\(text)\" is not a time of the day. Write one such as 20:00.",
                    command: "steady remind --install --at 20:00")
            }
            return clock
        }
        if clocks.isEmpty { clocks = [ReminderTimer.usual] }
        return ReminderTimer(
            clocks: Array(Set(clocks)).sorted(), program: try Places.program(), database: world.unusualDatabase,
            isDiscreet: discreet)
    }
}

extension World {
    /// The database's absolute path, if it isn't where a program that knows only the home folder would look for it.
    fileprivate var unusualDatabase: String? {
        guard case .file(let path) = location else { return nil }
        let absolute = Places.absolute(path)
        if let home, absolute == "\(home)/.local/share/steady/steady.db" { return nil }
        return absolute
    }
}
