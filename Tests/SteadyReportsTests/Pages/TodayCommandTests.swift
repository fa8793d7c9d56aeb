import SteadyDomain
import SteadyTestSupport
import Testing

@testable import SteadyReports

/// The commands beside the sessions of the day's page.
struct TodayCommandTests {
    /// Moments of a Wednesday with sessions at 15:00 and 18:00, and with one of another program at 18:00; and the commands
    /// that the page names for those that have begun.
    private static let commands: [(at: String, commands: [String])] = [
        ("2026-11-18T15:30:00-05:00", ["steady attend"]),
        // `steady attend` would mean the one that begins soon.
        ("2026-11-18T17:40:00-05:00", ["steady attend --at 15:00 --program p1"]),
        (
            "2026-11-18T18:30:00-05:00",
            [
                "steady attend --at 15:00 --program p1", "steady attend --at 18:00 --program p1",
                "steady attend --at 18:00 --program p3",
            ]
        ),
    ]

    @Test(arguments: commands)
    func `Each session is named by a command that means it alone`(_ at: String, _ commands: [String]) throws {
        let record = WeekRecord.quiet(
            at,
            programs: [
                try .of(slots: ["wed 15:00", "wed 18:00"]), try .of(.therapy, number: 3, slots: ["wed 18:00"]),
            ], firstDay: "2026-11-18")
        let lines = TodayReport(record).text(width: 80).split(separator: "\n")
        let named = lines.compactMap { line in
            line.firstRange(of: "steady attend").map { String(line[$0.lowerBound...]) }
        }
        #expect(named == commands)
    }
}
