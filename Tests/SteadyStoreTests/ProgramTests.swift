import SteadyDomain
import SteadyStoreSupport
import SteadyTestSupport
import Testing

@testable import SteadyStore

struct ProgramTests {
    private let stamp = Stamp.at()
    @Test func `Two levels of care can't be active on a day, a support beside one can`() throws {
        try withStore { store throws in
            try store.startProgram(.iop, from: "2026-08-31")
            expectProblem(65) { try store.startProgram(.outpatient, from: "2026-09-20") }
            expectProblem(65) { try store.startProgram(.detox, from: "2026-08-01") }
            try store.startProgram(.soberLiving, from: "2026-09-01")
            try store.startProgram(.mutualSupport, from: "2026-08-31")
            #expect(try store.programs().map(\.level) == [.iop, .mutualSupport, .soberLiving])
        }
    }

    @Test func `A level of care can begin the day after another ended, not on its last day`() throws {
        try withStore { store throws in
            try store.startProgram(.iop)
            _ = try store.end(ID(1), on: day("2026-09-20"), reason: .completed, stamp)
            expectProblem(65) { try store.startProgram(.outpatient, from: "2026-09-20") }
            let next = try store.startProgram(.outpatient, from: "2026-09-21")
            #expect(try store.program(next.id).isActive(on: day("2026-09-21")))
        }
    }

    @Test func `A program ends once, and not before it began`() throws {
        try withStore { store throws in
            try store.startProgram(from: "2026-08-31")
            expectProblem(65) { try store.end(ID(1), on: day("2026-08-30"), reason: .left, stamp) }
            let ended = try store.end(ID(1), on: day("2026-08-31"), reason: .left, stamp)
            #expect(ended.ended == day("2026-08-31") && ended.endReason == .left)
            expectProblem(65) { try store.end(ID(1), on: day("2026-09-10"), reason: .completed, stamp) }
            expectProblem(69) { try store.end(ID(2), on: day("2026-09-10"), reason: .completed, stamp) }
            #expect(try store.program(ID(1)) == ended)
        }
    }

    @Test func `A program can't be planned to end before it begins`() throws {
        try withStore { store throws in
            var program = try stamp.program(from: "2026-09-14")
            program.plannedEnd = .until(day("2026-09-13"))
            expectProblem(65) { try store.start(stamp, program) }
        }
    }

    @Test(arguments: [
        (Level.outpatient, EndReason.steppedDown), (.detox, .steppedUp), (.php, .steppedUp), (.inpatient, .steppedUp),
    ])
    func `A step ends the level of care the day before and starts the next in one change`(
        _ level: Level, _ reason: EndReason
    ) throws {
        try withStore { store throws in
            try store.startProgram(.iop, from: "2026-08-31")
            let before = try store.contents()
            let (ended, started, _) = try store.step(stamp, try stamp.program(level, from: "2026-10-01"))
            #expect(ended.ended == day("2026-09-30") && ended.endReason == reason)
            #expect(started.from == day("2026-10-01") && started.level == level)
            #expect(try store.programs() == [ended, started])
            _ = try store.undo(stamp)
            #expect(try store.contents() == before)
        }
    }

