import Foundation
import Glibc
import Testing

/// `steady safety`: the safety plan on one sheet.
struct SafetyTests {
    private static let headings = [
        "1. Warning signs\n", "Reasons to go on\n", "2. What I can do on my own\n",
        "3. People and places for company\n",
        "4. People to ask for help\n", "5. Professionals and help lines\n", "Lines for the United States",
        "6. Making the surroundings safe\n",
    ]

    /// A home with something in each step.
    private static func planned() throws -> Home {
        let home = try Home.lived()
        for words in [
            ["plan", "reason", "my daughter"], ["plan", "company", "coffee at Ana's"],
            ["plan", "surroundings", "no bottles at home"],
            ["contact", "add", "Riverside Clinic", "--role", "clinic", "--phone", "+1 555 0199"],
            ["contact", "add", "Theo", "--role", "sponsor", "--phone", "+1 555 0111"],
            ["contact", "add", "Warm line", "--role", "line", "--phone", "+1 555 0122"],
            ["contact", "add", "Boss", "--role", "other", "--phone", "+1 555 0133"],
            ["plan", "add", "stress", "call Sam"],
        ] { try home.prints(words) }
        return home
    }

    @Test func `six steps stand in their order, with what is on record under each`() throws {
        let home = try Self.planned()
        #expect(
            try home.prints("safety") == """
                Safety plan · Wed 16 Sep 2026

                1. Warning signs
                  skipping meals

                Reasons to go on
                  my daughter

                2. What I can do on my own
                  walk (10 min)
                  guided meditation (5 min)
                  urge surfing (10 min)

                3. People and places for company
                  coffee at Ana's

                4. People to ask for help
                  Sam   +1 555 0100   support
                  Theo  +1 555 0111   sponsor
                  In my plan: call someone · call Sam, with stress

                5. Professionals and help lines
                  Dr. Rivera        +1 555 0142   counselor
                  Riverside Clinic  +1 555 0199   clinic

                Lines for the United States, by your time zone
                  Emergency                   911
                  If you might hurt yourself  988 (call or text), or text HOME to 741741 · 24 h
                  Substance use               SAMHSA 1-800-662-4357, TTY 1-800-487-4889 · 24 h
                  Warm line                   +1 555 0122
                  Another region              steady config region CODE

                6. Making the surroundings safe
                  no bottles at home

                """)
        #expect(try home.prints("plan", "safety") == home.prints("safety"))
        #expect(try home.prints("safety", "plan") == home.prints("safety"))
    }

    @Test func `what is missing names the command that adds it, and nothing is asked without a terminal`() throws {
        let ran = try Home.lived().run(["safety"], input: "my daughter\n")
        #expect(ran.code == 0 && ran.err.isEmpty && !ran.out.contains("my daughter"), "\(ran)")
        for command in ["steady plan reason -", "steady plan company -", "steady plan surroundings -"] {
            #expect(ran.out.contains("  nothing yet") && ran.out.contains(" \(command)\n"), "\(ran)")
        }
    }

    @Test func `at 40 columns nothing is wider, and the order is the same`() throws {
        let page = try Self.planned().run(["safety"], environment: ["COLUMNS": "40"]).out
        #expect(page.split(separator: "\n").allSatisfy { $0.count <= 40 }, "\(page)")
        let places = try Self.headings.map { try #require(page.range(of: $0), "\($0) in \(page)").lowerBound }
        #expect(places == places.sorted(), "\(page)")
    }

    @Test func `lines are those of a hard moment, closed ones last; a sheet says when they are open`() throws {
        let home = try Home.lived()
        try home.prints("config", "region", "ie")
        let sunday = "2026-09-20T10:00:00-04:00"
        let now = try home.prints("now", at: sunday)
        let lines = try #require(now.range(of: "Lines for Ireland"))
        let own = try #require(now.range(of: "  Your people"))
        let shown = try home.prints("safety", at: sunday)
        #expect(shown.contains(String(now[lines.lowerBound..<own.lowerBound])), "\(shown)\n\(now)")
        #expect(shown.contains("closed, opens Mon 09:30"), "\(shown)")
        #expect(shown.contains("On a good day, check once that these are right."))
        let sheet = try home.prints("safety", "--format", "html", at: sunday)
        #expect(sheet.contains("Mon–Fri 09:30–17:30") && !sheet.contains("closed"), "\(sheet)")
        #expect(!sheet.contains("steady ") && !sheet.contains("On a good day"), "\(sheet)")
    }

    @Test(arguments: [
        ["edit", "p1", "--substances", "heroin"], ["edit", "u1", "--substance", "oxy"],
        ["edit", "u1", "--note", "some fentanyl"], ["use", "--substance", "Dope"],
    ])
    func `naloxone stands in it for whoever uses opioids`(_ words: [String]) throws {
        let home = try Home.lived()
        #expect(try !home.prints("safety").contains("Naloxone"))
        try home.prints(words)
        let page = try home.prints("safety")
        let step = try #require(page.range(of: "6. Making the surroundings safe\n"))
        #expect(
            page[step.upperBound...].hasPrefix(
                """
                  Naloxone within reach, and someone near who knows where it is. After days
                  without, an old dose can be too much.

                """), "\(page)")
        let json = try #require(try home.json("safety", "--json") as? [String: Any])
        #expect(json["naloxone"] as? Bool == true && (json["surroundings"] as? [String])?.isEmpty == true)
    }

    @Test func `a file in any form replaces one, holds everything, and is only the person's to read`() throws {
        let home = try Self.planned()
        let path = home.folder + "/plan"
        for form in ["text", "markdown", "html", "json", "text"] {
            let ran = try home.run(["safety", "--format", form, "--output", path])
            #expect(ran.code == 0 && ran.out.isEmpty && ran.err.contains("The safety plan is in "), "\(ran)")
            let text = try String(contentsOfFile: path, encoding: .utf8)
            for word in [
                "my daughter", "+1", "555", "0111", "coffee at Ana", "no bottles", "Riverside Clinic", "Warm line",
            ] {
                #expect(text.contains(word), "\(word): \(text)")
            }
            #expect(!text.contains("Boss") && !text.contains("steady plan"), "\(text)")
        }
        #expect(try home.mode(path) == 0o600)
        #expect(try home.run(["sheet", "--output", path]).code == 73)
        #expect(try home.run(["sheet", "--output", path, "--force"]).code == 0)
        #expect(try home.run(["safety", "--output", path]).code == 73)
    }

    @Test func `a file of an empty plan has room to write`() throws {
        let home = try Home()
        let path = home.folder + "/plan"
        let ran = try home.run(["safety", "--output", path])
        #expect(ran.code == 0, "\(ran)")
        let text = try String(contentsOfFile: path, encoding: .utf8)
        #expect(text.contains("  What?  ____") && text.contains("  Name and number  ____"), "\(text)")
        #expect(try home.files() == ["plan"])
    }

    @Test(arguments: [
        Refusal("safety", "--output", "x", "--print", says: "A page goes to one place"),
        Refusal("safety", "--format", "pdf", says: "--format is text, json, html or markdown; not \"pdf\"."),
        Refusal("safety", "moon", says: "moon"),
    ])
    func `bad words are refused`(_ refusal: Refusal) throws { try refusal.check(in: .lived()) }
}

