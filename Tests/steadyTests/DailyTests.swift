import Testing

struct `The daily commands` {
    @Test func `the very first start says where the data stays and how to begin`() throws {
        let home = try Home()
        let welcome = """
            Steady keeps your plan on this computer. Nothing is sent anywhere.

              Begin            steady program start      it asks; Return skips a question
              Log a craving    steady craving 6
              A hard moment    steady now

            """
        #expect(try home.prints() == welcome)
        #expect(try home.prints("today") == welcome)
        #expect(try home.files() == [])
    }

    @Test func `a craving is echoed with its id, its time and the way back`() throws {
        let home = try Home()
        #expect(
            try home.prints("craving", "7", "--trigger", "stress", "--action", "walk", "--after", "4") == """
                c1  craving 7, then 4 · Wed 16 Sep 2026 19:42 · stress · walk  undo: steady undo
                  new trigger "stress"

                """)
        #expect(
            try home.prints("craving", "5", "--trigger", "Stress", "--action", "walk") == """
                c2  craving 5 · Wed 16 Sep 2026 19:42 · stress · walk          undo: steady undo

                """)
    }

    @Test func `a craving keeps everything that is said about it`() throws {
        let home = try Home()
        let echo = try home.prints(
            "craving", "6", "--trigger", "stress", "--trigger", "payday", "--action", "walk", "--after", "3",
            "--minutes",
            "15", "--outcome", "passed", "--place", "home", "--company", "alone", "--at", "20m ago", "--note", "-",
            input: "it passed while walking\n")
        #expect(
            echo.unwrapped == """
                c1 craving 6, then 3 · Wed 16 Sep 2026 19:22 · stress · payday · walk · 15 min · passed · home · alone · \
                note: it passed while walking undo: steady undo new trigger "stress" new trigger "payday"
                """)
    }

    @Test func `a name that is close to one on record is made, and the echo asks`() throws {
        let home = try Home()
        try home.prints("craving", "5", "--trigger", "stress")
        let echo = try home.prints("craving", "5", "--trigger", "stres")
        #expect(echo.contains("  new trigger \"stres\"; did you mean stress?"))
    }

    @Test(arguments: [
        ["craving", "9"], ["craving", "10"], ["checkin", "--urge", "9"], ["checkin", "--used"], ["use", "--at", "now"],
        ["craving", "3", "--outcome", "used"],
    ])
    func `after a strong urge or a use one line points to people and plan`(_ words: [String]) throws {
        let ran = try Home().run(words)
        #expect(ran.code == 0)
        #expect(
            ran.out.hasSuffix(
                "  Your people and your plan are one command away:                     steady now\n"))
        #expect(!ran.out.contains("988"))
    }

    @Test(arguments: [["craving", "8"], ["checkin", "--urge", "8", "--no-use"], ["checkin", "--mood", "10"]])
    func `after anything else no line points anywhere`(_ words: [String]) throws {
        let ran = try Home().run(words)
        #expect(ran.code == 0)
        #expect(!ran.out.contains("steady now"))
    }

    @Test func `a craving that ended in use records the use as well, and one undo takes both`() throws {
        let home = try Home()
        let echo = try home.prints("craving", "6", "--outcome", "used")
        #expect(echo.contains("  recorded as u1 too: an event, not a reset\n"))
        #expect(try home.prints("log").contains("u1"))
        try home.prints("undo")
        #expect(try home.prints("log") == "Nothing is on record there yet.\n")
    }

    @Test func `a check-in is echoed, and a second one on that day adds to it`() throws {
        let home = try Home()
        try home.prints("contact", "add", "Sam")
        #expect(
            try home.prints("checkin", "--mood", "6", "--sleep", "7.5", "--reached", "sam") == """
                d1  check-in · Wed 16 Sep 2026 · mood 6 · sleep 7.5 h · Sam reached
                  undo: steady undo

                """)
        #expect(
            try home.prints("checkin", "--mood", "7", "--no-use") == """
                d1  check-in · Wed 16 Sep 2026 · mood 7 · sleep 7.5 h · no use · Sam reached
                  undo: steady undo
                  was  check-in · Wed 16 Sep 2026 · mood 6 · sleep 7.5 h · Sam reached

                """)
        #expect(
            try home.prints("checkin", "--day", "yesterday", "--nobody") == """
                d2  check-in · Tue 15 Sep 2026, yesterday · nobody reached     undo: steady undo

                """)
    }

    @Test func `after midnight it is still the evening before`() throws {
        let home = try Home()
        #expect(try home.prints("checkin", "--mood", "5", at: "2026-09-19T00:40:00-04:00").contains("Fri 18 Sep 2026"))
        #expect(try home.prints("checkin", "--mood", "5", at: "2026-09-19T03:00:00-04:00").contains("Sat 19 Sep 2026"))
    }

    @Test func `attend means the session that is due`() throws {
        let home = try Home.lived()
        #expect(
            try home.prints("attend") == """
                s2  attended · Wed 16 Sep 2026 18:00 · Riverside IOP · 3 h     undo: steady undo

                """)
    }

    @Test func `attend and miss take a time, a length, a kind, a topic and a reason`() throws {
        let home = try Home.lived()
        #expect(
            try home.prints(
                "attend", "--at", "fri 18:00", "--hours", "2.5", "--kind", "family", "--topic", "boundaries"
            ).unwrapped == """
                s2 attended · Fri 11 Sep 2026 18:00, 5 days ago · Riverside IOP · 2.5 of 3 h · family · boundaries \
                undo: steady undo
                """)
        #expect(
            try home.prints("miss", "--excused", "--at", "wed 18:00", "--reason", "work") == """
                s3  excused · Wed 16 Sep 2026 18:00 · Riverside IOP · 3 h · work
                  undo: steady undo

                """)
        #expect(
            try home.prints("miss", "--cancelled", "--at", "next mon 18:00") == """
                s4  cancelled · Mon 21 Sep 2026 18:00, in 5 days · Riverside IOP · 3 h
                  undo: steady undo

                """)
        #expect(
            try home.prints("miss", "--at", "2026-09-09 18:00") == """
                s5  missed · Wed 9 Sep 2026 18:00, 7 days ago · Riverside IOP · 3 h
                  undo: steady undo

                """)
        #expect(
            try home.prints("attend", "--at", "sat 10:00", "--makeup", "s5").unwrapped.contains("· make-up for s5"))
    }

    @Test func `a use is an event with a time`() throws {
        let home = try Home()
        #expect(
            try home.prints(
                "use", "--at", "yesterday 23:30", "--substance", "alcohol", "--next-time", "-", input: "call Sam\n")
                    == """
                    u1  use · Tue 15 Sep 2026 23:30, yesterday · alcohol · next time: call Sam
                      undo: steady undo
                      Your people and your plan are one command away:                     steady now

                    """)
    }

    @Test func `points are raised, listed and ticked off`() throws {
        let home = try Home()
        #expect(
            try home.prints("raise")
                == "Nothing to raise yet.                                             steady raise -\n")
        #expect(
            try home.prints("raise", "-", input: "ask about the weekend\n") == """
                r1  to raise · Wed 16 Sep 2026 · ask about the weekend         undo: steady undo

                """)
        #expect(try home.prints("raise") == "r1  ask about the weekend · Wed 16 Sep\n")
        #expect(
            try home.prints("raise", "--done", "r1", at: "2026-09-18T19:00:00-04:00") == """
                r1  raised · Wed 16 Sep 2026, 2 days ago · ask about the weekend ·
                  done Fri 18 Sep 2026
                  undo: steady undo

                """)
        #expect(try home.prints("raise").hasPrefix("Nothing to raise yet."))
    }

    @Test func `a clock time that came twice means the first, and the echo says how to name the second`() throws {
        let home = try Home()
        let echo = try home.prints("craving", "5", "--at", "01:30", at: "2026-11-01T09:00:00-05:00")
        #expect(echo.contains("Sun 1 Nov 2026 01:30"))
        #expect(echo.contains("2026-11-01T01:30:00-05:00"))
        let records = try home.prints("show", "c1", "--json")
        #expect(records.contains("\"at\":\"2026-11-01T01:30:00-04:00\""))
        let second = try home.prints(
            "craving", "5", "--at", "2026-11-01T01:30:00-05:00", at: "2026-11-01T09:00:00-05:00")
        #expect(!second.contains("twice"))
    }
}
