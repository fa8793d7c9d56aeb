import ArgumentParser
import SteadyDomain
import SteadyReports
import SteadyStore

/// The option for commands that ask before they act.
struct ConsentOptions: ParsableArguments {
    @Flag(help: "Don't ask.")
    var yes = false
}

extension Context {
    /// Asks before a change to a program's days or schedule that would leave recorded sessions outside it, or after
    /// which a week would no longer meet what was agreed. Without a terminal, `--yes` is needed.
    /// - Parameter day: the day from which the change applies; the question begins with it.
    /// - Returns: notes on the consequences, for the echo; nil if the person didn't agree.
    func agreement(to changes: [(old: Program, new: Program)], on day: Day, yes: Bool) throws -> [Phrase]? {
        // A program that would end before it begins is refused later, when it is stored.
        let possible = changes.filter { $0.new.ended ?? $0.new.from >= $0.new.from }
        let words = try possible.flatMap { old, new in
            try ProgramConsequences(
                from: old, to: new, sessions: store.sessions(of: old.uid), firstDay: store.firstDay(), now: now,
                weekStart: settings.weekStart
            ).words(new, WallClock(here: world.zone, programs: [old]))
        }
        let notes = words.map { Phrase($0) }
        if words.isEmpty || yes { return notes }
        let when = "\(day.spoken), \(day.distance(from: now.today))"
        guard terminal.isInteractive else {
            throw Problem.usage(
                "With \(when), \(words.joined(separator: "; ")). Nothing was changed; to do it anyway, add --yes.",
                command: world.adding(flag: "yes"))
        }
        let prompts = Prompts(terminal)
        try prompts.tell("With \(when):")
        for line in words { try prompts.tell("\(line).") }
        if try prompts.confirm("Do it anyway?") { return notes }
        try terminal.message("Nothing was changed.\n")
        return nil
    }
}

extension ProgramConsequences {
    /// Up to this many sessions are listed one by one.
    private static let named = 5

    /// `s4 (Mon 14 Sep 18:00) lies outside Riverside IOP`, each as the second half of a sentence.
    fileprivate func words(_ program: Program, _ clock: WallClock) -> [String] {
        var words: [String] = []
        let name = program.name.text
        let sessions = strays.map { "\($0.id) (\($0.start.calendarDay.shortSpoken) \(clock.clock($0.start)))" }
        switch sessions.count {
        case 0: break
        case 1: words.append("\(sessions[0]) lies outside \(name)")
        case ...ProgramConsequences.named: words.append("\(sessions.joined(separator: ", ")) lie outside \(name)")
        default:
            words.append(
                "\(sessions.count) sessions, from \(sessions[0]) to \(sessions[sessions.count - 1]), lie outside \(name)"
            )
        }
        let weeks = lostWeeks.map { "\($0.week.from.spoken)" }
        if !weeks.isEmpty {
            words.append(
                "the \(weeks.count == 1 ? "week" : "weeks") from \(weeks.joined(separator: ", ")) "
                    + "no longer \(weeks.count == 1 ? "holds" : "hold") what was agreed")
        }
        return words
    }
}
