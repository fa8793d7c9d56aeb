import SteadyDomain
import SteadyStoreSupport
import SteadyTestSupport
import Testing

@testable import SteadyStore

/// The people of a check-in, when one of them is merged into another, deleted or erased.
struct PeopleTests {
    private let stamp = Stamp.at()

    /// A check-in that reached Sam and Lena and tried Dave; gives the contacts in this order.
    private func evening(_ store: Store) throws -> [Contact] {
        let people = try ["Sam", "Lena", "Dave"].map {
            try store.addContact(.of($0), role: .support, phone: nil, stamp)
        }
        var draft = Draft(.checkIn(stamp.now.today))
        let said = zip(people, [SteadyDomain.Support.reached, .reached, .tried]).map {
            ReachedChoice(.existing($0.uid), $1)
        }
        for (field, value) in zip(Draft.peopleFields, Draft.values(of: said)) { draft.set(field, to: value) }
        _ = try store.write(draft, as: CheckIn.self, verb: "checkin", stamp)
        return people
    }

    private func people(_ store: Store) throws -> [String] {
        let vocabulary = try store.vocabulary()
        return try store.everything().checkIns[0].people.map {
            "\(vocabulary.name($0.contact).text) \($0.outcome.rawValue)"
        }
    }

    /// Changes the record, and expects that undo and redo lead there and back.
    private func changing(_ store: Store, to expected: [String], _ change: () throws -> Void) throws {
        let before = try store.contents()
        try change()
        let after = try store.contents()
        #expect(try people(store) == expected)
        _ = try store.undo(stamp)
        #expect(try store.contents() == before)
        _ = try store.redo(stamp)
        #expect(try store.contents() == after)
    }

    @Test func `a new name becomes a contact in the same change`() throws {
        try withStore { store throws in
            var draft = Draft(.checkIn(stamp.now.today))
            let said = [
                ReachedChoice(.new(.of("Sam"), .support), .tried), ReachedChoice(.new(.of("Ann"), .support), .tried),
            ]
            for (field, value) in zip(Draft.peopleFields, Draft.values(of: said)) { draft.set(field, to: value) }
            _ = try store.write(draft, as: CheckIn.self, verb: "checkin", stamp)
            #expect(try people(store) == ["Sam tried", "Ann tried"])
            _ = try store.undo(stamp)
            #expect(try store.vocabulary().contacts.isEmpty)
        }
    }

    @Test func `a merge moves the person, with the better outcome`() throws {
        try withStore { store throws in
            let people = try evening(store)
            try changing(store, to: ["Sam reached", "Lena reached"]) {
                _ = try store.edit(people[2].id, stamp, merges: true) { $0.name = .of("lena") }
            }
        }
    }

    @Test func `a merge into the first person leaves one mention`() throws {
        try withStore { store throws in
            let people = try evening(store)
            try changing(store, to: ["Sam reached", "Dave tried"]) {
                _ = try store.edit(people[1].id, stamp, merges: true) { $0.name = .of("sam") }
            }
        }
    }

    @Test func `a merge of the first person into another one does too`() throws {
        try withStore { store throws in
            let people = try evening(store)
            try changing(store, to: ["Dave reached", "Lena reached"]) {
                _ = try store.edit(people[0].id, stamp, merges: true) { $0.name = .of("dave") }
            }
        }
    }

    @Test func `a merge of someone else's changes only that name`() throws {
        try withStore { store throws in
            _ = try evening(store)
            let (ann, anne) = (
                try store.addContact(.of("Ann"), role: .support, phone: nil, stamp),
                try store.addContact(.of("Anne"), role: .support, phone: nil, stamp)
            )
            _ = ann
            try changing(store, to: ["Sam reached", "Lena reached", "Dave tried"]) {
                _ = try store.edit(anne.id, stamp, merges: true) { $0.name = .of("ann") }
            }
        }
    }

    @Test func `deleting a contact takes them out, and undo brings them back`() throws {
        try withStore { store throws in
            let people = try evening(store)
            try changing(store, to: ["Sam reached", "Dave tried"]) { try store.delete(people[1].reference, stamp) }
        }
    }

    @Test func `erasing a contact leaves no trace of them`() throws {
        try withStore { store throws in
            let people = try evening(store)
            try store.erase(people[1].reference, stamp)
            #expect(try self.people(store) == ["Sam reached", "Dave tried"])
            try store.erase(people[0].reference, stamp)
            #expect(try self.people(store) == ["Dave tried"])
            #expect(try store.everything().checkIns[0].support == .reached)
            _ = try store.undo(stamp)
            #expect(try store.count("SELECT count(*) FROM checkin_other") == 0)
        }
    }
}
