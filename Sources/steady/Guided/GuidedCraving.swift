import SteadyDomain
import SteadyReports
import SteadyStore

/// A craving met with the plan, question by question: how strong it is, what the body needs, what set it off; then the
/// plan's steps, one of which can be started; then how strong it is now.
///
/// The craving is on record before the plan is shown, so whatever happens meanwhile, it is kept.
struct GuidedCraving {
    private let world: World
    private let prompts: Prompts

    /// How long ago a craving may have been for `steady craving` to ask how that one went, in seconds.
    private static let returning = 2 * 60 * 60
    /// How many triggers are offered by number.
    private static let offered = 9
    /// How far back the triggers' order looks, in days.
    private static let recentDays = 90

    init(_ world: World) {
        self.world = world
        prompts = Prompts(world.terminal)
    }

    func run() throws {
        if let open = try unfinished() {
            switch try ask(about: open) {
            case .that(let after): return try look(backAt: open.craving, after)
            case .stopped: return try world.terminal.message("Nothing was recorded.\n")
            case .new: break
            }
        }
        if let met = try record(), !world.terminal.keyboard.hasStopped { try meet(met) }
    }

    // MARK: One that is open

    private func unfinished() throws -> (craving: Craving, line: Phrase)? {
        try Context.open(world, for: .reading) { context in
            guard context.store.isStored,
                let craving = try context.store.unfinishedCraving(within: GuidedCraving.returning, of: context.now)
            else { return nil }
            return (craving, try context.recordText(for: craving).echo(craving, today: context.now.today))
        }
    }

    /// What the person came back to say.
    private enum Return {
        /// Something about the craving that is open: how strong it is now, if they know.
        case that(after: Score?)
        case new, stopped
    }

    private func ask(about open: (craving: Craving, line: Phrase)) throws -> Return {
        var document = ReportDocument()
        document.line(open.line)
        try world.terminal.tell(document)
        let answer = try prompts.ask("How strong is it now, 0 to 10? (n: this is a new one)") { answer -> Return in
            if Prompts.isNone(answer) || answer.lowercased() == "new" { return .new }
            return .that(after: try Score(answer, "The intensity after"))
        }
        return world.terminal.keyboard.hasStopped ? .stopped : answer ?? .that(after: nil)
    }

    private func look(backAt craving: Craving, _ after: Score?) throws {
        let met = try Context.open(world, for: .reading) { context in try self.met(craving, in: context) }
        if craving.actions.isEmpty, !met.steps.isEmpty { try show(met.plan) }
        try CravingAftermath(world, craving, offered: met.actions).ask(verb: "after", after: .some(after))
    }

    // MARK: The craving

    /// What is on record, and the steps to try.
    private struct Met {
        let craving: Craving
        let steps: [Step]
        let vocabulary: Vocabulary
        let plan: ReportDocument

        /// What the steps are, in their order.
        var actions: [Name] { steps.map { vocabulary.name($0.action) } }
    }

    /// Asks about the craving and records it.
    /// - Returns: nil if nothing was recorded, or if it was an earlier one, which has been asked about as a whole.
    private func record() throws -> Met? {
        try Context.open(world, for: .writing) { context in
            var reader = DraftReader<Craving>(context, context.draft(of: Craving.self))
            try reader.ask(CravingAnswers.self, only: ["intensity"], needs: "intensity", prompts)
            guard reader.hasAnswers(CravingAnswers.self, needs: "intensity") else {
                try context.terminal.message("Nothing was recorded.\n")
                return nil
            }
            try askTriggers(&reader)
            try reader.ask(CravingAnswers.self, only: ["at"], needs: nil, prompts)
            // A look back has no use for the plan's minutes: the rest is asked at once.
            let isEarlier = reader.moment.map {
                $0.precision != .minute || context.now.instant - $0.moment.instant > GuidedCraving.returning
            }
            if isEarlier ?? false {
                try reader.ask(CravingAnswers.self, only: ["action", "after", "note"], needs: nil, prompts)
            }
            let craving: Craving
            do {
                craving = try context.record(reader, verb: "craving", knowing: BodyNeed.allCases.map(\.trigger))
            } catch let problem as Problem {
                throw problem.adding(
                    "To keep what you said, send this:", command: GuidedCraving.line(of: reader.draft))
            }
            if isEarlier ?? false { return nil }
            return try met(craving, in: context)
        }
    }

    /// The command that says the same in one line.
    private static func line(of draft: Draft) -> String {
        var words = ["craving"]
        if let intensity = draft.content("intensity", as: Score.self) { words.append("\(intensity)") }
        for name in draft.names("triggers") { words += ["--trigger", name.text] }
        return words.commandLine
    }

    /// Asks what the body needs and what set the craving off. Both are kept as triggers.
    private func askTriggers(_ reader: inout DraftReader<Craving>) throws {
        let needs = try prompts.ask("What does your body need? \(BodyNeed.choices) (any of them, or Return)") {
            try BodyNeed.reading($0)
        }
        reader.numbered["trigger"] = try offeredTriggers(in: reader.context)
        if let names = reader.numbered["trigger"], !names.isEmpty { try world.terminal.tell(numbered: names) }
        try reader.ask(CravingAnswers.self, only: ["trigger"], needs: nil, prompts)
        let all = (needs ?? []).map(\.trigger) + reader.draft.names("triggers")
        if !all.isEmpty { reader.draft.set("triggers", to: .names(all)) }
    }

