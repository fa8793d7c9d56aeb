/// Where something stands in a file that is imported, for messages.
package struct ImportPlace: Hashable, Sendable {
    /// The file's name, without the folders before it.
    package let file: String
    /// The row as spreadsheets number it: the header is row 1. Nil for the file as a whole.
    package let row: Int?
    /// The column's name in the header; nil for the row as a whole.
    package let column: String?

    package init(file: String, row: Int? = nil, column: String? = nil) {
        self.file = file
        self.row = row
        self.column = column
    }

    /// The same row, at a column.
    package func at(_ column: String) -> ImportPlace { ImportPlace(file: file, row: row, column: column) }

    /// `cravings.csv, row 12, intensity`
    package var words: String {
        ([file, row.map { "row \($0)" }, column].compactMap(\.self)).joined(separator: ", ")
    }

    /// The problem with what stands here. All of an import fails by it.
    package func problem(_ sentence: String, command: String? = nil) -> Problem {
        .conflict("\(words): \(sentence) Nothing was imported.", command: command)
    }

    /// Reads what stands here. Its problems say where that is.
    /// - Throws: ``Problem/conflict(_:command:)``
    package func reading<T>(_ read: () throws -> T) throws -> T {
        do { return try read() } catch let found as Problem { throw problem(found.sentence) }
    }
}
