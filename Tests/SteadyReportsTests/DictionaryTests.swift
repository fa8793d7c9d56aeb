import Foundation
import SteadyDomain
import Testing

@testable import SteadyReports

/// The article on CSV has every column, in words made from the declarations. To write them again:
/// `STEADY_RECORD_SNAPSHOTS=1 swift test --filter DictionaryTests`.
struct DictionaryTests {
    private static let article = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appending(path: "../../Sources/steady/Documentation.docc/CSV.md").standardizedFileURL
    private static let mark = "<!-- What follows is made from the declarations of the columns. -->\n"

    private static var dictionary: String {
        ExportTable.allCases.map { table in
            "\n## \(table.fileName)\n\n| column | means |\n|---|---|\n"
                + table.columns.map { column in
                    "| \(column.name) | \(column.sentence(hasDates: true))\(levels(column, of: table)) |\n"
                }.joined()
        }.joined()
    }

    /// Who gets a column, where not everyone does who gets its table.
    private static func levels(_ column: ColumnDescription, of table: ExportTable) -> String {
        switch column.sharing {
        case .table, .nobody: ""
        case .notes: ". With `--notes`, or `--share everything`"
        case .everything: table.level == .everything ? "" : ". With `--share everything`"
        }
    }

    @Test func `The dictionary says what the columns are declared to be`() throws {
        let text = try String(contentsOf: Self.article, encoding: .utf8)
        let parts = text.components(separatedBy: Self.mark)
        if ProcessInfo.processInfo.environment["STEADY_RECORD_SNAPSHOTS"] != nil {
            try (parts[0] + Self.mark + Self.dictionary).write(to: Self.article, atomically: true, encoding: .utf8)
        } else {
            #expect(parts.count == 2 && parts[1] == Self.dictionary)
        }
    }

    @Test(arguments: ExportTable.allCases.filter { $0.isShared(at: .counselor) })
    func `The list of files has the columns of each`(_ table: ExportTable) throws {
        let text = try String(contentsOf: Self.article, encoding: .utf8)
        let row = try #require(text.split(separator: "\n").first { $0.hasPrefix("| \(table.fileName): ") })
        let columns = row.split(separator: "|")[1].replacing(/\ \([^)]*\)/, with: "")
            .trimmingCharacters(in: .whitespaces)
        #expect(columns == table.header(.counselor, notes: false).joined(separator: ", "))
    }
}
