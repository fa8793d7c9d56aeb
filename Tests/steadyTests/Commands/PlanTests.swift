import Testing

/// `steady plan`.
struct PlanTests {
    @Test func `steps of the plan are added, ordered and taken out`() throws {
        let home = try Home()
        try home.prints("contact", "add", "Sam")
        #expect(
            try home.prints("plan", "add", "argument", "call someone", "--contact", "Sam") == """
                plan  argument: call someone (Sam)                             undo: steady undo
                  new trigger "argument"

                """)
        #expect(
            try home.prints("plan", "add", "any", "cold shower", "--minutes", "5", "--first") == """
                plan  any trigger: cold shower (5 min)                         undo: steady undo
                  new action "cold shower"

                """)
        let sections = try #require(try home.json("plan", "--json") as? [[String: Any]])
        let any = try #require(sections.first?["steps"] as? [[String: Any]])
        #expect(
            any.map { $0["action"] as? String }
                == ["cold shower", "walk", "call someone", "guided meditation", "urge surfing"])
        #expect(
            try home.prints("plan", "remove", "any", "walk") == """
                out of the plan  any trigger: walk (10 min)                    undo: steady undo

                """)
        #expect(try !home.prints("plan").contains("walk"))
    }

    @Test func `the plan for one trigger`() throws {
        let home = try Home.lived()
        try home.prints("craving", "5", "--trigger", "payday")
        #expect(try home.prints("plan", "show", "Stress") == "stress\n  1  guided meditation (5 min)\n")
        #expect(try home.prints("plan", "list", "any").hasPrefix("any trigger\n  1  walk (10 min) · once, 3 lower\n"))
        #expect(
            try home.prints("plan", "show", "payday") == """
                No plan yet for "payday".                            steady plan add payday walk

                """)
        try Refusal(
            "plan", "show", "strss", code: 69, says: "Did you mean stress?\n  steady plan show stress\n"
        ).check(in: home)
    }
}

/// What helped, and the person's own words in the plan.
extension PlanTests {
    /// A home in which walks helped with stress, tea did not, and one trigger came twice without a step.
    private func rated() throws -> Home {
        let home = try Home()
        for after in ["3", "4", "2"] {
            try home.prints("craving", "7", "--trigger", "stress", "--action", "walk", "--after", after)
            try home.prints("craving", "5", "--trigger", "stress", "--action", "tea", "--after", "6")
        }
        for _ in 1...2 { try home.prints("craving", "6", "--trigger", "after work") }
        return home
    }

