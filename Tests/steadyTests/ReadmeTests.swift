import ArgumentParser
import Foundation
import Testing

@testable import steady

/// The README is part of the product: what it shows was printed, and everything there is stands in it.
@Suite struct ReadmeTests {
    private static let path = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appendingPathComponent("README.md").path

    private static func text() throws -> String { try String(contentsOfFile: path, encoding: .utf8) }

    /// One command of a console block, with what the README says it prints.
    private struct Example {
        let moment: String
        let command: String
        var output: [String] = []
    }

    /// The console blocks: each follows a comment that says at which moment it ran.
    private static func examples() throws -> [Example] {
        var examples: [Example] = []
        var moment = ""
        var isInside = false
        for line in try text().split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
            if line.hasPrefix("<!-- at ") {
                moment = String(line.dropFirst("<!-- at ".count).dropLast(" -->".count))
            } else if line == "```console" {
                isInside = true
            } else if line == "```" {
                isInside = false
            } else if isInside, line.hasPrefix("$ ") {
                examples.append(Example(moment: moment, command: String(line.dropFirst(2))))
            } else if isInside {
                examples[examples.count - 1].output.append(line)
            }
        }
        return examples
    }

    @Test func `every example runs and prints what the README shows`() throws {
        let home = try Home()
        let examples = try ReadmeTests.examples()
        #expect(examples.count > 40)
        for example in examples {
            let ran = try home.shell(
                "steady() { \"$STEADY\" \"$@\"; }; { \(example.command); } 2>&1", at: example.moment)
            #expect(ran.code == 0, "\(example.command)\n\(ran)")
            // CSV ends its lines with CRLF, which a README does not show.
            let shown = example.output.map { $0 + "\n" }.joined()
            #expect(ran.out.replacing("\r\n", with: "\n") == shown, "\(example.command)")
        }
    }

    @Test func `every command of the tree has an example`() throws {
        let commands = try ReadmeTests.examples().flatMap { $0.command.components(separatedBy: "|") }
            .map { $0.trimmingCharacters(in: .whitespaces) }
        let paths = ReadmeTests.paths(of: Steady.self, after: "steady")
        #expect(paths.count > 25)
        for path in paths {
            #expect(commands.contains { $0 == path || $0.hasPrefix(path + " ") }, "no example of \(path)")
        }
    }

    @Test func `every command's help leads with examples`() throws {
        let home = try Home()
        for path in ReadmeTests.paths(of: Steady.self, after: "steady") {
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
        let home = try Home()
        for example in try ReadmeTests.examples() where example.command.contains("steady ") {
            _ = try home.shell("steady() { \"$STEADY\" \"$@\"; }; { \(example.command); } 2>&1", at: example.moment)
        }
        let readme = try ReadmeTests.text()
        let last = try #require(try ReadmeTests.examples().last).moment
        let commands = [
            ["week", "2026-W38", "--json"], ["today", "--json"], ["now", "--json"], ["log", "--json"],
            ["show", "c1", "--json"], ["program", "list", "--json"], ["program", "show", "p1", "--json"],
            ["plan", "--json"], ["contact", "list", "--json"], ["raise", "--json"], ["config", "--json"],
            ["doctor", "--json"],
        ]
        for command in commands {
            let ran = try home.run(command, at: last)
            #expect(ran.code == 0, "\(command)\n\(ran)")
            let json = try JSONSerialization.jsonObject(with: Data(ran.output))
            // History holds the fields of the record's table besides; they are told by `sqlite3`, not by the README.
            for key in ReadmeTests.keys(of: json, except: ["before", "after"]) {
                #expect(readme.contains("`\(key)`"), "\(command): the README does not tell what \(key) is")
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
