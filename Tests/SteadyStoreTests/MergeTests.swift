import Foundation
import GRDB
import SteadyDomain
import SteadyStoreSupport
import SteadyTestSupport
import Testing

@testable import SteadyStore

/// Two copies of a record become one: whatever each of them entered stays, and means the same on both.
struct MergeTests {
    private let early = Stamp.at("2026-09-16T19:42:00-04:00")
    private let later = Stamp.at("2026-09-17T19:42:00-04:00")
    private let latest = Stamp.at("2026-09-18T19:42:00-04:00")

    /// Runs a test on two copies of one record.
    private func withTwo(
        _ prepare: (Store) throws -> Void = { _ in },
        _ body: (_ one: Store, _ other: Store, _ folder: String) throws -> Void
    ) throws {
        try inScratch { folder in
            try withStore { one in
                try prepare(one)
                try withStore { other in
                    try one.queue.backup(to: other.queue)
                    try body(one, other, folder)
                }
            }
        }
    }

    /// Brings each copy's changes to the other, and expects that they show the same.
    private func meet(_ one: Store, _ other: Store, _ folder: String) throws {
        let (first, second) = (try one.writeFile(in: folder), try other.writeFile(in: folder))
        _ = try one.merge(second, latest)
        _ = try other.merge(first, latest)
        func records(_ store: Store) throws -> [String] {
            try store.read { db in
                try store.release.declarations.flatMap { declaration in
                    try db.documents(declaration).map { "\(declaration.kind.name) \($0.uid) \($0.document.text)" }
                }
            }.sorted()
        }
        #expect(try records(one) == records(other))
        for store in [one, other] {
            let found = try store.examine()
            #expect(found.isSound, "\(found)")
        }
    }

    private func craving(_ store: Store) throws -> Craving { try store.everything().cravings[0] }

    @Test func `An undo on one copy leaves what the other set, knowing what is taken back`() throws {
        try withTwo({ try $0.logCraving(5, early) }) { one, other, folder in
            let id = try craving(one).id
            _ = try one.edit(id, early) { craving, _ in craving.intensity = Score(7)! }
            _ = try other.merge(one.writeFile(in: folder), later)
            _ = try other.edit(id, later) { craving, _ in craving.intensity = Score(3)! }
            _ = try one.undo(latest)
            try meet(one, other, folder)
            #expect(try craving(one).intensity == Score(3))
        }
    }

    @Test func `An entry that is changed on one copy survives an older deletion on the other`() throws {
        try withTwo({ try $0.logCraving(5, early) }) { one, other, folder in
            try one.delete(craving(one).reference, early)
            _ = try other.edit(craving(other).id, later) { craving, _ in craving.note = "by the door" }
            try meet(one, other, folder)
            #expect(try craving(one).note == "by the door" && craving(one).intensity == Score(5))
        }
    }

    @Test func `Triggers that were added on two copies are both there`() throws {
        try withTwo({ try $0.logCraving(5, triggers: ["stress"], early) }) { one, other, folder in
            for (store, name) in [(one, "noise"), (other, "payday")] {
                _ = try store.edit(craving(store).id, later) { craving, naming in
                    craving.triggers = try naming.triggers(["stress", name].map(Name.of))
                }
            }
            try meet(one, other, folder)
            let names = try one.vocabulary().triggers
            let told = try craving(one).triggers.compactMap { uid in names.first { $0.uid == uid }?.name.text }
            #expect(Set(told) == ["stress", "noise", "payday"])
        }
    }

    @Test func `Two people of one name are one, and stay one under another name`() throws {
        try withTwo { one, other, folder in
            let mum = try one.addContact(.of("Mum"), role: .support, phone: "555", early)
            _ = try other.addContact(.of("mum"), role: .sponsor, phone: nil, later)
            try meet(one, other, folder)
            #expect(try one.vocabulary().contacts.map(\.name.text) == ["mum"])
            #expect(try one.vocabulary().contacts.map(\.phone) == ["555"])
            _ = try one.edit(mum.id, latest) { $0.name = .of("Mother") }
            try meet(one, other, folder)
            #expect(try other.vocabulary().contacts.map(\.name.text) == ["Mother"])
        }
    }

    @Test func `Where both copies looked back at one evening, there is one check-in with the answers of both`() throws {
        try withTwo { one, other, folder in
            let day = Day("2026-09-16")!
            _ = try one.checkIn(on: day, early) { checkIn, _ in checkIn.mood = Score(6) }
            _ = try other.checkIn(on: day, later) { checkIn, _ in checkIn.stress = Score(2) }
            let outcome = try one.merge(other.writeFile(in: folder), latest)
            #expect(outcome.met == [CheckIn.kind: 1] && outcome.newChanges == 1)
            try meet(one, other, folder)
            let checkIns = try one.everything().checkIns
            #expect(checkIns.map(\.mood) == [Score(6)] && checkIns.map(\.stress) == [Score(2)])
            // Its first number stays, and the other is another name for it.
            #expect(try one.record(Reference("d1")).reference == one.record(Reference("d2")).reference)
        }
    }

