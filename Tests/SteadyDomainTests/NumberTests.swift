import Testing

@testable import SteadyDomain

/// Scores, lengths of time, commitments: the numbers that people type.
struct NumberTests {
    @Test(arguments: Array(0...10))
    func `a score is a whole number from 0 to 10`(_ value: Int) throws {
        #expect(try Score(String(value), "Mood").value == value)
        #expect(try #require(Score(value)).description == String(value))
    }

    @Test func `a score may be typed as a word`() throws {
        let words = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"]
        #expect(try words.map { try Score($0, "Mood").value } == Array(0...10))
        #expect(try Score("Seven", "Mood").value == 7)
    }

    @Test(arguments: ["7/10", "7 of 10", "7 out of 10", "seven out of ten"])
    func `a score may be typed as one of ten`(_ text: String) throws {
        #expect(try Score(text, "Mood").value == 7)
    }

    @Test(arguments: [
        "", "11", "-1", "+1", "7.5", "7,5", "7.0", "eleven", "ten ", "minus one", " 7", "7/11", "7/", "out of 10",
        "11/10", "1e1", "٧",
        "99999999999999999999",
    ])
    func `a score is nothing else`(_ text: String) {
        expectRefusal { try Score(text, "Mood") }
    }

    @Test func `a score outside 0 to 10 can't be made`() {
        #expect(Score(-1) == nil)
        #expect(Score(11) == nil)
    }

    @Test(arguments: [
        ("3", 180), ("3.0", 180), ("7.5", 450), ("0.25", 15), ("0.5", 30), ("24", 1440), ("24.0", 1440), ("1.75", 105),
        ("3,5", 210), ("0,25", 15),
        ("1,5", 90), ("2h", 120), ("2 hours", 120), ("1:45", 105), ("0:20", 20), ("24:00", 1440), ("1h45m", 105),
        ("1h 45 min", 105), ("1h45", 105), ("90m", 90), ("90 minutes", 90), ("1.5h", 90), ("1,5 H", 90),
    ])
    func `hours are told in whole minutes`(_ text: String, _ minutes: Int) throws {
        #expect(try Minutes.parse(hours: text, "A session") == minutes)
    }

    @Test(arguments: [
        "", "24.01", "24.5", "25", "1e3", "-1", "3,5,1", "1,2.3", ",", "3x", "3:3", "3:60", "1:2:3", "24:01", "25h",
        "1441m", "45m1h",
        "1h60m", "h", "1h 2h", "1m2", "1.5h10", "1.5m", ".", "-0.5", "+3", "1.2.3", "0x3", "nan", "inf",
        " 3",
        "٣", "999999999999999", "99999999999999999999", "3.٥",
    ])
    func `hours are nothing else`(_ text: String) {
        expectRefusal { try Minutes.parse(hours: text, "A session") }
        expectRefusal { try Minutes.parse(hours: text, "Sleep", allowsZero: true) }
    }

    @Test func `no hours at all are an answer for sleep, but no session`() throws {
        #expect(try Minutes.parse(hours: "0", "Sleep", allowsZero: true) == 0)
        #expect(try Minutes.parse(hours: "24", "Sleep", allowsZero: true) == 1440)
        expectRefusal { try Minutes.parse(hours: "0", "A session") }
        expectRefusal { try Minutes.parse(hours: "0.0", "A session") }
    }

    @Test(arguments: [
        (180, "3"), (450, "7.5"), (15, "0.25"), (135, "2.25"), (0, "0"), (1440, "24"), (60, "1"), (600, "10"),
        (3, "0.05"),
    ])
    func `minutes are printed as hours without needless decimals`(_ minutes: Int, _ hours: String) {
        #expect(Minutes.hours(minutes) == hours)
    }

    @Test func `every number of minutes can be printed as hours and read again`() throws {
        for minutes in 1...1440 {
            try #require(try Minutes.parse(hours: Minutes.hours(minutes), "Sleep") == minutes)
        }
    }

    @Test(arguments: ["0", "-5", "", "1441", "1.5", "ten"])
    func `minutes of a craving are 1 to 1440`(_ text: String) throws {
        #expect(try Minutes.parse("15", "Minutes") == 15)
        #expect(try Minutes.parse("1440", "Minutes") == 1440)
        expectRefusal { try Minutes.parse(text, "Minutes") }
    }

    @Test(arguments: [
        ("3", 3, 3), ("3-5", 3, 5), ("3–5", 3, 5), ("1", 1, 1), ("50", 50, 50), ("1-50", 1, 50), ("3-3", 3, 3),
    ])
    func `a commitment is a number of sessions or least to most`(_ text: String, _ least: Int, _ most: Int) throws {
        let commitment = try Commitment(text)
        #expect(commitment.least == least)
        #expect(commitment.most == most)
        #expect(try Commitment(commitment.description) == commitment)
    }

    @Test(arguments: [
        "", "3-", "-3", "-", "5-3", "0", "0-3", "51", "3-51", "3-5-7", "3--5", "3 - 5", "three", "3.5", "٣",
    ])
    func `a commitment is nothing else`(_ text: String) {
        expectRefusal { try Commitment(text) }
    }

    @Test(arguments: [
        ("mon 18:00", Weekday.monday, "18:00"), ("Wednesday 9:30", .wednesday, "09:30"),
        ("SUN 00:00", .sunday, "00:00"),
        ("thurs  17:45", .thursday, "17:45"),
    ])
    func `a slot is a weekday and a clock time`(_ text: String, _ weekday: Weekday, _ clock: String) throws {
        let slot = try #require(Slot.typed(text).first)
        #expect(slot.weekday == weekday)
        #expect(slot.clock.description == clock)
        #expect(try Slot.typed(slot.description) == [slot])
        #expect(Slot(stored: slot.description) == slot)
    }

    @Test(arguments: [
        ("mon,wed,fri 6pm", "mon 18:00, wed 18:00, fri 18:00"), ("tue & thu 9:30", "tue 09:30, thu 09:30"),
        ("mon and wed at 6pm", "mon 18:00, wed 18:00"), ("mon/wed 18:00", "mon 18:00, wed 18:00"),
        ("mon 18:00, tue 9:00", "mon 18:00, tue 09:00"), ("mondays at 6 p.m.", "mon 18:00"),
        ("mon-fri 9am", "mon 09:00, tue 09:00, wed 09:00, thu 09:00, fri 09:00"),
        ("sat to mon 9am", "sat 09:00, sun 09:00, mon 09:00"),
        ("weekdays 9am", "mon 09:00, tue 09:00, wed 09:00, thu 09:00, fri 09:00"),
        ("6pm on monday", "mon 18:00"), ("every monday 6pm", "mon 18:00"),
        ("9am mon, 6pm wed and fri", "mon 09:00, wed 18:00, fri 18:00"),
        ("mon 18:00; wed 17:30", "mon 18:00, wed 17:30"), ("mon evening 6", "mon 18:00"), ("sat noon", "sat 12:00"),
    ])
    func `several slots are written at once`(_ text: String, _ slots: String) throws {
        #expect(try Slot.typed(text).map(\.description).joined(separator: ", ") == slots)
    }

    @Test(arguments: [
        "", "mon", "18:00", "mon 24:00", "mo 18:00", "next mon 18:00", "mon 18:00 19:00", "mon 6", "mon wed",
        "mon 18:00:30", "mon 18:00 UTC-4", "mon 20m ago", "tomorrow 18:00",
    ])
    func `a slot is nothing else`(_ text: String) {
        expectRefusal { try Slot.typed(text) }
    }
}
