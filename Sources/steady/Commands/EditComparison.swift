import ArgumentParser
import SteadyDomain

struct EditComparison: Editing {
    @OptionGroup var record: EditedRecord
    @OptionGroup var options: ComparisonOptions

    @Option(parsing: .unconditional, help: ArgumentHelp("A note; - reads it from standard input.", valueName: "text"))
    var note: String?

    @OptionGroup var global: GlobalOptions

    var answers: ComparisonAnswers { ComparisonAnswers(options: options, note: note) }

    func edit(_ old: Comparison, _ reader: DraftReader<Comparison>) throws {
        let comparison = try reader.store().record
        var echo = Echo(reader.context)
        try echo.entry(comparison, was: old)
        try echo.print()
    }
}
