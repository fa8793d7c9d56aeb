import GRDB
import SteadyDomain

/// Which entries a log lists.
package struct LogSelection: Sendable {
    package var kinds: [any Entry.Type]
    /// Nil for all days.
    package var days: ClosedRange<Day>?
    /// Records of which an entry names at least one; empty for all entries.
    package var mentioned: [Reference]

    package init(kinds: [any Entry.Type], days: ClosedRange<Day>? = nil, mentioned: [Reference] = []) {
        self.kinds = kinds
        self.days = days
        self.mentioned = mentioned
    }
}

extension Store {
    /// The newest entries of those kinds, oldest first.
    package func log(last count: Int, kinds: [any Entry.Type]) throws -> [any Entry] {
        try log(LogSelection(kinds: kinds), last: count).entries
    }

    /// The newest entries of all kinds, by day, then by when they were logged; the newest first. Only their ids and
    /// days: whole records, or even the declarations of their fields, would take several times as long.
    package func newestEntries(_ count: Int) throws -> [(id: Reference, day: Day)] {
        let kinds = Records.entries
        let queries = kinds.enumerated().map { position, kind in
            """
            SELECT * FROM (SELECT \(position) AS kind, id, \(kind.dayField) AS day, unixepoch(made_at) AS made
              FROM \(kind.kind.table) ORDER BY \(kind.dayField) DESC LIMIT \(count))
            """
        }
        let sql = queries.joined(separator: " UNION ALL ") + " ORDER BY day DESC, made DESC, kind LIMIT \(count)"
        return try read { db in
            try db.fetch(sql) { row in
                let kind: Int = try row.value()
                return (Reference(kinds[kind].kind, try row.value()), try row.value())
            }
        }
    }

    /// The newest of the selected entries, oldest first, and how many older ones there are.
    /// - Parameter count: nil for all.
    package func log(_ selection: LogSelection, last count: Int?) throws -> (entries: [any Entry], older: Int) {
        let (entries, total) = try read { db in
            let mentioned = try selection.mentioned.compactMap { reference in
                try db.uid(of: reference).map { (reference.kind, $0) }
            }
            var (entries, total): ([any Entry], Int) = ([], 0)
            for kind in selection.kinds {
                let (condition, values) = selection.condition(kind, mentioned)
                let sql = condition ?? "true"
                guard let count else {
                    entries += try db.entries(kind, where: sql, StatementArguments(values))
                    continue
                }
                // Descending order, so SQLite reads only the newest rows through an index.
                let order = "\(kind.dayField) DESC, \(kind.hasTime ? "instant" : "id") DESC"
                entries += try db.entries(
                    kind,
                    where:
                        "uid IN (SELECT uid FROM \(kind.kind.table) WHERE \(sql) ORDER BY \(order) LIMIT \(count))",
                    StatementArguments(values))
                // Without a condition, SQLite counts whole pages.
                let table = kind.kind.table + (condition.map { " WHERE \($0)" } ?? "")
                total +=
                    try Int.fetchOne(
                        db, sql: "SELECT count(*) FROM \(table)", arguments: StatementArguments(values)) ?? 0
            }
            return (entries.inOrder(), total)
        }
        guard let count else { return (entries, 0) }
        let newest = Array(entries.suffix(count))
        return (newest, total - newest.count)
    }
}

extension LogSelection {
    /// SQL after `WHERE` over a kind's table, with its arguments; nil if all of the kind are selected.
    /// - Parameter records: the kinds and uids of the records that are mentioned.
    fileprivate func condition(
        _ kind: any Entry.Type, _ records: [(kind: RecordKind, uid: String)]
    ) -> (sql: String?, values: [String]) {
        var conditions: [String] = []
        var values: [String] = []
        if let days {
            conditions.append("\(kind.dayField) BETWEEN ? AND ?")
            values += [days.lowerBound.description, days.upperBound.description]
        }
        if !mentioned.isEmpty {
            let declaration = kind.declaration
            var mentions: [String] = []
            for record in records {
                let own = declaration.fields.filter { $0.reference == record.kind }.map { "\($0.quoted) = ?" }
                let listed = declaration.lists.flatMap { list in
                    list.columns(naming: record.kind).map { column in
                        "uid IN (SELECT \(list.ownerColumn) FROM \(list.table) WHERE \(column) = ?)"
                    }
                }
                mentions += own + listed
                values += (own + listed).map { _ in record.uid }
            }
            conditions.append(mentions.isEmpty ? "false" : "(\(mentions.joined(separator: " OR ")))")
        }
        return (conditions.isEmpty ? nil : conditions.joined(separator: " AND "), values)
    }
}

extension Database {
    fileprivate func entries(
        _ kind: any Entry.Type, where condition: String, _ arguments: StatementArguments
    ) throws -> [any Entry] {
        func fetch<R: Entry>(_: R.Type) throws -> [any Entry] { try R.fetch(self, where: condition, arguments) }
        return try fetch(kind)
    }
}
