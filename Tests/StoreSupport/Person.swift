import SteadyDomain
import SteadyStore
import SteadyTestSupport

/// Someone who does one thing after another at random.
package struct Person {
    package var store: Store
    package var random: Seeded
    private var stamp: Stamp { .at() }
    private let triggers = ["stress", "payday", "noise", "work"]
    private let actions = ["walk", "knit", "call someone", "tea"]
    private let contacts = ["Sam", "Ada", "Clinic"]

    package init(store: Store, random: Seeded) {
        self.store = store
        self.random = random
    }

    private mutating func chance() -> Bool { Bool.random(using: &random) }
    private mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }
    private mutating func some(_ names: [String]) -> [String] { names.shuffled(using: &random).dropLast(number(1...4)) }
    private mutating func one(_ names: [String]) -> String { names.randomElement(using: &random)! }
    private mutating func score() -> Score { Score(number(0...10))! }
    private mutating func day() -> Day { Day("2026-09-16")! - number(0...9) }

    package mutating func act() throws {
        switch number(0...29) {
        case 0...2:
            try store.logCraving(
                number(0...10), triggers: some(triggers), actions: some(actions), outcome: chance() ? .used : nil,
                note: "word\(random.next())")
        case 3, 22, 23, 24: try editCraving()
        case 4: if chance() { try store.raise("point \(number(1...99))") } else { try agreement() }
        case 5: try store.logUse()
        case 6, 7:
            let (mood, contact, known) = (score(), one(contacts), try store.vocabulary().contacts)
            let others = known.filter { $0.name.text != contact }.shuffled(using: &random).dropLast(number(0...2))
            let outcomes = others.map { _ in chance() ? SteadyDomain.Support.reached : .tried }
            _ = try store.checkIn(on: day(), stamp) { checkIn, naming in
                checkIn.mood = mood
                let choice = known.first { $0.name.text == contact }.map { ContactChoice.existing($0.uid) }
                checkIn.contact = try naming.contact(choice ?? .new(.of(contact), .support))
                checkIn.support = .reached
                checkIn.others = zip(others, outcomes).map { Reached($0.uid, $1) }
            }
        case 8, 9, 10: try delete()
        case 11: try rename()
        case 12, 13:
            try store.addStep(
                chance() ? one(triggers) : nil, one(actions), minutes: number(1...20), first: chance())
        case 14: _ = try store.removeStep(for: chance() ? .of(one(triggers)) : nil, .of(one(actions)), stamp)
        case 15: try store.set(chance() ? .weekStart : .dayStart, to: chance() ? nil : one(["a", "b", "c"]), stamp)
        case 16: _ = try store.addContact(.of(one(contacts)), role: .support, phone: nil, stamp)
        case 17, 25, 26, 27: try program()
        case 18: try store.startProgram(chance() ? .iop : .therapy, from: day().description, slots: ["mon 18:00"])
        case 19: try note()
        case 28, 29: try clinic()
        default:
            guard let program = try store.programs().randomElement(using: &random) else { return }
            let made = try store.everything().sessions.last
            try store.logSession(
                program, "\(day())T18:00:00-04:00", chance() ? .attended : .excused,
                makeupFor: chance() ? made?.uid : nil)
        }
    }

    private mutating func note() throws {
        let (sort, text) = (PlanNote.Sort.allCases.randomElement(using: &random)!, "note \(number(1...9))")
        if chance(), let old = try store.planNotes().inPlan(sort).randomElement(using: &random) {
            _ = try store.removeNote(old.id, sort, stamp)
        } else {
            _ = try store.addNote(sort, text, stamp)
        }
    }

    /// One of the small records that a clinic asks for.
    private mutating func clinic() throws {
        let names = ["tea", "Tea", "drops"]
        switch number(0...5) {
        case 0:
            let (name, from, program) = (one(names), day(), try store.programs().first)
            let times = chance() ? try Slot.typed("mon,wed 08:00") : []
            try make(
                Medication(uid: stamp.uid(), name: .of(name), from: from, prescriber: program?.counselor, times: times))
        case 1:
            let medications = try store.exporting(on: Day.range) { try $0.basis.clinic.medications }
            guard let medication = medications.randomElement(using: &random) else { return }
            let at = moment("\(day())T08:00:00-04:00")
            try make(
                Dose(
                    uid: stamp.uid(), medication: medication.uid, at: at, day: at.calendarDay,
                    status: chance() ? .taken : .skipped, made: stamp.made))
        case 2:
            let (day, value) = (day(), number(0...27))
            try make(ClinicScore(uid: stamp.uid(), name: .of("PHQ-9"), day: day, value: value, made: stamp.made))
        case 3:
            guard let program = try store.programs().randomElement(using: &random) else { return }
            let today = stamp.now.today
            try make(ChecklistItem(uid: stamp.uid(), program: program.uid, text: "ask about a first day", since: today))
        case 4:
            let at = moment("\(day())T09:00:00-04:00")
            try make(Screen(uid: stamp.uid(), at: at, day: at.calendarDay, made: stamp.made))
        default:
            let answers: [Factor: String] = chance() ? [.home: "safe"] : [:]
            try make(Comparison(uid: stamp.uid(), day: day(), answers: answers, made: stamp.made))
        }
    }

    /// Writes a record; what the rules of its kind refuse is not written.
    private func make<R: Draftable>(_ record: R) throws {
        do {
            _ = try store.write(Draft(making: record), as: R.self, verb: "test", stamp)
        } catch let problem as Problem where problem.exitCode == 65 {
            return
        }
    }

    private mutating func agreement() throws {
        if chance(), let open = try store.openLines(of: Agreement.self).randomElement(using: &random) {
            _ = try store.tickOff([open.id], stamp)
        } else {
            try store.agree("agreed \(number(1...9))")
        }
    }

    private mutating func editCraving() throws {
        let (names, others, intensity) = (some(triggers), some(actions), score())
        let outcome: Outcome? = chance() ? .used : .eased
        let said = (0...4).map { _ in chance() }
        // Within the day, or into another one.
        let hours = chance() ? number(-2...2) : number(-60 ... -20)
        _ = try store.edit(ID<Craving>(number(1...3)), stamp) { craving, naming in
            if said[0] { craving.triggers = try naming.triggers(names.map(Name.of)) }
            if said[1] { craving.actions = try naming.actions(others.map(Name.of)) }
            if said[2] { craving.intensity = intensity }
            if said[3] { craving.outcome = outcome }
            if said[4] {
                let at = Moment(instant: craving.at.instant + hours * 3600, offset: craving.at.offset)
                (craving.at, craving.day, craving.part) = (
                    at, RecoveryCalendar(showing: at).day(of: at.instant), PartOfDay(of: at)
                )
            }
        }
    }

    private mutating func delete() throws {
        let kinds: [RecordKind] = [
            Program.kind, Session.kind, Craving.kind, CheckIn.kind, Use.kind, Point.kind, Agreement.kind,
            Action.kind, Trigger.kind, Contact.kind, PlanNote.kind, Medication.kind, Dose.kind, ClinicScore.kind,
            ChecklistItem.kind, Screen.kind, Comparison.kind,
        ]
        try store.delete(Reference(kinds.randomElement(using: &random)!, number(1...6)), stamp)
    }

    /// Erases a record of chance.
    /// - Returns: a word that only this record had, by its uid.
    @discardableResult
    package mutating func erase() throws -> [String: String] {
        let entries = try store.log(last: 100, kinds: Records.entries).map(\.reference)
        let names = try store.vocabulary().triggers.map(\.reference)
        guard let reference = (entries + names).randomElement(using: &random) else { return [:] }
        let craving = try store.record(reference) as? Craving
        try store.erase(reference, stamp)
        return craving.flatMap { craving in craving.note.map { [craving.uid.description: $0] } } ?? [:]
    }

    /// Renames at random, which now and then merges.
    private mutating func rename() throws {
        let number = number(1...6)
        switch self.number(0...2) {
        case 0:
            let name = one(triggers)
            _ = try store.edit(ID<Trigger>(number), stamp, merges: true) { $0.name = .of(name) }
        case 1:
            let name = one(actions)
            _ = try store.edit(ID<Action>(number), stamp, merges: true) { $0.name = .of(name) }
        default:
            let name = one(contacts)
            _ = try store.edit(ID<Contact>(number), stamp, merges: true) { $0.name = .of(name) }
        }
    }

    private mutating func program() throws {
        let (id, minutes, day) = (ID<Program>(number(1...3)), number(30...90), day())
        switch number(0...3) {
        case 0: _ = try store.change(id, from: day, stamp) { $0.minutes = minutes }
        case 1:
            let reason: EndReason? = chance() ? EndReason.allCases.randomElement(using: &random) : nil
            _ = try store.end(id, on: day, reason: reason, stamp)
        case 2: _ = try store.editProgram(id, stamp) { program, _ in program.from = day }
        default: _ = try store.step(stamp, try stamp.program(.outpatient, from: day.description))
        }
    }
}
