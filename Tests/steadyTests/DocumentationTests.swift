import ArgumentParser
import Foundation
import Testing

@testable import steady

/// The README and the articles are part of the product: what they show was printed, and everything there is has its place.
@Suite struct DocumentationTests {
    @Test(arguments: Documentation.examples)
    func `every example prints what the page shows`(_ example: Documentation.Example) throws {
        let home = try example.isFromNothing ? Home() : Home.withSampleMonth()
        #expect(!example.commands.isEmpty)
        for (words, output) in example.commands {
            let ran = try home.shell(
                "export STEADY_SPEED=3600; steady() { \"$STEADY\" \"$@\"; }; { \(words); } 2>&1", at: example.moment)
            #expect(ran.code == 0, "\(words)\n\(ran)")
            // CSV ends its lines with CRLF, which a page does not show.
            #expect(ran.out.replacing("\r\n", with: "\n") == output, "\(words)")
        }
    }

    @Test func `every command of the tree has an example`() throws {
        let commands = Documentation.examples.flatMap(\.commands)
            .flatMap { $0.words.components(separatedBy: "|") }
            .map { $0.trimmingCharacters(in: .whitespaces) }
        let paths = DocumentationTests.paths(of: Steady.self, after: "steady")
        #expect(paths.count > 25)
        for path in paths {
            // Today's page is what plain `steady` prints.
            let isShown = commands.contains {
                $0 == path || $0.hasPrefix(path + " ") || path == "steady today" && $0 == "steady"
            }
            #expect(isShown, "no example of \(path)")
        }
    }

    @Test func `the README is read in ten minutes`() throws {
        let lines = try Documentation.text("README.md").split(separator: "\n", omittingEmptySubsequences: false)
        #expect(lines.count <= 200)
    }

    @Test(arguments: Documentation.pages.dropFirst())
    func `every article says whom it is for, and the README leads to it`(_ page: String) throws {
        let lines = try Documentation.text(page).split(separator: "\n")
        #expect(lines[0].hasPrefix("# ") && lines[1].hasPrefix("For "), "\(page)")
        #expect(try Documentation.text("README.md").contains("](\(page))"), "\(page)")
    }

    @Test(arguments: HelpTopic.allCases, [40, 80])
    func `a topic of help prints its article`(_ topic: HelpTopic, _ columns: Int) throws {
        let printed = topic.document.text(width: columns)
        #expect(printed.split(separator: "\n").allSatisfy { $0.count <= columns })
        let name = topic == .times ? "Times" : topic.rawValue.uppercased()
        let article = try Documentation.article(name)
        let words = printed.split { $0.isWhitespace }.joined(separator: " ")
        for row in article.split(separator: "\n") where row.hasPrefix("| ") && !row.hasPrefix("|-") {
            let cells = row.split(separator: "|").map { cell in
                cell.filter { $0 != "`" }.trimmingCharacters(in: .whitespaces)
            }
            guard let meaning = cells.last, !["means", "keys", "columns", "writes"].contains(meaning) else { continue }
            #expect(words.contains(meaning), "\(topic) does not print: \(meaning)")
        }
        #expect(!printed.contains("$ steady") && !printed.contains("```") && !printed.contains("<!--"))
    }

    @Test func `a topic is printed by the built program, and a mistyped one is named`() throws {
        let home = try Home()
        #expect(try home.prints("help", "times") == HelpTopic.times.document.text(width: 80))
        let ran = try home.run(["help", "tims"])
        #expect(ran.code == 64 && ran.err.contains("Did you mean times?\n  steady help times"), "\(ran)")
        #expect(try home.prints("help").contains("steady help json"))
        #expect(try home.prints("help", "times", "--help") == HelpTopic.times.document.text(width: 80))
        for words in [["help", "times", "extra"], ["times"]] {
            let ran = try home.run(words)
            #expect(ran.code == 64 && ran.err.hasSuffix("\n  steady help times\n"), "\(ran)")
        }
    }

