import Testing

@testable import SteadyReports

/// What a document says, as text.
struct DocumentTextTests {
    @Test func `What stands before a phrase has a column of its own, and two spaces after it at least`() {
        #expect(Phrase(["walk", "10 min"]).led(by: "now", width: 8).text == "now     walk · 10 min")
        #expect(Phrase("walk").led(by: "longer than that", width: 8).text == "longer than that  walk")
        #expect(Phrase("walk").led(by: "a1").led(by: "was").text == "was  a1  walk")
        #expect(Phrase(["Mon 1", "Tue –"], joint: .gap).text == "Mon 1  Tue –")
    }

    @Test func `A document holds what was written, and its text is safe to print`() {
        var document = ReportDocument(title: "\u{1B}[2J", right: .words("\u{202E}"))
        document.section("a\nb")
        document.line("c\u{9B}", right: .command("steady plan add \u{202E} walk"))
        document.row("d\r", "e\u{2028}", labelWidth: 4, depth: 1, right: .words("\u{7}"))
        document.table([.init("\u{0}", "␛ as it was", labelWidth: 4)])
        #expect(document.title?.text.text == "\u{1B}[2J")
        #expect(
            document.text(width: 80) == """
                ␛[2J                                                                    <U+202E>

                a␊b
                c<U+009B>                                          steady plan add <U+202E> walk
                  d␍  e<U+2028>                                                                ␇
                ␀   ␛ as it was

                """)
        #expect(document.text(width: 80, isStyled: true).hasPrefix("\u{1B}[1m␛[2J\u{1B}[0m "))
    }

    @Test func `A person's dots and gaps break a line as ours do`() {
        var document = ReportDocument()
        document.line(Phrase(["one of two", "bread · butter  and what is left of the rest"]))
        #expect(document.text(width: 30) == "one of two · bread · butter\n  and what is left of the rest\n")
    }

    @Test func `A line is no longer than it reads well`() {
        var document = ReportDocument(measure: 30)
        document.line("left", right: .words("right"))
        #expect(document.text(width: 80) == "left" + String(repeating: " ", count: 21) + "right\n")
        #expect(document.text(width: 20) == "left           right\n")
    }

    @Test func `Sections are a blank line apart, and what comes without one begins the first`() {
        var document = ReportDocument()
        document.line("a")
        document.section("b")
        document.section()
        document.line("c", depth: 2)
        #expect(document.text(width: 20) == "a\n\nb\n\n    c\n")
        #expect(ReportDocument().text(width: 20).isEmpty)
    }

    @Test func `A table stands in columns, and where they don't fit a row is a line`() {
        var document = ReportDocument()
        document.section("Attendance")
        document.grid(
            Grid(
                [.init("Week"), .init("Attended", isNumber: true), .init("Status")],
                rows: [["14 Sep", "2 of 3", "met"], ["21 Sep\u{7}", "10 of 12", ""]]))
        #expect(
            document.text(width: 80) == """
                Attendance
                  Week     Attended  Status
                  14 Sep     2 of 3  met
                  21 Sep␇  10 of 12  \("")

                """)
        #expect(
            document.text(width: 24) == """
                Attendance
                  14 Sep
                    Attended 2 of 3 ·
                    Status met
                  21 Sep␇
                    Attended 10 of 12

                """)
    }

    @Test func `Sentences in a table are folded side by side, and where they don't fit one stands below the other`() {
        var document = ReportDocument()
        document.section("Care")
        document.grid(
            Grid(
                [.init(""), .init("One", isProse: true), .init("The other", isProse: true)],
                rows: [
                    ["Hours", "All day, with a plan for it.", "Some, three times a week\u{7}"],
                    ["Cost", "", "Ask."],
                ]))
        #expect(
            document.text(width: 60) == """
                Care
                         One                       The other
                  Hours  All day, with a plan for  Some, three times a
                         it.                       week␇

                  Cost                             Ask.

                """)
        #expect(
            document.text(width: 30) == """
                Care

                  Hours
                    One: All day, with a plan
                      for it.
                    The other: Some, three
                      times a week␇

                  Cost
                    The other: Ask.

                """)
    }

    @Test func `A table in words names what is not recorded, and is silent on empty cells`() {
        let grid = Grid(
            [.init("Day"), .init("Mood", isNumber: true), .init("PHP"), .init("")],
            rows: [["Mon 14", "6", "18:00", "attended"], ["Tue 15", "", "", ""]])
        #expect(grid.words == "Mon 14: mood 6, PHP 18:00, attended. Tue 15: nothing recorded.")
    }

    @Test func `A chart is drawn in plain characters, unless it is not wanted or does not fit`() {
        var document = ReportDocument()
        document.section("Seven days")
        document.figure(
            Figure(
                title: "Seven days", figures: Grid([.init("Day"), .init("Mood")], rows: [["Mon", "6"]]),
                drawing: Drawing(width: 10, height: 10), plain: ["Mon  Tue  Wed", "  6    –    4"]))
        document.room("Initials")
        document.section()
        document.line("after")
        #expect(document.text(width: 20) == "Seven days\n  Mon  Tue  Wed\n    6    –    4\n\nafter\n")
        #expect(document.text(width: 20, draws: false) == "after\n")
    }
}
