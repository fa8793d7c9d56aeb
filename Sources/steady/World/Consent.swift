import ArgumentParser
import SteadyDomain
import SteadyReports
import SteadyStore

/// For what is asked about before it is done.
struct ConsentOptions: ParsableArguments {
    @Flag(help: "Don't ask.")
    var yes = false
}

extension Context {
    /// Asks before a program's days or schedule are changed so that sessions on record would lie outside it, or a week that
    /// was met would not be. Without a terminal it needs `--yes`.
    /// - Parameter day: the day from which it would hold, which is said first.
    /// - Returns: what the change does to the record, for its echo; nil where the person did not agree.
    func agreement(to changes: [(old: Program, new: Program)], on day: Day, yes: Bool) throws -> [Phrase]? {
        // What ends before it begins is refused when it is stored.
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
                "With \(when), \(words.joined(separator: "; ")). Nothing was changed; to do it all the same, add --yes.",
                command: world.adding(flag: "yes"))
        }
        let prompts = Prompts(terminal)
        try prompts.tell("With \(when):")
        for line in words { try prompts.tell("\(line).") }
        if try prompts.confirm("Do it all the same?") { return notes }
        try terminal.message("Nothing was changed.\n")
        return nil
    }
}

extension ProgramConsequences {
    /// The most sessions that are named one by one.
    private static let named = 5

    /// `s4 (Mon 14 Sep 18:00) lies outside Riverside IOP`, each as the rest of a sentence.
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
