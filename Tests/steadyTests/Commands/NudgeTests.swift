import Testing

/// The line after a hard moment.
struct NudgeTests {
    private static let people = "  Your people and your plan are one command away:                     steady now\n"
    private static let naloxone = "  Be with someone, naloxone at hand: an old dose can be too much.     steady now\n"

    /// Commands that tell of a hard moment, each with its line.
    private static let told: [(words: [String], line: String)] = [
        (["craving", "9"], people), (["craving", "10", "stress"], people),
        (["edit", "c1", "--intensity", "9"], people), (["edit", "c1", "--after", "9"], people),
        (["after", "c1", "10"], people), (["craving", "3", "--after", "9"], people),
        (["checkin", "--urge", "9"], people), (["checkin", "--used"], people),
        (["edit", "d1", "--urge", "10"], people),
        (["edit", "d1", "--used"], people), (["use"], people), (["use", "--substance", "alcohol"], people),
        (["craving", "3", "--outcome", "used"], people), (["edit", "c1", "--outcome", "used"], people),
        (["after", "c1", "2", "--outcome", "used"], people), (["edit", "u1", "--substance", "wine"], people),
        (["use", "--substance", "two percs"], naloxone), (["use", "--note", "heroin again"], naloxone),
        (["edit", "u1", "--substance", "Oxycodone"], naloxone),
        (["craving", "9", "--outcome", "used", "--note", "fentanyl"], naloxone),
        (["edit", "c1", "--outcome", "used", "--note", "fentanyl"], naloxone),
        (["checkin", "--used", "--note", "some heroin"], naloxone),
        (["edit", "d1", "--used", "--note", "some heroin"], naloxone),
        (["craving", "5", "--outcome", "used", "--trigger", "heroin"], naloxone),
    ]

    @Test(arguments: told)
    func `a hard moment is followed by one line, and by none where it is silenced`(_ words: [String], _ line: String)
        throws
    {
        let home = try Home.lived()
        #expect(try home.run(words).out.hasSuffix(line), "\(words)")
        let quiet = try Home.lived()
        try quiet.prints("config", "nudge", "off")
        let out = try quiet.run(words).out
        #expect(!out.contains("steady now") && !out.contains("naloxone") && !out.isEmpty, "\(words)")
    }

    @Test(arguments: [
        ["craving", "8"], ["edit", "c1", "--after", "8"], ["after", "c1", "8"], ["checkin", "--urge", "8", "--no-use"],
        ["checkin", "--stress", "10"], ["edit", "c1", "--note", "heroin"], ["edit", "d1", "--note", "heroin"],
    ])
    func `nothing else is`(_ words: [String]) throws {
        let out = try Home.lived().run(words).out
        #expect(!out.contains("steady now") && !out.isEmpty, "\(words)")
    }

    @Test func `a use that says nothing is of what the program is about`() throws {
        let home = try Home.lived()
        try home.prints("edit", "p1", "--substances", "opioids")
        #expect(try home.prints("use").hasSuffix(Self.naloxone))
        #expect(try home.prints("craving", "5", "--outcome", "used").hasSuffix(Self.naloxone))
        #expect(try home.prints("use", "--substance", "wine").hasSuffix(Self.people))
        #expect(try home.prints("use", "--at", "2026-08-20 20:00").hasSuffix(Self.people))
    }

    @Test func `the weeks after a program has ended count too`() throws {
        let home = try Home.lived()
        try home.prints("edit", "p1", "--substances", "heroin")
        _ = try home.run(["program", "end", "p1", "--on", "2026-09-15", "--yes"])
        #expect(try home.prints("use").hasSuffix(Self.naloxone))
    }

    @Test func `what is named later is heard too`() throws {
        let home = try Home()
        try home.prints("craving", "8", "--outcome", "used")
        #expect(try home.prints("edit", "c1", "--note", "it was fentanyl").hasSuffix(Self.naloxone))
        try home.prints("checkin", "--used")
        #expect(try home.prints("edit", "d1", "--note", "heroin").hasSuffix(Self.naloxone))
        #expect(try !home.prints("edit", "d1", "--mood", "4").contains("naloxone"))
    }

    @Test func `the setting is on, off or the default, and undone like another`() throws {
        let home = try Home()
        #expect(try home.prints("config", "nudge").hasPrefix("nudge            on "))
        try home.prints("config", "nudge", "OFF")
        #expect(try !home.prints("craving", "9").contains("steady now"))
        try Refusal("config", "nudge", "never", says: "nudge is on or off; not \"never\".").check(in: home)
        try home.prints("config", "nudge", "--unset")
        #expect(try home.prints("craving", "9").contains("steady now"))
    }
}
