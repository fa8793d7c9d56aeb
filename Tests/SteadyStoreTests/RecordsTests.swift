import SteadyDomain
import SteadyStoreSupport
import SteadyTestSupport
import Testing

@testable import SteadyStore

/// Every kind of record comes back as it was stored, with all of its fields.
struct RecordsTests {
    private let stamp = Stamp.at()
    private let moment = Moment("2026-09-15T21:40:00-04:00")!
    private let day = Day("2026-09-15")!

    @Test func `A program comes back with its schedules, slots and counselor`() throws {
        try withStore { store throws in
            let counselor = try store.addContact(.of("Dr. Ortiz"), role: .counselor, phone: nil, stamp)
            var program = try stamp.program(from: "2026-08-31", slots: ["mon 18:00", "wed 18:00", "sun 00:30"])
            program.plannedEnd = .weeks(12)
            program.absences = 6
            program.substances = "alcohol"
            program.note = "two\nlines"
            program.zone = Zone(name: "America/New_York")!
            var stored = try store.start(stamp, counselor: .existing(counselor.uid), program)
            #expect(stored.id == ID(1))
            #expect(stored.schedules.map(\.id) == [ID(1)])
            #expect(try store.program(stored.id) == stored)
            program.counselor = counselor.uid
            stored.id = .unset
            stored.schedules[0].id = .unset
            #expect(stored == program)
        }
    }

    @Test func `A program planned until a day and ended comes back`() throws {
        try withStore { store throws in
            var program = try stamp.program(.soberLiving, from: "2026-08-31")
            program.plannedEnd = .until(Day("2026-12-31")!)
            program.ended = Day("2026-09-10")!
            program.endReason = .left
            program.schedules[0].commitment = nil
            let stored = try store.start(stamp, program)
            #expect(try store.programs() == [stored])
            #expect(stored.plannedEnd == program.plannedEnd && stored.ended == program.ended)
            #expect(stored.endReason == .left && stored.schedules[0].commitment == nil)
        }
    }

    @Test(arguments: SessionStatus.allCases) func `A session comes back`(_ status: SessionStatus) throws {
        try withStore { store throws in
            let program = try store.startProgram()
            let missed = try store.logSession(program, "2026-09-14T18:00:00-04:00", .missed)
            var session = Session(
                uid: stamp.uid(), program: program.uid, start: moment, day: day, minutes: 90, status: status,
                kind: .family, topic: "boundaries", makeupFor: missed.uid, reason: "work", note: "ünïcode ✓",
                made: stamp.made)
            session.id = try store.record(stamp, verb: "attend", session: session).id
            #expect(try store.session(session.id) == session)
            #expect(session.id == ID(2))
        }
    }

    @Test func `A craving comes back with its triggers and actions in their order`() throws {
        try withStore { store throws in
            var craving: Craving?
            let (recorded, use) = try store.record(stamp) { naming in
                let made = Craving(
                    uid: stamp.uid(), at: moment, day: day, part: .evening, intensity: Score(10)!,
                    triggers: try naming.triggers([.of("zest"), .of("argument")]),
                    actions: try naming.actions([.of("urge surfing"), .of("walk")]), after: Score(0)!, minutes: 15,
                    outcome: .passed, place: "home", company: "alone", note: "o'clock; \"quoted\"",
                    made: stamp.made)
                craving = made
                return made
            }
            craving?.id = recorded.record.id
            // The names have uids once they are records.
            let names = try store.vocabulary()
            craving?.triggers = ["zest", "argument"].compactMap { name in
                names.triggers.first { $0.name.text == name }?.uid
            }
            craving?.actions = ["urge surfing", "walk"].compactMap { name in
                names.actions.first { $0.name.text == name }?.uid
            }
            #expect(try store.everything().cravings == [craving])
            #expect(recorded.created.map(\.name.text) == ["zest", "argument"])
            #expect(use == nil)
        }
    }

