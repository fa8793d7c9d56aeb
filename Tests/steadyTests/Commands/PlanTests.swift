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
        #expect(try home.prints("plan", "list", "any").hasPrefix("any trigger\n  1  walk (10 min)\n"))
        #expect(
            try home.prints("plan", "show", "payday") == """
                No plan yet for "payday".                            steady plan add payday walk

                """)
        try Refusal(
            "plan", "show", "strss", code: 69, says: "Did you mean stress?\n  steady plan show stress\n"
        ).check(in: home)
    }
}
