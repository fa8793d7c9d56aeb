import SteadyDomain

/// What can be said about a craving once it is over: the answers of `after` and of the end of a guided craving.
struct AfterAnswers: Answers {
    typealias Of = Craving
    var said: CravingAnswers

    /// - Parameter options: with the intensity after among them.
    init(_ options: CravingOptions) {
        said = CravingAnswers(intensity: nil, options: options)
    }

    static let all: [Answer<AfterAnswers, Craving>] = [
        .score("after", "The intensity after", asks: "How strong is it now, 0 to 10?") { $0.said.options.after },
        .names(
            "action", field: "actions", asks: "What did you try? (your words, or numbers)", { $0.said.options.action }
        ) {
            try Name($0, for: "an action")
        },
        Answer(
            one: "outcome", asks: "How did it end: passed, eased or used?", { $0.said.options.outcome?.rawValue }
        ) { word, _ in .text(try Outcome.reading(word).rawValue) }.skippedByNo,
        Answer(
            one: "minutes", { $0.said.options.minutes }, read: { text, _ in .int(try Minutes.parse(text, "Minutes")) }),
        .text("note", "A note", asks: "Anything to note?") { $0.said.options.note },
    ]
}

extension Outcome {
    /// The outcome that an answer means, by its word or the beginning of it.
    /// - Throws: ``Problem/usage(_:command:)`` if it means none.
    fileprivate static func reading(_ answer: String) throws -> Outcome {
        // Of a sentence, such as "it passed" or "I used.", the word that is one.
        let words = answer.lowercased().split { !$0.isLetter }
        let found = allCases.filter { outcome in words.contains { outcome.rawValue == $0 } }
        let begun = words.count == 1 ? allCases.filter { $0.rawValue.hasPrefix(words[0]) } : []
        guard let outcome = (found + begun).first, Set(found).count <= 1, !words.contains("not") else {
            throw Problem.usage("Answer passed, eased or used, or press Return to skip.")
        }
        return outcome
    }
}
