import ArgumentParser
import SteadyDomain
import SteadyStore

/// What can be said in a check-in, by options; `checkin` and `edit` share it.
struct CheckInOptions: ParsableArguments {
    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("The day it is about: today, yesterday, mon or 2026-11-20.", valueName: "day"))
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

    @Option(parsing: .unconditional, help: ArgumentHelp("Who you reached.", valueName: "name"))
    var reached: String?

    @Option(parsing: .unconditional, help: ArgumentHelp("Who you tried to reach.", valueName: "name"))
    var tried: String?

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
        if [reached != nil, tried != nil, nobody].count(where: \.self) > 1 {
            throw ValidationError("--reached, --tried and --nobody exclude each other; give one.")
        }
    }
}

/// Everything that was said in a check-in, read and checked.
struct CheckInAnswers {
    var mood: Score?
    var stress: Score?
    var sleep: Int?
    var urge: Score?
    var used: Bool?
    var support: (outcome: Support, contact: ContactChoice?)?
    var win: String?
    var tomorrow: String?
    var note: String?

    init(_ options: CheckInOptions, context: Context, texts: Texts) throws {
        mood = try options.mood.map { try Score($0, "Mood") }
        stress = try options.stress.map { try Score($0, "Stress") }
        sleep = try options.sleep.map { try Minutes.parse(hours: $0, "Sleep", allowsZero: true) }
        urge = try options.urge.map { try Score($0, "The urge") }
        used = options.used ? true : options.noUse ? false : nil
        win = try texts.read(options.win, "A win")
        tomorrow = try texts.read(options.tomorrow, "The line for tomorrow")
        note = try texts.read(options.note, "A note")
        do {
            if let name = options.reached { support = (.reached, try context.contact(named: name, by: "reached")) }
            if let name = options.tried { support = (.tried, try context.contact(named: name, by: "tried")) }
        } catch  where context.terminal.keyboard.hasStopped && !isEmpty {
            // Who stops at the question about a new name keeps the rest.
        }
        if options.nobody { support = (.nobody, nil) }
    }

    /// Whether nothing was said at all.
    var isEmpty: Bool {
        mood == nil && stress == nil && sleep == nil && urge == nil && used == nil && support == nil && win == nil
            && tomorrow == nil && note == nil
    }

    /// Asks everything, a line each.
    mutating func ask(_ prompts: Prompts, context: Context) throws {
        mood = try prompts.ask("Mood, 0 to 10 (10 is best)?") { try Score($0, "Mood") }
        stress = try prompts.ask("Stress, 0 to 10?") { try Score($0, "Stress") }
        sleep = try prompts.ask("Hours of sleep?") { try Minutes.parse(hours: $0, "Sleep", allowsZero: true) }
        urge = try prompts.ask("Strongest urge, 0 to 10?") { try Score($0, "The urge") }
        used = try prompts.ask("Any use today? (yes or no)") { try Prompts.yesNo($0) }
        let reached = try prompts.ask("Did you reach a support person? (a name, or no)") { answer in
            if answer.lowercased() == "no" || answer.lowercased() == "nobody" {
                return (Support.nobody, ContactChoice?.none)
            }
            return (Support.reached, try context.contact(answered: answer))
        }
        if let reached { support = reached }
        win = try prompts.ask("Something that went well?") { try FreeText.parse($0, "A win") }
        tomorrow = try prompts.ask("What is tomorrow for?") { try FreeText.parse($0, "The line for tomorrow") }
        note = try prompts.ask("Anything to note?") { try FreeText.parse($0, "A note") }
    }

    /// Puts what was said into a check-in.
    func apply(to checkIn: inout CheckIn, naming: Naming) throws {
        checkIn.mood = mood ?? checkIn.mood
        checkIn.stress = stress ?? checkIn.stress
        checkIn.sleep = sleep ?? checkIn.sleep
        checkIn.urge = urge ?? checkIn.urge
        checkIn.used = used ?? checkIn.used
        if let support {
            checkIn.support = support.outcome
            checkIn.contact = try support.contact.map { try naming.contact($0) }
        }
        checkIn.win = win ?? checkIn.win
        checkIn.tomorrow = tomorrow ?? checkIn.tomorrow
        checkIn.note = note ?? checkIn.note
    }
}
