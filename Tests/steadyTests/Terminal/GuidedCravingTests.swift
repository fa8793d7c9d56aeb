import Foundation
import Glibc
import Testing

/// `steady craving` on a terminal, without a number: the craving is met with the plan.
struct `A craving, met with the plan` {
    private typealias Dialog = [(question: String, answer: Typing)]
    private static let quick: [String: String?] = ["STEADY_SPEED": "3600"]

    /// Every question in its order, with an answer.
    private static let whole: Dialog = [
        ("How strong, 0 to 10?", "7"), ("your body need?", "h t"), ("set it off?", "1, a long day"),
        ("Now, or earlier?", .skip), ("Start one now?", "1"), ("How strong is it now", "3"),
        ("did you try?", "2"), ("How did it end", "passed"),
    ]

    @Test func `asks, shows the plan, rides along and asks again`() throws {
        let home = try Home.lived()
        let screen = try home.converse(["craving"], Self.whole, environment: Self.quick)
        #expect(screen.code == 0)
        #expect(screen.text.contains("\n  1  stress\n"), "\(screen)")
        #expect(screen.text.contains("A short meditation, 5 minutes."))
        #expect(
            try home.prints("log", "craving", "--last", "1").unwrapped.hasSuffix(
                "c2 craving 7, then 3 · hungry · tired · stress · a long day · guided meditation · walk · passed"),
            "\(screen)")
        // The needs aren't called new, since nobody typed them.
        #expect(!screen.text.contains("new trigger \"hungry\"") && screen.text.contains("new trigger \"a long day\""))
    }

    @Test func `takes Return at every question but the first`() throws {
        let home = try Home()
        let dialog = Self.whole.enumerated().map { ($1.question, $0 == 0 ? $1.answer : .skip) }
        let screen = try home.converse(["craving"], dialog)
        #expect(screen.code == 0)
        #expect(try home.prints("log").unwrapped == "Wed 16 Sep 19:42 c1 craving 7", "\(screen)")
        #expect(screen.text.unwrapped.contains("c1 is on record. When you know how it went: steady after 4"))
    }

    @Test func `records nothing if the first question is skipped`() throws {
        let home = try Home()
        let screen = try home.converse(["craving"], [("How strong", .skip)])
        #expect(screen.code == 0 && screen.text.hasSuffix("Nothing was recorded.\n"))
        #expect(try home.files() == [])
    }

    /// What is on record after stopping at each question.
    private static let stopped: [(at: Int, record: String)] = [
        (1, "craving 7"), (2, "craving 7 · hungry · tired"), (3, "craving 7 · hungry · tired · stress · a long day"),
        (4, "craving 7 · hungry · tired · stress · a long day"),
        (5, "craving 7 · hungry · tired · stress · a long day · guided meditation"),
        (6, "craving 7, then 3 · hungry · tired · stress · a long day · guided meditation"),
        (7, "craving 7, then 3 · hungry · tired · stress · a long day · guided meditation · walk"),
    ]

    @Test(arguments: stopped, [(Typing.interrupt, true), (.end, true), (.signal(SIGTERM), true), (.hangUp, false)])
    func `keeps what was answered, wherever it stops`(
        _ stop: (at: Int, record: String), _ way: (typing: Typing, isThere: Bool)
    ) throws {
        let home = try Home.lived()
        let dialog = Self.whole[..<stop.at] + [(Self.whole[stop.at].question, way.typing)]
        let screen = try home.converse(["craving"], Array(dialog), environment: Self.quick)
        #expect(
            try home.prints("log", "craving", "--last", "1").unwrapped.hasSuffix("c2 \(stop.record)"), "\(screen)")
        guard way.isThere else { return }
        #expect(screen.code == 0)
        let said = ["stopped there; what you entered is kept", "c2 is on record."]
        #expect(said.contains { screen.text.unwrapped.contains($0) }, "\(screen)")
    }

    @Test func `Ctrl-C in a ride ends the ride, not the questions`() throws {
        let home = try Home()
        let screen = try home.converse(
            ["craving"],
            [
                ("How strong, 0", "7"), ("body", .skip), ("set it off", .skip), ("Now, or", .skip), ("Start one", "4"),
                ("9:59 left", .interrupt), ("How strong is it now", "5"), ("did you try", .skip), ("end:", .skip),
            ])
        #expect(try home.prints("log").unwrapped == "Wed 16 Sep 19:42 c1 craving 7, then 5", "\(screen)")
    }

    @Test func `a step with a person shows the number`() throws {
        let home = try Home.lived()
        try home.prints("contact", "add", "Ada", "--role", "support", "--phone", "555 0199")
        try home.prints("plan", "add", "any", "call someone", "--contact", "Ada", "--first")
        let screen = try home.converse(
            ["craving"],
            [
                ("How strong, 0", "7"), ("body", .skip), ("set it off", .skip), ("Now, or", .skip), ("Start one", "1"),
                ("How strong is it now", .skip), ("did you try", "1"), ("end:", .skip),
            ])
        #expect(screen.text.unwrapped.contains("Ada · 555 0199"), "\(screen)")
        #expect(try home.prints("log", "craving", "--last", "1").contains("call someone"))
    }

    @Test func `a look back is asked about as a whole, without the plan`() throws {
        let home = try Home()
        let screen = try home.converse(
            ["craving"],
            [
                ("How strong, 0", "6"), ("body", .skip), ("set it off", "stress"), ("Now, or", "yesterday evening"),
                ("do about it", "walk"),
                ("How strong was it afterwards", "2"), ("note", .skip),
            ])
        #expect(!screen.text.contains("Your plan"))
        #expect(
            try home.prints("log").unwrapped == "Tue 15 Sep evening c1 craving 6, then 2 · stress · walk", "\(screen)")
    }

    // MARK: Who comes back

    @Test func `within two hours it asks about the one that is open`() throws {
        let home = try Home()
        try home.prints("craving", "7", "--trigger", "stress")
        let later = "2026-09-16T21:40:00-04:00"
        let screen = try home.converse(
            ["craving"],
            [("How strong is it now", "2"), ("did you try", "1"), ("end:", "e")],
            at: later)
        #expect(screen.text.contains("c1  craving 7"))
        #expect(
            try home.prints("log").unwrapped == "Wed 16 Sep 19:42 c1 craving 7, then 2 · stress · walk · eased",
            "\(screen)")
    }

    @Test func `no begins a new one, and stopping there records nothing`() throws {
        let home = try Home()
        try home.prints("craving", "7")
        let before = home.fingerprint()
        for way in [Typing.interrupt, .end] {
            let screen = try home.converse(["craving"], [("this is a new one", way)])
            #expect(screen.code == 0 && screen.text.contains("Nothing was recorded."), "\(screen)")
            #expect(home.fingerprint() == before)
        }
        _ = try home.converse(
            ["craving"],
            [("this is a new one", "no"), ("How strong, 0", "4"), ("body need", .interrupt)])
        #expect(try home.prints("log").unwrapped.contains("c2 craving 4"))
    }

    @Test(arguments: ["2026-09-16T21:43:00-04:00", "2026-09-17T19:42:00-04:00"])
    func `one that is longer ago is not asked about`(_ later: String) throws {
        let home = try Home()
        try home.prints("craving", "7")
        let screen = try home.converse(["craving"], [("How strong, 0", .skip)], at: later)
        #expect(!screen.text.contains("this is a new one"))
    }

    // MARK: What people answer

    @Test(arguments: [
        ("hl", "hungry · lonely"), ("T, a", "angry · tired"), ("all", "hungry · angry · lonely · tired"),
        ("hungry and tired", "hungry · tired"), ("HALT", "hungry · angry · lonely · tired"),
    ])
    func `the body's needs are keys or words`(_ answer: String, _ needs: String) throws {
        let home = try Home()
        _ = try home.converse(
            ["craving"], [("How strong, 0", "5"), ("body need", .line(answer)), ("set it off", .end)])
        #expect(try home.prints("log").unwrapped.hasSuffix("c1 craving 5 · \(needs)"))
    }

    @Test(arguments: ["1,2", "that", "at all", "yes", "x", "\u{1B}[A"])
    func `what is no need is asked again`(_ answer: String) throws {
        let home = try Home()
        _ = try home.converse(
            ["craving"],
            [("How strong, 0", "5"), ("body need", .line(answer)), ("body need", .skip), ("set it off", .end)])
        #expect(try home.prints("log").unwrapped.hasSuffix("c1 craving 5"))
    }

    @Test func `numbers mean what stands beside them, and nothing else`() throws {
        let home = try Home.lived()
        try home.prints("craving", "4", "--trigger", "payday", "--at", "2026-09-15 10:00", "--after", "2")
        let screen = try home.converse(
            ["craving"],
            [
                ("How strong, 0", "8 of 10"), ("body need", .skip), ("set it off", "9"), ("set it off", "1 and 2"),
                ("Now, or", "no"), ("Start one", "12"), ("Start one", "no"), ("How strong is it now", "nothing"),
                ("did you try", "12"), ("did you try", "1 2"), ("How did it end", "it passed."),
            ])
        #expect(
            try home.prints("log", "craving", "--last", "1").unwrapped.hasSuffix(
                "c3 craving 8 · stress · payday · guided meditation · walk · passed"), "\(screen)")
    }

    @Test func `a step that was left at once was not tried, and one that a closed terminal ended was`() throws {
        let begin: Dialog = [
            ("How strong, 0", "7"), ("body", .skip), ("set it off", .skip), ("Now, or", .skip), ("Start one", "urge"),
        ]
        let left = try Home()
        _ = try left.converse(
            ["craving"],
            begin + [("9:59 left", .keys("q")), ("is it now", .skip), ("did you try", .skip), ("end:", .skip)])
        #expect(try left.prints("log").unwrapped.hasSuffix("c1 craving 7"))
        for way in [Typing.signal(SIGHUP), .hangUp] {
            let closed = try Home()
            _ = try closed.converse(["craving"], begin + [("8:2", way)], environment: ["STEADY_SPEED": "60"])
            #expect(try closed.prints("log").unwrapped.hasSuffix("c1 craving 7 · urge surfing"))
        }
    }

    @Test func `a record that is gone meanwhile leaves a line to send again`() throws {
        let home = try Home()
        let screen = try home.converse(
            ["craving"],
            [
                ("How strong, 0", "7"), ("body", .skip), ("set it off", .skip), ("Now, or", .skip),
                ("Start one", .skip), ("is it now", "4"), ("did you try", "walk"),
                ("end:", .meanwhile({ _ = try? home.run(["delete", "c1"]) }, then: "passed")),
            ])
        #expect(screen.code == 69)
        #expect(screen.text.contains("  steady after c1 4 --action walk --outcome passed\n"), "\(screen)")
    }

    @Test func `Ctrl-Z and fg show the question again`() throws {
        let screen = try Home().converse(
            shell: "$STEADY craving; echo stopped; fg",
            [("How strong, 0", .keys("\u{1A}")), ("$STEADY craving\r\nHow strong, 0", .skip)])
        #expect(screen.text.hasSuffix("Nothing was recorded.\n"), "\(screen)")
    }

    // MARK: How it looks

    @Test func `at 40 columns every line fits`() throws {
        let screen = try Home.lived().converse(["craving"], Self.whole, columns: 40, environment: Self.quick)
        // What is typed stands behind its question, and is as long as it is.
        let answers = ["1, a long day", "h t", "passed"]
        let lines = screen.text.replacing("\u{1B}[K", with: "").split { $0.isNewline || $0 == "\r" }.map { line in
            answers.first(where: line.hasSuffix).map { line.dropLast($0.count + 1) } ?? line
        }
        #expect(lines.filter { $0.count > 40 } == [], "\(screen)")
    }

    @Test func `a dumb terminal gets no escape sequence`() throws {
        let screen = try Home.lived().converse(
            ["craving"], Self.whole, environment: ["TERM": "dumb", "STEADY_SPEED": "3600"])
        #expect(screen.code == 0 && !screen.text.contains("\u{1B}"))
    }

    @Test func `what is pasted with escape sequences is shown as what it is`() throws {
        let home = try Home()
        let screen = try home.converse(
            ["craving"],
            [
                ("How strong, 0", "\u{1B}[200~7\u{1B}[201~"), ("How strong, 0", "7"),
                ("body", "\u{1B}[A"), ("Answer with h", .skip), ("set it off", "a\u{1B}]0;x\u{7}b"), ("control", .end),
            ])
        let shown = screen.text.components(separatedBy: "\n").filter { !$0.contains("? ") }.joined()
        #expect(!shown.contains("\u{1B}"), "\(screen)")
        #expect(try home.prints("log").contains("craving 7"))
    }
}

