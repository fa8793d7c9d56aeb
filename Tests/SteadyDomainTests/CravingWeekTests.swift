import SteadyTestSupport
import Testing

@testable import SteadyDomain

/// DESIGN §5, "Cravings". The week is 16 to 22 November 2026.
struct CravingWeekTests {
    @Test func `a week without cravings averages nothing`() {
        let week = count([])
        #expect(week.count == 0)
        #expect(week.intensity.tenths == nil)
        #expect(week.change.tenths == nil)
        #expect(week.peak == nil)
        #expect(week.perDay == [0, 0, 0, 0, 0, 0, 0])
        #expect(week.triggers.isEmpty)
        #expect(week.actions.isEmpty)
    }

    @Test func `cravings count by their recovery day, and those of other weeks not at all`() throws {
        let week = try count([
            craving(5, "2026-11-16T03:00:00-05:00"), craving(6, "2026-11-17T02:59:00-05:00"),
            craving(7, "2026-11-23T02:00:00-05:00"), craving(8, "2026-11-16T02:59:00-05:00"),
            craving(9, "2026-11-23T03:00:00-05:00"),
        ])
        #expect(week.perDay == [2, 0, 0, 0, 0, 0, 1])
        #expect(week.count == 3)
        #expect(week.intensity.tenths?.description == "6.0")
    }

    @Test func `the peak is the highest, the earliest of equals by the instant`() throws {
        let week = try count([
            craving(7, "2026-11-16T10:00:00-05:00", number: 1), craving(8, "2026-11-18T22:00:00-05:00", number: 2),
            // An hour earlier, though its clock is later.
            craving(8, "2026-11-19T02:00:00+00:00", number: 3), craving(8, "2026-11-20T10:00:00-05:00", number: 4),
        ])
        #expect(week.peak?.id == ID(3))
    }

    @Test func `each part of the day is counted`() throws {
        let week = try count([
            craving(5, "2026-11-16T04:59:00-05:00"), craving(5, "2026-11-16T05:00:00-05:00"),
            craving(5, "2026-11-16T12:00:00-05:00"), craving(5, "2026-11-16T17:00:00-05:00"),
            craving(5, "2026-11-16T21:59:00-05:00"), craving(5, "2026-11-16T22:00:00-05:00"),
        ])
        #expect(week.partsOfDay == [1, 1, 2, 2])
    }

    @Test func `a craving with two triggers counts under both`() throws {
        let week = try count([
            craving(8, "2026-11-16T10:00:00-05:00", triggers: ["stress", "payday"]),
            craving(5, "2026-11-17T10:00:00-05:00", triggers: ["stress"]), craving(2, "2026-11-18T10:00:00-05:00"),
        ])
        #expect(week.triggers.map(\.name.text) == ["stress", "payday"])
        #expect(week.triggers.map(\.count) == [2, 1])
        #expect(week.triggers.map(\.intensity.tenths?.description) == ["6.5", "8.0"])
        #expect(week.count == 3)
        #expect(week.intensity.tenths?.description == "5.0")
    }

    @Test func `triggers sort by count, then mean, both descending, then folded name`() throws {
        let week = try count([
            craving(1, "2026-11-16T10:00:00-05:00", triggers: ["often", "Beta", "alpha"]),
            craving(1, "2026-11-16T11:00:00-05:00", triggers: ["often"]),
            craving(9, "2026-11-16T12:00:00-05:00", triggers: ["strong"]),
        ])
        #expect(week.triggers.map(\.name.text) == ["often", "strong", "alpha", "Beta"])
    }

    @Test func `means that print alike are sorted by what they are`() throws {
        // "a" averages 6.28, "b" 6.32: both print 6.3.
        func cravings(_ trigger: String, sevens: Int) throws -> [Craving] {
            try (0..<25).map {
                try craving($0 < sevens ? 7 : 6, "2026-11-17T10:\(10 + $0):00-05:00", triggers: [trigger])
            }
        }
        let week = try count(cravings("a", sevens: 7) + cravings("b", sevens: 8))
        #expect(week.triggers.map(\.intensity.tenths?.description) == ["6.3", "6.3"])
        #expect(week.triggers.map(\.name.text) == ["b", "a"])
    }

    @Test func `an action's change is over the cravings whose after is known`() throws {
        let week = try count([
            craving(8, "2026-11-16T10:00:00-05:00", after: 4, actions: ["walk"]),
            craving(6, "2026-11-17T10:00:00-05:00", after: 3, actions: ["walk", "call someone"]),
            craving(6, "2026-11-18T10:00:00-05:00", actions: ["walk"]),
        ])
        let walk = try #require(week.actions.first { $0.name.text == "walk" })
        #expect(walk.count == 3)
        #expect(walk.change.count == 2)
        #expect(walk.change.tenths?.description == "-3.5")
        let call = try #require(week.actions.first { $0.name.text == "call someone" })
        #expect(call.count == 1)
        #expect(call.change.tenths?.description == "-3.0")
        #expect(week.withAction == 3)
    }

