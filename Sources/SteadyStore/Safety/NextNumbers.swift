import GRDB
import SteadyDomain

/// SQLite keeps the largest number of each table, so that none is given twice (`AUTOINCREMENT`). Those numbers can be
/// damaged too, and can be computed from the records and history.
extension Database {
    /// The tables whose next number doesn't follow the largest one.
    func repeatableNumbers(_ declarations: [RecordDeclaration]) throws -> [String] {
        let largest = try largestNumbers(declarations)
        // An erased record leaves no number, so the next one may be larger.
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

    /// The largest number of each table, history included; 0 if there is none.
    private func largestNumbers(_ declarations: [RecordDeclaration]) throws -> [String: Int64] {
        var largest = ["change": try Int64.fetchOne(self, sql: "SELECT max(id) FROM change") ?? 0]
        for declaration in declarations {
            largest[declaration.kind.name] =
                try Int64.fetchOne(self, sql: "SELECT max(id) FROM \(declaration.table)") ?? 0
        }
        // History knows deleted records, which the table doesn't.
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
