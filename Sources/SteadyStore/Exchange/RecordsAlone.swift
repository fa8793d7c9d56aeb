import GRDB
import SteadyDomain

/// The records of a file without changes, which another program wrote: they are checked as what a person types.
struct RecordsAlone {
    typealias Given = (kind: RecordKind, uid: String, document: Document)

    /// A record as it is to be.
    struct Arrival {
        let kind: RecordKind
        let uid: String
        let stored: Document?
        let document: Document
    }

    private let db: Database
    private let release: SchemaRelease
    private let stamp: Stamp
    private let reader: RecordFileReader
    private(set) var arrivals: [Arrival] = []
    /// How many don't come, since they were erased.
    private(set) var erased = 0

    /// - Throws: ``Problem/conflict(_:command:)`` that names the record and the field, if one is wrong.
    init(
        _ records: [Given], from reader: RecordFileReader, _ db: Database, _ release: SchemaRelease, _ stamp: Stamp
    ) throws {
        (self.reader, self.db, self.release, self.stamp) = (reader, db, release, stamp)
        let gone = Set(try db.erasedList())
        var kinds: [String: RecordKind] = [:]
        for given in records {
            if let other = kinds.updateValue(given.kind, forKey: given.uid) {
                guard other == given.kind else {
                    throw KnownUIDs.taken(RecordSet.Name(given.kind, given.uid), by: other.name)
                }
                throw reader.wrong(given.kind.name, given.uid, FieldFault(nil, "is there twice"))
            }
            guard let declaration = release.declaration(of: given.kind), given.kind != Origin.kind,
                !isOfOneComputer(given)
            else { continue }
            if gone.contains(ChangeSet.timeless(given.uid)) {
                erased += 1
            } else {
                arrivals.append(try arrival(given, declaration))
            }
        }
        let names = Set(arrivals.map { RecordSet.Name($0.kind, $0.uid) })
        for arrival in arrivals where arrival.document != arrival.stored {
            try checkReferences(of: arrival, names)
        }
    }

    /// A computer's own setting stays there.
    private func isOfOneComputer(_ given: Given) -> Bool {
        given.kind == Setting.kind
            && given.document.text("name").flatMap { Settings.Key(rawValue: $0) }?.owner == .computer
    }

    /// The record with what is on record already, and with when it was made.
    private func arrival(_ given: Given, _ declaration: RecordDeclaration) throws -> Arrival {
        let stored = try db.document(declaration, given.uid)?.document
        var document = (stored ?? Document()).completed(declaration)
        for (index, field) in document.fields.enumerated() {
            if let value = given.document[field.name] { document.fields[index].value = value }
        }
        document.fields += given.document.fields.filter { declaration[$0.name] == nil }
        for (field, value) in [("made_at", stamp.made.at.fieldValue), ("made_day", stamp.made.day.fieldValue)] {
            guard let index = document.fields.firstIndex(where: { $0.name == field && $0.value == .null }) else {
                continue
            }
            document.fields[index].value = value
        }
        if document != stored { try reader.check(document, given.kind.name, given.uid, enteredAt: stamp.now) }
        return Arrival(kind: given.kind, uid: given.uid, stored: stored, document: document)
    }

    /// - Throws: ``Problem/conflict(_:command:)`` if a record refers to one that is neither in the file nor here.
    private func checkReferences(of arrival: Arrival, _ names: Set<RecordSet.Name>) throws {
        guard let declaration = release.declaration(of: arrival.kind) else { return }
        for field in arrival.document.fields {
            try declaration.forEachReference(in: Document([field])) { kind, uid in
                guard !names.contains(RecordSet.Name(kind, uid)), try !db.hasRecord(kind, uid) else { return }
                throw reader.wrong(
                    arrival.kind.name, arrival.uid,
                    FieldFault(field.name, "names the \(kind.noun) \(uid.prefix(40)), which is neither there nor here"))
            }
        }
    }
}
