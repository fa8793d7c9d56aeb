import GRDB
import SteadyDomain

extension Journal {
    /// Brings records to what history makes of them, where it makes something else of them than the tables have. Nothing of it
    /// stands in history: it follows from what stands there.
    func settle(_ records: [(kind: RecordKind, uid: String)], with replay: Replay) throws {
        var pending: [(declaration: RecordDeclaration, uid: String, number: Int?, document: Document?)] = []
        for record in records {
            guard let declaration = declarations[record.kind] else { continue }
            let (parts, number) = try db.parts(of: record.uid)
            pending.append((declaration, record.uid, number, replay.record(declaration, parts)))
        }
        // All out, then all in: two names that were swapped would be in each other's way one after the other.
        for record in pending { try db.deleteRows(record.declaration, record.uid) }
        for declaration in declarations.afterTheirReferences {
            let own = pending.filter { $0.declaration.kind == declaration.kind && $0.document != nil }
            for record in own {
                let document = try record.document?.resolved(declaration) { kind, uid in
                    try own.contains { $0.declaration.kind == kind && $0.uid == uid } || db.hasRecord(kind, uid)
                }
                // One that means nothing without what is not there waits in history.
                guard let document else { continue }
                try db.insert(declaration, record.uid, number: try freeNumber(record.number, declaration), document)
            }
        }
    }

    /// A record's number, unless damage gave it to another one.
    private func freeNumber(_ number: Int?, _ declaration: RecordDeclaration) throws -> Int? {
        guard let number else { return nil }
        let isTaken =
            try Int.fetchOne(
                db, sql: "SELECT 1 FROM \(declaration.table) WHERE id = ?", arguments: [number]) != nil
        return isTaken ? nil : number
    }
}
