import ArgumentParser
import SteadyDomain
import SteadyReports
import SteadyStore

struct CatchUpCommand: SteadyCommand {
    static let about = CommandConfiguration(
        commandName: "catch-up",
        abstract: "The evenings and sessions of the last days that are open.",
        discussion: """
            steady catch-up

            On a terminal it asks about each, the newest first; Return skips one, and
            Ctrl-D stops. What you answered is kept. Without a terminal it lists them,
            with the commands that record them. They may as well stay open.
            """)

    @Flag(help: .json) var json = false
    @OptionGroup var global: GlobalOptions

    func run(in world: World) throws {
        // Reading comes first: it creates nothing, and says so if the record is missing.
        let record = try Context.open(world, for: .reading) { try $0.weekRecord($0.thisWeek) }
        let open = OpenDays(record)
        guard world.terminal.isInteractive, !json, !open.isEmpty else {
            return try world.terminal.print(OpenReport(record), as: Format(json: json))
        }
        try Context.open(world, for: .writing) { context in
            try CatchUp(context, programs: record.programs).ask(about: open)
        }
    }
}

/// The walk through what is open. Each answer is recorded at once.
private struct CatchUp {
    private let context: Context
    private let prompts: Prompts
    private let wallClock: WallClock

    init(_ context: Context, programs: [Program]) {
        self.context = context
        prompts = Prompts(context.terminal)
        wallClock = WallClock(here: context.world.zone, programs: programs)
    }

    func ask(about open: OpenDays) throws {
        try prompts.tell("Return skips one, Ctrl-D stops; what you answered is kept.")
        for item in open.items where !context.terminal.keyboard.hasStopped {
            switch item {
            case .evening(let day): try ask(aboutEvening: day)
            case .session(let session): try ask(about: session)
            }
        }
        if !context.store.hasWritten { try context.terminal.message("Nothing was recorded.\n") }
    }

    private func ask(aboutEvening day: Day) throws {
        guard try prompts.confirm("\(day.shortSpoken), the evening: look back at it?") else { return }
        var reader = DraftReader<CheckIn>(context, Draft(.checkIn(day)))
        try reader.ask(CheckInOptions.self, needs: nil, prompts)
        guard reader.hasAnswers(CheckInOptions.self, needs: nil) else { return }
        try context.record(reader.draft, verb: "catch-up")
    }

    private func ask(about session: OpenDays.OpenSession) throws {
        let start = session.slot.start
        let what = "\(start.calendarDay.shortSpoken) \(wallClock.clock(start)), \(session.program.name.text.visible)"
        guard var answer = try prompts.ask("\(what): attended, missed, excused or cancelled?", { try Said($0) })
        else { return }
        // Somebody who wasn't there may have been excused.
        if case .no = answer {
            guard let absence = try prompts.ask("Then missed, excused or cancelled?", { try Said($0) })
            else { return }
            answer = absence
        }
        guard case .status(let status) = answer else { return }
        let choice = Attendance.Choice(session.slot, of: session.program)
        try context.record(choice, status, verb: "catch-up", context.draft(of: Session.self))
    }

    /// What an answer about a session says, by its word or the beginning of it.
    private enum Said {
        case status(SessionStatus)
        /// The person wasn't there.
        case no
        case skip

        init(_ answer: String) throws {
            let answer = answer.lowercased()
            if Prompts.isYes(answer) {
                self = .status(.attended)
            } else if Prompts.isNone(answer) {
                self = .no
            } else if "skip".hasPrefix(answer) {
                self = .skip
            } else if let status = SessionStatus.allCases.first(where: { $0.rawValue.hasPrefix(answer) }) {
                self = .status(status)
            } else {
                throw Problem.usage("Answer attended, missed, excused or cancelled, or press Return to skip.")
            }
        }
    }
}
