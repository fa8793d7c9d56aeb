import SteadyTestSupport
import Testing

@testable import SteadyDomain

/// How long a program was, has been so far, and was to be.
struct CareStageTests {
    private let today = day("2026-11-20")

    private func stage(from: String, ended: String? = nil, weeks: Int? = nil, upTo last: String? = nil) throws
        -> CareStage
    {
        var program = try Program.of(from: from, ended: ended)
        program.plannedEnd = weeks.map { .weeks($0) }
        return CareStage(program, today: today, upTo: last.map { day($0) })
    }

    @Test func `One that has ended is as long as it was, wherever it is seen from`() throws {
        for last in [nil, "2026-11-05"] {
            let stage = try stage(from: "2026-11-02", ended: "2026-11-08", weeks: 4, upTo: last)
            #expect(stage.days.count == 7 && stage.plannedDays == 28 && stage.hasEnded && stage.hasBegun)
        }
    }

    @Test func `One that goes on counts up to today, also if its last day is known already`() throws {
        #expect(try stage(from: "2026-11-02").days.count == 19)
        let ending = try stage(from: "2026-11-02", ended: "2026-12-24", weeks: 2)
        #expect(ending.days.count == 19 && !ending.hasEnded && ending.plannedDays == 14)
        #expect(try stage(from: "2026-11-02", upTo: "2026-11-08").days.count == 7)
        #expect(try stage(from: "2026-11-02", upTo: "2027-01-01").days.count == 19)
        #expect(try stage(from: "2026-11-20").days.count == 1)
    }

    @Test func `One that has not begun has no length yet`() throws {
        let stage = try stage(from: "2026-11-30", weeks: 12)
        #expect(!stage.hasBegun && !stage.hasEnded && stage.plannedDays == 84)
        #expect(stage.days == day("2026-11-30")...day("2026-11-30"))
    }
}
