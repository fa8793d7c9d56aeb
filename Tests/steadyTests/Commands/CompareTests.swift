import Foundation
import Testing

/// Two kinds of care side by side, by options alone. Tests/steadyTests/Terminal/WorksheetTests.swift has the questions.
struct CompareTests {
    private static let options = [
        "--cravings", "strong", "--withdrawal", "some", "--daily", "no", "--tries", "held", "--overdose", "no",
        "--self-harm", "no", "--body", "some", "--mind", "some", "--home", "safe", "--support", "some", "--duties",
        "no", "--cost", "unsure", "--away", "hard", "--preference", "unsure",
    ]

    @Test func `every answer can be an option, and nothing is recorded`() throws {
        let home = try Home()
        let text = try home.prints(["compare"] + Self.options)
        for title in [
            "Cravings: ", "Withdrawal: ", "Daily use: ", "Earlier tries: ", "Overdose: ", "Self-harm: ",
            "Physical health: ", "Mental health: ", "Home: ", "Your people: ", "Work, school, family: ", "Cost: ",
            "Time away: ", "What you prefer: ",
        ] {
            #expect(text.contains("\n  \(title)"), "\(title)")
        }
        #expect(try home.files() == [])
    }

    @Test func `without an answer and without a terminal it compares all the same`() throws {
        let home = try Home()
        let text = try home.prints("compare")
        #expect(text.contains("The two kinds of care") && !text.contains("What your answers say"))
        #expect(try home.files() == [])
    }

    @Test func `the lines are those of the region that is set`() throws {
        let home = try Home()
        try home.prints("config", "region", "uk")
        let text = try home.prints("compare", "--self-harm", "yes")
        #expect(text.contains("Lines for the United Kingdom, as set\n  Emergency                   999\n"))
        #expect(text.contains("Samaritans 116 123"))
    }

    @Test func `a warning names the person's people`() throws {
        let text = try Home.lived().prints("compare", "--self-harm", "yes")
        #expect(text.contains("\nCall\n  Sam         +1 555 0100   support\n"), "\(text)")
    }

    @Test(
        arguments: [
            (["compare", "--cravings", "10"], "--cravings takes mild, strong or constant, not \"10\".", nil),
            (
                ["compare", "--cravings", "stronk"],
                "--cravings takes mild, strong or constant, not \"stronk\". Did you mean strong?",
                "steady compare --cravings strong"
            ),
            (
                ["compare", "--self-harm", "maybe"], "--self-harm takes no, earlier or yes, not \"maybe\".", nil
            ),
            (["compare", "--home", ""], "--home takes safe, mixed, unsafe or none, not \"\".", nil),
            (
                ["compare", "--home", "safe", "--home", "none"],
                "--home is given twice, but takes one value. Give it once.", nil
            ),
        ] as [([String], String, String?)])
    func `a wrong answer is refused`(_ words: [String], _ sentence: String, _ command: String?) throws {
        let home = try Home()
        let ran = try home.run(words)
        #expect(ran.code == 64 && ran.out.isEmpty, "\(ran)")
        #expect(ran.err == "steady: \(sentence)\n" + (command.map { "  \($0)\n" } ?? ""))
        #expect(try home.files() == [])
    }

    @Test func `an unknown form is refused, and a mistyped option is named`() throws {
        let home = try Home()
        #expect(try home.run(["compare", "--format", "pdf"]).code == 64)
        let ran = try home.run(["compare", "--craving", "strong"])
        #expect(ran.code == 64 && ran.err.contains("--cravings"), "\(ran)")
    }

