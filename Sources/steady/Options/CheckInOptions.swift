import ArgumentParser
import SteadyDomain

/// The options of a check-in, shared by `checkin` and `edit`.
struct CheckInOptions: ParsableArguments {
    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("The day it is about: today, yesterday, mon or 2026-11-20.", valueName: "day"),
        completion: .asked)
    var day: String?

    @Option(parsing: .unconditional, help: ArgumentHelp("0 to 10; 10 is best.", valueName: "score"))
    var mood: String?

    @Option(parsing: .unconditional, help: ArgumentHelp("0 to 10; 10 is worst.", valueName: "score"))
    var stress: String?

    @Option(parsing: .unconditional, help: ArgumentHelp("Hours of sleep the night before.", valueName: "hours"))
    var sleep: String?

    @Option(parsing: .unconditional, help: ArgumentHelp("The day's strongest urge, 0 to 10.", valueName: "score"))
    var urge: String?

    @Flag(help: "There was a return to use that day.")
    var used = false

    @Flag(help: "There was no use that day.")
    var noUse = false

    @Option(
        help: ArgumentHelp("Who you reached; may be given several times.", valueName: "name"), completion: .asked)
    var reached: [String] = []

    @Option(
        help: ArgumentHelp("Who you tried to reach; may be given several times.", valueName: "name"),
        completion: .asked)
    var tried: [String] = []

    @Flag(help: "You reached nobody that day.")
    var nobody = false

    @Option(parsing: .unconditional, help: ArgumentHelp("Something that went well.", valueName: "text"))
    var win: String?

    @Option(parsing: .unconditional, help: ArgumentHelp("What tomorrow is for.", valueName: "text"))
    var tomorrow: String?

    @Option(parsing: .unconditional, help: ArgumentHelp("A note; - reads it from standard input.", valueName: "text"))
    var note: String?

    func validate() throws {
        if used, noUse { throw ValidationError("--used and --no-use exclude each other; give one.") }
        if nobody, !(reached + tried).isEmpty {
            let other = reached.isEmpty ? "--tried" : "--reached"
            throw ValidationError("\(other) and --nobody exclude each other; give one.")
        }
    }
}

/// The answers of a check-in, shared by `checkin` and `edit`.
extension CheckInOptions: Answers {
    typealias Of = CheckIn

    static let all: [Answer<CheckInOptions, Of>] = [
        Answer(one: "day", { $0.day }, read: { text, reader in try day(text, &reader).fieldValue }),
        .score("mood", "Mood", asks: "Mood, 0 to 10 (10 is best)?") { $0.mood },
        .score("stress", "Stress", asks: "Stress, 0 to 10?") { $0.stress },
        .hours("sleep", "Sleep", allowsZero: true, asks: "Hours of sleep?") { $0.sleep },
        .score("urge", "The urge", asks: "Strongest urge, 0 to 10?") { $0.urge },
        Answer(one: "used", asks: "Any use that day? (yes or no)", { $0.used ? "yes" : $0.noUse ? "no" : nil }) {
            word, _ in
            try Prompts.yesNo(word).fieldValue
        },
        Answer(
            "reached", fields: Draft.peopleFields,
            asks: "Did you reach a support person? (a name, or no)", asksBack: true, clear: "support",
            given: { $0.reached }
        ) { words, reader in
            reader.isAnswer ? try reader.people(answered: words[0]) : try reader.people(words, .reached)
        },
        Answer(
            "tried", fields: Draft.peopleFields, asksBack: true, clear: "contact", clearing: ["contact", "others"],
            given: { $0.tried }
        ) { words, reader in try reader.people(words, .tried) },
        Answer("nobody", fields: Draft.peopleFields, clearing: [], given: { $0.nobody ? ["nobody"] : [] }) { _, _ in
            Draft.values(of: [])
        },
        .text("win", "A win", asks: "Something that went well?") { $0.win },
        .text("tomorrow", "The line for tomorrow", asks: "What is the plan for tomorrow?") { $0.tomorrow },
        .text("note", "A note", asks: "Anything to note?") { $0.note },
    ]

    private static func day(_ text: String, _ reader: inout DraftReader<CheckIn>) throws -> Day {
        let context = reader.context
        let read =
            if let old = reader.old {
                try context.edited(text, from: old.day)
            } else {
                try context.now.reading(DayExpression(text))
            }
        let day = reader.keep(read, as: "day")
        guard day <= context.now.today else {
            throw Problem.usage("\(day.spoken) is in the future. A check-in looks back at a day.")
        }
        return day
    }
}
