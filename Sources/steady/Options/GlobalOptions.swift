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
}

/// A command of Steady: it parses, asks and prints, in a world that is handed to it.
protocol SteadyCommand: ParsableCommand {
    var global: GlobalOptions { get }
    func run(in world: World) throws
}

extension SteadyCommand {
    mutating func run() throws { try run(in: World.live(global)) }
}

extension Level: ExpressibleByArgument {}
extension EndReason: ExpressibleByArgument {}
extension SessionKind: ExpressibleByArgument {}
extension SessionStatus: ExpressibleByArgument {}
extension Outcome: ExpressibleByArgument {}
extension Role: ExpressibleByArgument {}

/// How a command that reads prints.
enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json
}

/// `--json`, on every command that reads.
struct FormatOptions: ParsableArguments {
    @Flag(name: .customLong("json"), help: "Print JSON; the README documents the keys.")
    var json = false
}
