import Testing

/// A line that was sent off twice, as happens where the shell brings it back.
struct `The same line again` {
    private static let later = "2026-09-16T19:42:50-04:00"
    private static let muchLater = "2026-09-16T19:43:01-04:00"

    @Test(arguments: [
        (["craving", "7", "--trigger", "stress", "--action", "walk", "--note", "x"], "c2"),
        (["craving", "7", "--at", "20m ago"], "c2"), (["use", "--at", "now", "--substance", "alcohol"], "u2"),
        (["use", "--at", "yesterday 23:30"], "u2"), (["raise", "sleep is better"], "r2"),
    ])
    func `within a minute is recorded, and told`(_ words: [String], _ first: String) throws {
        let home = try Home.lived()
        #expect(try !home.run(words).out.contains("says the same"))
        let again = try home.run(words, at: Self.later)
        #expect(again.code == 0 && again.out.contains("  \(first), a moment ago, is the same\n"), "\(again)")
        let count = try home.prints("log", "--last", "50").split(separator: "\n").count
        try home.prints("undo")
        #expect(try home.prints("log", "--last", "50").split(separator: "\n").count < count)
    }

    @Test func `after more than a minute it is another one`() throws {
        let home = try Home()
        try home.prints("craving", "7", "--trigger", "stress")
        #expect(try !home.prints("craving", "7", "--trigger", "stress", at: Self.muchLater).contains("says the same"))
    }

    @Test(arguments: [
        ["craving", "6", "--trigger", "stress"], ["craving", "7"], ["craving", "7", "--trigger", "payday"],
        ["craving", "7", "--trigger", "stress", "--note", "x"],
        ["craving", "7", "--trigger", "stress", "--at", "20m ago"],
        ["use", "--at", "now"], ["raise", "stress"],
    ])
    func `that says something else is another one`(_ words: [String]) throws {
        let home = try Home()
        try home.prints("craving", "7", "--trigger", "stress")
        #expect(try !home.run(words, at: Self.later).out.contains("says the same"))
    }

    @Test func `is told of one that is still there, past others`() throws {
        let home = try Home()
        try home.prints("craving", "7")
        try home.prints("craving", "5")
        #expect(try home.prints("craving", "7", at: Self.later).contains("c1, a moment ago"))
        for id in ["c3", "c1"] { try home.prints("delete", id) }
        #expect(try !home.prints("craving", "7", at: Self.later).contains("says the same"))
    }
}
