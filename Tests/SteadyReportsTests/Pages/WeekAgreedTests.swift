import SteadyDomain
import SteadyTestSupport
import Testing

@testable import SteadyReports

/// What was agreed with the counselor, on the week's page and in a list.
struct WeekAgreedTests {
    private func page(_ agreements: [Agreement], width: Int = 80) -> String {
        let now = now("2026-11-20T12:00:00-05:00")
        let record = WeekRecord(
            week: Week(holding: now.today, start: .monday), now: now, firstDay: day("2026-11-02"),
            programs: [.riverside], agreements: agreements)
        return WeekReport(record).text(width: width)
    }

    /// The end of a page, below what was agreed.
    private let foot = "\n" + ShareLevel.everything.foot.map { $0 + "\n" }.joined()

    @Test func `It stands at the end of the page, each with its day, those that are done after those that are open`() {
        #expect(
            page([
                .of(1, "call Sam before the weekend", "2026-11-04", doneOn: "2026-11-17"),
                .of(2, "walk home another way", "2026-11-11"),
            ]).hasSuffix(
                """
                Next week  Mon 23 18:00 · Wed 25 18:00 · Fri 27 18:00

                Agreed
                  g2  walk home another way · Wed 11 Nov
                  g1  call Sam before the weekend · Wed 4 Nov, done Tue 17 Nov

                """ + foot))
    }

    @Test func `The first four are on the page, then how many more`() {
        #expect(
            page((1...4).map { .of($0, "agreed \($0)", "2026-11-11") })
                .hasSuffix("  g4  agreed 4 · Wed 11 Nov\n" + foot))
        #expect(
            page((1...6).map { .of($0, "agreed \($0)", "2026-11-11", doneOn: $0 == 1 ? "2026-11-18" : nil) }).hasSuffix(
                "Agreed\n  g2  agreed 2 · Wed 11 Nov\n  g3  agreed 3 · Wed 11 Nov\n  g4  agreed 4 · Wed 11 Nov\n"
                    + "  g5  agreed 5 · Wed 11 Nov\n  and 2 more\n" + foot))
    }

    @Test func `Without any the page says nothing of it`() {
        #expect(!page([]).contains("Agreed"))
    }

    @Test func `A text can't drive the terminal, and keeps to a narrow page`() {
        #expect(
            page([.of(1, hostileText, "2026-11-17")], width: 40).hasSuffix(
                """
                Agreed
                  g1  red ␛[31m, turned <U+202E>, a ·
                    dot␊and a long
                    wwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwww
                    wwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwww
                    wwwwwwwwwwwwwwwwwwwwwwwwwwww end ·
                    Tue 17 Nov

                With names, places and clock times.
                The person wrote this and chooses who
                  sees it. It may not be legally
                  protected.

                """))
    }

    @Test func `The list has those that are open`() {
        #expect(
            CarriedLineList<Agreement>([.of(2, "walk home another way", "2026-11-11")]).text(width: 80)
                == "g2  walk home another way · Wed 11 Nov\n")
        #expect(
            CarriedLineList<Agreement>([]).text(width: 80) == """
                Nothing agreed that is open.                                      steady agree -

                """)
    }
}
