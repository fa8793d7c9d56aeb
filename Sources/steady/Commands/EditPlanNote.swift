import ArgumentParser
import SteadyDomain
import SteadyReports
import SteadyStore

extension PlanNote.Sort: ExpressibleByArgument {}

struct EditPlanNote: Editing {
    @OptionGroup var record: EditedRecord

    @Option(help: "sign, reason, company or surroundings.")
    var sort: PlanNote.Sort?

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("The text; - reads it from standard input.", valueName: "text"))
    var text: String?

    @OptionGroup var global: GlobalOptions

    var answers: PlanNoteAnswers { PlanNoteAnswers(sort: sort, text: text) }

    func edit(_ old: PlanNote, _ reader: DraftReader<PlanNote>) throws {
        let note = try reader.store().record
        var echo = Echo(reader.context)
        echo.line(RecordText.line(note).led(by: note.id.description))
        echo.was(RecordText.line(old))
        try echo.print()
    }
}
