import SteadyTestSupport
import Testing

@testable import SteadyDomain

/// Whose checklist is meant where no program is named.
struct ListedProgramTests {
    private let today = day("2026-11-20")

    private func program(_ number: Int, _ level: Level = .iop, from: String, ended: String? = nil) throws -> Program {
        try .of(level, number: number, from: from, ended: ended)
    }

    /// The number of the program that is meant.
    /// - Parameters:
    ///   - open: programs with an open item.
    ///   - done: programs with an item that is done.
    private func listed(_ programs: [Program], open: [Int] = [], done: [Int] = []) -> Int? {
        let items =
            open.map { ChecklistItem(uid: uidOf($0), program: uidOf($0), text: "x", since: day("2026-11-01")) }
            + done.map {
                ChecklistItem(
                    uid: uidOf($0 + 10), program: uidOf($0), text: "x", doneOn: day("2026-11-02"),
                    since: day("2026-11-01"))
            }
        return programs.listed(on: today, items)?.id.number
    }

    @Test func `it is the level of care that is active, whatever others have a list`() throws {
        let programs = try [
            program(1, .inpatient, from: "2026-10-05", ended: "2026-11-01"), program(2, from: "2026-11-02"),
            program(3, .therapy, from: "2026-11-05"),
        ]
        #expect(listed(programs) == 2)
        #expect(listed(programs, open: [1, 3], done: [1]) == 2)
    }

    @Test func `once the last day is on record it is the one that follows, and in the gap the one to come`() throws {
        let next = try program(2, .outpatient, from: "2026-11-30")
        let later = try program(3, .outpatient, from: "2026-12-30")
        let ending = try program(1, from: "2026-11-02", ended: "2026-11-25")
        #expect(listed([ending, next, later], open: [1]) == 2)
        #expect(listed([ending], open: [1]) == 1)
        #expect(listed([try program(1, from: "2026-11-02", ended: "2026-11-15"), later, next], open: [1]) == 2)
    }

    @Test func `without care it is one that has a list, and one that has ended last of all`() throws {
        let programs = try [
            program(1, from: "2026-09-02", ended: "2026-11-01"), program(2, .therapy, from: "2026-09-02"),
            program(3, .mutualSupport, from: "2026-10-05"), program(4, from: "2026-11-02", ended: "2026-11-10"),
        ]
        #expect(listed(programs) == nil)
        #expect(listed(programs, open: [1, 2, 3, 4]) == 3)
        #expect(listed(programs, open: [1, 2, 4], done: [3]) == 2)
        #expect(listed(programs, open: [1, 4], done: [2]) == 2)
        #expect(listed(programs, open: [1], done: [4]) == 1)
        #expect(listed(programs, done: [1, 4]) == 4)
    }
}
