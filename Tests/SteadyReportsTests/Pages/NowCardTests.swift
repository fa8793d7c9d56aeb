import SteadyDomain
import SteadyTestSupport
import Testing

@testable import SteadyReports

/// The card for the pocket, and what is said before it is written.
struct NowCardTests {
    private func card(
        _ vocabulary: Vocabulary = .sample, plan: Plan = .sample, region: Region = .us, namesPeople: Bool = true,
        at now: String = "2026-11-20T19:00:00-05:00"
    ) -> NowCard {
        NowCard(
            NowReport(
                vocabulary: vocabulary, plan: plan, foremost: [], region: region, source: .zone, now: Now(now),
                namesPeople: namesPeople))
    }

    private var named: Vocabulary {
        var vocabulary = Vocabulary.sample
        vocabulary.actions[1].name = .of("call sam's sister")
        vocabulary.triggers[0].name = .of("a quarrel with Lee")
        vocabulary.contacts += [
            .of(2, .of("Lee"), .other, "+1 555 0142"), .of(3, .of("City line"), .line, "555 0199"),
        ]
        return vocabulary
    }

    @Test func `for a wallet it is forty columns wide`() {
        #expect(
            card().text == """
                For a hard moment

                This card shows the name and number of
                one person, your plan, and help lines
                for the United States. Made on Fri 20
                Nov 2026.

                Cravings usually pass within minutes.
                You don't have to do this alone.

                Call
                  Sam  +1 555 0100   support

                Try
                  1  walk (10 min)
                  2  call someone (Sam)

                With stress
                  1  walk

                Breathe
                  Breathe in while you count to four,
                  and out while you count to six. Twelve
                  such breaths take two minutes.

                Lines for the United States
                  Emergency                   911
                  If you might hurt yourself
                    988 (call or text),
                    or text HOME to 741741 · 24 h
                  Substance use
                    SAMHSA 1-800-662-4357,
                    TTY 1-800-487-4889 · 24 h

                """)
    }

    @Test func `it says when lines are open, not whether they are now`() {
        for hour in ["03", "12"] {
            let card = card(region: .be, at: "2026-11-20T\(hour):00:00+01:00")
            #expect(card.text.contains("078 15 10 20 · Mon–Fri 10:00–20:00\n"), "\(card.text)")
            #expect(!card.text.contains("opens") && !card.html.contains("opens"))
            #expect(card.html.contains("<p>Mon–Fri 10:00–20:00</p>"))
        }
        #expect(card(region: .pt).html.contains("<p>not at all hours, may be closed</p>"))
    }

    @Test func `before it is written it says whose names and numbers it shows`() {
        #expect(
            card(named).preview(to: "card.html").text(width: 80) == """
                To card.html:
                  Names    Sam, Lee, City line
                  Numbers  +1 555 0100, +1 555 0142, 555 0199
                  Plan     3 steps; for a quarrel with Lee
                  Lines    those for the United States

                It is not locked: whoever holds the phone or the paper can read it.

                """)
    }

    @Test func `without names there are roles, and a name in the person's own words is told`() {
        let card = card(named, namesPeople: false)
        #expect(
            card.preview(to: "card.html").text(width: 80) == """
                To card.html:
                  Names    City line
                  Numbers  +1 555 0100, +1 555 0142, 555 0199
                  Plan     3 steps; for a quarrel with Lee
                  Lines    those for the United States

                  "call sam's sister" names Sam and stays as it is. To change it:
                    steady edit a2 --name "call someone's sister"
                  "a quarrel with Lee" names Lee and stays as it is. To change it:
                    steady edit t1 --name "a quarrel with someone"

                It is not locked: whoever holds the phone or the paper can read it.

                """)
        for text in [card.text, card.html, card.report.json.text] {
            #expect(!text.contains("Sam") && text.contains("City line"), "\(text)")
            #expect(text.contains("call sam's sister") || text.contains("call sam&#39;s sister"))
            #expect(text.contains("+1 555 0100") && text.contains("support"))
        }
        #expect(card.text.replacing("\n", with: " ").contains("the number of one person, without the name"))
        #expect(card.text.contains("2  call sam's sister (support)"))
    }

    @Test func `a card is known by its beginning`() {
        let card = card()
        for text in [card.text, card.html, card.report.json.text] {
            #expect(NowCard.isCard(Array(text.utf8.prefix(512))), "\(text)")
        }
        for text in [
            "", "For a hard moment\n\nI wrote this", "<!DOCTYPE html>\n<html lang=\"en\">\n", "{\"people\":3}",
        ] {
            #expect(!NowCard.isCard(Array(text.utf8)), "\(text)")
        }
    }

    @Test func `without anyone on record it still has the plan and the lines`() {
        let card = card(Vocabulary(), plan: Plan(steps: []), region: .other)
        #expect(card.html.contains("No one is on this list yet.") && card.html.contains("href=\"tel:112\""))
        #expect(card.html.contains("or your local emergency number"))
        #expect(card.text.replacing("\n", with: " ").contains("This card shows no people, your plan, and"))
    }

    @Test func `stored text can't become markup`() {
        let text = "<script>alert('x')</script> \" onload=\"y \u{202E}"
        var vocabulary = Vocabulary.hostile
        vocabulary.contacts[0].name = .of(text)
        vocabulary.contacts[0].phone = "555 0100\" onclick=\"x"
        vocabulary.actions[0].name = .of(text)
        let html = card(vocabulary).html
        #expect(!html.contains("<script") && !html.contains("onload=\"") && !html.contains("\u{202E}"), "\(html)")
        #expect(html.contains("href=\"tel:5550100\""))
    }
}
