import Foundation
import GRDB
import Testing

/// `steady export`; an export of years is made a portion at a time.
struct ExportTests {
    /// An entry of each kind on some days of three years, so that every portion has some and its borders too.
    private func years() throws -> Home {
        let home = try Home()
        try home.put(Self.years.get())
        return home
    }

    /// Made once, by more than a hundred commands: a copy of the file is a copy of the record.
    private static let years = Result {
        let home = try Home()
        let times = "T12:00:00-04:00"
        try home.prints(
            "program", "start", "iop", "--from", "2024-01-01", "--slot", "mon 18:00", at: "2024-01-01" + times)
        for week in stride(from: 0, to: 144, by: 8) {
            for offset in [0, 6] {
                let day = ISO8601DateFormatter.string(
                    from: Date(timeIntervalSince1970: 1_704_110_400 + Double((week * 7 + offset) * 86_400)),
                    timeZone: .gmt, formatOptions: [.withFullDate, .withDashSeparatorInDate])
                try home.prints("craving", "\(offset + 1)", "--trigger", "week \(week)", at: day + times)
                try home.prints("checkin", "--mood", "5", "--no-use", at: day + times)
                try home.prints("attend", "--at", "11:00", "--hours", "1", at: day + times)
            }
        }
        return home.content()
    }

    private func rows(_ home: Home, _ file: String) throws -> [[String]] {
        let text = try String(contentsOfFile: "\(home.folder)/out/\(file)", encoding: .utf8)
        return text.split(separator: "\r\n").dropFirst().map {
            $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        }
    }

