import Foundation
import Glibc
import Testing

/// The questions of `steady compare`, in a terminal.
struct WorksheetTests {
    /// A part of each question, in their order.
    private static let questions = (1...14).map { "\($0)/14: " }
    private static let skips: [(question: String, answer: Typing)] = questions.map { ($0, .skip) }

    @Test(arguments: [UInt16(80), 40]) func `every question can be skipped`(_ columns: UInt16) throws {
        let home = try Home()
        let screen = try home.converse(["compare"], Self.skips, columns: columns)
        #expect(screen.code == 0 && screen.text.contains("The two kinds of care"), "\(screen)")
        #expect(!screen.text.contains("What your answers say"), "\(screen)")
        #expect(try home.files() == [])
    }

    @Test func `an answer is its number or its word, and anything else is asked again`() throws {
        let home = try Home()
        let screen = try home.converse(
            ["compare"],
            [
                ("1/14: ", "4"), ("Type a number from 1 to 3, or press", "very"),
                ("Type a number from 1 to 3, or press", "2"), ("2/14: ", "severe"), ("3/14: ", .end),
            ])
        #expect(screen.code == 0, "\(screen)")
        #expect(screen.text.contains("Cravings: they are hard to sit through"), "\(screen)")
        #expect(screen.text.contains("First: how to stop safely"), "\(screen)")
        #expect(!screen.text.contains("4/14: "), "\(screen)")
    }

    @Test(arguments: [Typing.end, .interrupt, .signal(SIGTERM)]) func `to stop midway shows what was answered`(
        _ stop: Typing
    ) throws {
        let home = try Home()
        let screen = try home.converse(["compare"], [("1/14: ", "mild"), ("2/14: ", .skip), ("3/14: ", stop)])
        #expect(screen.code == 0 && screen.text.contains("Cravings: they pass"), "\(screen)")
        #expect(!screen.text.contains("[y/N]"), "\(screen)")
        #expect(try home.files() == [])
        // What was answered need not be answered again to be kept.
        let command = try #require(screen.text.firstMatch(of: /steady (compare --cravings mild --keep)/), "\(screen)").1
        #expect(try home.shell("\"$STEADY\" \(command)").code == 0)
        #expect(try home.prints("compare", "list").contains("1 of 14 questions answered"))
    }

    @Test func `thoughts of self-harm lead to help at once, and the result begins with it`() throws {
        let home = try Home()
        let screen = try home.converse(
            ["compare"],
            Self.skips.prefix(5) + [("6/14: ", "y"), ("You can stop here with Ctrl-D", .end)],
            environment: ["NO_COLOR": "1"])
        let result = try #require(screen.text.firstRange(of: "side by side")?.upperBound)
        #expect(screen.text[result...].hasPrefix("\n\nFirst: thoughts of harming yourself\n"), "\(screen)")
        #expect(screen.text[result...].contains("988 (call or text)"))
    }

    @Test func `with an answer as an option it asks nothing, and says how to keep it`() throws {
        let home = try Home()
        let screen = try home.converse(["compare", "--home", "safe"])
        #expect(screen.code == 0 && !screen.text.contains("/14"), "\(screen)")
        #expect(screen.text.hasSuffix(" steady compare --home safe --keep\n"), "\(screen)")
        #expect(try home.files() == [])
    }

    @Test func `a yes at the end keeps the answers, with their date`() throws {
        let home = try Home()
        let screen = try home.converse(
            ["compare"], [("1/14: ", "3")] + Self.skips.dropFirst() + [("Keep these answers", "y")])
        #expect(screen.code == 0 && screen.text.contains("b1  comparison · Wed 16 Sep 2026"), "\(screen)")
        #expect(try home.prints("compare", "list") == "b1  Wed 16 Sep 2026 · 1 of 14 questions answered\n")
        try home.prints("undo")
        #expect(try home.prints("compare", "list", "--json") == "[]\n")
    }

    @Test(arguments: [Typing.skip, "n", .end, .interrupt])
    func `anything but a yes at the end keeps nothing`(_ answer: Typing) throws {
        let home = try Home()
        let screen = try home.converse(
            ["compare"], [("1/14: ", "3")] + Self.skips.dropFirst() + [("Keep these answers", answer)])
        #expect(screen.code == 0, "\(screen)")
        #expect(try home.files() == [])
    }

    @Test func `with --keep it doesn't ask at the end, and keeps what was answered before it was stopped`() throws {
        let home = try Home()
        let screen = try home.converse(["compare", "--keep"], [("1/14: ", "3"), ("2/14: ", .interrupt)])
        #expect(screen.code == 0 && !screen.text.contains("[y/N]"), "\(screen)")
        #expect(screen.text.contains("stopped there; what you entered is kept"), "\(screen)")
        #expect(try home.prints("compare", "list").hasPrefix("b1  "))
    }

    @Test func `with --keep a terminal that is closed keeps what was answered`() throws {
        let home = try Home()
        _ = try home.converse(["compare", "--keep"], [("1/14: ", "3"), ("2/14: ", .hangUp)])
        #expect(try home.prints("compare", "list") == "b1  Wed 16 Sep 2026 · 1 of 14 questions answered\n")
    }

    @Test func `with --keep and every question skipped there is nothing to keep, and it says so`() throws {
        let home = try Home()
        let screen = try home.converse(["compare", "--keep"], Self.skips)
        #expect(screen.code == 0 && screen.text.hasSuffix("Nothing was kept.\n"), "\(screen)")
        #expect(try home.files() == [])
    }
}
