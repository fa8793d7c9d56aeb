import Foundation
import SteadyDomain
import SteadyStoreSupport
import SteadyTestSupport
import Testing

@testable import SteadyStore

/// What was agreed with the counselor.
struct AgreementTests {
    private let stamp = Stamp.at()

    @Test func `Ticking off is one change, which undo takes back and redo repeats`() throws {
        try withStore { store throws in
            let (walk, call) = (try store.agree("walk home another way"), try store.agree("call Sam"))
            #expect(walk.id.description == "g1" && walk.day == stamp.now.today)
            #expect(try store.openLines() == [walk, call])
            let done = try store.tickOff([walk.id, call.id], stamp)
            #expect(done.map(\.doneOn) == [stamp.now.today, stamp.now.today])
            #expect(try store.openLines(of: Agreement.self).isEmpty)
            #expect(try store.undo(stamp).change.verb == "agree")
            #expect(try store.openLines() == [walk, call])
            _ = try store.redo(stamp)
            #expect(try store.openLines(of: Agreement.self).isEmpty)
            expectProblem(65) { try store.tickOff([walk.id], stamp) }
            expectProblem(69) { try store.tickOff([ID<Agreement>(9)], stamp) }
            #expect(try store.examine().isSound)
        }
    }

    @Test func `A point of the same number is another record`() throws {
        try withStore { store throws in
            try store.raise("sleep")
            _ = try store.tickOff([store.agree("walk").id], stamp)
            #expect(try store.openPoints().map(\.text) == ["sleep"])
        }
    }

    @Test func `Erasing leaves no byte of it in the file`() throws {
        try inScratch { folder throws in
            let (path, secret) = (folder + "/steady.db", "Zanzibar-Quokka")
            func isThere() throws -> Bool { try bytes(path).range(of: Data(secret.utf8)) != nil }
            try withStore(.file(path)) { store throws in
                let agreement = try store.agree(secret)
                _ = try store.edit(agreement.id, stamp) { $0.text = "edited \(secret)" }
                try store.agree("stays")
            }
            #expect(try isThere())
            try withStore(.file(path)) { store throws in
                try store.erase(Reference("g1"), stamp)
                #expect(try store.openLines(of: Agreement.self).map(\.text) == ["stays"])
                #expect(try store.examine().isSound)
            }
            #expect(try !isThere())
        }
    }

    @Test func `A week has those agreed by its last counted day and not done before it`() throws {
        try withStore { store throws in
            func agree(_ text: String, on agreed: String, done: String? = nil) throws {
                try store.record(
                    stamp, verb: "agree",
                    making: Agreement(
                        uid: stamp.uid(), text: text, on: day(agreed), doneOn: done.map { day($0) }, made: stamp.made))
            }
            func texts(weeksBack: Int = 0) throws -> [String] {
                var week = Week(holding: stamp.now.today, start: .monday)
                for _ in 0..<weeksBack { week = week.previous }
                return try store.weekRecord(week, now: stamp.now, settings: Settings()).agreements.map(\.text)
            }
            #expect(try texts() == [])
            try agree("today", on: "2026-09-16")
            try agree("open", on: "2026-08-01")
            try agree("done on Sunday", on: "2026-08-01", done: "2026-09-13")
            try agree("done on Monday", on: "2026-08-02", done: "2026-09-14")
            try agree("tomorrow", on: "2026-09-17")
            #expect(try texts() == ["open", "done on Monday", "today"])
            #expect(try texts(weeksBack: 1) == ["open", "done on Sunday", "done on Monday"])
        }
    }

    @Test func `Copies of which one ticked it off and the other edited its text merge into both`() throws {
        try inScratch { folder throws in
            let (one, other) = (folder + "/one.db", folder + "/other.db")
            let made = try withStore(.file(one)) { try $0.agree("walk") }
            try FileManager.default.copyItem(atPath: one, toPath: other)
            let ticked = try withStore(.file(one)) { store throws in
                _ = try store.tickOff([made.id], .at("2026-09-17T20:00:00-04:00"))
                return try store.read { try $0.changes() }
            }
            let edited = try withStore(.file(other)) { store throws in
                _ = try store.edit(made.id, .at("2026-09-18T20:00:00-04:00")) { $0.text = "walk home another way" }
                return try store.read { try $0.changes() }
            }
            for (first, second) in [(ticked, edited), (edited, ticked)] {
                let known = Set(first.map(\.place.uid))
                let both = first + second.filter { !known.contains($0.place.uid) }
                let records = try ChangeSet(both).records(RecordDeclaration.all).shown
                let document = try #require(records[Agreement.kind]?[made.uid.description])
                #expect(document.text("text") == "walk home another way")
                #expect(document.text("done_on") == "2026-09-17")
            }
        }
    }
}
