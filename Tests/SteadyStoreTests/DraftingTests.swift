import GRDB
import SteadyDomain
import SteadyStoreSupport
import SteadyTestSupport
import Testing

@testable import SteadyStore

/// A draft is a value, and the store the one place that makes a record of it.
struct DraftingTests {
    private let stamp = Stamp.at()

    /// A draft that makes a record of each kind that is written so.
    private func drafts(_ store: Store) throws -> [Draft] {
        let program = try store.startProgram()
        let uid = { (kind: RecordKind) in
            let letter = UInt64(kind.letter?.asciiValue ?? 0)
            return Draft(.new(kind, uid: UID<Craving>(milliseconds: 1, random: (1, letter)).description))
        }
        var craving = uid(Craving.kind)
        craving.set("intensity", .int(7))
        craving.set("triggers", to: .names([.of("stress"), .of("Stress"), .of("noise")]))
        craving.set("actions", to: .names([.of("tea")]))
        craving.set("outcome", .text("used"))
        var checkIn = Draft(.checkIn(stamp.now.today))
        checkIn.set("mood", .int(4))
        checkIn.set("support", .text("reached"))
        checkIn.set("contact", .null)
        var session = uid(Session.kind)
        session.set("program", .text(program.uid.description))
        session.set("at", .text("2026-09-14T18:00:00-04:00"))
        session.set("day", .text("2026-09-14"))
        session.set("minutes", .int(180))
        session.set("status", .text("attended"))
        session.set("kind", .text("group"))
        var point = uid(Point.kind)
        point.set("text", .text("sleep"))
        var agreement = uid(Agreement.kind)
        agreement.set("text", .text("walk home another way"))
        var contact = uid(Contact.kind)
        contact.set("name", .text("Sam"))
        contact.set("role", .text("support"))
        var trigger = uid(Trigger.kind)
        trigger.set("name", .text("rain"))
        var action = uid(Action.kind)
        action.set("name", .text("knit"))
        var therapy = uid(Program.kind)
        therapy.set("level", .text("therapy"))
        therapy.set("name", .text("Therapy"))
        var note = uid(PlanNote.kind)
        note.set("sort", .text("reason"))
        note.set("text", .text("my daughter"))
        let medication = Medication(
            uid: .init(milliseconds: 1, random: (1, 7)), name: .of("tea"), from: stamp.now.today)
        var dose = uid(Dose.kind)
        dose.set("medication", .text(medication.uid.description))
        var score = uid(ClinicScore.kind)
        score.set("name", .text("PHQ-9"))
        score.set("value", .int(14))
        var item = uid(ChecklistItem.kind)
        item.set("program", .text(program.uid.description))
        item.set("text", .text("ask for a first appointment"))
        return [
            craving, checkIn, session, point, agreement, note, contact, trigger, action, therapy,
            Draft(making: medication), dose, score, item, uid(Use.kind), uid(Screen.kind), uid(Comparison.kind),
        ]
    }

    private func write(_ draft: Draft, in store: Store) throws {
        switch draft.kind {
        case Craving.kind: _ = try store.write(draft, as: Craving.self, verb: "test", stamp)
        case CheckIn.kind: _ = try store.write(draft, as: CheckIn.self, verb: "test", stamp)
        case Session.kind: _ = try store.write(draft, as: Session.self, verb: "test", stamp)
        case Point.kind: _ = try store.write(draft, as: Point.self, verb: "test", stamp)
        case Agreement.kind: _ = try store.write(draft, as: Agreement.self, verb: "test", stamp)
        case PlanNote.kind: _ = try store.write(draft, as: PlanNote.self, verb: "test", stamp)
        case Contact.kind: _ = try store.write(draft, as: Contact.self, verb: "test", stamp)
        case Trigger.kind: _ = try store.write(draft, as: Trigger.self, verb: "test", stamp)
        case Action.kind: _ = try store.write(draft, as: Action.self, verb: "test", stamp)
        case Program.kind: _ = try store.write(draft, as: Program.self, verb: "test", stamp)
        case Medication.kind: _ = try store.write(draft, as: Medication.self, verb: "test", stamp)
        case Dose.kind: _ = try store.write(draft, as: Dose.self, verb: "test", stamp)
        case ClinicScore.kind: _ = try store.write(draft, as: ClinicScore.self, verb: "test", stamp)
        case ChecklistItem.kind: _ = try store.write(draft, as: ChecklistItem.self, verb: "test", stamp)
        case Screen.kind: _ = try store.write(draft, as: Screen.self, verb: "test", stamp)
        case Comparison.kind: _ = try store.write(draft, as: Comparison.self, verb: "test", stamp)
        default: _ = try store.write(draft, as: Use.self, verb: "test", stamp)
        }
    }

    @Test func `A draft that is written twice changes nothing the second time`() throws {
        try withStore { store throws in
            let drafts = try drafts(store)
            #expect(drafts.map(\.kind).count == RecordKind.all.count { $0.letter != nil })
            for draft in drafts {
                try write(draft, in: store)
                let contents = try store.contents()
                let changes = try store.count("SELECT count(*) FROM change")
                try write(draft, in: store)
                #expect(try store.contents() == contents, "\(draft.kind.name)")
                #expect(try store.count("SELECT count(*) FROM change") == changes, "\(draft.kind.name)")
            }
            #expect(try store.everything().uses.count == 2)
            #expect(try store.examine().isSound)
        }
    }

    @Test func `A new record lacks nothing that it must have`() throws {
        try withStore { store throws in
            for draft in try drafts(store) {
                // These need no answer.
                if [Use.kind, CheckIn.kind, Screen.kind, Comparison.kind].contains(draft.kind) { continue }
                let bare = Draft(draft.target)
                expectProblem(65) { try write(bare, in: store) }
            }
        }
    }

    @Test func `What a draft does not name stays as it is`() throws {
        try withStore { store throws in
            let craving = try store.logCraving(7, triggers: ["stress"], note: "at home")
            var draft = Draft(.record(craving.reference))
            draft.set("intensity", .int(5))
            draft.set("triggers", .null)
            let recorded = try store.write(draft, as: Craving.self, verb: "edit", stamp)
            var expected = craving
            expected.intensity = Score(5)!
            expected.triggers = []
            #expect(recorded.record == expected && recorded.before == craving)
            #expect(try store.everything().cravings == [expected])
        }
    }
}
