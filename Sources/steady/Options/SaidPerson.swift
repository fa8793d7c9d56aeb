import Foundation
import SteadyDomain
import SteadyReports

/// A person as someone says it, and whether they were reached.
struct SaidPerson: Equatable {
    let name: String
    let outcome: Support

    /// The people in an answer: names with commas between them, `tried` or `reached` before the names that it is said
    /// of. Without either word they were reached. Sentences such as `called Sam but no answer` are read too.
    /// - Parameter isKnown: whether a contact has that name. Such a name is never taken apart.
    /// - Throws: ``Problem/usage(_:command:)`` for a sentence that doesn't say who was reached or tried.
    static func people(in answer: String, isKnown: (String) throws -> Bool) throws -> [SaidPerson] {
        if try isKnown(answer) { return [SaidPerson(name: answer, outcome: .reached)] }
        // The people since the last word about them; nil stands for a word that leaves open whether they answered.
        var (latest, outcome) = ([String](), Support?.some(.reached))
        // Whether a word said the outcome.
        var isSaid = false
        var people: [SaidPerson] = []
        func settle() throws {
            if latest.isEmpty { return }
            guard let outcome else { throw unclear(latest) }
            people += latest.map { SaidPerson(name: $0, outcome: outcome) }
            latest = []
        }
        for part in Prompts.words(answer) {
            let said = try isKnown(part) ? SaidPart(names: part) : SaidPart(part)
            if said.isWithoutName {
                throw Problem.usage("Whom? Type the name too, such as \"reached Sam\" or \"tried Sam\".")
            }
            if said.names.isEmpty {
                // `texted Sam, no reply`; without a word before them, it can't be said of several.
                let fits = outcome == nil || outcome == said.outcome || !isSaid && latest.count == 1
                guard !latest.isEmpty, fits else { throw unclear(latest) }
                outcome = said.outcome
                try settle()
                // Of who comes next it is not said.
                outcome = nil
                continue
            }
            if said.isSentence {
                try settle()
                (outcome, isSaid) = (said.outcome, true)
            }
            let names = try names(in: said.names, isSentence: said.isSentence, isKnown)
            for name in names where try !isKnown(name) && SaidPart.isSentence(name) { throw unclear([]) }
            latest += names
            if said.isOver {
                try settle()
                outcome = nil
            }
        }
        try settle()
        return people
    }

    /// `Sam and Ada` are two people if both are known, and nobody has that name. In a sentence one known name is enough.
    private static func names(
        in part: String, isSentence: Bool, _ isKnown: (String) throws -> Bool
    ) throws -> [String] {
        let names = part.replacing(" & ", with: " and ").components(separatedBy: " and ").map(\.trimmed)
            .filter { !$0.isEmpty }
        guard names.count > 1, try !isKnown(part) else { return [part] }
        let areKnown = isSentence ? try names.contains(where: isKnown) : try names.allSatisfy(isKnown)
        return areKnown ? names : [part]
    }

    private static func unclear(_ names: [String]) -> Problem {
        let who = names.isEmpty ? "Sam" : names.joined(separator: ", ").visible
        return .usage("Type \"\(who)\" for who was reached, or \"tried \(who)\" for who did not answer.")
    }
}

/// What stands between two commas of such an answer.
struct SaidPart {
    /// The names; empty if it only says how it went.
    private(set) var names: String
    /// What the words say; nil if they leave it open, as `called` does.
    private(set) var outcome: Support?
    /// Whether there are words beside the names.
    private(set) var isSentence = false
    /// Whether the words come after the names, so that they are said of no later ones.
    private(set) var isOver = false

    /// Whether it says how it went, and of nobody: `tried`. Words that follow a name, such as `no answer`, do say of whom.
    var isWithoutName: Bool {
        !isSentence && SaidPart.before.contains { $0.phrases.contains(names.lowercased()) }
    }

    /// Names alone.
    init(names: String) { self.names = names }

    init(_ text: String) {
        names = text.split(whereSeparator: \.isWhitespace).joined(separator: " ").replacing("\u{2019}", with: "'")
        for word in ["i", "just"] { drop(before: word) }
        var (before, after): (Support?, Support?)
        for (phrases, said) in SaidPart.before {
            guard !isSentence, phrases.contains(where: { drop(before: $0) }) else { continue }
            (isSentence, before) = (true, said)
        }
        for (phrases, said) in SaidPart.after {
            guard !isOver, phrases.contains(where: { drop(after: $0) }) else { continue }
            (isSentence, isOver, after) = (true, true, said)
        }
        if isOver { while SaidPart.joints.contains(where: { drop(after: $0) }) {} }
        // Who was spoken to and did not answer was hardly meant so.
        outcome = before == .reached && after == .tried ? nil : after ?? before
    }

    /// Whether a text that is no one's name has words of a sentence, so that it should not become a name.
    static func isSentence(_ text: String) -> Bool {
        let words = text.lowercased().split { !$0.isLetter && $0 != "'" }.map(String.init)
        return words.count > 1 && words.contains(where: sentenceWords.contains)
    }

    private static let before: [(phrases: [String], outcome: Support?)] = [
        (
            [
                "tried to reach", "tried to call", "tried to text", "tried calling", "tried texting", "tried",
                "couldn't reach", "could not reach", "didn't reach", "did not reach", "can't reach", "no answer from",
                "no reply from", "no response from", "left a voicemail for", "left a message for",
                "left a voicemail with", "left a message with", "left voicemail for", "left message for", "left",
            ], .tried
        ),
        (
            [
                "reached", "spoke with", "spoke to", "talked with", "talked to", "met with", "met", "saw",
                "got hold of", "got through to",
            ], .reached
        ),
        (
            [
                "called", "phoned", "rang", "texted", "messaged", "emailed", "wrote to", "wrote", "contacted",
            ], nil
        ),
    ]

    private static let after: [(phrases: [String], outcome: Support)] = [
        (
            [
                "no answer", "no reply", "no response", "no luck", "no pickup", "didn't answer", "did not answer",
                "didn't pick up", "did not pick up", "didn't reply", "did not reply", "didn't respond",
                "did not respond", "couldn't reach", "a voicemail", "a message", "voicemail", "busy",
            ], .tried
        ),
        (["answered", "picked up", "replied", "responded", "called back", "texted back", "wrote back"], .reached),
    ]

    /// Words that lead to what comes after the names.
    private static let joints = [
        "but", "and", "got", "he", "she", "they", "went to", "it", "was", "with", "-", "–", "only", "who",
    ]

    private static let sentenceWords = [
        "called", "phoned", "rang", "texted", "messaged", "emailed", "tried", "spoke", "talked", "left", "but", "no",
        "not", "answer", "answered", "reply", "replied", "voicemail", "message", "didn't", "couldn't", "reached",
    ]

    /// Takes a phrase off the beginning; a phrase that is all there is isn't followed by a name.
    @discardableResult private mutating func drop(before phrase: String) -> Bool {
        guard let found = names.range(of: "\(phrase) ", options: [.caseInsensitive, .anchored]) else { return false }
        names = String(names[found.upperBound...]).trimmed
        return true
    }

    private mutating func drop(after phrase: String) -> Bool {
        if names.lowercased() == phrase {
            names = ""
            return true
        }
        guard let found = names.range(of: " \(phrase)", options: [.caseInsensitive, .anchored, .backwards]) else {
            return false
        }
        names = String(names[..<found.lowerBound]).trimmed
        return true
    }
}
