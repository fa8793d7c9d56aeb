import SteadyDomain
import SteadyTestSupport
import Testing

/// Which days a course is about. Today is Monday 14 December 2026.
struct CourseRequestTests {
    private let today = day("2026-12-14")

    private func days(
        from: String? = nil, until: String? = nil, only programs: [Program] = [], of all: [Program] = [],
        recordStart: String = "2026-11-10"
    ) throws -> String {
        let request = CourseRequest(
            from: from.map { day($0) }, until: until.map { day($0) }, programs: Set(programs.map(\.uid)))
        let days = try request.days(of: all, recordStart: day(recordStart), today: today)
        return "\(days.lowerBound) \(days.upperBound)"
    }

    @Test func `it goes from the first program's first day to today`() throws {
        let (first, second) = try (Program.of(from: "2026-11-02"), Program.of(number: 2, from: "2026-12-01"))
        #expect(try days(of: [first, second]) == "2026-11-02 2026-12-14")
        #expect(try days(of: [second]) == "2026-12-01 2026-12-14")
        #expect(try days() == "2026-11-10 2026-12-14")
        #expect(try days(recordStart: "2026-12-14") == "2026-12-14 2026-12-14")
    }

    @Test func `a program has its own days, up to its end or today`() throws {
        let (ended, open) = try (
            Program.of(from: "2026-11-02", ended: "2026-11-20"), Program.of(number: 2, from: "2026-11-25")
        )
        #expect(try days(only: [ended], of: [ended, open]) == "2026-11-02 2026-11-20")
        #expect(try days(only: [open], of: [ended, open]) == "2026-11-25 2026-12-14")
        #expect(try days(only: [ended, open], of: [ended, open]) == "2026-11-02 2026-12-14")
        let ending = try Program.of(from: "2026-11-02", ended: "2026-12-24")
        #expect(try days(only: [ending], of: [ending]) == "2026-11-02 2026-12-14")
    }

    @Test func `it is never longer than what is on record`() throws {
        let program = try Program.of(from: "2026-11-02")
        #expect(try days(from: "2020-01-01", until: "2030-01-01", of: [program]) == "2026-11-02 2026-12-14")
        #expect(
            try days(from: "2020-01-01", of: [program], recordStart: "2026-09-01") == "2026-09-01 2026-12-14")
        #expect(try days(until: "2026-11-15", of: [program]) == "2026-11-02 2026-11-15")
        #expect(try days(from: "2026-11-15", only: [program], of: [program]) == "2026-11-15 2026-12-14")
    }

    @Test(
        arguments: [
            ("2026-12-15", nil), (nil, "2026-11-01"), ("2026-12-01", "2026-11-20"), (nil, "2019-01-01"),
        ] as [(String?, String?)])
    func `days that leave nothing are refused`(_ from: String?, _ until: String?) throws {
        let program = try Program.of(from: "2026-11-02")
        #expect(throws: Problem.self) { try days(from: from, until: until, of: [program]) }
    }

    @Test func `a program that has not begun has no course yet, but the others have`() throws {
        let (open, coming) = try (Program.of(from: "2026-11-02"), Program.of(number: 2, from: "2027-01-04"))
        #expect(throws: Problem.self) { try days(only: [coming], of: [open, coming]) }
        #expect(try days(of: [open, coming]) == "2026-11-02 2026-12-14")
        #expect(try days(of: [coming]) == "2026-12-14 2026-12-14")
    }
}
