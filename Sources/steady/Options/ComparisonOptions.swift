import ArgumentParser
import SteadyDomain
import SteadyReports
import SteadyStore

/// The answers of a comparison as options, shared by `compare` and `edit`.
struct ComparisonOptions: ParsableArguments {
    @Option(parsing: .unconditional, help: .answer(.cravings), completion: .words(of: .cravings))
    var cravings: String?

    @Option(parsing: .unconditional, help: .answer(.withdrawal), completion: .words(of: .withdrawal))
    var withdrawal: String?

    @Option(parsing: .unconditional, help: .answer(.daily), completion: .words(of: .daily))
    var daily: String?

    @Option(parsing: .unconditional, help: .answer(.tries), completion: .words(of: .tries))
    var tries: String?

    @Option(parsing: .unconditional, help: .answer(.overdose), completion: .words(of: .overdose))
    var overdose: String?

    @Option(parsing: .unconditional, help: .answer(.selfHarm), completion: .words(of: .selfHarm))
    var selfHarm: String?

    @Option(parsing: .unconditional, help: .answer(.body), completion: .words(of: .body))
    var body: String?

    @Option(parsing: .unconditional, help: .answer(.mind), completion: .words(of: .mind))
    var mind: String?

    @Option(parsing: .unconditional, help: .answer(.home), completion: .words(of: .home))
    var home: String?

    @Option(parsing: .unconditional, help: .answer(.support), completion: .words(of: .support))
    var support: String?

    @Option(parsing: .unconditional, help: .answer(.duties), completion: .words(of: .duties))
    var duties: String?

    @Option(parsing: .unconditional, help: .answer(.cost), completion: .words(of: .cost))
    var cost: String?

    @Option(parsing: .unconditional, help: .answer(.away), completion: .words(of: .away))
    var away: String?

    @Option(parsing: .unconditional, help: .answer(.preference), completion: .words(of: .preference))
    var preference: String?

    /// The option's text for each factor; nil if it was not given.
    subscript(_ factor: Factor) -> String? {
        switch factor {
        case .cravings: cravings
        case .withdrawal: withdrawal
        case .daily: daily
        case .tries: tries
        case .overdose: overdose
        case .selfHarm: selfHarm
        case .body: body
        case .mind: mind
        case .home: home
        case .support: support
        case .duties: duties
        case .cost: cost
        case .away: away
        case .preference: preference
        }
    }
}

extension ComparisonOptions {
    /// The answers that were given.
    /// - Throws: ``Problem/usage(_:command:)`` if one is not among those that can be.
    func read(in world: World) throws -> [Factor: Factor.Choice] {
        var answers: [Factor: Factor.Choice] = [:]
        for factor in Factor.allCases {
            if let text = self[factor] { answers[factor] = try factor.read(text, in: world) }
        }
        return answers
    }
}

/// The answers for an edit of a comparison.
struct ComparisonAnswers: Answers {
    let options: ComparisonOptions
    let note: String?

    static let all: [Answer<ComparisonAnswers, Comparison>] =
        Factor.allCases.map { factor in
            Answer(one: factor.option, field: factor.rawValue, { $0.options[factor] }) { text, reader in
                .text(try factor.read(text, in: reader.context.world).word)
            }
        } + [.text("note", "A note") { $0.note }]
}

extension Factor {
    /// The answer that an option's text means.
    /// - Throws: ``Problem/usage(_:command:)`` if it means none, or could mean several.
    fileprivate func read(_ text: String, in world: World) throws -> Choice {
        if let choice = choice(typed: text) { return choice }
        let words = choices.map(\.word)
        let nearest = Nearest.match(text, in: words)
        throw Problem.usage(
            "--\(option) takes \(words.listed(by: "or")), not \"\(text)\"."
                + (nearest.map { " Did you mean \($0)?" } ?? ""),
            command: nearest.map { world.corrected([(option, $0)]) })
    }
}

extension ArgumentHelp {
    /// `How strong are your cravings on most days? (mild, strong or constant)`
    fileprivate static func answer(_ factor: Factor) -> ArgumentHelp {
        ArgumentHelp("\(factor.question) (\(factor.words.listed(by: "or")))", valueName: "answer")
    }
}

extension CompletionKind {
    fileprivate static func words(of factor: Factor) -> CompletionKind { .list(factor.words) }
}

extension Factor {
    fileprivate var words: [String] { choices.map(\.word) }
}
