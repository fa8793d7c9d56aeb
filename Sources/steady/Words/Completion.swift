import SteadyDomain
import SteadyReports
import SteadyStore

/// What shells offer for words that depend on the record or the calendar. If the record can't be read at once, they
/// offer nothing.
struct Completion: Sendable {
    /// The words that may stand where the cursor is.
    let candidates: @Sendable (Cursor) -> [Candidate]
}

extension Completion {
    // MARK: Times

    /// Common words for a time that has come.
    static let times = words(commonTimes)
    static let commonTimes =
        ["now", "20m ago", "1h ago", "today", "this morning", "last night", "yesterday"] + weekdays
    /// Common words for a day that has come.
    static let days = words(["today", "yesterday"] + weekdays)
    /// Common words for a day of a program.
    static let programDays = words(["today", "tomorrow"] + weekdays)

    /// `mon`, `tue` …
    static let weekdays = Weekday.allCases.map { $0.shortName.lowercased() }

    // MARK: Names

    static let triggers = record { context in names(try context.store.vocabulary(of: Trigger.self)) }
    static let actions = record { context in names(try context.store.vocabulary(of: Action.self)) }
    static let contacts = record { context in names(try context.store.vocabulary(of: Contact.self)) }

    /// Those that haven't ended.
    static let medications = record { context in
        let today = context.now.today
        return names(try context.store.medications().filter { $0.activeDays.upperBound >= today })
    }

    /// The instruments of which a score is on record.
    static let instruments = record { context in
        ScoreSeries.all(try context.store.scores()).map { Candidate(word: $0.name.text) }
    }

    /// The triggers of the plan, and `any`.
    static let planTriggers = record { context in
        [Candidate(word: Trigger.any.text)] + names(try context.store.vocabulary(of: Trigger.self))
    }

    /// The names that `craving` takes beside the number.
    static let triggersAndActions = record { context in
        names(try context.store.vocabulary(of: Trigger.self)) + names(try context.store.vocabulary(of: Action.self))
    }

    // MARK: Ids

    /// The newest entries.
    static let entries = record { context in
        try context.store.newestEntries(entryCount).map { id, day in
            Candidate(word: id.description, about: "\(id.kind.noun), \(day.spoken)")
        }
    }

    static let programs = record { context in
        try context.store.programs().map { Candidate(word: $0.id.description, about: $0.name.text) }
    }

    static let comparisons = record { context in
        try context.comparisons().reversed().map { Candidate(word: $0.id.description, about: $0.day.spoken) }
    }

    static let openPoints = openLines(of: Point.self)
    static let openAgreements = openLines(of: Agreement.self)

    private static func openLines<Line: CarriedLine>(of _: Line.Type) -> Completion {
        record { context in
            try context.store.openLines(of: Line.self).map { Candidate(word: $0.id.description, about: $0.text) }
        }
    }

    /// The open items of every checklist.
    static let openItems = record { context in
        try context.store.checklistItems().open.map { Candidate(word: $0.id.description, about: $0.text) }
    }

    static let signs = notes(.sign)
    static let reasons = notes(.reason)
    static let company = notes(.company)
    static let surroundings = notes(.surroundings)

    /// Those of one sort that are in the plan.
    private static func notes(_ sort: PlanNote.Sort) -> Completion {
        record { context in
            try context.store.planNotes().inPlan(sort).map { Candidate(word: $0.id.description, about: $0.text) }
        }
    }

    /// How many entries are worth choosing from.
    private static let entryCount = 20

    // MARK: Weeks

    /// `this`, `last`, and the weeks on record, the newest first.
    static let weeks = record { context, cursor in
        let today = context.now.today
        let first = min(try context.store.entryDays()?.lowerBound ?? today, today)
        let start = context.settings.weekStart
        let weeks = stride(from: today, through: Week(holding: first, start: start).from, by: -7)
            .lazy.map { Week(holding: $0, start: start).label }.filter { $0.hasPrefix(cursor.typed) }
        return ["this", "last"].map { Candidate(word: $0) } + weeks.prefix(weekCount).map { Candidate(word: $0) }
    }

    /// A year of weeks. What is typed of an older one brings it.
    private static let weekCount = 53

    // MARK: Asking

    private static func words(_ words: [String]) -> Completion {
        Completion { _ in words.map { Candidate(word: $0) } }
    }

    private static func names(_ records: [some NamedRecord]) -> [Candidate] {
        records.sorted { Name.precedes($0.name, $1.name) }.map { Candidate(word: $0.name.text) }
    }

    private static func record(_ candidates: @escaping @Sendable (Context) throws -> [Candidate]) -> Completion {
        record { context, _ in try candidates(context) }
    }

    /// - Parameters:
    ///   - common: what is offered where there is no record yet.
    ///   - candidates: gets the record, and where the cursor is.
    static func record(
        orElse common: [String] = [], _ candidates: @escaping @Sendable (Context, Cursor) throws -> [Candidate]
    ) -> Completion {
        Completion { cursor in
            guard let world = try? World.live(for: cursor.line) else { return [] }
            let none = common.map { Candidate(word: $0) }
            return Context.glance(world, orIfNone: none) { try candidates($0, cursor) } ?? []
        }
    }

    /// Where the cursor is when a shell asks.
    struct Cursor {
        /// The words of the command line, from `steady` on.
        let line: [String]
        /// The place of the cursor's word among them.
        let position: Int
        /// What is typed of that word.
        let typed: String

        /// The words before the cursor that belong to no option, the command's names included.
        var texts: [String] { Token.tokens(of: Array(line.prefix(position).dropFirst())).tokens.compactMap(\.text) }
        func has(_ option: String) -> Bool { line.contains("--\(option)") }
    }
}
