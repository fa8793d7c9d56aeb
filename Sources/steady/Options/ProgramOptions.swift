import ArgumentParser
import SteadyDomain

extension AbsenceRules.Counted: ExpressibleByArgument {}

/// The options for a program's schedule, shared by `start`, `step` and `change`.
struct ScheduleOptions: ParsableArguments {
    @Option(
        parsing: .unconditional, help: ArgumentHelp("Sessions a week, least to most, such as 3-5.", valueName: "number")
    )
    var sessions: String?

    @Option(parsing: .unconditional, help: "Hours a session.")
    var hours: String?

    @Option(help: ArgumentHelp("A weekly time such as \"mon 18:00\"; may be given several times.", valueName: "time"))
    var slot: [String] = []

    var isEmpty: Bool { sessions == nil && hours == nil && slot.isEmpty }

    func commitment() throws -> Commitment? { try sessions.map { try Commitment($0) } }
    func minutes() throws -> Int? { try hours.map { try Minutes.parse(hours: $0, "A session") } }
    func slots() throws -> [Slot] { try Set(slot.flatMap { try Slot.typed($0) }).sorted() }
}

/// The other options of a program, shared by `start`, `step` and `edit`.
struct ProgramOptions: ParsableArguments {
    @Option(parsing: .unconditional, help: "Its name; without it, the level's name.")
    var name: String?

    @Option(
        parsing: .unconditional, help: ArgumentHelp("Its first day; else today.", valueName: "day"),
        completion: .asked)
    var from: String?

    @Option(parsing: .unconditional, help: "How many weeks it is planned for.")
    var weeks: String?

    @Option(
        parsing: .unconditional, help: ArgumentHelp("The last planned day, instead of --weeks.", valueName: "day"),
        completion: .asked)
    var until: String?

    @Option(parsing: .unconditional, help: "How many absences it allows.")
    var absences: String?

    @Option(help: "Which absences count: missed ones, or all.")
    var absencesCount: AbsenceRules.Counted?

    @Option(parsing: .unconditional, help: "How many absences in a row it allows.")
    var absencesRow: String?

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("How long before a session it wants to be told, such as 48h.", valueName: "time"))
    var notice: String?

    @Flag(inversion: .prefixedNo, help: "Whether an excused session must be made up.")
    var excusedMakeUp: Bool?

    @Option(
        parsing: .unconditional, help: ArgumentHelp("Your counselor there, a contact.", valueName: "name"),
        completion: .asked)
    var counselor: String?

    @Option(parsing: .unconditional, help: ArgumentHelp("The substances it is about, if you want.", valueName: "text"))
    var substances: String?

    @Option(parsing: .unconditional, help: ArgumentHelp("The day it ended, for one that is over.", valueName: "day"))
    var ended: String?

    @Option(help: "Why it ended.")
    var reason: EndReason?

    @Option(parsing: .unconditional, help: ArgumentHelp("A note; - reads it from standard input.", valueName: "text"))
    var note: String?
}
