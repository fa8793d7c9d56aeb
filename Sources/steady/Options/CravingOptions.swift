import ArgumentParser
import SteadyDomain
import SteadyReports
import SteadyStore

/// What can be said about a craving, by options; `craving` and `edit` share it.
struct CravingOptions: ParsableArguments {
    @Option(help: ArgumentHelp("What set it off; may be given several times.", valueName: "name"))
    var trigger: [String] = []

    @Option(help: ArgumentHelp("What you did about it; may be given several times.", valueName: "name"))
    var action: [String] = []

    @Option(parsing: .unconditional, help: ArgumentHelp("How strong it was afterwards, 0 to 10.", valueName: "score"))
    var after: String?

    @Option(parsing: .unconditional, help: "How long it lasted, in minutes.")
    var minutes: String?

    @Option(help: "How it ended.")
    var outcome: Outcome?

    @Option(parsing: .unconditional, help: ArgumentHelp("Where you were.", valueName: "text"))
    var place: String?

    @Option(parsing: .unconditional, help: ArgumentHelp("Who was with you.", valueName: "text"))
    var company: String?

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("When it was, such as \"20m ago\" or \"yesterday 21:30\".", valueName: "time"))
    var at: String?

    @Option(parsing: .unconditional, help: ArgumentHelp("A note; - reads it from standard input.", valueName: "text"))
    var note: String?
}

/// Everything that was said about a craving, read and checked.
struct CravingAnswers {
    var triggers: [Name]
    var actions: [Name]
    var after: Score?
    var minutes: Int?
    var outcome: Outcome?
    var place: String?
    var company: String?
    var at: ResolvedMoment?
    var note: String?

    /// - Parameter time: reads the time, of a craving that is new or of one that is edited.
    init(_ options: CravingOptions, texts: Texts, time: (String) throws -> ResolvedMoment) throws {
        triggers = try options.trigger.map { try CravingAnswers.trigger($0) }
        actions = try options.action.map { try Name($0, for: "an action") }
        after = try options.after.map { try Score($0, "The intensity after") }
        minutes = try options.minutes.map { try Minutes.parse($0, "Minutes") }
        outcome = options.outcome
        place = try texts.read(options.place, "A place")
        company = try texts.read(options.company, "Company")
        at = try options.at.map(time)
        note = try texts.read(options.note, "A note")
    }

    /// A trigger's name; `any` is none.
    static func trigger(_ text: String) throws -> Name {
        let name = try Name(text, for: "a trigger")
        guard name.key != Trigger.any.key else {
            throw Problem.usage("\"any\" stands for every trigger, so it names none. Leave the trigger out.")
        }
        return name
    }

    /// Asks for what was not given.
    mutating func ask(_ prompts: Prompts) throws {
        if triggers.isEmpty {
            triggers =
                try prompts.ask("What set it off? (several with commas)") {
                    try Prompts.names($0, for: "a trigger").map { try CravingAnswers.trigger($0.text) }
                } ?? []
        }
        if actions.isEmpty {
            actions = try prompts.ask("What did you do about it?") { try Prompts.names($0, for: "an action") } ?? []
        }
        if after == nil {
            after = try prompts.ask("How strong is it now, 0 to 10?") { try Score($0, "The intensity after") }
        }
        if note == nil { note = try prompts.ask("Anything to note?") { try FreeText.parse($0, "A note") } }
    }

    /// Puts what was said into a craving.
    func apply(to craving: inout Craving, naming: Naming, calendar: RecoveryCalendar) throws {
        if !triggers.isEmpty { craving.triggers = try naming.triggers(triggers) }
        if !actions.isEmpty { craving.actions = try naming.actions(actions) }
        if let at {
            craving.at = at.moment
            craving.day = calendar.day(of: at.moment)
            craving.part = PartOfDay(of: at.moment)
        }
        craving.after = after ?? craving.after
        craving.minutes = minutes ?? craving.minutes
        craving.outcome = outcome ?? craving.outcome
        craving.place = place ?? craving.place
        craving.company = company ?? craving.company
        craving.note = note ?? craving.note
    }
}
