import ArgumentParser
import SteadyDomain
import Testing

@testable import steady

/// What the words of a command line ask for, before ArgumentParser sees them.
struct CommandWordsTests {
    /// Words as a shell hands them over, and what becomes of them.
    struct Line: CustomTestStringConvertible {
        let typed: [String]
        let path: [String]
        let words: [String]

        /// - Parameters:
        ///   - typed: the words, with `_` for a space inside one.
        ///   - path: the names of the command that they call.
        ///   - words: what ArgumentParser gets.
        init(_ typed: String, _ path: String, _ words: String) {
            (self.typed, self.path, self.words) = (Line.split(typed), Line.split(path), Line.split(words))
        }

        private static func split(_ text: String) -> [String] {
            text.split(separator: " ").map { String($0.replacing("_", with: " ")) }
        }

        var testDescription: String { typed.joined(separator: " ") }
    }

    @Test(arguments: [
        Line("", "", ""),
        Line("--json", "", "--json"),
        Line("craving 7 --trigger stress", "craving", "7 --trigger stress"),
        Line("program start iop --slot mon_18:00", "program start", "iop --slot mon_18:00"),
        Line("program --json", "program", "--json"),
        Line("edit c1 --intensity 6", "edit c1", "c1 --intensity 6"),
        Line("edit --intensity 6 c1", "edit c1", "--intensity 6 c1"),
        Line("edit x --intensity 6", "edit", "x"),
        Line("raise -", "raise", "-"),
        Line("checkin --note -", "checkin", "--note -"),
    ])
    func `ordinary words stay as they are`(_ line: Line) throws {
        try expect(line)
    }

    @Test(arguments: [
        Line("--database F craving 7", "craving", "--database F 7"),
        Line("--no-color --database=F week last", "week", "--no-color --database=F last"),
        Line("program --database F start iop", "program start", "--database F iop"),
        Line("--database F", "", "--database F"),
        Line("--database help week", "week", "--database help"),
    ])
    func `options of every command may stand before its name`(_ line: Line) throws {
        try expect(line)
    }

    @Test(arguments: [
        Line("checkin --note -thanks", "checkin", "--note=-thanks"),
        Line("craving 5 --trigger -x --trigger -h-", "craving", "5 --trigger=-x --trigger=-h-"),
        Line("program step iop --first -x", "program step", "iop --first=-x"),
        Line("demo --keep -x", "demo", "--keep=-x"),
        Line("checkin --note -thanks_a_lot --mood 6", "checkin", "--note=-thanks_a_lot --mood 6"),
        Line("edit c1 --note ---", "edit c1", "c1 --note=---"),
        Line("attend --hours -1", "attend", "--hours=-1"),
    ])
    func `a value that begins with a dash is bound to its option`(_ line: Line) throws {
        try expect(line)
    }

    @Test(arguments: [
        Line("craving -3 --note x", "craving", "--note x -- -3"),
        Line("week -1", "week", "-- -1"),
        Line("config day-start -3", "config", "-- day-start -3"),
        Line("craving 7 -h3", "craving", "-- 7 -h3"),
        Line("edit c1 -x --note y", "edit c1", "--note y -- c1 -x"),
        Line("undo --Help", "undo", "-- --Help"),
        Line("show -1 -- x", "show", "-- -1 x"),
    ])
    func `a text that begins with a dash goes behind the options`(_ line: Line) throws {
        try expect(line)
    }

    @Test(arguments: [
        Line("raise -- -3_things", "raise", "-- -3_things"),
        Line("raise -- --help", "raise", "-- --help"),
        Line("raise -- --version -h", "raise", "-- --version -h"),
        Line("plan add --minutes 5 -- -x --note", "plan add", "--minutes 5 -- -x --note"),
        Line("edit --intensity 6 -- c1", "edit c1", "--intensity 6 -- c1"), Line("edit -- x", "edit", "-- x"),
    ])
    func `nothing behind two dashes is touched`(_ line: Line) throws {
        try expect(line)
    }

    private func expect(_ line: Line, sourceLocation: SourceLocation = #_sourceLocation) throws {
        let words = try CommandWords(line.typed)
        #expect(words.request == .run, sourceLocation: sourceLocation)
        #expect(words.path == line.path && words.words == line.words, "\(words)", sourceLocation: sourceLocation)
    }

    @Test(arguments: [
        ("help", CommandWords.Request.overview, ""), ("--help", .overview, ""), ("-h", .overview, ""),
        ("--database F help", .overview, ""), ("help --no-color", .overview, ""), ("help help", .overview, ""),
        ("program help start", .help, "program start"), ("--json -h", .overview, ""),
        ("help week", .help, "week"), ("--no-color help week", .help, "week"), ("--help week", .help, "week"),
        ("help --database F week", .help, "week"), ("week -h", .help, "week"),
        ("craving 7 --note x --help", .help, "craving"),
        ("program help", .help, "program"), ("program start --help", .help, "program start"),
        ("help edit c1", .help, "edit c1"), ("edit c1 --help", .help, "edit c1"), ("edit --help", .help, "edit"),
        ("--version", .version, ""), ("--no-color --version", .version, ""),
        ("--generate-completion-script bash", .parser, ""), ("---completion craving", .parser, ""),
    ])
    func `only the words themselves ask for help or the version`(
        _ typed: String, _ request: CommandWords.Request, _ path: String
    ) throws {
        let words = try CommandWords(typed.split(separator: " ").map(String.init))
        #expect(words.request == request && words.path.joined(separator: " ") == path)
    }

    @Test func `the options are those that ArgumentParser knows`() {
        var count = 0
        for command in CommandWordsTests.commands(of: Steady.self) + EditCommand.kinds {
            for (name, kind) in command.declaredOptions {
                #expect(OptionKind(name, of: command) == kind, "--\(name) of \(command)")
                count += 1
            }
        }
        #expect(count > 150)
    }

    @Test func `what takes a value with one command alone is known before the command is`() {
        var kinds: [String: Set<Bool>] = [:]
        for command in CommandWordsTests.commands(of: Steady.self) + EditCommand.kinds {
            for (name, kind) in command.declaredOptions { kinds[name, default: []].insert(kind == .flag) }
        }
        #expect(kinds.filter { $0.value.count > 1 }.keys.sorted() == OptionKind.differing.sorted())
    }

    /// The commands that do something.
    private static func commands(of command: any ParsableCommand.Type) -> [any ParsableCommand.Type] {
        let children = command.configuration.subcommands
        return children.isEmpty ? [command] : children.flatMap(commands)
    }

    @Test func `every kind of record with an id has its own edit`() {
        for kind in RecordKind.all where kind.letter != nil {
            let count = EditCommand.kinds.count { $0.kind == kind }
            #expect(count == 1, "\(kind)")
        }
    }
}
