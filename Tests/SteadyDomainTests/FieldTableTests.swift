import Foundation
import SteadyDomain
import Testing

/// The documentation's tables of fields are what the declarations say. To write them again:
/// `STEADY_RECORD_SNAPSHOTS=1 swift test --filter FieldTableTests`.
struct FieldTableTests {
    private static let article = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("../../Sources/steady/Documentation.docc/Records.md").standardizedFileURL

    private static func holds(_ type: FieldType) -> String {
        switch type {
        case .score: "0 to 10"
        case .number(let range): "\(range.lowerBound) to \(range.upperBound)"
        case .minutes(let range): "minutes, \(range.lowerBound) to \(range.upperBound)"
        case .hours(let range): "minutes, \(range.lowerBound) to \(range.upperBound), said in hours"
        case .flag: "1 or 0"
        case .text: "text"
        case .name: "a name"
        case .word(let words): words().joined(separator: ", ")
        case .day: "a day"
        case .moment: "a moment"
        case .weeklyTime: "`mon 18:00`"
        case .zone: "a time zone"
        case .reference(let kind): "uid of \(kind.nounWithArticle)"
        }
    }

    private static func holds(_ field: FieldDeclaration) -> String {
        guard let list = field.list else { return holds(field.type) + (field.isRequired ? "" : ", or nothing") }
        return "list in `\(list.table)`: " + list.columns.map { holds($0.type) }.joined(separator: ", ")
    }

    private static func seenBy(_ field: FieldDeclaration) -> String {
        switch field.sharing {
        case .table: "who gets the table"
        case .notes: "who gets the notes"
        case .everything: "who gets everything"
        case .nobody: "nobody"
        }
    }

    static func table(_ declaration: RecordDeclaration) -> String {
        let rows = declaration.fields.map { field in
            "| `\(field.name)` | \(field.meaning) | \(holds(field)) | \(field.facet == field.name ? "" : field.facet) "
                + "| `\(field.key)` | \(seenBy(field)) |"
        }
        return """
            ## \(declaration.kind.noun.prefix(1).uppercased() + declaration.kind.noun.dropFirst()): `\(declaration.kind.name)`

            | column | what it means | what it holds | set together as | key in JSON | who may see it |
            |---|---|---|---|---|---|
            \(rows.joined(separator: "\n"))
            """
    }

    @Test func `The documentation has the table of each kind`() throws {
        let article = try String(contentsOf: Self.article, encoding: .utf8)
        let intro = try #require(article.range(of: "\n## ")).lowerBound
        let tables = RecordDeclaration.all.map { "\n" + Self.table($0) + "\n" }.joined()
        if ProcessInfo.processInfo.environment["STEADY_RECORD_SNAPSHOTS"] != nil {
            try (article[..<intro] + tables).write(to: Self.article, atomically: true, encoding: .utf8)
        } else {
            #expect(String(article[intro...]) == tables)
        }
    }
}
