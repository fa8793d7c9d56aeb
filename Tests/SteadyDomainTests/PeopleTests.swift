import SteadyTestSupport
import Testing

@testable import SteadyDomain

/// The people of an evening: which is the first, who is named twice, and what a merge of two contacts makes of them.
struct PeopleTests {
    private static func choice(_ number: Int, _ outcome: SteadyDomain.Support) -> ReachedChoice {
        ReachedChoice(.existing(uidOf(number)), outcome)
    }

    private static func draft(_ people: [ReachedChoice]) -> Draft {
        var draft = Draft(.checkIn(day("2026-11-16")))
        for (field, value) in zip(Draft.peopleFields, Draft.values(of: people)) { draft.set(field, to: value) }
        return draft
    }

    @Test func `the first who was reached comes first, the others stay in their order`() {
        let draft = Self.draft([Self.choice(1, .tried), Self.choice(2, .reached), Self.choice(3, .reached)])
        #expect(draft.content("support") == SteadyDomain.Support.reached)
        #expect(draft.contact("contact") == .existing(uidOf(2)))
        #expect(draft["others"] == .people([Self.choice(1, .tried), Self.choice(3, .reached)]))
        #expect(draft.people == [Self.choice(2, .reached), Self.choice(1, .tried), Self.choice(3, .reached)])
    }

    @Test func `where all were tried it is the first`() {
        let draft = Self.draft([Self.choice(1, .tried), Self.choice(2, .tried)])
        #expect(draft.content("support") == SteadyDomain.Support.tried)
        #expect(draft.people == [Self.choice(1, .tried), Self.choice(2, .tried)])
    }

    @Test func `who is named twice was reached if they were once`() {
        let lena = ContactChoice.new(.of("Lena"), .support)
        let again = ContactChoice.new(.of("lena"), .support)
        let draft = Self.draft([
            Self.choice(1, .tried), ReachedChoice(lena, .tried), ReachedChoice(again, .reached), Self.choice(1, .tried),
        ])
        #expect(draft.people == [ReachedChoice(lena, .reached), Self.choice(1, .tried)])
    }

    @Test func `no people at all mean nobody`() {
        let draft = Self.draft([])
        #expect(draft.content("support") == SteadyDomain.Support.nobody)
        #expect(draft["contact"] == .field(.null) && draft["others"] == .people([]) && draft.people.isEmpty)
    }

    @Test func `where two names turn out to be one person, nobody is named twice, and that someone was reached stays`()
    {
        func evening(_ first: Int, _ others: (Int, SteadyDomain.Support)...) -> Document {
            let people = others.map { number, outcome in
                FieldValue.item(
                    Document([
                        Document.Field(name: "contact", value: (uidOf(number) as UID<Contact>).fieldValue),
                        Document.Field(name: "outcome", value: outcome.fieldValue),
                    ]))
            }
            return Document([
                Document.Field(name: "support", value: .text("reached")),
                Document.Field(name: "contact", value: (uidOf(first) as UID<Contact>).fieldValue),
                Document.Field(name: "others", value: .list(people)),
            ])
        }
        #expect(
            CheckIn.settled(evening(1, (3, .tried), (3, .reached), (4, .tried)))
                == evening(1, (3, .reached), (4, .tried)))
        #expect(
            CheckIn.settled(evening(1, (2, .reached), (2, .tried), (4, .tried)))
                == evening(1, (2, .reached), (4, .tried)))
        #expect(CheckIn.settled(evening(2, (2, .tried), (3, .reached))) == evening(2, (3, .reached)))
        #expect(CheckIn.settled(evening(1, (3, .tried))) == evening(1, (3, .tried)))
    }

    @Test func `the week counts everyone who was reached`() {
        var first = CheckIn.of(1, "2026-11-16", support: .reached)
        first.contact = uidOf(1)
        first.others = [Reached(uidOf(2), .reached), Reached(uidOf(3), .tried)]
        var second = CheckIn.of(2, "2026-11-17", support: .reached)
        second.contact = uidOf(2)
        let week = CheckInWeek(
            [first, second], days: Week(holding: day("2026-11-16"), start: .monday).days,
            firstDay: day("2026-11-02"), today: day("2026-11-30"))
        #expect(week.reached == [uidOf(2), uidOf(1)] && week.supportReached == 2 && week.supportTried == 0)
    }

    @Test func `an answer that is another one, or gone, replaces what was there`() {
        let old = CheckIn.of(1, "2026-11-16", mood: 4, used: true)
        var new = old
        #expect(!new.replacesAnswers(of: old))
        new.stress = Score(3)
        new.others = [Reached(uidOf(1), .tried)]
        #expect(!new.replacesAnswers(of: old))
        #expect(old.replacesAnswers(of: new))
        new.used = false
        #expect(new.replacesAnswers(of: old))
    }
}
