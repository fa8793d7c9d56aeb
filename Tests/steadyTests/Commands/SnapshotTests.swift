import ArgumentParser
import Foundation
import SteadyDomain
import Testing

@testable import steady

/// What the program says about itself is what it was: a change of one option can be seen in every page that shows it.
/// The man page is made of the same words, by a program that the tests do not build: `.ci/run` compares it.
struct SnapshotTests {
    @Test(arguments: HelpPage.all)
    func `the help of every command is what it was`(_ page: HelpPage) throws {
        let ran = try Home().run(["help"] + page.path)
        #expect(ran.code == 0 && ran.err.isEmpty, "\(ran)")
        try Snapshot(name: page.file).expect(ran.out)
    }

    @Test(arguments: ["bash", "zsh", "fish"])
    func `the completions of every shell are what they were`(_ shell: String) throws {
        let ran = try Home().run(["--generate-completion-script", shell])
        #expect(ran.code == 0 && ran.err.isEmpty, "\(ran)")
        try Snapshot(name: "completions.\(shell)").expect(ran.out)
    }

    @Test(arguments: [("html", "card.html"), ("text", "card.txt")])
    func `the card for the pocket is what it was`(_ form: String, _ file: String) throws {
        let home = try Home.lived()
        let path = home.folder + "/\(file)"
        #expect(try home.run(["now", "--format", form, "--output", path, "--yes"]).code == 0)
        try Snapshot(name: file).expect(
            String(decoding: try #require(FileManager.default.contents(atPath: path)), as: UTF8.self))
    }

    @Test func `every page that is kept is of a command that there is`() throws {
        let kept = try FileManager.default.contentsOfDirectory(atPath: Snapshot.folder.path)
        #expect(Set(kept.filter { $0.hasPrefix("help") }).subtracting(HelpPage.all.map(\.file)) == [])
    }

    @Test func `a page that changed is shown as diff shows it`() {
        #expect(
            Snapshot.difference(from: "1\n2\n3\n4\n5\n6\n7\n", to: "1\n2\n3\n4\nfive\n6\n7\n") == """
                 3
                 4
                -5
                +five
                 6
                 7
                """)
    }
}

/// A page that `steady help` prints.
struct HelpPage: CustomTestStringConvertible {
    /// The words behind `help`.
    let path: [String]

    var file: String { (["help"] + path).joined(separator: "-") + ".txt" }
    var testDescription: String { (["help"] + path).joined(separator: " ") }

    /// The overview, every command of the tree, and `edit` of each kind of record.
    static var all: [HelpPage] {
        pages(of: Steady.self, at: [])
            + EditCommand.kinds.compactMap { $0.kind.letter }.map { HelpPage(path: ["edit", "\($0)1"]) }
    }

    private static func pages(of command: any ParsableCommand.Type, at path: [String]) -> [HelpPage] {
        [HelpPage(path: path)]
            + command.configuration.subcommands.flatMap { pages(of: $0, at: path + [$0._commandName]) }
    }
}
