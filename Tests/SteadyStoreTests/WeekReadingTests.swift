import SteadyDomain
import SteadyStoreSupport
import SteadyTestSupport
import Testing

@testable import SteadyStore

/// What a week's report is computed from (DESIGN §5). The week is 14 to 20 September, seen on its Wednesday evening.
struct WeekReadingTests {
    private let stamp = Stamp.at()
    private func record(
        _ store: Store, at now: String = "2026-09-16T19:42:00-04:00", weeksBack: Int = 0,
        _ change: (inout Settings) -> Void = { _ in }
    ) throws -> WeekRecord {
        let now = Stamp.at(now).now
        var settings = Settings()
        change(&settings)
        return try store.weekRecord(
            Week(holding: now.today - 7 * weeksBack, start: .monday), now: now, settings: settings)
    }

    private func checkIn(_ store: Store, _ text: String, used: Bool? = nil) throws {
        _ = try store.checkIn(on: day(text), stamp) { checkIn, _ in
            checkIn.mood = Score(5)
            checkIn.used = used
        }
    }

    private func use(_ store: Store, _ text: String) throws { try store.logUse(.at("\(text)T22:00:00-04:00")) }

    @Test func `The first day is the day on which the database was made, or an earlier first check-in's`() throws {
        try withStore { store throws in
            #expect(try store.firstDay() == day("2026-09-16"))
            try store.startProgram(from: "2026-08-01")
            try checkIn(store, "2026-09-16")
            #expect(try record(store).firstDay == day("2026-09-16"))
            try checkIn(store, "2026-09-12")
            #expect(try record(store).firstDay == day("2026-09-12"))
        }
    }

    @Test func `Use is counted in distinct days since the earliest program's start`() throws {
        try withStore { store throws in
            try store.startProgram(.therapy, from: "2026-09-07")
            try store.startProgram(.iop, from: "2026-09-10")
            try use(store, "2026-09-08")
            try use(store, "2026-09-08")
            try checkIn(store, "2026-09-08", used: true)
            try checkIn(store, "2026-09-09", used: true)
            try checkIn(store, "2026-09-10", used: false)
            try checkIn(store, "2026-09-11")
            try use(store, "2026-09-14")
            let count = try record(store).use
            #expect(count.daysSinceStart == 10)
            #expect(count.daysWithUse == 3)
            #expect(count.daysNoUseRecorded == 7)
            #expect(count.daysAnswered == 4)
            #expect(count.lastDay == day("2026-09-14"))
            #expect(count.daysSinceLast == 2)
        }
    }

    @Test func `A day with a use counts as one with use, even where the check-in says no`() throws {
        try withStore { store throws in
            try store.startProgram(from: "2026-09-14")
            try use(store, "2026-09-15")
            try checkIn(store, "2026-09-15", used: false)
            let count = try record(store).use
            #expect(count.daysWithUse == 1)
            #expect(count.daysAnswered == 1)
        }
    }

    @Test func `Only what lies on or before the week's last counted day enters`() throws {
        try withStore { store throws in
            try store.startProgram(from: "2026-09-01")
            try use(store, "2026-09-05")
            try use(store, "2026-09-14")
            try checkIn(store, "2026-09-15", used: true)
            let lastWeek = try record(store, weeksBack: 1).use
            #expect(lastWeek.daysSinceStart == 13)
            #expect(lastWeek.daysWithUse == 1)
            #expect(lastWeek.lastDay == day("2026-09-05"))
            #expect(lastWeek.daysSinceLast == 8)
        }
    }

    @Test func `The recovery start is a setting before it is a program's, and the last use may lie before it`() throws {
        try withStore { store throws in
            try store.startProgram(from: "2026-09-01")
            try use(store, "2026-09-05")
            let count = try record(store) { $0.recoveryStart = day("2026-09-07") }.use
            #expect(count.daysSinceStart == 10)
            #expect(count.daysWithUse == 0)
            #expect(count.lastDay == day("2026-09-05"))
        }
    }

    @Test func `Counts from a start that lies later, or from none, are unknown`() throws {
        try withStore { store throws in
            try use(store, "2026-09-05")
            for count in [
                try record(store).use, try record(store) { $0.recoveryStart = day("2026-09-17") }.use,
            ] {
                #expect(count.daysSinceStart == nil && count.daysWithUse == nil)
                #expect(count.daysNoUseRecorded == nil && count.daysAnswered == nil)
                #expect(count.lastDay == day("2026-09-05"))
            }
            #expect(try record(store) { $0.recoveryStart = day("2026-09-16") }.use.daysSinceStart == 1)
        }
    }

