import Testing

/// DESIGN §3, "Not knowing exactly": a craving or a use known by a part of the day or by the day is kept and shown so,
/// never with a made-up clock time.
struct UncertainTimeTests {
    @Test(arguments: [
        (["use", "--at", "last night"], "u1  use · Tue 15 Sep 2026, night, yesterday"),
        (["use", "--at", "yesterday"], "u1  use · Tue 15 Sep 2026, yesterday"),
        (["use"], "u1  use · Wed 16 Sep 2026  "), (["use", "--at", "now"], "u1  use · Wed 16 Sep 2026 19:42"),
        (["craving", "8", "--at", "this morning"], "c1  craving 8 · Wed 16 Sep 2026, morning"),
        (["craving", "8", "--at", "mon evening"], "c1  craving 8 · Mon 14 Sep 2026, evening, 2 days ago"),
        (["craving", "8", "--at", "thu"], "c1  craving 8 · Thu 10 Sep 2026, 6 days ago"),
        (["craving", "8", "last", "night", "at", "11"], "c1  craving 8 · Tue 15 Sep 2026 23:00, yesterday"),
        (["use", "yesterday"], "u1  use · Tue 15 Sep 2026, yesterday"),
        (["drank", "last", "night"], "u1  use · Tue 15 Sep 2026, night, yesterday"),
        (["craving", "8", "--at", "2 days ago"], "c1  craving 8 · Mon 14 Sep 2026 19:42"),
    ])
    func `the echo says as much as is known`(_ words: [String], _ echo: String) throws {
        #expect(try Home().run(words).out.hasPrefix(echo))
    }

    private func home() throws -> Home {
        let home = try Home()
        try home.prints("craving", "8", "--at", "this morning", "--trigger", "stress")
        try home.prints("craving", "5", "--at", "yesterday")
        try home.prints("craving", "4")
        try home.prints("use", "--at", "last night")
        return home
    }

    @Test func `the log and show say as much as is known`() throws {
        let home = try home()
        #expect(
            try home.prints("log") == """
                Tue 15 Sep          c2   craving 5
                Tue 15 Sep night    u1   use
                Wed 16 Sep morning  c1   craving 8 · stress
                Wed 16 Sep 19:42    c3   craving 4

                """)
        #expect(try home.prints("show", "c1").contains("\n  at               Wed 16 Sep 2026, morning\n"))
        let day = try home.prints("show", "c2")
        #expect(
            day.contains("\n  at               Tue 15 Sep 2026\n") && !day.contains("12:00")
                && !day.contains("afternoon"))
    }

    @Test func `the week counts what is known, and its peak has no time`() throws {
        let home = try home()
        let week = try home.prints("week")
        #expect(week.contains("  Strongest  8 · Wed 16, morning · stress\n"), "\(week)")
        let json = try home.prints("week", "--json")
        #expect(json.contains(#""peak":{"id":"c1","intensity":8,"at":null,"precision":"part"}"#), "\(json)")
        #expect(json.contains(#""partsOfDay":{"morning":1,"afternoon":0,"evening":1,"night":0}"#), "\(json)")
        try home.prints("craving", "9", "--at", "yesterday")
        #expect(try home.prints("week").contains("  Strongest  9 · Tue 15\n"))
    }

    @Test func `JSON and CSV have the precision, and no time that isn't known`() throws {
        let home = try home()
        let log = try home.prints("log", "--json")
        #expect(log.contains(#""at":null,"precision":"part","partOfDay":"morning","intensity":8"#), "\(log)")
        #expect(log.contains(#""at":null,"precision":"day","partOfDay":null,"intensity":5"#))
        #expect(log.contains(#""at":"2026-09-16T19:42:00-04:00","precision":"minute","partOfDay":"evening""#))
        #expect(log.contains(#""at":null,"precision":"part","partOfDay":"night","substance":null"#))
        let cravings = try home.prints("export", "--to", "-", "--table", "cravings", "--share", "everything")
        #expect(cravings.hasPrefix("id,day,part_of_day,intensity,") && cravings.contains(",note,precision\r\n"))
        #expect(cravings.contains("c2,2026-09-15,,5,") && cravings.contains(",2026-09-15,,,,day\r\n"))
        #expect(cravings.contains(",2026-09-16 morning,,,,part\r\n"))
        #expect(cravings.contains(",2026-09-16T19:42:00-04:00,,,,minute\r\n"))
        #expect(
            try home.prints("export", "--to", "-", "--table", "uses") == "id,day,precision\r\nu1,2026-09-15,part\r\n")
    }

    @Test func `an edit sets time and precision together, and undo takes both back`() throws {
        let home = try home()
        #expect(
            try home.prints("edit", "c2", "--at", "21:15").hasPrefix(
                "c2  craving 5 · Tue 15 Sep 2026 21:15, yesterday"))
        #expect(
            try home.prints("show", "c2").unwrapped.contains(
                "edit: at Tue 15 Sep 2026 → Tue 15 Sep 2026 21:15, part not set → evening")
        )
        try home.prints("undo")
        #expect(try home.prints("log").contains("Tue 15 Sep          c2"))
        // A day alone keeps the part, a part alone the day.
        #expect(try home.prints("edit", "c1", "--at", "mon").contains("Mon 14 Sep 2026, morning"))
        #expect(try home.prints("edit", "c1", "--at", "evening").contains("Mon 14 Sep 2026, evening"))
    }

    @Test func `a craving that ended in use is known as well as the use`() throws {
        let home = try Home()
        try home.prints("craving", "9", "--at", "last night", "--outcome", "used")
        #expect(try home.prints("log").contains("Tue 15 Sep night  u1   use"))
    }

    @Test func `what else the words could mean is said`() throws {
        let home = try Home()
        let ran = try home.prints("craving", "4", "--at", "9:30", at: "2026-09-16T22:00:00-04:00")
        #expect(ran.contains("21:30 would be --at \"2026-09-16 21:30\""), "\(ran)")
        #expect(try !home.prints("craving", "5", "--at", "09:30", at: "2026-09-16T22:00:00-04:00").contains("would be"))
        #expect(
            try home.prints("edit", "c1", "--at", "8:15", at: "2026-09-16T22:00:00-04:00").contains(
                "20:15 would be --at \"2026-09-16 20:15\""))
    }

    @Test(arguments: [
        (["craving", "4", "--at", "last night"], "Wed 16 Sep 2026, night would be --at \"2026-09-16 night\""),
        (["craving", "4", "--at", "last night at 11"], "Wed 16 Sep 2026 23:00 would be --at \"2026-09-16 23:00\""),
        (["use", "--at", "yesterday 21:30"], "Wed 16 Sep 2026 21:30 would be --at \"2026-09-16 21:30\""),
        (["use", "--at", "thu 00:40"], "Thu 17 Sep 2026 00:40 would be --at \"2026-09-17 00:40\""),
        (["checkin", "--mood", "5", "--day", "yesterday"], "Wed 16 Sep 2026 would be --day 2026-09-16"),
        (["craving", "4", "--at", "8/9"], "Tue 8 Sep 2026 would be --at 2026-09-08"),
        (["checkin", "--mood", "5", "--day", "8/9"], "Tue 8 Sep 2026 would be --day 2026-09-08"),
        (["use", "--at", "last mon"], "Mon 7 Sep 2026 would be --at 2026-09-07"),
    ])
    func `after midnight, and where a date or week could be two, the other is named`(
        _ words: [String], _ note: String
    ) throws {
        let ran = try Home().run(words, at: "2026-09-17T00:50:00-04:00")
        #expect(ran.code == 0 && ran.out.contains(note), "\(ran)")
    }
}