    @Test func `A check-in comes back, and a second time changes only what is given`() throws {
        try withStore { store throws in
            let (first, nothing) = try store.checkIn(on: day, stamp) { checkIn, naming in
                checkIn.mood = Score(0)
                checkIn.sleep = 450
                checkIn.used = false
                checkIn.support = .reached
                checkIn.contact = try naming.contact(.new(.of("Sam"), .support))
                checkIn.win = "a walk"
            }
            #expect(nothing == nil)
            let (second, before) = try store.checkIn(on: day, .at("2026-09-16T23:00:00-04:00")) { checkIn, _ in
                checkIn.stress = Score(10)
                checkIn.tomorrow = "sleep"
                checkIn.note = "later"
            }
            #expect(before == first)
            var expected = first
            expected.stress = Score(10)
            expected.tomorrow = "sleep"
            expected.note = "later"
            #expect(second == expected)
            #expect(try store.checkIn(on: day) == expected)
            #expect(try store.vocabulary().contacts.map(\.role) == [.support])
        }
    }

    @Test func `A check-in can't move to a day that has one, nor lose everything`() throws {
        try withStore { store throws in
            let (one, _) = try store.checkIn(on: day, stamp) { checkIn, _ in checkIn.mood = Score(5) }
            _ = try store.checkIn(on: day - 1, stamp) { checkIn, _ in checkIn.mood = Score(4) }
            expectProblem(65) { try store.edit(one.id, stamp) { checkIn, _ in checkIn.day = day - 1 } }
            expectProblem(64) { try store.edit(one.id, stamp) { checkIn, _ in checkIn.mood = nil } }
            #expect(try store.checkIn(on: day) == one)
        }
    }

    @Test func `A use, a point, a contact and a step come back`() throws {
        try withStore { store throws in
            var use = Use(
                uid: stamp.uid(), at: moment, day: day, substance: "wine", nextTime: "call first", note: "n",
                made: stamp.made)
            use.id = try store.record(stamp, use: use).id
            #expect(try store.everything().uses == [use])

            var point = Point(
                uid: stamp.uid(), text: "sleep is worse", on: day, doneOn: day + 1, made: stamp.made)
            point.id = try store.record(stamp, point: point).id
            #expect(try store.everything().points == [point])

            let contact = try store.addContact(.of("Sam"), role: .sponsor, phone: "+1 555 0100", stamp)
            #expect(try store.vocabulary().contacts == [contact])
            #expect(contact.role == .sponsor && contact.phone == "+1 555 0100" && contact.name.text == "Sam")

            let step = try store.addStep(
                for: .of("payday"), .of("call someone"), contact: .existing(contact.uid), minutes: 20, first: false,
                stamp
            ).record
            #expect(try store.allSteps().filter { $0.uid == step.uid } == [step])
            #expect(step.contact == contact.uid && step.minutes == 20 && step.since == Day("2026-09-16"))
        }
    }

    @Test func `A setting comes back, and the default when it is taken away`() throws {
        try withStore { store throws in
            try store.set(.dayStart, to: "05:00", stamp)
            #expect(try store.settings { _ in stamp.now }.dayStart == ClockTime("05:00"))
            try store.set(.dayStart, to: "04:00", stamp)
            #expect(try store.settings { _ in stamp.now }.dayStart == ClockTime("04:00"))
            try store.set(.dayStart, to: nil, stamp)
            #expect(try store.settings { _ in stamp.now } == Settings())
        }
    }

    @Test func `A second session of a program with the same start is refused, whatever its offset`() throws {
        try withStore { store throws in
            let program = try store.startProgram()
            try store.logSession(program, "2026-09-14T18:00:00-04:00")
            expectProblem(65) { try store.logSession(program, "2026-09-14T22:00:00+00:00") }
            #expect(try store.everything().sessions.count == 1)
        }
    }

    @Test func `A number is never used again`() throws {
        try withStore { store throws in
            #expect(try store.logCraving(5).id == ID(1))
            try store.delete(Reference("c1"), stamp)
            #expect(try store.logCraving(5).id == ID(2))
            _ = try store.undo(stamp)
            #expect(try store.logCraving(5).id == ID(3))
            try store.erase(Reference("c3"), stamp)
            #expect(try store.logCraving(5).id == ID(4))
            #expect(try store.everything().cravings.map(\.id) == [ID(4)])
        }
    }

    @Test func `The log is in the order of instants, not of text, across a clock change`() throws {
        try withStore { store throws in
            let later = Stamp.at("2026-11-01T01:10:00-05:00")
            try store.logUse(later)
            try store.logUse(.at("2026-11-01T01:50:00-04:00"))
            #expect(try store.everything().uses.map(\.id) == [ID(2), ID(1)])
            let log = try store.log(last: 1, kinds: Records.entries)
            #expect(log.map(\.momentOfDay) == [later.now.moment])
        }
    }
}
