import SteadyDomain
import SteadyStoreSupport
import SteadyTestSupport
import Testing

@testable import SteadyStore

/// Names that are made on first use, matched by their folded form, and merged by renaming.
struct NamingTests {
    private let stamp = Stamp.at()

    @Test func `A name matches in whatever case and form it is written`() throws {
        try withStore { store throws in
            try store.logCraving(5, triggers: ["Café"])
            try store.logCraving(5, triggers: ["CAFE\u{301}", "café"])
            let everything = try store.everything()
            #expect(everything.vocabulary.triggers.map(\.name.text) == ["Café"])
            #expect(everything.cravings.map(\.triggers.count) == [1, 1])
        }
    }

    @Test func `A new name is told with the nearest that was there`() throws {
        try withStore { store throws in
            try store.logCraving(5, triggers: ["stress"])
            let created = try store.addStep(
                for: .of("stres"), .of("knit"), contact: nil, minutes: nil, first: false, stamp
            ).created
            #expect(created.map(\.name.text) == ["stres", "knit"])
            #expect(created.map(\.nearest) == ["stress", nil])
        }
    }

    @Test func `Renaming onto a free name renames, onto one's own name in another case too`() throws {
        try withStore { store throws in
            try store.logCraving(5, triggers: ["stres"])
            for name in ["stress", "Stress"] {
                let (record, merged) = try store.edit(ID<Trigger>(1), stamp, merges: false) { $0.name = .of(name) }
                #expect(!merged && record.name.text == name)
            }
            #expect(try store.vocabulary().triggers.map(\.name.text) == ["Stress"])
        }
    }

    @Test func `A name that another one has is refused unless a merge is agreed to`() throws {
        try withStore { store throws in
            try store.logCraving(5, triggers: ["stress", "work"])
            let before = try store.contents()
            let taken = #expect(throws: Store.NameTaken.self) {
                try store.edit(ID<Trigger>(2), stamp, merges: false) { $0.name = .of("STRESS") }
            }
            #expect(taken?.by == Reference(Trigger.kind, 1))
            #expect(taken?.name.text == "stress")
            #expect(try store.contents() == before)
        }
    }

    @Test func `Merging triggers moves every mention once, and undo parts them again`() throws {
        try withStore { store throws in
            try store.logCraving(5, triggers: ["stress", "payday", "work stress"])
            try store.logCraving(6, triggers: ["work stress"])
            try store.addStep("stress", "walk")
            try store.addStep("work stress", "walk")
            try store.addStep("work stress", "knit")
            let before = try store.contents()
            let (kept, merged) = try store.edit(ID<Trigger>(3), stamp, merges: true) { $0.name = .of("stress") }
            #expect(merged && kept.id == ID(1))
            let everything = try store.everything()
            #expect(everything.vocabulary.triggers.map(\.name.text) == ["stress", "payday"])
            #expect(
                everything.cravings.map { $0.triggers.map { everything.vocabulary.name($0).text }.sorted() }
                    == [["payday", "stress"], ["stress"]])
            let stress = everything.vocabulary.triggers[0].uid
            let plan = try store.plan().steps(for: stress).map { everything.vocabulary.name($0.action).text }
            #expect(plan.sorted() == ["knit", "walk"])
            // A step that both had is one.
            #expect(everything.steps.count == 6)
            _ = try store.undo(stamp)
            #expect(try store.contents() == before)
        }
    }

    @Test func `Merging actions moves cravings and steps`() throws {
        try withStore { store throws in
            try store.logCraving(5, actions: ["wlak", "walk"])
            try store.logCraving(5, actions: ["wlak"])
            try store.addStep("stress", "wlak")
            let before = try store.contents()
            let (kept, merged) = try store.edit(ID<Action>(5), stamp, merges: true) { $0.name = .of("walk") }
            #expect(merged && kept.id == ID(1))
            let everything = try store.everything()
            let walk = everything.vocabulary.actions[0].uid
            #expect(everything.cravings.map(\.actions) == [[walk], [walk]])
            #expect(everything.steps.filter { $0.trigger != nil }.map(\.action) == [walk])
            #expect(everything.vocabulary.actions.count == 4)
            _ = try store.undo(stamp)
            #expect(try store.contents() == before)
        }
    }

    @Test func `Merging contacts moves programs, check-ins and steps, and keeps the other's phone`() throws {
        try withStore { store throws in
            let sam = try store.addContact(.of("Sam"), role: .support, phone: "1", stamp)
            let double = try store.addContact(.of("Sam B"), role: .sponsor, phone: "2", stamp)
            try store.startProgram(counselor: .existing(double.uid))
            _ = try store.checkIn(on: stamp.now.today, stamp) { checkIn, _ in
                checkIn.support = .tried
                checkIn.contact = double.uid
            }
            let before = try store.contents()
            let (kept, _) = try store.edit(double.id, stamp, merges: true) { $0.name = .of("sam") }
            #expect(kept == sam)
            let everything = try store.everything()
            let contacts = everything.vocabulary.contacts
            #expect(contacts.map(\.id) == [sam.id] && contacts.map(\.name) == [sam.name])
            #expect(contacts.map(\.phone) == ["1"] && contacts.map(\.role) == [.support])
            #expect(everything.programs.map(\.counselor) == contacts.map(\.uid))
            #expect(everything.checkIns.map(\.contact) == contacts.map(\.uid))
            _ = try store.undo(stamp)
            #expect(try store.contents() == before)
        }
    }

    @Test func `Each name has its own id again when they are two again, whichever was shown for both`() throws {
        let (early, later) = (Stamp.at("2026-09-01T12:00:00-04:00"), Stamp.at("2026-09-02T12:00:00-04:00"))
        for stamps in [(early, later), (later, early)] {
            try withStore { store throws in
                try store.logCraving(5, triggers: ["noise"], stamps.0)
                try store.logCraving(5, triggers: ["payday"], stamps.1)
                let before = try store.contents()
                let (one, _) = try store.edit(ID<Trigger>(1), stamp, merges: true) { $0.name = .of("payday") }
                _ = try store.edit(one.id, stamp) { $0.name = .of("pay") }
                for _ in 1...2 { _ = try store.undo(stamp) }
                #expect(try store.contents() == before)
            }
        }
    }

    @Test func `A contact of a name that is taken is refused`() throws {
        try withStore { store throws in
            _ = try store.addContact(.of("Sam"), role: .support, phone: nil, stamp)
            expectProblem(65) { try store.addContact(.of("SAM"), role: .clinic, phone: nil, stamp) }
        }
    }
}
