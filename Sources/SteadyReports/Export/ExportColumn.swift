import SteadyDomain

/// A column of an export's table: what is declared of it, and how to make its cell.
struct ExportColumn<Row> {
    let description: ColumnDescription
    let cell: (ExportReport, Row) -> CSV.Cell

    var name: String { description.name }

    init(_ description: ColumnDescription, _ cell: @escaping (ExportReport, Row) -> CSV.Cell) {
        self.description = description
        self.cell = cell
    }

    /// - Parameter isRequired: whether every row has a value.
    init(
        _ name: String, _ form: ColumnForm, _ meaning: String, isRequired: Bool = false, sharing: Sharing = .table,
        _ cell: @escaping (ExportReport, Row) -> CSV.Cell
    ) {
        self.init(
            ColumnDescription(name: name, sharing: sharing, form: form, isRequired: isRequired, meaning: meaning), cell)
    }
}

/// Another way to make the cells of a declared field's column. A type of its own: in a tuple or a dictionary each closure
/// would be wrapped, and copy the row once more.
struct ExportCell<Row> {
    let name: String
    let cell: (ExportReport, Row) -> CSV.Cell

    init(_ name: String, _ cell: @escaping (ExportReport, Row) -> CSV.Cell) {
        self.name = name
        self.cell = cell
    }
}

/// The columns of a table, in order. The order is a contract: released columns keep their places and new ones come
/// last, at every share level.
struct ExportColumns<Row> {
    let columns: [ExportColumn<Row>]

    init(_ columns: [ExportColumn<Row>]) {
        self.columns = columns
    }

    /// The columns that a share level includes. Cells of other columns aren't even made.
    func shared(_ share: ShareLevel, notes: Bool) -> ExportColumns {
        ExportColumns(columns.filter { $0.description.isShared(share, notes: notes) })
    }

    var descriptions: [ColumnDescription] { columns.map(\.description) }
}

extension ExportColumns where Row: Record {
    /// The columns of a kind of record: its declared fields, and columns computed from them.
    /// - Parameters:
    ///   - released: the names in the order in which they were released. Newer fields come after them.
    ///   - own: columns that aren't declared fields, or that stand in place of a declared field's; their sharing is the
    ///     declared one.
    ///   - cells: other ways to make the cells of declared fields.
    init(
        released: [String], own: [ExportColumn<Row>],
        cells: [ExportCell<Row>] = []
    ) {
        let declared = Row.fields.compactMap { field in
            field.declaration.column.map { name in
                let (declaration, sharing) = (field.declaration, field.declaration.sharing)
                if let own = own.first(where: { $0.name == name }) {
                    let (form, meaning) = (own.description.form, own.description.meaning)
                    return ExportColumn(
                        name, form, meaning, isRequired: own.description.isRequired, sharing: sharing, own.cell)
                }
                let description = ColumnDescription(
                    name: name, sharing: sharing, form: ColumnForm(declaration),
                    isRequired: declaration.isRequired && declaration.isInRow, meaning: declaration.meaning)
                if let other = cells.first(where: { $0.name == name }) { return ExportColumn(description, other.cell) }
                // Captures only these two: the whole declaration is large to copy for each cell.
                let (write, form) = (field.write, CellForm(declaration))
                return ExportColumn(description) { report, row in report.cell(write(row), form) }
            }
        }
        let all = own.filter { column in !declared.contains { $0.name == column.name } } + declared
        columns =
            released.map { name in
                guard let column = all.first(where: { $0.name == name }) else {
                    preconditionFailure("No field is the column \(name) of \(Row.kind.name).")
                }
                return column
            } + all.filter { !released.contains($0.name) }
    }
}

/// How a field's value is written in a cell. A person's own words are `text`, since they may look like a formula.
private enum CellForm {
    case plain, hours, yesNo, day, moment, text
    case name(RecordKind)
    case list(FieldDeclaration.List)

    init(_ declaration: FieldDeclaration) {
        if let list = declaration.list {
            self = .list(list)
            return
        }
        switch declaration.type {
        case .hours: self = .hours
        case .flag: self = .yesNo
        case .text, .name: self = .text
        case .reference(let kind): self = .name(kind)
        case .day: self = .day
        case .moment: self = .moment
        case .score, .number, .minutes, .word, .weeklyTime, .zone: self = .plain
        }
    }
}

extension ExportReport {
    fileprivate func cell(_ value: FieldValue, _ form: CellForm) -> CSV.Cell {
        switch (value, form) {
        case (.null, _): .empty
        case (.int(let minutes), .hours): CSV.Cell(hours: minutes)
        case (.int(let number), .yesNo): yesNo(number != 0)
        case (.int(let number), _): .number(number)
        case (.text(let text), .text): .text(text)
        case (.text(let text), .day): Day(text).map { .day($0) } ?? .empty
        case (.text(let text), .moment): Moment(text).map { .moment($0) } ?? .empty
        case (.text(let uid), .name(let kind)): CSV.Cell(text: basis.vocabulary.name(kind, uid))
        case (.text(let text), _): .plain(text)
        case (.list(let items), .list(let list)): names(items) { text(of: $0, list) }
        case (.list, _), (.item, _): .empty
        }
    }

    /// The text of a list item; several fields are joined with spaces.
    private func text(of item: FieldValue, _ list: FieldDeclaration.List) -> String {
        zip(list.columns, list.values(of: item)).compactMap { column, value in
            switch (value, column.type) {
            case (.int(let number), _): String(number)
            case (.text(let uid), .reference(let kind)): basis.vocabulary.name(kind, uid)
            case (.text(let text), _): text
            case (.null, _), (.list, _), (.item, _): nil
            }
        }.joined(separator: " ")
    }

    /// The cell of a list of things by their names.
    func names<Named>(_ things: [Named], name: (Named) -> String) -> CSV.Cell {
        switch things.count {
        case 0: .empty
        case 1: .text(name(things[0]))
        default: .text(things.map(name).joined(separator: "; "))
        }
    }

    func yesNo(_ value: Bool) -> CSV.Cell { .plain(value ? "yes" : "no") }
    func name(_ contact: UID<Contact>?) -> String? { contact.map { basis.vocabulary.name($0).text } }
}
