import ArgumentParser
import SteadyDomain
import SteadyReports

/// What the words of a command line ask for. They are put into a form in which ArgumentParser, which looks for options in
/// everything that begins with a dash, can't take a person's own words for any.
struct CommandWords {
    enum Request: Equatable {
        case run, help, overview, version
        case topic(HelpTopic)
        /// Something of ArgumentParser itself, such as completions for a shell.
        case parser
    }

    private(set) var request = Request.run
    /// The command that the words call.
    private(set) var command: any ParsableCommand.Type = Steady.self
    /// The names that call it, such as `program start`; of an edit the record's id too.
    private(set) var path: [String] = []
    /// What ArgumentParser gets: options and arguments of the command, without its names.
    private(set) var words: [String] = []
    private(set) var hasColor = true
    private let arguments: [String]

    /// The options that ask ArgumentParser for something of its own.
    private static let parserOptions = ["--generate-completion-script", "---completion", "--experimental-dump-help"]

    /// - Throws: ``Problem/usage(_:command:)`` where the words call no command, or could mean two things.
    init(_ arguments: [String]) throws {
        self.arguments = arguments
        if arguments == ["--version"] {
            request = .version
            return
        }
        if let first = arguments.first, CommandWords.parserOptions.contains(where: first.hasPrefix) {
            request = .parser
            words = arguments
            return
        }
        let (tokens, rest) = Token.tokens(of: arguments)
        hasColor = !tokens.contains { $0.option == "no-color" }
        let own = try findCommand(tokens, rest)
        if tokens.contains(where: { $0.option == "help" && $0.value == nil }) { request = .help }
        if case .topic = request {
            // There is nothing to say about a topic.
        } else if request == .help {
            if path.isEmpty { request = .overview }
        } else if tokens.contains(where: { $0.option == "version" }) {
            guard path.isEmpty, rest == nil, tokens.allSatisfy({ $0.isGlobal || $0.option == "version" }) else {
                throw Problem.usage(
                    "--version stands alone; with other words it does nothing.", command: "steady --version")
            }
            request = .version
        } else {
            try check(own)
            // Without an id nobody knows what its options are; the id is what has to be said.
            let isNoEdit = command == EditCommand.self
            words = try safeWords(isNoEdit ? own.filter { $0.text != nil } : own, rest)
        }
    }

    // MARK: The command

    /// Follows the names of commands, past options of every command.
    /// - Returns: the words that are not names.
    private mutating func findCommand(_ tokens: [Token], _ behind: ArraySlice<String>?) throws -> [Token] {
        var own: [Token] = []
        var rest = tokens[...]
        while let token = rest.first, !command.configuration.subcommands.isEmpty {
            if let word = token.text, !word.beginsLikeOption {
                if word == "help" {
                    request = .help
                } else if request == .help, path.isEmpty, let topic = HelpTopic(rawValue: word) {
                    request = .topic(topic)
                    return own
                } else {
                    command = try subcommand(word, at: token.words.startIndex)
                    path.append(word)
                }
            } else if token.isGlobal || token.option == "help" {
                own.append(token)
                if token.option == "help" { request = .help }
            } else {
                break
            }
            rest = rest.dropFirst()
        }
        own += rest
        if request == .run, let usual = command.configuration.defaultSubcommand { command = usual }
        if command == EditCommand.self, let id = own.lazy.compactMap(\.text).first ?? behind?.first,
            let edit = EditCommand.command(for: id)
        {
            command = edit
            path.append(id)
        }
        return own
    }

    private func subcommand(_ word: String, at position: Int) throws -> any ParsableCommand.Type {
        let commands = command.configuration.subcommands
        if let found = commands.first(where: { $0.configuration.commandName == word }) { return found }
        let topics = request == .help ? HelpTopic.allCases.map(\.rawValue) : ["help"]
        let names = commands.compactMap { $0.configuration.commandName } + (path.isEmpty ? topics : [])
        let group = path.isEmpty ? "" : " of steady \(path.joined(separator: " "))"
        guard let nearest = Nearest.match(word, in: names) else {
            let help = (["help"] + path).commandLine
            throw Problem.usage(
                "\"\(word.visible)\" is not a command\(group). `\(help)` lists them.", command: help)
        }
        var corrected = arguments
        corrected[position] = nearest
        throw Problem.usage(
            "\"\(word.visible)\" is not a command\(group). Did you mean \(nearest)?", command: corrected.commandLine)
    }

    // MARK: What could mean two things

    /// Refuses what ArgumentParser would read in one of two ways. An option that the command does not have is left to it.
    private func check(_ tokens: [Token]) throws {
        // They are few, and the first set of texts costs a start 400,000 instructions.
        var seen: [String] = []
        for token in tokens {
            guard let option = token.option else { continue }
            let kind = OptionKind(option, of: command)
            let isAgain = kind == .value && seen.contains(option)
            seen.append(option)
            guard isAgain || token.isDoubtful || kind == .flag && token.value != nil,
                command.declaredOptions[option] != nil
            else { continue }
            if kind == .flag { throw Problem.usage("--\(option) takes no value. Leave out what follows the =.") }
            if isAgain { throw Problem.usage("--\(option) is given twice, but takes one value. Give it once.") }
            let value = token.value ?? ""
            throw Problem.usage(
                "After --\(option) comes its value. If that is \"\(value.visible)\", write "
                    + "\(["--\(option)=\(value)"].commandLine.dropFirst("steady ".count)).")
        }
    }

    /// The words with each value bound to its option, and a text that begins with a dash behind `--`.
    private func safeWords(_ tokens: [Token], _ rest: ArraySlice<String>?) throws -> [String] {
        let texts = tokens.compactMap(\.text)
        let end = rest.map { ["--"] + $0 } ?? []
        guard let text = texts.first(where: \.beginsLikeOption) else { return tokens.flatMap(\.safeWords) + end }
        let options = tokens.filter { $0.option != nil }
        let all = ["--"] + texts + (rest ?? [])
        if command is any TakesOwnWords.Type {
            throw Problem.usage(
                "\"\(text.visible)\" begins with a dash, as options do. Put it behind --.",
                command: (path + options.flatMap(\.words) + all).commandLine)
        }
        // The command refuses it in its own words.
        return options.flatMap(\.safeWords) + all
    }
}

/// A command whose arguments are a person's own words, a name or a file, so that one may well begin with a dash.
protocol TakesOwnWords: SteadyCommand {}
