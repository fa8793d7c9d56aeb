import Foundation
import GRDB
import SteadyDomain
import SteadyStoreSupport
import Testing

@testable import SteadyStore

/// A rehearsal of the releases to come: in these tests alone the schema grows, by an optional column in the middle of a table,
/// a column that must have a value, a list whose items have two fields, and a kind of record. Every database that a release
/// wrote goes all the way through it.
struct RehearsalTests {
    /// A kind of record that no release has.
    private struct Keepsake: SteadyDomain.Record {
        static let kind = RecordKind("keepsake")
        var id: ID<Keepsake> = .unset
        let uid: UID<Keepsake>
        var text: String
        var givenOn: Day
        var contact: UID<Contact>?
        var made: Made

        init(uid: UID<Keepsake>, text: String, givenOn: Day, contact: UID<Contact>?, made: Made) {
            self.uid = uid
            self.text = text
            self.givenOn = givenOn
            self.contact = contact
            self.made = made
        }

        init(unread uid: UID<Keepsake>) {
            self.init(
                uid: uid, text: "", givenOn: Day(number: 0), contact: nil,
                made: Made(at: Moment(instant: 0, offset: 0), day: Day(number: 0)))
        }

        static let fields: [Field<Keepsake>] = [
            .required("text", "what it is", sharing: .table, get: { $0.text }, set: { $0.text = $1 }),
            .required("given_on", "when", sharing: .table, get: { $0.givenOn }, set: { $0.givenOn = $1 }),
            .optional("contact", "with whom", sharing: .everything, get: { $0.contact }, set: { $0.contact = $1 }),
            .required("made_at", "when it was logged", sharing: .nobody, get: { $0.made.at }, set: { $0.made.at = $1 }),
            .required("made_day", "that day", sharing: .nobody, get: { $0.made.day }, set: { $0.made.day = $1 }),
        ]
    }

    private static let certainty =
        "certainty TEXT NOT NULL DEFAULT 'sure' CHECK (certainty IN ('sure', 'half', 'vague'))"
    private static let strain = "strain INTEGER CHECK (strain BETWEEN 0 AND 10)"
    private static let tables = """
        CREATE TABLE craving_sign (
          craving  TEXT NOT NULL REFERENCES craving (uid),
          position INTEGER NOT NULL,
          sign     TEXT NOT NULL,
          strength INTEGER NOT NULL,
          PRIMARY KEY (craving, position)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE keepsake (
          id        INTEGER PRIMARY KEY AUTOINCREMENT,
          uid       TEXT NOT NULL UNIQUE,
          text      TEXT NOT NULL,
          given_on TEXT NOT NULL,
          contact   TEXT REFERENCES contact (uid),
          made_at   TEXT NOT NULL,
          made_day  TEXT NOT NULL
        ) STRICT;
        CREATE INDEX keepsake_contact ON keepsake (contact) WHERE contact IS NOT NULL;
        """

    /// Two releases further on: the first adds the columns and the list, the second the kind.
    private static var release: SchemaRelease {
        let now = SchemaRelease.current
        // Where they belong, with their comments: SQLite puts what is added by ALTER TABLE at the end.
        let schema =
            now.schema
            .replacingOccurrences(
                of: "  \"after\"   INTEGER CHECK",
                with:
                    "  \(Self.strain),   -- how heavy it was; 10 is worst\n  \(Self.certainty),  -- how sure the person is\n"
                    + "  \"after\"   INTEGER CHECK") + tables
        let parts = tables.components(separatedBy: "CREATE TABLE keepsake")
        let strain = Field<Craving>.optional(
            "strain", "how heavy it was", sharing: .table, get: { _ in nil as Score? }, set: { _, _ in })
        let certainty = Field<Craving>.required(
            "certainty", "how sure the person is", sharing: .table, missing: .text("sure"), facet: Facet.time,
            get: { _ in "sure" }, set: { _, _ in })
        let signs = FieldDeclaration.List(
            table: "craving_sign",
            columns: [.init(name: "sign", type: .text), .init(name: "strength", type: .score)])
        var declarations = now.declarations + [RecordDeclaration(Keepsake.self)]
        let index = declarations.firstIndex { $0.kind == Craving.kind }!
        var fields = declarations[index].fields
        let place = fields.firstIndex { $0.name == "after" }!
        fields.insert(contentsOf: [strain.declaration, certainty.declaration], at: place)
        fields.append(FieldDeclaration("signs", "what was felt", sharing: .table, items: signs))
        declarations[index] = RecordDeclaration(kind: Craving.kind, fields: fields)
        return SchemaRelease(
            version: now.version + 2, schema: schema,
            migrations: now.migrations + [
                Migration(
                    version: now.version + 1,
                    sql:
                        "ALTER TABLE craving ADD COLUMN \(Self.certainty); ALTER TABLE craving ADD COLUMN \(Self.strain);"
                        + parts[0]),
                Migration(version: now.version + 2, sql: "CREATE TABLE keepsake" + parts[1]),
            ], declarations: declarations)
    }