    @Test func `of years has every entry once, and weeks that add up to them`() throws {
        let home = try years()
        let now = "2026-09-16T12:00:00-04:00"
        let ran = try home.run(["export", "--to", home.folder + "/out", "--yes"], at: now)
        #expect(ran.code == 0, "\(ran)")
        for (file, letter) in [("cravings", "c"), ("checkins", "d"), ("sessions", "s")] {
            #expect(try rows(home, file + ".csv").map { $0[0] } == (1...36).map { "\(letter)\($0)" })
        }
        let weeks = try rows(home, "weeks.csv")
        #expect(weeks.count == 142)
        #expect(Set(weeks.map { $0[0] }).count == 142)
        // Weeks without any entry have no figures.
        #expect(weeks.count { $0[3].isEmpty } == 142 - 18)
        #expect(weeks.allSatisfy { $0[3].isEmpty == $0[8].isEmpty })
        #expect(weeks.reduce(0) { $0 + (Int($1[3]) ?? 0) } == 36)
        #expect(weeks.reduce(0) { $0 + (Int($1[8]) ?? 0) } == 36)
        #expect(try rows(home, "attendance.csv").reduce(0) { $0 + Int($1[9])! } == 36)
        // What was promised is what is there.
        for file in ["weeks", "attendance", "programs", "sessions", "cravings", "checkins", "plan"] {
            let count = try rows(home, file + ".csv").count
            #expect(
                ran.err.unwrapped.contains("\(file).csv \(count) \(count == 1 ? "row" : "rows")"), "\(file) \(count)")
        }
        #expect(ran.err.unwrapped.contains("week 0, week 8,"))
    }

    @Test func `of some days has those days alone, and the whole weeks that they lie in`() throws {
        let home = try years()
        let words = ["--from", "2025-01-06", "--until", "2025-06-30", "--yes", "--share", "everything"]
        let ran = try home.run(["export", "--to", home.folder + "/out"] + words, at: "2026-09-16T12:00:00-04:00")
        #expect(ran.code == 0, "\(ran)")
        let days = try rows(home, "cravings.csv").map { $0[1] }
        #expect(!days.isEmpty && days.allSatisfy { ("2025-01-06"..."2025-06-30").contains($0) })
        #expect(try rows(home, "weeks.csv").map { $0[1] }.first == "2025-01-06")
        #expect(try rows(home, "weeks.csv").map { $0[1] }.last == "2025-06-30")
        #expect(ran.err.unwrapped.contains("cravings.csv \(days.count) rows"))
    }

    @Test func `names the names that hold a contact's, and how to hand over another one`() throws {
        let home = try Home.lived()
        try home.prints("craving", "4", "--trigger", "samba night", "--action", "call SAM")
        try home.prints("plan", "add", "dr rivera's letter", "walk")
        let ran = try home.run(["export", "--to", home.folder + "/out", "--yes"])
        #expect(
            ran.err.contains(
                """
                  "dr rivera's letter" names Dr. Rivera. To hand over another name, add:
                    --rename "dr rivera's letter=someone's letter"
                  "call SAM" names Sam. To hand over another name, add:
                    --rename "call SAM=call a support person"

                """), "\(ran)")
        #expect(!ran.err.contains("\"samba night\" names"))
        let given = try home.run(
            [
                "export", "--to", home.folder + "/given", "--yes", "--rename", "dr rivera's letter=someone's letter",
                "--rename", "call SAM=call sam later",
            ])
        // Whoever gives a name has seen it.
        #expect(given.code == 0 && !given.err.contains(" names "), "\(given)")
        for level in ["attendance", "everything"] {
            let ran = try home.run(
                ["export", "--to", "\(home.folder)/\(level)", "--share", level, "--program", "p1", "--yes"])
            #expect(ran.code == 0 && !ran.err.contains(" names "), "\(ran)")
        }
    }

    /// Every text is its column's name, so that it shows where it went.
    @Test func `puts every private word under its own column, and leaves out the columns of narrower levels`() throws {
        let home = try Home()
        let at = "2026-11-03T12:00:00-05:00"
        try home.prints("contact", "add", "contact", "--role", "counselor", at: at)
        try home.prints(
            "program", "start", "iop", "--counselor", "contact", "--substances", "substance", "--note", "note", at: at)
        try home.prints(
            "program", "note", "p1", "--cost", "cost", "--insurance", "insurance", "--authorized-until", "2026-11-30",
            at: at)
        try home.prints("attend", "--at", "11:00", "--hours", "1", "--topic", "topic", "--note", "note", at: at)
        try home.prints("miss", "--at", "10:00", "--reason", "reason", at: at)
        try home.prints("craving", "7", "--place", "place", "--company", "company", "--note", "note", at: at)
        try home.prints(
            "checkin", "--reached", "contact", "--win", "win", "--tomorrow", "tomorrow", "--note", "note", at: at)
        try home.prints("plan", "add", "any", "stretch", "--contact", "contact", "--first", at: at)
        try home.prints("use", "--substance", "substance", "--next-time", "next_time", "--note", "note", at: at)
        try home.prints(
            "edit", "u1", "--vulnerable", "vulnerable", "--came-before", "came_before", "--did", "did", "--cost",
            "cost",
            "--differently", "differently", "--tell", "tell", at: at)
        func table(_ name: String, _ words: String...) throws -> (header: [Substring], rows: [[Substring]]) {
            let ran = try home.run(["export", "--table", name, "--to", "-"] + words, at: at)
            let lines = ran.out.split(separator: "\r\n").map {
                $0.split(separator: ",", omittingEmptySubsequences: false)
            }
            return (lines[0], Array(lines.dropFirst()))
        }
        let added = [
            "programs": ["contact", "note", "substance", "cost", "insurance", "authorized_until"],
            "sessions": ["reason", "topic", "note"],
            "cravings": ["at", "place", "company", "note"],
            "checkins": ["at", "contact", "note", "win", "tomorrow", "people"], "plan": ["contact"],
            "uses": [
                "at", "note", "substance", "next_time", "vulnerable", "came_before", "did", "cost", "differently",
                "tell",
            ],
        ]
        for (name, columns) in added {
            let (all, some) = (try table(name, "--share", "everything"), try table(name))
            let noted = try table(name, "--notes")
            // Behind the private columns stand only those that came later, for every level.
            let isPrivate = all.header.map { columns.contains(String($0)) }
            func cells(_ row: [Substring], _ isWanted: (Substring, Bool) -> Bool) -> [Substring] {
                zip(row, zip(all.header, isPrivate)).filter { isWanted($1.0, $1.1) }.map(\.0)
            }
            // Cells with people say the outcome too.
            let words = columns.map { $0 == "people" ? "contact reached" : $0 == "authorized_until" ? "at" : $0 }
            #expect(cells(all.header) { $1 }.map(String.init) == columns)
            #expect(cells(all.header) { !$1 } == some.header)
            #expect(noted.header == cells(all.header) { !$1 || $0 == "note" })
            for (index, row) in all.rows.enumerated() {
                for (word, cell) in zip(words, cells(row) { $1 }) where !cell.isEmpty {
                    #expect(word == "at" ? cell.hasPrefix("2026-11-") : cell == word, "\(name) \(word)")
                }
                #expect(cells(row) { !$1 } == some.rows[index])
                #expect(noted.rows[index] == cells(row) { !$1 || $0 == "note" })
            }
            let told = all.rows.flatMap { cells($0) { $1 } }.filter { !$0.isEmpty }
            #expect(Set(told.map { $0.hasPrefix("2026") ? "at" : $0 }) == Set(words.map { $0[...] }), "\(name)")
        }
    }

    @Test func `into a folder where another one was cut off hands over nothing of that`() throws {
        let home = try Home.lived()
        let left = home.folder + "/out/cravings.csv.999999999.part"
        try home.put(Data("a note that was not to leave".utf8), at: left)
        let words = ["export", "--to", home.folder + "/out", "--share", "attendance", "--program", "p1", "--yes"]
        #expect(try home.run(words).code == 0)
        #expect(
            try FileManager.default.contentsOfDirectory(atPath: home.folder + "/out").sorted()
                == [
                    "README.txt", "attendance.csv", "datapackage.json", "programs.csv", "schedules.csv", "sessions.csv",
                ])
    }

    @Test func `to a reader that is slow keeps no entry from being saved`() throws {
        let home = try Home.lived()
        try home.prints("raise", String(repeating: "long ", count: 3000))
        for _ in 1...8 { try home.prints("raise", String(repeating: "long ", count: 3000)) }
        let ran = try home.shell(
            "\"$STEADY\" export --table points --to - | (sleep 3; cat > rows) & sleep 1; timeout 2 \"$STEADY\" craving 7; code=$?; wait; exit $code"
        )
        #expect(ran.code == 0 && ran.out.contains("craving 7"), "\(ran)")
        #expect(home.content().count > 0)
    }

    @Test func `of a database whose days are damaged fails, and prints nothing`() throws {
        let home = try Home.lived()
        let queue = try DatabaseQueue(path: home.database)
        try queue.inDatabase { try $0.execute(sql: "UPDATE craving SET day = 'zzzz'") }
        try queue.close()
        let ran = try home.run(["export", "--table", "cravings", "--to", "-"])
        #expect(ran.code == 65 && ran.out.isEmpty, "\(ran)")
    }

    @Test func `the whole record may be said to share everything`() throws {
        let home = try Home.lived()
        let words = ["export", "--format", "json", "--to", "-"]
        #expect(try home.prints(words + ["--share", "everything"]) == home.prints(words))
    }

    @Test func `export without a terminal needs yes, and shows first what would be in it`() throws {
        let home = try Home.lived()
        let folder = home.folder + "/handover"
        let refused = try home.run(["export", "--to", folder])
        #expect(refused.code == 64 && refused.out.isEmpty)
        #expect(refused.err.contains("cravings.csv") && refused.err.contains("add --yes"), "\(refused)")
        #expect(try !home.files().contains("handover"))
        let written = try home.run(["export", "--to", folder, "--yes"])
        #expect(written.code == 0, "\(written)")
        #expect(try home.files().contains("handover/cravings.csv"))
        try home.prints("export", "--table", "cravings", "--to", "-")
    }
}
