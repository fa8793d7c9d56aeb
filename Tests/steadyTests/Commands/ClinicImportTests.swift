import Foundation
import Testing

/// `steady import --from csv`: the tables of what a clinic asks for, read back.
struct ClinicImportTests {
    /// A person with some of each.
    private static func home() throws -> Home {
        let home = try Home.lived()
        try home.prints(
            "medication", "add", "Naltrexone", "--daily", "08:00", "--from", "2026-09-01", "--prescriber", "Rivera",
            "--note", "with breakfast")
        try home.prints("medication", "add", "=Vivitrol", "--weekly", "mon 09:00", "--from", "2026-09-07")
        try home.prints("medication", "change", "m1", "--daily", "08:00", "--daily", "20:00", "--from", "2026-09-14")
        try home.prints("dose", "m3", "--at", "today 08:05")
        try home.prints("dose", "m3", "--at", "yesterday evening", "--skipped", "--note", "ran out")
        try home.prints("dose", "m3", "--at", "yesterday")
        try home.prints("dose", "m2", "--at", "mon 09:10")
        try home.prints("score", "add", "PHQ-9", "14", "--of", "27", "--on", "mon")
        try home.prints("score", "add", "PHQ-9", "9", "--of", "27", "--note", "better")
        try home.prints("screen", "--given", "--at", "today 10:00")
        try home.prints("screen", "--result", "negative", "--at", "2026-09-10")
        _ = try home.run(["compare", "--cravings", "strong", "--home", "unsafe", "--keep"])
        _ = try home.run(["program", "checklist", "p1", "--begin"])
        try home.prints("program", "checklist", "--done", "i1")
        return home
    }

    private static let tables = [
        "medications", "doses", "scores", "screens", "comparisons", "checklist",
    ]

    private func export(_ home: Home, _ options: String...) throws -> String {
        let out = home.folder + "/out"
        let ran = try home.run(["export", "--to", out, "--yes", "--force"] + options)
        #expect(ran.code == 0, "\(ran)")
        return out
    }

    @Test func `what was exported comes back, once, and one undo takes it away`() throws {
        let old = try Self.home()
        let out = try export(old, "--share", "everything", "--with-screens")
        let home = try Home()
        let ran = try home.run(["import", "--from", "csv", out, "--yes"])
        #expect(ran.code == 0 && !ran.err.contains("medications.csv"), "\(ran)")
        let told = ran.out.unwrapped
        for words in ["3 medications", "4 doses", "2 scores", "2 drug screens", "1 comparison", "checklist items"] {
            #expect(told.contains(words), "\(told)")
        }
        for table in Self.tables {
            let words = ["export", "--share", "everything", "--with-screens", "--table", table, "--to", "-"]
            let (was, now) = try (old.run(words).out, home.run(words).out)
            // Numbers are a record's own.
            let (old, new) = (withoutNumbers(was), withoutNumbers(now))
            #expect(old == new && old.count > 1, "\(table): \(was)\n\(now)")
        }
        #expect(try home.run(["doctor"]).code == 0)
        let again = try home.run(["import", "--from", "csv", out, "--yes"])
        #expect(again.out == "Nothing is new, so nothing changed.\n", "\(again)")
        #expect(try old.run(["import", "--from", "csv", out, "--yes"]).out == "Nothing is new, so nothing changed.\n")
        #expect(try home.run(["undo", "--yes"]).code == 0)
        #expect(try home.prints("medication").hasPrefix("No medication"))
    }

    private func withoutNumbers(_ table: String) -> [String] {
        table.split(separator: "\r\n").map { $0.split(separator: ",").dropFirst().joined(separator: ",") }
    }

    @Test func `doses whose medication the files don't tell stay out, and that is said`() throws {
        let old = try Self.home()
        let out = try export(old, "--share", "counselor")
        let home = try Home()
        let ran = try home.run(["import", "--from", "csv", out, "--yes"])
        #expect(ran.code == 0 && ran.out.unwrapped.contains("2 scores"), "\(ran)")
        #expect(ran.err.unwrapped.contains("doses.csv: medications.csv, which says of what, is not there"), "\(ran)")
    }

    @Test func `a day can have several doses of which only the day is known`() throws {
        let home = try Home()
        try write("id,name,from,times\nm1,Naltrexone,2026-09-01,\n", "medications", home)
        try write(
            "medication,day,status\nm1,2026-09-14,taken\nm1,2026-09-14,taken\nm1,2026-09-15,skipped\n", "doses", home)
        let ran = try home.run(["import", "--from", "csv", home.folder, "--yes"])
        #expect(ran.code == 0 && ran.out.contains("3 doses"), "\(ran)")
        let again = try home.run(["import", "--from", "csv", home.folder, "--yes"])
        #expect(again.out == "Nothing is new, so nothing changed.\n", "\(again)")
    }

