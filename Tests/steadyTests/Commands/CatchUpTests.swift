import Foundation
import Testing

/// `steady catch-up`. The home's evenings of Tuesday 15 September and before are open, Monday's excepted, and the
/// session of Friday the 11th and Wednesday the 9th.
struct CatchUpTests {
    private static let now = "2026-09-16T20:00:00-04:00"

    @Test func `today's page names what is open in one line`() throws {
        let home = try Home.lived()
        #expect(
            try home.prints(at: Self.now).contains(
                "  Open         last Wed, Thu, Fri and 3 more evenings ·\n"
                    + "               last Wed 18:00 and Fri 18:00 sessions\n    steady catch-up\n"))
        for day in ["2026-09-09", "2026-09-10", "2026-09-11", "2026-09-12", "2026-09-13"] {
            try home.prints("checkin", "--day", day, "--mood", "5", at: Self.now)
        }
        try home.prints("miss", "--at", "2026-09-09 18:00", at: Self.now)
        #expect(
            try home.prints(at: Self.now).contains(
                "  Open         Tue evening · Fri 18:00 session           steady catch-up\n"))
        try home.prints("attend", "--at", "2026-09-11 18:00", at: Self.now)
        #expect(
            try home.prints(at: Self.now).contains(
                "  Yesterday    open                       steady checkin --day yesterday\n"))
        try home.prints("checkin", "--day", "yesterday", "--mood", "5", at: Self.now)
        #expect(try !home.prints(at: Self.now).contains("Yesterday"))
        #expect(try home.prints("catch-up", at: Self.now) == "Nothing is open from the last 7 days.\n")
    }

    @Test func `without a terminal it lists them with the commands that record each`() throws {
        let home = try Home.lived()
        let list = try home.prints("catch-up", at: Self.now)
        #expect(
            list.hasPrefix(
                """
                Tue 15 Sep  evening                               steady checkin --day yesterday
                Sun 13 Sep  evening                              steady checkin --day 2026-09-13
                Sat 12 Sep  evening                              steady checkin --day 2026-09-12
                Fri 11 Sep  evening                              steady checkin --day 2026-09-11
                Fri 11 Sep  18:00 Riverside IOP
                """), "\(list)")
        // Each command works as it stands.
        for line in list.split(separator: "\n") {
            guard let start = line.firstRange(of: "steady ")?.lowerBound else { continue }
            let command = line[start...].dropFirst("steady ".count)
            let ran = try home.shell(
                "\"$STEADY\" \(command)\(command.hasPrefix("checkin") ? " --mood 5" : "")", at: Self.now)
            #expect(ran.code == 0, "\(command): \(ran)")
        }
        #expect(try home.prints("catch-up", at: Self.now) == "Nothing is open from the last 7 days.\n")
    }

    @Test func `with no record yet nothing is open, and nothing is made`() throws {
        let home = try Home()
        #expect(try home.prints("catch-up") == "Nothing is open from the last 7 days.\n")
        #expect(try home.converse(["catch-up"]).text == "Nothing is open from the last 7 days.\n")
        #expect(try home.files() == [])
    }

    @Test func `on a terminal it asks about each, the newest first, and each can be skipped`() throws {
        let home = try Home.lived()
        let screen = try home.converse(
            ["catch-up"],
            [
                ("Tue 15 Sep, the evening", .skip), ("Sun 13 Sep, the evening", "y"), ("Mood", "5"), ("Stress", .skip),
                ("sleep", .skip), ("urge", .skip), ("Any use that day", "no"), ("support person", "tried sam"),
                ("went well", .skip), ("tomorrow", .skip), ("note", .skip), ("Sat 12 Sep, the evening", "no"),
                ("Fri 11 Sep, the evening", .skip), ("Fri 11 Sep 18:00, Riverside IOP", "maybe"),
                ("Answer attended, missed", "excused"), ("Thu 10 Sep", .skip), ("Wed 9 Sep, the evening", .skip),
                ("Wed 9 Sep 18:00", "skip"),
            ], at: Self.now)
        #expect(screen.code == 0, "\(screen)")
        #expect(
            screen.text.unwrapped.contains("d2 check-in · Sun 13 Sep 2026, 3 days ago · mood 5 · no use · Sam tried"))
        #expect(screen.text.contains("s2  excused · Fri 11 Sep 2026 18:00, 5 days ago · Riverside IOP"), "\(screen)")
        #expect(try home.prints("undo", at: Self.now).contains("s2"))
        #expect(try home.prints("undo", at: Self.now).contains("d2"))
    }

    @Test func `a session is answered with yes or no too, and no asks why`() throws {
        let home = try Home.lived()
        let screen = try home.converse(
            ["catch-up"],
            [
                ("Tue 15 Sep", .skip), ("Sun 13", .skip), ("Sat 12", .skip), ("Fri 11 Sep, the", .skip),
                ("attended, missed, excused or cancelled?", "No"), ("Then missed, excused or cancelled?", "c"),
                ("Thu 10", .skip), ("Wed 9 Sep, the", .skip), ("Wed 9 Sep 18:00, Riverside IOP", "yes"),
            ], at: Self.now)
        #expect(screen.code == 0, "\(screen)")
        #expect(screen.text.contains("s2  cancelled · Fri 11 Sep 2026 18:00"), "\(screen)")
        #expect(screen.text.contains("s3  attended · Wed 9 Sep 2026 18:00"), "\(screen)")
        let skipped = try home.converse(
            ["catch-up"],
            [
                ("Tue 15 Sep", .skip), ("Sun 13", .skip), ("Sat 12", .skip), ("Fri 11", .skip), ("Thu 10", .skip),
                ("Wed 9", .skip),
            ],
            at: Self.now)
        #expect(skipped.text.contains("Nothing was recorded."), "\(skipped)")
    }

    @Test func `the end of input keeps what was answered`() throws {
        let home = try Home.lived()
        let screen = try home.converse(
            ["catch-up"], [("Tue 15 Sep", "y"), ("Mood", "5"), ("Stress", .end)], at: Self.now)
        #expect(screen.code == 0 && !screen.text.contains("Sun 13 Sep"), "\(screen)")
        #expect(screen.text.contains("stopped there; what you entered is kept"), "\(screen)")
        #expect(try home.prints("show", "d2", at: Self.now).contains("mood             5"))
        let skipped = try home.converse(["catch-up"], [("Sun 13 Sep", .end)], at: Self.now)
        #expect(skipped.code == 0 && skipped.text.contains("Nothing was recorded."), "\(skipped)")
    }
}
