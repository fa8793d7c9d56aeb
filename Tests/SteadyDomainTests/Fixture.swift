import SteadyTestSupport
import Testing

@testable import SteadyDomain

// Short ways to ask the rules. Unless a test says otherwise the person lives in New York, a day begins at 03:00 and a
// week on Monday.

extension Now {
    /// What a written moment means, in RFC 3339.
    func meaning(of text: String) throws -> String {
        try moment(TimeExpression(text)).moment.description
    }

    /// What a written day means.
    func dayMeant(by text: String) throws -> String {
        try day(DayExpression(text)).description
    }
}

/// Expects that the words are refused: a problem with this exit code.
@discardableResult
func expectRefusal<T>(
    _ exitCode: Int32 = 64, sourceLocation: SourceLocation = #_sourceLocation, of body: () throws -> T
) -> Problem? {
    let problem = #expect(throws: Problem.self, sourceLocation: sourceLocation) { _ = try body() }
    if let problem { #expect(problem.exitCode == exitCode, "\(problem)", sourceLocation: sourceLocation) }
    return problem
}

extension Attendance {
    /// As the command line makes one where nothing but the status was typed.
    init(programs: [Program], sessions: [Session], now: Now, status: SessionStatus) {
        self.init(programs: programs, sessions: sessions, now: now, status: status) { at, program in
            "steady \(status == .attended ? "attend" : "miss")"
                + (at.map { " --at \"\($0)\"" } ?? "") + (program.map { " --program \($0)" } ?? "")
        }
    }
}
