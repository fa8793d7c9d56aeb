import SteadyDomain
import SteadyStoreSupport
import Testing

@testable import SteadyStore

/// The items of lists, which are read on from where the last record's ended.
struct ListReaderTests {
    /// Cravings with several triggers and actions, with one, and with none.
    private func fill(_ store: Store) throws {
        let (triggers, actions) = ([["a", "b"], [], ["c"]], [[], ["walk"], ["tea", "knit"], []])
        for number in 0..<12 {
            try store.logCraving(
                5, triggers: triggers[number % 3], actions: actions[number % 4],
                .at("2026-09-16T19:\(10 + number):00-04:00"))
        }
    }

    private func cravings(_ store: Store, order: String) throws -> [Craving] {
        try store.read { try Craving.fetch($0, order: order) }
    }

    @Test(arguments: ["uid", "uid DESC", "intensity, id % 5, id", "random()"])
    func `In every order each record has the items that it has alone`(order: String) throws {
        try withStore { store throws in
            try fill(store)
            for craving in try cravings(store, order: order) {
                let alone = try #require(try store.read { try Craving.fetch($0, uid: craving.uid) })
                #expect(craving.triggers == alone.triggers && craving.actions == alone.actions)
                #expect(craving.triggers.count == [2, 0, 1][(craving.id.number - 1) % 3])
                #expect(craving.actions.count == [0, 1, 2, 0][(craving.id.number - 1) % 4])
            }
        }
    }

    @Test func `A key that was damaged hides the items of its own record alone`() throws {
        try withStore { store throws in
            try fill(store)
            let sound = try cravings(store, order: "id")
            // Inside a transaction that is taken back: SQLite would not keep a reference to nothing.
            struct TakenBack: Error {}
            #expect(throws: TakenBack.self) {
                try store.write("test", .at()) { journal in
                    try journal.db.execute(
                        sql: "UPDATE craving_trigger SET craving = 'x' || substr(craving, 2) WHERE craving = ?",
                        arguments: [sound[3].uid.description])
                    let damaged = try Craving.fetch(journal.db)
                    #expect(sound[3].triggers.count == 2 && damaged[3].triggers.isEmpty)
                    for index in sound.indices where index != 3 {
                        #expect(damaged[index].triggers == sound[index].triggers)
                    }
                    throw TakenBack()
                }
            }
        }
    }

    @Test func `Records of a kind are read while others of it are gone through`() throws {
        try withStore { store throws in
            try fill(store)
            let declaration = Craving.declaration
            try store.read { db in
                let sound = try db.documents(declaration, order: "uid").map(\.document)
                var met: [Document] = []
                try db.forEachDocument(declaration, order: "uid") { record in
                    met.append(record.document)
                    _ = try db.document(declaration, record.uid)
                }
                #expect(met == sound)
            }
        }
    }
}
