import Foundation
import Glibc
import Testing

/// Ctrl-C, a terminal that is closed and an app that is ended: what was answered is kept.
struct `Stopping at a question` {
    /// Every way to stop, and whether the terminal is still there to be told something.
    private static let ways: [(Typing, isThere: Bool)] = [
        (.end, true), (.interrupt, true), (.signal(SIGTERM), true), (.signal(SIGHUP), true), (.signal(SIGQUIT), true),
        (.hangUp, false),
    ]
    private static let said = "stopped there; what you entered is kept"

    @Test(arguments: ways)
    func `keeps the answers of a check-in`(_ way: Typing, _ isThere: Bool) throws {
        let home = try Home()
        let screen = try home.converse(["checkin"], [("Mood", "6"), ("Stress", "4"), ("sleep", way)])
        #expect(try home.prints("log").unwrapped == "Wed 16 Sep d1 check-in · mood 6 · stress 4", "\(screen)")
        if isThere { #expect(screen.code == 0 && screen.text.unwrapped.contains(Self.said), "\(screen)") }
    }

    @Test(arguments: ways)
    func `keeps a craving's number and a trigger`(_ way: Typing, _ isThere: Bool) throws {
        let home = try Home()
        let screen = try home.converse(
            ["craving"],
            [
                ("How strong", "7"), ("body need", .skip), ("set it off", "stress"), ("Now, or", "yesterday"),
                ("do about", way),
            ])
        #expect(try home.prints("log").unwrapped == "Tue 15 Sep c1 craving 7 · stress", "\(screen)")
        if isThere { #expect(screen.code == 0 && screen.text.unwrapped.contains(Self.said), "\(screen)") }
    }

    @Test(arguments: ways)
    func `keeps when a use was`(_ way: Typing, _ isThere: Bool) throws {
        let home = try Home()
        let screen = try home.converse(["use"], [("When was it", "yesterday 23:30"), ("What was it?", way)])
        #expect(try home.prints("log").unwrapped == "Tue 15 Sep 23:30 u1 use", "\(screen)")
        if isThere { #expect(screen.code == 0 && screen.text.unwrapped.contains(Self.said), "\(screen)") }
    }

    @Test(arguments: ways)
    func `keeps a program's level and name`(_ way: Typing, _ isThere: Bool) throws {
        let home = try Home()
        let screen = try home.converse(
            ["program", "start"], [("Which", "iop"), ("called", "Riverside IOP"), ("First day", way)])
        #expect(try home.prints("program", "list").contains("p1  Riverside IOP · iop"), "\(screen)")
        if isThere { #expect(screen.code == 0 && screen.text.unwrapped.contains(Self.said), "\(screen)") }
    }

    @Test(arguments: ways.dropFirst())
    func `keeps the lines of a text that was being typed`(_ way: Typing, _ isThere: Bool) throws {
        let home = try Home()
        let screen = try home.converse(["raise", "-"], [("Ctrl-D", "ask about the weekend"), ("weekend\r\n", way)])
        #expect(try home.prints("raise").contains("r1  ask about the weekend"), "\(screen)")
        if isThere { #expect(screen.code == 0 && screen.text.unwrapped.contains(Self.said), "\(screen)") }
    }

    @Test(arguments: [
        ["checkin"], ["craving"], ["use"], ["program", "start"], ["raise", "-"], ["craving", "7", "--note", "-"],
    ])
    func `records nothing where nothing was answered`(_ words: [String]) throws {
        for (way, isThere) in Self.ways.dropFirst() {
            let home = try Home()
            let first = words.last == "-" ? "Ctrl-D" : words == ["program", "start"] ? "Which is it?" : "?"
            let screen = try home.converse(words, [(first, way)])
            if isThere { #expect(screen.code == 0 && screen.text.contains("Nothing was recorded."), "\(screen)") }
            #expect(try home.files() == [], "\(screen)")
        }
    }

    @Test(arguments: ways)
    func `means no where the question is yes or no`(_ way: Typing, _ isThere: Bool) throws {
        let home = try Home.lived()
        let before = home.fingerprint()
        let screen = try home.converse(["erase", "c1"], [("for good?", way)])
        if isThere { #expect(screen.code == 0 && screen.text.contains("Nothing was erased."), "\(screen)") }
        #expect(home.fingerprint() == before)
        let folder = home.folder + "/handover"
        let export = try home.converse(["export", "--to", folder], [("Write these files?", way)])
        if isThere { #expect(export.text.contains("Nothing was written."), "\(export)") }
        #expect(try !home.files().contains("handover"))
    }

    @Test(arguments: ways)
    func `at the question about a person keeps the rest, without that person`(_ way: Typing, _ isThere: Bool) throws {
        let home = try Home()
        let dialog: [(question: String, answer: Typing)] =
            ["Mood", "Stress", "sleep", "urge", "use"].map { ($0, $0 == "Mood" ? "6" : .skip) }
            + [("support person", "Alex"), ("Add Alex?", way)]
        let screen = try home.converse(["checkin"], dialog)
        #expect(try home.prints("log").unwrapped == "Wed 16 Sep d1 check-in · mood 6", "\(screen)")
        #expect(try home.prints("contact", "list", "--json") == "[]\n")
        let named = try Home()
        let asked = try named.converse(["checkin", "--mood", "6", "--reached", "Alex"], [("Add Alex?", way)])
        #expect(try named.prints("log").unwrapped == "Wed 16 Sep d1 check-in · mood 6", "\(asked)")
    }
}
