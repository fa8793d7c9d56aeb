import Foundation
import Testing

/// Whose clock counts while the person is in another zone than the program (DESIGN §3).
struct `On a journey` {
    private static let west = "America/Los_Angeles"
    /// Wednesday 18:30 in Los Angeles; the session of 18:00 in New York began at 15:00 there.
    private static let evening = "2026-09-16T18:30:00-07:00"

    private func start(_ record: [String: Any]) -> String? { record["start"] as? String }

    @Test func `a session has one clock in every command`() throws {
        let home = try Home.lived()
        let today = try home.prints("today", at: "2026-09-16T10:00:00-07:00", zone: Self.west)
        #expect(today.contains("18:00 EDT session, 3 h"))
        let echo = try home.prints("attend", "--at", "wed 18:00", at: Self.evening, zone: Self.west)
        #expect(echo.hasPrefix("s2  attended · Wed 16 Sep 2026 18:00 EDT · Riverside IOP"))
        #expect(try home.prints("log", "--last", "1", at: Self.evening, zone: Self.west).contains("18:00 EDT  s2"))
        #expect(try home.prints("show", "s2", at: Self.evening, zone: Self.west).contains("Wed 16 Sep 2026 18:00 EDT"))
        let week = try home.prints("week", at: Self.evening, zone: Self.west)
        #expect(week.contains("Wed 16   18:00 EDT   attended") && week.contains("Mon 21 18:00 EDT"))
        // At home the same clock stands alone.
        #expect(try home.prints("week").contains("Wed 16   18:00   attended"))
    }

    @Test(arguments: ["wed 18:00", "2026-09-16 18:00", "today 18:00", "15:00", "2026-09-16T18:00:00-04:00"])
    func `all that names a session stores the same moment`(_ text: String) throws {
        let home = try Home.lived()
        let echo = try home.prints("attend", "--at", text, at: Self.evening, zone: Self.west)
        #expect(echo.contains("Wed 16 Sep 2026 18:00 EDT"))
        let log = try #require(
            try home.json("log", "--kind", "session", "--last", "1", "--json") as? [[String: Any]])
        #expect(start(log[0]) == "2026-09-16T18:00:00-04:00")
        let week = try #require(try home.json("week", "--json") as? [String: Any])
        let programs = try #require(week["programs"] as? [[String: Any]])
        // Friday is left: Wednesday's slot is recorded by each of them.
        #expect(programs[0]["attended"] as? Int == 2 && programs[0]["slotsLeft"] as? Int == 1)
    }

    @Test func `an error names a session by the clock that means it`() throws {
        let home = try Home.lived()
        let ran = try home.run(["attend"], at: "2026-09-17T10:00:00-07:00", zone: Self.west)
        #expect(ran.code == 64 && ran.err.contains("Wed 16 Sep 2026 18:00 EDT"), "\(ran)")
        #expect(ran.err.contains("--at \"2026-09-16 18:00\""), "\(ran)")
        let echo = try home.prints(
            "attend", "--at", "2026-09-16 18:00", "--program", "p1", at: "2026-09-17T10:00:00-07:00", zone: Self.west)
        #expect(echo.contains("Wed 16 Sep 2026 18:00 EDT"))
    }

    @Test func `a finished week counts the same wherever its page is made`() throws {
        let home = try Home.lived()
        try home.prints("program", "change", "p1", "--slot", "sun 22:30", "--slot", "wed 18:00", "--from", "today")
        let attended = "2026-09-20T23:55:00-04:00"
        try home.prints("attend", at: attended)
        try home.prints("craving", "6", at: "2026-09-18T23:10:00-04:00")
        let moment = "2026-09-25T12:00:00Z"
        let pages = try ["America/New_York", "Asia/Tokyo", "Pacific/Auckland", "Pacific/Pago_Pago"].map {
            // When it was made is told by the clock of the place.
            try home.prints("week", "last", "--json", at: moment, zone: $0)
                .replacing(/"madeAt":"[^"]*"/, with: "")
        }
        #expect(Set(pages).count == 1, "\(pages)")
        #expect(pages[0].contains("\"attended\":2"))
        let tables = try ["America/New_York", "Asia/Tokyo"].map {
            try home.prints("export", "--table", "attendance", "--to", "-", at: moment, zone: $0)
        }
        #expect(Set(tables).count == 1, "\(tables)")
    }

    @Test func `an entry's day and part of the day are those of its own clock`() throws {
        let home = try Home()
        let at = "2026-09-25T12:00:00-04:00"
        let echo = try home.prints("craving", "5", "--at", "2026-09-25T01:30:00+02:00", at: at)
        #expect(echo.contains("Fri 25 Sep 2026 01:30 UTC+2, yesterday"))
        let entries = try #require(try home.json("log", "--json", at: at) as? [[String: Any]])
        #expect(entries[0]["day"] as? String == "2026-09-24")
        #expect(entries[0]["partOfDay"] as? String == "night")
    }

    @Test func `an edit keeps the entry's zone`() throws {
        let home = try Home.lived()
        let away = "2026-09-16T21:00:00+09:00"
        let session = try home.prints("edit", "s1", "--at", "18:30", at: away, zone: "Asia/Tokyo")
        #expect(session.contains("Mon 14 Sep 2026 18:30 EDT, 2 days ago"))
        #expect(session.contains("was  attended · Mon 14 Sep 2026 18:00 EDT"))
        let craving = try home.prints("edit", "c1", "--at", "20:30", at: away, zone: "Asia/Tokyo")
        #expect(craving.contains("Mon 14 Sep 2026 20:30 EDT"))
        let log = try home.prints("log", "--json")
        #expect(log.contains("2026-09-14T18:30:00-04:00") && log.contains("2026-09-14T20:30:00-04:00"))
    }

    @Test(arguments: [
        ("GMT+5", "05:00"), ("GMT-5", "15:00"), ("EST5", "05:00"), ("<-0330>3:30", "06:30"), ("JST-9", "19:00"),
        (":America/New_York", "06:00"), (":/usr/share/zoneinfo/Asia/Tokyo", "19:00"), ("Etc/GMT+5", "05:00"),
        ("EST5EDT", "06:00"), ("", "10:00"), ("GMT0", "10:00"), ("posix/Asia/Tokyo", "19:00"),
    ])
    func `TZ is read as POSIX does`(_ zone: String, _ clock: String) throws {
        let home = try Home()
        #expect(
            try home.prints("craving", "5", at: "2026-09-25T10:00:00Z", zone: zone).contains("25 Sep 2026 \(clock)"))
    }

    @Test func `a file that TZ names is read, a link and a copy too`() throws {
        let home = try Home()
        let copy = home.folder + "/localtime"
        try FileManager.default.copyItem(
            atPath: URL(fileURLWithPath: "/usr/share/zoneinfo/Europe/Paris").resolvingSymlinksInPath().path,
            toPath: copy)
        let link = home.folder + "/link"
        try FileManager.default.createSymbolicLink(
            atPath: link, withDestinationPath: "/usr/share/zoneinfo/Europe/Paris")
        for zone in [":\(copy)", link] {
            #expect(
                try home.prints("craving", "5", at: "2026-09-25T10:00:00Z", zone: zone).contains("25 Sep 2026 12:00"))
        }
        #expect(try home.run(["log"], zone: ":/etc/localtime").code == 0)
        let refused = try home.run(["log"], zone: ":\(home.folder)/none")
        #expect(refused.code == 64 && refused.err.contains("a time zone that this computer does not know"))
    }
}
