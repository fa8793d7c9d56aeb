import SteadyDomain
import SteadyReports
import SteadyStore

/// The words after `steady craving`, such as `7 stress` or `stress 7`.
extension CravingAnswers {
    /// What the words say beside the options. A number is the intensity, a time at the end is when it was, and the name of
    /// a trigger or an action on record is that one. What the rest is, the person is asked.
    /// - Throws: ``Problem/usage(_:command:)`` if there is no one to ask, or there are two numbers.
    init(_ words: [String], _ options: CravingOptions, in context: Context) throws {
        self.init(intensity: words.first, options: options)
        let words = CravingAnswers.withDigits(takeTime(words))
        if intensity != nil { intensity = words.first }
        // Mostly there is one number at most. Then no names are needed.
        guard words.count > 1 || words.first?.isWholeNumber == false else { return }
        let numbers = words.filter(\.isWholeNumber)
        if numbers.count > 1 {
            throw Problem.usage(
                "\(numbers[0]) is how strong it was. How strong it was afterwards goes with --after.",
                command: context.world.corrected(without: [numbers[1]], option: "after", value: numbers[1]))
        }
        let rest = try take(words.filter { !$0.isWholeNumber }, in: context)
        intensity = numbers.first
        if rest.isEmpty { return }
        // Where nothing says how strong it was, the first word was meant to.
        if intensity == nil, rest.first == words.first {
            intensity = words[0]
            return
        }
        if let intensity { _ = try Score(intensity, "An intensity") }
        try ask(about: rest, in: context)
    }

    /// The words with the first number word as digits, unless a number is there: `seven stress` is `7 stress`.
    private static func withDigits(_ words: [String]) -> [String] {
        guard !words.contains(where: \.isWholeNumber),
            let index = words.firstIndex(where: { Score.number($0).flatMap { Score($0) } != nil })
        else { return words }
        var words = words
        words[index] = Score.number(words[index])?.description ?? words[index]
        return words
    }

    /// Takes a time at the end: `7 stress last night`.
    /// - Returns: the words before it.
    private mutating func takeTime(_ words: [String]) -> [String] {
        guard options.at == nil, words.count > 1 else { return words }
        let start = words.indices.dropFirst().first { start in
            switch TimeExpression(ifTime: words[start...].joined(separator: " ")) {
            case nil, .part(_, nil): false
            default: true
            }
        }
        guard let start else { return words }
        options.at = words[start...].joined(separator: " ")
        return Array(words[..<start])
    }

    /// Takes the names of triggers and actions on record, the longest first.
    /// - Returns: the words that are none.
    private mutating func take(_ words: [String], in context: Context) throws -> [String] {
        let vocabulary = try context.store.vocabulary()
        var rest: [String] = []
        var words = words[...]
        while let word = words.first {
            let ends = (words.startIndex + 1...words.endIndex).reversed()
            let found = ends.lazy.compactMap { end -> (end: Int, option: WritableKeyPath<CravingOptions, [String]>)? in
                let key = Name.key(words[..<end].joined(separator: " "))
                if vocabulary.triggers.contains(where: { $0.name.key == key }) { return (end, \.trigger) }
                if vocabulary.actions.contains(where: { $0.name.key == key }) { return (end, \.action) }
                return nil
            }.first
            if let found {
                options[keyPath: found.option].append(words[..<found.end].joined(separator: " "))
            } else {
                rest.append(word)
            }
            words = words[(found?.end ?? words.startIndex + 1)...]
        }
        return rest
    }

    /// What a word can be that is no name on record.
    private enum Meaning: String, CaseIterable {
        case trigger, place, note
    }

    private mutating func ask(about words: [String], in context: Context) throws {
        let text = words.joined(separator: " ")
        let meanings = Meaning.allCases.filter {
            switch $0 {
            case .trigger: true
            case .place: options.place == nil
            case .note: options.note == nil
            }
        }
        let choice = meanings.map { "a \($0)" }.joined(separator: ", ", last: " or ")
        guard context.terminal.isInteractive else {
            let commands = meanings.map {
                context.world.corrected(without: words, option: $0.rawValue, value: text)
            }
            let problem = "\"\(text)\" is none of your triggers or actions."
            let vocabulary = try context.store.vocabulary()
            for (option, names) in [
                ("trigger", vocabulary.triggers.map(\.name.text)), ("action", vocabulary.actions.map(\.name.text)),
            ] {
                guard let nearest = Nearest.match(text, in: names) else { continue }
                throw Problem.usage(
                    "\(problem) Did you mean \(nearest.visible)?",
                    command: context.world.corrected(without: words, option: option, value: nearest))
            }
            throw Problem.usage(
                "\(problem) Say whether it is \(choice).", command: commands.joined(separator: "\n"))
        }
        let meaning = try Prompts(context.terminal).ask("Is \"\(text.visible)\" \(choice)?") { answer in
            let word = answer.lowercased().split(separator: " ").last ?? ""
            guard let meaning = meanings.first(where: { $0.rawValue.hasPrefix(word) }) else {
                throw Problem.usage("Answer \(choice).")
            }
            return meaning
        }
        // Nothing that was typed is lost.
        switch meaning ?? meanings[meanings.count - 1] {
        case .trigger: options.trigger.append(text)
        case .place: options.place = text
        case .note: options.note = text
        }
    }
}

extension [String] {
    /// The words as a list in a sentence, with another separator before the last one.
    func joined(separator: String, last: String) -> String {
        guard let end = self.last, count > 1 else { return joined() }
        return dropLast().joined(separator: separator) + last + end
    }
}
