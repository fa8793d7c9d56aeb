import SteadyDomain

/// How a kind of record lies in the database. History, undo, erase and merging work on this alone, so that every record
/// has them without code of its own.
struct Shape: Sendable {
    /// A column that holds another record's uid.
    struct Reference: Sendable {
        let column: String
        let kind: RecordKind
        /// Whether the record means nothing without the other: then it goes when the other goes.
        let isEssential: Bool
    }

    /// A table of the record's ordered values: `(owner, position, value)`.
    struct Link: Sendable {
        /// Stands between the values where a row is read; no uid and no weekly time has one.
        static let separator = (text: ",", value: UInt8(ascii: ","))

        let name: String
        let table: String
        let value: String
        /// What the values are uids of; nil where they are values themselves.
        let kind: RecordKind?
    }

    let kind: RecordKind
    /// The columns after `id` and `uid`, in the order in which rows are read and written.
    let columns: [String]
    var references: [Reference] = []
    var links: [Link] = []

    /// The table's name, quoted: `use` and `trigger` are words of SQL.
    var table: String { "\"\(kind.rawValue)\"" }
    var quotedColumns: [String] { columns.map { "\"\($0)\"" } }
    /// What a row is read as: its columns, then for each link the list of its values, in the order of their positions: a
    /// link is searched by its primary key, (owner, position).
    var selection: String {
        let lists = links.map { link in
            """
            (SELECT group_concat(coalesce("\(link.value)", ''), '\(Link.separator.text)')
            FROM \(link.table) WHERE "\(kind.rawValue)" = \(table).uid)
            """
        }
        return ((["id", "uid"] + quotedColumns).map { "\(table).\($0)" } + lists).joined(separator: ", ")
    }

    /// SQL that makes a row, called `record`, a JSON document: every column and link by its name, as history keeps it.
    var document: String {
        let columns = (["id"] + columns).map { "'\($0)', \"\($0)\"" }
        let links = links.map { link in
            """
            '\(link.name)', (SELECT json_group_array("\(link.value)") FROM (SELECT "\(link.value)" FROM \(link.table)
            WHERE "\(kind.rawValue)" = record.uid ORDER BY position))
            """
        }
        return "json_object(\((columns + links).joined(separator: ", ")))"
    }

    static func of(_ kind: RecordKind) -> Shape {
        switch kind {
        case .program: Program.shape
        case .schedule: Schedule.shape
        case .session: Session.shape
        case .craving: Craving.shape
        case .checkin: CheckIn.shape
        case .use: Use.shape
        case .point: Point.shape
        case .action: Action.shape
        case .trigger: Trigger.shape
        case .contact: Contact.shape
        case .step: Step.shape
        case .setting: StoredSetting.shape
        }
    }

    static let all = RecordKind.allCases.map(Shape.of)
}