    @discardableResult
    private func withStore<T>(_ path: String, for access: Store.Access = .writing, _ body: (Store) throws -> T) throws
        -> T
    {
        let store = try Store(.file(path), for: access, at: .at(), release: Self.release)
        defer { try? store.close() }
        return try body(store)
    }

    private func withOlder(_ version: Int, _ body: (_ path: String) throws -> Void) throws {
        try inScratch { folder throws in
            try OlderDatabase.make(version, at: folder + "/steady.db")
            try body(folder + "/steady.db")
        }
    }

    private static let later = Stamp.at("2026-09-19T12:00:00-04:00")
    private static let released = 1...Store.format

    private func document(_ store: Store, _ uid: String) throws -> Document? {
        try store.read { db in try db.document(store.release.declarations[Craving.kind]!, uid)?.document }
    }

    private func set(_ store: Store, _ uid: String, _ fields: [(String, FieldValue)]) throws {
        _ = try store.write("edit", Self.later) { journal in
            try journal.touch(Craving.kind, uid) { writer in
                try writer.update(
                    uid, Document(fields.map { Document.Field(name: $0.0, value: $0.1) }))
            }
        }
    }

    @Test func `A new database of the release is what an older one becomes`() throws {
        try inScratch { folder throws in
            let new = try withStore(folder + "/new.db") { store throws in
                try store.raise("one")
                #expect(try store.examine().isSound)
                return try store.read { try $0.shape() }
            }
            for version in Self.released {
                try OlderDatabase.make(version, at: folder + "/\(version).db")
                try withStore(folder + "/\(version).db") { store throws in
                    try store.raise("one more")
                    #expect(try store.read { try $0.shape() } == new)
                }
            }
        }
    }

