import SteadyDomain
import SteadyStoreSupport
import SteadyTestSupport
import Testing

@testable import SteadyStore

/// What an export is made from.
struct ExportReadingTests {
    private func basis(_ store: Store, _ from: String, _ to: String) throws -> ExportBasis {
        try store.exporting(on: day(from)...day(to)) { try $0.basis }
    }

    /// Two cravings a year apart, a check-in, sessions of which one lies after its program's end.
    private func fill(_ store: Store) throws {
        let program = try store.startProgram(from: "2026-08-31")
        try store.logCraving(
            7, triggers: ["Stress"], actions: ["walk"], .at("2025-09-16T19:42:00-04:00"))
        try store.logCraving(5, triggers: ["Payday"], .at("2026-09-16T19:42:00-04:00"))
        try store.logSession(program, "2026-09-14T18:00:00-04:00", .missed)
        _ = try store.checkIn(on: day("2026-09-15"), .at()) { checkIn, _ in checkIn.mood = Score(5) }
    }

    @Test func `Entries are counted on the days asked for, and reach from the first to the last of all`() throws {
        try withStore { store throws in
            #expect(try basis(store, "2026-01-01", "2026-12-31").entryDays == nil)
            try fill(store)
            let basis = try basis(store, "2026-09-15", "2026-09-30")
            #expect(basis.entryDays == day("2025-09-16")...day("2026-09-16"))
            #expect(basis.counts.cravings == 1 && basis.counts.sessions == 0 && basis.counts.checkIns == 1)
            try store.logUse(.at("2026-10-02T22:00:00-04:00"))
            #expect(try self.basis(store, "2026-09-15", "2026-09-30").entryDays?.upperBound == day("2026-10-02"))
        }
    }

    @Test func `Names are mentioned where a craving of the days has them`() throws {
        try withStore { store throws in
            try fill(store)
            func names(_ from: String, _ to: String) throws -> [String] {
                let basis = try basis(store, from, to)
                return basis.vocabulary.triggers.filter { basis.mentioned.triggers.contains($0.uid) }.map(\.name.text)
                    + basis.vocabulary.actions.filter { basis.mentioned.actions.contains($0.uid) }.map(\.name.text)
            }
            #expect(try names("2025-01-01", "2026-12-31") == ["Stress", "Payday", "walk"])
            #expect(try names("2025-01-01", "2025-12-31") == ["Stress", "walk"])
            #expect(try names("2026-01-01", "2026-12-31") == ["Payday"])
            #expect(try names("2024-01-01", "2024-12-31") == [])
        }
    }

    @Test func `Sessions outside their program's days are told, with the day`() throws {
        try withStore { store throws in
            try fill(store)
            #expect(try basis(store, "2026-01-01", "2026-12-31").strays.isEmpty)
            try store.execute("UPDATE program SET ended = '2026-09-13'")
            let strays = try basis(store, "2026-01-01", "2026-12-31").strays
            #expect(strays.map(\.day) == [day("2026-09-14")])
            #expect(try strays.map(\.program) == store.programs().map(\.uid))
        }
    }

    @Test func `Only the kinds that are asked for are read, and the days are whole`() throws {
        try withStore { store throws in
            try fill(store)
            try store.exporting(on: Day.range) { reading in
                let days = day("2026-09-14")...day("2026-09-16")
                let all = try reading.entries(on: days, [Session.kind, Craving.kind, CheckIn.kind])
                #expect(all.sessions.count == 1 && all.cravings.count == 1 && all.checkIns.count == 1)
                let sessions = try reading.entries(on: days, [Session.kind])
                #expect(sessions.sessions == all.sessions && sessions.cravings.isEmpty && sessions.checkIns.isEmpty)
            }
        }
    }
}