/// What `steady safety` asks for on a terminal.
struct `Asking for a safety plan` {
    private static let all: [(question: String, answer: Typing)] = [
        ("a hard time is near?", "skipping meals"), ("Anything else?", "not sleeping, alone"), ("Anything else?", "no"),
        ("reason to go on?", "my daughter"), ("Anything else?", .skip), ("good company?", "the library"),
        ("Anything else?", .skip), ("ask for help, by name?", "Ana"), ("Their phone number?", "+1 555 0188"),
        ("Your counselor, by name?", "Dr. Rivera"), ("Their phone number?", "no"), ("Your clinic, by name?", .skip),
        ("surroundings safer", "no bottles at home"), ("Anything else?", .skip),
    ]

    @Test func `every answer is kept in one change, and the plan is shown`() throws {
        let home = try Home()
        let screen = try home.converse(["safety", "--no-color"], Self.all)
        #expect(screen.code == 0, "\(screen)")
        #expect(
            screen.text.contains("n1  warning sign · skipping meals                              undo: steady undo\n"))
        #expect(screen.text.contains("k1  Ana · support · +1 555 0188\n"))
        let shown = try home.prints("safety")
        #expect(screen.text.hasSuffix("\n\n" + shown), "\(screen)")
        #expect(shown.contains("  not sleeping, alone\n") && shown.contains("  Dr. Rivera  counselor\n"), "\(shown)")
        try home.prints("undo")
        #expect(try home.prints("contact", "list").contains("Nobody") || !home.prints("safety").contains("Ana"))
    }

    @Test func `only what is missing is asked, and a number that is missing too`() throws {
        let home = try Home()
        _ = try home.converse(["safety", "--no-color"], Self.all)
        let again = try home.converse(
            ["safety"],
            [("number of Dr. Rivera?", "call her"), ("number of Dr. Rivera?", "+1 555 0142"), ("clinic", .skip)])
        #expect(again.text.contains("k2  Dr. Rivera · counselor · +1 555 0142"), "\(again)")
        let full = try home.converse(["safety"])
        #expect(!full.text.contains("?"), "\(full)")
    }

    @Test func `with every question skipped nothing is recorded, and no database made`() throws {
        let home = try Home()
        let dialog: [(question: String, answer: Typing)] = [
            ("a hard time is near?", .skip), ("reason to go on?", "nothing"), ("good company?", "none"),
            ("ask for help, by name?", "nobody"), ("Your counselor", .skip), ("Your clinic", .skip),
            ("surroundings safer", .skip),
        ]
        let screen = try home.converse(["safety"], dialog)
        #expect(screen.code == 0 && screen.text.contains("6. Making the surroundings safe"), "\(screen)")
        #expect(try home.files() == [])
    }

    @Test(arguments: [Typing.end, .interrupt, .signal(SIGTERM)])
    func `stopping keeps what was said and shows the plan`(_ way: Typing) throws {
        let home = try Home()
        let screen = try home.converse(
            ["safety"],
            [("a hard time is near?", "skipping meals"), ("Anything else?", .skip), ("reason to go on?", way)])
        #expect(screen.code == 0 && screen.text.contains("stopped there; what you entered is kept"), "\(screen)")
        #expect(screen.text.contains("1. Warning signs") && screen.text.contains("988"), "\(screen)")
        #expect(try home.prints("plan", "sign") == "n1  skipping meals\n")
        let first = try home.converse(["safety"], [("reason to go on?", way)])
        #expect(first.code == 0 && first.text.contains("988") && !first.text.contains("kept"), "\(first)")
    }

    @Test func `a closed window keeps what was said`() throws {
        let home = try Home()
        _ = try home.converse(
            ["safety"],
            [("a hard time is near?", "skipping meals"), ("Anything else?", .skip), ("reason to go on?", .hangUp)])
        #expect(try home.prints("plan", "sign") == "n1  skipping meals\n")
    }

    @Test func `a person on record, or named twice, is not added again`() throws {
        let home = try Home()
        try home.prints("contact", "add", "Boss", "--role", "other")
        let screen = try home.converse(
            ["safety"],
            [
                ("a hard time is near?", .skip), ("reason to go on?", .skip), ("good company?", .skip),
                ("ask for help, by name?", "boss"), ("ask for help, by name?", "Ana"), ("Their phone number?", .skip),
                ("Your counselor", "ana"), ("Your counselor", "yes"), ("Your counselor", .end),
            ])
        let text = screen.text.unwrapped
        #expect(text.contains("Boss is on record already, as other. Name someone else"), "\(screen)")
        #expect(text.contains("You named Ana already. Name someone else"), "\(screen)")
        #expect(try home.prints("contact", "list").contains("Ana"))
    }

    @Test(arguments: [["--json"], ["--format", "markdown"], ["--output", "-"], ["--output", "plan.txt"]])
    func `whoever asks for a form or a file is asked nothing`(_ words: [String]) throws {
        let screen = try Home().converse(shell: "cd && \"$STEADY\" safety \(words.joined(separator: " "))")
        #expect(screen.code == 0 && !screen.text.contains("hard time is near?"), "\(screen)")
    }

    @Test func `what is piped on is not asked for either`() throws {
        let screen = try Home().converse(shell: "\"$STEADY\" safety | cat")
        #expect(screen.code == 0 && !screen.text.contains("near?") && screen.text.contains("988"), "\(screen)")
    }

    @Test func `a record that can't be read is not asked about`() throws {
        let home = try Home.lived()
        try home.put(Data("no database at all".utf8))
        let screen = try home.converse(["safety"])
        #expect(screen.code == 0 && screen.text.contains("988") && !screen.text.contains("?"), "\(screen)")
        let wrong = try Home().converse(["safety"], environment: ["STEADY_NOW": "soon"])
        #expect(wrong.code == 0 && wrong.text.contains("988") && !wrong.text.contains("?"), "\(wrong)")
    }

    @Test(arguments: [["Subutex"], ["drops", "--opioid"]])
    func `a medication that is an opioid brings the line about naloxone`(_ medication: [String]) throws {
        let home = try Home()
        try home.prints("contact", "add", "Sam")
        #expect(try !home.run(["safety"]).out.lowercased().contains("naloxone"))
        _ = try home.run(["medication", "add"] + medication)
        #expect(try home.run(["safety"]).out.contains("Naloxone within reach"))
    }
}
