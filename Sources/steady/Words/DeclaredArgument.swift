import ArgumentParser
import Foundation

/// An argument or option as ArgumentParser declares it.
struct DeclaredArgument: Decodable {
    struct Name: Decodable {
        let kind: String
        let name: String
    }

    /// `positional`, `option` or `flag`.
    let kind: String
    let isOptional: Bool
    let isRepeating: Bool
    let names: [Name]?
    let valueName: String?
    /// The only values that it takes; nil if they are not a fixed list.
    let allValues: [String]?
    /// What the help says of it.
    let abstract: String?

    /// The option's name without dashes; nil for an argument.
    var option: String? { names?.first { $0.kind == "long" }?.name }

    /// Whether the option takes values; nil for an argument.
    var optionKind: OptionKind? {
        kind == "positional" ? nil : kind == "flag" ? .flag : isRepeating ? .values : .value
    }
}

extension ParsableCommand {
    /// The command's arguments and options, in order. Only used to report a mistake, since it parses the command's whole
    /// help as JSON.
    static var declaredArguments: [DeclaredArgument] {
        let help = try? JSONDecoder().decode(DumpedHelp.self, from: Data(_dumpHelp().utf8))
        return help?.command.arguments ?? []
    }

    /// The kinds of the command's options by name.
    static var declaredOptions: [String: OptionKind] {
        let options = declaredArguments.compactMap { argument in
            argument.option.flatMap { option in argument.optionKind.map { (option, $0) } }
        }
        return Dictionary(options, uniquingKeysWith: { first, _ in first })
    }
}

/// The part of ArgumentParser's JSON help that lists the arguments.
private struct DumpedHelp: Decodable {
    struct Command: Decodable { let arguments: [DeclaredArgument]? }

    let command: Command
}
