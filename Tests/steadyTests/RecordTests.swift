import Foundation
import Testing

struct `What is on record` {
    private func uid(_ object: [String: Any]) -> String? { object["uid"] as? String }

    @Test func `undo walks back, redo forward again, and numbers are never used again`() throws {
        let home = try Home()
        try home.prints("craving", "3")
        try home.prints("craving", "4")
        #expect(
            try home.prints("undo") == """
                undid  craving · made Wed 16 Sep 2026 19:42, just now                steady redo
                  c2  craving 4 · Wed 16 Sep 2026 19:42

                """)
        #expect(
            try home.prints("undo") == """
                undid  craving · made Wed 16 Sep 2026 19:42, just now                steady redo
                  c1  craving 3 · Wed 16 Sep 2026 19:42

                """)
        let redone = try home.prints("redo")
        #expect(redone.hasPrefix("redid  "))
        #expect(redone.contains("c1"))
        #expect(try home.prints("craving", "5").hasPrefix("c3  "))
        let entries = try #require(try home.json("log", "--json") as? [[String: Any]])
        #expect(entries.map { $0["id"] as? String } == ["c1", "c3"])
    }

    @Test func `undo and redo say so when there is nothing to take back`() throws {
        let home = try Home()
        try Refusal("undo", code: 69, says: "There is nothing to undo.").check(in: home)
        try Refusal("redo", code: 69, says: "There is no undo to redo.").check(in: home)
        try home.prints("craving", "3")
        try home.prints("undo")
        try Refusal("undo", code: 69, says: "There is nothing to undo.").check(in: home)
        try home.prints("craving", "4")
        try Refusal("redo", code: 65, says: "Something was recorded after that undo").check(in: home)
    }

    @Test func `the log prints a line an entry, the newest last`() throws {
        let home = try Home.lived()
        #expect(
            try home.prints("log", "--kind", "craving", "--kind", "session").unwrapped
                == "Mon 14 Sep 18:00 s1 attended · Riverside IOP · 3 h Mon 14 Sep 21:05 c1 craving 7, then 4 · stress · walk"
        )
        #expect(
            try home.prints("log", "--from", "2026-09-10", "--until", "thu").unwrapped
                == "Thu 10 Sep 23:30 u1 use · entered late")
        #expect(
            try home.prints("log", "--last", "1", "--kind", "point").unwrapped
                == "Mon 14 Sep r1 to raise · sleep is worse since the new shift")
    }

    @Test func `show prints the record and what was changed about it as JSON`() throws {
        let home = try Home.lived()
        try home.prints("edit", "c1", "--intensity", "6", "--clear", "after")
        let page = try #require(try home.json("show", "c1", "--json") as? [String: Any])
        let record = try #require(page["record"] as? [String: Any])
        #expect(record["id"] as? String == "c1")
        #expect(record["intensity"] as? Int == 6)
        #expect(record["after"] is NSNull)
        #expect(record["at"] as? String == "2026-09-14T21:05:00-04:00")
        #expect(record["day"] as? String == "2026-09-14")
        #expect(record["triggers"] as? [String] == ["stress"])
        #expect(record["enteredLate"] as? Bool == false)
        let history = try #require(page["history"] as? [[String: Any]])
        #expect(history.map { $0["command"] as? String } == ["craving", "edit"])
        #expect((history[1]["before"] as? [String: Any])?["intensity"] as? Int == 7)
        #expect((history[1]["after"] as? [String: Any])?["intensity"] as? Int == 6)
    }

    @Test(arguments: ["p1", "s1", "c1", "d1", "u1", "r1", "a1", "t1", "k1"])
    func `every kind of record can be shown by its id`(_ id: String) throws {
        let home = try Home.lived()
        let page = try #require(try home.json("show", id, "--json") as? [String: Any])
        let record = try #require(page["record"] as? [String: Any])
        #expect(record["id"] as? String == id)
        #expect(
            uid(record)?.wholeMatch(of: /[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/) != nil)
        let text = try home.prints("show", id.uppercased())
        #expect(text.hasPrefix("\(id)  "))
        #expect(text.contains("History"))
    }

    @Test func `a deleted record comes back with undo, an erased one never`() throws {
        let home = try Home.lived()
        #expect(
            try home.prints("delete", "c1") == """
                c1  craving deleted                                            undo: steady undo
                  c1  craving 7, then 4 · Mon 14 Sep 2026 21:05, 2 days ago · stress · walk

                """)
        #expect(try home.prints("log", "--kind", "craving") == "Nothing is on record there yet.\n")
        try home.prints("undo")
        #expect(try home.prints("log", "--kind", "craving").contains("c1"))
        #expect(
            try home.prints("erase", "c1", "--yes") == """
                c1  craving erased for good
                  Exports, backups and the disk itself may still hold it.
                  To remove the backups: rm -r ~/data/backups

                """)
        try Refusal("show", "c1", code: 69, says: "There is no craving c1.").check(in: home)
        _ = try home.run(["undo"])
        #expect(try !home.prints("log").contains("c1"))
    }

    @Test func `what was erased is not in the file any more`() throws {
        let home = try Home()
        let secret = "zebra-lantern-quartz"
        try home.prints("craving", "6", "--note", "-", input: "zebra-lantern-quartz")
        try home.prints("craving", "5")
        #expect(home.content().range(of: Data(secret.utf8)) != nil)
        try home.prints("erase", "c1", "--yes")
        #expect(home.content().range(of: Data(secret.utf8)) == nil)
    }

    @Test(arguments: [
        (
            ["edit", "c1", "--intensity", "6"],
            "c1  craving 6, then 4 · Mon 14 Sep 2026 21:05, 2 days ago · stress · walk"
        ),
        (
            ["edit", "c1", "--clear", "actions", "--clear", "after"],
            "c1  craving 7 · Mon 14 Sep 2026 21:05, 2 days ago · stress"
        ),
        (
            ["edit", "s1", "--status", "excused", "--reason", "work"],
            "s1  excused · Mon 14 Sep 2026 18:00, 2 days ago · Riverside IOP · 3 h · work"
        ),
        (["edit", "d1", "--mood", "7"], "d1  check-in · Mon 14 Sep 2026, 2 days ago · mood 7 · Sam reached"),
        (["edit", "u1", "--substance", "alcohol"], "u1  use · Thu 10 Sep 2026 23:30, 6 days ago · alcohol"),
        (
            ["edit", "r1", "--done", "2026-09-15"],
            "r1  raised · Mon 14 Sep 2026, 2 days ago · sleep is worse since the new shift"
        ),
        (["edit", "k1", "--name", "Samira", "--role", "sponsor"], "k1  Samira · sponsor · +1 555 0100"),
        (["edit", "t1", "--name", "work stress"], "t1  trigger work stress"),
        (["edit", "a1", "--name", "long walk"], "a1  action long walk"),
        (["edit", "p2", "--absences", "2"], "p2  Tuesday meeting · mutual-support · from Wed 2 Sep 2026"),
    ])
    func `every kind of record takes its own options`(_ words: [String], _ line: String) throws {
        let home = try Home.lived()
        let ran = try home.run(words)
        #expect(ran.code == 0, "\(ran)")
        #expect(ran.out.hasPrefix(line), "\(ran)")
        #expect(ran.out.contains("\n  was  "), "\(ran)")
        try home.prints("undo")
    }

    @Test func `deleting a craving leaves the use that it recorded`() throws {
        let home = try Home()
        try home.prints("craving", "6", "--outcome", "used")
        try home.prints("delete", "c1")
        #expect(try home.prints("log", "--json").contains("\"id\":\"u1\""))
    }

    @Test(arguments: [
        ["today", "--json"], ["now", "--json"], ["week", "--json"], ["week", "--format", "json"], ["raise", "--json"],
        ["log", "--json"], ["show", "c1", "--json"], ["program", "list", "--json"], ["program", "show", "--json"],
        ["plan", "--json"], ["contact", "list", "--json"], ["config", "--json"],
    ])
    func `every command that reads prints JSON`(_ words: [String]) throws {
        let ran = try Home.lived().run(words)
        #expect(ran.code == 0 && ran.err.isEmpty, "\(ran)")
        #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(ran.output)) }
    }

    @Test func `merging by renaming is refused where nobody can be asked`() throws {
        let home = try Home.lived()
        try Refusal("edit", "k1", "--name", "dr. rivera", code: 65, says: "k2 already").check(in: home)
    }
}
