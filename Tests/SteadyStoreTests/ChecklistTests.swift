import SteadyDomain
import SteadyStoreSupport
import SteadyTestSupport
import Testing

@testable import SteadyStore

/// Checklists, and the changes that write them.
struct ChecklistTests {
    private let stamp = Stamp.at()

    private func entry(_ topic: ChecklistItem.Topic, contact: ContactChoice? = nil, isDone: Bool = false)
        -> ChecklistEntry
    {
        ChecklistEntry(topic, topic.title, contact: contact, due: day("2026-10-01"), isDone: isDone)
    }

    @Test func `A step and all that belongs to it is one change`() throws {
        try withStore { store throws in
            try store.startProgram(.iop, from: "2026-08-31")
            let before = try store.contents()
            let next = try stamp.program(.outpatient, from: "2026-10-01")
            let (ended, started, items) = try store.step(
                stamp, lastDay: day("2026-09-28"), appointment: moment("2026-10-02T10:00:00-04:00"),
                checklist: [entry(.call, contact: .new(.of("Ann"), .support)), entry(.naloxone, isDone: true)], next)
            #expect(ended.ended == day("2026-09-28"))
            #expect(started.extras.map(\.description) == ["2026-10-02T10:00:00-04:00"])
            let ann = try #require(try store.vocabulary().contacts.first { $0.name.text == "Ann" })
            #expect(items.map(\.contact) == [ann.uid, nil])
            #expect(items.map { $0.doneOn != nil } == [false, true])
            #expect(items.allSatisfy { $0.program == started.uid })
            #expect(try store.checklistItems() == items)
            _ = try store.undo(stamp)
            #expect(try store.contents() == before)
        }
    }

    @Test func `A step can't end a level of care before it began`() throws {
        try withStore { store throws in
            try store.startProgram(.iop, from: "2026-08-31")
            let before = try store.contents()
            expectProblem(65) {
                _ = try store.step(
                    stamp, lastDay: day("2026-08-30"), try stamp.program(.outpatient, from: "2026-10-01"))
            }
            #expect(try store.contents() == before)
        }
    }

    @Test func `What is open on the list of the program that ends goes along, and nothing is asked twice`() throws {
        try withStore { store throws in
            let program = try store.startProgram(.iop, from: "2026-08-31")
            let next = try stamp.program(.outpatient, from: "2026-10-01")
            let (begin, step) = (Handover(of: program, today: stamp.now.today), Handover(to: next))
            func open(_ handover: Handover, _ topic: ChecklistItem.Topic) -> ChecklistEntry {
                handover.entry(about: topic, today: stamp.now.today)
            }
            // i1 to i5.
            _ = try store.beginChecklist(of: program, Handover.topics.map { open(begin, $0) }, stamp)
            _ = try store.tickOff(items: [ID(1)], stamp)
            let before = try store.contents()
            // The appointment is done, medication and naloxone stay open, groups were said, and nobody is to be called.
            let (_, started, items) = try store.step(
                stamp,
                checklist: [
                    open(step, .appointment), open(step, .medication),
                    ChecklistEntry(.groups, "Oak House", due: day("2026-10-08")), open(step, .naloxone),
                ], next)
            #expect(items.map(\.id.number) == [2, 3, 5] && items.allSatisfy { $0.program == started.uid })
            #expect(items[1].text == "Oak House" && items[1].due == day("2026-10-08"))
            #expect(items[0].text == open(begin, .medication).text)
            #expect(try store.checklistItems().map(\.id.number) == [1, 2, 3, 5])
            _ = try store.undo(stamp)
            #expect(try store.contents() == before)
        }
    }

    /// Its topics, sorted, by what they are for.
    private func topics(_ store: Store, of program: Program) throws -> (end: [String], start: [String]) {
        func topics(_ isForEnd: Bool) throws -> [String] {
            try store.read { try $0.topics(ofChecklistFor: program, isForEnd: isForEnd) }.map(\.rawValue).sorted()
        }
        return (try topics(true), try topics(false))
    }

