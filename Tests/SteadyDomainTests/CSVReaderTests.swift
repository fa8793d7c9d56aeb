import SteadyDomain
import Testing

/// Reading comma-separated values as they are found: from spreadsheets, phones and other systems.
struct CSVReaderTests {
    private func rows(_ bytes: [UInt8]) throws -> [[String]] {
        var rows: [[String]] = []
        try CSVReader.read(bytes, file: "a.csv") { rows.append($0.cells) }
        return rows
    }

    private func rows(_ text: String) throws -> [[String]] { try rows(Array(text.utf8)) }

    /// The sentence with which a text is refused.
    private func refusal(_ bytes: [UInt8]) -> String {
        do {
            return "read as \(try rows(bytes).prefix(3))"
        } catch {
            return (error as? Problem)?.sentence ?? "\(error)"
        }
    }

    @Test(arguments: [
        ("a,b\r\n1,2\r\n", [["a", "b"], ["1", "2"]]),
        ("a,b\n1,2", [["a", "b"], ["1", "2"]]),
        ("a,b\r1,2\r", [["a", "b"], ["1", "2"]]),
        ("\u{FEFF}a,b\n1,2\n", [["a", "b"], ["1", "2"]]),
        ("\u{FEFF}\"a\",b\n", [["a", "b"]]),
        // Quotes, and what they hold.
        ("\"x\r\ny\",\"1,2\"\n", [["x\r\ny", "1,2"]]),
        ("\"say \"\"hi\"\"\",2\n", [["say \"hi\"", "2"]]),
        ("\"\",\"\"\"\"\n", [["", "\""]]),
        ("\"x\" ,2\n", [["x", "2"]]),
        // A quote within a cell that isn't quoted means nothing.
        ("5\" pipe,say \"\"hi\"\"\n", [["5\" pipe", "say \"\"hi\"\""]]),
        // Empty cells and lines.
        ("a,,\n,b,", [["a", "", ""], ["", "b", ""]]),
        ("a\n\n\r\n\rb\n\n", [["a"], ["b"]]),
        ("a,b,c\n1\n1,2,3,4\n", [["a", "b", "c"], ["1"], ["1", "2", "3", "4"]]),
        (" a , b\t\n", [[" a ", " b\t"]]),
        ("", []), ("\n\n", []), ("\u{FEFF}", []),
        // A comma separates whatever follows: a combining mark, a variation selector, a joiner.
        ("1,\u{301}x,\u{FE0F}y,\u{200D}\n", [["1", "\u{301}x", "\u{FE0F}y", "\u{200D}"]]),
        ("\"\u{301}x\",2\n", [["\u{301}x", "2"]]),
        // Other countries' spreadsheets.
        ("a;b;c\n1,5;2;\"x;y\"\n", [["a", "b", "c"], ["1,5", "2", "x;y"]]),
        ("a\tb\n1,5\t2\n", [["a", "b"], ["1,5", "2"]]),
        ("a,b\n1;2,3\n", [["a", "b"], ["1;2", "3"]]),
    ])
    func `cells are what stands in the file`(_ text: String, _ expected: [[String]]) throws {
        #expect(try rows(text) == expected)
    }

    @Test func `rows are numbered as spreadsheets do`() throws {
        var numbers: [Int] = []
        try CSVReader.read(Array("a\n\n\"x\ny\"\r\n\r\nb\n".utf8), file: "a.csv") { numbers.append($0.number) }
        #expect(numbers == [1, 3, 5])
    }

    @Test func `a file that ends inside quotes is refused`() {
        #expect(refusal(Array("a,b\n1,2\n3,\"4\n5,6\n".utf8)).hasPrefix("a.csv, row 3, cell 2: A quote is opened"))
    }

    @Test func `what comes after a closing quote is refused`() {
        #expect(refusal(Array("a,b\n\"x\"y,2\n".utf8)).hasPrefix("a.csv, row 2, cell 1: After a closing quote"))
    }

    @Test func `what is not UTF-8 is refused where it stands`() {
        #expect(refusal(Array("a,b\n1,caf".utf8) + [0xE9, 0x0A]).hasPrefix("a.csv, row 2, cell 2: This is not UTF-8."))
        #expect(refusal([0xFF, 0xFE, 0x61, 0]).contains("UTF-16"))
        #expect(refusal([0x61, 0x2C, 0x00, 0x62]).hasPrefix("a.csv, row 1, cell 2: A text can't hold a NUL"))
    }

