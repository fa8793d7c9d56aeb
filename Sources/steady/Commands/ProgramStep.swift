import ArgumentParser
import SteadyDomain
import SteadyReports
import SteadyStore

struct ProgramStep: SteadyCommand {
    static let about = CommandConfiguration(
        commandName: "step",
        abstract: "End the level of care, start the next, and line up what holds the thread.",
        discussion: """
            steady program step outpatient --from 2027-01-25 --slot "tue 17:00"
            steady program step iop --from mon --last-day fri --first "mon 18:00" \\
              --medication none --groups "Oak House" --first-night Sam --naloxone yes

            On a terminal it asks what is still to be lined up, unless you say some of it;
            Return skips a question. What is skipped goes on the checklist too:
            steady program checklist
            """)

    @Argument(
        help: ArgumentHelp("The next level of care: \(ProgramAnswers.careLevels).", valueName: "level"),
        completion: .levels)
    var words: [String]

    @OptionGroup var schedule: ScheduleOptions
    @OptionGroup var program: ProgramOptions
    @OptionGroup var step: StepOptions
    @Flag(help: .sources) var sources = false
    @OptionGroup var consent: ConsentOptions
    @OptionGroup var global: GlobalOptions

    func run(in world: World) throws {
        try Context.open(world, for: .writing) { context in
            let level = try level(in: world)
            var reader = DraftReader<Program>(context, context.draft(of: Program.self))
            try reader.readOptions(ProgramAnswers(level: level, options: program))
            let next = try reader.program(level, schedule: schedule)
            let current = try context.store.programs().levelOfCare(on: next.from)
            var answers = StepAnswers(context, from: current, to: next)
            try answers.read(step)
            guard var consequences = try consequences(for: current, answers, next, context) else { return }
            var hasAsked = false
            // Where no step can be made, the questions would be asked in vain.
            if step.isEmpty, context.terminal.isInteractive, let current, current.from < next.from {
                try answers.ask()
                hasAsked = true
                if answers.lastDay != nil {
                    guard let changed = try self.consequences(for: current, answers, next, context) else { return }
                    consequences = changed
                }
            }
            // A script that says nothing of it gets no list that nobody asked for.
            let isListed = try hasAsked || !step.isEmpty || hasOpenItems(current, context)
            let (ended, started, checklist) = try context.store.step(
                context.stamp, counselor: reader.draft.contact("counselor"), lastDay: answers.lastDay?.day,
                appointment: answers.appointment?.moment, checklist: isListed ? answers.checklist : [], next)
            let end: Phrase =
                "\(ended.id) \(ended.name.text) ended \(ended.ended?.spoken ?? ""), \(ended.endReason?.rawValue ?? "")"
            let caller = try caller(on: checklist, context)
            try context.echo(
                started, firstDay: ResolvedDay(started.from, other: reader.otherDays["from"]),
                with: [end] + consequences + ProgramAnswers.reading(words, level), isNew: true, isChangeOfCare: true,
                isPlan: true, sources: sources
            ) { echo in
                echo.other(answers.lastDay?.other.flatMap { $0 < next.from ? $0 : nil }, option: "--last-day")
                echo.repeated(answers.appointment, option: "--first")
                echo.gap(answers.gap, to: answers.appointmentDay == nil ? "day" : "appointment", caller)
                echo.checklist(checklist, of: started)
            }
        }
    }

    /// Whether the list of the level of care that ends has open items, which go along.
    private func hasOpenItems(_ current: Program?, _ context: Context) throws -> Bool {
        try context.store.checklistItems().contains { $0.program == current?.uid && $0.doneOn == nil }
    }

    /// - Throws: ``Problem/usage(_:command:)`` if the words mean none, or a support.
    private func level(in world: World) throws -> Level {
        let level = try ProgramAnswers.level(words, in: world)
        if level.isCare { return level }
        let typed = world.arguments.lastIndex(of: "step").map { index in
            world.arguments.enumerated().map { $0.offset == index ? "start" : $0.element }
        }
        throw Problem.usage(
            "\(level.rawValue) is a support, which can overlap a level of care. Start it instead.",
            command: (typed ?? ["program", "start", level.rawValue]).commandLine)
    }

    /// What follows for the level of care that ends; nil if the person didn't agree.
    private func consequences(
        for current: Program?, _ answers: StepAnswers, _ next: Program, _ context: Context
    ) throws -> [Phrase]? {
        guard let current else { return [] }
        var over = current
        over.ended = answers.handover.lastDay
        guard var agreed = try context.agreement(to: [(current, over)], on: next.from, yes: consent.yes) else {
            return nil
        }
        if let ended = current.ended {
            let reason = current.endReason.map { ", \($0.rawValue)" } ?? ""
            agreed.append(Phrase("\(current.name.text) ended \(ended.spoken)\(reason)").led(by: "was"))
        }
        return agreed
    }

    /// Whom to call in days without care: who was named for the first night, else the first support person.
    private func caller(on checklist: [ChecklistItem], _ context: Context) throws -> String? {
        let contacts = try context.store.vocabulary().contacts
        let named = checklist.lazy.compactMap(\.contact).first.flatMap { uid in contacts.first { $0.uid == uid } }
        return (named ?? contacts.first { $0.role == .support })?.name.text
    }
}

extension Echo {
    /// Adds how many days lie between the last day here and the first appointment there, with whom to call in them.
    /// - Parameter first: what they lie before, the first `day` or `appointment`.
    fileprivate mutating func gap(_ days: ClosedRange<Day>?, to first: String, _ caller: String?) {
        guard let days else { return }
        let count = days.count == 1 ? "1 day lies" : "\(days.count) days lie"
        note(
            Phrase(
                "\(count) between your last day here and the first \(first) there. Don't spend that time alone: call "
                    + "\(caller ?? "someone you trust")."), right: .command("steady now"))
    }

    /// Adds how much is still to be lined up.
    fileprivate mutating func checklist(_ items: [ChecklistItem], of program: Program) {
        let count = items.count { $0.doneOn == nil }
        guard count > 0 else { return }
        note(
            "\(count) \(count == 1 ? "thing" : "things") to line up",
            right: .command("steady program checklist \(program.id)"))
    }
}
