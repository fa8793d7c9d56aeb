import ArgumentParser
import Testing

@testable import steady

/// Words that ArgumentParser refuses: one sentence of Steady's own, and a command that can be typed.
struct MistakeTests {
    @Test(arguments: [
        Refusal("show", says: "Add what is missing: its id, such as c12, or its name.\n  steady show c12\n"),
        Refusal("edit", says: "Add what is missing: its id, such as c12, or its name.\n  steady edit c12"),
        Refusal("delete", says: "Add what is missing"), Refusal("erase", says: "Add what is missing"),
        Refusal("plan", "add", says: "Add what is missing: the trigger, or any.\n  steady plan add stress walk"),
        Refusal("plan", "add", "work", says: "Add what is missing: what to try.\n  steady plan add work walk\n"),
        Refusal("contact", "add", says: "Add what is missing: the name.\n  steady contact add Sam"),
        Refusal("restore", says: "Add what is missing: the backup.\n"),
        Refusal(
            "program", "step",
            says:
                "Say which level of care comes next: detox, inpatient, php, iop, outpatient.\n  steady program step iop\n"
        ),
    ])
    func `what is missing is named, with an example`(_ refusal: Refusal) throws { try refusal.check(in: .lived()) }

    @Test(arguments: [
        Refusal("undo", "x", says: "`steady undo` does not take \"x\". Leave it out.\n  steady undo\n"),
        Refusal("redo", "x", "y", says: "does not take \"x\" and \"y\". Leave them out.\n  steady redo\n"),
        Refusal("edit", "c1", "c2", "--note", "c2", says: "\n  steady edit c1 --note c2\n"),
        Refusal("contact", "add", "Ada", "Porter", says: "in quotes.\n  steady contact add \"Ada Porter\"\n"),
        Refusal("plan", "add", "stress", "call", "Sam", says: "\n  steady plan add stress \"call Sam\"\n"),
    ])
    func `what is too much is named, and the line without it`(_ refusal: Refusal) throws {
        try refusal.check(in: .lived())
    }

    @Test(arguments: [
        Refusal("attend", "--kind", "grup", says: "not \"grup\". Did you mean group?\n  steady attend --kind group\n"),
        Refusal("attend", "--kind=grup", says: "\n  steady attend --kind=group\n"),
        Refusal("export", "--share", "x", says: "--share is attendance, counselor or everything; not \"x\".\n"),
        Refusal("week", "--format", "x", says: "--format is text, json, html or markdown; not \"x\".\n"),
        Refusal(
            "craving", "7", "--outcome", "usd", says: "passed, eased or used; not \"usd\".\n  steady help craving\n"),
        Refusal("edit", "s1", "--status", "mised", says: "Did you mean missed?\n  steady edit s1 --status missed\n"),
        Refusal("contact", "add", "Bo", "--role", "x", says: "--role is support"),
        Refusal("program", "start", "ipo", says: "Did you mean iop?\n  steady program start iop\n"),
        Refusal("program", "start", "iop", "Oak", "Hill", says: "\n  steady program start iop --name \"Oak Hill\"\n"),
        Refusal("program", "step", "AA", "--name", "x", says: "\n  steady program start AA --name x\n"),
    ])
    func `a value that is none of those it takes is named with them`(_ refusal: Refusal) throws {
        try refusal.check(in: .lived())
    }

    @Test(arguments: [
        Refusal(
            "checkin", "--mood", says: "After --mood comes its value: 0 to 10; 10 is best.\n  steady checkin --mood 6\n"
        ),
        Refusal("checkin", "--note", says: "\n  steady checkin --note -\n"),
        Refusal("attend", "--until", says: "\n  steady attend --until 20:30\n"),
        Refusal("log", "--last", says: "\n  steady log --last 50\n"),
        Refusal("week", "--output", says: "\n  steady help week\n"),
        Refusal("log", "--form", "mon", says: "has no option --form. Did you mean --from?\n  steady log --from mon\n"),
        Refusal("log", "--form=mon", says: "\n  steady log --from=mon\n"),
        Refusal(
            "program", "step", "iop", "--first", "tue 17:00", "--commit", "3",
            says: "`steady program step` has no option --commit."),
        Refusal("demo", "--keep", "x.db", "--secs", "3", says: "`steady demo` has no option --secs."),
        Refusal(
            "miss", "--kind", "x", says: "`steady miss` has no option --kind. `steady help miss` lists what it has."),
    ])
    func `an option without a value or unknown is named`(_ refusal: Refusal) throws { try refusal.check(in: .lived()) }

    /// Options that other programs have, and slips.
    private static let unknown = [
        "quiet", "verbose", "usd", "ues", "use", "uesd", "no-ues", "nouse", "no-used", "unused", "force-yes", "dry-run",
        "debug", "silent", "all", "list", "edit", "delete", "add", "tag", "date", "when", "time", "moods", "strss",
        "slep", "tirgger", "acton", "intensty", "reson", "nota", "out", "in", "config", "file", "db", "limit", "count",
        "sort", "reached-none",
    ]

    @Test func `no unknown option of any command is taken for a use, and none gets a library's words`() throws {
        let edits = EditCommand.kinds.compactMap { kind in kind.kind.letter.map { ["edit", "\($0)1"] } }
        // `now` takes everything; what `edit` takes depends on its record.
        let paths = Self.paths(to: Steady.self, []).filter { $0 != ["now"] && $0 != ["edit"] } + edits
        #expect(paths.count > 40)
        for path in paths {
            for option in Self.unknown {
                let typed = path + ["--\(option)"]
                let words = try CommandWords(typed)
                if words.command.declaredOptions[option] != nil { continue }
                let problem = try #require(Mistake(words, typed: typed).problem)
                #expect(problem.sentence.contains("has no option --\(option)."), "\(problem)")
                for use in ["--used", "--no-use"] {
                    #expect(!problem.sentence.contains("mean \(use)"), "\(problem)")
                    #expect(problem.command?.hasSuffix(" \(use)") != true, "\(problem)")
                }
            }
        }
    }

    /// The names of all commands that do something.
    private static func paths(to command: any ParsableCommand.Type, _ path: [String]) -> [[String]] {
        let children = command.configuration.subcommands
        if children.isEmpty { return [path] }
        return children.flatMap { paths(to: $0, path + [$0.configuration.commandName ?? ""]) }
    }
}
