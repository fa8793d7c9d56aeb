import ArgumentParser
import SteadyDomain
import SteadyReports
import SteadyStore

struct ProgramNote: SteadyCommand {
    static let about = CommandConfiguration(
        commandName: "note",
        abstract: "Keep what you were told about cost, insurance and authorization.",
        discussion: """
            steady program note p2 --cost "25 a session" --insurance "asked on Monday"
            steady program note --authorized-until 2026-10-02
            steady edit p2 --clear cost

            On a terminal, without answers, it asks; Return skips a question.
            """)

    @Argument(help: "The program; without it, the level of care.", completion: .asked)
    var id: [String] = []

    @OptionGroup var coverage: CoverageOptions

    @OptionGroup var global: GlobalOptions

    func run(in world: World) throws {
        try Context.open(world, for: .writing) { context in
            let old = try context.program(id, on: context.now.today)
            let (today, until) = (context.now.today, old.coverage.authorizedUntil)
            let isOver = until.map { $0 < today } ?? false
            if !world.hasOwnOptions, !isOver, old.coverage.isWhole {
                throw Problem.usage(
                    "All three are noted of \(old.name.text). Change one with its option.",
                    command: "steady program note \(old.id) --cost -")
            }
            // What is over is asked about again.
            var asked = old
            if isOver, !world.hasOwnOptions { asked.coverage.authorizedUntil = nil }
            let example = isOver ? ("authorized-until", (today + 28).description) : ("cost", "25 a session")
            let reader = try context.answers(
                CoverageAnswers(coverage: coverage), Draft(.record(old.reference)), editing: asked,
                orElse: .usage(
                    "Say what you were told about \(old.name.text).", command: world.corrected([example])))
            guard let reader else { return }
            let stored: Program = try context.store.write(reader.draft, verb: "program", context.stamp).record
            var echo = Echo(context)
            echo.line(Phrase([stored.name.text] + stored.coverage.words).led(by: stored.id.description))
            if !old.coverage.words.isEmpty { echo.was(Phrase(old.coverage.words)) }
            echo.others(reader)
            if let day = stored.coverage.authorizedUntil, day != until, day < today {
                echo.note("\(day.spoken) was \(day.distance(from: today))")
            }
            try echo.print()
        }
    }
}

/// The answers about cost and coverage of a program.
struct CoverageAnswers: Answers {
    typealias Of = Program
    let coverage: CoverageOptions

    static let all: [Answer<CoverageAnswers, Of>] = [
        .text("cost", "The cost", asks: "What were you told about the cost?") { $0.coverage.cost },
        .text("insurance", "Insurance", asks: "And about insurance?") { $0.coverage.insurance },
        Answer(
            one: "authorized-until", field: "authorized_until", asks: "Until which day is it authorized?",
            { $0.coverage.authorizedUntil }
        ) { text, reader in
            let read =
                try reader.old?.coverage.authorizedUntil.map {
                    try reader.context.edited(text, from: $0, canBeAhead: true)
                } ?? reader.context.now.reading(DayExpression(text), .coming, canBeAhead: true)
            return reader.keep(read, as: "authorized-until").fieldValue
        },
    ]
}
