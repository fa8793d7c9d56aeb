import ArgumentParser
import SteadyDomain
import SteadyReports
import SteadyStore

struct CalendarCommand: SteadyCommand {
    static let about = CommandConfiguration(
        commandName: "calendar",
        abstract: "Your sessions, and the evening, for the calendar on your phone.",
        discussion: """
            steady calendar --output calendar.ics
            steady calendar --output calendar.ics --evening 21:30
            steady calendar --output calendar.ics --program p1 --no-evening

            It has the weekly times of the programs that go on, up to their planned end.
            Events are called "Appointment" and "Evening", and nothing in the file says
            what they are; with --plain-titles they have the names of your programs.
            It shows first what will be in it, and asks. Read a new one in when your
            times change: the events change with it, and what is no more is cancelled.
            """)

    @Option(
        parsing: .unconditional, help: ArgumentHelp("The file; - for standard output.", valueName: "file"))
    var output: String?

    @Option(parsing: .unconditionalSingleValue, help: .chosenPrograms, completion: .asked)
    var program: [String] = []

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp(
            "When the evening's reminder rings; 21:00 if you set no time.", valueName: "time"))
    var evening: String?

    @Flag(name: .customLong("no-evening"), help: "Leave out the evening.")
    var noEvening = false

    @Flag(name: .customLong("plain-titles"), help: "The names of programs as titles.")
    var plainTitles = false

    @OptionGroup var consent: ConsentOptions
    @Flag(help: .force) var force = false
    @OptionGroup var global: GlobalOptions

    func validate() throws {
        if noEvening, evening != nil {
            throw ValidationError("--evening and --no-evening exclude each other; give one.")
        }
    }

    func run(in world: World) throws {
        guard let output else {
            throw Problem.usage(
                "Say which file the calendar goes to; - is standard output.",
                command: world.corrected([("output", "calendar.ics")]))
        }
        try Context.open(world, for: .reading) { context in
            guard context.store.isStored else { throw Problem.noProgram }
            let record = try context.store.calendarRecord(now: context.now)
            let chosen = try context.programs(named: program)
            let file = CalendarFile(
                record, programs: program.isEmpty ? record.current : record.programs.filter { chosen.contains($0.uid) },
                evening: try eveningTime(in: context), hasPlainTitles: plainTitles)
            guard !file.isEmpty else {
                throw Problem.missing(
                    "There is nothing for a calendar: no program that goes on has weekly times, and the evening is left out. "
                        + "`steady program list` shows your programs.", command: "steady program list")
            }
            let handed = HandedFile(
                bytes: file.bytes, preview: file.preview, title: "The calendar", recognizes: CalendarFile.isCalendar)
            try world.hand(handed, to: output, yes: consent.yes, force: force)
        }
    }

    /// When the evening's reminder comes: as told, else as set. A person who wants no reminder of evenings gets none.
    private func eveningTime(in context: Context) throws -> ClockTime? {
        guard let evening else {
            guard !noEvening, context.settings.remind.contains(.evening) else { return nil }
            return context.settings.chosenEvening ?? CalendarFile.usualEvening
        }
        guard let clock = ClockTime(typed: evening) else {
            throw Problem.usage(
                "\"\(evening.visible)\" is not a time of the day. Write one such as 21:00.",
                command: context.world.corrected([("evening", "21:00")]))
        }
        return clock
    }
}
