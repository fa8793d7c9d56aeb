import Foundation
import Testing

/// Sixteen weeks as one person logged them, and what each week must then read (Fixtures/diary/README.md).
struct `A person's sixteen weeks` {
    private struct Week {
        let now: String
        let zone: String
        let words: [String]
        let expected: [String: Any]
    }

    @Test func `every command of the diary is accepted, and every week reads as computed by hand`() throws {
        let home = try Home.withDiary()
        let report = try home.run(["doctor"])
        #expect(report.code == 0, "\(report)")

        let weeks = try weeks()
        #expect(weeks.count == 16)
        for week in weeks {
            let report = try #require(
                try JSONSerialization.jsonObject(with: Data(home.run(week.words, at: week.now, zone: week.zone).output))
                    as? [String: Any])
            for difference in differences(report, week.expected, at: week.words[1]) { Issue.record("\(difference)") }
        }
    }

    private func weeks() throws -> [Week] {
        let data = try Data(contentsOf: URL(fileURLWithPath: Binary.fixture("diary/weeks.json")))
        let list = try #require(try JSONSerialization.jsonObject(with: data) as? [[String: Any]])
        return try list.map { week in
            Week(
                now: try #require(week["now"] as? String), zone: try #require(week["tz"] as? String),
                words: try #require(week["args"] as? [String]), expected: try #require(week["expect"] as? [String: Any])
            )
        }
    }

    /// Where the report does not hold what is expected. Objects may have more keys, lists no more elements.
    private func differences(_ found: Any?, _ expected: Any, at place: String) -> [Comment] {
        switch (found, expected) {
        case (let found as [String: Any], let expected as [String: Any]):
            return expected.sorted { $0.key < $1.key }.flatMap { key, value -> [Comment] in
                guard let member = found[key] else { return ["\(place).\(key) is not there"] }
                return differences(member, value, at: "\(place).\(key)")
            }
        case (let found as [Any], let expected as [Any]):
            guard found.count == expected.count else {
                return ["\(place) has \(found.count) elements, not \(expected.count)"]
            }
            return zip(found, expected).enumerated().flatMap { position, pair in
                differences(pair.0, pair.1, at: "\(place)[\(position)]")
            }
        case (let found as NSObject, let expected as NSObject) where found == expected: return []
        default: return ["\(place) is \(found.map { "\($0)" } ?? "missing"), not \(expected)"]
        }
    }
}
