import GRDB
import SteadyDomain

/// A record that has a table.
protocol StoredRecord: SteadyDomain.Record {
    static var shape: Shape { get }
    /// Reads the columns of the shape, in its order.
    init(_ row: inout FieldReader) throws
    /// The values of the shape's columns, in its order.
    var fields: [(any DatabaseValueConvertible)?] { get }
    /// The values of the shape's links, in its order.
    var linked: [[String]] { get }
    var id: ID<Self> { get set }
}

extension StoredRecord {
    var linked: [[String]] { [] }

    /// The records that a condition selects, in its order.
    /// - Parameter condition: SQL after `WHERE`, over the record's table.
    static func fetch(
        _ db: Database, where condition: String = "true", _ arguments: StatementArguments = [], order: String = "id"
    ) throws -> [Self] {
        // Kept by the connection: an export asks the same of each portion of days.
        let statement = try db.cachedStatement(
            sql: "SELECT \(shape.selection) FROM \(shape.table) WHERE \(condition) ORDER BY \(order)")
        let rows = try Row.fetchCursor(statement, arguments: arguments)
        var records: [Self] = []
        while let row = try rows.next() {
            var reader = FieldReader(row, linkCount: shape.links.count)
            records.append(try Self(&reader))
        }
        return records
    }

    static func fetch(_ db: Database, uid: UID<Self>) throws -> Self? {
        try fetch(db, where: "uid = ?", [uid.description]).first
    }

    static func fetch(_ db: Database, id: ID<Self>) throws -> Self? {
        try fetch(db, where: "id = ?", [id.number]).first
    }

    /// The record of that id.
    /// - Throws: ``Problem/missing(_:command:)`` where there is none.
    static func require(_ db: Database, id: ID<Self>) throws -> Self {
        guard let record = try fetch(db, id: id) else { throw Reference(kind, id.number).notFound }
        return record
    }
}

extension NamedRecord where Self: StoredRecord {
    static func fetch(_ db: Database, named name: Name) throws -> Self? {
        try fetch(db, where: "key = ?", [name.key]).first
    }
}

/// Reads a row's columns one after another, and refuses what can't be.
struct FieldReader {
    private let row: Row
    private var position = 0
    /// The first of the row's last columns, which are its links.
    private let linkStart: Int

    init(_ row: Row, linkCount: Int = 0) {
        self.row = row
        linkStart = row.count - linkCount
    }

    /// What a value that can't be means: the file was damaged or changed by hand.
    private var damaged: Problem {
        .conflict(
            "The database is damaged in a record. Nothing was changed; keep a copy and put back one that is whole.")
    }

    private mutating func next() -> DatabaseValue {
        defer { position += 1 }
        return row[position]
    }

    private func text(_ value: DatabaseValue) throws -> String? {
        switch value.storage {
        case .null: nil
        case .string(let text): text
        default: throw damaged
        }
    }

    mutating func optionalInt() throws -> Int? {
        switch next().storage {
        case .null: return nil
        // No column has use for more, and with less sums can't overflow.
        case .int64(let value): return Int(try required(Int32(exactly: value)))
        default: throw damaged
        }
    }

    mutating func optionalText() throws -> String? { try text(next()) }

    mutating func int() throws -> Int { try required(optionalInt()) }
    mutating func text() throws -> String { try required(optionalText()) }

    /// A text column read as a value that its type writes.
    mutating func optional<T>(_ parse: (String) -> T?) throws -> T? {
        guard let text = try optionalText() else { return nil }
        return try required(parse(text))
    }

    mutating func value<T>(_ parse: (String) -> T?) throws -> T { try required(parse(text())) }

    mutating func id<Of: SteadyDomain.Record>() throws -> ID<Of> { ID(try int()) }

    mutating func uid<Of>() throws -> UID<Of> { try value { UID($0) } }

    mutating func optionalUID<Of>() throws -> UID<Of>? { try optional { UID($0) } }
    mutating func day() throws -> Day { try value { Day($0) } }
    mutating func optionalDay() throws -> Day? { try optional { Day($0) } }
    mutating func moment() throws -> Moment { try value { Moment($0) } }
    mutating func score() throws -> Score { try required(optionalScore()) }
    mutating func optionalScore() throws -> Score? { try optionalInt().map { try required(Score($0)) } }
    mutating func written() throws -> Written { Written(at: try moment(), day: try day()) }

    /// The values of the shape's link at that index.
    func link<T>(_ index: Int, _ parse: (String) -> T?) throws -> [T] {
        guard let list = try text(row[linkStart + index]) else { return [] }
        // By bytes: by characters it costs twenty times as much, and an export has a list for each craving.
        return try list.utf8.split(separator: Shape.Link.separator.value, omittingEmptySubsequences: false)
            .map { try required(parse(String(Substring($0)))) }
    }

    private func required<T>(_ value: T?) throws -> T {
        guard let value else { throw damaged }
        return value
    }
}
