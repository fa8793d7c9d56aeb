import Testing

/// Words that are no command, no option, or too few.
struct `Command lines that are wrong` {
    @Test(arguments: [
        Refusal("cravin", "7", says: "\"cravin\" is not a command. Did you mean craving?\n  steady craving 7"),
        Refusal("chekcin", says: "Did you mean checkin?\n  steady checkin"),
        Refusal("wek", "last", says: "Did you mean week?\n  steady week last"),
        Refusal("hlep", says: "Did you mean help?"),
        Refusal("frobnicate", says: "\"frobnicate\" is not a command. `steady help` lists them.\n  steady help"),
        Refusal("help", "cravin", says: "Did you mean craving?"),
        Refusal("\u{1B}[31mcraving", says: "is not a command."),
        Refusal("", says: "is not a command."),
    ])
    func `an unknown command names the nearest`(_ refusal: Refusal) throws {
        try refusal.check(in: .lived())
    }

    @Test(arguments: [
        Refusal("craving", "7", "--triger", "stress", says: "--triger"),
        Refusal("craving", "7", "--frob", says: "--frob"),
        Refusal("craving", "7", "8", says: "8"),
        Refusal("week", "--format", "xml", says: "xml"),
        Refusal("craving", "\u{1B}[31m", says: "␛[31m"),
        Refusal("show", "\u{9B}31m", says: "<U+009B>31m"),
        Refusal("checkin", "--mood", "5", "--day", "\u{202E}", says: "<U+202E>"),
        Refusal("craving", "5", "--outcome", "won", says: "won"),
        Refusal("program", "start", "spa", says: "spa"),
        Refusal("program", "end", "--reason", "boredom", says: "boredom"),
        Refusal("attend", "--kind", "picnic", says: "picnic"),
        Refusal("contact", "add", "Jo", "--role", "rival", says: "rival"),
        Refusal("log", "--kind", "dream", says: "--kind is"),
        Refusal("week", "someday", says: "someday"),
        Refusal("week", "2026-W54", says: "has no week 54"),
        Refusal("export", "--table", "dreams", says: "dreams"),
        Refusal("edit", "c1", "--mood", "5", says: "--mood"),
        Refusal("edit", "c1", "--clear", "intensity", says: "--clear can't empty \"intensity\"."),
        Refusal("edit", "t1", "--clear", "name", says: "--clear can't empty \"name\"."),
        Refusal("edit", "d1", "--clear", "mood", "--clear", "support", says: "Nothing would be left of d1."),
    ])
    func `an option or value that is not known is refused`(_ refusal: Refusal) throws {
        try refusal.check(in: .lived())
    }

    @Test(arguments: [
        Refusal("craving", says: "Say how strong the craving is, 0 to 10.\n  steady craving 6"),
        Refusal("checkin", says: "Give at least one answer."),
        Refusal("program", "start", says: "Say which level of care or support it is"),
        Refusal("program", "change", says: "Say what changes."),
        Refusal("program", "step", says: "level"),
        Refusal("erase", "c1", says: "Erasing can't be undone. To erase it, add --yes.\n  steady erase c1 --yes"),
        Refusal("edit", "c1", says: "Say what to change in c1."),
        Refusal("edit", says: "id"),
        Refusal("show", says: "id"),
        Refusal("contact", "add", says: "name"),
        Refusal("plan", "add", "stress", says: "what to try"),
        Refusal("craving", "7", "--trigger", says: "--trigger"),
        Refusal("config", "--unset", says: "--unset takes a key"),
    ])
    func `what lacks an answer is refused where nobody can be asked`(_ refusal: Refusal) throws {
        try refusal.check(in: .lived())
    }

    @Test(arguments: [
        Refusal("checkin", "--used", "--no-use", says: "exclude each other"),
        Refusal("checkin", "--reached", "Sam", "--nobody", says: "exclude each other"),
        Refusal("miss", "--excused", "--cancelled", says: "exclude each other"),
        Refusal("raise", "text", "--done", "r1", says: "exclude each other"),
        Refusal("program", "change", "--no-slots", "--slot", "mon 18:00", says: "exclude each other"),
        Refusal("export", "--to", "-", says: "Name it with --table."),
        Refusal("export", "--table", "contacts", "--to", "-", says: "Add --share everything."),
        Refusal(
            "export", "--format", "json", "--share", "counselor", "--to", "-",
            says: "JSON is the whole record, so leave out --share, or leave out --format to share tables as counselor."),
        Refusal("export", "--share=attendance", "--format", "json", "--yes", says: "to share tables as attendance."),
        Refusal("export", "--format", "json", "--notes", "--to", "-", says: "takes no --notes. Leave that out."),
        Refusal("program", "step", "therapy", says: "therapy is a support"),
        Refusal("program", "start", "therapy", "--slot", "mon 25:00", says: "is not a weekly time"),
        Refusal("program", "start", "therapy", "--reason", "completed", says: "Give --ended with it."),
        Refusal("log", "--from", "2026-09-10", "--until", "2026-09-01", says: "--from is after --until. Swap them."),
        Refusal("edit", "s1", "--makeup", "s1", says: "can't make up for itself"),
    ])
    func `words that contradict each other are refused`(_ refusal: Refusal) throws {
        try refusal.check(in: .lived())
    }

    @Test func `options of every command may stand before its name too`() throws {
        let home = try Home()
        let path = home.folder + "/other.db"
        #expect(try home.run(["--database", path, "--no-color", "craving", "7"]).code == 0)
        #expect(try home.run(["log", "--database=\(path)"]).out.contains("c1"))
        #expect(try home.run(["--database", path]).out.contains("Wednesday 16 September"))
        #expect(try home.filesBesideBackups() == ["other.db"])
    }
}
