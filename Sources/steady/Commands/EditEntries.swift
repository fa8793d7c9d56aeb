import ArgumentParser
import SteadyDomain
import SteadyReports
import SteadyStore

struct EditCraving: Editing {
    @OptionGroup var record: EditedRecord

    @Option(parsing: .unconditional, help: ArgumentHelp("How strong it was, 0 to 10.", valueName: "score"))
    var intensity: String?

    @OptionGroup var options: CravingOptions
    @OptionGroup var global: GlobalOptions

    var answers: CravingAnswers { CravingAnswers(intensity: intensity, options: options) }

    func edit(_ old: Craving, _ reader: DraftReader<Craving>) throws {
        let recorded = try reader.store()
        var echo = Echo(reader.context)
        try echo.entry(recorded.record, was: old)
        try echo.made(by: recorded)
        echo.repeated(reader.moment)
        try echo.offer(after: reader.draft, of: recorded)
        try echo.print()
    }
}

struct EditCheckIn: Editing {
    @OptionGroup var record: EditedRecord
    @OptionGroup var options: CheckInOptions
    @OptionGroup var global: GlobalOptions

    var answers: CheckInOptions { options }

    func edit(_ old: CheckIn, _ reader: DraftReader<CheckIn>) throws {
        let checkIn = try reader.store().record
        var echo = Echo(reader.context)
        try echo.entry(checkIn, was: old)
        echo.others(reader)
        try echo.disagreement(of: checkIn)
        try echo.offer(after: reader.draft, of: checkIn)
        try echo.print()
    }
}

struct EditSession: Editing {
    @OptionGroup var record: EditedRecord

    @Option(parsing: .unconditional, help: ArgumentHelp("When it began.", valueName: "time"))
    var at: String?

    @Option(help: "attended, missed, excused or cancelled.")
    var status: SessionStatus?

    @Option(parsing: .unconditional, help: ArgumentHelp("The program of the session, such as p2.", valueName: "id"))
    var program: String?

    @Option(parsing: .unconditional, help: ArgumentHelp("Why; - reads it from standard input.", valueName: "text"))
    var reason: String?

    @Option(
        parsing: .unconditional, help: ArgumentHelp("When you told the program of an absence.", valueName: "time"),
        completion: .asked)
    var told: String?

    @OptionGroup var options: SessionOptions

    @Option(parsing: .unconditional, help: ArgumentHelp(SessionOptions.untilHelp, valueName: "time"))
    var until: String?

    @OptionGroup var global: GlobalOptions

    func validate() throws { try options.checkLength(until: until) }

    var answers: SessionAnswers {
        SessionAnswers(
            options: options, reason: reason, status: status, at: at, program: program, until: until,
            told: told)
    }

    func edit(_ old: Session, _ reader: DraftReader<Session>) throws {
        let session = try reader.store().record
        var echo = Echo(reader.context)
        try echo.entry(session, was: old)
        try echo.remarks(on: session)
        echo.repeated(reader.moment)
        try echo.print()
    }
}

struct EditUse: Editing {
    @OptionGroup var record: EditedRecord
    @OptionGroup var options: UseOptions
    @OptionGroup var lookBack: LookBackOptions
    @OptionGroup var global: GlobalOptions

    var answers: UseAnswers { UseAnswers(options: options, lookBack: lookBack) }

    func edit(_ old: Use, _ reader: DraftReader<Use>) throws {
        let use = try reader.store().record
        var echo = Echo(reader.context)
        try echo.entry(use, was: old)
        echo.repeated(reader.moment)
        try echo.disagreement(of: use)
        try echo.offerAfterUse(of: use.substance, use.note, on: use.day)
        try echo.print()
    }
}

struct EditPoint: Editing {
    @OptionGroup var record: EditedRecord

    @Option(
        parsing: .unconditional, help: ArgumentHelp("The point; - reads it from standard input.", valueName: "text"))
    var text: String?

    @Option(parsing: .unconditional, help: ArgumentHelp("The day it was raised.", valueName: "day"))
    var raised: String?

    @Option(parsing: .unconditional, help: ArgumentHelp("The day it was done.", valueName: "day"))
    var done: String?

    @OptionGroup var global: GlobalOptions

    var answers: CarriedLineAnswers<Point> { CarriedLineAnswers(text: text, written: raised, done: done) }
}

struct EditAgreement: Editing {
    @OptionGroup var record: EditedRecord

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("What was agreed; - reads it from standard input.", valueName: "text"))
    var text: String?

    @Option(parsing: .unconditional, help: ArgumentHelp("The day it was agreed.", valueName: "day"))
    var agreed: String?

    @Option(parsing: .unconditional, help: ArgumentHelp("The day it was done.", valueName: "day"))
    var done: String?

    @OptionGroup var global: GlobalOptions

    var answers: CarriedLineAnswers<Agreement> { CarriedLineAnswers(text: text, written: agreed, done: done) }
}

extension Editing where Edited: CarriedLine {
    func edit(_ old: Edited, _ reader: DraftReader<Edited>) throws {
        let line = try reader.store().record
        var echo = Echo(reader.context)
        try echo.entry(line, was: old)
        echo.others(reader)
        try echo.print()
    }
}
