import Foundation
import Testing

/// Questions and errors on a terminal of 40 columns, with names on record that are longer than a line.
struct `A narrow terminal` {
    private static let columns: UInt16 = 40
    private static let person = "Maximiliana" + String(repeating: "abcdefghij", count: 5)
    private static let place = "Riverside" + String(repeating: "klmnopqrst", count: 5)
    private static let feeling = "overwhelmed" + String(repeating: "uvwxyzuvwx", count: 5)

    private static func lived() throws -> Home {
        let home = try Home.lived()
        try home.prints("edit", "p1", "--name", place)
        try home.prints("edit", "k1", "--name", person)
        try home.prints("edit", "t1", "--name", feeling)
        return home
    }

    /// Lines that the terminal would break, except a single word and a command that stand alone to be copied.
    private static func broken(_ text: String) -> [String] {
        // Bold letters take no more room.
        text.replacing(/\u{1B}\[\d+m/, with: "").split(separator: "\n").map(String.init).filter { line in
            let words = line.split(separator: " ")
            return line.count > columns && words.count > 1 && words.first != "steady"
        }
    }

    private static let dialogs: [(words: [String], dialog: [(question: String, answer: Typing)])] = [
        (
            ["craving"],
            [
                ("How strong, 0 to 10? ", "7"), ("or Return) ", .skip), ("(several with commas) ", .skip),
                ("Now, or earlier? (Return: now) ", .skip), ("Return) ", .skip),
                ("How strong is it now, 0 to 10? ", .skip),
                ("numbers) ", .skip), ("or used? ", .skip),
            ]
        ),
        (
            ["checkin"],
            [
                ("Mood, 0 to 10 (10 is best)? ", "70"), ("(10 is best)? ", "7"), ("Stress, 0 to 10? ", .skip),
                ("Hours of sleep? ", .skip),
                ("Strongest urge, 0 to 10? ", .skip), ("Any use that day? (yes or no) ", .skip),
                ("Did you reach a support person?", "Nobody known"), ("Add", "n"), ("name, or no) ", .skip),
                ("Something that went well? ", .skip), ("What is the plan for tomorrow? ", .skip),
                ("Anything to note? ", .skip),
            ]
        ),
        (
            ["use"],
            [
                ("When was it? (Return: today) ", .skip), ("What was it? ", .skip), ("help next time? ", .skip),
                ("Anything to note? ", .skip),
            ]
        ),
        (
            ["program", "start"],
            [
                ("Which is it? ", "mutual support"), ("What is it called? ", .skip), ("2026-11-02)? ", .skip),
                ("Days and times (mon, wed 6pm)? ", .skip), ("(1 or 2-3)? ", .skip),
                ("One support person, by name? ", "Dr. Riviera"),
                ("[y/N] ", "n"), ("Nobody was added.", .end),
            ]
        ),
        (
            ["program", "start", "therapy", "--name", "T", "--counselor", person + "x"],
            [("Add", "n")]
        ),
        (["program", "end", "p1", "--on", "2026-09-10"], [("Do it anyway? [y/N] ", "n")]),
        (["checkin", "--reached", person + "x", "--mood", "6"], [("[y/N] ", "n")]),
        (["erase", "s1"], [("[y/N] ", "n")]),
        (["edit", "k2", "--name", person], [("[y/N] ", "n")]),
        (["export", "--to", "handover"], [("[y/N] ", "n")]),
        (
            ["catch-up"],
            [
                ("it? [y/N] ", .skip), ("it? [y/N] ", .skip), ("it? [y/N] ", .skip), ("it? [y/N] ", .skip),
                ("cancelled? ", "no"), ("Then missed, excused or cancelled? ", .end),
            ]
        ),
        (["raise", "-"], [("Ctrl-D on a", .end)]),
        (
            ["compare"],
            [("1/14: ", "7"), ("Return: ", .skip), ("2/14: ", "3"), ("3/14: ", .skip), ("4/14: ", .end)]
        ),
    ]

    @Test(arguments: dialogs.indices) func `folds every question at words, and the cursor stays after it`(_ number: Int)
        throws
    {
        let home = try Self.lived()
        let (words, dialog) = Self.dialogs[number]
        let screen = try home.converse(words, dialog, columns: Self.columns)
        #expect(Self.broken(screen.text) == [], "\(screen)")
    }

    @Test(arguments: [
        ["attend", "--at", "thu 18:00", "--program", "p9"], ["attend", "wen"],
        ["craving", "7", "--company", "x", "--foo"],
        ["show", feeling + "x"], ["program", "extra", "p1", "wed 18:00"],
        ["program", "start", "iop"], ["miss", "tue"], ["restore", "/nowhere/\(person)"],
        ["week", "--output", "/nowhere/\(person)/\(place)"], ["edit", "p1", "--clear", feeling], ["show", "s99"],
        [feeling],
        ["log", "--kind", feeling], ["plan", "remove", feeling, "walk"],
    ]) func `breaks no word of an error`(_ words: [String]) throws {
        let screen = try Self.lived().converse(words, columns: Self.columns)
        #expect(screen.code != 0, "\(screen)")
        #expect(Self.broken(screen.text) == [], "\(screen)")
        for name in [Self.person, Self.place, Self.feeling] where screen.text.unwrapped.contains(name.prefix(12)) {
            #expect(screen.text.contains(name), "\(screen)")
        }
    }
}