    @Test func `each step says what it did before, and a frequent trigger without a step is named`() throws {
        let home = try rated()
        try home.prints("plan", "add", "stress", "tea")
        #expect(
            try home.prints("plan") == """
                any trigger
                  1  walk (10 min) · 3 times, 4 lower on average
                  2  call someone
                  3  guided meditation (5 min)
                  4  urge surfing (10 min)

                stress
                  1  tea · 3 times, 1 higher on average

                No plan yet for "after work"                   steady plan add "after work" walk
                Times and changes are counted over the whole record.

                """)
        let sections = try #require(try home.json("plan", "--json") as? [[String: Any]])
        let step = try #require((sections.first?["steps"] as? [[String: Any]])?.first)
        #expect(step["timesUsed"] as? Int == 3 && step["pairs"] as? Int == 3 && step["meanChange"] as? Double == -4)
        // Four weeks later it isn't frequent any more.
        #expect(try home.prints("plan", at: "2026-10-13T12:00:00-04:00").contains("No plan yet for"))
        #expect(try !home.prints("plan", at: "2026-10-14T12:00:00-04:00").contains("No plan yet for"))
        #expect(try home.prints("plan", at: "2026-10-14T12:00:00-04:00").contains("walk (10 min) · 3 times"))
    }

    @Test func `the hint never names what was followed by stronger cravings`() throws {
        let home = try Home()
        try home.prints("plan", "add", "any", "walk", "--first")
        try home.prints("craving", "5", "--trigger", "payday", "--action", "walk", "--after", "8")
        try home.prints("craving", "5", "--trigger", "payday")
        #expect(try home.prints("plan").contains("steady plan add payday \"call someone\"\n"))
        #expect(try home.prints("plan", "show", "payday").contains("steady plan add payday \"call someone\"\n"))
    }

    @Test func `what helped most is suggested, with one trigger or with any`() throws {
        let home = try rated()
        let page = """
            Weaker afterwards, the largest change first
              1  walk · 3 times, 4 lower on average

            As strong or stronger afterwards
              tea · 3 times, 1 higher on average

            """
        #expect(
            try home.prints("plan", "suggest")
                == "What came after each thing you tried, over the whole record.\n\n" + page)
        let stress = try home.prints("plan", "suggest", "Stress")
        #expect(stress.contains(page), "\(stress)")
        #expect(stress.hasSuffix("for \"stress\" yet: walk               steady plan add stress walk\n"), "\(stress)")
        try home.prints("plan", "add", "stress", "walk")
        #expect(try !home.prints("plan", "suggest", "stress").contains("Not in the plan"))
        #expect(
            try home.prints("plan", "suggest", "after work") == """
                Nothing that you tried with "after work" is on record yet.
                  steady craving 7 --trigger "after work" --action walk --after 4

                """)
        #expect(try home.prints("plan", "suggest", "any") == home.prints("plan", "suggest"))
    }

    @Test func `a suggestion follows an undo, an edit and a merge`() throws {
        let home = try rated()
        try home.prints("edit", "c1", "--clear", "after")
        #expect(try home.prints("plan", "suggest").contains("walk · 3 times, rated twice\n"))
        try home.prints("undo")
        #expect(try home.prints("plan", "suggest").contains("1  walk · 3 times, 4 lower on average\n"))
        try home.prints("edit", "stress", "--name", "after work", "--yes")
        #expect(try home.prints("plan", "suggest", "after work").contains("1  walk · 3 times, 4 lower on average\n"))
    }

    @Test func `a trigger that isn't known is refused with the nearest`() throws {
        try Refusal(
            "plan", "suggest", "strss", code: 69, says: "Did you mean stress?\n  steady plan suggest stress\n"
        ).check(in: .lived())
        try Refusal("plan", "suggest", "moonlight", code: 69, says: "`steady plan` lists those with a plan.")
            .check(in: .lived())
    }

    @Test func `signs and reasons are added, listed, taken out and brought back`() throws {
        let home = try Home()
        #expect(
            try home.prints("plan", "sign") == """
                The plan has no warning signs yet.                            steady plan sign -

                """)
        #expect(
            try home.prints("plan", "sign", "skipping", "meals") == """
                n1  warning sign · skipping meals                              undo: steady undo

                """)
        try home.prints("plan", "reason", "my daughter")
        try home.prints("plan", "reason", "-", input: "the garden\n")
        #expect(try home.prints("plan", "reason", "list") == home.prints("plan", "reason"))
        #expect(try home.prints("plan", "reasons") == "n2  my daughter\nn3  the garden\n")
        #expect(try home.prints("plan", "signs") == "n1  skipping meals\n")
        #expect(try home.prints("plan", "sign", "SKIPPING meals").hasSuffix("nothing changed\n"))
        #expect(
            try home.prints("plan", "reason", "--remove", "garden") == """
                n3  out of the plan  reason · the garden                       undo: steady undo

                """)
        #expect(try home.prints("plan", "reason") == "n2  my daughter\n")
        #expect(try home.prints("show", "n3").contains("\n  until            Wed 16 Sep 2026\n"))
        #expect(try home.prints("undo").hasSuffix("  n3  reason · the garden\n"))
        #expect(
            try home.prints("plan").hasSuffix(
                "Warning signs\n  n1  skipping meals\n\nReasons\n  n2  my daughter\n  n3  the garden\n"))
        #expect(
            try home.prints("edit", "daughter", "--text", "Ada") == """
                n2  reason · Ada                                               undo: steady undo
                  was  reason · my daughter

                """)
        #expect(try home.prints("delete", "n1").hasPrefix("n1  warning sign deleted "))
        #expect(try home.prints("erase", "n3", "--yes").hasPrefix("n3  reason erased for good\n"))
        #expect(
            try home.prints("plan", "reason", "--json") == #"[{"id":"n2","text":"Ada","since":"2026-09-16"}]"# + "\n")
    }

    @Test func `company and what makes the surroundings safe are kept in the same way`() throws {
        let home = try Home()
        #expect(
            try home.prints("plan", "company") == """
                The plan has no people or places yet.                      steady plan company -

                """)
        #expect(
            try home.prints("plan", "company", "the", "library") == """
                n1  person or place · the library                              undo: steady undo

                """)
        try home.prints("plan", "surroundings", "-", input: "Ana keeps the pills\n")
        #expect(try home.prints("plan", "surroundings") == "n2  Ana keeps the pills\n")
        #expect(
            try home.prints("plan").hasSuffix(
                "People and places for company\n  n1  the library\n\nMaking the surroundings safe\n  n2  Ana keeps the pills\n"
            ))
        #expect(
            try home.prints("edit", "n1", "--sort", "surroundings", "--text", "the lamp on").contains(
                "safety measure · the lamp on"))
        #expect(
            try home.prints("plan", "surroundings", "--remove", "pills") == """
                n2  out of the plan  safety measure · Ana keeps the pills      undo: steady undo

                """)
        let page = try home.prints("now")
        #expect(page.contains("\nMaking the surroundings safe\n  the lamp on\n") && !page.contains("pills"), "\(page)")
    }

    @Test(arguments: [
        Refusal(
            "plan", "company", "--remove", "n1", code: 65,
            says: "n1 is a warning sign, not a person or place.\n  steady plan sign --remove n1\n"),
        Refusal("plan", "surroundings", "", says: "A safety measure can't be empty."),
        Refusal("plan", "surroundings", "--remove", says: "by its id or its words.\n  steady plan surroundings\n"),
        Refusal(
            "edit", "n1", "--sort", "place", says: "--sort is sign, reason, company or surroundings; not \"place\"."),
        Refusal("plan", "sign", "x", "--remove", "n1", says: "nothing of that sort in the plan has these words."),
        Refusal("plan", "sign", "--remove", says: "by its id or its words.\n  steady plan sign\n"),
        Refusal(
            "plan", "sign", "remove", "skipping", "meals", says: "\n  steady plan sign --remove \"skipping meals\"\n"),
        Refusal("plan", "sign", "", says: "A warning sign can't be empty."),
        Refusal(
            "plan", "reason", "--remove", "n1", code: 65,
            says: "n1 is a warning sign, not a reason.\n  steady plan sign --remove n1\n"),
        Refusal("plan", "sign", "--remove", "n9", code: 69, says: "There is no plan note n9."),
        Refusal("plan", "sign", "--remove", "moon", says: "nothing of that sort in the plan has these words."),
        Refusal("plan", "sign", "-3 kg", says: "\n  steady plan sign -- \"-3 kg\"\n"),
        Refusal("edit", "n1", says: "Say what to change in n1."),
        Refusal("edit", "n1", "--clear", "text", says: "It has none to empty."),
    ])
    func `bad words about a sign or a reason are refused`(_ refusal: Refusal) throws {
        try refusal.check(in: .lived())
    }

    @Test func `a hard moment shows reasons after people, and signs after the plan`() throws {
        let home = try Home.lived()
        try home.prints("plan", "reason", "my daughter")
        for columns in ["80", "40"] {
            let page = try home.run(["now"], environment: ["COLUMNS": columns]).out
            let order = [
                "Call\n", "Your reasons\n  my daughter\n", "Try\n", "With stress\n",
                "Warning signs\n  skipping meals\n", "911",
            ]
            let places = try order.map { try #require(page.range(of: $0), "\(page)").lowerBound }
            #expect(places == places.sorted(), "\(page)")
        }
    }

    @Test func `words take out the note of that sort that has them`() throws {
        let home = try Home()
        try home.prints("plan", "sign", "skipping meals")
        try home.prints("plan", "reason", "cooking meals with Ada")
        #expect(try home.prints("plan", "sign", "--remove", "meals").contains("skipping meals"))
        #expect(try home.prints("plan", "reason").contains("cooking meals"))
    }

    @Test func `what was tried before a use is no help, and is never proposed`() throws {
        let home = try Home()
        for after in ["1", "2", "1"] {
            try home.prints(
                "craving", "8", "--trigger", "pay", "--action", "drink", "--outcome", "used", "--after", after)
        }
        let suggestion = try home.prints("plan", "suggest")
        #expect(suggestion.contains("drink") && !suggestion.contains("lower") && !suggestion.contains("plan add"))
        let plan = try home.prints("plan")
        #expect(plan.contains("steady plan add pay walk") && !plan.contains("drink"), "\(plan)")
    }

    @Test func `a step that begins with a dash is proposed in a line that works`() throws {
        let home = try Home()
        for _ in 1...3 { try home.prints("craving", "8", "--action", "-dash", "--after", "2") }
        #expect(try home.prints("plan", "suggest").contains("steady plan add -- any -dash\n"))
        try home.prints("plan", "add", "--", "any", "-dash")
    }
}
