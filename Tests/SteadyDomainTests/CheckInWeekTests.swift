import SteadyTestSupport
import Testing

@testable import SteadyDomain

/// DESIGN §5, "Check-ins" and "Use". The week is 16 to 22 November 2026.
struct CheckInWeekTests {
    @Test func `in a week that is over every day counts`() throws {
        let week = try count(
            [.of(1, "2026-11-16"), .of(1, "2026-11-18"), .of(1, "2026-11-22")], today: "2026-11-23")
        #expect(week.of == 7)
        #expect(week.done == 3)
        #expect(week.missing.map(\.description) == ["2026-11-17", "2026-11-19", "2026-11-20", "2026-11-21"])
    }

    @Test(arguments: [
        ("2026-11-16", 0), ("2026-11-17", 1), ("2026-11-19", 3), ("2026-11-22", 6), ("2026-11-23", 7),
        ("2026-12-24", 7),
    ])
    func `in progress the days count to yesterday`(_ today: String, _ of: Int) throws {
        let week = try count([], today: today)
        #expect(week.of == of)
        #expect(week.missing.count == of)
    }

    @Test func `today counts once its check-in exists`() throws {
        let week = try count([.of(1, "2026-11-16"), .of(1, "2026-11-18")], today: "2026-11-18")
        #expect(week.of == 3)
        #expect(week.done == 2)
        #expect(week.missing.map(\.description) == ["2026-11-17"])
        let monday = try count([.of(1, "2026-11-16")], today: "2026-11-16")
        #expect([monday.of, monday.done, monday.missing.count] == [1, 1, 0])
    }

    @Test(arguments: [("2026-11-01", 7), ("2026-11-16", 7), ("2026-11-18", 5), ("2026-11-22", 1), ("2026-11-23", 0)])
    func `no evening before the first day is missing`(_ firstDay: String, _ of: Int) throws {
        let week = try count([], firstDay: firstDay, today: "2026-11-30")
        #expect(week.of == of)
        #expect(week.missing.count == of)
        #expect(week.missing.allSatisfy { $0.description >= firstDay })
    }

    @Test func `another week's check-ins don't count`() throws {
        let week = try count([.of(1, "2026-11-15"), .of(1, "2026-11-23")], today: "2026-11-30")
        #expect(week.done == 0)
        #expect(week.mood.tenths == nil)
    }

    @Test func `late are those that were first written on a later recovery day`() throws {
        let week = try count(
            [
                .of(1, "2026-11-16", written: "2026-11-17T02:59:00-05:00"),
                .of(1, "2026-11-17", written: "2026-11-18T03:00:00-05:00"),
                .of(1, "2026-11-18", written: "2026-11-18T21:00:00-05:00"),
                .of(1, "2026-11-19", written: "2026-11-29T21:00:00-05:00"),
            ], today: "2026-11-30")
        #expect(week.done == 4)
        #expect(week.late == 2)
    }

    @Test func `each score is averaged over the evenings that answered it`() throws {
        let week = try count(
            [
                .of(1, "2026-11-16", mood: 6, stress: 4, sleep: 450, urge: 0),
                .of(1, "2026-11-17", mood: 5, sleep: 360),
                .of(1, "2026-11-18", mood: 6, stress: 5),
            ], today: "2026-11-30")
        #expect(week.mood.tenths?.description == "5.7")
        #expect(week.stress.tenths?.description == "4.5")
        #expect(week.sleep.tenths?.description == "6.8")
        #expect(week.urge.tenths?.description == "0.0")
        #expect([week.mood.count, week.stress.count, week.sleep.count, week.urge.count] == [3, 2, 2, 1])
    }

    @Test func `support counts by what was said`() throws {
        let week = try count(
            [
                .of(1, "2026-11-16", support: .reached), .of(1, "2026-11-17", support: .reached),
                .of(1, "2026-11-18", support: .tried), .of(1, "2026-11-19", support: .nobody), .of(1, "2026-11-20"),
            ], today: "2026-11-30")
        #expect(week.supportReached == 2)
        #expect(week.supportTried == 1)
    }

    @Test func `a check-in that answers nothing is empty`() throws {
        #expect(!CheckIn.of(1, "2026-11-16", mood: 6).isEmpty)
        #expect(!CheckIn.of(1, "2026-11-16", support: .nobody).isEmpty)
        #expect(CheckIn.of(1, "2026-11-16").isEmpty)
    }

    private func count(_ checkIns: [CheckIn], firstDay: String = "2026-11-01", today: String) throws -> CheckInWeek {
        let week = Week(holding: try #require(Day("2026-11-16")), start: .monday)
        return CheckInWeek(
            checkIns[...], days: week.days, firstDay: Day(firstDay), today: try #require(Day(today)))
    }
}

struct UseCountTests {
    private let start = Day("2026-11-02")
    private let end = Day("2026-11-20")!

    @Test func `days since the start count both ends`() {
        let use = UseCount(start: start, end: end, lastDay: nil, tally: .init(withUse: 0, answered: 16))
        #expect(use.daysSinceStart == 19)
        #expect(use.daysWithUse == 0)
        #expect(use.daysNoUseRecorded == 19)
        #expect(use.daysAnswered == 16)
        #expect(use.daysSinceLast == nil)
        let first = UseCount(start: end, end: end, lastDay: nil, tally: .init(withUse: 1, answered: 1))
        #expect(first.daysSinceStart == 1)
        #expect(first.daysNoUseRecorded == 0)
    }

    @Test func `the days without a use recorded are the rest, and nothing resets`() {
        let use = UseCount(start: start, end: end, lastDay: end - 1, tally: .init(withUse: 2, answered: 5))
        #expect(use.daysSinceStart == 19)
        #expect(use.daysNoUseRecorded == 17)
        // Three kinds of days: with use, without, and not answered.
        #expect(use.daysNoUse == 3 && use.daysNotAnswered == 14)
        #expect(use.daysSinceLast == 1)
    }

    @Test func `counts from a start that lies later are unknown, the last day is not`() {
        let use = UseCount(start: end + 3, end: end, lastDay: end - 40, tally: nil)
        #expect(use.daysSinceStart == nil)
        #expect(use.daysWithUse == nil)
        #expect(use.daysNoUseRecorded == nil)
        #expect(use.daysAnswered == nil)
        #expect(use.daysNoUse == nil && use.daysNotAnswered == nil)
        #expect(use.daysSinceLast == 40)
    }

    @Test func `the last counted day is the week's last, or today`() throws {
        let week = Week(holding: end, start: .monday)
        #expect(WeekRecord.lastCountedDay(of: week, today: end).description == "2026-11-20")
        #expect(WeekRecord.lastCountedDay(of: week, today: end + 30).description == "2026-11-22")
    }
}
