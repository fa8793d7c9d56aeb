import ArgumentParser
import SteadyDomain
import SteadyReports
import SteadyStore

struct EditChecklistItem: Editing {
    @OptionGroup var record: EditedRecord

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("What to line up; - reads it from standard input.", valueName: "text"))
    var text: String?

    @Option(parsing: .unconditional, help: ArgumentHelp("The day up to which to do it.", valueName: "day"))
    var due: String?

    @Option(parsing: .unconditional, help: ArgumentHelp("With whom: a contact.", valueName: "name"))
    var with: String?

    @Option(parsing: .unconditional, help: ArgumentHelp("The day on which it was done.", valueName: "day"))
    var done: String?

    @OptionGroup var global: GlobalOptions

    var answers: ChecklistAnswers { ChecklistAnswers(text: text, due: due, with: with, done: done) }

    func edit(_ old: ChecklistItem, _ reader: DraftReader<ChecklistItem>) throws {
        let context = reader.context
        let item = try reader.store().record
        var echo = Echo(context)
        let words = try context.recordText()
        echo.line(words.line(item, today: context.now.today).led(by: item.id.description))
        echo.was(words.line(old, today: context.now.today))
        echo.others(reader)
        try echo.print()
    }
}
