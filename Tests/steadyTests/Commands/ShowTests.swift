import Foundation
import Testing

/// `steady show`.
struct ShowTests {
    private func uid(_ object: [String: Any]) -> String? { object["uid"] as? String }

    @Test func `show prints the record and what was changed about it as JSON`() throws {
        let home = try Home.lived()
        try home.prints("edit", "c1", "--intensity", "6", "--clear", "after")
        let page = try #require(try home.json("show", "c1", "--json") as? [String: Any])
        let record = try #require(page["record"] as? [String: Any])
        #expect(record["id"] as? String == "c1")
        #expect(record["intensity"] as? Int == 6)
        #expect(record["after"] is NSNull)
        #expect(record["at"] as? String == "2026-09-14T21:05:00-04:00")
        #expect(record["day"] as? String == "2026-09-14")
        #expect(record["triggers"] as? [String] == ["stress"])
        #expect(record["enteredLate"] as? Bool == false)
        let history = try #require(page["history"] as? [[String: Any]])
        #expect(history.map { $0["command"] as? String } == ["craving", "edit"])
        #expect((history[1]["before"] as? [String: Any])?["intensity"] as? Int == 7)
        #expect((history[1]["after"] as? [String: Any])?["intensity"] as? Int == 6)
    }

    @Test(arguments: ["p1", "s1", "c1", "d1", "u1", "r1", "a1", "t1", "k1"])
    func `every kind of record can be shown by its id`(_ id: String) throws {
        let home = try Home.lived()
        let page = try #require(try home.json("show", id, "--json") as? [String: Any])
        let record = try #require(page["record"] as? [String: Any])
        #expect(record["id"] as? String == id)
        #expect(
            uid(record)?.wholeMatch(of: /[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/) != nil)
        let text = try home.prints("show", id.uppercased())
        #expect(text.hasPrefix("\(id)  "))
        #expect(text.contains("History"))
    }

    @Test func `what every new record has came when this one was made`() throws {
        let home = try Home.lived()
        #expect(
            try home.prints("show", "walk")
                == "a1  action\n  name             walk\n\nHistory\n  Wed 2 Sep 2026 10:00    came with the record\n")
        try home.prints("edit", "a1", "--name", "long walk")
        let page = try home.prints("show", "a1")
        #expect(page.hasSuffix("  Wed 16 Sep 2026 19:42   edit: name walk → long walk\n"), "\(page)")
        let json = try #require(try home.json("show", "a1", "--json") as? [String: Any])
        let history = try #require(json["history"] as? [[String: Any]])
        #expect(history.count == 2 && history[0]["at"] as? String == "2026-09-02T10:00:00-04:00")
        #expect(history[0]["command"] as? String == "begin")
        #expect(history.last?["at"] as? String == "2026-09-16T19:42:00-04:00")
    }

    @Test(arguments: ["p1", "s1", "c1", "d1", "u1", "r1", "a1", "a2", "a3", "a4", "t1", "k1", "k2"])
    func `no page shows a day before the record began`(_ id: String) throws {
        let home = try Home.lived()
        for words in [["show", id], ["show", id, "--json"]] {
            let ran = try home.run(words)
            #expect(ran.code == 0 && !ran.out.contains("1970"), "\(ran)")
        }
    }

    @Test func `a make-up names its session, when that was taken out and put back, and when it is gone itself`() throws
    {
        let home = try Home.lived()
        try home.prints("miss", "--at", "fri 18:00")
        try home.prints("attend", "--at", "sat 10:00", "--makeup", "s2")
        try home.prints("delete", "s2")
        #expect(!(try home.prints("show", "s3").contains("  makeup for       ")))
        try home.prints("undo")
        #expect(try home.prints("show", "s3").contains("  makeup for       s2\n"))
        #expect(try home.prints("undo").unwrapped.contains("make-up for s2"))
        #expect(try home.prints("show", "s3").contains("  makeup for       s2\n"))
        try home.prints("undo")
        try home.prints("redo")
        #expect(try home.prints("redo").unwrapped.contains("make-up for s2"))
        #expect(try home.prints("show", "s3").contains("  makeup for       s2\n"))
    }
}
