import SteadyDomain
import SteadyReports
import SteadyStore

/// The words after `steady craving`, such as `7 stress` or `stress 7`.
extension CravingAnswers {
    /// What the words say beside the options. A number is the intensity, a time is when it was, and the name of a trigger
    /// or an action on record is that one; several may be listed with commas and "and". What the rest is, the person is
    /// asked.
    /// - Throws: ``Problem/usage(_:command:)`` if there is no one to ask, or there are two numbers.
    init(_ words: [String], _ options: CravingOptions, in context: Context) throws {
        self.init(intensity: words.first, options: options)
        let inList = words.map { $0.inList.isWholeNumber ? $0.inList : $0 }
        let words = CravingAnswers.withDigits(try takeTime(inList, in: context))
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

    /// Takes a time, wherever it stands: `7 stress last night`, `7 20m ago stress`.
    /// - Returns: the other words.
    private mutating func takeTime(_ words: [String], in context: Context) throws -> [String] {
        guard options.at == nil, words.count > 1 else { return words }
        // The first word is mostly the number. Where it begins the time, the number comes later.
        for start in Array(words.indices.dropFirst()) + [0] {
            for end in (start + 1...words.count).reversed() {
                let others = Array(words[..<start] + words[end...])
                guard start > 0 || others.contains(where: \.isWholeNumber),
                    CravingAnswers.isTime(words[start..<end])
                else { continue }
                // With words behind it, it may be a name, such as `sunday evening`.
                if end < words.count, try isName(words[start..<end].joined(separator: " "), in: context) {
                    return words
                }
                options.at = words[start..<end].joined(separator: " ")
                return others
            }
        }
        return words
    }

    private func isName(_ text: String, in context: Context) throws -> Bool {
        let (key, vocabulary) = (Name.key(text), try context.store.vocabulary())
        return (vocabulary.triggers.map(\.name.key) + vocabulary.actions.map(\.name.key)).contains(key)
    }

    private static func isTime(_ words: ArraySlice<String>) -> Bool {
        switch TimeExpression(ifTime: words.joined(separator: " ")) {
        // `night` alone is more likely a trigger.
        case nil, .part(_, nil): false
        default: true
        }
    }

    /// Takes the names of triggers and actions on record, the longest first.
    /// - Returns: the words that are none.
    private mutating func take(_ words: [String], in context: Context) throws -> [String] {
        let vocabulary = try context.store.vocabulary()
        func option(_ text: String) -> WritableKeyPath<CravingOptions, [String]>? {
            let key = Name.key(text)
            if vocabulary.triggers.contains(where: { $0.name.key == key }) { return \.trigger }
            if vocabulary.actions.contains(where: { $0.name.key == key }) { return \.action }
            return nil
        }
        /// The longest name at the beginning of these words; of `stress,argument`, both.
        func names(_ words: ArraySlice<String>) -> (end: Int, names: [String])? {
            for end in (words.startIndex..<words.endIndex).reversed() {
                let text = words[...end].joined(separator: " ")
                if option(text) != nil { return (end + 1, [text]) }
                if option(text.inList) != nil { return (end + 1, [text.inList]) }
            }
            let parts = words.first.map(Prompts.words) ?? []
            return parts.count > 1 && parts.allSatisfy { option($0) != nil } ? (words.startIndex + 1, parts) : nil
        }
        var rest: [String] = []
        var words = words[...]
        var isAfterName = false
        while let word = words.first {
            if let (end, names) = names(words) {
                for name in names { if let option = option(name) { options[keyPath: option].append(name) } }
                words = words[end...]
                isAfterName = true
                continue
            }
            words = words.dropFirst()
            // Between two names it only lists them.
            let lists = ["and", "&", "+", ",", ";"].contains(word.lowercased())
            if !lists || !isAfterName && names(words) == nil { rest.append(word) }
            isAfterName = false
        }
        return rest
    }

    /// What a word can be that is no name on record.
    private enum Meaning: String, CaseIterable {
        case trigger, place, note
    }

    private mutating func ask(about words: [String], in context: Context) throws {
        let text = words.joined(separator: " ").inList
        let meanings = Meaning.allCases.filter {
            switch $0 {
            case .trigger: true
            case .place: options.place == nil
            case .note: options.note == nil
            }
        }
        let choice = meanings.map { "a \($0)" }.joined(separator: ", ", last: " or ")
        let nearest = try nearestName(to: text, in: context)
        guard context.terminal.isInteractive else {
            let problem = "\"\(text)\" is none of your triggers or actions."
            if let (option, name) = nearest {
                throw Problem.usage(
                    "\(problem) Did you mean \(name.visible)?",
                    command: context.world.corrected(without: words, option: option, value: name))
            }
            let commands = meanings.map {
                context.world.corrected(without: words, option: $0.rawValue, value: text)
            }
            throw Problem.usage(
                "\(problem) Say whether it is \(choice).", command: commands.joined(separator: "\n"))
        }
        let prompts = Prompts(context.terminal)
        if let (option, name) = nearest,
            try prompts.confirm("\"\(text.visible)\" is not on record. Did you mean \(name.visible)?")
        {
            if option == "trigger" { options.trigger.append(name) } else { options.action.append(name) }
            return
        }
        let usual = meanings[meanings.count - 1]
        let question = "Is \"\(text.visible)\" \(choice)? (Return: a \(usual))"
        let meaning = try prompts.ask(question) { answer in
            let word = answer.lowercased().split(separator: " ").last ?? ""
            guard let meaning = meanings.first(where: { $0.rawValue.hasPrefix(word) }) else {
                throw Problem.usage("Answer \(choice).")
            }
            return meaning
        }
        // Nothing that was typed is lost.
        switch meaning ?? usual {
        case .trigger: options.trigger.append(text)
        case .place: options.place = text
        case .note: options.note = text
        }
    }

    /// The trigger or action on record with the most similar name, and the option that takes it.
    private func nearestName(to text: String, in context: Context) throws -> (option: String, name: String)? {
        let vocabulary = try context.store.vocabulary()
        let names = [
            ("trigger", vocabulary.triggers.map(\.name.text)), ("action", vocabulary.actions.map(\.name.text)),
        ]
        return names.lazy.compactMap { option, names in Nearest.match(text, in: names).map { (option, $0) } }.first
    }
}

extension String {
    /// The text without the comma or semicolon that separates it from the next word.
    fileprivate var inList: String {
        var text = self
        while let last = text.last, last == "," || last == ";" { text.removeLast() }
        return text
    }
}

extension [String] {
    /// The words as a list in a sentence, with another separator before the last one.
    func joined(separator: String, last: String) -> String {
        guard let end = self.last, count > 1 else { return joined() }
        return dropLast().joined(separator: separator) + last + end
    }
}
