import Foundation
import SteadyDomain
import SteadyStoreSupport
import SteadyTestSupport
import Testing

@testable import SteadyStore

struct ErasureTests {
    private let stamp = Stamp.at()
    /// No other text of a database has it in it.
    private static let secret = "Zanzibar-Quokka"

    private func holdsSecret(_ path: String, _ secret: String = ErasureTests.secret) throws -> Bool {
        try bytes(path).range(of: Data(secret.utf8)) != nil
    }

    @Test func `Erasing leaves no byte of a record in the file: its row, its history, deleted or not`() throws {
        try inScratch { folder throws in
            let path = folder + "/steady.db"
            try withStore(.file(path)) { store throws in
                let craving = try store.logCraving(7, note: Self.secret)
                _ = try store.edit(craving.id, stamp) { craving, _ in craving.note = "edited \(Self.secret)" }
                try store.delete(Reference("c1"), stamp)
                _ = try store.undo(stamp)
                try store.raise("stays")
            }
            #expect(try holdsSecret(path))
            try withStore(.file(path)) { try $0.erase(Reference("c1"), stamp) }
            #expect(try !holdsSecret(path))
            try withStore(.file(path)) { store throws in
                expectProblem(69) { try store.history(of: Reference("c1")) }
                #expect(try store.openPoints().map(\.text) == ["stays"])
                #expect(try store.count("SELECT count(*) FROM change WHERE verb = 'craving'") == 0)
                #expect(try store.count("SELECT count(*) FROM change WHERE verb = 'erase'") == 1)
            }
        }
    }

    @Test(arguments: 1...8 as ClosedRange<UInt64>)
    func `Erasing one of many leaves none of its bytes, wherever the pages were split and joined`(
        _ seed: UInt64
    ) throws {
        try inScratch { folder throws in
            let path = folder + "/steady.db"
            var random = Seeded(seed: seed)
            func secret(_ number: Int) -> String { "\(Self.secret)-\(number)-" }
            try withStore(.file(path)) { store throws in
                for number in 0..<120 {
                    func filling() -> String {
                        let most = [40, 900, 6000].randomElement(using: &random)!
                        return String(repeating: "x", count: Int.random(in: 0...most, using: &random))
                    }
                    try store.raise(secret(number) + filling())
                    let edited = Int.random(in: 0...number, using: &random)
                    let text = secret(edited) + filling()
                    _ = try store.edit(ID<Point>(edited + 1), stamp) { $0.text = text }
                }
                for number in stride(from: 1, to: 120, by: 2) {
                    try store.erase(Reference(Point.kind, number + 1), stamp)
                }
            }
            for number in 0..<120 {
                #expect(try holdsSecret(path, secret(number)) == (number % 2 == 0), "point \(number)")
            }
        }
    }

    @Test func `A record that was deleted already can be erased`() throws {
        try withStore { store throws in
            try store.logCraving(7, note: Self.secret)
            try store.delete(Reference("c1"), stamp)
            try store.erase(Reference("c1"), stamp)
            expectProblem(69) { try store.history(of: Reference("c1")) }
            expectProblem(69) { try store.undo(stamp) }
            #expect(try store.everything().cravings.isEmpty)
        }
    }

    @Test func `Undo passes over what was erased, and takes the change before it back`() throws {
        try withStore { store throws in
            try store.raise("a")
            try store.logCraving(7)
            try store.erase(Reference("c1"), stamp)
            let undone = try store.undo(stamp)
            #expect(undone.change.verb == "raise")
            #expect(undone.isAfterErasure)
            #expect(try store.openPoints().isEmpty)
            #expect(try store.everything().cravings.isEmpty)
        }
    }

    @Test
    func `A change whose effect an erasure took away is undone once, and the next undo goes on to the one before`()
        throws
    {
        try withStore { store throws in
            try store.raise("a")
            let craving = try store.logCraving(7)
            _ = try store.edit(craving.id, stamp) { $0.triggers = try $1.triggers([.of("stress")]) }
            try store.erase(Reference("t1"), stamp)
            #expect(try store.undo(stamp).change.verb == "edit")
            #expect(try store.undo(stamp).change.verb == "craving")
            // Another erasure must not forget what is out of effect.
            try store.raise("b")
            try store.erase(Reference("r2"), stamp)
            #expect(try store.undo(stamp).change.verb == "raise")
            expectProblem(69) { try store.undo(stamp) }
        }
    }

