import ArgumentParser
import SteadyDomain
import SteadyReports
import SteadyStore

struct ProgramCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "program",
        abstract: "Levels of care and supports: start, change, step, end, extra, move, checklist, note, list, show.",
        discussion: """
            steady program start
            steady program start iop --name "Riverside IOP" --weeks 12 --slot "mon 18:00"
            steady program list
            """,
        subcommands: [
            ProgramStart.self, ProgramChange.self, ProgramStep.self, ProgramEnd.self, ProgramExtra.self,
            ProgramMove.self, ProgramChecklist.self, ProgramNote.self, ProgramList.self, ProgramShow.self,
        ],
        defaultSubcommand: ProgramList.self)
}

struct ProgramList: SteadyCommand {
    static let about = CommandConfiguration(
        commandName: "list", abstract: "The course of care: every program, by start, and how long it was.",
        discussion: "steady program list")

    @Flag(help: .plain) var plain = false
    @Flag(help: .json) var json = false
    @OptionGroup var global: GlobalOptions

    func run(in world: World) throws {
        try Context.open(world, for: .reading) { context in
            let report = CareTimeline(
                try context.store.programs(), today: context.now.today, vocabulary: try context.store.vocabulary(),
                here: world.zone, draws: !plain)
            try context.terminal.print(report, as: Format(json: json))
        }
    }
}

struct ProgramShow: SteadyCommand {
    static let about = CommandConfiguration(
        commandName: "show",
        abstract: "One program whole, with its schedules.",
        discussion: """
            steady program show
            steady program show p2 --json
            """)

    @Argument(help: "The program; without it, the level of care.", completion: .asked)
    var id: [String] = []

    @Flag(help: .json) var json = false
    @OptionGroup var global: GlobalOptions

    func run(in world: World) throws {
        try Context.open(world, for: .reading) { context in
            let program = try context.program(id, on: context.now.today)
            try ShowCommand.show(Reference(Program.kind, program.id.number), json: json, in: context)
        }
    }
}

extension Context {
    /// The program of that id, name or level. Without one, the level of care active that day or the only active support; if none was
    /// active then, the same for today.
    /// - Parameter withSessions: whether supports without sessions are left out where others have some.
    func program(_ words: [String], on day: Day, withSessions: Bool = false) throws -> Program {
        if !words.isEmpty { return try store.program(id(of: words.joined(separator: " "))) }
        let programs = try store.programs()
        let then = programs.filter { $0.isActive(on: day) }
        var active = then.isEmpty ? programs.filter { $0.isActive(on: now.today) } : then
        if withSessions, active.contains(where: { $0.hasSessions(on: day) }) {
            active.removeAll { !$0.hasSessions(on: day) }
        }
        if let care = active.levelOfCare { return care }
        if active.count > 1 {
            throw Problem.usage(
                "Several programs are active. Say which, such as \(active[0].id).", command: "steady program list")
        }
        guard let only = active.first else {
            throw Problem.missing(
                "No program is active on \(day.spoken). Start one first.", command: "steady program start")
        }
        return only
    }

    /// - Parameters:
    ///   - firstDay: the first day of the program or its schedule. If it is in the past, the echo says it first.
    ///   - left: the level of care that ended with it; nil if none did, or if the program itself did.
    ///   - isPlan: whether its days were set, so that the echo may say what is worth asking about its length.
    ///   - add: adds lines after the notes.
    ///   - sources: whether it says where what it tells comes from.
    func echo(
        _ program: Program, on day: Day? = nil, firstDay: ResolvedDay? = nil, with notes: [Phrase] = [],
        isNew: Bool = false, isChangeOfCare: Bool = false, from left: Level? = nil, isPlan: Bool = false,
        sources: Bool = false,
        adding add: (inout Echo) -> Void = { _ in }
    ) throws {
        var echo = Echo(self)
        let day = max(day ?? now.today, program.from)
        if let firstDay { echo.firstDay(firstDay) }
        echo.line(try recordText([program]).echo(program, on: day))
        echo.notes(notes)
        add(&echo)
        if isNew { echo.likeness(of: program, among: try store.programs()) }
        var facts: [Fact] = []
        if let hint = program.hint(on: day) {
            facts.append(hint)
            echo.note(Phrase(hint.words(citing: sources)))
        }
        if isPlan, let fact = try lengthFact(about: program) {
            facts.append(fact)
            echo.note(Phrase(fact.words(citing: sources)))
        }
        if isChangeOfCare, let fact = CareFact.leaving(left ?? program.level, to: left.map { _ in program.level }) {
            facts.append(fact)
            echo.note(Phrase(fact.words(citing: sources)), right: .command("steady now"))
        }
        if sources { echo.sources(of: facts) }
        try echo.print()
    }

    /// What is worth asking where a course of care would end, today or later, before day 90; nil elsewhere, and where the
    /// person silenced it.
    func lengthFact(about program: Program) throws -> Fact? {
        guard settings.nearEnd, let last = program.knownLastDay, last >= now.today,
            let course = CareCourse(endingWith: program, among: try store.programs()), course.isShort
        else { return nil }
        return CareFact.length
    }
}
