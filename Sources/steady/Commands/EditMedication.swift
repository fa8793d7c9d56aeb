import ArgumentParser
import SteadyDomain
import SteadyReports
import SteadyStore

struct EditMedication: Editing {
    @OptionGroup var record: EditedRecord

    @Option(parsing: .unconditional, help: "What it is called.")
    var name: String?

    @OptionGroup var due: DueOptions

    @Option(parsing: .unconditional, help: ArgumentHelp("Its last day.", valueName: "day"))
    var ended: String?

    @OptionGroup var options: MedicationOptions
    @OptionGroup var global: GlobalOptions

    var answers: MedicationAnswers { MedicationAnswers(name: name, due: due, options: options, ended: ended) }

    func edit(_ old: Medication, _ reader: DraftReader<Medication>) throws {
        let medication = try reader.store().record
        let context = reader.context
        var echo = Echo(context)
        echo.line(try context.line(medication))
        echo.was(try context.recordText().line(old))
        echo.others(reader)
        if medication.name != old.name {
            let others = try context.store.medications().filter { $0.name.key != medication.name.key }
            echo.likeness(of: medication, among: others, isNew: false)
        }
        if medication.ended != nil, old.ended == nil { echo.offer(Nudge(atEndOf: medication)) }
        try echo.print()
    }
}

struct EditDose: Editing {
    @OptionGroup var record: EditedRecord

    @Option(
        parsing: .unconditional, help: ArgumentHelp("The medication: its name or its id.", valueName: "name"))
    var medication: String?

    @Option(help: "taken or skipped.")
    var status: Dose.Status?

    @OptionGroup var options: DoseOptions
    @OptionGroup var global: GlobalOptions

    var answers: DoseAnswers { DoseAnswers(options: options, medication: medication, status: status) }

    func edit(_ old: Dose, _ reader: DraftReader<Dose>) throws {
        let dose = try reader.store().record
        var echo = Echo(reader.context)
        try echo.entry(dose, was: old)
        echo.repeated(reader.moment)
        echo.offer(try reader.context.nudge(after: dose))
        try echo.print()
    }
}