/// `steady after`.
struct AfterTests {
    @Test func `one line says how strong it is now`() throws {
        let home = try Home()
        try home.prints("craving", "7", "--trigger", "stress")
        #expect(
            try home.prints("after", "4").unwrapped
                == "c1 craving 7, then 4 · Wed 16 Sep 2026 19:42 · stress undo: steady undo")
        #expect(try home.prints("after", "c1", "3").contains("was  craving 7, then 4"))
        let again = try home.run(["after", "3"])
        #expect(again.code == 69 && again.err.contains("steady log --kind craving"))
    }

    @Test func `it takes what was tried and how it ended, and an id`() throws {
        let home = try Home()
        try home.prints("craving", "7")
        try home.prints("craving", "5", "--at", "10m ago")
        try home.prints("after", "c2", "3", "--action", "walk", "--outcome", "passed", "--minutes", "10")
        #expect(try home.prints("show", "c2").contains("passed"))
        #expect(try home.prints("log").unwrapped.hasSuffix("c1 craving 7"))
    }

    @Test func `on a terminal it asks for the rest`() throws {
        let home = try Home()
        try home.prints("craving", "7")
        let screen = try home.converse(["after", "4"], [("did you try", "walk"), ("end:", "used")])
        #expect(screen.text.contains("recorded as u1 too"), "\(screen)")
        #expect(try home.prints("log").unwrapped.contains("then 4 · walk · use"))
    }

    @Test(
        arguments: [
            (["after"], 69), (["after", "4"], 69), (["after", "c9", "4"], 69), (["after", "11"], 69),
            (["after", "4", "5"], 64), (["after", "4", "--after", "5"], 64),
        ] as [([String], Int32)])
    func `without a craving it makes nothing`(_ words: [String], _ code: Int32) throws {
        let home = try Home()
        #expect(try home.run(words).code == code)
        #expect(try home.files() == [])
    }

    @Test(arguments: [
        (["after"], "steady after 4"), (["after", "11"], "0 to 10"), (["after", "d1", "4"], "no craving"),
    ])
    func `bad words are refused`(_ words: [String], _ part: String) throws {
        let home = try Home()
        try home.prints("craving", "7")
        try home.prints("checkin", "--mood", "5")
        let ran = try home.run(words)
        #expect(ran.code == 64 && ran.err.contains(part), "\(ran)")
    }
}
