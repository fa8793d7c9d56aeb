import Testing

/// Two levels of care on the same days, which only merging two copies makes: commands mean the one that began later, and
/// are refused only for an overlap that they make.
struct OverlappingCareTests {
    /// An IOP from 1 September, and from 5 September a PHP that is at the same hour.
    private func overlapping() throws -> Home {
        let copies = try TwoCopies(["craving", "5"])
        try copies.one.prints("program", "start", "iop", "--from", "2026-09-01", "--slot", "wed 18:00")
        try copies.other.prints("program", "start", "php", "--from", "2026-09-05", "--slot", "wed 18:00")
        try copies.meet()
        return copies.one
    }

    @Test func `commands mean the one that began later`() throws {
        let home = try overlapping()
        #expect(try home.prints("program", "show").contains("php"))
        #expect(try home.prints("today").hasPrefix("Wednesday 16 September · PHP"))
        #expect(try home.prints("week").split(separator: "\n")[0].hasSuffix("PHP, week 3"))
        #expect(try home.prints("attend").contains("PHP"))
        #expect(try home.prints("attend", "--at", "last wed 18:00").contains("PHP"))
        #expect(try home.prints("attend", "--at", "yesterday 10:00").contains("PHP"))
        #expect(try home.prints("miss", "--excused", "--at", "next wed").contains("PHP"))
        #expect(try home.prints("program", "change", "--from", "2026-09-21", "--hours", "2").contains("PHP"))
        #expect(try home.prints("program", "extra", "sat 10:00").contains("PHP"))
        // Named, it is the other one.
        #expect(try home.prints("attend", "--at", "last wed 18:00", "--program", "iop").contains("IOP"))
        #expect(try home.prints("program", "end", "--on", "2026-09-27").contains("PHP"))
    }

    @Test func `what overlaps already can be edited and ended`() throws {
        let home = try overlapping()
        for words in [
            ["edit", "p1", "--name", "Evenings"], ["edit", "p2", "--absences", "3"],
            ["edit", "p2", "--level", "inpatient"],
            ["edit", "p2", "--from", "2026-09-06", "--yes"], ["program", "end", "p2", "--on", "2026-09-20", "--yes"],
            ["edit", "p2", "--ended", "2026-09-18", "--yes"], ["edit", "p1", "--ended", "2026-09-12", "--yes"],
        ] {
            let ran = try home.run(words)
            #expect(ran.code == 0, "\(words): \(ran)")
        }
    }

    @Test func `an overlap that a command makes is refused`() throws {
        let home = try overlapping()
        try Refusal(
            "edit", "p2", "--from", "2026-09-04", "--yes", code: 65,
            says: "IOP (p1) is a level of care in the same days"
        ).check(in: home)
        try Refusal(
            "program", "start", "outpatient", "--from", "2026-09-20", code: 65, says: "end it first"
        ).check(in: home)
        try Refusal(
            "program", "step", "outpatient", "--from", "2026-09-20", "--yes", code: 65,
            says: "IOP (p1) and PHP (p2) are both levels of care on Sun 20 Sep 2026. End p1 first"
        ).check(in: home)
        let end = ["program", "end", "p1", "--on", "2026-09-04", "--yes"]
        #expect(
            try home.run(["program", "step", "iop", "--from", "2026-09-20"]).err.contains(
                end.dropLast().joined(separator: " ")))
        #expect(try home.run(end).code == 0)
        #expect(try home.run(["program", "step", "outpatient", "--from", "2026-09-20", "--yes"]).code == 0)
        // Apart now, they stay apart.
        try Refusal("edit", "p1", "--ended", "2026-09-06", "--yes", code: 65, says: "same days").check(in: home)
    }
}
