import SteadyDomain
import SteadyReports
import SteadyStore

/// The questions once a craving has been met: how strong it is now, what was tried, how it ended. What is on record
/// isn't asked again.
struct CravingAftermath {
    private let world: World
    private let craving: Craving
    /// What stands beside numbers above the question, in that order.
    private let offered: [Name]
    /// What was begun meanwhile; it counts as tried.
    private let started: [Name]

    init(_ world: World, _ craving: Craving, offered: [Name] = [], started: [Name] = []) {
        self.world = world
        self.craving = craving
        self.offered = offered
        self.started = started
    }

    /// Asks, and records what was answered. If nothing was, what was begun is recorded all the same.
    func ask(verb: String) throws {
        try Context.open(world, for: .writing) { context in
            var reader = DraftReader<Craving>(context, Draft(.record(craving.reference)))
            try ask(&reader)
            try record(reader, verb: verb, in: context)
        }
    }

    /// Asks what the draft doesn't say yet, if there is a person to ask.
    func ask(_ reader: inout DraftReader<Craving>) throws {
        guard world.terminal.isInteractive else { return }
        let prompts = Prompts(world.terminal)
        reader.existing = craving
        reader.numbered["action"] = offered
        try reader.ask(AfterAnswers.self, only: ["after"], needs: nil, prompts)
        if !started.isEmpty, !world.terminal.keyboard.hasStopped {
            try prompts.tell("\(started.map(\.text).joined(separator: ", ")): noted.")
        }
        try reader.ask(AfterAnswers.self, only: ["action", "outcome"], needs: nil, prompts)
    }

    /// Records what the draft says, together with what was begun.
    private func record(_ reader: DraftReader<Craving>, verb: String, in context: Context) throws {
        var reader = reader
        let said: [Name] = if case .names(let names)? = reader.draft["actions"] { names } else { [] }
        let tried = started.filter { started in !said.contains { $0.key == started.key } } + said
        if !tried.isEmpty { reader.draft.set("actions", to: .names(try onRecord(in: context) + tried)) }
        if reader.draft.parts.isEmpty { return try leaveOpen() }
        try context.record(reader, verb: verb)
    }

    /// Says how to tell later how it went.
    func leaveOpen() throws {
        var document = ReportDocument()
        document.line(
            "\(craving.reference) is on record. When you know how it went:", right: .command("steady after 4"))
        try world.terminal.tell(document)
    }

    /// The actions that the craving has: a list is set whole.
    private func onRecord(in context: Context) throws -> [Name] {
        let vocabulary = try context.store.vocabulary()
        return craving.actions.map { vocabulary.name($0) }
    }
}

extension Context {
    /// Writes a craving and prints the echo.
    /// - Parameter known: names that the person didn't type; the echo doesn't call them new.
    @discardableResult
    func record(_ reader: DraftReader<Craving>, verb: String, knowing known: [Name] = []) throws -> Craving {
        var recorded = try store.write(reader.draft, as: Craving.self, verb: verb, stamp)
        recorded.created.removeAll { created in known.contains { $0.key == created.name.key } }
        var echo = Echo(self)
        try echo.entry(recorded.record)
        try echo.made(by: recorded)
        echo.repeated(reader.moment)
        try echo.offer(after: reader.draft, of: recorded)
        try echo.print()
        return recorded.record
    }
}

extension Echo {
    /// Adds the line after a hard moment if the person just told of a strong craving, or of one that ended in use.
    mutating func offer(after said: Draft, of recorded: Recorded<Craving>) throws {
        let craving = recorded.record
        if recorded.use != nil || craving.outcome == .used && said["note"] != nil {
            let vocabulary = try context.store.vocabulary()
            let words = craving.triggers.map { vocabulary.name($0).text } + [craving.note].compactMap(\.self)
            return try offerAfterUse(of: nil, words.joined(separator: "; "), on: craving.day)
        }
        let scores = ["intensity", "after"].compactMap { said.content($0, as: Score.self) }
        offer(Nudge(after: scores.max()))
    }
}
