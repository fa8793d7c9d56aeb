import Foundation
import Glibc
import Testing

/// Nothing leaves the computer, and nothing is left behind on it that nobody asked for.
struct `What the computer sees of it` {
    /// A home where each command of the tree has something to do, in this order.
    private static let commands: [[String]] = [
        [], ["today"], ["today", "--short"], ["now"], ["checkin", "--mood", "6"],
        ["craving", "6", "--trigger", "stress"], ["after", "3"], ["ride", "--minutes", "1"],
        ["attend", "--at", "2026-09-09 18:00"], ["miss", "--at", "2026-09-11 18:00", "--program", "p1"], ["week"],
        ["raise", "a point"], ["raise"], ["agree", "an agreement"], ["agree"], ["report"], ["sheet"], ["safety"],
        ["export", "--to", "out", "--yes"],
        ["export", "--table", "cravings", "--to", "-"], ["import", "--from", "csv", "out", "--dry-run"],
        ["program", "list"], ["program", "show", "p1"], ["program", "change", "p1", "--sessions", "3"],
        ["program", "step", "outpatient", "--from", "2026-09-17"], ["program", "end", "p2"],
        ["program", "checklist", "--add", "letter"], ["program", "checklist", "--done", "i1"],
        ["program", "checklist"],
        ["program", "start", "therapy", "--name", "Talks"], ["plan"], ["plan", "show"],
        ["plan", "add", "stress", "tea"],
        ["plan", "remove", "stress", "tea"], ["contact", "add", "Ann"], ["contact", "list"],
        ["calendar", "--output", "times.ics", "--yes"],
        ["contact", "export", "--output", "people.vcf", "--yes"],
        ["medication", "add", "Sertraline", "--daily", "08:00"], ["medication"], ["dose"],
        ["medication", "change", "m1", "--daily", "20:00"], ["medication", "end", "m1"],
        ["score", "add", "PHQ-9", "14"], ["score"], ["screen", "--requested"], ["screen"],
        ["use", "--at", "20m ago"], ["compare", "--home", "safe", "--keep"],
        ["compare", "list"], ["compare", "show"], ["catch-up"], ["log"], ["show", "c1"],
        ["edit", "c1", "--intensity", "5"],
        ["delete", "c1"],
        ["undo"], ["redo"], ["undo"], ["erase", "c1", "--yes"], ["config"], ["config", "region", "uk"], ["remind"],
        ["remind", "--install", "--cron"], ["remind", "--remove"], ["doctor"],
        ["backup"], ["backup", "copy.db"], ["restore", "copy.db", "--yes"], ["demo"],
        ["help"],
        ["help", "week"], ["--version"], ["wek"],
    ]

    @Test(.enabled("strace is missing here or may not trace; CI has it", { Tracing.isPossible }))
    func `no command opens a socket`() throws {
        let home = try Home.lived()
        let trace = home.folder + "/trace"
        for words in Self.commands {
            let command = words.map { "'\($0)'" }.joined(separator: " ")
            let ran = try home.shell(
                "STEADY_SPEED=3600 '\(try #require(Tracing.strace))' -f -o '\(trace)' -e trace=socket,connect,bind \"$STEADY\" \(command)"
            )
            #expect(ran.code == (words == ["wek"] ? 64 : 0), "steady \(command) did not get far: \(ran)")
            let calls = String(decoding: FileManager.default.contents(atPath: trace) ?? Data(), as: UTF8.self)
            #expect(calls.contains("exited with"), "nothing was traced: \(calls)")
            #expect(
                ["socket(", "connect(", "bind("].allSatisfy { !calls.contains($0) }, "steady \(command): \(calls)")
        }
    }

    /// The commands above are all there are: a new one has to be added.
    @Test func `every command of the tree is tried`() throws {
        let home = try Home()
        let script = try home.prints("--generate-completion-script", "bash")
        let verbs = try #require(script.firstMatch(of: /compgen -W '(today [^']*)'/)?.1).split(separator: " ").map(
            String.init)
        #expect(verbs.contains("checkin"))
        for verb in verbs {
            #expect(Self.commands.contains { $0.first == verb }, "\(verb) is not among the commands")
        }
    }

    @Test func `a crash leaves no memory on the disk`() throws {
        let home = try Home()
        // It waits for the rest of its input, and the system says what it may do.
        let ran = try home.shell(
            """
            ulimit -S -c "$(ulimit -H -c)"
            mkfifo input
            "$STEADY" raise - < input &
            exec 3> input
            for attempt in $(seq 200); do
                grep 'Max core' /proc/$!/limits | grep -q ' 0 .* 0 ' && break
                sleep 0.05
            done
            grep 'Max core' /proc/$!/limits
            kill $!
            """)
        #expect(ran.out.unwrapped == "Max core file size 0 0 bytes", "\(ran)")
    }
}

/// Looking at what a process asks of the system.
enum Tracing {
    static let strace = ["/usr/bin/strace", "/usr/local/bin/strace"]
        .first(where: FileManager.default.isExecutableFile(atPath:))

    /// Whether a process may be traced here: a container can forbid it.
    static let isPossible: Bool = {
        guard let strace, let home = try? Home() else { return false }
        return (try? home.shell("'\(strace)' -o /dev/null true"))?.code == 0
    }()
}
