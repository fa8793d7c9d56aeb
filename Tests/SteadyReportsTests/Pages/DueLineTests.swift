import SteadyDomain
import SteadyTestSupport
import Testing

@testable import SteadyReports

/// The line of what is due, to the letter. The sessions are on Monday, Wednesday and Friday at 18:00, and last three hours.
struct DueLineTests {
    private static func report(
        _ at: String, programs: [Program] = [.riverside], isCheckedIn: Bool = false, isDiscreet: Bool = false
    ) -> DueReport {
        let now = SteadyTestSupport.now(at)
        let record = DueRecord(
            now: now, firstDay: day("2026-11-02"), programs: programs, sessions: [], isCheckedIn: isCheckedIn)
        return DueReport(
            Due(record, evening: Due.usualEvening, topics: Set(Due.Topic.allCases)), zone: now.calendar.zone,
            isDiscreet: isDiscreet)
    }

    private static let lines: [(at: String, line: String?)] = [
        ("2026-11-18T12:00:00-05:00", nil), ("2026-11-18T15:00:00-05:00", "18:00"),
        ("2026-11-18T17:00:00-05:00", "18:00 · evening open"), ("2026-11-18T17:59:00-05:00", "18:00 · evening open"),
        ("2026-11-18T18:00:00-05:00", "18:00 open · evening open"),
        ("2026-11-19T02:00:00-05:00", "18:00 open · evening open"), ("2026-11-19T09:00:00-05:00", "Wed 18:00 open"),
        ("2026-11-19T17:00:00-05:00", "Wed 18:00 open · evening open"), ("2026-11-22T17:00:00-05:00", "evening open"),
    ]

    @Test(arguments: lines)
    func `the line names times`(_ at: String, _ line: String?) {
        #expect(Self.report(at).line == line)
        #expect(Self.report(at).text(width: 80) == (line.map { $0 + "\n" } ?? ""))
        #expect(Self.report(at, isDiscreet: true).line == (line == nil ? nil : "Something is open."))
    }

    @Test func `sessions of several programs are told apart by their times, and by their zone`() {
        #expect(
            Self.report("2026-11-19T10:00:00-05:00", programs: [.riverside, .therapy], isCheckedIn: true).line
                == "Wed 18:00 open · 10:00 UTC-6")
    }

    @Test func `one time is named once`() throws {
        let other = try Program.of(.therapy, number: 3, minutes: 60, slots: ["wed 18:00", "wed 19:00"])
        func line(_ at: String) -> String? { Self.report(at, programs: [.riverside, other], isCheckedIn: true).line }
        #expect(line("2026-11-18T17:00:00-05:00") == "18:00 · 19:00")
        #expect(line("2026-11-18T19:30:00-05:00") == "18:00 open · 19:00 open")
        #expect(line("2026-11-18T18:30:00-05:00") == "18:00 open · 19:00")
    }

    @Test func `it names no program, in text or in JSON`() {
        let report = Self.report("2026-11-18T17:30:00-05:00")
        #expect(
            report.json.text == """
                {"sessions":[{"program":"p1","start":"2026-11-18T18:00:00-05:00","hours":3}],"evening":"2026-11-18"}
                """)
        #expect(Self.report("2026-11-18T12:00:00-05:00").json.text == "{\"sessions\":[],\"evening\":null}")
    }
}