    @Test func `a huge cell is refused before it is whole`() {
        let cell = [UInt8](repeating: 0x78, count: CSVReader.longestCell)
        #expect(refusal([0x22] + cell + [0x22]).hasPrefix("read"))
        #expect(refusal([0x22] + cell + [0x78, 0x22]).hasPrefix("a.csv, row 1, cell 1: A cell has more than 256 KiB."))
    }

    @Test func `a million columns are refused`() {
        #expect(
            refusal([UInt8](repeating: 0x2C, count: 1_000_000))
                == "a.csv, row 1: This row has more than 2000 columns, more than any table of entries. Name another file. "
                + "Nothing was imported.")
    }

    @Test func `the first row can stop it`() {
        struct Stop: Error {}
        var count = 0
        #expect(throws: Stop.self) {
            try CSVReader.read(Array("a\nb\n\"".utf8), file: "a.csv") { _ in
                count += 1
                throw Stop()
            }
        }
        #expect(count == 1)
    }

    // MARK: Dates and clock times of other programs

    @Test(arguments: [
        ("22:00", 1320), ("10:00 pm", 1320), ("10:00 PM", 1320), ("10:00\u{202F}PM", 1320), ("10:00 p. m.", 1320),
        ("12:05 am", 5), ("12:05 pm", 725), ("9:07", 547), ("09:07:33", 547), ("21.30", 1290), ("21h30", 1290),
    ])
    func `clock times are read`(_ text: String, _ minutes: Int) throws {
        #expect(try ImportDate.clock(text).minutes == minutes)
    }

    @Test(arguments: ["", "25:00", "13:00 pm", "0:30 pm", "10", "10:75", "ten", "10:00 xm", "10:00-11:00", "1:2:3:4"])
    func `what is no clock time is refused`(_ text: String) {
        #expect(throws: Problem.self) { try ImportDate.clock(text) }
    }

    @Test(arguments: [
        "18 May", "May 18", "18. Mai", "18 mai", "18 de mayo", "18 maggio", "18 maio", "18 mei", "18 maja", "18 мая",
        "May 18th",
    ])
    func `months are read in the common languages`(_ text: String) throws {
        #expect(try ImportDate.day(text, year: 2018, nil) == Day("2018-05-18"))
    }

    @Test func `numbers need their order`() throws {
        #expect(throws: Problem.self) { try ImportDate.day("4/9", year: 2026, nil) }
        #expect(try ImportDate.day("4/9", year: 2026, .monthFirst) == Day("2026-04-09"))
        #expect(try ImportDate.day("4/9", year: 2026, .dayFirst) == Day("2026-09-04"))
        #expect(throws: Problem.self) { try ImportDate.day("9/4/2026", nil) }
        #expect(throws: Problem.self) { try ImportDate.day("9/14/2026", .dayFirst) }
        #expect(try ImportDate.day("9/14/2026", .monthFirst) == Day("2026-09-14"))
        #expect(try ImportDate.day("14.09.2026", .dayFirst) == Day("2026-09-14"))
        #expect(try ImportDate.day("2026/9/14", .yearFirst) == Day("2026-09-14"))
    }

    @Test(arguments: [
        ("19/11/2026", "2026-11-19"), ("11/19/2026", "2026-11-19"), ("5.5.2026", "2026-05-05"),
        ("2026/9/14", "2026-09-14"), ("2026-9-4", "2026-09-04"), ("2026 09 14", "2026-09-14"),
    ])
    func `a date with one reading is read`(_ text: String, _ day: String) throws {
        #expect(try ImportDate.day(text, nil) == Day(day))
    }

    @Test(arguments: [
        ("2026-02-30", "There is no day"), ("0000-00-00", "There is no day"), ("32/11/2026", "There is no day"),
        ("2026-13-01", "There is no day"), ("9/4/2026", "can be read in two ways"), ("9/4/26", "four digits"),
        ("soon", "A day is written such as"), ("1/2", "A day is written such as"), ("1/x/2026", "A day is written"),
    ])
    func `a date with none or two is refused as what it is`(_ text: String, _ says: String) {
        let problem = #expect(throws: Problem.self) { try ImportDate.day(text, nil) }
        #expect(problem?.sentence.contains(says) == true, "\(problem?.sentence ?? "")")
    }
}