    @Test func `as JSON it has every answer, and each fact's sources`() throws {
        let home = try Home()
        let json = try #require(
            try home.json("compare", "--cravings", "strong", "--daily", "both", "--json") as? [String: Any])
        let answers = try #require(json["answers"] as? [String: Any])
        #expect(answers.count == 14 && answers["cravings"] as? String == "strong" && answers["home"] is NSNull)
        #expect(json["day"] as? String == "2026-09-16" && json["id"] is NSNull)
        let warnings = try #require(json["warnings"] as? [[String: Any]])
        #expect(warnings.map { $0["kind"] as? String } == ["withdrawal"])
        #expect((warnings[0]["lines"] as? [[String: Any]])?.first?["number"] as? String == "911")
        let compared = try #require(json["compared"] as? [[String: Any]])
        #expect(compared.map { $0["aspect"] as? String }.count == 7)
        let sources = try #require(json["sources"] as? [[String: String]])
        #expect(sources.map { $0["key"] }.contains("mccarty-2014"))
        #expect(try home.prints("compare", "--format", "json") == home.prints("compare", "--json"))
    }

    @Test func `as Markdown it has a table`() throws {
        let markdown = try Home().prints("compare", "--format", "markdown", "--sources")
        #expect(markdown.hasPrefix("# Inpatient care and IOP, side by side\n\n## The two kinds of care\n\n|"))
        #expect(markdown.contains("## Sources\n"))
    }

    @Test func `on 40 columns no line is longer`() throws {
        let ran = try Home.lived().run(["compare", "--sources"] + Self.options, environment: ["COLUMNS": "40"])
        #expect(ran.code == 0 && ran.out.split(separator: "\n").allSatisfy { $0.count <= 40 }, "\(ran)")
    }

    // MARK: Kept

    @Test func `what is kept is read back as it was, with its day`() throws {
        let home = try Home()
        let printed = try home.prints(["compare", "--keep"] + Self.options)
        #expect(printed.hasPrefix("Inpatient care and IOP, side by side"))
        #expect(printed.contains(" b1 · Wed 16 Sep 2026\n"))
        #expect(printed.contains("\nb1  comparison · Wed 16 Sep 2026 · "))
        let later = "2026-10-01T10:00:00-04:00"
        let shown = try home.prints("compare", "show", "b1", at: later)
        #expect(printed.hasPrefix(shown), "\(shown)")
        #expect(try home.prints("compare", "list", at: later) == "b1  Wed 16 Sep 2026 · 14 of 14 questions answered\n")
        #expect(try home.prints("log").contains("b1"))
    }

    @Test func `without an id the newest is shown`() throws {
        let home = try Home()
        try home.prints("compare", "--keep", "--home", "safe")
        try home.prints("compare", "--keep", "--home", "none", at: "2026-09-20T10:00:00-04:00")
        let later = "2026-10-01T10:00:00-04:00"
        #expect(try home.prints("compare", "show", at: later).contains(" b2 · Sun 20 Sep 2026\n"))
        let json = try #require(try home.json("compare", "show", "b1", "--json", at: later) as? [String: Any])
        #expect(json["id"] as? String == "b1" && json["day"] as? String == "2026-09-16")
        #expect(try home.prints("compare", "show", "--format", "markdown", at: later).hasPrefix("# Inpatient care"))
        let list = try #require(try home.json("compare", "list", "--json", at: later) as? [[String: Any]])
        #expect(list.map { $0["id"] as? String } == ["b1", "b2"] && list[0]["home"] as? String == "safe")
    }

    @Test func `with none kept, list and show say how to begin`() throws {
        let home = try Home()
        #expect(try home.prints("compare", "list").unwrapped == "No comparison is kept yet. steady compare")
        let ran = try home.run(["compare", "show"])
        #expect(
            ran.code == 69
                && ran.err == """
                    steady: No comparison is kept yet. Answer the questions, and say yes at the end.
                      steady compare

                    """,
            "\(ran)")
        #expect(try home.files() == [])
    }

    @Test func `an id that there is none of is named, and so is one of another kind`() throws {
        let home = try Home.lived()
        let none = try home.run(["compare", "show", "b7"])
        #expect(none.code == 69 && none.err.contains("There is no comparison b7."), "\(none)")
        for word in ["c1", "x", "b0", ""] {
            let ran = try home.run(["compare", "show", word])
            #expect(ran.code == 64 && ran.out.isEmpty, "\(word): \(ran)")
        }
    }

    @Test func `there has to be an answer to keep`() throws {
        let home = try Home()
        let ran = try home.run(["compare", "--keep"])
        #expect(ran.code == 64 && ran.err.hasPrefix("steady: There is no answer to keep yet."), "\(ran)")
        #expect(try home.files() == [])
    }

    @Test func `a wrong answer among right ones keeps nothing`() throws {
        let home = try Home()
        #expect(try home.run(["compare", "--keep", "--home", "safe", "--cost", "x"]).code == 64)
        #expect(try home.files() == [])
    }

    @Test func `for a program what was kept is said beside the output`() throws {
        let home = try Home()
        let ran = try home.run(["compare", "--keep", "--home", "safe", "--json"])
        #expect(ran.code == 0 && ran.err == "Kept as b1. To take it back: steady undo\n", "\(ran)")
        let json = try JSONSerialization.jsonObject(with: Data(ran.output)) as? [String: Any]
        #expect(json?["id"] as? String == "b1")
    }

    @Test func `an answer that was kept can be changed, emptied and taken back`() throws {
        let home = try Home()
        try home.prints("compare", "--keep", "--home", "safe", "--self-harm", "no")
        #expect(try home.prints("edit", "b1", "--home", "mixed").unwrapped.contains("was comparison"))
        try home.prints("edit", "b1", "--clear", "self-harm")
        let json = try #require(try home.json("compare", "show", "--json") as? [String: Any])
        let answers = try #require(json["answers"] as? [String: Any])
        #expect(answers["home"] as? String == "mixed" && answers["selfHarm"] is NSNull)
        #expect(try home.run(["edit", "b1", "--home", "elsewhere"]).code == 64)
        try home.prints("undo")
        try home.prints("undo")
        #expect(try home.prints("compare", "show", "--json").contains("\"home\":\"safe\""))
    }

    @Test func `where nothing can be written, the page is there all the same`() throws {
        let home = try Home()
        let ran = try home.runUnprivileged(["compare", "--keep", "--home", "safe"])
        #expect(ran.code != 0 && ran.err.hasPrefix("steady: "), "\(ran)")
        #expect(ran.out.hasPrefix("Inpatient care and IOP, side by side\n"), "\(ran)")
        #expect(try home.files() == [])
    }

    @Test func `a shell completes the ids of those that were kept, the newest first`() throws {
        let home = try Home()
        try home.prints("compare", "--keep", "--home", "safe")
        try home.prints("compare", "--keep", "--home", "none", at: "2026-09-20T10:00:00-04:00")
        let ran = try home.run(
            ["---completion", "compare", "show", "--", "positional@0", "3", "0", "steady", "compare", "show", ""],
            environment: ["SAP_SHELL": "fish"])
        #expect(ran.out == "b2\tSun 20 Sep 2026\nb1\tWed 16 Sep 2026\n", "\(ran)")
    }
}
