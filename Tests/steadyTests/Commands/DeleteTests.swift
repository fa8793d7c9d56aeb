import Testing

/// `steady delete`.
struct DeleteTests {
    @Test func `a deleted record comes back with undo, an erased one never`() throws {
        let home = try Home.lived()
        #expect(
            try home.prints("delete", "c1") == """
                c1  craving deleted                                            undo: steady undo
                  c1  craving 7, then 4 · Mon 14 Sep 2026 21:05, 2 days ago · stress · walk

                """)
        #expect(try home.prints("log", "--kind", "craving") == "Nothing is on record there yet.\n")
        try home.prints("undo")
        #expect(try home.prints("log", "--kind", "craving").contains("c1"))
        #expect(
            try home.prints("erase", "c1", "--yes") == """
                c1  craving erased for good
                  Exports, backups and the disk itself may still hold it.
                  To remove the backups:                                    rm -r ~/data/backups

                """)
        try Refusal("show", "c1", code: 69, says: "There is no craving c1.").check(in: home)
        _ = try home.run(["undo"])
        #expect(try !home.prints("log").contains("c1"))
    }

    @Test func `deleting a craving leaves the use that it recorded`() throws {
        let home = try Home()
        try home.prints("craving", "6", "--outcome", "used")
        try home.prints("delete", "c1")
        #expect(try home.prints("log", "--json").contains("\"id\":\"u1\""))
    }

    @Test func `several go in one change, so that one undo brings all back`() throws {
        let home = try Home.lived()
        try home.prints("craving", "5")
        let log = try home.prints("log")
        #expect(
            try home.prints("delete", "c1", "c2", "c1") == """
                c1  craving deleted                                            undo: steady undo
                  c1  craving 7, then 4 · Mon 14 Sep 2026 21:05, 2 days ago · stress · walk
                c2  craving deleted
                  c2  craving 5 · Wed 16 Sep 2026 19:42

                """)
        try home.prints("undo")
        #expect(try home.prints("log") == log)
        try Refusal("delete", "c1", "c9", code: 69, says: "There is no craving c9.").check(in: home)
        for words in [["c1,", "c2"], ["c1,c2"], ["c1", ",", "c2"]] {
            #expect(try home.prints(["delete"] + words).contains("\nc2  craving deleted"), "\(words)")
            try home.prints("undo")
        }
    }

    @Test func `a part of a text is asked about first, a whole one isn't`() throws {
        let home = try Home.lived()
        let part = "point r1 (sleep is worse since the new shift, Mon 14 Sep 2026)"
        try Refusal(
            "delete", "sleep", says: "\"sleep\" is a part of \(part). To delete it, give the id.\n  steady delete r1\n"
        ).check(in: home)
        let kept = try home.converse(["delete", "sleep"], [("Delete point r1 (sleep", .skip)])
        #expect(kept.code == 0 && kept.text.contains("Nothing was deleted."), "\(kept)")
        let deleted = try home.converse(["delete", "sleep"], [("Delete point r1 (sleep", "yes")])
        #expect(deleted.text.contains("r1  point deleted"), "\(deleted)")
        try home.prints("undo")
        #expect(try home.prints("delete", "sleep is worse since the new shift").contains("r1  point deleted"))
        #expect(try home.prints("delete", "Stress").contains("t1  trigger deleted"))
        try Refusal("contact", "remove", "rivera", says: "\n  steady contact remove k2\n").check(in: home)
        #expect(try home.prints("contact", "remove", "dr.", "rivera").contains("k2  contact deleted"))
    }
}
