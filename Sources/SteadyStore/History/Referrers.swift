import GRDB
import SteadyDomain

extension Database {
    /// The records in the tables that refer to one, those of a kind in the order of their numbers. One that does so twice may
    /// be there twice.
    /// - Parameter essential: only those that mean nothing without it, or only those that can stay; nil for all.
    func referrers(
        of record: RecordSet.Name, _ declarations: [RecordDeclaration], essential: Bool? = nil
    ) throws -> [RecordSet.Name] {
        var found: [RecordSet.Name] = []
        func add(_ sql: String, _ declaration: RecordDeclaration) throws {
            found += try String.fetchAll(try cachedStatement(sql: sql), arguments: [record.uid])
                .map { RecordSet.Name(declaration.kind, $0) }
        }
        for declaration in declarations {
            for field in declaration.fields
            where field.reference == record.kind && (essential ?? field.isEssential) == field.isEssential {
                try add("SELECT uid FROM \(declaration.table) WHERE \(field.quoted) = ? ORDER BY id", declaration)
            }
            // A list can always lose an item.
            if essential == true { continue }
            for list in declaration.lists {
                for column in list.columns(naming: record.kind) {
                    try add("SELECT DISTINCT \(list.ownerColumn) FROM \(list.table) WHERE \(column) = ?", declaration)
                }
            }
        }
        return found
    }

    /// The records that mean nothing without one, each before those that mean nothing without it in turn.
    func dependents(of record: RecordSet.Name, _ declarations: [RecordDeclaration]) throws -> [RecordSet.Name] {
        var found: [RecordSet.Name] = []
        func add(_ record: RecordSet.Name) throws {
            for child in try referrers(of: record, declarations, essential: true) where !found.contains(child) {
                found.append(child)
                try add(child)
            }
        }
        try add(record)
        return found
    }

    /// Deleted records that meant nothing without one. Only history has them.
    func deletedDependents(of record: RecordSet.Name, _ declarations: [RecordDeclaration]) throws -> [RecordSet.Name] {
        try declarations.flatMap { declaration in
            try declaration.fields.filter { $0.reference == record.kind && $0.isEssential }.flatMap { field in
                try String.fetchAll(
                    self,
                    sql: """
                        SELECT DISTINCT uid FROM history AS last
                        WHERE kind = ? AND json_extract(coalesce(after, before), '$.\(field.name)') = ?
                          AND NOT EXISTS (SELECT 1 FROM \(declaration.table) AS record WHERE record.uid = last.uid)
                        """, arguments: [declaration.kind.name, record.uid]
                ).map { RecordSet.Name(declaration.kind, $0) }
            }
        }
    }
}
