import GRDB
import SteadyDomain

extension Journal {
    /// Brings records in the tables to the state that a replay of history gives. This adds nothing to history, since it
    /// follows from history.
    func replay(_ records: [(kind: RecordKind, uid: String)], with replay: Replay) throws {
        var pending: [(declaration: RecordDeclaration, uid: String, number: Int?, document: Document?)] = []
        for record in records {
            guard let declaration = declarations[record.kind] else { continue }
            let (parts, number) = try db.parts(of: record.uid)
            pending.append((declaration, record.uid, number, replay.record(declaration, parts)))
        }
        // Remove all, then insert all. Otherwise two records that swap names would conflict.
        for record in pending { try db.deleteRows(record.declaration, record.uid) }
        for declaration in declarations.inReferenceOrder {
            let own = pending.filter { $0.declaration.kind == declaration.kind && $0.document != nil }
            for record in own {
                let document = try record.document?.resolved(declaration) { kind, uid in
                    try own.contains { $0.declaration.kind == kind && $0.uid == uid } || db.hasRecord(kind, uid)
                }
                // A record that means nothing without a missing one stays out of the tables; history keeps it.
                guard let document else { continue }
                try db.insert(declaration, record.uid, number: try freeNumber(record.number, declaration), document)
            }
        }
    }

    /// A record's number; nil if damage gave that number to another record.
    private func freeNumber(_ number: Int?, _ declaration: RecordDeclaration) throws -> Int? {
        guard let number else { return nil }
        let isTaken =
            try Int.fetchOne(
                db, sql: "SELECT 1 FROM \(declaration.table) WHERE id = ?", arguments: [number]) != nil
        return isTaken ? nil : number
    }
}