    /// The triggers of the last months, the most frequent first, then the others that have a plan.
    private func offeredTriggers(in context: Context) throws -> [Name] {
        guard context.store.isStored else { return [] }
        let vocabulary = try context.store.vocabulary()
        let today = context.now.today
        let recent = try context.store.triggersByFrequency(on: today - GuidedCraving.recentDays...today)
        let planned = try context.store.plan().steps.compactMap(\.trigger)
        var names: [Name] = []
        for uid in recent + planned {
            let name = vocabulary.name(uid)
            let isNeed = BodyNeed.allCases.contains { $0.trigger.key == name.key }
            if !isNeed, !names.contains(where: { $0.key == name.key }) { names.append(name) }
        }
        return Array(names.prefix(GuidedCraving.offered))
    }

    private func met(_ craving: Craving, in context: Context) throws -> Met {
        let vocabulary = try context.store.vocabulary()
        let plan = try context.store.plan()
        // What stands under several triggers is one thing to do.
        let steps = (craving.triggers + [nil]).flatMap { plan.steps(for: $0) }.reduce(into: [Step]()) { steps, step in
            if !steps.contains(where: { $0.action == step.action }) { steps.append(step) }
        }
        var document = ReportDocument()
        document.section("Your plan")
        let effects = try context.store.actionEffects(for: craving.triggers)
        document.steps(steps, RecordText(vocabulary: vocabulary)) { effects.effect(of: $0).words }
        return Met(craving: craving, steps: steps, vocabulary: vocabulary, plan: document)
    }

    // MARK: The plan

    private func meet(_ met: Met) throws {
        var started: [Name] = []
        if !met.steps.isEmpty {
            try show(met.plan)
            if let step = try askStep(among: met), try start(step, met) { started = [met.vocabulary.name(step.action)] }
        }
        let aftermath = CravingAftermath(world.later(), met.craving, offered: met.actions, started: started)
        try aftermath.ask(verb: "after")
    }

    private func show(_ plan: ReportDocument) throws {
        try world.terminal.message("\n")
        try world.terminal.tell(plan)
        try world.terminal.message("\n")
    }

    private func askStep(among met: Met) throws -> Step? {
        try prompts.ask("Start one now? (its number, or Return)") { answer -> Step? in
            if Prompts.isNone(answer) || answer.lowercased() == "q" { return nil }
            let word = answer.hasSuffix(".") ? String(answer.dropLast()) : answer
            let named = met.actions.indices.filter { met.actions[$0].key.hasPrefix(Name.key(word)) }
            let index = Score.number(word).map { $0 - 1 } ?? (named.count == 1 ? named[0] : -1)
            guard met.steps.indices.contains(index) else {
                throw Problem.usage("Type a number from 1 to \(met.steps.count), or press Return.")
            }
            return met.steps[index]
        } ?? nil
    }

    /// Begins a step: a guided one at once; for one with a person, it shows how to reach them.
    /// - Returns: whether it is sure that the step was tried: a ride of a minute or more.
    private func start(_ step: Step, _ met: Met) throws -> Bool {
        if let contact = step.contact.flatMap({ uid in met.vocabulary.contacts.first { $0.uid == uid } }) {
            var document = ReportDocument()
            document.line(Phrase([contact.name.text, contact.phone].compactMap(\.self)), depth: 1)
            try world.terminal.tell(document)
        }
        guard let kind = RideKind(actionKey: met.vocabulary.name(step.action).key) else {
            try prompts.tell("Take your time. The next question waits until you are back.")
            return false
        }
        let minutes = min(step.minutes ?? RideScript.usualLength, RideScript.lengths.upperBound)
        return try world.ride(RideScript(kind, minutes: minutes)) > 0
    }
}

/// What the body may need (FACTS: HALT), kept as triggers.
enum BodyNeed: String, CaseIterable {
    case hungry, angry, lonely, tired

    var trigger: Name { Name(known: rawValue) }
    private var key: Character { rawValue.first ?? " " }

    /// Every need with its key: `h hungry, a angry …`.
    static var choices: String { allCases.map { "\($0.key) \($0.rawValue)" }.joined(separator: ", ") }

    /// The needs that an answer names, by their keys or words; none for "none".
    /// - Throws: ``Problem/usage(_:command:)`` if it names something else.
    static func reading(_ answer: String) throws -> [BodyNeed] {
        if Prompts.isNone(answer) { return [] }
        let words = answer.lowercased().split { " ,;+&".contains($0) }.filter { $0 != "and" }
        let needs = try words.flatMap { word -> [BodyNeed] in
            if words.count == 1, ["all", "halt"].contains(word) { return allCases }
            if let need = allCases.first(where: { $0.rawValue == word }) { return [need] }
            let needs = word.compactMap { key in allCases.first { $0.key == key } }
            // Each key once: "that" and "at all" are words.
            guard needs.count == word.count, Set(needs).count == needs.count else { throw unknown }
            return needs
        }
        guard !needs.isEmpty else { throw unknown }
        return allCases.filter(needs.contains)
    }

    private static var unknown: Problem { .usage("Answer with h, a, l or t, any of them, or press Return.") }
}

extension Terminal {
    /// Shows names with their numbers before a question.
    func tell(numbered names: [Name]) throws {
        var document = ReportDocument()
        document.table(
            names.enumerated().map { ReportDocument.Row("\($0 + 1)", Phrase($1.text), labelWidth: 3, depth: 1) })
        try tell(document)
    }
}

extension World {
    /// Rides through an urge in the terminal.
    /// - Returns: the full minutes that it went on.
    func ride(_ script: RideScript) throws -> Int {
        let stage = TerminalStage(self)
        defer { try? stage.close() }
        try stage.show(script.beginning(hasKeys: stage.hasKeys))
        let ridden = try RideRun(script: script).run(on: stage)
        try stage.close()
        try terminal.show("\n")
        try stage.show(script.ending(after: ridden))
        return ridden
    }
}