    @Test func `What can't come back without something erased stays away, and undo goes on`() throws {
        try withStore { store throws in
            try store.raise("a")
            try store.addStep("stress", "knit")
            try store.delete(Reference("a5"), stamp)
            try store.erase(Reference("a5"), stamp)
            #expect(try store.undo(stamp).change.verb == "plan")
            #expect(try store.undo(stamp).change.verb == "raise")
            #expect(try store.plan().steps.count == 4)
            expectProblem(69) { try store.undo(stamp) }
        }
    }

    @Test func `Erasing a program takes its sessions, those deleted before too, and no byte stays`() throws {
        try inScratch { folder throws in
            let path = folder + "/steady.db"
            try withStore(.file(path)) { store throws in
                let program = try store.startProgram(note: Self.secret + "1", slots: ["mon 18:00"])
                try store.logSession(program, "2026-09-14T18:00:00-04:00", note: Self.secret + "2")
                try store.logSession(program, "2026-09-16T18:00:00-04:00", note: Self.secret + "3")
                try store.delete(Reference("s2"), stamp)
                try store.raise("stays")
                try store.erase(Reference("p1"), stamp)
                let everything = try store.everything()
                #expect(everything.programs.isEmpty && everything.sessions.isEmpty)
                #expect(try store.count("SELECT (SELECT count(*) FROM schedule) + (SELECT count(*) FROM slot)") == 0)
                expectProblem(69) { try store.history(of: Reference("s1")) }
                expectProblem(69) { try store.history(of: Reference("s2")) }
            }
            #expect(try !holdsSecret(path))
            try withStore(.file(path)) { store throws in
                _ = try store.undo(stamp)
                #expect(try store.openPoints().isEmpty)
                expectProblem(69) { try store.undo(stamp) }
            }
        }
    }

    @Test func `Erasing a program leaves a session that was moved to another one`() throws {
        try withStore { store throws in
            let wrong = try store.startProgram(.therapy)
            let right = try store.startProgram()
            let session = try store.logSession(wrong, "2026-09-14T18:00:00-04:00")
            _ = try store.edit(session.id, stamp) { $0.program = right.uid }
            try store.erase(Reference("p1"), stamp)
            #expect(try store.everything().sessions.map(\.program) == [right.uid])
            _ = try store.undo(stamp)
            #expect(try store.everything().programs.map(\.uid) == [right.uid])
        }
    }

    @Test func `Erasing a contact, a trigger or an action takes its name out of everything`() throws {
        try inScratch { folder throws in
            let path = folder + "/steady.db"
            try withStore(.file(path)) { store throws in
                let contact = try store.addContact(.of(Self.secret), role: .support, phone: nil, stamp)
                _ = try store.checkIn(on: stamp.now.today, stamp) { checkIn, _ in
                    checkIn.support = .reached
                    checkIn.contact = contact.uid
                }
                try store.logCraving(7, triggers: [Self.secret], actions: [Self.secret])
                try store.addStep(Self.secret, Self.secret)
                for id in ["k1", "t1", "a5"] { try store.erase(Reference(id), stamp) }
                let everything = try store.everything()
                #expect(everything.cravings.map(\.triggers) == [[]] && everything.cravings.map(\.actions) == [[]])
                #expect(everything.checkIns.map(\.contact) == [nil])
                #expect(everything.steps.count == 4)
            }
            #expect(try !holdsSecret(path))
        }
    }

    @Test func `What was erased stays erased when an older backup is put back, and no number comes twice`() throws {
        try inScratch { folder throws in
            let (path, copy) = (folder + "/steady.db", folder + "/copy.db")
            try withStore(.file(path)) { store throws in
                try store.raise("kept")
                try store.logCraving(7, triggers: [Self.secret], note: Self.secret)
                try store.backup(to: copy)
                try store.erase(Reference("c1"), stamp)
                try store.erase(Reference("t1"), stamp)
            }
            try withStore(.file(copy), for: .reading) { other throws in
                _ = try Store.restore(other, to: .file(path), at: stamp)
            }
            #expect(try !holdsSecret(path))
            try withStore(.file(path)) { store throws in
                #expect(try store.examine().isSound)
                #expect(try store.openPoints().map(\.text) == ["kept"])
                #expect(try store.logCraving(3).id.number == 2)
            }
        }
    }
}
