import SteadyDomain
import SteadyStore

/// The words after `steady log`, such as `craving`, `yesterday` or `stress yesterday`.
struct LogWords {
    /// The kinds of entry that were named; empty for all.
    private(set) var kinds: [RecordKind] = []
    /// The triggers, actions, contacts and programs of the name that was given; empty if none was.
    private(set) var mentioned: [Reference] = []
    private(set) var day: Day?

    /// - Throws: ``Problem/usage(_:command:)`` if some words are neither a kind of entry nor a name nor a day.
    init(_ words: [String], in context: Context) throws {
        let found = words.map { LogWords.kind($0) }
        kinds = found.compactMap(\.self)
        let rest = zip(words, found).filter { $0.1 == nil }.map(\.0)
        if rest.isEmpty { return }
        // A name and a day may stand together, in either order.
        for split in (0...rest.count).reversed() {
            let (first, second) = (rest[..<split], rest[split...])
            if try take(name: first, day: second, in: context) || take(name: second, day: first, in: context) { return }
        }
        let text = rest.joined(separator: " ")
        throw Problem.usage(
            "\"\(text)\" is neither a kind of entry nor a name on record nor a day. "
                + "The kinds are \(LogCommand.kindNames).", command: "steady log")
    }

    /// - Returns: whether the words are a name and a day; either may be left out.
    private mutating func take(
        name: ArraySlice<String>, day: ArraySlice<String>, in context: Context
    ) throws -> Bool {
        let found = name.isEmpty ? [] : try context.named(name.joined(separator: " "), by: LogWords.mentionable)
        if found.isEmpty, !name.isEmpty { return false }
        if !day.isEmpty {
            guard let read = try? context.now.day(DayExpression(day.joined(separator: " "))) else { return false }
            self.day = read
        }
        mentioned = found
        return true
    }

    private static let mentionable = [Trigger.kind, Action.kind, Contact.kind, Program.kind]

    /// The kind of entry with that name, in the singular or plural; nil if there is none.
    static func kind(_ text: String) -> RecordKind? {
        let word = text.lowercased()
        return Records.entries.lazy.map { $0.kind }.first { kind in
            [kind.name, kind.noun].contains { $0 == word || $0 + "s" == word }
        }
    }
}
