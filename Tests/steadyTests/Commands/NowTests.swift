import Testing

/// `steady now`, and what points to it.
struct NowTests {
    @Test func `now prints people, plan and lines in this order`() throws {
        let page = try Home.lived().prints("now")
        let order = ["Sam", "+1 555 0100", "Dr. Rivera", "walk (10 min)", "urge surfing", "With stress", "911", "988"]
        let places = order.map { page.range(of: $0)?.lowerBound }
        #expect(!places.contains(nil), "\(page)")
        let known = places.compactMap(\.self)
        #expect(known == known.sorted(), "\(page)")
    }

    @Test(arguments: [
        ["craving", "9"], ["craving", "10"], ["checkin", "--urge", "9"], ["checkin", "--used"], ["use", "--at", "now"],
        ["craving", "3", "--outcome", "used"],
    ])
    func `after a strong urge or a use one line points to people and plan`(_ words: [String]) throws {
        let ran = try Home().run(words)
        #expect(ran.code == 0)
        #expect(
            ran.out.hasSuffix(
                "  Your people and your plan are one command away:                     steady now\n"))
        #expect(!ran.out.contains("988"))
    }

    @Test(arguments: [["craving", "8"], ["checkin", "--urge", "8", "--no-use"], ["checkin", "--mood", "10"]])
    func `after anything else no line points anywhere`(_ words: [String]) throws {
        let ran = try Home().run(words)
        #expect(ran.code == 0)
        #expect(!ran.out.contains("steady now"))
    }
}

/// `steady now` with words.
extension NowTests {
    @Test(arguments: [["payday"], ["--trigger", "payday"], ["it", "is", "Payday"], ["payday", "again", "--quiet"]])
    func `a trigger in the words brings its plan`(_ words: [String]) throws {
        let home = try Home.lived()
        try home.prints("plan", "add", "payday", "leave the card at home")
        let page = try home.run(["now"] + words)
        #expect(
            page.code == 0
                && page.out.contains("With payday\n  1  leave the card at home\n\nWith stress\n"), "\(page)")
    }

    @Test func `every step of the plan is on the page, the triggers of these days first`() throws {
        let home = try Home.lived()
        for trigger in ["a quarrel", "payday", "zero sleep"] { try home.prints("plan", "add", trigger, "tea") }
        try home.prints("craving", "5", "--trigger", "zero sleep")
        try home.prints("craving", "5", "--trigger", "zero sleep")
        let page = try home.prints("now")
        #expect(
            page.split(separator: "\n").filter { $0.hasPrefix("With ") }
                == ["With zero sleep", "With stress", "With a quarrel", "With payday"], "\(page)")
    }

    @Test func `people stand in columns, whatever is known of them`() throws {
        let home = try Home()
        try home.prints("contact", "add", "Sam", "--phone", "+1 555 0100")
        try home.prints("contact", "add", "Dr. Rivera", "--role", "counselor")
        try home.prints("contact", "add", "Bartholomew Fitzgerald-Smith", "--phone", "+1 555 0177")
        let page = try home.prints("now")
        #expect(
            page.contains(
                """
                Call
                  Sam                     +1 555 0100   support
                  Bartholomew Fitzgerald-Smith
                                          +1 555 0177   support
                  Dr. Rivera              no number     counselor

                """), "\(page)")
    }

    @Test func `other words change nothing`() throws {
        let home = try Home.lived()
        #expect(try home.prints("now", "whatever", "this", "is") == home.prints("now"))
    }
}