    @Test func `What a step writes is for the way in, however late it was noted, and what comes later for the end`()
        throws
    {
        try withStore { store throws in
            let inpatient = try store.startProgram(.inpatient, from: "2026-07-01")
            _ = try store.beginChecklist(of: inpatient, [entry(.groups), entry(.call)], stamp)
            #expect(try topics(store, of: inpatient) == (["call", "groups"], []))
            // Three weeks after its first day.
            let from = stamp.now.today - 21
            let (_, iop, _) = try store.step(
                stamp, checklist: [entry(.groups), entry(.naloxone)], try stamp.program(.iop, from: from.description))
            #expect(try topics(store, of: iop) == ([], ["groups", "naloxone"]))
            // What the person adds is neither.
            _ = try store.write(
                "program", stamp,
                { try $0.add([ChecklistEntry(.other, "letter", due: nil)], to: iop.uid) })
            #expect(try topics(store, of: iop) == ([], ["groups", "naloxone"]))
            let begun = try store.beginChecklist(of: iop, [entry(.groups), entry(.appointment)], stamp)
            #expect(begun.map(\.topic) == [.groups, .appointment])
            #expect(try topics(store, of: iop) == (["appointment", "groups"], ["groups", "naloxone"]))
            // What is missing is added, and what is there stands.
            let rest = try store.beginChecklist(of: iop, [entry(.groups), entry(.call), entry(.appointment)], stamp)
            #expect(rest.map(\.topic) == [.call])
            expectProblem(65) { _ = try store.beginChecklist(of: iop, [entry(.call)], stamp) }
        }
    }

    /// A program that began so many days ago, with an item of today in the same change.
    private func together(_ verb: String, daysAgo days: Int, in store: Store) throws -> Program {
        try store.write(verb, stamp) { journal in
            let program = try journal.start(
                stamp.program(.iop, from: (stamp.now.today - days).description))
            _ = try journal.add([entry(.groups)], to: program.uid)
            return program
        }
    }

    @Test func `What an import brought with its program is for the end if it is of a later day`() throws {
        for (verb, days, isForEnd) in [("import", 21, true), ("import", 0, false), ("program", 21, false)] {
            try withStore { store throws in
                let program = try together(verb, daysAgo: days, in: store)
                #expect(try topics(store, of: program).end == (isForEnd ? ["groups"] : []), "\(verb) \(days)")
            }
        }
    }

    @Test func `A list begun before the first day is for the way in`() throws {
        try withStore { store throws in
            let first = stamp.now.today + 7
            let program = try store.startProgram(.iop, from: first.description)
            _ = try store.beginChecklist(of: program, [entry(.groups)], stamp)
            #expect(try topics(store, of: program) == ([], ["groups"]))
            expectProblem(65) { _ = try store.beginChecklist(of: program, [entry(.groups)], stamp) }
        }
    }

    @Test func `A list is begun once, and an item ticked off once`() throws {
        try withStore { store throws in
            let program = try store.startProgram(.iop, from: "2026-08-31")
            let items = try store.beginChecklist(of: program, [entry(.groups), entry(.call)], stamp)
            #expect(items.map(\.id.number) == [1, 2])
            expectProblem(65) { _ = try store.beginChecklist(of: program, [entry(.groups)], stamp) }
            let done = try store.tickOff(items: [ID(2)], stamp)
            #expect(done.map(\.doneOn) == [stamp.now.today])
            // All or none.
            expectProblem(65) { _ = try store.tickOff(items: [ID(1), ID(2)], stamp) }
            #expect(try store.checklistItems().map(\.doneOn) == [nil, stamp.now.today])
            expectProblem(69) { _ = try store.tickOff(items: [ID(9)], stamp) }
        }
    }

    @Test func `A week has the items that were open at its end, and the end that is near only while it goes on`() throws
    {
        try withStore { store throws in
            var program = try stamp.program(.iop, from: "2026-08-31")
            program.plannedEnd = .until(stamp.now.today + 5)
            program = try store.start(stamp, program)
            let (week, settings) = (Week(holding: stamp.now.today, start: .monday), Settings())
            var record = try store.weekRecord(week, now: stamp.now, settings: settings)
            #expect(record.checklist.isEmpty && record.nearEnd?.hasChecklist == false)
            #expect(record.nearEnd?.lastDay == stamp.now.today + 5)
            _ = try store.beginChecklist(of: program, [entry(.groups), entry(.call)], stamp)
            _ = try store.tickOff(items: [ID(1)], stamp)
            record = try store.weekRecord(week, now: stamp.now, settings: settings)
            #expect(record.checklist.map(\.id.number) == [2] && record.nearEnd?.hasChecklist == true)
            let last = try store.weekRecord(week.previous, now: stamp.now, settings: settings)
            #expect(last.checklist.isEmpty && last.nearEnd == nil)
            var silent = settings
            silent.nearEnd = false
            #expect(try store.weekRecord(week, now: stamp.now, settings: silent).nearEnd == nil)
        }
    }
}