    @Test func `A check-in that two copies made goes on both, when it is deleted or erased on one`() throws {
        for erases in [false, true] {
            try withTwo { one, other, folder in
                let day = Day("2026-09-16")!
                _ = try one.checkIn(on: day, early) { checkIn, _ in checkIn.win = "SECRET one" }
                _ = try other.checkIn(on: day, later) { checkIn, _ in checkIn.tomorrow = "SECRET two" }
                try meet(one, other, folder)
                let reference = try one.everything().checkIns[0].reference
                if erases { try one.erase(reference, latest) } else { try one.delete(reference, latest) }
                #expect(try one.everything().checkIns.isEmpty)
                try meet(one, other, folder)
                #expect(try other.everything().checkIns.isEmpty)
                guard erases else { return }
                for store in [one, other] {
                    #expect(
                        try !String(contentsOfFile: store.writeFile(in: folder), encoding: .utf8).contains("SECRET"))
                    #expect(try store.count("SELECT count(*) FROM history WHERE before || after LIKE '%SECRET%'") == 0)
                }
            }
        }
    }

    @Test func `What the other copy entered stays, when the same is erased by who didn't know of it`() throws {
        for erasesFirst in [false, true] {
            try withTwo { one, other, folder in
                let day = Day("2026-09-16")!
                _ = try one.checkIn(on: day, early) { checkIn, _ in checkIn.win = "SECRET one" }
                _ = try other.checkIn(on: day, later) { checkIn, _ in checkIn.tomorrow = "two" }
                let before = try one.writeFile(in: folder)
                try one.erase(one.everything().checkIns[0].reference, latest)
                // The other one meets the check-in before it hears that it was erased, or never sees it.
                if !erasesFirst { _ = try other.merge(before, latest) }
                try meet(one, other, folder)
                for store in [one, other] {
                    #expect(try store.everything().checkIns.map(\.tomorrow) == ["two"])
                    #expect(try store.everything().checkIns.map(\.win) == [nil])
                    #expect(try store.count("SELECT count(*) FROM history WHERE before || after LIKE '%SECRET%'") == 0)
                }
            }
        }
    }

    @Test func `It counts what a person sees: not the names that lead to a record that met another`() throws {
        try withTwo { one, other, folder in
            try one.logCraving(5, triggers: ["Payday"], early)
            try other.logCraving(6, triggers: ["payday"], later)
            for (store, file) in [(one, try other.writeFile(in: folder)), (other, try one.writeFile(in: folder))] {
                let outcome = try store.merge(file, latest)
                #expect(outcome.added == [Craving.kind: 1] && outcome.met == [Trigger.kind: 1])
                #expect(outcome.changed.keys.allSatisfy { $0 == Trigger.kind })
                #expect(outcome.removed.isEmpty)
            }
        }
    }

    @Test func `Records are looked at in portions, and the result is the same`() throws {
        try withTwo { one, other, folder in
            for number in 0..<6 {
                try one.logCraving(number, triggers: ["Payday", "Stress \(number % 3)"], early)
                try other.logCraving(number, triggers: ["payday", "stress \(number % 2)"], later)
            }
            _ = try other.checkIn(on: Day("2026-09-16")!, later) { checkIn, _ in checkIn.mood = Score(2) }
            try meet(one, other, folder)
            let names = try one.read { db in
                try Row.fetchAll(db, sql: "SELECT DISTINCT kind, uid FROM history").map { row in
                    RecordSet.Name(stored: row["kind"], row["uid"])
                }
            }
            let before = try one.writeFile(in: folder)
            try one.queue.writeWithoutTransaction { db in
                try db.inTransaction {
                    try db.execute(sql: "PRAGMA defer_foreign_keys = ON")
                    for kind in ["craving_trigger", "craving", "\"trigger\"", "checkin", "standing"] {
                        try db.execute(sql: "DELETE FROM \(kind)")
                    }
                    var refolding = try Refolding(db, one.release, portion: 1)
                    let outcome = try refolding.run(names)
                    #expect(outcome.waiting.isEmpty && outcome.removed.isEmpty)
                    return .commit
                }
            }
            #expect(try one.examine().isSound)
            #expect(
                try String(contentsOfFile: before, encoding: .utf8)
                    == String(contentsOfFile: one.writeFile(in: folder), encoding: .utf8))
        }
    }

    @Test func `A removed step stays removed when a new record joins, and the first day is the earliest`() throws {
        try inScratch { folder in
            try withStore { one in
                _ = try one.removeStep(for: nil, .of("walk"), later)
                let other = try Store(.memory, for: .writing, at: .at("2026-08-01T12:00:00-04:00"))
                defer { try? other.close() }
                try meet(one, other, folder)
                #expect(try other.plan().steps.count == 3)
                #expect(try one.count("SELECT count(*) FROM origin") == 2)
                #expect(try one.texts("SELECT min(made_day) FROM origin") == ["2026-08-01"])
            }
        }
    }

    @Test func `Two names that were swapped on one copy are swapped on the other`() throws {
        try withTwo({ try $0.logCraving(5, triggers: ["x", "y"], early) }) { one, other, folder in
            let (x, y) = (try one.vocabulary().triggers[0].id, try one.vocabulary().triggers[1].id)
            for (id, name) in [(x, "z"), (y, "x"), (x, "y")] { _ = try one.edit(id, later) { $0.name = .of(name) } }
            try meet(one, other, folder)
            #expect(try other.vocabulary().triggers.map(\.name.text) == ["y", "x"])
        }
    }

    @Test func `A trigger that was deleted on one copy and used on the other is there`() throws {
        try withTwo({ try $0.logCraving(5, triggers: ["stress"], early) }) { one, other, folder in
            try one.delete(one.vocabulary().triggers[0].reference, later)
            try other.logCraving(6, triggers: ["stress"], latest)
            try meet(one, other, folder)
            let told = try one.everything()
            #expect(told.vocabulary.triggers.map(\.name.text) == ["stress"])
            // The deletion took it out of the first craving, and the second one needs it.
            #expect(told.cravings.map(\.triggers.count) == [0, 1])
            // When nothing needs it any more, it goes.
            try one.delete(told.cravings[1].reference, .at("2026-09-19T19:42:00-04:00"))
            #expect(try one.vocabulary().triggers.isEmpty)
            try meet(one, other, folder)
        }
    }

    @Test func `Undo takes back what was entered here, not what was brought`() throws {
        try withTwo { one, other, folder in
            try one.raise("mine", early)
            try other.raise("theirs", later)
            try meet(one, other, folder)
            _ = try one.undo(latest)
            #expect(try one.openPoints().map(\.text) == ["theirs"])
            try meet(one, other, folder)
            #expect(try other.openPoints().map(\.text) == ["theirs"])
            expectProblem(69) { try one.undo(latest) }
        }
    }

    @Test func `Into no record it is the same record, byte for byte`() throws {
        try inScratch { folder in
            try withStore { one in
                var person = Person(store: one, random: Seeded(seed: 4))
                for _ in 0..<80 { do { try person.act() } catch is Problem {} }
                let path = try one.writeFile(in: folder)
                let other = try Store(.file(folder + "/new.db"), for: .writing, at: early)
                defer { try? other.close() }
                let told = try other.merge(path, early, isTrial: true)
                #expect(!FileManager.default.fileExists(atPath: folder + "/new.db"))
                let outcome = try other.merge(path, early)
                #expect(told.newChanges == outcome.newChanges && told.added == outcome.added && outcome.kept == nil)
                #expect(try bytes(path) == bytes(other.writeFile(in: folder)))
                #expect(try other.contents().count == one.contents().count)
                #expect(try !other.merge(path, early).isNew)
                #expect(try other.examine().isSound)
            }
        }
    }

    @Test func `A merge keeps the record as it was, and a trial changes nothing`() throws {
        try inScratch { folder in
            try withStore(.file(folder + "/steady.db")) { store in
                try store.raise("mine", early)
                try withStore { other in
                    try other.raise("theirs", later)
                    let path = try other.writeFile(in: folder)
                    let before = try bytes(folder + "/steady.db")
                    _ = try store.merge(path, latest, isTrial: true)
                    #expect(try bytes(folder + "/steady.db") == before)
                    let kept = try #require(try store.merge(path, latest).kept)
                    #expect(try bytes(kept) == before)
                    #expect(try store.merge(path, latest).kept == nil)
                }
            }
        }
    }

    @Test func `A session waits for a program that comes later`() throws {
        try withTwo { one, other, folder in
            let program = try one.startProgram(.iop, early)
            try one.logSession(program, "2026-09-14T18:00:00-04:00", .attended, later)
            let path = try one.writeFile(in: folder)
            let whole = try String(contentsOfFile: path, encoding: .utf8)
            let lines = whole.split(separator: "\n").filter {
                !($0.hasPrefix("{\"change\"") && $0.contains("\"verb\":\"program\""))
            }
            try lines.joined(separator: "\n").write(toFile: path, atomically: true, encoding: .utf8)
            let outcome = try other.merge(path, latest)
            #expect(outcome.waiting == 1)
            #expect(try other.everything().sessions.isEmpty && other.examine().isSound)
            try meet(one, other, folder)
            #expect(try other.everything().sessions.count == 1)
        }
    }

    @Test func `Days that two copies set against each other are shown as the later one`() throws {
        try withTwo({ try $0.startProgram(.iop, from: "2026-09-01", early) }) { one, other, folder in
            let id = try one.programs()[0].id
            _ = try one.end(id, on: Day("2026-09-05")!, reason: .completed, later)
            _ = try other.editProgram(id, latest) { program, _ in program.from = Day("2026-09-10")! }
            try meet(one, other, folder)
            #expect(try one.programs()[0].ended == Day("2026-09-10"))
        }
    }

    // MARK: Files that are refused

    private func expectRefused(_ text: String, _ words: String, sourceLocation: SourceLocation = #_sourceLocation)
        throws
    {
        try inScratch { folder in
            try withStore(.file(folder + "/steady.db")) { store in
                try store.raise("mine", early)
                let before = try bytes(folder + "/steady.db")
                try text.write(toFile: folder + "/in.json", atomically: true, encoding: .utf8)
                do {
                    _ = try store.merge(folder + "/in.json", later)
                    Issue.record("It was not refused", sourceLocation: sourceLocation)
                } catch let problem as Problem {
                    #expect(problem.sentence.contains(words), "\(problem.sentence)", sourceLocation: sourceLocation)
                }
                #expect(try bytes(folder + "/steady.db") == before, sourceLocation: sourceLocation)
            }
        }
    }

    private static let point = "0192aaaa-0000-7000-8000-000000000001"

    private func change(_ fields: String, stamp: Int = 1_789_000_000_000) -> String {
        """
        {"format":"steady","version":1,"changes":[{"change":"0192bbbb-0000-7000-8000-000000000001","stamp":\(stamp),
        "at":"2026-09-16T19:42:00-04:00","verb":"raise","undoes":null,"records":[
        {"kind":"point","uid":"\(MergeTests.point)","before":null,"after":{\(fields)}}]}]}
        """
    }

    private static let right =
        #""text":"t","raised_on":"2026-09-16","done_on":null,"made_at":"2026-09-16T19:42:00-04:00","made_day":"2026-09-16""#

    @Test func `One bad record, and nothing is imported; the error names it and the field`() throws {
        try expectRefused(
            change(MergeTests.right.replacing("\"2026-09-16\",\"done", with: "\"2026-02-30\",\"done")),
            "in the point \(MergeTests.point), \"raised_on\" is a day such as")
        try expectRefused(change(MergeTests.right.replacing("\"t\"", with: "null")), "\"text\" is missing")
        try expectRefused(change(MergeTests.right.replacing("\"t\"", with: "true")), "a value that no field has")
        try expectRefused(change(MergeTests.right, stamp: 8_000_000_000_000), "hundred years")
        try expectRefused(change(MergeTests.right).replacing("\"version\":1", with: "\"version\":2"), "newer Steady")
        try expectRefused(change(MergeTests.right).replacing("\"verb\"", with: "\"word\""), "\"word\"")
        try expectRefused(String(change(MergeTests.right).dropLast(3)), "breaks off")
    }

    @Test func `One change has one content`() throws {
        try inScratch { folder in
            try withStore { store in
                for (text, isRight) in [("t", true), ("t", true), ("u", false)] {
                    let file = folder + "/in.json"
                    try change(MergeTests.right.replacing("\"t\"", with: "\"\(text)\"")).write(
                        toFile: file, atomically: true, encoding: .utf8)
                    if isRight {
                        _ = try store.merge(file, later)
                    } else {
                        expectProblem(65) { try store.merge(file, later) }
                    }
                }
                #expect(try store.openPoints().map(\.text) == ["t"])
            }
        }
    }

    @Test func `Records alone, from another program, are one new change`() throws {
        try inScratch { folder in
            try withStore(.file(folder + "/steady.db")) { store in
                let file = folder + "/in.json"
                try """
                {"format":"steady","version":1,"records":[{"kind":"point","uid":"\(MergeTests.point)",
                 "fields":{"text":"from elsewhere","raised_on":"2026-09-16"}}]}
                """.write(toFile: file, atomically: true, encoding: .utf8)
                let outcome = try store.merge(file, early)
                #expect(outcome.isOneChange && outcome.added == [Point.kind: 1])
                #expect(try store.openPoints().map(\.text) == ["from elsewhere"])
                #expect(try store.plan().steps.count == 4)
                let before = try store.contents()
                #expect(try !store.merge(file, later).isNew)
                #expect(try store.contents() == before)
                _ = try store.undo(latest)
                #expect(try store.openPoints().isEmpty && store.examine().isSound)
            }
        }
    }
}
