import SteadyTestSupport
import Testing

@testable import SteadyDomain

/// DESIGN §6: the program to which a session with `--at` belongs.
struct AttendanceOwnerTests {
    private let now = Now("2026-11-19T10:00:00-05:00")

    @Test func `a session belongs to the program whose slot it names, before the level of care`() throws {
        let programs = try [Program.of(number: 1), Program.of(.therapy, number: 2, slots: ["tue 16:00"])]
        #expect(try owner(of: "tue 16:00", programs) == 2)
        #expect(try owner(of: "2026-11-17 16:00", programs) == 2)
        #expect(try owner(of: "2026-11-17T16:00:00-05:00", programs) == 2)
        #expect(try owner(of: "mon 18:00", programs) == 1)
    }

    @Test func `a session that is no slot's belongs to the level of care active that day`() throws {
        let programs = try [
            Program.of(.therapy, number: 1, slots: ["tue 16:00"]),
            Program.of(.inpatient, number: 2, ended: "2026-11-15"),
            Program.of(.iop, number: 3, from: "2026-11-16"),
        ]
        #expect(try owner(of: "tue 10:00", programs) == 3)
        #expect(try owner(of: "2026-11-14 10:00", programs) == 2)
        #expect(try owner(of: "2026-11-16 01:00", programs) == 2)
        #expect(try owner(of: "2026-11-16 03:00", programs) == 3)
    }

    @Test func `without a level of care it belongs to the only support active`() throws {
        let programs = try [
            Program.of(.iop, number: 1, ended: "2026-11-10"), Program.of(.therapy, number: 2, slots: []),
            Program.of(.medication, number: 3, from: "2026-12-01", slots: []),
        ]
        #expect(try owner(of: "tue 10:00", programs) == 2)
    }

    @Test func `within an hour of a support's slot, and of none of the level of care's, it is the support's`() throws {
        let programs = try [Program.of(number: 1), Program.of(.therapy, number: 2, slots: ["tue 16:00", "mon 18:30"])]
        #expect(try owner(of: "tue 16:10", programs) == 2)
        #expect(try owner(of: "tue 17:00", programs) == 1)
        #expect(try owner(of: "mon 18:10", programs) == 1)
    }

    @Test func `a medication has no sessions, unless it was given weekly times`() throws {
        let medication = try Program.of(.medication, number: 1, slots: [])
        expectRefusal(69) { try owner(of: "tue 10:00", [medication]) }
        expectRefusal(69) { try owner(of: "tue 10:00", [medication], named: medication) }
        #expect(try owner(of: "tue 10:00", [medication, Program.of(.therapy, number: 2, slots: [])]) == 2)
        #expect(try owner(of: "tue 10:00", [Program.of(.medication, number: 1, slots: ["tue 10:00"])]) == 1)
    }

    @Test func `of several supports one must be named`() throws {
        let programs = try [
            Program.of(.therapy, number: 1, slots: []), Program.of(.mutualSupport, number: 2, slots: []),
        ]
        let problem = expectRefusal { try owner(of: "tue 10:00", programs) }
        #expect(try #require(problem).sentence.contains("--program"))
        #expect(try owner(of: "tue 10:00", programs, named: programs[1]) == 2)
    }

    @Test func `of several programs with that slot one must be named`() throws {
        let programs = try [Program.of(number: 1), Program.of(.therapy, number: 2, slots: ["mon 18:00"])]
        for text in ["mon 18:00", "2026-11-16 18:00"] {
            let problem = expectRefusal { try owner(of: text, programs) }
            #expect(try #require(problem).sentence.contains("--program"))
            #expect(try owner(of: text, programs, named: programs[1]) == 2)
        }
    }

    @Test func `with no program on record the error says how to start one`() throws {
        let problem = try #require(expectRefusal(69) { try owner(of: "tue 10:00", []) })
        #expect(problem.command?.hasPrefix("steady program start") == true)
    }

    @Test func `with none active that day there is nothing to do it with`() throws {
        expectRefusal(69) { try owner(of: "2026-10-20 18:00", [Program.of()]) }
        expectRefusal(69) { try owner(of: "tue 10:00", [Program.of(ended: "2026-11-10")]) }
    }

    @Test func `a program that is named may be one that was not active that day`() throws {
        let over = try Program.of(ended: "2026-11-10")
        #expect(try owner(of: "tue 10:00", [over], named: over) == 1)
        #expect(try owner(of: "wed 18:00", [over], named: over) == 1)
    }

    @Test func `a program that is named keeps a session from another's slot`() throws {
        let programs = try [Program.of(number: 1), Program.of(.therapy, number: 2, slots: ["tue 16:00"])]
        #expect(try owner(of: "mon 18:00", programs, named: programs[1]) == 2)
    }

    private func owner(of text: String, _ programs: [Program], named program: Program? = nil) throws -> Int {
        try Attendance(programs: programs, sessions: [], now: now, status: .attended)
            .session(at: TimeExpression(text), of: program).program.id.number
    }
}
