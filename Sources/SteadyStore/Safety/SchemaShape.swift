import GRDB

extension Database {
    /// What a schema means, by table and index: columns with their types, defaults and keys, references, checks. The text in
    /// the file can't be compared: SQLite keeps the original text, and appends what a later release adds.
    func shape() throws -> [String: String] {
        var shape: [String: String] = [:]
        let objects = try Row.fetchAll(
            self,
            sql: """
                SELECT coalesce(type, '?') || '' AS type, coalesce(name, '?') || '' AS name,
                  typeof(type) || typeof(name) || typeof(sql) || quote(tbl_name) AS frame,
                  CASE typeof(sql) WHEN 'text' THEN sql ELSE '' END AS sql
                FROM sqlite_schema
                """)
        for object in objects {
            let (type, name, sql): (String, String, String) = (object["type"], object["name"], object["sql"])
            let description =
                switch type {
                case "table": try table(name, sql)
                case "index": try index(name, sql)
                // Steady makes neither triggers nor views.
                default: "other"
                }
            shape["\(type) \(name)", default: ""] += "\(object["frame"] as String) \(description)"
        }
        return shape
    }

    private func table(_ name: String, _ sql: String) throws -> String {
        func rows(_ sql: String) throws -> String {
            try Row.fetchAll(self, sql: sql, arguments: [name])
                .map { row in row.databaseValues.map { "\($0)" }.joined(separator: "|") }.sorted().joined(
                    separator: "\n")
        }
        // The order of columns means nothing: every statement names them.
        let columns = try rows(
            "SELECT name, type, \"notnull\", dflt_value, pk, hidden FROM pragma_table_xinfo(?)")
        let references = try rows(
            "SELECT \"table\", \"from\", \"to\", on_update, on_delete, match FROM pragma_foreign_key_list(?)")
        let kind = try rows("SELECT wr, strict FROM pragma_table_list WHERE schema = 'main' AND name = ?")
        return [columns, references, kind, SchemaText(sql).rules.joined(separator: "\n")].joined(separator: "\n\n")
    }

    private func index(_ name: String, _ sql: String) throws -> String {
        let columns = try Row.fetchAll(
            self, sql: "SELECT seqno, name, \"desc\", coll, key FROM pragma_index_xinfo(?) ORDER BY seqno",
            arguments: [name]
        ).map { row in row.databaseValues.map { "\($0)" }.joined(separator: "|") }
        // Only its text says what it is unique in, and the condition of a partial index.
        return (columns + [SchemaText(sql).words.drop { $0.lowercased() != "on" }.joined(separator: " ")])
            .joined(separator: "\n") + (sql.uppercased().hasPrefix("CREATE UNIQUE") ? " unique" : "")
    }
}

/// The words of a schema's statement, without comments and spaces.
private struct SchemaText {
    let words: [String]

    init(_ sql: String) {
        var words: [String] = []
        var rest = sql[...]
        while let first = rest.first {
            if first.isWhitespace {
                rest = rest.dropFirst()
            } else if rest.hasPrefix("--") {
                rest = rest.drop { !$0.isNewline }
            } else if rest.hasPrefix("/*") {
                rest = rest.dropFirst(2)
                while !rest.isEmpty, !rest.hasPrefix("*/") { rest = rest.dropFirst() }
                rest = rest.dropFirst(2)
            } else if first == "'" || first == "\"" {
                let end = rest.dropFirst().firstIndex(of: first) ?? rest.endIndex
                let word = rest[..<end] + String(first)
                words.append(first == "\"" ? String(word.dropFirst().dropLast()) : String(word))
                rest = rest[end...].dropFirst()
            } else if first.isLetter || first.isNumber || first == "_" {
                let word = rest.prefix { $0.isLetter || $0.isNumber || $0 == "_" }
                words.append(String(word))
                rest = rest[word.endIndex...]
            } else {
                words.append(String(first))
                rest = rest.dropFirst()
            }
        }
        self.words = words
    }

    /// A table's checks and generated columns, sorted: `CHECK (…)`, `AS (…)`, and whether it has `AUTOINCREMENT`.
    var rules: [String] {
        var rules = words.filter { $0.uppercased() == "AUTOINCREMENT" }
        for (index, word) in words.enumerated() where ["CHECK", "AS"].contains(word.uppercased()) {
            var (depth, end) = (0, index + 1)
            while end < words.count {
                if words[end] == "(" { depth += 1 }
                if words[end] == ")" { depth -= 1 }
                end += 1
                if depth <= 0 { break }
            }
            rules.append(words[index..<end].joined(separator: " "))
        }
        return rules.sorted()
    }
}
