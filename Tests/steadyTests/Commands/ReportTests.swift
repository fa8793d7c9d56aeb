import Foundation
import Testing

/// `steady report`, on the record of ``Home/lived()``: an IOP and a meeting since Wednesday 2 September.
struct ReportTests {
    @Test func `it goes from the first program to today, and says first how much was recorded`() throws {
        let page = try Home.lived().prints("report")
        let lines = page.split(separator: "\n")
        #expect(lines[0] == "Course · Wed 2 Sep – Wed 16 Sep 2026")
        #expect(lines[2] == "Recorded   1 of 14 evenings, 2 of 3 weeks with an entry")
        #expect(page.contains("  31 Aug (part)  –         –       no record\n"), "\(page)")
        #expect(page.contains("  14 Sep         1 of 3–5  3 of 9  in progress\n"), "\(page)")
        #expect(page.contains("Use        14 of 15 days not answered.\n  Thu 10 Sep        use\n"), "\(page)")
    }

    @Test(arguments: [40, 80])
    func `nothing is broken, however wide the terminal is`(_ columns: Int) throws {
        for home in try [Home.lived(), Home.withSampleMonth(), Home()] {
            let ran = try home.run(["report"], environment: ["COLUMNS": "\(columns)"])
            #expect(ran.code == 0 && ran.err.isEmpty, "\(ran)")
            for line in ran.out.split(separator: "\n") { #expect(line.count <= columns, "\(line)") }
        }
    }

    @Test func `with nothing on record it says so, and creates nothing`() throws {
        let home = try Home()
        let page = try home.prints("report")
        #expect(page.contains("No program is on record for these days."), "\(page)")
        #expect(try home.files() == [])
        let json = try #require(try home.json("report", "--json") as? [String: Any])
        #expect((json["programs"] as? [Any])?.isEmpty == true && (json["weeks"] as? [Any])?.count == 1)
    }

    @Test func `other programs are left out everywhere`() throws {
        let home = try Home.lived()
        let only = try home.run(["report", "--program", "p1"])
        #expect(only.code == 0 && !only.out.contains("Tuesday meeting") && only.out.contains("Riverside IOP"))
        #expect(only.out.contains("\nPrograms that were not asked for are left out.\n"), "\(only)")
        let json = try home.run(["report", "--program", "p2", "--json"]).out
        #expect(!json.contains("Riverside") && !json.contains("\"p1\"") && json.contains("\"p2\""))
        let both = try home.run(["report", "--program", "p1", "--program", "p2"]).out
        #expect(both.contains("Tuesday meeting") && both.contains("Riverside IOP"))
    }

    @Test func `days and programs that make no course are refused`() throws {
        let home = try Home.lived()
        for refusal in [
            Refusal(
                "report", "--from", "2026-09-10", "--until", "2026-09-09", says: "--from is after --until. Swap them."),
            Refusal(
                "report", "--from", "2026-09-20", "--until", "2026-09-25",
                says: "The course would begin on Sun 20 Sep 2026"),
            Refusal("report", "--until", "2020-01-01", says: "The course would begin on Wed 2 Sep 2026"),
            Refusal("report", "--from", "someday", says: "\"someday\""),
            Refusal("report", "--program", "p9", code: 69, says: "p9"),
            Refusal("report", "--program", "c1", says: "c1"),
            Refusal("report", "--format", "pdf", says: "pdf"),
            Refusal("report", "--from", "mon", "--from", "tue", says: "--from"),
        ] {
            try refusal.check(in: home)
        }
    }

    @Test func `a file that it wrote is replaced, and another one is not`() throws {
        let home = try Home.lived()
        let path = home.folder + "/course.txt"
        for format in ["text", "json", "text"] {
            let ran = try home.run(["report", "--format", format, "--output", path])
            #expect(ran.code == 0 && ran.err.contains("The course is in"), "\(ran)")
        }
        #expect(try home.mode(path) == 0o600)
        try home.put(Data("Course of my own\n".utf8), at: path)
        let ran = try home.run(["report", "--output", path])
        #expect(
            ran.code == 73 && FileManager.default.contents(atPath: path) == Data("Course of my own\n".utf8), "\(ran)")
        #expect(try home.run(["report", "--output", path, "--force"]).code == 0)
        #expect(try home.run(["report", "--output", home.database]).code == 73)
    }

    @Test func `words for it lead to it`() throws {
        let home = try Home.lived()
        let page = try home.prints("report")
        #expect(try home.prints("course") == page && home.prints("reports") == page)
    }

    @Test func `no word of it tells a direction`() throws {
        let page = try Home.withDiary().prints("report", at: Home.afterDiary).lowercased()
        for word in ["improve", "better", "worse", "progress ", "trend", "streak", "score", "since the last"] {
            #expect(!page.contains(word), "\(word)")
        }
    }
}
