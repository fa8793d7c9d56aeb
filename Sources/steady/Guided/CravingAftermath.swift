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
    /// - Parameter after: how strong it is now, if that was asked already; nil within if the person left it out.
    func ask(verb: String, after: Score?? = nil) throws {
        try Context.open(world, for: .writing) { context in
            var reader = DraftReader<Craving>(context, Draft(.record(craving.reference)))
            if let after = after ?? nil { reader.draft.set("after", after.fieldValue) }
            try ask(&reader, isRated: after != nil)
            do {
                try record(reader, verb: verb, in: context)
            } catch let problem as Problem {
                // Nothing that was typed is lost: the line can be sent again.
                throw problem.adding("To keep what you said, send this:", command: line(of: reader.draft, in: context))
            }
        }
    }

    /// The command that says the same in one line.
    private func line(of draft: Draft, in context: Context) -> String {
        var words = ["after", craving.reference.description]
        if let after = draft.content("after", as: Score.self) { words.append("\(after)") }
        for name in tried(draft) { words += ["--action", name.text] }
        if let outcome = draft.content("outcome", as: Outcome.self) { words += ["--outcome", outcome.rawValue] }
        return words.commandLine
    }

    /// Asks what the draft doesn't say yet, if there is a person to ask.
    /// - Parameter isRated: whether it was asked already how strong it is now.
    func ask(_ reader: inout DraftReader<Craving>, isRated: Bool = false) throws {
        guard world.terminal.isInteractive else { return }
        let prompts = Prompts(world.terminal)
        reader.existing = craving
        reader.numbered["action"] = offered
        if !isRated { try reader.ask(AfterAnswers.self, only: ["after"], needs: nil, prompts) }
        if !started.isEmpty, !world.terminal.keyboard.hasStopped {
            try prompts.tell("\(started.map(\.text).joined(separator: ", ")): noted.")
        }
        try reader.ask(AfterAnswers.self, only: ["action", "outcome"], needs: nil, prompts)
    }

    /// Records what the draft says, together with what was begun.
    private func record(_ reader: DraftReader<Craving>, verb: String, in context: Context) throws {
        var reader = reader
        let tried = tried(reader.draft)
        if !tried.isEmpty {
            let before = try onRecord(in: context)
            let added = tried.filter { name in !before.contains { $0.key == name.key } }
            reader.draft.set("actions", to: .names(before + added))
        }
        if reader.draft.parts.isEmpty { return try leaveOpen() }
        try context.record(reader, verb: verb)
    }

    /// What was begun, and what the person says they tried.
    private func tried(_ draft: Draft) -> [Name] {
        let said = draft.names("actions")
        return started.filter { started in !said.contains { $0.key == started.key } } + said
    }

    /// Says how to tell later how it went.
    func leaveOpen() throws {
        var document = ReportDocument()
        document.line(
            "\(craving.reference) is on record. When you know how it went:", right: .command("steady after 4"))
        try world.terminal.tell(document)
    }

    /// The actions that the craving has by now: a list is set whole, and another terminal may have added some.
    private func onRecord(in context: Context) throws -> [Name] {
        let vocabulary = try context.store.vocabulary()
        let now = try context.store.record(craving.reference) as? Craving
        return (now ?? craving).actions.map { vocabulary.name($0) }
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
        if let before = recorded.before, recorded.record.replacesAnswers(of: before) {
            try echo.entry(recorded.record, was: before)
        } else {
            try echo.entry(recorded.record)
        }
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
