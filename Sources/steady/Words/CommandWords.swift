import ArgumentParser
import SteadyDomain
import SteadyReports

/// Finds out what a command line asks for, and rewrites its words for ArgumentParser. ArgumentParser treats everything
/// that begins with a dash as an option; after this it can't mistake a person's own words for one.
struct CommandWords {
    enum Request: Equatable {
        case run, help, overview, version
        case topic(HelpTopic)
        /// A feature of ArgumentParser itself, such as shell completions.
        case parser
    }

    private(set) var request = Request.run
    /// The command to run.
    private(set) var command: any ParsableCommand.Type = Steady.self
    /// The typed names of the command, such as `program start`; for an edit also the record's id.
    private(set) var path: [String] = []
    /// The words for ArgumentParser: options and arguments, without the command's names.
    private(set) var words: [String] = []
    private(set) var hasColor = true
    /// Whether nothing in the words is refused, as at a hard moment.
    private(set) var isForgiving = false
    /// What an edit names instead of an id, and where its words are. Only the record says what it is; then ``naming(_:)``
    /// finds the command.
    private(set) var editedName: (text: String, positions: [Int])?
    /// With a command's own words instead of ``OtherWords``.
    private var arguments: [String]

    /// The options for features of ArgumentParser itself.
    private static let parserOptions = ["--generate-completion-script", completionRequest, "--experimental-dump-help"]
    /// The first word of a shell that asks what could stand at the cursor.
    static let completionRequest = "---completion"

    /// - Throws: ``Problem/usage(_:command:)`` if there is no such command, or the words are ambiguous.
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
        var (tokens, rest) = Token.tokens(of: arguments)
        if let meant = OtherWords.replaced(in: arguments, tokens) {
            self.arguments = meant
            (tokens, rest) = Token.tokens(of: meant)
        }
        hasColor = !tokens.contains { $0.option == "no-color" }
        let own = try findCommand(tokens, rest)
        if case .topic = request { return }
        if tokens.contains(where: { $0.option == "help" && $0.value == nil }) { request = .help }
        if request == .help {
            if path.isEmpty { request = .overview }
        } else if command == NowCommand.self, !own.contains(where: { $0.option == "output" && $0.value != nil }) {
            isForgiving = true
            words = acceptedWords(own, rest)
        } else if tokens.contains(where: { $0.option == "version" }) {
            guard path.isEmpty, rest == nil, tokens.allSatisfy({ $0.isGlobal || $0.option == "version" }) else {
                throw Problem.usage(
                    "--version can't be combined with other words.", command: "steady --version")
            }
            request = .version
        } else {
            try check(own)
            // `edit` without an id: drop the options, since they depend on the id, so the error is about the missing
            // id.
            let isNoEdit = command == EditCommand.self
            words = try safeWords(isNoEdit ? own.filter { $0.text != nil } : own, rest)
        }
    }

    // MARK: The command

    /// Follows command names to the command, skipping options that every command has.
    /// - Returns: the words that aren't command names.
    private mutating func findCommand(_ tokens: [Token], _ behind: ArraySlice<String>?) throws -> [Token] {
        var own: [Token] = []
        var rest = tokens[...]
        while let token = rest.first, !command.configuration.subcommands.isEmpty {
            if let word = token.text, !word.beginsLikeOption {
                if word == "help" {
                    request = .help
                } else if request == .help, path.isEmpty, let topic = HelpTopic(rawValue: word) {
                    request = .topic(topic)
                    guard rest.dropFirst().allSatisfy({ $0.isGlobal || $0.option == "help" }) else {
                        throw Problem.usage("`steady help` takes one topic.", command: "steady help \(topic.rawValue)")
                    }
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
        if command == EditCommand.self, let words = own.first(where: { $0.text != nil })?.words ?? behind,
            let id = words.first
        {
            if let edit = EditCommand.command(for: id) {
                command = edit
                path.append(id)
            } else {
                let name = own.filter { $0.text != nil }.map(\.words.startIndex) + Array(behind?.indices ?? 0..<0)
                editedName = (name.map { arguments[$0] }.joined(separator: " "), name)
            }
        }
        return own
    }

    /// The same words with the id of the record that an edit named.
    func naming(_ reference: Reference) throws -> CommandWords {
        guard let editedName else { return self }
        var arguments = arguments
        for position in editedName.positions.dropFirst().reversed() { arguments.remove(at: position) }
        arguments[editedName.positions[0]] = reference.description
        return try CommandWords(arguments)
    }

    private func subcommand(_ word: String, at position: Int) throws -> any ParsableCommand.Type {
        if let found = command.subcommand(named: word) { return found }
        if path.isEmpty, let topic = HelpTopic(rawValue: word) {
            throw Problem.usage(
                "\"\(word)\" is not a command, but help explains it.", command: "steady help \(topic.rawValue)")
        }
        let topics = request == .help ? HelpTopic.allCases.map(\.rawValue) : ["help"]
        // Nobody is asked whether they meant a use.
        let names =
            command.configuration.subcommands.filter { $0 != UseCommand.self }.compactMap {
                $0.configuration.commandName
            }
            + (path.isEmpty ? topics : [])
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

    // MARK: Ambiguous options

    /// Refuses words that could be read in two ways. Unknown options are left to ArgumentParser.
    private func check(_ tokens: [Token]) throws {
        // An array, since options are few and the first Set<String> costs 400,000 instructions.
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

    /// The words with values attached to their options, and with texts that begin with a dash after `--`.
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
        // Other commands refuse such a text with their own error.
        return options.flatMap(\.safeWords) + all
    }

    /// The words of `now`, which must refuse nothing: the options that it has, and everything else as plain words. Of
    /// other options only the values are left, since `--trigger stress` says stress. With `--output` it is different:
    /// a file is for later, and an option that is mistyped must not decide what it shows.
    private static let acceptedFlags = ["json", "no-color", "call", "no-names", "yes", "force"]

    private func acceptedWords(_ tokens: [Token], _ rest: ArraySlice<String>?) -> [String] {
        var options: [String] = []
        var texts: [String] = []
        for token in tokens {
            switch (token.option, token.value) {
            case (let flag?, nil) where CommandWords.acceptedFlags.contains(flag): options += token.safeWords
            case ("format"?, let value?) where NowFormat(rawValue: value) != nil: options += token.safeWords
            case ("database"?, .some): options += token.safeWords
            case (nil, _): texts += token.words
            case (_, let value): texts += [value].compactMap(\.self)
            }
        }
        texts += rest ?? []
        return options + (texts.isEmpty ? [] : ["--"] + texts)
    }
}

/// A command whose arguments are free text, a name or a file, so that one may begin with a dash.
protocol TakesOwnWords: SteadyCommand {}
