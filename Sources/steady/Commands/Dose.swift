import ArgumentParser
import SteadyDomain
import SteadyReports
import SteadyStore

struct DoseCommand: TakesOwnWords {
    static let about = CommandConfiguration(
        commandName: "dose",
        abstract: "A dose of a medication, taken or skipped.",
        discussion: """
            steady dose
            steady dose sertraline --at 08:10
            steady dose sertraline --skipped --note -

            A part of the name is enough. Without it, the only medication is meant, or the
            only one that is due.
            """)

    @Argument(help: "The medication.", completion: .asked)
    var name: [String] = []

    @Flag(help: "It was skipped on purpose.")
    var skipped = false

    @OptionGroup var options: DoseOptions
    @OptionGroup var global: GlobalOptions

    func run(in world: World) throws {
        try Context.open(world, for: .writing) { context in
            var reader = DraftReader<Dose>(context, context.draft(of: Dose.self))
            reader.draft.set("at", context.now.moment.fieldValue)
            reader.draft.set("day", context.now.today.fieldValue)
            reader.draft.set("precision", Precision.minute.fieldValue)
            try reader.readOptions(DoseAnswers(options: options, status: skipped ? .skipped : .taken))
            let day = reader.draft.content("day") ?? context.now.today
            let medication =
                try name.isEmpty ? context.onlyMedication(on: day) : context.medication(named: name, on: day)
            reader.draft.set("medication", medication.uid.fieldValue)
            let dose = try context.store.write(reader.draft, as: Dose.self, verb: "dose", context.stamp).record
            var echo = Echo(context)
            try echo.entry(dose)
            try echo.outside(medication, on: dose.day)
            echo.repeated(reader.moment)
            echo.offer(try context.nudge(after: dose))
            try echo.print()
        }
    }
}
