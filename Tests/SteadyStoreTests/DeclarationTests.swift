import GRDB
import SteadyDomain
import SteadyStoreSupport
import Testing

@testable import SteadyStore

/// schema.sql is written by hand, for people; each of its columns is held against the declaration of its field.
struct DeclarationTests {
    /// A column as SQLite tells it.
    private struct Column: Equatable, CustomStringConvertible {
        let name: String
        let type: String
        let isRequired: Bool
        var description: String { "\(name) \(type)\(isRequired ? " NOT NULL" : "")" }
    }

    private func columns(_ table: String) throws -> [Column] {
        try withStore { store throws in
            try store.read { db in
                // table_info leaves generated columns out, as it should here.
                try Row.fetchAll(
                    db, sql: "SELECT name, type, \"notnull\" FROM pragma_table_info(?)", arguments: [table]
                )
                .map { Column(name: $0["name"], type: $0["type"], isRequired: $0["notnull"]) }
            }
        }
    }

    private static func column(_ field: FieldDeclaration) -> Column {
        Column(name: field.name, type: field.type.isNumber ? "INTEGER" : "TEXT", isRequired: field.isRequired)
    }

    @Test(arguments: RecordDeclaration.all.map(\.kind))
    func `Each column of a record's table is a declared field, and each declared field a column`(_ kind: RecordKind)
        throws
    {
        let declaration = try #require(RecordDeclaration.all[kind])
        let declared = declaration.rowFields.map(Self.column)
        let actual = try columns(kind.name).filter { !["id", "uid"].contains($0.name) }
        for column in actual where !declared.contains(column) {
            Issue.record("schema.sql has \(kind.name).\(column), the declarations have not")
        }
        for column in declared where !actual.contains(column) {
            Issue.record("\(kind.name).\(column) is declared and not in schema.sql")
        }
    }

    @Test(arguments: RecordDeclaration.all.map(\.kind))
    func `Each list has a table of its own with its columns`(_ kind: RecordKind) throws {
        let declaration = try #require(RecordDeclaration.all[kind])
        for field in declaration.fields {
            guard let list = field.list else { continue }
            let expected =
                [
                    Column(name: kind.name, type: "TEXT", isRequired: true),
                    Column(name: "position", type: "INTEGER", isRequired: true),
                ]
                + list.columns.map {
                    Column(name: $0.name, type: $0.type.isNumber ? "INTEGER" : "TEXT", isRequired: true)
                }
            #expect(try columns(list.table) == expected, "\(kind.name).\(field.name)")
        }
    }

    /// A record of each kind of which others are tried, by the columns that it must have.
    private func values(_ declaration: RecordDeclaration, but name: String, _ value: String) -> (
        columns: String, values: String
    ) {
        var columns = ["uid"]
        var values = ["'u'"]
        for field in declaration.rowFields where field.isRequired || field.name == name {
            columns.append(field.quoted)
            let usual: String =
                switch field.type {
                case .score, .flag: "1"
                case .number, .minutes, .hours: "2"
                case .day: "'2026-09-16'"
                case .moment: "'2026-09-16T19:42:00-04:00'"
                case .word(let words): "'\(words()[0])'"
                case .reference(let kind): "(SELECT uid FROM \(kind.table) LIMIT 1)"
                case .text, .name, .weeklyTime, .zone: "'word \(field.name)'"
                }
            values.append(field.name == name ? value : usual)
        }
        return (columns.joined(separator: ", "), values.joined(separator: ", "))
    }

    @Test(arguments: RecordDeclaration.all.map(\.kind))
    func `What a field may be the schema takes, and what lies beside it not`(_ kind: RecordKind) throws {
        let declaration = try #require(RecordDeclaration.all[kind])
        for field in declaration.rowFields {
            // A place in an order is any number to the schema. The declared range is what reading takes from elsewhere.
            guard let range = field.type.range, range != Step.positions else { continue }
            for (value, isTaken) in [
                (range.lowerBound, true), (range.upperBound, true), (range.lowerBound - 1, false),
                (range.upperBound + 1, false),
            ] {
                try withStore { store throws in
                    let program = try store.startProgram(from: "2026-08-30")
                    try store.logSession(program, "2026-09-14T18:00:00-04:00")
                    let facet = declaration.fields.filter {
                        field.facet == Facet.commitment && $0.facet == field.facet && $0.name != field.name
                    }
                    var (columns, values) = values(declaration, but: field.name, String(value))
                    // Least and most are there together or not at all.
                    for other in facet {
                        columns += ", \(other.quoted)"
                        values += ", \(other.name.hasSuffix("max") ? max(value, 1) : min(value, 1))"
                    }
                    let insert = "INSERT INTO \(declaration.table) (\(columns)) VALUES (\(values))"
                    if isTaken {
                        #expect(throws: Never.self, "\(kind.name).\(field.name) = \(value)") {
                            try store.execute(insert)
                        }
                    } else {
                        #expect(throws: (any Error).self, "\(kind.name).\(field.name) = \(value)") {
                            try store.execute(insert)
                        }
                    }
                }
            }
        }
    }

    @Test(arguments: RecordDeclaration.all.map(\.kind))
    func `A field that came with a later release has one default, in the schema and in documents`(_ kind: RecordKind)
        throws
    {
        let declaration = try #require(RecordDeclaration.all[kind])
        try withStore { store throws in
            for field in declaration.rowFields {
                let stored = try store.read { db in
                    try String.fetchOne(
                        db, sql: "SELECT dflt_value FROM pragma_table_info(?) WHERE name = ?",
                        arguments: [kind.name, field.name])
                }
                let expected: String? =
                    switch field.defaultValue {
                    case .int(let number): String(number)
                    case .text(let text): "'\(text)'"
                    case .null, .list, .item: nil
                    }
                #expect(stored == expected, "\(kind.name).\(field.name)")
            }
        }
    }

    @Test func `The references that history follows are all that the schema declares`() throws {
        try withStore { store throws in
            let declared = try store.texts(
                """
                SELECT DISTINCT t.name || '.' || f."from" || ' ' || f."table"
                FROM pragma_table_list AS t JOIN pragma_foreign_key_list(t.name) AS f
                WHERE t.schema = 'main' AND t.name NOT IN ('change', 'history')
                """)
            var known: Set<String> = []
            for declaration in RecordDeclaration.all {
                for field in declaration.fields {
                    if let kind = field.reference {
                        known.insert("\(declaration.kind.name).\(field.name) \(kind.name)")
                    }
                    guard let list = field.list else { continue }
                    known.insert("\(list.table).\(declaration.kind.name) \(declaration.kind.name)")
                    for column in list.columns {
                        if let kind = column.type.reference {
                            known.insert("\(list.table).\(column.name) \(kind.name)")
                        }
                    }
                }
            }
            #expect(Set(declared) == known)
        }
    }

    @Test func `Each kind comes after those that its records name`() {
        var seen: [RecordKind] = []
        for declaration in RecordDeclaration.all.inReferenceOrder {
            for kind in declaration.references where kind != declaration.kind {
                #expect(seen.contains(kind), "\(declaration.kind.name) names \(kind.name)")
            }
            seen.append(declaration.kind)
        }
        #expect(Set(seen) == Set(RecordKind.all))
    }
}
