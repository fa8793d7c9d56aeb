import Testing

/// `steady program checklist`, and where its items show.
struct ProgramChecklistTests {
    /// Eleven days before the last planned day of Riverside IOP, Tuesday 24 November.
    private static let near = "2026-11-13T12:00:00-05:00"

    /// Riverside IOP with its checklist: i1 to i5.
    private func begun() throws -> Home {
        let home = try Home.lived()
        try home.prints("program", "checklist", "--begin", at: Self.near)
        return home
    }

    @Test func `a list is begun once`() throws {
        let home = try Home.lived()
        #expect(
            try home.prints("program", "checklist", at: Self.near) == """
                Nothing is on the list for Riverside IOP yet. To begin it:
                  steady program checklist p1 --begin

                """)
        #expect(
            try home.prints("program", "checklist", "p1", "--begin", at: Self.near) == """
                i1  ask for the next appointment, and where · due Wed 25 Nov   undo: steady undo
                i2  ask who prescribes your medication from then on · due Tue 24 Nov
                i3  ask about sober living or groups · due Wed 2 Dec
                i4  choose whom to call the first night · due Tue 24 Nov
                i5  have naloxone at hand, if opioids are part of it · due Tue 24 Nov
                  for Riverside IOP                                  steady program checklist p1

                """)
        try Refusal("program", "checklist", "p1", "--begin", code: 65, says: "has a checklist already").check(in: home)
        try home.prints("undo")
        #expect(try home.prints("program", "checklist").hasPrefix("Nothing is on the list"))
    }

    @Test func `items are added, ticked off and listed at the end then`() throws {
        let home = try begun()
        #expect(
            try home.prints(
                "program", "checklist", "--add", "letter for work", "--due", "fri", "--with", "Sam",
                at: "2026-11-14T12:00:00-05:00"
            ).hasPrefix("i6  letter for work · with Sam · due Fri 20 Nov  "))
        let ticked = try home.prints("program", "checklist", "--done", "i1", "i2", at: Self.near)
        #expect(ticked.contains("i1  ask for the next appointment, and where · done Fri 13 Nov"), "\(ticked)")
        #expect(ticked.components(separatedBy: "steady undo").count == 2, "\(ticked)")
        #expect(
            try home.prints("program", "checklist", "--done", "letter", at: Self.near).hasPrefix("i6  letter for work"))
        let lines = try home.prints("program", "checklist", at: Self.near).split(separator: "\n").map(String.init)
        #expect(lines.dropFirst().prefix(6).map { $0.prefix(4) } == ["  i4", "  i5", "  i3", "  i1", "  i2", "  i6"])
        try Refusal("program", "checklist", "--done", "i1", code: 65, says: "was ticked off on").check(in: home)
        try Refusal("program", "checklist", "--done", "letter", says: "no open checklist item has these words")
            .check(in: home)
        try home.prints("undo")
        try home.prints("undo")
        #expect(try home.prints("program", "checklist", "p1", "--done", "i1").hasPrefix("i1  "))
    }

    @Test func `an item is edited, shown, deleted and erased`() throws {
        let home = try begun()
        #expect(
            try home.prints("edit", "i3", "--text", "Oak House", "--due", "tue", "--with", "Sam", at: Self.near) == """
                i3  Oak House · with Sam · due Tue 1 Dec                       undo: steady undo
                  was  ask about sober living or groups · due Wed 2 Dec

                """)
        #expect(try home.prints("edit", "i3", "--done", "today", at: Self.near).contains("done Fri 13 Nov"))
        #expect(
            try home.prints("edit", "i3", "--clear", "due", "--clear", "with", "--clear", "done", at: Self.near)
                .hasPrefix("i3  Oak House  "))
        #expect(try home.prints("show", "i3", at: Self.near).contains("text             Oak House"))
        #expect(try home.prints("show", "Oak", at: Self.near).hasPrefix("i3  checklist item"))
        #expect(try home.prints("delete", "i3", at: Self.near).contains("i3  checklist item deleted"))
        #expect(try home.prints("undo", at: Self.near).contains("i3  Oak House"))
        #expect(try home.run(["erase", "i3", "--yes"], at: Self.near).code == 0)
        #expect(!(try home.prints("program", "checklist", at: Self.near).contains("Oak House")))
    }

    @Test(arguments: [
        Refusal("program", "checklist", "--done", "i99", code: 69, says: "There is no checklist item i99."),
        Refusal("program", "checklist", "--done", "c1", says: "c1 is a craving; a checklist item"),
        Refusal("program", "checklist", "p99", code: 69, says: "There is no program p99."),
        Refusal("program", "checklist", "nothing of it", says: "no program has that name"),
        Refusal("program", "checklist", "--add", "", says: "What to line up"),
        Refusal("program", "checklist", "--add", "x", "--with", "Bartholomew", code: 69, says: "Bartholomew"),
        Refusal("program", "checklist", "--add", "x", "--due", "soon", says: "soon"),
        Refusal("program", "checklist", "--due", "fri", says: "--due and --with go with --add"),
        Refusal("program", "checklist", "--add", "x", "--done", "i1", says: "exclude each other"),
        Refusal("edit", "i1", "--done", "2027-01-01", says: "is in the future"),
        Refusal("edit", "i1", "--clear", "text", says: "--clear can't empty \"text\""),
        Refusal("edit", "i1", "--topic", "sleep", says: "--topic"),
    ])
    func `what can't be is refused`(_ refusal: Refusal) throws { try refusal.check(in: begun()) }

    @Test func `without any level of care it says how to begin`() throws {
        let home = try Home()
        #expect(try home.prints("program", "checklist").contains("No level of care is active"))
        try Refusal("program", "checklist", "--begin", code: 69, says: "Start one first").check(in: home)
        #expect(try home.prints("program", "checklist", "--json") == "[]\n")
    }

    // MARK: Today and the week

    @Test func `before the end today and the week say once what to line up, then the list stands there`() throws {
        let home = try Home.lived()
        for words in [["today"], ["week"]] {
            let page = try home.run(words, at: Self.near).out
            #expect(page.components(separatedBy: "whom to").count == 2, "\(page)")
            #expect(page.unwrapped.contains("so it is worth asking what can follow."), "\(page)")
        }
        #expect(try home.prints("today", at: Self.near).contains("steady program checklist p1 --begin"))
        // A page for someone else has no commands, and attendance says nothing of it.
        #expect(!(try home.prints("week", at: Self.near).contains("--begin")))
        #expect(!(try home.prints("week", "--share", "attendance", at: Self.near).contains("whom to")))
        #expect(try home.prints("week", "last", at: Self.near).contains("whom to") == false)
        try home.prints("program", "checklist", "--begin", at: Self.near)
        for words in [["today"], ["week"]] {
            let page = try home.run(words, at: Self.near).out
            #expect(!page.contains("worth asking") && page.contains("choose whom to call the first night"), "\(page)")
        }
    }

    @Test func `today has three items, then how many more, and says of an overdue one when it was due`() throws {
        let home = try begun()
        let page = try home.prints("today", at: "2026-11-25T12:00:00-05:00")
        #expect(
            page.hasSuffix(
                """
                  To line up   ask who prescribes your medication from then on ·
                               was due Tue 24 Nov
                    steady program checklist p1
                               choose whom to call the first night · was due Tue 24 Nov
                               have naloxone at hand, if opioids are part of it ·
                               was due Tue 24 Nov
                               2 more

                """), "\(page)")
    }

    @Test func `in a narrow window an item stands under the one before`() throws {
        let ran = try begun().run(["today"], at: "2026-11-25T12:00:00-05:00", environment: ["COLUMNS": "40"])
        #expect(
            ran.out.hasSuffix(
                """
                  To line up
                    ask who prescribes your medication
                    from then on · was due Tue 24 Nov
                    steady program checklist p1
                    choose whom to call the first
                      night · was due Tue 24 Nov
                    have naloxone at hand, if opioids
                      are part of it ·
                      was due Tue 24 Nov
                               2 more

                """), "\(ran)")
    }

    @Test func `a step takes the list along`() throws {
        let home = try begun()
        try home.prints("program", "checklist", "--done", "i1", at: Self.near)
        let echo = try home.prints("program", "step", "outpatient", "--from", "2026-11-25", at: Self.near)
        #expect(echo.contains("4 things to line up"), "\(echo)")
        let list = try home.prints("program", "checklist", "p3", at: Self.near)
        #expect(["i2", "i3", "i4", "i5"].allSatisfy(list.contains) && !list.contains("i6"), "\(list)")
    }

    @Test func `a counselor reads what each item is about, and not its words`() throws {
        let home = try begun()
        try home.prints("edit", "i4", "--text", "call my sister", "--with", "Sam", at: Self.near)
        try home.prints("program", "checklist", "--add", "the letter", at: Self.near)
        for form in ["text", "html", "markdown", "json"] {
            let page = try home.prints("week", "--share", "counselor", "--format", form, at: Self.near)
            #expect(page.contains("whom to call the first night"), "\(page)")
            #expect(!page.contains("sister") && !page.contains("letter"), "\(page)")
            #expect(page.contains("something else to line up") == (form == "json"), "\(page)")
            let attendance = try home.prints("week", "--share", "attendance", "--format", form, at: Self.near)
            #expect(!attendance.contains("first night"), "\(attendance)")
            #expect(
                try home.prints("week", "--share", "everything", "--format", form, at: Self.near).contains("sister"))
        }
    }

    @Test func `it can be silenced`() throws {
        let home = try Home.lived()
        try home.prints("config", "near-end", "off", at: Self.near)
        let today = try home.prints("today", at: Self.near)
        #expect(!today.contains("line up") && today.contains("Planned end  Tue 24 Nov"), "\(today)")
        #expect(!(try home.prints("week", at: Self.near).contains("line up")))
        #expect(!(try home.prints("edit", "p1", "--weeks", "11", at: Self.near).contains("worth asking")))
        try home.prints("config", "near-end", "on", at: Self.near)
        #expect(try home.prints("edit", "p1", "--weeks", "12", at: Self.near).contains("worth asking"))
    }

    @Test func `start, edit and end say once that a course would be short, and a longer one says nothing`() throws {
        let home = try Home()
        #expect(try home.prints("program", "start", "iop", "--weeks", "12").unwrapped.contains("worth asking"))
        #expect(!(try home.prints("edit", "p1", "--weeks", "13").contains("worth asking")))
        #expect(try home.prints("edit", "p1", "--weeks", "8").unwrapped.contains("worth asking"))
        #expect(!(try home.prints("edit", "p1", "--name", "Riverside").contains("worth asking")))
        #expect(try home.prints("program", "end", "--on", "tomorrow").unwrapped.contains("worth asking"))
        // What is over needs no plan.
        try home.prints("undo")
        #expect(
            !(try home.prints("program", "end", "--on", "yesterday", at: "2026-10-01T12:00:00-04:00").contains("worth"))
        )
    }

    @Test func `what was lined up for the way in does not stand for what comes after`() throws {
        let home = try Home()
        try home.prints("program", "start", "inpatient", "--from", "2026-08-01", at: "2026-08-01T12:00:00-04:00")
        let step = "2026-09-07T12:00:00-04:00"
        try home.prints("program", "step", "iop", "--from", "2026-09-07", "--weeks", "8", "--naloxone", "yes", at: step)
        let near = "2026-10-20T12:00:00-04:00"
        #expect(try home.prints(at: near).contains("steady program checklist p2 --begin"))
        #expect(try home.prints("program", "checklist", "p2", "--begin", at: near).contains("due Sun 1 Nov"))
        #expect(try !home.prints(at: near).contains("--begin"))
        let again = try home.run(["program", "checklist", "p2", "--begin"], at: near)
        #expect(again.code == 65, "\(again)")
    }
}
