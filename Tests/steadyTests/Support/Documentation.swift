import Foundation
import Testing

/// The README and the articles of the documentation, with the examples in them.
enum Documentation {
    /// Commands that follow each other, and what the page says each prints.
    struct Example: Sendable, CustomTestStringConvertible {
        let page: String
        let moment: String
        /// Whether it starts without a database; the others start from the sample month.
        let isFromNothing: Bool
        var commands: [(words: String, output: String)] = []

        var testDescription: String { "\(page): \(commands.first?.words ?? "")" }
    }

    private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("../../..").standardizedFileURL
    private static let articles = "Sources/steady/Documentation.docc"

    /// The pages' paths, below the top level.
    static let pages: [String] = {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: root.path + "/" + articles)) ?? []
        return ["README.md"] + names.sorted().map { "\(articles)/\($0)" }
    }()

    static func text(_ page: String) throws -> String {
        try String(contentsOf: root.appendingPathComponent(page), encoding: .utf8)
    }

    static func article(_ name: String) throws -> String { try text("\(articles)/\(name).md") }

    /// The console blocks. A comment before each says at which moment it runs, and whether it starts from nothing.
    static let examples: [Example] = pages.flatMap { page in
        (try? text(page)).map { examples(in: $0, of: page) } ?? []
    }

    private static func examples(in text: String, of page: String) -> [Example] {
        var examples: [Example] = []
        var isInside = false
        for line in text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
            if line.hasPrefix("<!-- at ") {
                let parts = line.dropFirst("<!-- at ".count).dropLast(" -->".count).components(separatedBy: ", ")
                examples.append(
                    Example(page: page, moment: parts[0], isFromNothing: parts.last == "from nothing"))
            } else if line == "```console" {
                isInside = true
            } else if line == "```" {
                isInside = false
            } else if isInside, let last = examples.indices.last {
                if line.hasPrefix("$ ") {
                    examples[last].commands.append((String(line.dropFirst(2)), ""))
                } else if let command = examples[last].commands.indices.last {
                    examples[last].commands[command].output += line + "\n"
                }
            }
        }
        return examples
    }
}

extension Home {
    /// A home with the sample month in its database.
    static func withSampleMonth() throws -> Home {
        let home = try Home()
        try home.put(Home.sampleMonth.get())
        return home
    }

    /// Made once: it is the same for every test.
    private static let sampleMonth = Result {
        let home = try Home()
        let ran = try home.run(["demo", "--keep", home.folder + "/sample.db"], at: "2026-09-23T09:00:00-04:00")
        #expect(ran.code == 0, "\(ran)")
        return try Data(contentsOf: URL(fileURLWithPath: home.folder + "/sample.db"))
    }
}
