import Foundation
import Testing

struct `Being asked at a terminal` {
    @Test func `craving without a number asks how strong, and Return skips the rest`() throws {
        let home = try Home()
        let screen = try home.converse(
            ["craving"],
            [
                ("How strong, 0 to 10?", "12"), ("How strong, 0", "7"), ("body need", .skip),
                ("set it off", "stress, payday"), ("Now, or earlier", "30m ago"), ("Start one now", .skip),
                ("How strong is it now", .skip), ("did you try", "walk"), ("How did it end", .skip),
            ])
        #expect(screen.code == 0, "\(screen)")
        #expect(
            try home.prints("log").unwrapped
                == "Wed 16 Sep 19:12 c1 craving 7 · stress · payday · walk")
    }

    @Test func `craving keeps the number when the input ends, and without one records nothing`() throws {
        let home = try Home()
        let nothing = try home.converse(["craving"], [("How strong", .end)])
        #expect(nothing.code == 0 && nothing.text.contains("Nothing was recorded."), "\(nothing)")
        let skipped = try home.converse(["craving"], [("How strong", .skip)])
        #expect(skipped.code == 0 && skipped.text.contains("Nothing was recorded."), "\(skipped)")
        #expect(try home.files() == [])
        let strong = try home.converse(["craving"], [("How strong", "9"), ("body need", .end)])
        #expect(strong.code == 0 && strong.text.contains("steady now"), "\(strong)")
        #expect(try home.prints("log").unwrapped == "Wed 16 Sep 19:42 c1 craving 9")
    }

    @Test func `craving asks when it was, and takes the part of the day`() throws {
        let home = try Home()
        let screen = try home.converse(
            ["craving"],
            [
                ("How strong", "6"), ("body need", .skip), ("set it off", .skip), ("Now, or earlier", "this mornin"),
                ("Now, or earlier", "this morning"), ("do about", .end),
            ])
        #expect(screen.code == 0, "\(screen)")
        #expect(try home.prints("log").unwrapped == "Wed 16 Sep morning c1 craving 6")
    }

    @Test func `craving with a number asks nothing`() throws {
        #expect(try Home().converse(["craving", "7"]).text.contains("c1  craving 7"))
    }

    @Test func `use asks when, and can be told with one answer`() throws {
        let home = try Home()
        let nothing = try home.converse(["use"], [("When was it", .end)])
        #expect(nothing.code == 0 && nothing.text.contains("Nothing was recorded."), "\(nothing)")
        #expect(try home.files() == [])
        let screen = try home.converse(
            ["use"],
            [
                ("When was it", "tomorrow 10:00"), ("is in the future", "yesterday 23:30"), ("What was it?", .skip),
                ("help next time", "call Sam"), ("note", .end),
            ])
        #expect(screen.code == 0, "\(screen)")
        #expect(try home.prints("log").unwrapped == "Tue 15 Sep 23:30 u1 use · next time: call Sam")
        // Return at each question is an answer too: today.
        let today = try home.converse(
            ["use"],
            [
                ("When was it? (Return: today)", .skip), ("What was it?", .skip), ("help next time", .skip),
                ("note", .skip),
            ])
        #expect(today.code == 0 && today.text.contains("u2  use · Wed 16 Sep 2026"), "\(today)")
    }

    @Test func `program start says that another level of care is active before it asks further`() throws {
        let home = try Home.lived()
        let screen = try home.converse(
            ["program", "start"], [("Which", "php"), ("called", "Oak House"), ("First day", "mon")])
        #expect(screen.code == 65 && !screen.text.contains("Days and times"), "\(screen)")
        #expect(
            screen.text.hasSuffix(
                """
                steady: Riverside IOP (p1) is a level of care in the same days, and only one is
                  active on a day. Step from it to this one, or end it first with
                  `steady program end p1 --on 2026-09-20`.
                  steady program step php --from 2026-09-21 --name "Oak House"

                """), "\(screen)")
        #expect(try home.shell("\"$STEADY\" program step php --from 2026-09-21 --name \"Oak House\"").code == 0)
    }

    @Test func `program start asks everything that a program needs`() throws {
        let home = try Home()
        let screen = try home.converse(
            ["program", "start"],
            [
                ("Which", "spa"), ("Which", "iop"), ("called", "Riverside IOP"), ("First day", "mon"),
                ("Days and times", "mon 25:00"), ("is not a weekly time", "mon 18:00, wed 18:00"),
                ("support person", "Sam"),
                ("phone", "+1 555 0100"),
            ])
        #expect(screen.code == 0, "\(screen)")
        let programs = try #require(try home.json("program", "list", "--json") as? [[String: Any]])
        #expect(programs.count == 1)
        #expect(programs[0]["name"] as? String == "Riverside IOP")
        // Wednesday evening: the Monday to come.
        #expect(programs[0]["from"] as? String == "2026-09-21")
        #expect(try home.prints("program", "list", "--json").contains("mon 18:00"))
        #expect(try home.prints("contact", "list") == "k1  Sam · support · +1 555 0100\n")
        // One change holds all of it.
        try home.prints("undo")
        #expect(try home.prints("contact", "list", "--json") == "[]\n")
    }

    @Test func `a support person has a name with a letter, and a phone number digits`() throws {
        let home = try Home()
        let screen = try home.converse(
            ["program", "start"],
            [
                ("Which", "iop"), ("called", .skip), ("First day", .skip), ("Days and times", .skip),
                ("support person", "4"), ("has a letter in it", "mon 18:00"), ("is a day and a time", "Maria"),
                ("phone", "Sam"),
                ("at least two digits", "+1 555 0199"),
            ])
        #expect(screen.code == 0, "\(screen)")
        #expect(try home.prints("contact", "list") == "k1  Maria · support · +1 555 0199\n")
    }

    @Test func `a support person who looks like one on record is asked about`() throws {
        let home = try Home.lived()
        let screen = try home.converse(
            ["program", "start"],
            [
                ("Which", "therapy"), ("called", .skip), ("First day", .skip), ("Days and times", .skip),
                ("aim for", .skip),
                ("support person", "Sma"), ("Sam is on record. Add Sma too?", "n"), ("support person", "Sam"),
            ])
        #expect(screen.code == 0 && screen.text.contains("Sam is your support person"), "\(screen)")
        #expect(try !home.prints("contact", "list").contains("Sma"))
    }

    @Test func `a counselor who is added by an option is one`() throws {
        let home = try Home()
        let refused = try home.run(["program", "start", "iop", "--counselor", "Maria"])
        #expect(refused.err.contains("\n  steady contact add --role counselor Maria\n"), "\(refused)")
        let screen = try home.converse(["program", "start", "iop", "--counselor", "Maria"], [("Add Maria?", "y")])
        #expect(screen.code == 0, "\(screen)")
        #expect(try home.prints("contact", "list") == "k1  Maria · counselor\n")
    }

    @Test func `program start needs no more than the level`() throws {
        let home = try Home()
        let nothing = try home.converse(["program", "start"], [("Which", .end)])
        #expect(nothing.code == 0 && nothing.text.contains("Nothing was recorded."), "\(nothing)")
        #expect(try home.files() == [])
        let screen = try home.converse(["program", "start"], [("Which", "therapy"), ("called", .end)])
        #expect(screen.code == 0 && screen.text.contains("p1  Therapy · from Wed 16 Sep 2026"), "\(screen)")
    }

    @Test(arguments: [Typing.skip, .end, "n", "no"])
    func `erase keeps the record unless the answer is yes`(_ answer: Typing) throws {
        let home = try Home.lived()
        let before = home.fingerprint()
        let screen = try home.converse(["erase", "c1"], [("Erase craving c1 for good?", answer)])
        #expect(screen.code == 0 && screen.text.contains("Nothing was erased."), "\(screen)")
        #expect(home.fingerprint() == before)
        let erased = try home.converse(["erase", "c1"], [("for good?", "y")])
        #expect(erased.code == 0 && erased.text.contains("c1  craving erased for good"), "\(erased)")
    }

    @Test func `export shows what will be in the files, and writes after a yes`() throws {
        let home = try Home.lived()
        let folder = home.folder + "/handover"
        let refused = try home.converse(["export", "--to", folder], [("Write these files?", .end)])
        #expect(refused.code == 0 && refused.text.contains("Nothing was written."), "\(refused)")
        #expect(refused.text.contains("cravings.csv") && refused.text.contains("stress"))
        #expect(try !home.files().contains("handover"))
        let written = try home.converse(["export", "--to", folder], [("Write these files?", "y")])
        #expect(written.code == 0, "\(written)")
        #expect(try home.files().contains("handover/weeks.csv"))
    }

    @Test func `an export that was agreed to before another entry came writes nothing`() throws {
        let home = try Home.lived()
        let folder = home.folder + "/handover"
        let screen = try home.converse(
            ["export", "--to", folder],
            [("Write these files?", .meanwhile({ _ = try? home.prints("craving", "5") }, then: "y"))])
        #expect(screen.code == 75, "\(screen)")
        #expect(
            screen.text.unwrapped.contains(
                "Something was entered since you were asked. Nothing was written; try again."))
        #expect(try home.prints("log").contains("craving 5"))
        #expect(try !home.files().contains("handover"))
    }

    @Test func `renaming onto an existing name merges after a yes, and undo takes it apart`() throws {
        let home = try Home.lived()
        try home.prints("craving", "5", "--trigger", "work stress")
        let before = home.fingerprint()
        let kept = try home.converse(["edit", "t2", "--name", "Stress"], [("Merge t2 into it?", .skip)])
        #expect(kept.code == 0 && kept.text.contains("Nothing was changed."), "\(kept)")
        #expect(home.fingerprint() == before)
        let merged = try home.converse(["edit", "t2", "--name", "Stress"], [("Merge t2 into it?", "yes")])
        #expect(merged.code == 0 && merged.text.contains("t2 was merged into it"), "\(merged)")
        #expect(try home.prints("log", "--kind", "craving", "--last", "1").contains("craving 5 · stress"))
        try home.prints("undo")
        #expect(try home.prints("log", "--kind", "craving", "--last", "1").contains("craving 5 · work stress"))
    }

    @Test func `a note from standard input is typed at the terminal`() throws {
        let home = try Home()
        let screen = try home.converse(["raise", "-"], [("Ctrl-D", "ask about the weekend"), ("weekend", .end)])
        #expect(screen.code == 0, "\(screen)")
        #expect(try home.prints("raise").contains("ask about the weekend"))
    }
}
