import ArgumentParser
import SteadyDomain
import SteadyReports
import SteadyStore

struct RideCommand: SteadyCommand {
    static let about = CommandConfiguration(
        commandName: "ride",
        abstract: "Be guided through an urge, minute by minute.",
        discussion: """
            steady ride
            steady ride --minutes 5 --kind walk
            steady ride --log

            q or Ctrl-C ends it whenever you like. Nothing is recorded without --log; with
            it, the craving is, with how strong it was before and after.
            """)

    @Option(parsing: .unconditional, help: ArgumentHelp("How many minutes, 1 to 60.", valueName: "minutes"))
    var minutes: String?

    @Option(help: "surf, meditation or walk.")
    var kind: RideKind = .surf

    @Flag(help: "Record the craving.")
    var log = false

    @Option(parsing: .unconditional, help: ArgumentHelp("How strong it is before, with --log.", valueName: "score"))
    var intensity: String?

    @OptionGroup var global: GlobalOptions

    func validate() throws {
        if intensity != nil, !log { throw ValidationError("--intensity belongs to --log. Add --log, or leave it out.") }
    }

    func run(in world: World) throws {
        let length = try minutes.map { try Minutes.parse($0, "Minutes") } ?? RideScript.usualLength
        guard RideScript.lengths.contains(length) else {
            throw Problem.usage("A ride takes 1 to 60 minutes.", command: "steady ride --minutes 10")
        }
        let script = RideScript(kind, minutes: length)
        guard log else {
            _ = try world.ride(script)
            return
        }
        guard let craving = try record(in: world), !world.terminal.keyboard.hasStopped else { return }
        let ridden = try world.ride(script)
        let aftermath = CravingAftermath(
            world.later(), craving, started: ridden > 0 ? [Name(known: kind.action)] : [])
        try aftermath.ask(verb: "ride")
    }

    /// Records the craving before the ride, so that it is kept whatever happens.
    /// - Returns: nil if the person didn't say how strong it is.
    private func record(in world: World) throws -> Craving? {
        try Context.open(world, for: .writing) { context in
            var reader = DraftReader<Craving>(context, context.draft(of: Craving.self))
            if let intensity {
                reader.draft.set("intensity", try Score(intensity, "An intensity").fieldValue)
            } else if world.terminal.isInteractive {
                try reader.ask(CravingAnswers.self, only: ["intensity"], needs: nil, Prompts(world.terminal))
            } else {
                throw Problem.usage(
                    "Say how strong it is before, 0 to 10.",
                    command: (world.arguments + ["--intensity", "6"]).commandLine)
            }
            guard reader.hasAnswers(CravingAnswers.self, needs: "intensity") else {
                try world.terminal.message("Nothing was recorded.\n")
                return nil
            }
            return try context.record(reader, verb: "ride")
        }
    }
}

extension RideKind: ExpressibleByArgument {}
