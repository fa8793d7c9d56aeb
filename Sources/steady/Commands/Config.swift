import ArgumentParser
import SteadyDomain
import SteadyReports
import SteadyStore

struct ConfigCommand: SteadyCommand {
    static let about = CommandConfiguration(
        commandName: "config",
        abstract: "Show or change a setting.",
        discussion: """
            steady config
            steady config week-start sun
            steady config day-start 04:00
            steady config region uk
            steady config recovery-start 2026-08-03
            steady config recovery-start --unset

            Regions: us ca uk ie au nz de at ch fr es it nl be pt se no dk fi pl in
            mx za br jp, eu for the rest of the European Union, other.
            """)

    @Argument(help: "week-start, day-start, region, recovery-start, backups, nudge, near-end, remind or evening.")
    var key: String?

    @Argument(help: "The new value.")
    var value: String?

    @Flag(help: "Remove the setting, so that the default applies again.")
    var unset = false

    @Flag(help: .json) var json = false
    @OptionGroup var global: GlobalOptions

    func validate() throws {
        if unset, key == nil || value != nil { throw ValidationError("--unset takes a key and no value.") }
    }

    func run(in world: World) throws {
        guard value != nil || unset, let key = try key.map(ConfigCommand.key) else {
            return try Context.open(world, for: .reading, show)
        }
        try Context.open(world, for: .writing) { context in
            let was = context.settings[key]
            var settings = context.settings
            let stored = try value.map { try settings.set(key, to: $0, now: context.now) }
            if key == .recoveryStart, let day = settings.recoveryStart, day > context.now.today {
                throw Problem.usage(
                    "\(day.spoken) is still to come. Days are counted from a day that has begun; today is fine.",
                    command: "steady config recovery-start today")
            }
            try context.store.set(key, to: stored, context.stamp)
            var echo = Echo(context)
            echo.line(Phrase(stored ?? "not set").led(by: key.rawValue))
            if let was, was != stored { echo.was(Phrase(was)) }
            if key == .dayStart { echo.note("Entries on record keep their days; this is for new ones.") }
            try echo.print()
        }
    }

    private func show(in context: Context) throws {
        let keys = try key.map { [try ConfigCommand.key($0)] } ?? Settings.Key.allCases
        try context.terminal.print(SettingList(context.settings, keys: keys), as: Format(json: json))
    }

    private static func key(_ text: String) throws -> Settings.Key {
        if let key = Settings.Key(rawValue: text.lowercased()) { return key }
        let names = Settings.Key.allCases.map(\.rawValue)
        let hint = Nearest.match(text, in: names).map { "Did you mean \($0)?" } ?? "`steady config` lists them."
        throw Problem.usage("There is no setting \"\(text.visible)\". \(hint)", command: "steady config")
    }
}
