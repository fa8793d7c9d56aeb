import ArgumentParser
import Foundation
import SteadyDomain
import SteadyReports

/// What is wrong with words that ArgumentParser refused. Its own messages name its terms, not what to type.
struct Mistake {
    private let words: CommandWords
    /// The command line as it was typed, for corrected ones.
    private let typed: [String]
    private let declared: [DeclaredArgument]
    private let tokens: [Token]
    private let texts: [String]

    /// - Parameter typed: the command line after `steady`.
    init(_ words: CommandWords, typed: [String]) {
        self.words = words
        self.typed = typed
        declared = words.command.declaredArguments
        let (tokens, rest) = Token.tokens(of: words.words, after: words.command)
        self.tokens = tokens
        texts = tokens.compactMap(\.text) + (rest ?? [])
    }

    /// The first mistake in one sentence, with the command to type; nil if the words have none of these.
    var problem: Problem? {
        for token in tokens {
            guard let option = token.option else { continue }
            guard let argument = declared.first(where: { $0.option == option }) else { return unknown(option, token) }
            if let problem = mistake(in: token, option, argument) { return problem }
        }
        let arguments = declared.filter { $0.kind == "positional" }
        let required = arguments.filter { !$0.isOptional }
        if texts.count < required.count { return missing(required[texts.count]) }
        guard texts.count > arguments.count, !arguments.contains(where: \.isRepeating) else { return nil }
        return tooMany(arguments.count)
    }

    /// The command that explains this one.
    var help: String { (["help"] + words.path).commandLine }
    private var name: String { words.path.commandLine }

    // MARK: Options

    /// What no suggestion names: nobody is asked whether they meant a use.
    private static let unsuggested = ["used", "no-use"]

    private func unknown(_ option: String, _ token: Token) -> Problem {
        let names = declared.compactMap(\.option).filter { !Mistake.unsuggested.contains($0) }
        guard let nearest = Nearest.match(option, in: names) else {
            return .usage("`\(name)` has no option --\(option.visible). `\(help)` lists what it has.", command: help)
        }
        return .usage(
            "`\(name)` has no option --\(option.visible). Did you mean --\(nearest)?",
            command: typed(replacing: token.words.first ?? "") {
                "--\(nearest)\($0.dropFirst(option.count + 2))"
            })
    }

    private func mistake(in token: Token, _ option: String, _ argument: DeclaredArgument) -> Problem? {
        if argument.kind == "flag" { return nil }
        guard let value = token.value else {
            let about = argument.abstract.map { ": \($0.beginningLower)" } ?? "."
            let sample = Mistake.samples[option] ?? argument.valueName.flatMap { Mistake.samples[$0] }
            return .usage(
                "After --\(option) comes its value\(about)",
                command: sample.map { (typed + [$0]).commandLine } ?? help)
        }
        guard let values = argument.allValues, !values.contains(value), !Mistake.isOtherWord(value, for: option) else {
            return nil
        }
        let sentence = "--\(option) is \(values.listed(by: "or")); not \"\(value.visible)\"."
        let suggested = values.filter { !Mistake.unsuggested.contains($0) }
        guard let nearest = Nearest.match(value, in: suggested) else { return .usage(sentence, command: help) }
        return .usage(
            "\(sentence) Did you mean \(nearest)?",
            command: typed(replacing: token.words.last ?? "") { $0 == value ? nearest : "--\(option)=\(nearest)" })
    }

    /// A value of each sort, so that the command under an error can be typed as it stands.
    private static let samples = [
        "score": "6", "time": "yesterday 21:30", "day": "yesterday", "hours": "2", "minutes": "15", "text": "-",
        "last": "50", "until": "20:30", "action": "walk",
    ]

    /// Whether a value beside the listed ones is read as one of them.
    private static func isOtherWord(_ value: String, for option: String) -> Bool {
        switch option {
        case "role": Role(word: value) != nil
        case "level": Level(word: value) != nil
        default: false
        }
    }

    // MARK: Arguments

    private func missing(_ argument: DeclaredArgument) -> Problem {
        let example = words.command.configuration.discussion.split(separator: "\n")
            .first { $0.hasPrefix("steady \(words.path.joined(separator: " ")) ") }
        let what = argument.abstract?.beginningLower ?? argument.valueName ?? "a word"
        // With what was typed, if there is anything.
        let added = texts.isEmpty ? nil : argument.valueName.flatMap { Mistake.samples[$0] }
        return .usage(
            "Add what is missing: \(what)",
            command: added.map { (typed + [$0]).commandLine } ?? example.map(String.init) ?? help)
    }

    /// - Parameter count: how many the command takes.
    private func tooMany(_ count: Int) -> Problem {
        if words.command is any TakesOwnWords.Type, count > 0 {
            let parts = Array(texts[(count - 1)...])
            let text = parts.joined(separator: " ")
            return .usage(
                "Put words that belong together in quotes.", command: corrected(replacing: parts, by: text))
        }
        let extra = Array(texts[count...])
        let said = extra.map { "\"\($0.visible)\"" }.listed(by: "and")
        let them = extra.count == 1 ? "it" : "them"
        return .usage(
            "`\(name)` does not take \(said). Leave \(them) out.", command: corrected(replacing: extra, by: nil))
    }

    private func corrected(replacing parts: [String], by text: String?) -> String {
        typed.replacing(parts, by: text).commandLine
    }

    /// The typed command with the last such word written otherwise.
    private func typed(replacing word: String, _ write: (String) -> String) -> String {
        guard let position = typed.lastIndex(of: word) else { return help }
        var words = typed
        words[position] = write(word)
        return words.commandLine
    }
}

extension String {
    /// The text of a help as the end of a sentence.
    fileprivate var beginningLower: String {
        let isName = dropFirst().first?.isUppercase ?? false
        return isName ? self : prefix(1).lowercased() + dropFirst()
    }
}
