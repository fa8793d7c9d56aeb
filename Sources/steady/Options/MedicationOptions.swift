import ArgumentParser
import SteadyDomain
import SteadyStore

/// When a medication is due, shared by `medication add`, `change` and `edit`.
struct DueOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp("When it is due every day, such as 08:00; may be given several times.", valueName: "time"))
    var daily: [String] = []

    @Option(help: ArgumentHelp("A weekly time such as \"mon 08:00\"; may be given several times.", valueName: "time"))
    var weekly: [String] = []

    var isEmpty: Bool { daily.isEmpty && weekly.isEmpty }

    /// The words of both, those of `--daily` behind that word.
    fileprivate var typed: [String] { daily.map { DueOptions.everyDay + $0 } + weekly }
    private static let everyDay = "daily "

    /// All of them as weekly times.
    /// - Throws: ``Problem/usage(_:command:)`` if one is none.
    func slots() throws -> [Slot] { try DueOptions.slots(typed) }

    fileprivate static func slots(_ typed: [String]) throws -> [Slot] {
        let slots = try typed.flatMap { text -> [Slot] in
            guard text.hasPrefix(everyDay) else { return try Slot.typed(text) }
            return try text.dropFirst(everyDay.count).split(separator: ",", omittingEmptySubsequences: false).flatMap {
                part in
                let word = String(part).trimmed
                guard let clock = ClockTime(typed: word) else {
                    throw Problem.usage("\"\(word)\" is not a clock time. Write one such as 08:00 or 8pm.")
                }
                return Weekday.allCases.map { Slot(weekday: $0, clock: clock) }
            }
        }
        return Set(slots).sorted()
    }
}

/// The other options of a medication, shared by `medication add` and `edit`.
struct MedicationOptions: ParsableArguments {
    @Option(
        parsing: .unconditional, help: ArgumentHelp("Its first day; else today.", valueName: "day"),
        completion: .asked)
    var from: String?

    @Option(
        parsing: .unconditional, help: ArgumentHelp("Who prescribes it, a contact.", valueName: "name"),
        completion: .asked)
    var prescriber: String?

    @Flag(
        inversion: .prefixedNo,
        help: "Whether it is an opioid; else its name says so. After days without one, a line tells of tolerance.")
    var opioid: Bool?

    @Option(parsing: .unconditional, help: ArgumentHelp("A note; - reads it from standard input.", valueName: "text"))
    var note: String?
}

/// The answers about a medication.
struct MedicationAnswers: Answers {
    typealias Of = Medication
    let name: String?
    let due: DueOptions
    let options: MedicationOptions
    var ended: String? = nil

    static let all: [Answer<MedicationAnswers, Of>] = [
        Answer(one: "name", { $0.name }) { text, reader in
            try reader.name(text, for: Medication.kind.nounWithArticle).fieldValue
        },
        Answer(one: "from", field: "from_day", { $0.options.from }) { text, reader in
            let context = reader.context
            let day =
                try reader.old.map { try context.edited(text, from: $0.from, canBeAhead: true) }
                ?? context.firstDay(text)
            return reader.keep(day, as: "from").fieldValue
        },
        Answer(one: "ended", { $0.ended }) { text, reader in
            let day = try reader.context.now.reading(
                DayExpression(text), .nearest, from: reader.old?.ended, canBeAhead: true)
            return reader.keep(day, as: "ended").fieldValue
        },
        // Both options about times set all of them.
        Answer("times", given: { $0.due.typed }) { words, _ in
            [.field(.list(try DueOptions.slots(words).map(\.fieldValue)))]
        },
        Answer("prescriber", asksBack: true, given: { $0.options.prescriber.map { [$0] } ?? [] }) { words, reader in
            [.contact(try reader.context.contact(named: words[0], by: "prescriber", role: .clinic))]
        },
        Answer(
            one: "opioid", { $0.options.opioid.map { $0 ? "yes" : "no" } },
            read: { text, _ in .int(text == "yes" ? 1 : 0) }),
        .text("note", "A note") { $0.options.note },
    ]
}
