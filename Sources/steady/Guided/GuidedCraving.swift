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
        if let open = try unfinished(), let isThatOne = try ask(whetherAbout: open) {
            if isThatOne { return try look(backAt: open.craving) }
        } else if world.terminal.keyboard.hasStopped {
            return try world.terminal.message("Nothing was recorded.\n")
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

    /// - Returns: nil if the person has stopped.
    private func ask(whetherAbout open: (craving: Craving, line: Phrase)) throws -> Bool? {
        var document = ReportDocument()
        document.line(open.line)
        try world.terminal.tell(document)
        let isThatOne = try prompts.ask("Say how that one went? (Return: yes; no: a new one)") {
            try Prompts.yesNo($0)
        }
        return world.terminal.keyboard.hasStopped ? nil : isThatOne ?? true
    }

    private func look(backAt craving: Craving) throws {
        let met = try Context.open(world, for: .reading) { context in try self.met(craving, in: context) }
        if craving.actions.isEmpty, !met.steps.isEmpty { try show(met.plan) }
        try CravingAftermath(world, craving, offered: met.actions).ask(verb: "after")
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
            try reader.ask(CravingAnswers.self, only: ["intensity", "at"], needs: "intensity", prompts)
            guard reader.hasAnswers(CravingAnswers.self, needs: "intensity") else {
                try context.terminal.message("Nothing was recorded.\n")
                return nil
            }
            // A look back has no use for the plan's minutes: it is asked about as a whole.
            let isEarlier = reader.moment.map {
                $0.precision != .minute || context.now.instant - $0.moment.instant > GuidedCraving.returning
            }
            if isEarlier ?? false {
                try reader.ask(CravingAnswers.self, needs: nil, prompts)
            } else {
                try askTriggers(&reader)
            }
            let craving = try context.record(reader, verb: "craving", knowing: BodyNeed.allCases.map(\.trigger))
            if isEarlier ?? false { return nil }
            return try met(craving, in: context)
        }
    }

    /// Asks what the body needs and what set the craving off. Both are kept as triggers.
    private func askTriggers(_ reader: inout DraftReader<Craving>) throws {
        let needs = try prompts.ask("What does your body need? \(BodyNeed.choices) (any of them, or Return)") {
            try BodyNeed.reading($0)
        }
        reader.numbered["trigger"] = try offeredTriggers(in: reader.context)
        if let names = reader.numbered["trigger"], !names.isEmpty { try world.terminal.tell(numbered: names) }
        try reader.ask(CravingAnswers.self, only: ["trigger"], needs: nil, prompts)
        let said: [Name] = if case .names(let names)? = reader.draft["triggers"] { names } else { [] }
        let all = (needs ?? []).map(\.trigger) + said
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
            if let step = try askStep(among: met.steps) {
                started = [met.vocabulary.name(step.action)]
                try start(step, met)
            }
        }
        let aftermath = CravingAftermath(world.later(), met.craving, offered: met.actions, started: started)
        if world.terminal.keyboard.hasStopped { return try aftermath.leaveOpen() }
        try aftermath.ask(verb: "after")
    }

    private func show(_ plan: ReportDocument) throws {
        try world.terminal.message("\n")
        try world.terminal.tell(plan)
        try world.terminal.message("\n")
    }

    private func askStep(among steps: [Step]) throws -> Step? {
        try prompts.ask("Start one now? (its number, or Return)") { answer -> Step? in
            if Prompts.isNone(answer) { return nil }
            guard let number = Int(answer), steps.indices.contains(number - 1) else {
                throw Problem.usage("Type a number from 1 to \(steps.count), or press Return.")
            }
            return steps[number - 1]
        } ?? nil
    }

    /// Begins a step: a guided one at once; for one with a person, it shows how to reach them.
    private func start(_ step: Step, _ met: Met) throws {
        if let contact = step.contact.flatMap({ uid in met.vocabulary.contacts.first { $0.uid == uid } }) {
            var document = ReportDocument()
            document.line(Phrase([contact.name.text, contact.phone].compactMap(\.self)), depth: 1)
            try world.terminal.tell(document)
        }
        let action = met.vocabulary.name(step.action)
        if let kind = RideKind(actionKey: action.key) {
            let minutes = step.minutes ?? RideScript.usualLength
            _ = try world.ride(RideScript(kind, minutes: min(minutes, RideScript.lengths.upperBound)))
        } else {
            try prompts.tell("Take your time. The next question waits until you are back.")
        }
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
        let words = answer.lowercased().split { !$0.isLetter }.filter { $0 != "and" }
        return try words.flatMap { word -> [BodyNeed] in
            if let need = allCases.first(where: { $0.rawValue == word }) { return [need] }
            let needs = word.compactMap { key in allCases.first { $0.key == key } }
            // An arrow key ends in a letter too.
            guard needs.count == word.count, !answer.unicodeScalars.contains(where: { $0.value < 0x20 }) else {
                throw Problem.usage("Answer with h, a, l or t, any of them, or press Return.")
            }
            return needs
        }.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }
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
