import SteadyDomain
import SteadyStoreSupport
import SteadyTestSupport
import Testing

@testable import SteadyStore

/// What a course is computed from. Today is Wednesday 16 September 2026.
struct CourseReadingTests {
    private func record(_ store: Store, _ request: CourseRequest = CourseRequest()) throws -> CourseRecord {
        try store.courseRecord(request, now: Stamp.at().now)
    }

    private func checkIn(_ store: Store, _ text: String, used: Bool? = nil) throws {
        _ = try store.checkIn(on: day(text), .at()) { checkIn, _ in
            checkIn.mood = Score(5)
            checkIn.used = used
        }
    }

    @Test func `an empty record is a course of today`() throws {
        try withStore { store throws in
            let record = try record(store)
            #expect(record.days == day("2026-09-16")...day("2026-09-16") && record.programs.isEmpty)
            #expect(Course(record).coverage == .init(evenings: 0, eveningsOf: 0, weeks: 0, weeksOf: 1))
        }
    }

    @Test func `it begins with the first program, unless an earlier day is asked for`() throws {
        try withStore { store throws in
            try checkIn(store, "2026-08-20", used: false)
            try store.startProgram(.iop, from: "2026-09-02")
            try store.logUse(.at("2026-09-05T22:00:00-04:00"))
            let whole = try record(store, CourseRequest(from: day("2020-01-01")))
            #expect(whole.days.lowerBound == day("2026-08-20") && whole.entries.checkIns.count == 1)
            let own = try record(store)
            #expect(own.days == day("2026-09-02")...day("2026-09-16") && own.entries.checkIns.isEmpty)
            #expect(own.use.daysSinceStart == 15 && own.use.daysWithUse == 1 && own.use.daysNoUse == 0)
            #expect(whole.use.daysSinceStart == 28 && whole.use.daysNoUse == 1)
        }
    }

    @Test func `sessions of programs that are left out are not read`() throws {
        try withStore { store throws in
            try store.startProgram(.iop, from: "2026-09-02")
            try store.startProgram(.therapy, from: "2026-09-02")
            let programs = try store.programs()
            let record = try record(store, CourseRequest(programs: [programs[1].uid]))
            #expect(record.programs.map(\.uid) == [programs[1].uid])
        }
    }

    @Test func `the steps that Steady begins with are no change of the plan`() throws {
        try withStore { store throws in
            try store.startProgram(.iop, from: "2026-09-02")
            #expect(try Course(record(store)).planChanges.isEmpty)
        }
    }
}
