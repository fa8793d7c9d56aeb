import ArgumentParser
import SteadyDomain
import SteadyReports
import SteadyStore

struct NowCommand: UrgentCommand {
    static let about = CommandConfiguration(
        commandName: "now",
        abstract: "For a hard moment: your people, your plan, the lines. It asks nothing.",
        discussion: """
            steady now
            steady now stress
            steady now --call
            steady now --format html --output card.html

            With --output it makes a card for the pocket: html for a phone, text
            for a wallet. It shows first what the card will say, and asks.
            """)

    @Argument(help: "What it is about: the plan for a trigger in these words comes first.", completion: .asked)
    var words: [String] = []

    @Flag(help: "Only the numbers, one a line.")
    var call = false

    @Option(help: "text, json, or html for a phone.")
    var format: NowFormat = .text

    @Flag(help: .json) var json = false

    @Option(parsing: .unconditional, help: ArgumentHelp("Write a card to this file instead.", valueName: "file"))
    var output: String?

    @Flag(name: .customLong("no-names"), help: "Roles in the place of people's names.")
    var noNames = false

    @OptionGroup var consent: ConsentOptions
    @Flag(help: .force) var force = false
    @OptionGroup var global: GlobalOptions

    /// How many days count for the order of the triggers.
    private static let recentDays = 14

    func validate() throws {
        if call, output != nil, output != "-" {
            throw ValidationError("--call prints numbers, and --output writes a card. Leave out one of them.")
        }
    }

    /// It must never fail: a problem is reported on standard error, and the data comes from the newest whole backup.
    func run(in world: World, isSure: Bool) throws {
        let report = report(in: world)
        // As everywhere, - means standard output.
        if let output, output != "-" { return try write(NowCard(report), to: world.path(output), in: world) }
        let terminal = world.terminal
        switch json ? .json : format {
        case .text:
            terminal.outputSomehow(
                (call ? report.calls : report.document).text(
                    width: terminal.width, isStyled: terminal.isStyled, hasLinks: terminal.hasLinks))
        case .json: terminal.outputSomehow(report.json.text + "\n")
        case .html: terminal.outputSomehow(NowCard(report).html)
        }
    }

    // MARK: The card

    /// Shows what will be on the card, asks, and writes it. This is not the hard moment: a failure is an error.
    private func write(_ card: NowCard, to path: String, in world: World) throws {
        let terminal = world.terminal
        let file = try world.output(path, recognizes: NowCard.isCard)
        guard try world.mayWrite([file], force: force) else { return }
        try terminal.tell(card.preview(to: world.short(path)))
        let isAgreed = try world.mayWrite(
            asking: "Write this card?", yes: consent.yes,
            orElse: .usage(
                "Nothing was written. If the card may show that, add --yes.", command: world.adding(flag: "yes")))
        guard isAgreed else { return }
        let text =
            switch json ? .json : format {
            case .text: card.text
            case .json: card.report.json.text + "\n"
            case .html: card.html
            }
        try file.write(Array(text.utf8))
        try terminal.message("The card is in \(path.visible).\n")
    }

    // MARK: What it says

    /// The report from what can be read.
    private func report(in world: World) -> NowReport {
        world.urgently(report).value
            ?? report(Vocabulary(), Plan(steps: []), [], [], ActionEffects(), Settings(), world.now(), in: world)
    }

    private func report(in context: Context) throws -> NowReport {
        let (store, today) = (context.store, context.now.today)
        let vocabulary = try store.vocabulary()
        let recent = try store.triggersByFrequency(on: today - (NowCommand.recentDays - 1)...today)
        let named = trigger(among: vocabulary.triggers)
        return report(
            vocabulary, try store.plan(), [named].compactMap(\.self) + recent.filter { $0 != named },
            try store.planNotes(), try store.actionEffects(), context.settings, context.now, in: context.world)
    }

    private func report(
        _ vocabulary: Vocabulary, _ plan: Plan, _ foremost: [UID<Trigger>], _ notes: [PlanNote],
        _ effects: ActionEffects, _ settings: Settings,
        _ now: Now, in world: World
    ) -> NowReport {
        let (region, source) = world.region(settings)
        return NowReport(
            vocabulary: vocabulary, plan: plan, foremost: foremost, notes: notes, effects: effects, region: region,
            source: source, now: now, namesPeople: !noNames)
    }

    /// The trigger whose name is among the words, the longest one; nil if none is.
    private func trigger(among triggers: [Trigger]) -> UID<Trigger>? {
        if words.isEmpty { return nil }
        let said = " \(Name.key(words.joined(separator: " "))) "
        return triggers.filter { said.contains(" \($0.name.key) ") }.max { $0.name.key.count < $1.name.key.count }?.uid
    }
}

/// The forms in which `now` can be written.
enum NowFormat: String, CaseIterable, ExpressibleByArgument {
    case text, json, html
}
