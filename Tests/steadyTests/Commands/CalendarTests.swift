import Foundation
import Testing

/// `steady calendar`. What other programs read in its files is in Tests/Exchange.
struct CalendarTests {
    private func calendar(
        _ home: Home, _ words: String..., zone: String? = Home.zone, at now: String = Home.now,
        sourceLocation: SourceLocation = #_sourceLocation
    ) throws -> String {
        let ran = try home.run(["calendar", "--output", "-"] + words, at: now, zone: zone)
        #expect(ran.code == 0, "\(ran)", sourceLocation: sourceLocation)
        return ran.out
    }

    @Test func `it is told what is in the file, which only the person can read`() throws {
        let home = try Home.lived()
        try home.prints("program", "change", "p1", "--from", "2026-10-12", "--sessions", "1", "--slot", "mon 18:00")
        try home.prints("program", "move", "fri 18:00", "sat 10:00")
        let path = home.folder + "/calendar.ics"
        let refused = try home.run(["calendar", "--output", path])
        #expect(
            refused.code == 64 && refused.err.hasSuffix("\n  steady calendar --output \(path) --yes\n"), "\(refused)")
        #expect(try !home.files().contains("calendar.ics"))
        let no = try home.converse(["calendar", "--output", path], [("Write this file?", "n")])
        #expect(no.code == 0 && no.text.contains("Nothing was written."), "\(no)")
        #expect(try !home.files().contains("calendar.ics"))
        let ran = try home.run(["calendar", "--output", path, "--yes"])
        #expect(ran.code == 0 && ran.out.isEmpty)
        #expect(
            ran.err == """
                To ~/calendar.ics:
                  Sessions  Riverside IOP · Mon 18:00, Wed 18:00, Fri 18:00 ·
                            from Mon 12 Oct 2026 on: Mon 18:00 · 1 on single days ·
                            1 left out, cancelled or excused · up to Tue 24 Nov 2026
                  Sessions  Tuesday meeting · no weekly times ahead
                  Evening   every day at 21:00, with an alarm
                  Titles    "Appointment" and "Evening", no name

                Each event is marked private, but not every program hides such events: whoever
                sees your calendar may see them.
                The calendar is in \(path).

                """)
        #expect(try home.mode(path) == 0o600)
        let text = try String(contentsOfFile: path, encoding: .utf8)
        #expect(text == (try calendar(home)))
        #expect(text.contains("EXDATE;TZID=America/New_York:20260918T180000\r\n"))
        #expect(text.contains("DTSTART;TZID=America/New_York:20260919T100000\r\n"))
        #expect(!text.lowercased().contains("riverside") && !text.contains("Steady"))
        let narrow = try home.run(["calendar", "--output", path, "--yes"], environment: ["COLUMNS": "40"])
        #expect(narrow.err.components(separatedBy: "\n").dropLast(2).allSatisfy { $0.count <= 40 }, "\(narrow)")
    }

    @Test func `a calendar is replaced by the next one, and nothing else without a question`() throws {
        let home = try Home.lived()
        let path = home.folder + "/calendar.ics"
        for words in [[], ["--plain-titles"], ["--no-evening"]] {
            #expect(try home.run(["calendar", "--output", path, "--yes"] + words).code == 0)
        }
        #expect(try home.run(["contact", "export", "--output", path, "--yes"]).code == 73)
        try Data("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:mine\r\n".utf8).write(to: URL(fileURLWithPath: path))
        let refused = try home.run(["calendar", "--output", path])
        #expect(
            refused.code == 73 && refused.err.hasSuffix("\n  steady calendar --output \(path) --force\n"), "\(refused)")
        #expect(try home.run(["calendar", "--output", home.database, "--force"]).code == 73)
    }

    @Test func `the evening is where the person wants it`() throws {
        let home = try Home.lived()
        let evening = "DTSTART;TZID=America/New_York:20260916T"
        #expect(try calendar(home).contains(evening + "210000\r\n"))
        try home.prints("config", "evening", "20:15")
        #expect(try calendar(home).contains(evening + "201500\r\n"))
        #expect(try calendar(home, "--evening", "9:30pm").contains(evening + "213000\r\n"))
        // After midnight it is the same evening still.
        #expect(try calendar(home, "--evening", "00:30").contains("DTSTART;TZID=America/New_York:20260917T003000\r\n"))
        #expect(try !calendar(home, "--no-evening").contains("VALARM"))
        try home.prints("config", "remind", "sessions")
        #expect(try !calendar(home).contains("VALARM"))
        #expect(try calendar(home, "--evening", "21:00").contains("VALARM"))
        try home.prints("config", "evening", "17:00")
        try home.prints("config", "remind", "all")
        #expect(try calendar(home).contains(evening + "170000\r\n"))
    }

    @Test func `an evening doesn't begin at a time that the clock skips`() throws {
        let home = try Home.lived()
        let skipped = try calendar(home, "--evening", "02:30", at: "2027-03-13T12:00:00-05:00")
        #expect(skipped.contains("DTSTART;TZID=America/New_York:20270315T023000\r\n"), "\(skipped)")
    }

    @Test func `programs that ended are left out unless they are named, and their end is told of`() throws {
        let home = try Home.lived()
        try home.prints("program", "end", "p1", "--on", "2026-09-15")
        let ran = try home.run(["calendar", "--output", "-"])
        #expect(!ran.out.contains("Appointment\r\n"))
        #expect(
            ran.err.unwrapped.contains(
                "Riverside IOP has ended. If its sessions are in your calendar, this ends them there: "
                    + "steady calendar --program p1 --output ended.ics"), "\(ran)")
        let ended = try home.run(["calendar", "--program", "p1", "--output", "-"])
        #expect(ended.out.contains("RRULE:FREQ=WEEKLY;BYDAY=MO;UNTIL=20260914T220000Z\r\n"))
        #expect(!ended.err.contains("has ended"))
    }

    /// The events of a calendar by their UIDs.
    private func events(_ calendar: String) throws -> [String: String] {
        let events = calendar.replacing("\r\n ", with: "").split(separator: "BEGIN:VEVENT").dropFirst().map(String.init)
        return try Dictionary(
            events.map { (String(try #require($0.firstMatch(of: /UID:(.*)\r\n/)).1), $0) },
            uniquingKeysWith: { first, _ in first })
    }

    @Test func `what an earlier calendar had and is no more is cancelled, or has its end`() throws {
        let home = try Home.lived()
        try home.prints("program", "extra", "p1", "sat 10:00")
        let words = "--no-evening"
        let before = try events(calendar(home, words))
        #expect(before.count == 4 && before.values.allSatisfy { !$0.contains("STATUS:CANCELLED") })
        func cancelled(_ what: String) throws -> [String] {
            let after = try events(calendar(home, words))
            #expect(Set(before.keys).isSubset(of: after.keys), "\(what)")
            return before.keys.filter { after[$0]?.contains("STATUS:CANCELLED") == true }.map { String($0.suffix(3)) }
                .sorted()
        }
        // From a later day on, the old times end before it.
        try home.prints("program", "change", "p1", "--from", "2026-10-13", "--slot", "tue 18:00")
        #expect(try cancelled("a later schedule") == [])
        #expect(try calendar(home, words).contains("RRULE:FREQ=WEEKLY;BYDAY=MO;UNTIL=20261012T220000Z\r\n"))
        try home.prints("undo")
        // From the schedule's own first day on, they never were.
        let first = try #require(try home.json("program", "list", "--json") as? [[String: Any]]).first
        let from = try #require((first?["from"] as? String))
        let changed = try home.run(["program", "change", "p1", "--from", from, "--slot", "mon 18:00", "--yes"])
        #expect(changed.code == 0, "\(changed)")
        #expect(try cancelled("a schedule in place of another") == ["fri", "wed"])
        try home.prints("undo")
        #expect(try cancelled("taken back") == [])
        // An extra session that was taken out, or that lies after the end.
        try home.prints("program", "extra", "p1", "sat 10:00", "--remove")
        #expect(try cancelled("an extra session less").count == 1)
        try home.prints("undo")
        #expect(try home.run(["program", "end", "p1", "--on", "2026-09-17", "--yes"]).code == 0)
        #expect(try cancelled("an extra session after the end").count == 1)
        // The schedule that was taken back had a weekly time of its own.
        let told = try home.run(["calendar", "--output", "-", words])
        #expect(told.err.unwrapped.contains("2 no longer there, cancelled"), "\(told)")
    }

    @Test func `names stand in it only where the person wants them`() throws {
        let home = try Home.lived()
        try home.prints("edit", "p1", "--name", "Jo, the \\one: 🌱")
        let plain = try calendar(home, "--plain-titles")
        #expect(plain.contains("SUMMARY:Jo\\, the \\\\one: 🌱\r\n") && plain.contains("SUMMARY:Evening check-in\r\n"))
        #expect(!plain.contains("SUMMARY:Appointment"))
    }

    @Test func `each change of programs and sessions makes a newer calendar, other entries don't`() throws {
        let home = try Home.lived()
        func sequence() throws -> Int {
            let found = try calendar(home, "--no-evening").matches(of: /SEQUENCE:([0-9]+)\r\n/).compactMap { Int($0.1) }
            #expect(Set(found).count == 1)
            return try #require(found.first)
        }
        var last = try sequence()
        for words in [
            ["miss", "--at", "fri", "--excused"], ["undo"], ["redo"], ["delete", "s2"],
            ["program", "extra", "p1", "sat 10:00"],
            ["edit", "p1", "--weeks", "14"], ["erase", "s1", "--yes"],
        ] {
            try #require(home.run(words).code == 0, "\(words)")
            let next = try sequence()
            #expect(next > last, "\(words)")
            last = next
        }
        for words in [["craving", "5"], ["checkin", "--mood", "5"], ["raise", "a point"]] {
            try #require(home.run(words).code == 0)
            #expect(try sequence() == last, "\(words)")
        }
    }

    @Test(arguments: [
        Refusal(
            "calendar",
            says:
                "Say which file the calendar goes to; - is standard output.\n  steady calendar --output calendar.ics\n"),
        Refusal("calendar", "--output", "", says: "The name of a file can't be empty."),
        Refusal("calendar", "--output", "x", "--evening", "late", says: "\"late\" is not a time of the day."),
        Refusal("calendar", "--output", "x", "--evening", "21:00", "--no-evening", says: "exclude each other"),
        Refusal("calendar", "--output", "x", "--program", "p9", code: 69, says: "p9"),
        Refusal(
            "calendar", "--output", "x", "--program", "p2", "--no-evening", code: 69,
            says: "There is nothing for a calendar"),
        Refusal("calendar", "--output", "x", "--output", "y", says: "--output"),
    ])
    func `words that make no calendar are refused`(_ refusal: Refusal) throws {
        try refusal.check(in: .lived())
    }

    @Test func `a folder that is not there is said after the preview`() throws {
        let ran = try Home.lived().run(["calendar", "--output", "/nowhere/x", "--yes"])
        #expect(ran.code == 73 && ran.err.contains("steady: ") && ran.err.contains("/nowhere/x"), "\(ran)")
    }

    @Test func `without a record it says how to begin`() throws {
        try Refusal(
            "calendar", "--output", "x", code: 69,
            says: "No program is on record yet. Start one first.\n  steady program start\n"
        ).check(in: Home())
    }
}
