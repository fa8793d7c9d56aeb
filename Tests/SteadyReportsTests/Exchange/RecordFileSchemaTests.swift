import Foundation
import SteadyDomain
import Testing

@testable import SteadyReports

/// The article on exchange ends with the schema of the file, made from the declarations. To write it again:
/// `STEADY_RECORD_SNAPSHOTS=1 swift test --filter RecordFileSchemaTests`.
@Suite struct RecordFileSchemaTests {
    private static let article = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appending(path: "../../../Sources/steady/Documentation.docc/Exchange.md").standardizedFileURL
    private static let mark = "<!-- What follows is made from the declarations of the fields. -->\n"
    private static let block = "\n```json\n\(RecordFileSchema.json.lines(width: 120))\n```\n"

    @Test func `The article has the schema that the declarations make`() throws {
        let text = try String(contentsOf: Self.article, encoding: .utf8)
        let parts = text.components(separatedBy: Self.mark)
        if ProcessInfo.processInfo.environment["STEADY_RECORD_SNAPSHOTS"] != nil {
            try (parts[0] + Self.mark + Self.block).write(to: Self.article, atomically: true, encoding: .utf8)
        } else {
            #expect(parts.count == 2 && parts[1] == Self.block)
        }
    }

    private static func schema() throws -> [String: Any] {
        let data = Data(RecordFileSchema.json.lines(width: 120).utf8)
        return try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    }

    private static func fields(_ kind: String) throws -> (properties: [String: [String: Any]], required: [String]) {
        let parts = try #require(try schema()["$defs"] as? [String: [String: Any]])
        let part = try #require(parts["fields_of_\(kind)"])
        return (
            try #require(part["properties"] as? [String: [String: Any]]), try #require(part["required"] as? [String])
        )
    }

    @Test(arguments: RecordDeclaration.all.map(\.kind.name))
    func `Each kind has the fields of its documents`(_ kind: String) throws {
        let declaration = try #require(RecordDeclaration.all.first { $0.kind.name == kind })
        let (properties, required) = try Self.fields(kind)
        #expect(properties.keys.sorted() == declaration.documentFields.map(\.name).sorted())
        #expect(properties.values.allSatisfy { $0["description"] != nil })
        #expect(Set(required).isSubset(of: properties.keys))
    }

    @Test func `Ranges are closed, words are open, and what has a default may be absent`() throws {
        let (properties, required) = try Self.fields("craving")
        let intensity = try #require(properties["intensity"])
        #expect(intensity["minimum"] as? Int == 0 && intensity["maximum"] as? Int == 10)
        let part = try #require(properties["part"])
        #expect(part["enum"] == nil && (part["examples"] as? [String])?.contains("evening") == true)
        #expect(required.contains("intensity") && !required.contains("precision") && !required.contains("triggers"))
        #expect(properties["note"]?["anyOf"] != nil)
    }

    @Test func `Every part that is named is there`() throws {
        let parts = try #require(try Self.schema()["$defs"] as? [String: Any])
        let text = RecordFileSchema.json.text
        let named = Set(text.matches(of: /"\$ref":"#\/\$defs\/([^"]+)"/).map { String($0.1) })
        #expect(named == Set(parts.keys))
    }

    @Test func `A page breaks lines where they are full, and says the same`() throws {
        let json: JSON = ["a": ["b": .int(1)], "c": ["some words", "more words", .array([])], "d": .object([])]
        #expect(
            json.lines(width: 20) == """
                {
                  "a": {"b":1},
                  "c": [
                    "some words",
                    "more words",
                    []
                  ],
                  "d": {}
                }
                """)
        #expect(json.lines(width: 120) == json.text)
        #expect(JSON.string(String(repeating: "x", count: 40)).lines(width: 20).count == 42)
    }
}
