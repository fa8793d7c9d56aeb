import SteadyTestSupport
import Testing

@testable import SteadyDomain

/// Which level of care commands mean, where two copies left two on a day.
struct LevelOfCareTests {
    private let noon = Now("2026-11-19T12:00:00-05:00")

    /// Its weekly times are those of an IOP that began earlier, too.
    private func care(
        _ number: Int, _ from: String, ended: String? = nil, slots: [String] = ["wed 18:00"]
    ) throws -> Program { try .of(.iop, number: number, from: from, ended: ended, slots: slots) }

    // MARK: The choice

    @Test func `it is the one that began later, in whatever order they come`() throws {
        let programs = try [care(1, "2026-11-02"), care(2, "2026-11-05"), Program.of(.therapy, number: 3)]
        for programs in [programs, programs.reversed()] {
            #expect(programs.levelOfCare(on: day("2026-11-04"))?.id == ID(1))
            #expect(programs.levelOfCare(on: day("2026-11-05"))?.id == ID(2))
            #expect(programs.levelOfCare(on: day("2026-11-01")) == nil)
        }
    }

    @Test func `of two that began on one day it is that of the lesser uid, whatever their numbers are`() throws {
        var (first, second) = (try care(2, "2026-11-02"), try care(7, "2026-11-02"))
        #expect([first, second].levelOfCare?.uid == first.uid && [second, first].levelOfCare?.uid == first.uid)
        (first.id, second.id) = (ID(9), ID(1))
        #expect([first, second].levelOfCare?.uid == first.uid)
    }

    @Test func `of some days it is that of the last one that has any`() throws {
        let programs = try [
            care(1, "2026-11-02"), care(2, "2026-11-05", ended: "2026-11-10"), care(3, "2026-12-01"),
        ]
        #expect(programs.levelOfCare(onLastOf: day("2026-11-02")...day("2026-11-08"))?.id == ID(2))
        #expect(programs.levelOfCare(onLastOf: day("2026-11-09")...day("2026-11-15"))?.id == ID(1))
        #expect(programs.levelOfCare(onLastOf: day("2026-10-01")...day("2026-11-01")) == nil)
        let over = try [care(1, "2026-11-02", ended: "2026-11-03"), care(2, "2026-11-07", ended: "2026-11-08")]
        #expect(over.levelOfCare(onLastOf: day("2026-11-02")...day("2026-11-06"))?.id == ID(1))
    }

    // MARK: Overlaps

    @Test func `each two levels of care of the same days overlap, and supports don't`() throws {
        let programs = try [
            care(1, "2026-11-02"), Program.of(.therapy, number: 4), care(2, "2026-11-05", ended: "2026-11-10"),
            care(3, "2026-11-10", ended: "2026-11-12"),
        ]
        let found = CareOverlap.all(among: programs)
        #expect(
            found.map { [$0.other.id, $0.meant.id] } == [[ID(1), ID(2)], [ID(1), ID(3)], [ID(2), ID(3)]])
        #expect(found.map(\.days.lowerBound) == ["2026-11-05", "2026-11-10", "2026-11-10"].map { day($0) })
        #expect(found.map(\.days.upperBound) == ["2026-11-10", "2026-11-12", "2026-11-10"].map { day($0) })
    }

    @Test func `only a day on which two did not overlap yet is a new overlap`() throws {
        let (old, other) = (try care(1, "2026-11-10"), try care(2, "2026-11-05", ended: "2026-11-20"))
        func isNew(_ change: (inout Program) -> Void) -> Bool {
            var new = old
            change(&new)
            return new.newOverlap(since: old, with: [new, other]) != nil
        }
        #expect(!isNew { $0.note = "same days" })
        #expect(!isNew { $0.ended = day("2026-11-15") })
        #expect(!isNew { $0.from = day("2026-11-12") })
        #expect(!isNew { $0.from = day("2026-11-21") })
        #expect(isNew { $0.from = day("2026-11-09") })
        #expect(
            isNew {
                $0.ended = day("2026-11-01"); $0.from = day("2026-11-01")
            } == false)
        #expect(old.newOverlap(since: nil, with: [other])?.id == ID(2))
        var support = old
        support.level = .therapy
        #expect(support.newOverlap(since: old, with: [other]) == nil)
        #expect(old.newOverlap(since: support, with: [other])?.id == ID(2))
    }

    @Test func `there is no gap where an earlier level of care goes on`() throws {
        let programs = try [
            care(1, "2026-11-02", ended: "2026-11-20"), care(2, "2026-11-05", ended: "2026-11-10"),
            care(3, "2026-11-15", ended: "2026-11-18"), care(4, "2026-11-23"),
        ]
        let gaps = CareGap.all(between: programs)
        #expect(gaps.map(\.days) == [day("2026-11-21")...day("2026-11-22")])
        #expect(gaps.map(\.before) == [programs[0].uid])
    }

    // MARK: Sessions

    @Test func `a time that both have is the session of the one that commands mean`() throws {
        let programs = try [care(1, "2026-11-02"), care(2, "2026-11-05")]
        let here = Now("2026-11-18T19:00:00-05:00")
        let attendance = Attendance(programs: programs, sessions: [], now: here, status: .attended)
        #expect(try attendance.current(of: nil, minutes: nil).program.id == ID(2))
        for text in ["wed 18:00", "18:00", "today", "2026-11-18T18:00:00-05:00", "last wed 18:00"] {
            #expect(try attendance.session(at: TimeExpression(text), of: nil).program.id == ID(2), "\(text)")
        }
        #expect(try attendance.session(at: TimeExpression("wed 18:00"), of: programs[0]).program.id == ID(1))
        let missed = Attendance(programs: programs, sessions: [], now: here, status: .excused)
        #expect(try missed.session(at: TimeExpression("wed"), of: nil).program.id == ID(2))
    }

    @Test func `a time of only one is that one's, and another time is that of the one that commands mean`() throws {
        let programs = try [care(1, "2026-11-02", slots: ["mon 18:00"]), care(2, "2026-11-05")]
        let attendance = Attendance(programs: programs, sessions: [], now: noon, status: .attended)
        #expect(try attendance.session(at: TimeExpression("mon 18:00"), of: nil).program.id == ID(1))
        #expect(try attendance.session(at: TimeExpression("tue 10:00"), of: nil).program.id == ID(2))
        #expect(try attendance.active(on: day("2026-11-04")).id == ID(1))
        #expect(try attendance.active(on: day("2026-11-19")).id == ID(2))
    }

    @Test func `a support of the same time is asked about as ever`() throws {
        let programs = try [
            care(1, "2026-11-02"), care(2, "2026-11-05"), Program.of(.therapy, number: 3, slots: ["wed 18:00"]),
        ]
        let attendance = Attendance(programs: programs, sessions: [], now: noon, status: .attended)
        let problem = expectRefusal { try attendance.session(at: TimeExpression("wed 18:00"), of: nil) }
        #expect(problem?.sentence.contains("IOP 2 (p2) or Therapy 3 (p3)") == true, "\(problem?.sentence ?? "")")
    }
}
