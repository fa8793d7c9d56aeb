import SteadyDomain
import SteadyStoreSupport
import SteadyTestSupport
import Testing

@testable import SteadyStore

/// What is read to say what is due, and the settings that say of what. It is Wednesday evening, 16 September.
struct DueReadingTests {
    private let stamp = Stamp.at()

    @Test func `it holds the programs and sessions around today, and whether the evening is checked in`() throws {
        try withStore { store throws in
            let iop = try store.startProgram(from: "2026-08-31", slots: ["wed 18:00"])
            try store.startProgram(.therapy, from: "2026-09-19")
            try store.startProgram(.mutualSupport, from: "2026-09-20")
            for day in ["2026-09-12", "2026-09-13", "2026-09-15", "2026-09-16"] {
                try store.logSession(iop, "\(day)T18:00:00-04:00")
            }
            let record = try store.dueRecord(now: stamp.now)
            #expect(record.programs.map(\.level) == [.iop, .therapy])
            #expect(record.programs[0].schedules.map(\.slots.count) == [1])
            #expect(record.sessions.map(\.day.dayOfMonth) == [13, 15, 16])
            #expect(record.firstDay == day("2026-09-16") && !record.isCheckedIn)
            for text in ["2026-09-15", "2026-09-17"] { try checkIn(store, text) }
            #expect(try !store.dueRecord(now: stamp.now).isCheckedIn)
            try checkIn(store, "2026-09-16")
            #expect(try store.dueRecord(now: stamp.now).isCheckedIn)
        }
    }

    private func checkIn(_ store: Store, _ text: String) throws {
        _ = try store.checkIn(on: day(text), stamp) { checkIn, _ in checkIn.mood = Score(5) }
    }

    @Test func `a setting's value that only a newer release knows leaves the default`() throws {
        try withStore { store throws in
            try store.set(.remind, to: "medication", stamp)
            try store.set(.evening, to: "20:00", stamp)
            let settings = try store.settings { _ in stamp.now }
            #expect(settings.remind == Settings().remind && settings.evening == ClockTime("20:00"))
        }
    }
}
