import Foundation
import Testing

/// What `steady doctor` tells of copies that were merged: notices, since nothing of it is damage.
struct DoctorMergeTests {
    /// A line of the report, and whether it is fine.
    private func line(_ name: String, _ home: Home, sourceLocation: SourceLocation = #_sourceLocation) throws -> (
        isFine: Bool, says: String
    ) {
        let lines = try #require(home.json("doctor", "--json") as? [[String: Any]], sourceLocation: sourceLocation)
        let line = try #require(lines.first { $0["name"] as? String == name }, sourceLocation: sourceLocation)
        return (
            try #require(line["isFine"] as? Bool, sourceLocation: sourceLocation),
            try #require(line["says"] as? String, sourceLocation: sourceLocation)
        )
    }

    private static let iop = ["program", "start", "iop", "--from", "2026-09-01", "--slot", "mon 18:00"]

    @Test func `a copy that met no other has nothing of it`() throws {
        let home = try Home.lived()
        for (name, says) in [
            ("Waiting", "no record waits for another"), ("Days", "no last day is before a first day"),
            ("Care", "one level of care at a time"),
        ] {
            let line = try line(name, home)
            #expect(line.isFine && line.says == says)
        }
    }

    // MARK: Waiting

    @Test func `what waits for a record that another file has is told, until that comes`() throws {
        let copies = try TwoCopies()
        try copies.one.prints("craving", "5")
        try copies.other.prints(Self.iop)
        try copies.other.prints("attend", "--at", "mon 18:00")
        try copies.other.prints("program", "change", "--from", "2026-09-21", "--slot", "tue 18:00")
        // The change that made the program is not in the file.
        try copies.bring(from: copies.other, to: copies.one) { text in
            text.split(separator: "\n").filter {
                !($0.hasPrefix("{\"change\"") && $0.contains("\"kind\":\"program\""))
            }.joined(separator: "\n")
        }
        let waiting = try line("Waiting", copies.one)
        #expect(!waiting.isFine)
        #expect(
            waiting.says == "1 session and 1 schedule wait for a program that is not here; `steady import FILE`, "
                + "of the copy that has it, brings it")
        let printed = try copies.one.prints("doctor").unwrapped
        #expect(printed.contains("Waiting LOOK 1 session and 1 schedule wait for a program"), "\(printed)")
        try copies.meet()
        #expect(try line("Waiting", copies.one).isFine)
        #expect(try copies.one.prints("log").contains("attended"))
    }

    @Test func `what belongs to a program that was erased on the other copy is told, and nothing has to be done`()
        throws
    {
        let copies = try TwoCopies(Self.iop)
        #expect(try copies.one.run(["erase", "p1", "--yes"]).code == 0)
        try copies.other.prints("attend", "--at", "mon 18:00")
        try copies.meet()
        for home in [copies.one, copies.other] {
            let waiting = try line("Waiting", home)
            #expect(waiting.isFine)
            #expect(
                waiting.says == "1 session of a program that was erased is not shown, and nothing has to be done")
        }
    }

    // MARK: Days

    @Test func `a last day that two copies set before the first one is told, until it is corrected`() throws {
        let copies = try TwoCopies(Self.iop + ["--until", "2026-09-05"])
        try copies.one.prints("program", "end", "p1", "--on", "2026-09-06")
        #expect(try copies.other.run(["edit", "p1", "--until", "2026-10-31"]).code == 0)
        #expect(try copies.one.run(["edit", "p1", "--until", "2026-09-08"]).code == 0)
        #expect(try copies.other.run(["edit", "p1", "--from", "2026-09-10", "--yes"]).code == 0)
        // The plan of the first copy is newer.
        let later = "2026-09-16T19:50:00-04:00"
        #expect(try copies.one.run(["edit", "p1", "--until", "2026-09-07"], at: later).code == 0)
        try copies.meet(at: later)
        for home in [copies.one, copies.other] {
            let days = try line("Days", home)
            #expect(!days.isFine)
            #expect(
                days.says
                    == "p1, planned until: Mon 7 Sep 2026 is before the first day, Thu 10 Sep 2026, which is shown "
                    + "instead; `steady edit p1 --until DAY` corrects it; p1, ended: Sun 6 Sep 2026 is before the first "
                    + "day, Thu 10 Sep 2026, which is shown instead; `steady edit p1 --ended DAY` corrects it")
        }
        let last = "2026-09-16T20:00:00-04:00"
        #expect(try copies.one.run(["edit", "p1", "--ended", "2026-09-12"], at: last).code == 0)
        #expect(try copies.one.run(["edit", "p1", "--until", "2026-09-11"], at: last).code == 0)
        try copies.meet(at: last)
        for home in [copies.one, copies.other] { #expect(try line("Days", home).isFine) }
    }

    @Test func `a program of one day is no such case`() throws {
        let copies = try TwoCopies(Self.iop)
        try copies.one.prints("program", "end", "p1", "--on", "2026-09-01")
        try copies.meet()
        for home in [copies.one, copies.other] { #expect(try line("Days", home).isFine) }
    }

    // MARK: Care

    @Test func `two levels of care on the same days are told, with which one is meant and what to do`() throws {
        let copies = try TwoCopies(["craving", "5"])
        try copies.one.prints(Self.iop)
        try copies.other.prints("program", "start", "php", "--from", "2026-09-05", "--ended", "2026-09-30")
        try copies.meet()
        let care = try line("Care", copies.one)
        #expect(!care.isFine)
        #expect(
            care.says
                == "p1 and p2 are both levels of care from Sat 5 Sep 2026 to Wed 30 Sep 2026, and commands mean p2, "
                + "which began later; give one of them other days, such as with `steady edit p1 --ended 2026-09-04`")
        // The same two, by the other copy's numbers.
        let there = try line("Care", copies.other)
        #expect(
            there.says.contains("commands mean p1, which")
                && there.says.hasSuffix("`steady edit p2 --ended 2026-09-04`"))
        #expect(try copies.one.run(["edit", "p1", "--ended", "2026-09-04"]).code == 0)
        try copies.meet()
        for home in [copies.one, copies.other] { #expect(try line("Care", home).isFine) }
    }

    @Test func `two that began on one day mean the same one on both copies`() throws {
        let copies = try TwoCopies(["craving", "5"])
        try copies.one.prints(Self.iop)
        try copies.other.prints("program", "start", "php", "--from", "2026-09-01")
        try copies.meet()
        // The numbers are each copy's own; the one that was made first has the lesser uid.
        let meant = try [copies.one, copies.other].map { home in
            let says = try line("Care", home).says
            #expect(!says.contains("began later") && says.contains("--from DAY`"), "\(says)")
            let id = try #require(says.firstMatch(of: /commands mean (p\d)/)).1
            let programs = try #require(home.json("program", "list", "--json") as? [[String: Any]])
            return try #require(programs.first { $0["id"] as? String == String(id) }?["level"] as? String)
        }
        #expect(meant[0] == meant[1])
    }
}
