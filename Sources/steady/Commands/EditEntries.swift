import ArgumentParser
import SteadyDomain
import SteadyReports
import SteadyStore

struct EditCraving: Editing {
    typealias Edited = Craving
    static let clearable = ["triggers", "actions", "after", "minutes", "outcome", "place", "company", "note"]
    static let about = edits("craving")

    @OptionGroup var record: EditedRecord

    @Option(parsing: .unconditional, help: ArgumentHelp("How strong it was, 0 to 10.", valueName: "score"))
    var intensity: String?

    @OptionGroup var options: CravingOptions
    @OptionGroup var global: GlobalOptions

    func run(_ old: Craving, in context: Context) throws {
        let intensity = try intensity.map { try Score($0, "An intensity") }
        let answers = try CravingAnswers(options, texts: Texts(context.terminal)) {
            try context.edited($0, of: old.at, on: old.day)
        }
        let (recorded, use) = try context.store.edit(old.id, context.stamp) { craving, naming in
            if clears("triggers") { craving.triggers = [] }
            if clears("actions") { craving.actions = [] }
            if clears("after") { craving.after = nil }
            if clears("minutes") { craving.minutes = nil }
            if clears("outcome") { craving.outcome = nil }
            if clears("place") { craving.place = nil }
            if clears("company") { craving.company = nil }
            if clears("note") { craving.note = nil }
            craving.intensity = intensity ?? craving.intensity
            try answers.apply(to: &craving, naming: naming, calendar: context.now.calendar)
        }
        var echo = Echo(context)
        try echo.entry(recorded.record, was: old)
        if let use { echo.note("recorded as \(use.id) too: an event, not a reset") }
        echo.created(recorded.created)
        echo.repeated(answers.at)
        echo.strong(intensity.map { $0 >= Score.strong } ?? false || use != nil)
        try echo.print()
    }
}

struct EditCheckIn: Editing {
    typealias Edited = CheckIn
    static let clearable = ["mood", "stress", "sleep", "urge", "used", "support", "contact", "win", "tomorrow", "note"]
    static let about = edits("check-in")

    @OptionGroup var record: EditedRecord
    @OptionGroup var options: CheckInOptions
    @OptionGroup var global: GlobalOptions

    func run(_ old: CheckIn, in context: Context) throws {
        let day = try options.day.map { try context.edited($0, from: old.day) }
        if let day, day > context.now.today {
            throw Problem.usage("\(day.spoken) has not come yet. A check-in looks back at a day.")
        }
        let answers = try CheckInAnswers(options, context: context, texts: Texts(context.terminal))
        let checkIn = try context.store.edit(old.id, context.stamp) { checkIn, naming in
            if clears("mood") { checkIn.mood = nil }
            if clears("stress") { checkIn.stress = nil }
            if clears("sleep") { checkIn.sleep = nil }
            if clears("urge") { checkIn.urge = nil }
            if clears("used") { checkIn.used = nil }
            if clears("support") { (checkIn.support, checkIn.contact) = (nil, nil) }
            if clears("contact") { checkIn.contact = nil }
            if clears("win") { checkIn.win = nil }
            if clears("tomorrow") { checkIn.tomorrow = nil }
            if clears("note") { checkIn.note = nil }
            checkIn.day = day ?? checkIn.day
            try answers.apply(to: &checkIn, naming: naming)
        }
        var echo = Echo(context)
        try echo.entry(checkIn, was: old)
        echo.strong(answers.urge.map { $0 >= Score.strong } ?? false || answers.used == true)
        try echo.print()
    }
}

struct EditSession: Editing {
    typealias Edited = Session
    static let clearable = ["topic", "makeup", "reason", "note"]
    static let about = edits("session")

    @OptionGroup var record: EditedRecord

    @Option(parsing: .unconditional, help: ArgumentHelp("When it began.", valueName: "time"))
    var at: String?

    @Option(help: "What became of it.")
    var status: SessionStatus?

    @Option(parsing: .unconditional, help: ArgumentHelp("Whose session it was, such as p2.", valueName: "id"))
    var program: String?

    @Option(parsing: .unconditional, help: ArgumentHelp("Why; - reads it from standard input.", valueName: "text"))
    var reason: String?