    @Test func `every command's help leads with examples`() throws {
        let home = try Home()
        for path in DocumentationTests.paths(of: Steady.self, after: "steady") {
            let words = path.split(separator: " ").dropFirst().map(String.init)
            let help = try home.run(["help"] + words).out
            let example = try #require(help.firstRange(of: "\nsteady"), "\(path)")
            let usage = try #require(help.firstRange(of: "\nUSAGE:"), "\(path)")
            #expect(help.hasPrefix("OVERVIEW: ") && example.lowerBound < usage.lowerBound, "\(path)")
        }
    }

    /// The commands that do something, such as `steady plan add`.
    private static func paths(of command: any ParsableCommand.Type, after prefix: String) -> [String] {
        let children = command.configuration.subcommands
        if children.isEmpty { return [prefix] }
        return children.flatMap { paths(of: $0, after: "\(prefix) \($0.configuration.commandName ?? "")") }
    }

    @Test func `every key that JSON has is documented`() throws {
        let home = try Home.withSampleMonth()
        let now = "2026-09-23T22:00:00-04:00"
        try home.prints("checkin", "--mood", "6", at: now)
        try home.prints("use", "--at", "now", at: now)
        try home.prints("plan", "sign", "skipping meals", at: now)
        try home.prints("agree", "walk home another way", at: now)
        try home.prints("compare", "--home", "safe", "--keep", at: now)
        try home.prints("medication", "add", "Sertraline", "--daily", "08:00", "--from", "2026-09-14", at: now)
        try home.prints("dose", at: now)
        try home.prints("screen", "--requested", at: now)
        try home.prints("score", "add", "PHQ-9", "14", "--on", "2026-09-15", at: now)
        try home.prints("program", "checklist", "--begin", at: now)
        let article = try Documentation.article("JSON")
        let commands = [
            ["week", "2026-W38", "--json"], ["sheet", "--json"], ["safety", "--json"], ["today", "--json"],
            ["now", "--json"],
            ["log", "--last", "500", "--json"],
            ["show", "c1", "--json"], ["program", "list", "--json"], ["program", "show", "p1", "--json"],
            ["plan", "--json"], ["plan", "suggest", "--json"], ["plan", "sign", "--json"],
            ["plan", "company", "--json"],
            ["show", "n1", "--json"],
            ["program", "checklist", "--json"],
            ["catch-up", "--json"], ["contact", "list", "--json"], ["raise", "--json"],
            ["report", "--json"], ["agree", "--json"], ["show", "g1", "--json"],
            ["compare", "--self-harm", "yes", "--json"], ["compare", "show", "--json"], ["compare", "list", "--json"],
            ["show", "b1", "--json"],
            ["medication", "--json"], ["show", "m1", "--json"], ["show", "o1", "--json"],
            ["score", "--json"], ["show", "v1", "--json"],
            ["screen", "--json"], ["show", "x1", "--json"],
            ["config", "--json"], ["remind", "--json"],
            ["doctor", "--json"],
        ]
        for command in commands {
            let ran = try home.run(command, at: now)
            #expect(ran.code == 0, "\(command)\n\(ran)")
            let json = try JSONSerialization.jsonObject(with: Data(ran.output))
            // History holds the fields of the record's table besides; they are told by `sqlite3`, not by the article.
            for key in DocumentationTests.keys(of: json, except: ["before", "after"]) {
                #expect(article.contains("`\(key)`"), "\(command): the article does not tell what \(key) is")
            }
        }
    }

    private static func keys(of json: Any, except skipped: Set<String>) -> Set<String> {
        if let object = json as? [String: Any] {
            return object.reduce(into: Set(object.keys)) { keys, member in
                if !skipped.contains(member.key) { keys.formUnion(Self.keys(of: member.value, except: skipped)) }
            }
        }
        if let array = json as? [Any] {
            return array.reduce(into: []) { $0.formUnion(Self.keys(of: $1, except: skipped)) }
        }
        return []
    }
}