    @Test(arguments: released)
    func `It is read at once, and what was done before can be undone to the first and redone to the last`(
        _ version: Int
    ) throws {
        try withOlder(version) { path throws in
            let before = try bytes(path)
            try withStore(path, for: .reading) { store throws in
                #expect(try store.examine().isSound)
                let cravings = try store.read { try $0.documents(store.release.declarations[Craving.kind]!) }
                #expect(!cravings.isEmpty)
                #expect(
                    cravings.allSatisfy {
                        $0.document.text("certainty") == "sure" && $0.document["signs"] == .list([])
                    })
            }
            #expect(try bytes(path) == before)
            try withStore(path) { store throws in
                try store.raise("one more")
                var states = [try store.contents()]
                while (try? store.undo(Self.later)) != nil {
                    #expect(try store.examine().isSound)
                    states.append(try store.contents())
                }
                #expect(states.count > 15)
                for state in states.dropLast().reversed() {
                    _ = try store.redo(Self.later)
                    #expect(try store.contents() == state)
                }
                #expect(try store.examine().isSound)
            }
        }
    }

    @Test(arguments: released)
    func `The new fields are set, kept by an edit that doesn't know them, undone and redone`(_ version: Int) throws {
        try withOlder(version) { path throws in
            try withStore(path) { store throws in
                let old = try store.everything().cravings[0]
                let uid = old.uid.description
                let signs = FieldValue.list([
                    .item(
                        Document([
                            .init(name: "sign", value: .text("restless")), .init(name: "strength", value: .int(7)),
                        ])),
                    .item(
                        Document([
                            .init(name: "sign", value: .text("warm; hands")), .init(name: "strength", value: .int(2)),
                        ])),
                ])
                try set(store, uid, [("strain", .int(4)), ("certainty", .text("half")), ("signs", signs)])
                _ = try store.record(
                    Self.later,
                    use: Use(
                        uid: Self.later.uid(), at: Self.later.now.moment, day: Self.later.now.today,
                        made: Self.later.made))
                try set(store, uid, [("intensity", .int(1))])
                func holds(_ strain: FieldValue, _ certainty: String, _ signs: FieldValue) throws {
                    let document = try #require(try document(store, uid))
                    #expect(document["strain"] == strain && document.text("certainty") == certainty)
                    #expect(document["signs"] == signs)
                    #expect(try store.examine().isSound)
                }
                try holds(.int(4), "half", signs)
                for _ in 1...2 { _ = try store.undo(Self.later) }
                try holds(.int(4), "half", signs)
                _ = try store.undo(Self.later)
                try holds(.null, "sure", .list([]))
                _ = try store.redo(Self.later)
                try holds(.int(4), "half", signs)
                // A removed record comes back with all of it, and with its number.
                try store.delete(old.reference, Self.later)
                #expect(try document(store, uid) == nil)
                _ = try store.undo(Self.later)
                try holds(.int(4), "half", signs)
                #expect(
                    try store.read { try $0.document(store.release.declarations[Craving.kind]!, uid)?.number }
                        == old.id.number)
            }
        }
    }

    @Test(arguments: released)
    func `The new kind is added, told of, taken out of and erased`(_ version: Int) throws {
        try withOlder(version) { path throws in
            try withStore(path) { store throws in
                let sam = try #require(try store.vocabulary().contacts.first { $0.name.text == "Sam" })
                let keepsake = try store.write("keep", Self.later) { journal in
                    try journal.insert(
                        Keepsake(
                            uid: Self.later.uid(), text: "call before noon", givenOn: Self.later.now.today,
                            contact: sam.uid,
                            made: Self.later.made))
                }
                #expect(keepsake.id.number == 1)
                #expect(try store.consequences(of: sam.reference).changed[Keepsake.kind] == 1)
                try store.delete(sam.reference, Self.later)
                #expect(try store.read { try Keepsake.fetch($0, uid: keepsake.uid)?.contact } == nil)
                _ = try store.undo(Self.later)
                #expect(try store.read { try Keepsake.fetch($0, uid: keepsake.uid)?.contact } == sam.uid)
                #expect(try store.history(of: keepsake.reference).map(\.verb) == ["keep", "delete", "undo"])
                try store.erase(keepsake.reference, Self.later)
                #expect(try store.count("SELECT count(*) FROM keepsake") == 0)
                #expect(try !bytes(path).contains("call before noon"))
                #expect(try store.examine().isSound)
            }
        }
    }

    @Test(arguments: released)
    func `A copy is made as it is, put back, and honours what was erased since`(_ version: Int) throws {
        try withOlder(version) { path throws in
            let folder = PrivateFolder.parent(of: path)
            try withStore(path, for: .reading) { try $0.backup(to: folder + "/older.db") }
            try withStore(path) { store throws in
                try store.raise("one more")
                try store.backup(to: folder + "/newer.db")
                let craving = try store.everything().cravings[0]
                try store.erase(craving.reference, Self.later)
                #expect(RollingBackups(of: path).newestWhole(at: Self.later, Self.release) != nil)
            }
            for name in ["newer", "older"] {
                try withStore("\(folder)/\(name).db", for: .reading) { other throws in
                    #expect(try other.everything().cravings.contains { $0.note?.contains("two; \"quoted\"") == true })
                    let erased = try withStore(path, for: .reading) { current in
                        try Store.comparison(of: current, to: other)
                    }.differences.filter { $0.kind == Craving.kind }
                    #expect(erased.allSatisfy { $0.onlyThere.isEmpty })
                    _ = try Store.restore(other, to: .file(path), at: Self.later)
                }
                #expect(try !bytes(path).contains("two; \\\"quoted"))
                try withStore(path) { store throws in
                    #expect(try store.examine().isSound)
                    #expect(try !store.everything().cravings.contains { $0.note?.contains("two; \"quoted\"") == true })
                    try store.raise("after \(name)")
                    _ = try store.undo(Self.later)
                }
            }
        }
    }

    @Test(arguments: released)
    func `A damaged one is read as far as it goes, and salvaged`(_ version: Int) throws {
        try withOlder(version) { path throws in
            let queue = try DatabaseQueue(path: path)
            try queue.inDatabase { db in
                // The way to the new release is blocked, a row is not what was saved, and another is gone.
                try db.execute(sql: "CREATE TABLE craving_sign (id INTEGER PRIMARY KEY)")
                try db.execute(sql: "UPDATE craving SET intensity = 1 WHERE id = 1")
                try db.execute(sql: "PRAGMA foreign_keys = OFF")
                try db.execute(sql: "DELETE FROM checkin WHERE id = 1")
            }
            try queue.close()
            let before = try bytes(path)
            try withStore(path, for: .reading) { store throws in
                #expect(store.isPartial)
                let everything = try store.everything()
                #expect(everything.cravings.contains { $0.id.number == 1 && $0.intensity == Score(7) })
                #expect(everything.checkIns.contains { $0.id.number == 1 })
                #expect(try document(store, everything.cravings[0].uid.description)?.text("certainty") == "sure")
                _ = try store.salvage(to: path + ".salvaged")
            }
            expectProblem(65) { try withStore(path) { try $0.raise("one more") } }
            #expect(try bytes(path) == before)
            try withStore(path + ".salvaged") { store throws in
                #expect(store.olderVersion == nil)
                #expect(try store.examine().isSound)
                try store.raise("goes on")
                _ = try store.undo(Self.later)
                #expect(try store.examine().isSound)
            }
        }
    }

    @Test func `What one of them changes in the shape is told, and only that`() throws {
        try inScratch { folder throws in
            try withStore(folder + "/steady.db") { try $0.raise("one") }
            for change in [
                "ALTER TABLE craving ADD COLUMN extra TEXT", "DROP INDEX keepsake_contact",
                "CREATE INDEX other ON keepsake (text)", "ALTER TABLE keepsake RENAME COLUMN text TO words",
            ] {
                let path = folder + "/changed.db"
                try? FileManager.default.removeItem(atPath: path)
                try FileManager.default.copyItem(atPath: folder + "/steady.db", toPath: path)
                let queue = try DatabaseQueue(path: path)
                try queue.inDatabase { try $0.execute(sql: change) }
                try queue.close()
                try withStore(path, for: .reading) { store throws in
                    #expect(try !store.examine().foreignObjects.isEmpty, "\(change)")
                }
            }
        }
    }
}

extension Data {
    fileprivate func contains(_ text: String) -> Bool { range(of: Data(text.utf8)) != nil }
}
