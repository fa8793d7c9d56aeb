import ArgumentParser
import SteadyDomain
import SteadyReports
import SteadyStore

/// What shells offer for words that depend on the record or the calendar. If the record can't be read at once, they
/// offer nothing.
extension CompletionKind {
    // MARK: Times

    /// Common words for a time that has come.
    static let times = words(
        ["now", "20m ago", "1h ago", "today", "this morning", "last night", "yesterday"] + weekdays)
    /// Common words for a day that has come.
    static let days = words(["today", "yesterday"] + weekdays)
    /// Common words for a day of a program.
    static let programDays = words(["today", "tomorrow"] + weekdays)

    static let levels = CompletionKind.list(Level.allCases.map(\.rawValue))

    /// `mon`, `tue` …
    private static let weekdays = Weekday.allCases.map { $0.shortName.lowercased() }

    // MARK: Names

    static let triggers = record { context, _ in names(try context.store.vocabulary(of: Trigger.self)) }
    static let actions = record { context, _ in names(try context.store.vocabulary(of: Action.self)) }
    static let contacts = record { context, _ in names(try context.store.vocabulary(of: Contact.self)) }

    /// The triggers of the plan, and `any`.
    static let planTriggers = record { context, _ in
        [Candidate(word: Trigger.any.text)] + names(try context.store.vocabulary(of: Trigger.self))
    }

    /// The names that `craving` takes beside the number.
    static let triggersAndActions = record { context, _ in
        names(try context.store.vocabulary(of: Trigger.self)) + names(try context.store.vocabulary(of: Action.self))
    }

    // MARK: Ids

    /// The newest entries.
    static let entries = record { context, _ in
        try context.store.newestEntries(entryCount).map { id, day in
            Candidate(word: id.description, about: "\(id.kind.noun), \(day.spoken)")
        }
    }

    static let programs = record { context, _ in
        try context.store.programs().map { Candidate(word: $0.id.description, about: $0.name.text) }
    }

    static let openPoints = record { context, _ in
        try context.store.openPoints().map { Candidate(word: $0.id.description, about: $0.text) }
    }

    static let signs = notes(.sign)
    static let reasons = notes(.reason)

    /// Those of one sort that are in the plan.
    private static func notes(_ sort: PlanNote.Sort) -> CompletionKind {
        record { context, _ in
            try context.store.planNotes().inPlan(sort).map { Candidate(word: $0.id.description, about: $0.text) }
        }
    }

    /// How many entries are worth choosing from.
    private static let entryCount = 20

    // MARK: Weeks

    /// `this`, `last`, and the weeks on record, the newest first.
    static let weeks = record { context, typed in
        let today = context.now.today
        let first = min(try context.store.entryDays()?.lowerBound ?? today, today)
        let start = context.settings.weekStart
        let weeks = stride(from: today, through: Week(holding: first, start: start).from, by: -7)
            .lazy.map { Week(holding: $0, start: start).label }.filter { $0.hasPrefix(typed) }
        return ["this", "last"].map { Candidate(word: $0) } + weeks.prefix(weekCount).map { Candidate(word: $0) }
    }

    /// A year of weeks. What is typed of an older one brings it.
    private static let weekCount = 53

    // MARK: Asking

    private static func words(_ words: [String]) -> CompletionKind {
        offering { _, _ in words.map { Candidate(word: $0) } }
    }

    private static func names(_ records: [some NamedRecord]) -> [Candidate] {
        records.sorted { Name.precedes($0.name, $1.name) }.map { Candidate(word: $0.name.text) }
    }

    /// - Parameter candidates: gets the record, and what is typed of the word.
    private static func record(
        _ candidates: @escaping @Sendable (Context, String) throws -> [Candidate]
    ) -> CompletionKind {
        offering { line, typed in
            guard let world = try? World.live(for: line) else { return [] }
            return Context.glance(world) { try candidates($0, typed) } ?? []
        }
    }

    /// - Parameter candidates: gets the words of the command line, and what is typed of the one at the cursor.
    private static func offering(
        _ candidates: @escaping @Sendable ([String], String) -> [Candidate]
    ) -> CompletionKind {
        .custom { line, _, typed in
            candidates(line, typed).compactMap { $0.line(for: CompletionShell.requesting) }
        }
    }
}
