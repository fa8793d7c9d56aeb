import ArgumentParser
import SteadyDomain

/// A shell's question what could stand at the cursor, as ArgumentParser's scripts put it:
/// `---completion COMMAND… -- PLACE POSITION OFFSET steady WORD…`.
///
/// ArgumentParser could answer it too. But it looks through the whole command first, which takes eight million
/// instructions: more than it takes to open the record and read it.
struct CompletionRequest {
    private let completion: Completion
    private let cursor: Completion.Cursor

    /// Nil if nothing is offered there, or the words are no such question.
    init?(_ arguments: [String]) {
        var rest = arguments.dropFirst()
        var command: any ParsableCommand.Type = Steady.self
        while let name = rest.popFirst(), name != "--" {
            guard let next = command.subcommand(named: name) else { return nil }
            command = next
        }
        guard let place = rest.popFirst(),
            let completion = Completion.offered(by: command).first(where: { $0.key == place })?.value,
            let position = rest.popFirst().flatMap({ Int($0) }), position >= 0,
            let offset = rest.popFirst().flatMap({ Int($0) }), offset >= 0
        else { return nil }
        self.completion = completion
        cursor = Completion.Cursor(
            line: Array(rest), position: position, typed: String((rest.last ?? "").prefix(offset)))
    }

    /// A line for each word that may stand there, in the form that the shell's script expects.
    func answer() -> String {
        let shell = World.Environment()["SAP_SHELL"].flatMap { CompletionShell(rawValue: $0) }
        var lines = completion.candidates(cursor).compactMap { $0.line(for: shell) }
        // The script for zsh takes away one such line.
        if shell == .zsh { lines.append(" ") }
        return lines.joined(separator: "\n")
    }
}

extension CompletionKind {
    /// Words that Steady names when a shell asks: ``Completion/offered(by:)`` says which. For ArgumentParser, which
    /// writes the shells' scripts; it never calls this function, since ``CompletionRequest`` answers them.
    static let asked = custom { _, _, _ in [] }

    static let levels = list(Level.allCases.map(\.rawValue))
}

extension Completion {
    /// What is offered at the arguments and options of a command, by their names in the shells' scripts. A test compares
    /// this with what every command declares.
    static func offered(by command: any ParsableCommand.Type) -> KeyValuePairs<String, Completion> {
        switch command {
        case is CravingCommand.Type:
            ["positional@0": .triggersAndActions, "--trigger": .triggers, "--action": .actions, "--at": .times]
        case is AfterCommand.Type: ["--trigger": .triggers, "--action": .actions, "--at": .times]
        case is AttendCommand.Type:
            ["positional@0": .sessionTimes, "--at": .sessionTimes, "--program": .programs]
        case is MissCommand.Type:
            ["positional@0": .sessionTimes, "--at": .sessionTimes, "--program": .programs, "--told": .times]
        case is CheckInCommand.Type:
            ["positional@0": .days, "--day": .days, "--reached": .contacts, "--tried": .contacts]
        case is UseCommand.Type: ["positional@0": .times, "--at": .times]
        case is RaiseCommand.Type: ["--done": .openPoints]
        case is AgreeCommand.Type: ["--done": .openAgreements]
        case is DoseCommand.Type: ["positional@0": .medications, "--at": .times]
        case is MedicationCommand.Add.Type: ["--from": .programDays, "--prescriber": .contacts]
        case is MedicationCommand.Change.Type: ["positional@0": .medications, "--from": .programDays]
        case is MedicationCommand.End.Type: ["positional@0": .medications, "--on": .programDays]
        case is ScoreCommand.Add.Type: ["positional@0": .instruments, "--on": .days]
        case is ScreenCommand.Type: ["--at": .times]
        case is NowCommand.Type: ["positional@0": .triggers]
        case is WeekCommand.Type: ["positional@0": .weeks, "--program": .programs]
        case is SheetCommand.Type:
            ["positional@0": .weeks, "--from": .days, "--until": .days, "--program": .programs]
        case is ReportCommand.Type: ["--from": .days, "--until": .days, "--program": .programs]
        case is CalendarCommand.Type, is ImportCommand.Type: ["--program": .programs]
        case is LogCommand.Type: ["--from": .days, "--until": .days]
        case is ExportCommand.Type: ["--from": .days, "--until": .days, "--program": .programs]
        case is ShowCommand.Type, is EditCommand.Type, is DeleteCommand.Type, is EraseCommand.Type:
            ["positional@0": .entries]
        case is ContactCommand.Remove.Type, is ContactCommand.Export.Type: ["positional@0": .contacts]
        case is PlanCommand.Show.Type, is PlanCommand.Suggest.Type: ["positional@0": .planTriggers]
        case is PlanCommand.Add.Type:
            ["positional@0": .planTriggers, "positional@1": .actions, "--contact": .contacts]
        case is PlanCommand.Remove.Type: ["positional@0": .planTriggers, "positional@1": .actions]
        case is PlanCommand.Sign.Type: ["positional@0": .signs]
        case is PlanCommand.Reason.Type: ["positional@0": .reasons]
        case is PlanCommand.Company.Type: ["positional@0": .company]
        case is PlanCommand.Surroundings.Type: ["positional@0": .surroundings]
        case is ProgramStart.Type: ["--from": .programDays, "--until": .programDays, "--counselor": .contacts]
        case is ProgramStep.Type:
            [
                "--from": .programDays, "--until": .programDays, "--counselor": .contacts, "--last-day": .programDays,
                "--first": .programDays, "--first-night": .contacts,
            ]
        case is ProgramChecklist.Type:
            ["positional@0": .programs, "--due": .programDays, "--with": .contacts, "--done": .openItems]
        case is ProgramShow.Type: ["positional@0": .programs]
        case is ProgramNote.Type: ["positional@0": .programs, "--authorized-until": .programDays]
        case is CompareShow.Type: ["positional@0": .comparisons]
        case is ProgramChange.Type: ["positional@0": .programs, "--from": .programDays]
        case is ProgramEnd.Type: ["positional@0": .programs, "--on": .programDays]
        case is ProgramExtra.Type: ["positional@0": .extraTimes]
        case is ProgramMove.Type: ["positional@0": .movedTimes]
        default: [:]
        }
    }
}
