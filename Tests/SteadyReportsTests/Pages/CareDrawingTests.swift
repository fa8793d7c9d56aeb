import SteadyDomain
import SteadyTestSupport
import Testing

@testable import SteadyReports

/// The course of care in plain characters.
struct CareDrawingTests {
    private let today = day("2026-11-20")

    private func lines(_ programs: Program...) -> [String]? {
        CareDrawing(programs.map { CareStage($0, today: today) }, today: today)?.lines
    }

    private func program(
        _ number: Int, _ level: Level = .iop, from: String, ended: String? = nil, plannedEnd: Program.PlannedEnd? = nil
    ) throws -> Program {
        var program = try Program.of(level, number: number, from: from, ended: ended)
        program.plannedEnd = plannedEnd
        return program
    }

    @Test func `All bars have one scale, and a gap is as wide as its days`() throws {
        // 34 days and 34 columns.
        let drawn = lines(
            try program(1, .detox, from: "2026-10-18", ended: "2026-10-24"),
            try program(2, .inpatient, from: "2026-10-27", ended: "2026-11-15"),
            try program(3, .mutualSupport, from: "2026-10-20"), try program(4, from: "2026-11-16"))
        #expect(
            drawn == [
                "    18 Oct 2026            20 Nov 2026", "p1  ███████", "p2           ████████████████████",
                "p3    ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━", "p4                               █████",
                "    █ care  ━ support",
            ])
    }

    @Test func `What is planned is lighter, and one that has not begun is only that`() throws {
        let drawn = try #require(
            lines(
                try program(1, from: "2026-11-02", plannedEnd: .weeks(4)),
                try program(2, .soberLiving, from: "2026-11-30", plannedEnd: .until(day("2026-12-05")))))
        #expect(drawn[1] == "p1  ███████████████████░░░░░░░░░")
        #expect(drawn[2] == "p2                              ┄┄┄┄┄┄")
        #expect(drawn.last == "    █ care  ░┄ planned")
    }

    @Test func `A day among years is seen, and a plan of a lifetime leaves room for what was`() throws {
        let drawn = try #require(
            lines(
                try program(1, .detox, from: "2020-01-01", ended: "2020-01-01"),
                try program(2, .mutualSupport, from: "2026-11-20", plannedEnd: .until(day("2090-01-01")))))
        #expect(drawn[0] == "    1 Jan 2020             20 Nov 2027")
        #expect(drawn[1] == "p1  █" && drawn[2].hasPrefix("p2  ") && drawn[2].contains("━┄"))
        #expect(drawn.allSatisfy { $0.count <= 38 })
    }

    @Test func `Without a program there is nothing to draw`() { #expect(lines() == nil) }
}
