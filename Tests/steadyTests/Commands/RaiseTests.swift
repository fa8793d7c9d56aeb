import Foundation
import Testing

/// `steady raise`.
struct RaiseTests {
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

    @Test func `a point is ticked off by words that it alone has`() throws {
        let home = try Home.lived()
        try home.prints("raise", "ask about the new medication")
        try Refusal(
            "raise", "--done", "new",
            says: "\"new\" is point r1 (sleep is worse since the new shift, Mon 14 Sep 2026) and point r2 "
                + "(ask about the new medication, Wed 16 Sep 2026). Give the id of one."
        ).check(in: home)
        try Refusal("raise", "done", "weekend", says: "no open point has these words").check(in: home)
        try Refusal("raise", "--done", "c1", says: "c1 is a craving").check(in: home)
        #expect(try home.prints("raise", "--done", "Sleep").contains("r1  raised"))
        #expect(try home.prints("raise", "done", "the", "new").contains("r2  raised"))
        try Refusal("raise", "another", "--done", "r1", says: "exclude each other").check(in: home)
    }

    @Test(arguments: [["done", "r1", "r2"], ["--done", "r1", "r2"], ["done", "r1,", "r2"], ["done", "r2,r1", "r1"]])
    func `several are ticked off in one change`(_ words: [String]) throws {
        let home = try Home.lived()
        try home.prints("raise", "ask about the new medication")
        let echo = try home.prints(["raise"] + words)
        #expect(echo.contains("r1  raised") && echo.contains("r2  raised"), "\(echo)")
        #expect(echo.components(separatedBy: "steady undo").count == 2, "\(echo)")
        try home.prints("undo")
        let open = try home.prints("raise")
        #expect(open.contains("r1") && open.contains("r2"), "\(open)")
    }
}
