import Foundation
import Testing

/// Files that `steady import` refuses whole, with the place of what is wrong.
struct ImportRefusals {
    struct File: Sendable, CustomTestStringConvertible {
        let text: String
        /// The beginning of the sentence, after the file's name.
        let says: String

        init(_ text: String, _ says: String) {
            (self.text, self.says) = (text, says)
        }

        var testDescription: String { text.count > 60 ? "\(text.prefix(60))…" : text }
    }

    @Test(arguments: [
        File("", ": The file is empty."),
        File("a,b\n1,2\n", ", row 1: These are not the columns"),
        File("day,intensity\n2026-09-14,5\n2026-09-14,11\n", ", row 3, intensity: A score is a whole number"),
        File("day,intensity\n2026-09-14,\n", ", row 2, intensity: Without it"),
        File("day,intensity\n,5\n", ", row 2, day: Without it"),
        File("day,intensity\n2026-02-30,5\n", ", row 2, day: "),
        File("day,intensity\n2026-09-17,5\n", ", row 2, day: Thu 17 Sep 2026 is in the future."),
        File("day,day,intensity\n", ", row 1: The column day is there twice."),
        File("day,intensity\n2026-09-14,5,6\n", ", row 2: This row has more cells than the header"),
        File("day,intensity,triggers\n2026-09-14,5,any\n", ", row 2, triggers: \"any\" stands for every"),
        File(
            "day,intensity,triggers\n2026-09-14,5,\(String(repeating: "x", count: 101))\n",
            ", row 2, triggers: The name of a trigger has at most 100"),
        File(
            "day,intensity,note\n2026-09-14,5,\(String(repeating: "x", count: 65_537))\n",
            ", row 2, note: A text has at most 64 KiB"),
        File("day,intensity,triggers\n2026-09-14,5,a\u{7}b\n", ", row 2, triggers: The name of a trigger is one line"),
        File("day,intensity,outcome\n2026-09-14,5,gone\n", ", row 2, outcome: \"gone\" is none of the words"),
        File("day,intensity,minutes\n2026-09-14,5,0\n", ", row 2, minutes: This is a whole number from 1"),
        File("day,at,intensity\n2026-09-10,2026-09-14T10:00:00Z,5\n", ", row 2, day: Thu 10 Sep 2026 is not the day"),
        File("day,at,intensity\n2026-09-14,10 o'clock,5\n", ", row 2, at: A time is written such as"),
        File("day,mood\n2026-09-14,5\n2026-09-14,6\n", ", row 3, day: Mon 14 Sep 2026 is there twice"),
        File("day,mood\n2026-09-14,\n", ", row 2: This check-in answers nothing."),
        File("day,used\n2026-09-14,maybe\n", ", row 2, used: This is yes or no"),
        File("day,people\n2026-09-14,Sam\n", ", row 1: These are not the columns"),
        File("day,mood,people\n2026-09-14,5,Sam\n", ", row 2, people: Each person is written such as"),
        File("level,from,ended\niop,2026-09-01,2026-08-01\n", ", row 2, ended: It begins on Tue 1 Sep 2026"),
        File("level,from\niop,2026-09-01\nphp,2026-09-05\n", ", row 2: IOP and PHP are levels"),
        File("level,from\nspa,2026-09-01\n", ", row 2, level: \"spa\" is none of the words"),
        File(
            "program,from,slots\np1,2026-09-01,mon 18:00\n", ", row 2, program: p1 is the number of a program elsewhere"
        ),
        File("raised_on,done_on,text\n2026-09-14,2026-09-13,x\n", ", row 2, done_on: It can't be done before"),
        File("day,intensity\n\"2026-09-14,5\n", ", row 2, cell 1: A quote is opened"),
    ])
    func `one bad row, and nothing is imported`(_ file: File) throws {
        let home = try Home()
        let path = "\(home.folder)/in.csv"
        try Data(file.text.utf8).write(to: URL(fileURLWithPath: path))
        let before = home.fingerprint()
        let ran = try home.run(["import", "--from", "csv", path, "--yes"])
        #expect(ran.code == 65, "\(ran)")
        #expect(ran.err.hasPrefix("steady: in.csv\(file.says)"), "\(ran)")
        Refusal.checkForm(ran)
        #expect(home.fingerprint() == before)
    }

