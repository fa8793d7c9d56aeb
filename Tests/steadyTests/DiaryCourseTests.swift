import Foundation
import Testing

/// The course of a person's sixteen weeks against the page of each of them.
struct DiaryCourseTests {
    private typealias Object = [String: Any]

    /// Keys of a week's page, and where the course has the same figure.
    private static let scores = ["mood", "stress", "urge", "sleepHours"]

    @Test func `every figure that a week's page has too is the same`() throws {
        let home = try Home.withDiary()
        let course = try #require(try home.json("report", "--json", at: Home.afterDiary) as? Object)
        let weeks = try #require(course["weeks"] as? [Object])
        #expect(weeks.count == 18 && weeks.allSatisfy { $0["partial"] as? Bool == false })
        var (evenings, of) = (0, 0)
        for week in weeks {
            let label = try #require(week["week"] as? String)
            let page = try #require(try home.json("week", label, "--json", at: Home.afterDiary) as? Object)
            for key in ["from", "to", "inProgress"] { expectSame(week[key], page[key], "\(label) \(key)") }
            let checkIns = try #require(page["checkins"] as? Object)
            let answers = try #require(checkIns["answers"] as? Object)
            let own = try #require(week["checkins"] as? Object)
            for key in ["done", "of"] { expectSame(own[key], checkIns[key], "\(label) \(key)") }
            evenings += try #require(own["done"] as? Int)
            of += try #require(own["of"] as? Int)
            for score in Self.scores {
                let found = try #require(week[score] as? Object)
                expectSame(found["mean"], checkIns[score], "\(label) \(score)")
                expectSame(found["answers"], answers[score], "\(label) answers of \(score)")
            }
            let (cravings, others) = (
                try #require(week["cravings"] as? Object), try #require(page["cravings"] as? Object)
            )
            for key in ["count", "meanIntensity"] { expectSame(cravings[key], others[key], "\(label) \(key)") }
            expectSame(cravings["peak"], (others["peak"] as? Object)?["intensity"] ?? NSNull(), "\(label) peak")
            try comparePrograms(week, page, label)
        }
        let coverage = try #require(course["coverage"] as? Object)
        expectSame(coverage["evenings"], evenings, "evenings")
        expectSame(coverage["eveningsOf"], of, "evenings of")
    }

    private func comparePrograms(_ week: Object, _ page: Object, _ label: String) throws {
        let programs = try #require(week["programs"] as? [Object])
        let others = try #require(page["programs"] as? [Object])
        #expect(programs.count == others.count, "\(label)")
        for (program, other) in zip(programs, others) {
            // The status is the page's where the week is on record; the page can't know that it is not.
            for key in program.keys where key != "onRecord" {
                if key == "status", program["onRecord"] as? Bool == false {
                    expectSame(program[key], NSNull(), "\(label) \(key)")
                } else {
                    expectSame(program[key], other[key], "\(label) \(key)")
                }
            }
        }
    }

    private func expectSame(_ found: Any?, _ expected: Any?, _ place: Comment) {
        #expect(found as? NSObject == expected as? NSObject, place)
        #expect(found != nil, place)
    }
}
