import GRDB
import SteadyDomain

/// SQLite keeps the largest number given in each table, so that none comes a second time (`AUTOINCREMENT`). That table can
/// be damaged like any other, and its content is told by what stands elsewhere.
extension Database {
    /// The tables whose next number is not the one after the largest given.
    func repeatableNumbers(_ declarations: [RecordDeclaration]) throws -> [String] {
        let largest = try largestNumbers(declarations)
        // What was erased leaves no number behind, so that the next one may be further on.
        let mayBeAhead =
            try Bool.fetchOne(
                self,
                sql: "SELECT EXISTS (SELECT 1 FROM change WHERE verb = ?) OR EXISTS (SELECT 1 FROM erased)",
                arguments: [Change.erasure]) == true
        var stored: [String: [Int64]] = [:]
        for row in try Row.fetchAll(
            self,
            sql: """
                SELECT CASE WHEN typeof(name) = 'text' THEN name ELSE '?' END AS name,
                  CASE WHEN typeof(seq) = 'integer' THEN seq ELSE -1 END AS seq FROM sqlite_sequence
                """)
        { stored[row["name"], default: []].append(row["seq"]) }
        return Set(largest.keys).union(stored.keys).filter { table in
            guard let given = largest[table] else { return true }
            switch stored[table] ?? [] {
            case []: return given > 0
            case let numbers where numbers.count == 1: return mayBeAhead ? numbers[0] < given : numbers[0] != given
            default: return true
            }
        }.sorted()
    }

    /// Sets the next number of each table after the largest that is known.
    func continueNumbers(_ declarations: [RecordDeclaration]) throws {
        try execute(sql: "DELETE FROM sqlite_sequence")
        for (table, number) in try largestNumbers(declarations) where number > 0 {
            try execute(sql: "INSERT INTO sqlite_sequence (name, seq) VALUES (?, ?)", arguments: [table, number])
        }
    }

    /// By table, the largest number on record, in history too; 0 where there is none.
    private func largestNumbers(_ declarations: [RecordDeclaration]) throws -> [String: Int64] {
        var largest = ["change": try Int64.fetchOne(self, sql: "SELECT max(id) FROM change") ?? 0]
        for declaration in declarations {
            largest[declaration.kind.name] =
                try Int64.fetchOne(self, sql: "SELECT max(id) FROM \(declaration.table)") ?? 0
        }
        // Only of what is deleted or changed does history know more than the table.
        for row in try Row.fetchAll(
            self,
            sql: """
                SELECT kind, max(number) AS id FROM history
                WHERE typeof(kind) = 'text' AND typeof(number) = 'integer' GROUP BY kind
                """)
        {
            let kind: String = row["kind"]
            guard let known = largest[kind] else { continue }
            largest[kind] = max(known, row["id"] ?? 0)
        }
        return largest
    }
}