    @Test(arguments: [
        File("p1,2026-08-31,,mon 18:00", ", row 2, from: IOP begins later, on Tue 1 Sep 2026."),
        File("p1,,,mon 18:00", ", row 2, from: Without it"),
        File(",2026-09-01,,mon 18:00", ", row 2, program: Without it"),
        File("p9,2026-09-01,,mon 18:00", ", row 2, program: programs.csv has no program p9."),
        File("p1,2026-09-01,,mon", ", row 2, slots: \"mon\" is not a weekly time"),
        File("p1,2026-09-01,,mon 18:00; 25:00", ", row 2, slots: "),
        File("p1,2026-09-01,0,mon 18:00", ", row 2, minutes: This is a whole number from 1 to 1440"),
        File("p1,2026-09-01,,mon 18:00\np1,2026-09-01,,", ", row 3: This schedule is there twice"),
    ])
    func `weekly times that fit no program are refused`(_ file: File) throws {
        let home = try Home()
        for (name, text) in [
            ("programs.csv", "program,level,from\np1,iop,2026-09-01\n"),
            ("schedules.csv", "program,from,minutes,slots\n\(file.text)\n"),
        ] {
            try Data(text.utf8).write(to: URL(fileURLWithPath: "\(home.folder)/\(name)"))
        }
        let before = home.fingerprint()
        let ran = try home.run(["import", "--from", "csv", home.folder, "--yes"])
        #expect(ran.code == 65 && ran.err.hasPrefix("steady: schedules.csv\(file.says)"), "\(ran)")
        Refusal.checkForm(ran)
        #expect(home.fingerprint() == before)
    }

    @Test func `what can't be read as a file is refused at once`() throws {
        let home = try Home()
        let made = try home.shell(
            """
            mkfifo pipe; mkdir empty secret; ln -s nowhere link; ln -s loop loop; printf 'a' > secret/x.csv
            truncate -s 1G large.csv; printf 'day,intensity\\n2026-09-14,5\\n' > mine.csv
            chmod 000 mine.csv secret; printf 'PK\\003\\004' > x.zip
            """)
        #expect(made.code == 0, "\(made)")
        for name in ["pipe", "empty", "link", "loop", "large.csv", "missing.csv", "/dev/null", "/dev/zero", "x.zip"] {
            let path = name.hasPrefix("/") ? name : "\(home.folder)/\(name)"
            let ran = try home.run(["import", "--from", "csv", path, "--yes"])
            #expect(ran.code == 66, "\(name): \(ran)")
            Refusal.checkForm(ran)
        }
        for name in ["mine.csv", "secret"] {
            let ran = try home.runUnprivileged(["import", "--from", "csv", "\(home.folder)/\(name)", "--dry-run"])
            #expect(ran.code == 66 && ran.err.contains("may not read"), "\(name): \(ran)")
        }
        let zip = try home.run(["import", "--from", "csv", "\(home.folder)/x.zip"])
        #expect(zip.err.contains("unzip \(home.folder)/x.zip -d \(home.folder)/x`"), "\(zip)")
        #expect(zip.err.hasSuffix("  steady import --from csv ~/x\n"), "\(zip)")
    }

    @Test(arguments: [
        Refusal("import", "x.csv", says: "--from csv"),
        Refusal("import", "--from", "xls", "x.csv", says: "xls"),
        Refusal("import", "--from", "csv", says: "file"),
        Refusal("import", "--from", "csv", "", says: "can't be empty"),
        Refusal("import", "--from", "csv", "-", says: "Name a file"),
        Refusal("import", "--from", "daylio", "x.csv", "--program", "p1", says: "--program is for --from csv"),
        Refusal("import", "--from", "csv", "x.csv", "--date-order", "ydm", says: "ydm"),
    ])
    func `words that don't fit are refused`(_ refusal: Refusal) throws { try refusal.check(in: Home()) }
}