    @Test func `a dose of a known time stands where one of only a day was placed, once`() throws {
        let home = try Home()
        try home.prints("medication", "add", "Naltrexone", "--from", "2026-09-01")
        try home.prints("dose", "--at", "2026-09-14")
        try write("id,name,from,times\nm1,Naltrexone,2026-09-01,\n", "medications", home)
        // A day without a time is placed at noon.
        try write("medication,day,at,status\nm1,2026-09-14,2026-09-14T12:00:00-04:00,skipped\n", "doses", home)
        let ran = try home.run(["import", "--from", "csv", home.folder, "--yes"])
        #expect(ran.code == 0 && ran.out.contains("1 dose"), "\(ran)")
        let again = try home.run(["import", "--from", "csv", home.folder, "--yes"])
        #expect(again.out == "Nothing is new, so nothing changed.\n", "\(again)")
        #expect(try home.run(["doctor"]).code == 0)
        // The same minute can't be of two days.
        try write("medication,day,at,status\nm1,2026-09-14,2026-09-15T02:30:00-04:00,taken\n", "doses", home)
        #expect(try home.run(["import", "--from", "csv", home.folder, "--yes"]).code == 0)
        try write("medication,day,at,status\nm1,2026-09-15,2026-09-15T02:30:00-04:00,taken\n", "doses", home)
        let other = try home.run(["import", "--from", "csv", home.folder, "--yes"])
        #expect(other.code == 65, "\(other)")
    }

    private func write(_ text: String, _ table: String, _ home: Home) throws {
        try Data(text.utf8).write(to: URL(fileURLWithPath: "\(home.folder)/\(table).csv"))
    }

    @Test(arguments: [
        ("medications", "name,from,times\nA,2026-09-14,mon 25:00\n", "row 2, times"),
        ("medications", "name,from,times,ended\nA,2026-09-14,,2026-09-01\n", "row 2, ended: A begins on Mon 14 Sep"),
        ("medications", "id,name,from,times\nm1,A,2026-09-01,\nm1,B,2026-09-01,\n", "row 3, id: m1 is there twice"),
        ("medications", "name,from,times\nA,2026-09-01,\na,2026-09-01,\n", "row 3: This medication is there twice"),
        ("medications", "name,from,times\nA,2026-09-01,\na,2026-09-05,\n", "is taken on the same days"),
        ("scores", "day,name,value,out_of\n2026-09-14,PHQ-9,28,27\n", "row 2, value: 28 is more than out_of, 27"),
        ("scores", "day,name,value,out_of\n2026-09-17,PHQ-9,8,27\n", "row 2, day: Thu 17 Sep 2026 is in the future"),
        ("scores", "day,name,value,out_of\n2026-09-14,PHQ-9,x,27\n", "row 2, value"),
        ("scores", "day,name,value,out_of\n2026-09-14,A,1,2\n2026-09-14,a,2,2\n", "row 3: This score is there twice"),
        ("screens", "day,given_at,result\n2026-09-14,,fine\n", "row 2, result"),
        (
            "screens", "day,at,given_at,result\n2026-09-14,2026-09-14T10:00:00-04:00,2026-09-14T09:00:00-04:00,\n",
            "row 2, given_at: It can't be given before"
        ),
        ("comparisons", "day,withdrawal,self_harm\n2026-09-14,wild,\n", "row 2, withdrawal: \"wild\" is none"),
        ("checklist", "program,topic,text,due,done_on\np1,call,call Sam,,\n", "whose things to line up these are"),
    ])
    func `a row that can't be on record is named, and nothing is imported`(
        _ table: String, _ text: String, _ says: String
    ) throws {
        let home = try Home()
        try home.prints("craving", "3")
        try write(text, table, home)
        let before = home.fingerprint()
        let ran = try home.run(["import", "--from", "csv", "\(home.folder)/\(table).csv", "--yes"])
        #expect(ran.code == 65 && ran.err.unwrapped.contains(says), "\(ran)")
        #expect(home.fingerprint() == before)
    }

    @Test func `a dose that is there twice, or of an unknown medication, is refused`() throws {
        for (doses, says) in [
            (
                "m1,2026-09-14,2026-09-14T08:00:00-04:00,\nm1,2026-09-14,2026-09-14T08:00:00-04:00,\n",
                "row 3: This dose"
            ),
            ("m9,2026-09-14,,\n", "row 2, medication: medications.csv has no medication m9"),
        ] {
            let home = try Home()
            try write("id,name,from,times\nm1,A,2026-09-01,\n", "medications", home)
            try write("medication,day,at,status\n" + doses, "doses", home)
            let ran = try home.run(["import", "--from", "csv", home.folder, "--yes"])
            #expect(ran.code == 65 && ran.err.unwrapped.contains(says), "\(ran)")
        }
    }
}
