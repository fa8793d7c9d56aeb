import ArgumentParser
import SteadyDomain

/// What can be said about a use, by options; `use` and `edit` share it.
struct UseOptions: ParsableArguments {
    @Option(parsing: .unconditional, help: ArgumentHelp("When it was, such as \"yesterday 23:30\".", valueName: "time"))
    var at: String?

    @Option(
        parsing: .unconditional, help: ArgumentHelp("What it was; - reads it from standard input.", valueName: "text"))
    var substance: String?

    @Option(parsing: .unconditional, help: ArgumentHelp("What would help next time.", valueName: "text"))
    var nextTime: String?

    @Option(parsing: .unconditional, help: ArgumentHelp("A note; - reads it from standard input.", valueName: "text"))
    var note: String?

    var isEmpty: Bool { at == nil && substance == nil && nextTime == nil && note == nil }
}

/// Everything that was said about a use, read and checked.
struct UseAnswers {
    var at: ResolvedMoment?
    var substance: String?
    var nextTime: String?
    var note: String?

    /// - Parameter time: reads the time, of a use that is new or of one that is edited.
    init(_ options: UseOptions, texts: Texts, time: (String) throws -> ResolvedMoment) throws {
        at = try options.at.map(time)
        substance = try texts.read(options.substance, "The substance")
        nextTime = try texts.read(options.nextTime, "What would help")
        note = try texts.read(options.note, "A note")
    }

    /// Puts what was said into a use.
    func apply(to use: inout Use, calendar: RecoveryCalendar) {
        if let at {
            use.at = at.moment
            use.day = calendar.day(of: at.moment)
        }
        use.substance = substance ?? use.substance
        use.nextTime = nextTime ?? use.nextTime
        use.note = note ?? use.note
    }
}
