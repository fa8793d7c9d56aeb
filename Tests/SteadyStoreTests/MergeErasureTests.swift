import SteadyDomain
import SteadyStoreSupport
import SteadyTestSupport
import Testing

@testable import SteadyStore

/// What was erased on one copy is gone on the others, and nothing else.
struct MergeErasureTests {
    private let early = Stamp.at("2026-09-16T19:42:00-04:00")
    private let later = Stamp.at("2026-09-17T19:42:00-04:00")

    @Test func `What another copy called the same stays, whether it knew of the other or not`() throws {
        try inScratch { folder in
            try withStore { one in
                try one.logCraving(5, triggers: ["payday"], early)
                let before = try one.writeFile(in: folder)
                try one.erase(Reference(Trigger.kind, 1), later)
                let after = try one.writeFile(in: folder)
                try withStore { other in
                    try other.logCraving(6, triggers: ["payday"], later)
                    let own = try other.vocabulary().triggers[0].uid
                    try withStore { knowing in
                        try other.queue.backup(to: knowing.queue)
                        _ = try knowing.merge(before, later)
                        #expect(try knowing.vocabulary().triggers.count == 1)
                        for store in [other, knowing] {
                            #expect(try store.merge(after, later).isNew)
                            #expect(try store.vocabulary().triggers.map(\.uid) == [own])
                            #expect(try store.examine().isSound)
                        }
                        let files = try [other, knowing].map {
                            try String(contentsOfFile: $0.writeFile(in: folder), encoding: .utf8)
                        }
                        #expect(files[0] == files[1])
                    }
                }
            }
        }
    }

    @Test func `What referred to a word that was erased doesn't refer to the one that had met it`() throws {
        try inScratch { folder in
            try withStore { other in
                // The earlier of the two is shown for both, and was never erased.
                try other.logCraving(6, triggers: ["payday"], early)
                try withStore { one in
                    try one.logCraving(5, triggers: ["payday"], later)
                    try withStore { third in
                        // The one that erases doesn't know of this craving, and so doesn't take the word out of it.
                        try one.queue.backup(to: third.queue)
                        try third.logCraving(4, triggers: ["payday"], later)
                        _ = try other.merge(try third.writeFile(in: folder), later)
                    }
                    #expect(try other.everything().cravings.map(\.triggers.count) == [1, 1, 1])
                    try one.erase(Reference(Trigger.kind, 1), later)
                    _ = try other.merge(try one.writeFile(in: folder), later)
                }
                let cravings = try other.everything().cravings
                let triggers = cravings.map { [$0.intensity.value, $0.triggers.count] }
                #expect(Set(triggers) == [[6, 1], [5, 0], [4, 0]])
                #expect(try other.examine().isSound)
            }
        }
    }

    @Test func `A file that still tells of what was erased here brings nothing`() throws {
        try inScratch { folder in
            try withStore { one in
                let craving = try one.logCraving(5, note: "SECRET", early)
                try withStore { other in
                    try one.queue.backup(to: other.queue)
                    _ = try other.edit(craving.id, later) { craving, _ in craving.note = "SECRET too" }
                    _ = try other.undo(later)
                    _ = try other.redo(later)
                    let file = try other.writeFile(in: folder)
                    try one.erase(craving.reference, later)
                    let before = try String(contentsOfFile: one.writeFile(in: folder), encoding: .utf8)
                    for _ in 1...2 {
                        #expect(try !one.merge(file, later, isTrial: true).isNew)
                        #expect(try !one.merge(file, later).isNew)
                    }
                    #expect(try String(contentsOfFile: one.writeFile(in: folder), encoding: .utf8) == before)
                    // What is new comes all the same.
                    try other.logCraving(7, later)
                    let outcome = try one.merge(try other.writeFile(in: folder), later)
                    #expect(outcome.isNew && outcome.newChanges == 1 && outcome.dropped == 1)
                    #expect(try one.everything().cravings.map(\.intensity.value) == [7])
                }
            }
        }
    }
}
