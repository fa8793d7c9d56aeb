import ArgumentParser
import Foundation

/// Whether an option takes values; needed before ArgumentParser sees the words. A test compares this with
/// ArgumentParser's declarations for every command.
enum OptionKind: Equatable {
    /// It takes no value.
    case flag
    /// It takes one value, once.
    case value
    /// It takes one value each time it is given.
    case values

    /// The kind of an option by its name without dashes. An unknown option counts as taking a value.
    init(_ name: String, of command: (any ParsableCommand.Type)? = nil) {
        switch name {
        case "used", "no-use", "nobody", "json", "no-color", "yes", "first", "excused", "cancelled", "no-slots",
            "no-sessions", "remove", "log", "notes", "excel", "raw", "repair", "unset", "force", "help", "version":
            self = .flag
        case "trigger", "action", "slot", "clear", "reached", "tried": self = .values
        // A session has one kind; the log can list several.
        case "kind": self = command == LogCommand.self ? .values : .value
        default: self = .value
        }
    }

    /// The options that every command has. They may also come before the command's name.
    static let global = ["database", "no-color"]
}

extension ParsableCommand {
    /// The command's options as ArgumentParser declares them. Only used to report a mistake, since it parses the
    /// command's whole help as JSON.
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

/// The part of ArgumentParser's JSON help that lists the options.
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
