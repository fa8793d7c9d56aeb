import ArgumentParser
import Foundation
import GRDB
import Testing

@testable import steady

/// What a shell gets when it asks what could stand at the cursor.
struct CompletionTests {
    /// Asks as the script of a shell does.
    /// - Parameter place: the command's words, and the option or the place of the word.
    private func ask(
        _ home: Home, _ place: String, typed: String = "", shell: String = "fish", line: [String] = []
    ) throws -> Ran {
        let words = ["---completion"] + place.split(separator: " ").map(String.init)
        return try home.run(
            words + [String(line.count + 1), String(typed.count), "steady"] + line + [typed],
            environment: ["SAP_SHELL": shell])
    }

    private func lines(
        _ home: Home, _ place: String, typed: String = "", shell: String = "fish", line: [String] = []
    ) throws -> [String] {
        let ran = try ask(home, place, typed: typed, shell: shell, line: line)
        #expect(ran.code == 0 && ran.err.isEmpty, "\(ran)")
        return ran.out.split(separator: "\n").map(String.init).filter { $0 != " " }
    }

    private static let common = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]

    @Test(arguments: [
        ("craving -- --trigger", ["stress"]),
        ("craving -- --action", ["call someone", "guided meditation", "urge surfing", "walk"]),
        ("craving -- positional@0", ["stress", "call someone", "guided meditation", "urge surfing", "walk"]),
        ("plan add -- positional@0", ["any", "stress"]),
        ("checkin -- --reached", ["Dr. Rivera", "Sam"]), ("checkin -- --tried", ["Dr. Rivera", "Sam"]),
        ("checkin -- --day", ["today", "yesterday"] + common),
        ("program change -- --from", ["today", "tomorrow"] + common),
        ("log -- --until", ["today", "yesterday"] + common), ("use -- --at", times),
        ("program end -- --on", ["today", "tomorrow"] + common),
        ("program step -- --counselor", ["Dr. Rivera", "Sam"]),
        ("contact remove -- positional@0", ["Dr. Rivera", "Sam"]), ("plan remove -- positional@0", ["any", "stress"]),
        ("plan remove -- positional@1", ["call someone", "guided meditation", "urge surfing", "walk"]),
        ("attend -- --program", ["p1\tRiverside IOP", "p2\tTuesday meeting"]),
        ("plan suggest -- positional@0", ["any", "stress"]), ("plan sign -- positional@0", ["n1\tskipping meals"]),
        ("plan reason -- positional@0", []),
        ("raise -- --done", ["r1\tsleep is worse since the new shift"]), ("agree -- --done", []),
        ("week -- positional@0", ["this", "last", "2026-W38", "2026-W37"]),
        (
            "show -- positional@0",
            [
                "s1\tsession, Mon 14 Sep 2026", "c1\tcraving, Mon 14 Sep 2026", "d1\tcheck-in, Mon 14 Sep 2026",
                "r1\tpoint, Mon 14 Sep 2026", "u1\tuse, Thu 10 Sep 2026",
            ]
        ),
    ])
    func `names what is on record`(_ place: String, _ expected: [String]) throws {
        #expect(try lines(Home.lived(), place) == expected)
    }

    private static let times =
        ["now", "20m ago", "1h ago", "today", "this morning", "last night", "yesterday"] + common

    @Test func `times of sessions begin with those that are open`() throws {
        let home = try Home.lived()
        let open = ["wed 18:00\tWed 16 Sep, Riverside IOP", "fri 18:00\tFri 11 Sep, Riverside IOP"]
        let past = open + ["2026-09-09 18:00\tWed 9 Sep, Riverside IOP"]
        for place in ["attend -- positional@0", "miss -- --at"] {
            #expect(try lines(home, place) == past + Self.times, "\(place)")
        }
        let agreed = [
            "wed 18:00\tWed 16 Sep, Riverside IOP", "2026-09-11 18:00\tFri 11 Sep, Riverside IOP",
            "2026-09-09 18:00\tWed 9 Sep, Riverside IOP", "fri 18:00\tFri 18 Sep, Riverside IOP",
            "2026-09-21 18:00\tMon 21 Sep, Riverside IOP", "2026-09-23 18:00\tWed 23 Sep, Riverside IOP",
        ]
        #expect(try lines(home, "miss -- positional@0", line: ["miss", "--excused"]) == agreed + Self.times)
        let programs = ["p1\tRiverside IOP", "p2\tTuesday meeting"]
        let coming = ["today", "tomorrow"] + Self.common
        let move = "program move -- positional@0"
        #expect(try lines(home, move, line: ["program", "move"]) == programs + agreed + coming)
        #expect(try lines(home, move, line: ["program", "move", "p1"]) == agreed + coming)
        let extra = "program extra -- positional@0"
        #expect(try lines(home, extra, line: ["program", "extra"]) == programs + coming)
        #expect(try lines(home, extra, line: ["program", "extra", "p1"]) == coming)
        try home.prints("program", "extra", "p1", "sat 10:00")
        #expect(
            try lines(home, extra, line: ["program", "extra", "--remove", "p1"])
                == ["sat 10:00\tSat 19 Sep, Riverside IOP"])
    }

    @Test func `each time that is offered means its session`() throws {
        let home = try Home.lived()
        for (words, line) in [(["attend"], []), (["miss", "--excused"], ["miss", "--excused"])] {
            for offer in try lines(home, "\(words[0]) -- positional@0", line: line) where offer.contains("Riverside") {
                let (time, day) = (offer.prefix { $0 != "\t" }, offer.split(separator: "\t")[1].prefix { $0 != "," })
                let ran = try home.run(words + [String(time)])
                #expect(ran.code == 0 && ran.out.contains("· \(day) 2026 18:00"), "\(offer): \(ran)")
                try home.prints("undo")
            }
        }
    }

    @Test func `without a record the common times are offered, and none where it can't be read`() throws {
        let home = try Home()
        #expect(try lines(home, "attend -- --at") == Self.times)
        try home.put(Data("not a database".utf8))
        for place in ["attend -- --at", "miss -- positional@0", "program move -- positional@0"] {
            #expect(try lines(home, place).isEmpty, "\(place)")
        }
    }

    @Test func `weeks of years ago come when their year is typed`() throws {
        let home = try Home.lived()
        try home.prints("use", "--at", "2020-02-05 12:00")
        #expect(try lines(home, "week -- positional@0").count == 2 + 53)
        #expect(try lines(home, "week -- positional@0", typed: "2020-W0").last == "2020-W06")
    }

    @Test(arguments: [
        ("bash", ["\"after work\"", "'it'\\''s: \"b\" \\'"]),
        ("zsh", ["a `touch x` $(touch x)", "after work", "it's\\: \"b\" \\\\"]),
        ("fish", ["a `touch x` $(touch x)", "after work", "it's: \"b\" \\"]),
    ])
    func `a name comes as one word of the shell`(_ shell: String, _ expected: [String]) throws {
        let home = try Home()
        for name in ["after work", "it's: \"b\" \\", "a `touch x` $(touch x)", "turned \u{202E}around"] {
            try home.prints("craving", "5", "--trigger", name)
        }
        #expect(try lines(home, "craving -- --trigger", shell: shell) == expected)
    }

    @Test func `bash completes a name with spaces and quotes, and runs nothing in it`() throws {
        let home = try Home()
        for name in ["a \"b\" {c} <(touch x) #", "after work", "a $(touch x)", "a `touch x`"] {
            try home.prints("craving", "5", "--trigger", name)
        }
        try Data(home.prints("--generate-completion-script", "bash").utf8)
            .write(to: URL(fileURLWithPath: home.folder + "/script"))
        let ran = try home.shell(
            """
            exec bash --norc -c 'source ./script; COMP_WORDS=("$STEADY" craving 5 --trigger a); COMP_CWORD=4
            COMP_LINE="${COMP_WORDS[*]}"; COMP_POINT=${#COMP_LINE}; _steady steady a --trigger
            printf "%s\\n" "${COMPREPLY[@]}"; ls'
            """)
        #expect(ran.out == "a \"b\" {c} <(touch x) #\nafter work\ndata\nscript\n", "\(ran)")
    }

    @Test func `names nothing when the record can't be read`() throws {
        let home = try Home()
        let places = ["craving -- --trigger", "show -- positional@0", "week -- positional@0", "checkin -- --reached"]
        func expectNothing(_ home: Home, _ why: String, line: [String] = []) throws {
            for place in places {
                let ran = try ask(home, place, line: line)
                #expect(
                    ran.code == 0 && ran.out.trimmingCharacters(in: .newlines).isEmpty && ran.err.isEmpty,
                    "\(why): \(ran)")
            }
        }
        try expectNothing(home, "missing")
        #expect(!FileManager.default.fileExists(atPath: home.database))
        let lived = try Home.lived()
        try expectNothing(lived, "another file", line: ["--database", home.folder + "/none.db"])
        let whole = lived.content()
        for (why, content) in [
            ("text", Data("not a database".utf8)), ("damaged", whole.prefix(8192) + Data(count: 4096)),
            ("half", whole.prefix(whole.count / 2)),
        ] {
            try home.put(content)
            try expectNothing(home, why)
            #expect(home.content() == content, "\(why)")
        }
    }

    @Test(arguments: [
        "", "nothing -- --at 1 0 steady", "week --", "week -- positional@0", "week -- positional@0 1",
        "week -- positional@0 x 0 steady", "week -- positional@0 -1 0 steady", "week -- positional@0 1 x steady",
        "week -- positional@0 1 -1 steady", "week -- positional@1 1 0 steady", "week -- --json 1 0 steady",
        "program -- positional@0 1 0 steady", "program move -- positional@0 -1 0 steady program move",
    ])
    func `words that are no question get no answer`(_ words: String) throws {
        let home = try Home.lived()
        let ran = try home.run(["---completion"] + words.split(separator: " ").map(String.init))
        #expect(ran.code == 0 && ran.out.isEmpty && ran.err.isEmpty, "\(ran)")
    }

    @Test func `what the shells' scripts ask for is offered, and nothing else`() {
        var asked: [String: Set<String>] = [:]
        for place in Steady.completionScript(for: .fish).matches(of: #/---completion ([a-z -]+) -- ([^ ]+) /#) {
            asked[String(place.1), default: []].insert(String(place.2))
        }
        #expect(asked.count > 20)
        func expectOffered(by command: any ParsableCommand.Type, _ path: [String]) {
            let offered = Completion.offered(by: command).map(\.key)
            #expect(offered.sorted() == (asked[path.joined(separator: " ")] ?? []).sorted(), "\(path)")
            for child in command.configuration.subcommands {
                expectOffered(by: child, path + [child.configuration.commandName ?? ""])
            }
        }
        expectOffered(by: Steady.self, [])
    }

    @Test func `does not wait for another command, and writes nothing`() throws {
        let home = try Home.lived()
        var configuration = Configuration()
        configuration.allowsUnsafeTransactions = true
        let other = try DatabaseQueue(path: home.database, configuration: configuration)
        try other.writeWithoutTransaction { try $0.execute(sql: "BEGIN EXCLUSIVE") }
        let start = ContinuousClock.now
        #expect(try lines(home, "craving -- --trigger").isEmpty)
        // A tenth of a second, and what a busy computer takes to start a program.
        #expect(ContinuousClock.now - start < .seconds(5))
        try other.writeWithoutTransaction { try $0.execute(sql: "ROLLBACK") }
        try other.close()
        #expect(try lines(home, "craving -- --trigger") == ["stress"])
        let before = home.fingerprint()
        #expect(try lines(home, "week -- positional@0").count == 4)
        #expect(home.fingerprint() == before)
        #expect(
            try FileManager.default.contentsOfDirectory(atPath: home.folder + "/data").contains("steady.db-journal")
                == false)
    }

    @Test func `after a crash it leaves the recovery to the next command`() throws {
        let home = try Home.lived()
        let crashed = try Home()
        var configuration = Configuration()
        configuration.allowsUnsafeTransactions = true
        let other = try DatabaseQueue(path: home.database, configuration: configuration)
        try other.writeWithoutTransaction { db in
            // With no room for the change in memory, half of it is in the file before the commit.
            try db.execute(
                sql: "PRAGMA cache_size = 2; BEGIN IMMEDIATE; UPDATE craving SET note = hex(randomblob(30000))")
            try crashed.put(home.content())
            let journal = try #require(FileManager.default.contents(atPath: home.database + "-journal"))
            try crashed.put(journal, at: crashed.database + "-journal")
            try db.execute(sql: "ROLLBACK")
        }
        try other.close()
        let before = crashed.fingerprint()
        #expect(try lines(crashed, "craving -- --trigger").isEmpty)
        #expect(crashed.fingerprint() == before)
        try crashed.prints("log")
        #expect(try lines(crashed, "craving -- --trigger") == ["stress"])
    }
}
