import Foundation
import Testing

/// `steady program list`: the course of care as a timeline.
struct CourseOfCareTests {
    private static let now = "2026-09-23T12:00:00-04:00"

    /// A detox that was left early, a stay, an IOP after nine days, and a sober house beside them.
    private static func lived() throws -> Home {
        let home = try Home()
        for words in [
            ["detox", "--from", "2026-07-01", "--ended", "2026-07-08", "--weeks", "2"],
            ["inpatient", "--name", "Cedar House", "--from", "2026-07-09", "--weeks", "4", "--ended", "2026-08-10"],
            ["iop", "--from", "2026-08-20", "--weeks", "12", "--slot", "mon 18:00"],
            ["sober-living", "--name", "Oak House", "--from", "2026-08-11", "--until", "2026-12-24"],
        ] { #expect(try home.run(["program", "start"] + words, at: now).code == 0, "\(words)") }
        return home
    }

    @Test func `each stage says how long it was and was to be, and a gap how many days`() throws {
        let page = try Self.lived().prints("program", "list", at: Self.now)
        #expect(
            page == """
                    1 Jul 2026             24 Dec 2026
                p1  █
                p2   ██████
                p4         ━━━━━━━━━┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄
                p3           ███████░░░░░░░░░
                    █ care  ━ support  ░┄ planned

                p1  Detox · from Wed 1 Jul 2026, 2 weeks · ended Wed 8 Jul 2026 ·
                    8 days, 14 planned (to Tue 14 Jul 2026) · 3 h a session
                p2  Cedar House · inpatient · from Thu 9 Jul 2026, 4 weeks ·
                    ended Mon 10 Aug 2026 · 33 days, 28 planned (to Wed 5 Aug 2026) ·
                    3 h a session
                p4  Oak House · sober-living · from Tue 11 Aug 2026 to Thu 24 Dec 2026 ·
                    44 days up to today, 136 planned · 1 h a session
                    9 days between levels of care · Tue 11 Aug – Wed 19 Aug 2026
                p3  IOP · from Thu 20 Aug 2026, 12 weeks ·
                    35 days up to today, 84 planned (to Wed 11 Nov 2026) ·
                    3–5 a week, 3 h each · mon 18:00

                """, "\(page)")
    }

    @Test func `at 40 columns nothing is wider, and whoever wants no bars gets none`() throws {
        let home = try Self.lived()
        let ran = try home.run(["program", "list"], at: Self.now, environment: ["COLUMNS": "40"])
        #expect(ran.out.split(separator: "\n").allSatisfy { $0.count <= 40 }, "\(ran)")
        #expect(ran.out.contains("\np4         ━━━━━━━━━┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄\n"), "\(ran)")
        let plain = try home.prints("program", "list", "--plain", at: Self.now)
        #expect(plain.hasPrefix("p1  Detox · ") && !plain.contains("█") && plain.contains("9 days between"), "\(plain)")
    }

    @Test func `its JSON has the same days`() throws {
        let list = try #require(try Self.lived().json("program", "list", "--json", at: Self.now) as? [[String: Any]])
        #expect(list.map { $0["id"] as? String } == ["p1", "p2", "p4", "p3"])
        #expect(list.map { $0["days"] as? Int } == [8, 33, 44, 35])
        #expect(list.map { $0["plannedDays"] as? Int } == [14, 28, 136, 84])
        let gaps = list.map { $0["gapBefore"] as? [String: Any] }
        #expect(gaps.map { $0?["days"] as? Int } == [nil, nil, nil, 9])
        #expect(gaps[3]?["from"] as? String == "2026-08-11" && gaps[3]?["to"] as? String == "2026-08-19")
    }

    @Test func `a program to come has a plan and no length yet`() throws {
        let home = try Home()
        try home.prints("program", "start", "iop", "--from", "2026-10-05", "--weeks", "12", at: Self.now)
        let page = try home.prints("program", "list", at: Self.now)
        #expect(page.contains("begins in 12 days, 84 planned (to Sun 27 Dec 2026)"), "\(page)")
        let list = try #require(try home.json("program", "list", "--json", at: Self.now) as? [[String: Any]])
        #expect(list[0]["days"] is NSNull && list[0]["plannedDays"] as? Int == 84)
    }
}