    @Test func `Absences are the missed and excused sessions since the program's start, where it allows some`() throws {
        try withStore { store throws in
            let iop = try store.startProgram(from: "2026-08-31", absences: 6)
            let therapy = try store.startProgram(.therapy, from: "2026-08-31")
            try store.logSession(iop, "2026-08-28T18:00:00-04:00", .missed)
            try store.logSession(iop, "2026-08-31T18:00:00-04:00", .missed)
            try store.logSession(iop, "2026-09-02T18:00:00-04:00", .excused)
            try store.logSession(iop, "2026-09-04T18:00:00-04:00", .cancelled)
            try store.logSession(iop, "2026-09-07T18:00:00-04:00", .attended)
            try store.logSession(iop, "2026-09-14T18:00:00-04:00", .missed)
            try store.logSession(iop, "2026-09-18T18:00:00-04:00", .excused)
            try store.logSession(therapy, "2026-09-14T10:00:00-04:00", .missed)
            func tally(_ missed: Int, _ excused: Int, ahead: Int = 0) -> AbsenceTally {
                AbsenceTally(allowed: iop.absences, counted: nil, missed: missed, excused: excused, ahead: ahead)
            }
            // The excused session of Friday lies after Wednesday, the last counted day.
            #expect(try record(store).absences == [iop.uid: tally(2, 1, ahead: 1)])
            #expect(try record(store, weeksBack: 1).absences == [iop.uid: tally(1, 1, ahead: 2)])
            #expect(try record(store, at: "2026-09-20T20:00:00-04:00").absences == [iop.uid: tally(2, 2)])
        }
    }

    @Test func `Points are those raised by the last counted day and not done before the week`() throws {
        try withStore { store throws in
            func raise(_ text: String, on raised: String, done: String? = nil) throws {
                let point = Point(
                    uid: stamp.uid(), text: text, on: day(raised), doneOn: done.map(day), made: stamp.made)
                _ = try store.record(stamp, point: point)
            }
            try raise("open", on: "2026-08-01")
            try raise("done on Sunday", on: "2026-08-01", done: "2026-09-13")
            try raise("done on Monday", on: "2026-08-02", done: "2026-09-14")
            try raise("today", on: "2026-09-16")
            try raise("tomorrow", on: "2026-09-17")
            #expect(try record(store).points.map(\.text) == ["open", "done on Monday", "today"])
            #expect(try record(store, weeksBack: 1).points.map(\.text) == ["open", "done on Sunday", "done on Monday"])
        }
    }

    @Test func `Cravings, check-ins and sessions of the week before are there, older ones are not`() throws {
        try withStore { store throws in
            let program = try store.startProgram(.therapy, from: "2026-08-01")
            for day in ["2026-09-06", "2026-09-07", "2026-09-14", "2026-09-16"] {
                try store.logCraving(5, .at("\(day)T12:00:00-04:00"))
                try checkIn(store, day)
                try store.logSession(program, "\(day)T10:00:00-04:00")
            }
            let record = try record(store)
            #expect(record.cravings.map(\.day).map(\.description) == ["2026-09-07", "2026-09-14", "2026-09-16"])
            #expect(record.checkIns.map(\.day).map(\.description) == ["2026-09-07", "2026-09-14", "2026-09-16"])
            #expect(
                record.sessions.map(\.day).suffix(3).map(\.description) == ["2026-09-07", "2026-09-14", "2026-09-16"])
            #expect(record.inProgress)
        }
    }

    @Test func `The plan of a week's report is the one in force`() throws {
        try withStore { store throws in
            try store.addStep("stress", "walk")
            _ = try store.removeStep(for: nil, .of("walk"), stamp)
            let record = try record(store)
            #expect(record.plan.steps.count == 4)
            #expect(record.plan.steps(for: record.vocabulary.triggers[0].uid).count == 1)
        }
    }

    @Test func `The triggers are counted over the days asked for, the most frequent first`() throws {
        try withStore { store throws in
            try store.logCraving(5, triggers: ["old"], .at("2026-09-01T12:00:00-04:00"))
            try store.logCraving(5, triggers: ["old"], .at("2026-09-01T13:00:00-04:00"))
            try store.logCraving(5, triggers: ["new"])
            let names = try store.vocabulary()
            func triggers(_ from: String, _ to: String = "2026-09-16") throws -> [String] {
                try store.triggersByFrequency(on: day(from)...day(to)).map { names.name($0).text }
            }
            #expect(try triggers("2026-09-03") == ["new"])
            #expect(try triggers("2026-09-01") == ["old", "new"])
            #expect(try triggers("2026-09-02", "2026-09-03").isEmpty)
        }
    }
}