    @Test func `A step to a support is a transfer`() throws {
        try withStore { store throws in
            try store.startProgram(.iop, from: "2026-08-31")
            #expect(
                try store.step(stamp, try stamp.program(.therapy, from: "2026-10-01")).ended.endReason == .transferred)
        }
    }

    @Test func `A step is refused on the first day of the current level of care and before, or with none`() throws {
        try withStore { store throws in
            expectProblem(69) { try store.step(stamp, try stamp.program(.outpatient, from: "2026-09-20")) }
            try store.startProgram(.soberLiving, from: "2026-08-01")
            expectProblem(69) { try store.step(stamp, try stamp.program(.outpatient, from: "2026-09-20")) }
            try store.startProgram(.iop, from: "2026-08-31")
            expectProblem(65) { try store.step(stamp, try stamp.program(.outpatient, from: "2026-08-31")) }
            expectProblem(65) { try store.step(stamp, try stamp.program(.outpatient, from: "2026-08-30")) }
            _ = try store.end(ID(2), on: day("2026-09-10"), reason: nil, stamp)
            expectProblem(69) { try store.step(stamp, try stamp.program(.outpatient, from: "2026-09-20")) }
        }
    }

    @Test func `A change makes a schedule from its day, which keeps what is not given`() throws {
        try withStore { store throws in
            try store.startProgram(from: "2026-08-31", slots: ["mon 18:00", "wed 18:00"])
            let (program, _) = try store.change(ID(1), from: day("2026-09-14"), stamp) { $0.minutes = 120 }
            #expect(program.schedules.map(\.minutes) == [180, 120])
            #expect(program.schedules[1].slots == program.schedules[0].slots)
            #expect(program.schedules[1].commitment == Commitment(3, 5))
            #expect(program.schedule(on: day("2026-09-13"))?.minutes == 180)
            #expect(program.schedule(on: day("2026-09-14"))?.minutes == 120)
            #expect(try store.program(ID(1)) == program)
        }
    }

    @Test func `A change from the same day replaces that schedule`() throws {
        try withStore { store throws in
            try store.startProgram(from: "2026-08-31", slots: ["mon 18:00"])
            let (first, _) = try store.change(ID(1), from: day("2026-09-14"), stamp) { $0.minutes = 120 }
            let (again, _) = try store.change(ID(1), from: day("2026-09-14"), stamp) { $0.slots = [] }
            #expect(again.schedules.map(\.uid) == first.schedules.map(\.uid))
            #expect(again.schedules[1].minutes == 120 && again.schedules[1].slots.isEmpty)
            #expect(try store.program(ID(1)) == again)
            let (earlier, _) = try store.change(ID(1), from: day("2026-09-07"), stamp) { $0.minutes = 60 }
            #expect(earlier.schedules.map(\.minutes) == [180, 60, 120])
        }
    }

    @Test func `A change must be on a day of the program`() throws {
        try withStore { store throws in
            try store.startProgram(from: "2026-08-31")
            _ = try store.end(ID(1), on: day("2026-09-20"), reason: nil, stamp)
            expectProblem(65) { try store.change(ID(1), from: day("2026-08-30"), stamp) { $0.minutes = 60 } }
            expectProblem(65) { try store.change(ID(1), from: day("2026-09-21"), stamp) { $0.minutes = 60 } }
            #expect(try store.program(ID(1)).schedules.count == 1)
        }
    }

    @Test(arguments: ["2026-08-24", "2026-09-07"])
    func `Editing a program's first day moves its first schedule`(_ from: String) throws {
        try withStore { store throws in
            try store.startProgram(from: "2026-08-31")
            _ = try store.change(ID(1), from: day("2026-09-14"), stamp) { $0.minutes = 120 }
            let edited = try store.editProgram(ID(1), stamp) { program, _ in program.from = day(from) }
            #expect(edited.schedules.map(\.from) == [day(from), day("2026-09-14")])
            #expect(try store.program(ID(1)) == edited)
        }
    }

    @Test func `A program can't begin at its second schedule, nor in another level of care`() throws {
        try withStore { store throws in
            try store.startProgram(.detox, from: "2026-08-01")
            _ = try store.end(ID(1), on: day("2026-08-20"), reason: .completed, stamp)
            try store.startProgram(.iop, from: "2026-08-31")
            _ = try store.change(ID(2), from: day("2026-09-14"), stamp) { $0.minutes = 120 }
            let before = try store.contents()
            for from in ["2026-09-14", "2026-08-20"] {
                expectProblem(65) { try store.editProgram(ID(2), stamp) { program, _ in program.from = day(from) } }
            }
            #expect(try store.contents() == before)
        }
    }

    @Test func `A support person given at the start is added in the same change, once`() throws {
        try withStore { store throws in
            let program = try stamp.program()
            _ = try store.start(stamp, supportPerson: (.of("Sam"), "555 0100"), program)
            #expect(try store.vocabulary().contacts.map(\.role) == [.support])
            _ = try store.undo(stamp)
            #expect(try store.vocabulary().contacts.isEmpty)
            #expect(try store.programs().isEmpty)
        }
    }

    @Test func `An extra session is a change of its own, which can be taken out again`() throws {
        try withStore { store throws in
            try store.startProgram(slots: ["mon 18:00"])
            let before = try store.contents()
            let start = Moment("2026-09-19T10:00:00-04:00")!
            #expect(try store.addExtra(to: ID(1), at: start, stamp).extras == [start])
            #expect(try store.programs().map(\.extras) == [[start]])
            expectProblem(65) { try store.addExtra(to: ID(1), at: start, stamp) }
            expectProblem(65) { try store.addExtra(to: ID(1), at: Moment("2026-08-01T10:00:00-04:00")!, stamp) }
            expectProblem(69) { try store.addExtra(to: ID(2), at: start, stamp) }
            let history = try store.history(of: Reference("p1"))
            #expect(history.map(\.verb) == ["program", "program"])
            #expect(history.last?.touched.map(\.record.kind) == [ExtraSlot.kind])
            #expect(try store.removeExtra(of: ID(1), at: start, stamp).extras.isEmpty)
            #expect(try store.contents() == before)
            _ = try store.undo(stamp)
            #expect(try store.program(ID(1)).extras == [start])
            // An edit of the program keeps them.
            #expect(try store.editProgram(ID(1), stamp) { program, _ in program.absences = 3 }.extras == [start])
        }
    }

    @Test func `A slot is moved in one change`() throws {
        try withStore { store throws in
            let program = try store.startProgram(slots: ["wed 18:00"])
            let before = try store.contents()
            let (wednesday, thursday) = (
                Moment("2026-09-16T18:00:00-04:00")!, Moment("2026-09-17T17:00:00-04:00")!
            )
            func cancelled() -> Draft {
                Draft(
                    making: Session(
                        uid: stamp.uid(), program: program.uid, start: wednesday, day: day("2026-09-16"), minutes: 180,
                        status: .cancelled, kind: .group, made: stamp.made))
            }
            let moved = try store.move(ID(1), cancelled(), to: thursday, stamp)
            #expect(moved.cancelled.status == .cancelled && moved.program.extras == [thursday])
            expectProblem(65) { try store.move(ID(1), cancelled(), to: Moment("2026-09-18T17:00:00-04:00")!, stamp) }
            #expect(try store.program(ID(1)).extras == [thursday])
            _ = try store.undo(stamp)
            #expect(try store.contents() == before)
            // Where the new time is taken, nothing is cancelled either.
            expectProblem(65) { try store.move(ID(1), cancelled(), to: Moment("2026-09-23T18:00:00-04:00")!, stamp) }
            #expect(try store.contents() == before)
        }
    }
}
