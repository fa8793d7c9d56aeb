import ArgumentParser
import SteadyDomain

/// The options that every command has.
struct GlobalOptions: ParsableArguments {
    @Option(
        name: .customLong("database"),
        help: ArgumentHelp("The database file (else $STEADY_DB, else in your data folder).", valueName: "file"))
    var database: String?

    @Flag(name: .customLong("no-color"), help: "Plain text, without emphasis.")
    var noColor = false

    /// Never set, since ``CommandWords`` handles it before parsing. Declared so that the help pages list it.
    @Flag(name: .shortAndLong, help: "Show help information.")
    var help = false
}

/// A command of Steady. It parses, asks and prints; everything from outside comes from the world it is given.
protocol SteadyCommand: ParsableCommand {
    /// Its name and help.
    static var about: CommandConfiguration { get }
    var global: GlobalOptions { get }
    func run(in world: World) throws
}

extension SteadyCommand {
    static var configuration: CommandConfiguration {
        var configuration = about
        // With a parent's name set, ArgumentParser doesn't look for completion requests first. This saves 2 of the 25
        // million instructions of `craving`, which `Main` parses without the command tree.
        configuration._superCommandName = "steady"
        // ArgumentParser searches for each help name: 1 of 22 million instructions.
        configuration.helpNames = []
        return configuration
    }

    mutating func run() throws { try runInOwnWorld() }

    /// Runs it in the process's own world.
    func runInOwnWorld() throws {
        let world = try World.live(global)
        do {
            try run(in: world)
        } catch is NothingTyped {
            try world.terminal.message("Nothing was recorded.\n")
        }
    }
}

/// An option with a fixed list of words. ArgumentParser's own way to list them costs a million instructions at every
/// start.
extension ExpressibleByArgument where Self: CaseIterable & RawRepresentable, RawValue == String {
    public static var allValueStrings: [String] { allCases.map(\.rawValue) }
    public static var allValueDescriptions: [String: String] { [:] }
    public var defaultValueDescription: String { rawValue }
}

extension Level: ExpressibleByArgument {
    public init?(argument: String) { self.init(word: argument) }
}
extension EndReason: ExpressibleByArgument {}
extension SessionKind: ExpressibleByArgument {}
extension SessionStatus: ExpressibleByArgument {}
extension Dose.Status: ExpressibleByArgument {}
extension Screen.Result: ExpressibleByArgument {}
extension Outcome: ExpressibleByArgument {}
extension Role: ExpressibleByArgument {
    public init?(argument: String) { self.init(word: argument) }
}

extension Format: ExpressibleByArgument {}
extension PageFormat: ExpressibleByArgument {}

extension ArgumentHelp {
    /// Help for `--json`, a flag of every command that reads. A shared option group would cost a million instructions
    /// more.
    static let json: ArgumentHelp = "Print JSON; `steady help json` lists the keys."
    /// Help for `--sources`, a flag of every command that tells facts.
    static let sources: ArgumentHelp = "Say where each figure comes from."
    /// Help for options of every page that can be handed over.
    static let share: ArgumentHelp = "Who it is for: attendance, counselor, everything."
    static let chosenPrograms = ArgumentHelp("Only this program; give it again for more.", valueName: "id")
    static let plain: ArgumentHelp = "Without charts of characters, for a screen reader."
}
