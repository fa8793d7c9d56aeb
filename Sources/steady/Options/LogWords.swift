import SteadyDomain
import SteadyStore

/// The words after `steady log`, such as `craving`, `yesterday` or `stress yesterday`.
struct LogWords {
    /// The kinds of entry that were named; empty for all.
    private(set) var kinds: [RecordKind] = []
    /// The triggers, actions, contacts, programs and medications of the name that was given; empty if none was.
    private(set) var mentioned: [Reference] = []
    private(set) var days: ClosedRange<Day>?
    /// Whether everything is asked for, however long ago.
    private(set) var isAll = false

    private static let everything = ["all", "everything"]

    /// - Throws: ``Problem/usage(_:command:)`` if some words are neither a kind of entry nor a name nor a day.
    init(_ words: [String], in context: Context) throws {
        if words.count == 1, let word = words.first?.lowercased(), LogWords.everything.contains(word) {
            isAll = true
            return
        }
        let found = words.map { LogWords.kind($0) }
        kinds = found.compactMap(\.self)
        let rest = zip(words, found).filter { $0.1 == nil }.map(\.0)
        if rest.isEmpty { return }
        // A name and a day may stand together, in either order. A whole name comes before a day, a part of one after.
        for names in [context.namedExactly, context.named] {
            for split in (0...rest.count).reversed() {
                let (first, second) = (rest[..<split], rest[split...])
                if try take(name: first, names, day: second, in: context)
                    || take(name: second, names, day: first, in: context)
                {
                    return
                }
            }
        }
        let text = rest.joined(separator: " ")
        throw Problem.usage(
            "\"\(text)\" is neither a kind of entry nor a name on record nor a day. "
                + "The kinds are \(LogCommand.kindNames).", command: "steady log")
    }

    /// - Returns: whether the words are a name and a day; either may be left out.
    private mutating func take(
        name: ArraySlice<String>, _ named: (String, [RecordKind]?) throws -> [Reference], day: ArraySlice<String>,
        in context: Context
    ) throws -> Bool {
        let found = name.isEmpty ? [] : try named(name.joined(separator: " "), LogWords.mentionable)
        if found.isEmpty, !name.isEmpty { return false }
        if !day.isEmpty {
            guard let read = LogWords.days(day.joined(separator: " "), in: context) else { return false }
            days = read
        }
        mentioned = found
        return true
    }

    /// The days of a typed day, or of a week such as `last week`; nil if the text is neither.
    private static func days(_ text: String, in context: Context) -> ClosedRange<Day>? {
        if let day = try? context.now.day(DayExpression(text)) { return day...day }
        // A number alone is no week here: it could be meant as a count.
        guard text.lowercased().hasSuffix("week") || text.utf8.count == 8 else { return nil }
        return (try? Week(text, now: context.now, start: context.settings.weekStart))?.days
    }

    private static let mentionable = [Trigger.kind, Action.kind, Contact.kind, Program.kind, Medication.kind]

    /// The kind of entry with that name, in the singular or plural; nil if there is none.
    static func kind(_ text: String) -> RecordKind? {
        let word = text.lowercased()
        return Records.entries.lazy.map { $0.kind }.first { kind in
            [kind.name, kind.noun].contains { $0 == word || $0 + "s" == word }
        }
    }
}
