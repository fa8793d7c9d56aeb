import SteadyTestSupport
import Testing

@testable import SteadyDomain

/// When the weeks after inpatient care have begun or are near.
struct LeavingInpatientTests {
    @Test func `only a step from detox or inpatient care to something less leaves it`() {
        let steps = Level.allCases.flatMap { old in
            Level.allCases.filter { old.leavesInpatientCare(to: $0) }.map { [old, $0] }
        }
        #expect(
            steps == [
                [.detox, .php], [.detox, .iop], [.detox, .outpatient], [.inpatient, .php], [.inpatient, .iop],
                [.inpatient, .outpatient],
            ])
    }

    @Test func `what is lined up is about it before it and for four weeks after`() throws {
        let stay = try Program.of(.inpatient, number: 1, from: "2026-10-05", ended: "2026-11-01")
        let iop = try Program.of(.iop, number: 2, from: "2026-11-02")
        let house = try Program.of(.soberLiving, number: 3, from: "2026-11-02")
        let all = [stay, iop, house]
        func isAbout(_ program: Program, on today: String, among programs: [Program] = []) -> Bool {
            (programs.isEmpty ? all : programs).isAboutLeavingInpatientCare(program, on: day(today))
        }
        #expect(isAbout(stay, on: "2026-10-20") && isAbout(iop, on: "2026-10-20"))
        #expect(isAbout(iop, on: "2026-11-29") && !isAbout(iop, on: "2026-11-30"))
        #expect(!isAbout(house, on: "2026-11-02"))
        // Up into inpatient care, and from an IOP to outpatient care.
        #expect(!isAbout(iop, on: "2026-11-02", among: [iop]))
        let last = try Program.of(.outpatient, number: 4, from: "2026-11-10")
        let ended = try Program.of(.iop, number: 2, from: "2026-11-02", ended: "2026-11-09")
        #expect(!isAbout(last, on: "2026-11-10", among: [stay, ended, last]))
        // A stay of long before.
        let old = try Program.of(.inpatient, number: 1, from: "2026-09-05", ended: "2026-10-10")
        #expect(!isAbout(iop, on: "2026-11-02", among: [old, iop]))
    }
}
