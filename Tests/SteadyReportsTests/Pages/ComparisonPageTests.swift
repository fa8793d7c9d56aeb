import SteadyDomain
import SteadyTestSupport
import Testing

@testable import SteadyReports

/// Two kinds of care side by side, and what the answers say of them.
struct ComparisonPageTests {
    private let evening = Now("2026-11-20T19:00:00-05:00")

    private func report(
        _ answers: [Factor: String] = [:], people: Vocabulary = Vocabulary(), region: Region = .us,
        sources: Bool = false
    ) -> ComparisonReport {
        let help = NowReport(
            vocabulary: people, plan: Plan(steps: []), foremost: [], region: region, source: .zone, now: evening)
        return ComparisonReport(answers, help: help, showsSources: sources)
    }

    @Test func `the two kinds stand beside each other, and both articles where they disagree`() {
        #expect(
            report().text(width: 80).hasPrefix(
                """
                Inpatient care and IOP, side by side

                The two kinds of care
                                Inpatient                        IOP
                  Structure     You live there, and the days     You live at home and go to
                                have a fixed plan.               sessions.

                  Hours         Day and night. Ask how many      One article: 3–5 sessions a
                                hours a day are treatment.       week of 3–4 hours. The other: 9
                                                                 to 20 hours a week and more.
                                                                 SAMHSA: at least 9 a week, for
                                                                 adolescents 6. ASAM: 9 to 19 a
                                                                 week; from 20 on it is partial
                                                                 hospitalization.

                  Length        One article: 28 days to several  6 to 12 weeks.
                                months. The other: a week to 90
                                days, sometimes longer.


                """))
    }

    @Test func `on a narrow page one stands below the other`() {
        #expect(
            report().text(width: 40).contains(
                """

                  Length
                    Inpatient: One article: 28 days to
                      several months. The other: a week
                      to 90 days, sometimes longer.
                    IOP: 6 to 12 weeks.

                """))
    }

    @Test func `without an answer it says what anyone can ask, and nothing of answers`() {
        let text = report().text(width: 80)
        #expect(!text.contains("First:") && !text.contains("What your answers say"))
        #expect(text.contains("For most people, the outcomes of the two are about the same."))
        #expect(text.contains("To ask a licensed specialist\n  Which care do you think fits me now, and why?\n"))
        #expect(text.contains("To ask the insurer, or whoever pays\n"))
        #expect(!text.contains("Sources"))
    }

    @Test func `each answer says something of both kinds, and may raise a question`() {
        let text = report([.cravings: "strong", .cost: "none"]).text(width: 80)
        #expect(
            text.contains(
                """
                What your answers say about each
                  Cravings: they are hard to sit through
                    Inpatient  Someone is there at the hour when one comes. Ask how it goes on
                               when you are home again.
                    IOP        Between sessions you would need a plan, and people to call at any
                               hour.
                  Cost: I don't know how
                    Both       Ask before you rule anything out.

                """))
        #expect(text.contains("  What do I do when a craving comes at night, or on a day without a session?\n"))
        #expect(text.contains("  Am I covered at all, and if not, which public help is there?\n"))
    }

    @Test func `a question that two answers raise stands once`() {
        let questions = report([.body: "daily", .mind: "daily", .home: "unsafe", .daily: "both"]).questionsForSpecialist
        #expect(Set(questions).count == questions.count)
    }

    @Test func `a word of a later release is left out of the words, and kept`() {
        let report = report([.home: "elsewhere"])
        #expect(report.choices.isEmpty && report.json.text.contains("\"home\":\"elsewhere\""))
    }

    @Test func `what can't wait comes first, the most urgent before the others`() {
        let text = report([.withdrawal: "severe", .daily: "alcohol", .overdose: "yes", .selfHarm: "yes"])
            .text(width: 200)
        let places = ["First: thoughts", "First: after an overdose", "First: how to stop safely", "The two kinds"]
            .map { text.firstRange(of: $0)?.lowerBound }
        #expect(places.allSatisfy { $0 != nil } && places.compactMap(\.self) == places.compactMap(\.self).sorted())
        #expect(text.ranges(of: "Don't stop on your own").count == 1)
        #expect(text.contains("Keep naloxone at hand, and tell someone where it is. Don't use alone."))
    }

    @Test func `thoughts of self-harm bring people first, then the lines as now has them`() {
        let people = Vocabulary.sample
        let report = report([.selfHarm: "yes"], people: people)
        #expect(
            report.text(width: 80).contains(
                """
                First: thoughts of harming yourself
                  This choice can wait. Be with someone today: call one of your people, and say
                    it plainly.
                  If you might hurt yourself, call a line below.

                Call
                  Sam  +1 555 0100   support

                Lines for the United States, by your time zone
                  Emergency                   911
                  If you might hurt yourself  988 (call or text), or text HOME to 741741 · 24 h
                  All of it, at any time:                                             steady now

                The two kinds of care
                """))
    }

    @Test func `a line that is closed stands last and says when it opens`() {
        // Five in the morning in Copenhagen.
        let help = NowReport(
            vocabulary: Vocabulary(), plan: Plan(steps: []), foremost: [], region: .dk, source: .setting,
            now: Now("2026-11-20T05:30:00+01:00"))
        let text = ComparisonReport([.selfHarm: "yes"], help: help, showsSources: false).text(width: 80)
        #expect(
            text.contains(
                """
                Lines for Denmark, as set
                  Emergency                   112
                  If you might hurt yourself  70 201 201 · closed, opens Fri 09:00 there ·
                """), "\(text)")
    }

    @Test func `after an overdose the line for those who use alone is there, where there is one`() {
        #expect(report([.overdose: "yes"], region: .ca).text(width: 80).contains("If you use alone"))
        #expect(!report([.overdose: "yes"], region: .us).text(width: 80).contains("If you use alone"))
    }

    @Test func `with sources each fact names its own, and the list says what they are`() {
        let text = report([.tries: "repeated"], sources: true).text(width: 200)
        #expect(text.contains("6 to 12 weeks. (article 2)"))
        #expect(text.contains("One article names this as a reason to think of inpatient care. (article 2)"))
        #expect(text.contains("the outcomes of the two are about the same. (McCarty 2014)"))
        #expect(text.contains("McCarty 2014  McCarty and others, 2014, PMC4152944"))
    }

    @Test func `as Markdown it may be handed over, so that it names none of the person's people`() {
        let markdown = report([.selfHarm: "yes"], people: .sample).markdown
        #expect(!markdown.contains("Sam") && !markdown.contains("steady now"))
        #expect(markdown.contains("- **If you might hurt yourself:** 988"))
        #expect(markdown.contains("| Length       | One article: 28 days to several months."))
        #expect(markdown.contains("- **IOP:** Ask who can be reached between sessions"))
    }

    @Test(arguments: Factor.allCases) func `every answer fits a page of any width`(_ factor: Factor) {
        for choice in factor.choices {
            for width in [40, 60, 80, 120] {
                let lines = report([factor: choice.word], people: .sample, sources: true).text(width: width)
                    .split(separator: "\n")
                // A command stays whole, to be copied.
                #expect(lines.allSatisfy { $0.count <= width || $0.contains("steady") }, "\(factor) \(choice.word)")
            }
        }
    }
}
