import Testing

@testable import SteadyReports

/// What a document says, as Markdown.
struct DocumentMarkdownTests {
    @Test func `every block has its form, and a section without heading takes that of its first block`() {
        var document = ReportDocument(
            title: "Week 38", right: .words("Riverside IOP"), subtitle: Phrase(["Made", "today"]))
        document.section(nil, .recorded)
        document.row("Recorded", "5 of 7", labelWidth: 11)
        document.section("To raise", .raise)
        document.table([.init("r2", "sleep *is* worse", labelWidth: 4, depth: 1)])
        document.room("Agreed", lines: 2)
        document.section(nil, .sessions)
        document.row("Sessions", Phrase(["2 of 3", "6 h"]), labelWidth: 11, right: .words("1 of 6 used"))
        document.table([
            .init(
                Phrase(leads: [.init(text: "Mon 16", width: 9), .init(text: "18:00", width: 7)]),
                Phrase("3 h").led(by: "attended", width: 12), labelWidth: 16),
            .init("", "as before", labelWidth: 16, right: .command("steady week")),
        ])
        document.section(nil, .days)
        document.figure(
            Figure(
                title: "Seven days", note: "Mood 10 is best.",
                figures: Grid([.init("Day"), .init("Mood", isNumber: true)], rows: [["Mon|14", "6"], ["Tue", ""]]),
                drawing: Drawing(width: 1, height: 1), plain: []))
        document.line(Phrase(["Mon 1", "Tue –"], joint: .gap), right: .words("mostly evenings"))
        document.section(nil, .hints)
        document.line("No plan yet", right: .command("steady plan add"))
        document.section(nil, .foot)
        document.line("You wrote this.")
        #expect(
            document.markdown == """
                # Week 38

                Riverside IOP

                Made · today

                ## Recorded

                5 of 7

                ## To raise

                - **r2:** sleep \\*is\\* worse

                Agreed: ________________________________________

                \\________________________________________

                ## Sessions

                2 of 3 · 6 h · 1 of 6 used

                - **Mon 16 18:00:** attended · 3 h
                - **Mon 16 18:00:** as before

                ## Seven days

                Mood 10 is best.

                | Day     | Mood |
                | ------- | ---: |
                | Mon\\|14 |    6 |
                | Tue     |      |

                Mon 1 · Tue – · mostly evenings

                * * *

                You wrote this.

                """)
        #expect(ReportDocument().markdown.isEmpty)
    }

    @Test func `a chart under a heading of its own has a smaller one, unless it is the same`() {
        var document = ReportDocument()
        let figure = Figure(
            title: "Mood", figures: Grid([.init("Day")], rows: []), drawing: Drawing(width: 1, height: 1), plain: [])
        document.section("Evenings")
        document.figure(figure)
        document.section("Mood")
        document.figure(figure)
        #expect(document.markdown == "## Evenings\n\n### Mood\n\n| Day |\n| --- |\n\n## Mood\n\n| Day |\n| --- |\n")
    }

    @Test func `a week's page is known again, and others are not`() {
        let page = WeekReport(.lively).document.markdown
        #expect(
            page.hasPrefix(
                "# Week 47 · Mon 16 – Sun 22 Nov 2026\n\nRiverside IOP, week 3 of 12\n\nMade Fri 20 Nov 2026"))
        #expect(page.contains("\n- **Wed 18 18:00:** excused · work\n"))
        #expect(page.contains("\n- **Fri 20 18:00:** to come\n"))
        #expect(WeekReport.isWeek(Array(page.utf8)))
        for text in [
            "# My week\n", "# Week 47\n", "## Week 47 · Mon 16 – Sun 22 Nov 2026", "# # Week 47 · Mon 1 – Sun 7",
        ] {
            #expect(!WeekReport.isWeek(Array(text.utf8)), "\(text)")
        }
    }
}
