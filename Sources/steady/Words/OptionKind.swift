import ArgumentParser
import Foundation

/// What a command line's words need to know of an option before ArgumentParser sees them. A test holds this against what
/// ArgumentParser says of every command.
enum OptionKind: Equatable {
    /// It takes no value.
    case flag
    /// It takes one value, once.
    case value
    /// It takes one value each time it is given.
    case values

    /// The kind of the option of that name, without its dashes; an unknown one takes a value.
    init(_ name: String, of command: (any ParsableCommand.Type)? = nil) {
        switch name {
        case "used", "no-use", "nobody", "json", "no-color", "yes", "first", "excused", "cancelled", "no-slots",
            "no-sessions", "remove", "notes", "excel", "raw", "repair", "unset", "force", "help", "version":
            self = .flag
        case "trigger", "action", "slot", "clear": self = .values
        // A session has one kind, the log lists several.
        case "kind": self = command == LogCommand.self ? .values : .value
        default: self = .value
        }
    }

    /// The options that every command has, which may stand before its name too.
    static let global = ["database", "no-color"]
}

extension ParsableCommand {
    /// The command's options as ArgumentParser declares them. It is asked only where a mistake is to be told: its answer is
    /// all of the command's help as JSON.
    static var declaredOptions: [String: OptionKind] {
        guard let help = try? JSONDecoder().decode(DumpedHelp.self, from: Data(_dumpHelp().utf8)) else { return [:] }
        var options: [String: OptionKind] = [:]
        for argument in help.command.arguments ?? [] where argument.kind != "positional" {
            for name in argument.names ?? [] where name.kind == "long" {
                options[name.name] = argument.kind == "flag" ? .flag : argument.isRepeating ? .values : .value
            }
        }
        return options
    }
}

/// The part of ArgumentParser's dumped help that says which options there are.
private struct DumpedHelp: Decodable {
    struct Command: Decodable { let arguments: [Argument]? }
    struct Argument: Decodable {
        let kind: String
        let isRepeating: Bool
        let names: [Name]?
    }
    struct Name: Decodable {
        let kind: String
        let name: String
    }

    let command: Command
}
