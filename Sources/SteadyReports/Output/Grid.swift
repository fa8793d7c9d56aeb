/// A table with a header: what each column holds, and a row of cells for each thing. Its texts are as people wrote them.
package struct Grid: Sendable, Equatable {
    /// A column: its title, and the side on which its cells stand.
    package struct Column: Sendable, Equatable {
        package let title: String
        /// Numbers stand at the right, so that their digits line up.
        package let isNumber: Bool
        /// How much room an empty cell leaves to write by hand, in characters; 0 where there is nothing to write.
        package let room: Int
        /// Whether its cells are sentences, which may be folded. Such columns share what the others leave of the page.
        package let isProse: Bool

        package init(_ title: String, isNumber: Bool = false, room: Int = 0, isProse: Bool = false) {
            self.title = title
            self.isNumber = isNumber
            self.room = room
            self.isProse = isProse
        }

        /// A cell with the line to write on, where it is empty.
        func withRoom(_ cell: String) -> String { cell.isEmpty ? String(repeating: "_", count: room) : cell }
    }

    /// The first one names what the row is about.
    package let columns: [Column]
    /// A cell for each column; an empty one where nothing is known.
    package let rows: [[String]]

    /// - Parameter rows: as many cells each as there are columns.
    package init(_ columns: [Column], rows: [[String]]) {
        precondition(rows.allSatisfy { $0.count == columns.count }, "A row of a grid has a cell for each column.")
        self.columns = columns
        self.rows = rows
    }

    /// The rows in words, for whoever can't see columns: `Mon 14: mood 6, urge 4. Tue 15: not answered.`
    package var words: String {
        rows.map { row in
            let cells = zip(columns, row).dropFirst().filter { !$0.1.isEmpty }.map { column, cell in
                column.title.isEmpty ? cell : "\(column.title.lowercasedFirst) \(cell)"
            }
            return "\(row[0]): \(cells.isEmpty ? "nothing recorded" : cells.joined(separator: ", "))."
        }.joined(separator: " ")
    }
}

extension String {
    /// With a small first letter, unless the first word is all capitals: `Mood` as `mood`.
    fileprivate var lowercasedFirst: String {
        guard let first, count > 1, !dropFirst().prefix(1).allSatisfy(\.isUppercase) else { return self }
        return first.lowercased() + dropFirst()
    }
}

extension Page {
    /// Adds a grid in columns or, where they don't fit, each row as a line of its own with the titles beside the cells.
    mutating func grid(_ grid: Grid, indent: Int = 0) {
        let rows = grid.rows.map { row in zip(grid.columns, row).map { $0.withRoom($1.visible) } }
        let titles = grid.columns.map(\.title.visible)
        if grid.columns.contains(where: \.isProse) { return prose(grid.columns, titles, rows, indent: indent) }
        let widths = titles.indices.map { column in
            max(titles[column].columns, rows.map { $0[column].columns }.max() ?? 0)
        }
        let total = widths.reduce(0, +) + 2 * (widths.count - 1)
        guard indent + total <= width else {
            for row in rows {
                let cells = zip(titles, row).dropFirst().filter { !$0.1.isEmpty }.map { title, cell in
                    title.isEmpty ? cell : "\(title) \(cell)"
                }
                line(row[0], indent: indent)
                line(cells.joined(separator: " · "), indent: indent + 2, hanging: 0)
            }
            return
        }
        for row in [titles] + rows {
            var text = ""
            for (column, cell) in row.enumerated() {
                if column > 0 { text += "  " }
                let isLast = column + 1 == row.count
                let space = String(repeating: " ", count: widths[column] - cell.columns)
                text += grid.columns[column].isNumber ? space + cell : isLast ? cell : cell + space
            }
            whole(text, indent: indent)
        }
    }

    /// The fewest characters of a folded column that is easy to read.
    private static let narrowestProse = 24

    /// Adds a grid with folded cells side by side or, where they would be too narrow, one below the other under the row's
    /// name. An empty line sets off each row.
    private mutating func prose(_ columns: [Grid.Column], _ titles: [String], _ rows: [[String]], indent: Int) {
        let fixed = columns.indices.map { column in
            columns[column].isProse
                ? 0 : max(titles[column].columns, rows.map { $0[column].columns }.max() ?? 0)
        }
        let room = width - indent - fixed.reduce(0, +) - 2 * (columns.count - 1)
        let share = room / columns.count(where: \.isProse)
        guard share >= Page.narrowestProse else {
            for row in rows {
                blank()
                line(row[0], indent: indent)
                for (title, cell) in zip(titles, row).dropFirst() where !cell.isEmpty {
                    line("\(title): \(cell)", indent: indent + 2)
                }
            }
            return
        }
        let widths = columns.indices.map { columns[$0].isProse ? share : fixed[$0] }
        for (number, row) in ([titles] + rows).enumerated() {
            if number > 1 { blank() }
            let cells = zip(row, widths).map { Page.wrap($0, first: $1, rest: $1) }
            for position in 0..<(cells.map(\.count).max() ?? 0) {
                let pieces = zip(cells, widths).map { cell, width in
                    (position < cell.count ? cell[position] : "").padded(to: width)
                }
                whole(pieces.joined(separator: "  ").trimmingTrailingSpaces, indent: indent)
            }
        }
    }
}