    @OptionGroup var options: SessionOptions
    @OptionGroup var global: GlobalOptions

    func run(_ old: Session, in context: Context) throws {
        let (texts, now) = (Texts(context.terminal), context.now)
        let answers = try SessionAnswers(options, context: context, texts: texts)
        let reason = try texts.read(reason, "A reason")
        let start = try at.map { try context.edited($0, of: old, as: status ?? old.status) }
        let program = try program.map { try context.store.program(Reference.id($0)) }
        let clock = WallClock(here: context.world.zone, programs: try context.store.programs())
        let session = try context.store.edit(old.id, context.stamp) { session in
            if clears("topic") { session.topic = nil }
            if clears("makeup") { session.makeupFor = nil }
            if clears("reason") { session.reason = nil }
            if clears("note") { session.note = nil }
            if let start {
                session.start = start.moment
                session.day = now.calendar.day(of: start.moment)
            }
            session.status = status ?? session.status
            session.program = program?.uid ?? session.program
            session.reason = reason ?? session.reason
            try answers.apply(to: &session)
            guard session.status.mayLieAhead || session.start.instant <= now.instant + Session.attendEarly else {
                throw Problem.usage(
                    "\(clock.spoken(session.start)) has not come yet, so it can't be \(session.status.rawValue).")
            }
        }
        var echo = Echo(context)
        try echo.entry(session, was: old)
        try echo.remarks(on: session)
        echo.repeated(start)
        try echo.print()
    }
}

struct EditUse: Editing {
    typealias Edited = Use
    static let clearable = ["substance", "next-time", "note"]
    static let about = edits("use")

    @OptionGroup var record: EditedRecord
    @OptionGroup var options: UseOptions
    @OptionGroup var global: GlobalOptions

    func run(_ old: Use, in context: Context) throws {
        let answers = try UseAnswers(options, texts: Texts(context.terminal)) {
            try context.edited($0, of: old.at, on: old.day)
        }
        let use = try context.store.edit(old.id, context.stamp) { (use: inout Use) in
            if clears("substance") { use.substance = nil }
            if clears("next-time") { use.nextTime = nil }
            if clears("note") { use.note = nil }
            answers.apply(to: &use, calendar: context.now.calendar)
        }
        var echo = Echo(context)
        try echo.entry(use, was: old)
        echo.repeated(answers.at)
        echo.strong(true)
        try echo.print()
    }
}

struct EditPoint: Editing {
    typealias Edited = Point
    static let clearable = ["done"]
    static let about = edits("point")

    @OptionGroup var record: EditedRecord

    @Option(
        parsing: .unconditional, help: ArgumentHelp("The point; - reads it from standard input.", valueName: "text"))
    var text: String?

    @Option(parsing: .unconditional, help: ArgumentHelp("The day it was raised.", valueName: "day"))
    var raised: String?

    @Option(parsing: .unconditional, help: ArgumentHelp("The day it was done.", valueName: "day"))
    var done: String?

    @OptionGroup var global: GlobalOptions

    func run(_ old: Point, in context: Context) throws {
        let text = try Texts(context.terminal).read(text, "A point")
        let raised = try raised.map { try context.edited($0, from: old.raisedOn) }
        let done = try done.map { try context.edited($0, from: old.doneOn ?? old.raisedOn) }
        let point = try context.store.edit(old.id, context.stamp) { (point: inout Point) in
            if clears("done") { point.doneOn = nil }
            point.text = text ?? point.text
            point.raisedOn = raised ?? point.raisedOn
            point.doneOn = done ?? point.doneOn
            guard max(point.raisedOn, point.doneOn ?? point.raisedOn) <= context.now.today else {
                let day = max(point.raisedOn, point.doneOn ?? point.raisedOn)
                throw Problem.usage("\(day.spoken) has not come yet. Give today or an earlier one.")
            }
            guard point.doneOn ?? point.raisedOn >= point.raisedOn else {
                throw Problem.usage("A point can't be done before it was raised. Give a later day.")
            }
        }
        var echo = Echo(context)
        try echo.entry(point, was: old)
        try echo.print()
    }
}
