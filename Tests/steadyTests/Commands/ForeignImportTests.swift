import Foundation
import GRDB
import Testing

/// `steady import` of what other programs export (Fixtures/foreign).
struct ForeignImportTests {
    private func foreign(_ name: String) throws -> String { try Binary.fixture("foreign/\(name)") }

    private func log(_ home: Home, _ kind: String) throws -> [[String: Any]] {
        try #require(home.json("log", "--json", "--kind", kind) as? [[String: Any]])
    }

    private func write(_ text: String, to name: String, in home: Home) throws -> String {
        let path = "\(home.folder)/\(name)"
        try Data(text.utf8).write(to: URL(fileURLWithPath: path))
        return path
    }

    // MARK: Daylio

    @Test func `the entries of a day become one check-in, and only what was said comes in`() throws {
        let home = try Home()
        let words = [
            "import", "--from", "daylio", try foreign("daylio.csv"), "--yes", "--activity", "walk=action:walk",
            "--activity", "stress at work=trigger:stress", "--activity", "urge=craving:6",
        ]
        let ran = try home.run(words)
        #expect(ran.code == 0 && ran.out.unwrapped.contains("1 craving · 2 check-ins"), "\(ran)")
        let said = ran.err.unwrapped
        #expect(said.contains("1 day has several entries.") && said.contains("Mon 14 Sep 2026 (2)"), "\(ran)")
        #expect(said.contains("the activity \"gym\", 2 times"), "\(ran)")
        #expect(said.contains("--activity \"gym=action:gym\""), "\(ran)")
        #expect(said.contains("scales, in 1 row"), "\(ran)")
        let evenings = try log(home, "checkin")
        // The night belongs to the day before: 00:40 on Sunday is Saturday's.
        #expect(evenings.map { $0["day"] as? String } == ["2026-09-12", "2026-09-14"])
        #expect(evenings.map { $0["mood"] as? Int } == [3, 9])
        #expect(
            evenings.last?["note"] as? String == "A title\nSlept badly,\nsaid \"no\"\nwalk, stress", "\(evenings)")
        let craving = try #require(try log(home, "craving").first)
        #expect(craving["at"] as? String == "2026-09-13T00:40:00-04:00" && craving["intensity"] as? Int == 6)
        #expect(craving["actions"] as? [String] == ["walk"])
        let again = try home.run(words)
        #expect(again.code == 0 && again.out == "Nothing is new, so nothing changed.\n", "\(again)")
        #expect(try home.prints("undo").contains("import"))
        #expect(try log(home, "checkin").isEmpty)
    }

    @Test func `moods that a person named need to be told`() throws {
        let home = try Home()
        let path = try foreign("daylio-old.csv")
        let refused = try home.run(["import", "--from", "daylio", path, "--yes"])
        #expect(refused.code == 65 && refused.err.contains("\"gut\", \"super\""), "\(refused)")
        #expect(refused.err.contains("--mood \"gut=5\" --mood \"super=5\""), "\(refused)")
        Refusal.checkForm(refused)
        let ran = try home.run(["import", "--from", "daylio", path, "--yes", "--mood", "Gut=7", "--mood", "super=10"])
        #expect(ran.code == 0, "\(ran)")
        let evenings = try log(home, "checkin")
        #expect(evenings.map { $0["day"] as? String } == ["2026-03-03", "2026-09-14"])
        #expect(evenings.map { $0["mood"] as? Int } == [7, 10])
        #expect(evenings.first?["note"] as? String == "zwei\nZeilen")
    }

    @Test(arguments: [
        ("date,mood\n04/09/2026,good\n", "in.csv, row 2, date: \"04/09/2026\" can be read in two ways."),
        ("full_date,mood\n2026-02-30,good\n", "in.csv, row 2, full_date: There is no day \"2026-02-30\"."),
        ("year,date,mood\n2026,9/4,good\n", "in.csv, row 2, date: \"9/4\" is no date"),
        ("full_date,time,mood\n2026-09-14,25:00,good\n", "in.csv, row 2, time: A time is written"),
        ("full_date,mood\n2026-09-18,good\n", "in.csv, row 2, full_date: Fri 18 Sep 2026 is in the future."),
        (
            "full_date,time,mood\n2026-09-16,22:00,good\n",
            "in.csv, row 2, time: Wed 16 Sep 2026 22:00 is in the future."
        ),
        ("full_date,note\n2026-09-14,x\n", "in.csv, row 1: These are not the columns of a Daylio export."),
        ("full_date,mood\n,good\n", "in.csv, row 2, full_date: Without it"),
    ])
    func `a bad row of Daylio is refused where it stands`(_ text: String, _ says: String) throws {
        let home = try Home()
        let ran = try home.run(["import", "--from", "daylio", write(text, to: "in.csv", in: home), "--yes"])
        #expect(ran.code == 65 && ran.err.hasPrefix("steady: \(says)"), "\(ran)")
        Refusal.checkForm(ran)
    }

    // MARK: Loop Habit Tracker

    private static let meetings = "AA meeting=sessions:p2 19:00"

    private func inSupport() throws -> Home {
        let home = try Home.lived()
        try home.prints("program", "start", "mutual-support", "--name", "AA", "--from", "2026-09-01")
        return home
    }

    @Test func `habits become sessions and check-ins, as the person says`() throws {
        let home = try inSupport()
        let (before, evenings) = (try log(home, "session").count, try log(home, "checkin").count)
        let words = [
            "import", "--from", "loop", try foreign("loop"), "--yes", "--habit", Self.meetings, "--habit",
            "Sleep=checkins:sleep",
        ]
        let ran = try home.run(words)
        #expect(ran.code == 0, "\(ran)")
        // The name in Habits.csv is whole.
        #expect(ran.err.unwrapped.contains("the habit \"Sober, today\", 1 day"), "\(ran)")
        #expect(ran.err.unwrapped.contains("1 day: Loop marked them by itself"), "\(ran)")
        let sessions = try log(home, "session").filter { $0["program"] as? String == "p2" }
        #expect(try log(home, "session").count == before + 2)
        #expect(
            sessions.map { $0["start"] as? String } == ["2026-09-10T19:00:00-04:00", "2026-09-15T19:00:00-04:00"])
        #expect(sessions.last?["note"] as? String == "chaired, \"first\" time")
        let slept = try log(home, "checkin").compactMap { $0["sleepHours"] as? Double }
        #expect(slept.contains(7.5) && slept.contains(6.25) && evenings >= 0, "\(slept)")
        let again = try home.run(words)
        #expect(again.out == "Nothing is new, so nothing changed.\n", "\(again)")
        #expect(try home.prints("undo").contains("import"))
        #expect(try log(home, "session").count == before)
    }

    @Test func `a day without a mark is no day with use`() throws {
        let home = try Home()
        let path = try foreign("loop")
        let ran = try home.run(
            ["import", "--from", "loop", path, "--yes", "--habit", "sober, today=checkins:no-use"])
        #expect(ran.code == 0, "\(ran)")
        let evenings = try log(home, "checkin")
        #expect(evenings.map { $0["day"] as? String } == ["2026-09-15"] && evenings[0]["used"] as? Bool == false)
    }

    /// Imports Loop's data in another form, and expects that its files then say nothing new.
    private func expectSameAsFiles(_ path: String, _ home: Home) throws {
        let habits = ["--yes", "--habit", Self.meetings, "--habit", "Sleep=checkins:sleep"]
        let ran = try home.run(["import", "--from", "loop", path] + habits)
        #expect(ran.code == 0 && ran.out.contains("2 sessions"), "\(ran)")
        let files = try home.run(["import", "--from", "loop", foreign("loop")] + habits)
        #expect(files.out == "Nothing is new, so nothing changed.\n", "\(files)")
    }

    @Test func `its archive says the same as its files`() throws {
        let home = try inSupport()
        try expectSameAsFiles(foreign("loop.zip"), home)
    }

    @Test func `a damaged archive, a locked one and one that unpacks without end are refused`() throws {
        let home = try inSupport()
        let whole = [UInt8](try Data(contentsOf: URL(fileURLWithPath: foreign("loop.zip"))))
        /// The entry of the last file in the list of all, and what it holds.
        let list = try #require(whole.indices.last { whole[$0...].starts(with: [0x50, 0x4B, 1, 2]) })
        let last = try #require(whole.indices.last { whole[$0...].starts(with: [0x50, 0x4B, 3, 4]) })
        let content = last + 30 + Int(whole[last + 26]) + 2
        func changed(_ place: Int, to byte: UInt8) -> [UInt8] {
            var bytes = whole
            bytes[place] = byte
            return bytes
        }
        let wrong: [(bytes: [UInt8], says: String)] = [
            (Array(whole.dropLast()), "damaged"), (Array(whole.prefix(whole.count / 2)), "damaged"),
            (Array(whole.prefix(4)), "damaged"), (changed(content, to: ~whole[content]), "damaged"),
            (changed(list + 8, to: 1), "locked"), (changed(list + 10, to: 12), "can't unpack"),
            (changed(list + 27, to: 0x7F), "more than 64 MiB"), (changed(list + 45, to: 0x7F), "damaged"),
            (changed(list + 28, to: 0xFF), "damaged"),
        ]
        for (bytes, says) in wrong {
            let path = "\(home.folder)/wrong.zip"
            try Data(bytes).write(to: URL(fileURLWithPath: path))
            let before = home.fingerprint()
            let ran = try home.run(["import", "--from", "loop", path, "--yes", "--habit", Self.meetings])
            #expect(ran.code == 65 && ran.err.contains(says), "\(says): \(ran)")
            Refusal.checkForm(ran)
            #expect(home.fingerprint() == before)
        }
    }

    @Test func `its database says the same as its files`() throws {
        let home = try inSupport()
        let path = home.folder + "/loop.db"
        let queue = try DatabaseQueue(path: path)
        try queue.write { db in
            try db.execute(
                sql: """
                    CREATE TABLE Habits (id INTEGER PRIMARY KEY, name TEXT, type INTEGER);
                    CREATE TABLE Repetitions (id INTEGER PRIMARY KEY, habit INTEGER, timestamp INTEGER, value INTEGER, notes TEXT);
                    INSERT INTO Habits VALUES (1, 'AA meeting', 0), (2, 'Sleep', 1);
                    INSERT INTO Repetitions (habit, timestamp, value, notes) VALUES
                      (1, unixepoch('2026-09-15') * 1000, 2, 'chaired, "first" time'),
                      (1, unixepoch('2026-09-12') * 1000, 3, NULL), (1, unixepoch('2026-09-10') * 1000, 2, ''),
                      (2, unixepoch('2026-09-15') * 1000, 7500, NULL), (2, unixepoch('2026-09-14') * 1000, 6250, NULL);
                    """)
        }
        try queue.close()
        try expectSameAsFiles(path, home)
    }

    @Test(arguments: [
        (["AA meeting=sessions:p2"], Int32(65), "has no time on a Tuesday"),
        (["Running=sessions:p2 19:00"], 64, "There is no habit \"Running\" here"),
        (["AA meeting=action:walk"], 64, "A habit is sessions of a program"),
        (["AA meeting=checkins:luck"], 64, "A habit is sessions of a program"),
        (["AA meeting"], 64, "--habit is written such as"),
        (["AA meeting=checkins:mood"], 65, "has no number here"),
        (["Sleep=checkins:mood", "AA meeting=checkins:mood"], 64, "Two habits can't both be"),
    ])
    func `habits that can't be what was said are refused`(_ habits: [String], _ code: Int32, _ says: String) throws {
        let home = try inSupport()
        let before = home.fingerprint()
        let ran = try home.run(
            ["import", "--from", "loop", foreign("loop"), "--yes"] + habits.flatMap { ["--habit", $0] })
        #expect(ran.code == code && ran.err.contains(says), "\(ran)")
        #expect(home.fingerprint() == before)
    }

    @Test func `the table of all habits is the last resort, and a comma in a name is noticed`() throws {
        let home = try Home()
        let path = try write("Date,Sleep,\n2026-09-15,7.5,\n2026-09-14,UNKNOWN,\n", to: "Checkmarks.csv", in: home)
        let done = try home.run(["import", "--from", "loop", path, "--yes", "--habit", "Sleep=checkins:sleep"])
        #expect(done.code == 0 && done.out.contains("1 check-in"), "\(done)")
        let broken = try write("Date,a, b,\n2026-09-15,NO,\n", to: "Broken.csv", in: home)
        let refused = try home.run(["import", "--from", "loop", broken, "--yes"])
        #expect(refused.code == 65 && refused.err.contains("Broken.csv, row 2: A habit with a comma"), "\(refused)")
    }

    @Test func `folders of Loop 1 have no header`() throws {
        let home = try Home()
        #expect(try home.shell("mkdir -p 'loop/001 Sober'").code == 0)
        _ = try write("2026-09-14,2\n2026-09-13,0\n", to: "loop/001 Sober/Checkmarks.csv", in: home)
        let words = ["import", "--from", "loop", "\(home.folder)/loop", "--yes", "--habit", "sober=checkins:no-use"]
        #expect(try home.run(words).code == 0)
        #expect(try log(home, "checkin").map { $0["day"] as? String } == ["2026-09-14"])
        _ = try write("14 Sep,2\n", to: "loop/001 Sober/Checkmarks.csv", in: home)
        let refused = try home.run(words)
        #expect(
            refused.code == 65 && refused.err.contains("row 1: These are not the columns of a habit of Loop"),
            "\(refused)")
    }

    @Test(arguments: [
        (Int.max, Int32(65), "9223372036854775807 is larger than any number that Loop counts"),
        (1_000_000_000_000, 65, "is larger than any number"), (7, 65, "Loop counts in thousandths, so 7 means 0 here"),
        (6, 65, "write 6.0 there"), (11_000, 65, "from 0 to 10, not 11"), (999_999_999_999, 65, "from 0 to 10"),
        // Skipped, and not known.
        (3, 0, ""), (-1, 0, ""), (Int.min, 0, ""), (7_000, 0, ""), (0, 0, ""),
    ])
    func `numbers of Loop that can't be meant are refused where they stand`(
        _ number: Int, _ code: Int32, _ says: String
    ) throws {
        let home = try Home()
        let path = home.folder + "/loop.db"
        let queue = try DatabaseQueue(path: path)
        try queue.write { db in
            try db.execute(
                sql: """
                    CREATE TABLE Habits (id INTEGER PRIMARY KEY, name TEXT, type INTEGER);
                    CREATE TABLE Repetitions (id INTEGER PRIMARY KEY, habit INTEGER, timestamp INTEGER, value INTEGER, notes TEXT);
                    INSERT INTO Habits VALUES (1, 'Day', 1);
                    INSERT INTO Repetitions (habit, timestamp, value) VALUES (1, unixepoch('2026-09-15') * 1000, \(number));
                    """)
        }
        try queue.close()
        for answer in ["mood", "sleep"] where answer == "mood" || number > 999_999_999_999 || code == 0 {
            let ran = try home.run(
                ["import", "--from", "loop", path, "--dry-run", "--habit", "Day=checkins:\(answer)"])
            #expect(ran.code == code && (says.isEmpty || ran.err.contains(says)), "\(ran)")
            if code != 0 { #expect(ran.err.hasPrefix("steady: loop.db, Day on 2026-09-15: "), "\(ran)") }
        }
    }

    @Test func `an activity without a craving adds no name to the record`() throws {
        let home = try Home()
        let path = try write("full_date,mood,activities\n2026-09-14,good,walk | stress\n", to: "d.csv", in: home)
        let ran = try home.run([
            "import", "--from", "daylio", path, "--yes", "--activity", "walk=action:stroll", "--activity",
            "stress=trigger:stress",
        ])
        #expect(ran.code == 0 && !ran.out.contains("action") && !ran.out.contains("trigger"), "\(ran)")
        #expect(try log(home, "checkin").first?["note"] as? String == "stroll, stress")
        #expect(try !home.prints("plan").contains("stroll"))
    }

    @Test func `what a file is, its columns tell`() throws {
        let home = try Home.lived()
        for (text, name, source) in [
            ("full_date,mood\n", "a.csv", "daylio"), ("Date,Value\n", "b.csv", "loop"),
            ("day,intensity\n", "c.csv", "csv"),
            ("PK\u{3}\u{4} Checkmarks.csv", "d.zip", "loop"), ("PK\u{3}\u{4} cravings.csv", "e.zip", "csv"),
        ] {
            let path = try write(text, to: name, in: home)
            let ran = try home.run(["import", path])
            #expect(ran.code == 64 && ran.err.hasSuffix("  steady import --from \(source) \(path)\n"), "\(ran)")
        }
        #expect(try home.shell("cp data/steady.db copy.db").code == 0)
        let ran = try home.run(["import", "\(home.folder)/copy.db"])
        #expect(ran.code == 64 && ran.err.hasSuffix("  steady restore \(home.folder)/copy.db\n"), "\(ran)")
    }

    @Test func `what is none of Loop's is refused`() throws {
        let home = try Home.lived()
        let ran = try home.run(["import", "--from", "loop", home.database, "--yes"])
        #expect(ran.code == 65 && ran.err.contains("no database of Loop Habit Tracker"), "\(ran)")
        let path = try write("SQLite format 3\0 and nothing more", to: "x.db", in: home)
        let damaged = try home.run(["import", "--from", "loop", path, "--yes"])
        #expect(damaged.code == 65 && damaged.err.contains("damaged"), "\(damaged)")
    }
}