    @Test func `the week's change covers every craving with an after, action or not`() throws {
        let week = try count([
            craving(8, "2026-11-16T10:00:00-05:00", after: 4, actions: ["walk"]),
            craving(6, "2026-11-17T10:00:00-05:00", after: 7), craving(6, "2026-11-18T10:00:00-05:00"),
            craving(5, "2026-11-18T11:00:00-05:00", after: 0),
        ])
        #expect(week.withAction == 1)
        #expect(week.change.count == 3)
        #expect(week.change.tenths?.description == "-2.7")
    }

    @Test func `actions sort by mean change with the unknown last, then count, then folded name`() throws {
        let week = try count([
            craving(8, "2026-11-16T10:00:00-05:00", after: 6, actions: ["two", "Zwei", "twice"]),
            craving(8, "2026-11-16T11:00:00-05:00", after: 6, actions: ["twice"]),
            craving(8, "2026-11-16T12:00:00-05:00", after: 3, actions: ["five"]),
            craving(4, "2026-11-16T13:00:00-05:00", after: 6, actions: ["worse"]),
            craving(8, "2026-11-16T14:00:00-05:00", actions: ["unknown", "unknown twice", "Another"]),
            craving(8, "2026-11-16T15:00:00-05:00", actions: ["unknown twice"]),
        ])
        #expect(
            week.actions.map(\.name.text)
                == ["five", "twice", "two", "Zwei", "worse", "unknown twice", "Another", "unknown"])
    }

    @Test func `what was tried together is one attempt`() throws {
        let week = try count([
            craving(8, "2026-11-16T10:00:00-05:00", after: 4, actions: ["walk", "call someone"]),
            craving(6, "2026-11-17T10:00:00-05:00", after: 7, actions: ["call someone", "walk"]),
            craving(6, "2026-11-18T10:00:00-05:00", actions: ["walk"]), craving(9, "2026-11-18T11:00:00-05:00"),
        ])
        #expect(week.attempts.map { $0.actions.map(\.text) } == [["call someone", "walk"], ["walk"]])
        #expect(week.attempts.map(\.count) == [2, 1])
        #expect(week.attempts.map(\.change.values) == [[-4, 1], []])
    }

    @Test func `attempts are in order of what came after from three ratings on, and then by how often they were rated`()
        throws
    {
        func rated(_ action: String, _ changes: [Int]) throws -> [Craving] {
            try changes.enumerated().map {
                try craving(5, "2026-11-17T10:1\($0.offset):00-05:00", after: 5 + $0.element, actions: [action])
            }
        }
        let week = try count(
            rated("walk", [-1, -1, -1]) + rated("five", [-2, -2, -2, -2]) + rated("worse", [1, 2, 1])
                + rated("twice", [-5, -5]) + rated("two", [-5]))
        #expect(week.attempts.map { $0.actions[0].text } == ["five", "walk", "worse", "twice", "two"])
        #expect(week.attempts.map(\.isComparable) == [true, true, true, false, false])
    }

    @Test(arguments: [(0, false), (3, false), (4, true)])
    func `a part of the day is the usual one from four cravings on`(_ evenings: Int, _ isUsual: Bool) throws {
        let week = try count((0..<evenings).map { try craving(5, "2026-11-16T19:1\($0):00-05:00") })
        #expect((week.usualPart == .evening) == isUsual)
    }

    @Test func `half of the cravings make no part of the day the usual one`() throws {
        let week = try count([
            craving(5, "2026-11-16T19:00:00-05:00"), craving(5, "2026-11-16T19:30:00-05:00"),
            craving(5, "2026-11-16T10:00:00-05:00"), craving(5, "2026-11-16T15:00:00-05:00"),
        ])
        #expect(week.usualPart == nil)
    }

    // MARK: Cravings of named triggers and actions

    private static let words = [
        "stress", "payday", "often", "strong", "alpha", "Beta", "a", "b", "walk", "call someone", "two", "Zwei",
        "twice",
        "five", "worse", "unknown", "unknown twice", "Another",
    ]

    private func count(_ cravings: [Craving]) -> CravingWeek {
        let words = CravingWeekTests.words.enumerated()
        let vocabulary = Vocabulary(
            triggers: words.map { .of($0, .of($1)) },
            actions: words.map { .of($0, .of($1)) })
        let monday = Day("2026-11-16")!
        let days = monday...monday + 6
        return CravingWeek(
            CravingTally(cravings[...], days: days), of: cravings, days: days, vocabulary: vocabulary)
    }

    private func craving(
        _ intensity: Int, _ at: String, number: Int = 1, after: Int? = nil, triggers: [String] = [],
        actions: [String] = []
    ) throws -> Craving {
        .of(
            number, at, intensity, triggers: try triggers.map(self.number(of:)),
            actions: try actions.map(self.number(of:)), after: after)
    }

    private func number(of word: String) throws -> Int {
        try #require(CravingWeekTests.words.firstIndex(of: word))
    }
}
