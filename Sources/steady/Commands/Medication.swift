import ArgumentParser
import SteadyDomain
import SteadyReports
import SteadyStore

struct MedicationCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "medication",
        abstract: "Medications and when they are due: add, change, end, list.",
        discussion: """
            steady medication add Sertraline --daily 08:00
            steady medication change Sertraline --daily 20:00 --from mon
            steady medication list

            `steady dose` keeps what was taken. Steady advises on no dose.
            """,
        subcommands: [Add.self, Change.self, End.self, List.self],
        defaultSubcommand: List.self)

    struct List: SteadyCommand {
        static let about = CommandConfiguration(
            commandName: "list", abstract: "Every medication, those that ended last.",
            discussion: "steady medication list")

        @Flag(help: .json) var json = false
        @OptionGroup var global: GlobalOptions

        func run(in world: World) throws {
            try Context.open(world, for: .reading) { context in
                let list = MedicationList(
                    try context.store.medications(), today: context.now.today,
                    vocabulary: try context.store.vocabulary())
                try context.terminal.print(list, as: Format(json: json))
            }
        }
    }

    struct Add: TakesOwnWords {
        static let about = CommandConfiguration(
            commandName: "add",
            abstract: "Add a medication that you take.",
            discussion: """
                steady medication add Sertraline --daily 08:00
                steady medication add Naltrexone --weekly "mon 09:00" --prescriber "Dr. Rivera"
                steady medication add Ibuprofen

                Without a time it is taken as needed.
                """)

        @Argument(help: "What it is called.")
        var name: [String]

        @OptionGroup var due: DueOptions
        @OptionGroup var options: MedicationOptions
        @OptionGroup var global: GlobalOptions

        func run(in world: World) throws {
            try Context.open(world, for: .writing) { context in
                var reader = DraftReader<Medication>(context, context.draft(of: Medication.self))
                try reader.readOptions(
                    MedicationAnswers(name: name.joined(separator: " "), due: due, options: options))
                let before = try context.store.medications()
                try checkEnd(of: reader.draft, among: before, in: context)
                let medication = try context.store.write(
                    reader.draft, as: Medication.self, verb: "medication", context.stamp
                ).record
                var echo = Echo(context)
                echo.firstDay(ResolvedDay(medication.from, other: reader.otherDays["from"]))
                echo.line(try context.line(medication))
                if medication.isOpioid, medication.opioid == nil {
                    echo.note(
                        "known as an opioid by its name; if it is none:",
                        right: .command("steady edit \(medication.id) --no-opioid"))
                }
                let others = before.filter { $0.name.key != medication.name.key }
                echo.likeness(of: medication, among: others)
                echo.offer(try context.nudge(atStartOf: medication))
                try echo.print()
            }
        }

        /// - Throws: ``Problem/conflict(_:command:)`` if a record of that name that ends is still taken on the first day:
        ///   the same command with the day after works.
        private func checkEnd(of draft: Draft, among all: [Medication], in context: Context) throws {
            let first: Day = draft.content("from_day") ?? context.now.today
            guard let name: Name = draft.content("name"),
                let same = all.last(where: { $0.name.key == name.key && $0.activeDays.contains(first) }),
                let ended = same.ended
            else { return }
            throw Problem.conflict(
                "\(same.name.text) is on record as \(same.id) up to \(ended.spoken). Begin it the day after, or take that "
                    + "end back with `steady edit \(same.id) --clear ended`.",
                command: context.world.corrected([("from", (ended + 1).description)]))
        }
    }

    struct Change: TakesOwnWords {
        static let about = CommandConfiguration(
            commandName: "change",
            abstract: "Other times from a day on; what was due before stays as it was.",
            discussion: """
                steady medication change Sertraline --daily 20:00 --from mon
                steady medication change m1 --as-needed

                A weekday is the next one.
                """)

        @Argument(help: "The medication, a part of its name, or its id.", completion: .asked)
        var name: [String]

        @OptionGroup var due: DueOptions

        @Flag(help: "No times any more: it is taken as needed.")
        var asNeeded = false

        @Option(
            parsing: .unconditional, help: ArgumentHelp("From this day on; else today.", valueName: "day"),
            completion: .asked)
        var from: String?

        @OptionGroup var global: GlobalOptions

        func validate() throws {
            if asNeeded, !due.isEmpty {
                throw ValidationError("--as-needed takes all times out. Leave out --as-needed or the times.")
            }
        }

        func run(in world: World) throws {
            try Context.open(world, for: .writing) { context in
                let first = try from.map { try context.firstDay($0) } ?? ResolvedDay(context.now.today)
                let slots = try due.slots()
                let old = try context.medication(named: name, on: first.day)
                guard asNeeded || !slots.isEmpty else {
                    throw Problem.usage(
                        "Say when it is due from then on.", command: world.corrected([("daily", "08:00")]))
                }
                let result = try context.store.change(old.id, from: first.day, times: slots, context.stamp)
                var echo = Echo(context)
                echo.firstDay(first)
                echo.line(try context.line(result.changed))
                echo.was(Phrase(old.times.dueWords))
                if let ended = result.ended, let day = ended.ended {
                    echo.note("\(ended.id) stays as it was up to \(day.spoken)")
                }
                try echo.print()
            }
        }
    }

    struct End: TakesOwnWords {
        static let about = CommandConfiguration(
            commandName: "end",
            abstract: "End a medication.",
            discussion: """
                steady medication end Sertraline
                steady medication end m1 --on sun
                """)

        @Argument(help: "The medication, a part of its name, or its id.", completion: .asked)
        var name: [String]

        @Option(
            parsing: .unconditional, help: ArgumentHelp("Its last day; else today.", valueName: "day"),
            completion: .asked)
        var on: String?

        @OptionGroup var global: GlobalOptions

        func run(in world: World) throws {
            try Context.open(world, for: .writing) { context in
                let last =
                    try on.map { try context.now.reading(DayExpression($0), .nearest, canBeAhead: true) }
                    ?? ResolvedDay(context.now.today)
                let medication = try context.medication(named: name, on: last.day)
                let (ended, unbegun) = try context.store.end(medication.id, on: last.day, context.stamp)
                var echo = Echo(context)
                echo.line(try context.line(ended))
                for record in unbegun {
                    echo.note(
                        "\(record.id), \(record.times.dueWords) from \(record.from.spoken), never begins: it is removed"
                    )
                }
                echo.other(last.other.flatMap { $0 < ended.from ? nil : $0 }, option: "--on")
                echo.offer(Nudge(atEndOf: ended))
                try echo.print()
            }
        }
    }
}

extension Context {
    /// A medication in one line that begins with its id.
    func line(_ medication: Medication) throws -> Phrase {
        try recordText().line(medication).led(by: medication.id.description)
    }
}
