/// The header of a table in a file: which column stands where.
package struct TableHeader: Sendable {
    package let file: String
    /// In small letters, in the order of the file; empty for a column without a name.
    package let columns: [String]
    private let positions: [String: Int]

    /// - Throws: ``Problem/conflict(_:command:)`` if a column is there twice.
    package init(_ row: CSVReader.Row, file: String) throws {
        self.file = file
        columns = row.cells.map { $0.trimmed.lowercased() }
        var positions: [String: Int] = [:]
        for (position, name) in columns.enumerated() where !name.isEmpty {
            guard positions.updateValue(position, forKey: name) == nil else {
                throw ImportPlace(file: file, row: row.number).problem("The column \(name) is there twice.")
            }
        }
        self.positions = positions
    }

    package func has(_ column: String) -> Bool { positions[column] != nil }
    fileprivate func position(of column: String) -> Int? { positions[column] }
}

/// A row of a table, read by the names of its columns. A column that is missing is read as an empty cell.
package struct TableRow: Sendable {
    package let header: TableHeader
    private let cells: [String]
    package let place: ImportPlace
    /// How dates in numbers are written; nil if only ISO dates are read.
    private let order: DateOrder?

    /// - Throws: ``Problem/conflict(_:command:)`` if it has more cells than the header, and they say something.
    package init(_ row: CSVReader.Row, _ header: TableHeader, dates order: DateOrder? = nil) throws {
        self.header = header
        self.order = order
        cells = row.cells
        place = ImportPlace(file: header.file, row: row.number)
        if let extra = row.cells.dropFirst(header.columns.count).first(where: { !$0.trimmed.isEmpty }) {
            throw place.problem(
                "This row has more cells than the header, with \"\(extra.prefix(20))\". Put a cell with a comma in quotes."
            )
        }
    }

    /// The cell as it stands; nil if it is empty. The `'` that an export puts before what looks like a formula is left out.
    package func cell(_ column: String) -> String? {
        guard let position = header.position(of: column), position < cells.count else { return nil }
        let text = cells[position]
        guard !text.trimmed.isEmpty else { return nil }
        guard text.first == "'", let second = text.unicodeScalars.dropFirst().first, second.beginsFormula else {
            return text
        }
        return String(text.unicodeScalars.dropFirst())
    }

    /// What a cell means; nil if it is empty.
    /// - Throws: ``Problem/conflict(_:command:)`` with row and column if `read` throws.
    package func value<T>(_ column: String, _ read: (String) throws -> T) throws -> T? {
        guard let text = cell(column) else { return nil }
        return try place.at(column).reading { try read(text) }
    }

    /// - Throws: ``Problem/conflict(_:command:)`` if the cell is empty.
    package func required<T>(_ column: String, _ value: T?) throws -> T {
        if let value { return value }
        throw place.at(column).problem("Without it there is no such entry. Fill it in, or take the row out.")
    }

    // MARK: Types

    package func text(_ column: String) throws -> String? { try value(column) { try FreeText.parse($0, "A text") } }

    package func name(_ column: String, for what: String) throws -> Name? {
        try value(column) { try Name($0, for: what) }
    }

    /// Names that are joined by semicolons.
    package func names(_ column: String, for what: String) throws -> [Name] {
        try value(column) { text in
            try text.split(separator: ";").map { String($0).trimmed }.filter { !$0.isEmpty }
                .map { try Name($0, for: what) }
        } ?? []
    }

    package func score(_ column: String) throws -> Score? {
        try value(column) { text in
            guard let number = Int(digits: text.trimmed.utf8.span), let score = Score(number) else {
                throw Problem.usage("A score is a whole number from 0 to 10, not \"\(text)\".")
            }
            return score
        }
    }

    /// A whole number in a range.
    package func number(_ column: String, in range: ClosedRange<Int>) throws -> Int? {
        try value(column) { text in
            guard let number = Int(digits: text.trimmed.utf8.span), range.contains(number) else {
                throw Problem.usage(
                    "This is a whole number from \(range.lowerBound) to \(range.upperBound), not \"\(text)\".")
            }
            return number
        }
    }

    /// Minutes from a cell in hours.
    package func hours(_ column: String, allowsZero: Bool = false) throws -> Int? {
        try value(column) { try Minutes.parse(hours: $0.trimmed, "A length", allowsZero: allowsZero) }
    }

    package func day(_ column: String) throws -> Day? { try value(column) { try ImportDate.day($0.trimmed, order) } }

    /// A moment with its offset; nil if the cell is empty.
    /// - Parameters:
    ///   - noun: what it is, at the beginning of a sentence.
    ///   - example: one that is written right.
    /// - Throws: ``Problem/usage(_:command:)`` at the cell if it holds something else.
    package func moment(_ column: String, _ noun: String, such example: String) throws -> Moment? {
        try value(column) { text in
            guard let moment = Moment(text.trimmed) else {
                throw Problem.usage("\(noun) is written such as \(example), not \"\(text)\".")
            }
            return moment
        }
    }

    package func yesNo(_ column: String) throws -> Bool? {
        try value(column) { text in
            switch text.trimmed.lowercased() {
            case "yes": true
            case "no": false
            default: throw Problem.usage("This is yes or no, not \"\(text)\".")
            }
        }
    }

    /// One of a type's words.
    package func word<T: RawRepresentable & CaseIterable>(
        _ column: String, as _: T.Type = T.self
    ) throws -> T? where T.RawValue == String {
        try value(column) { text in
            guard let value = T(rawValue: text.trimmed.lowercased()) else {
                let words = T.allCases.map(\.rawValue).joined(separator: ", ")
                throw Problem.usage("\"\(text)\" is none of the words for it: \(words).")
            }
            return value
        }
    }
}
