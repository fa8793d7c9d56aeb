import SteadyDomain
import SteadyTestSupport
import Testing

@testable import SteadyReports

/// What a document says, as HTML: nothing that a person stored can become markup.
struct DocumentHTMLTests {
    private func document(_ heading: Phrase? = "Heading", _ topic: ReportDocument.Topic? = nil) -> ReportDocument {
        var document = ReportDocument(title: "Title")
        document.section(heading, topic)
        return document
    }

    /// The lines of the first section.
    private func section(_ document: ReportDocument) -> String {
        let lines = document.html(.week).split(separator: "\n", omittingEmptySubsequences: false)
        let inside = lines.drop { !$0.hasPrefix("<div class=\"place") }.dropFirst()
        return inside.prefix { $0 != "</div>" }.joined(separator: "\n")
    }

    // MARK: The page

    @Test func `a page is one file that loads and runs nothing`() {
        let page = ReportDocument(title: "A <title> & more", subtitle: Phrase(["Made", "now"])).html(.week)
        #expect(
            page.hasPrefix(
                """
                <!DOCTYPE html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="generator" content="Steady, a week">
                <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; \
                base-uri 'none'; form-action 'none'">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="color-scheme" content="light dark">
                <meta name="referrer" content="no-referrer">
                <meta name="robots" content="noindex, nofollow">
                <meta name="format-detection" content="telephone=no">
                <title>A &lt;title&gt; &amp; more</title>
                <style>
                :root {
                """), "\(page)")
        #expect(
            page.hasSuffix(
                """
                </style>
                </head>
                <body>
                <main class="sheet week">
                <header>
                <h1><bdi>A &lt;title&gt; &amp; more</bdi></h1>
                <p class="subtitle"><bdi>Made</bdi> · <bdi>now</bdi></p>
                </header>
                </main>
                </body>
                </html>

                """), "\(page)")
        #expect(!page.contains("{{") && !page.contains("url(") && !page.contains("@import"))
    }

    @Test func `a page is known by its beginning`() {
        let page = Array(WeekReport(.lively).html.utf8.prefix(512))
        #expect(WeekReport.isWeek(page))
        #expect(!WeekReport.isWeek(Array("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n".utf8)))
        #expect(!NowCard.isCard(page))
    }

    @Test func `no template writes a text as it is`() {
        for (name, bytes) in Templates.files {
            let text = String(decoding: bytes, as: UTF8.self)
            #expect(!text.contains("{{{") && !text.contains("{{&"), "\(name)")
        }
    }

    @Test(arguments: [
        ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"),
        ("a \"b\" 'c' & d", "a &quot;b&quot; &#39;c&#39; &amp; d"), ("&lt;", "&amp;lt;"), ("{{title}}", "{{title}}"),
        ("</style><b>", "&lt;/style&gt;&lt;b&gt;"), ("red \u{1B}[31m", "red ␛[31m"), ("x\u{202E}y", "x&lt;U+202E&gt;y"),
        ("a\nb", "a␊b"), ("<!-- -->", "&lt;!-- --&gt;"), ("ünï 😀 سام", "ünï 😀 سام"),
        // Each of these makes one character with the bracket or the quote beside it.
        ("\u{0600}<script>", "\u{0600}&lt;script&gt;"), ("<\u{0301}b>\u{20DD}", "&lt;\u{0301}b&gt;\u{20DD}"),
        ("\"\u{FE0F} onload='\u{0301}x", "&quot;\u{FE0F} onload=&#39;\u{0301}x"), ("&\u{0301}lt;", "&amp;\u{0301}lt;"),
    ]) func `a text is escaped wherever it stands`(_ text: String, _ escaped: String) {
        let grid = Grid([.init(text), .init(text, isNumber: true)], rows: [[text, text]])
        var drawing = Drawing(width: 10, height: 10)
        drawing.add(.text(text, x: 1, y: 2, .middle, .label))
        var document = ReportDocument(title: Phrase(text), right: .words(text), subtitle: Phrase(text))
        document.section(Phrase(text))
        document.line(Phrase([text, text]).led(by: text), right: .words(text))
        document.row(Phrase(text), Phrase(text), labelWidth: 4, right: .words(text))
        document.table([.init(Phrase(text), Phrase(text).led(by: text), labelWidth: 4, right: .words(text))])
        document.grid(grid)
        let drawn = drawing
        document.figure(Figure(title: text, note: text, figures: grid, drawing: drawn, plain: []))
        document.room(text)
        document.section(nil, .foot)
        document.line(Phrase(text))
        let body = document.html(.week).components(after: "</style>")
        // The title, the heading and what stands under it, and the chart with its text alternative and its figures.
        #expect(body.split(separator: escaped, omittingEmptySubsequences: false).count - 1 >= 33, "\(body)")
        if text != escaped { #expect(!body.replacing(escaped, with: "").contains(text)) }
        #expect(!body.contains("<script") && !body.contains("<b>") && !body.contains("\u{202E}"))
    }

    // MARK: Blocks

    @Test func `a line is a paragraph, with a remark but without a command`() {
        var document = document()
        document.line(Phrase(["one", "two"]), right: .words("in all"))
        document.line("three", right: .command("steady plan add"))
        document.line(Phrase(["Mon 1", "Tue –"], joint: .gap))
        #expect(
            section(document) == """
                <section>
                <h2><bdi>Heading</bdi></h2>
                <p><bdi>one</bdi> · <bdi>two</bdi> <span class="remark"><bdi>in all</bdi></span></p>
                <p><bdi>three</bdi></p>
                <p class="columns"><span class="gap"><bdi>Mon 1</bdi></span> <span class="gap"><bdi>Tue –</bdi></span></p>
                </section>
                """)
    }

    @Test func `a section without a heading takes its first row's label, and rows below it belong to that`() {
        var document = document(nil, .supports)
        document.row("Supports", "one", labelWidth: 9, right: .words("a remark"))
        document.row("", "two", labelWidth: 9)
        document.row("Set off by", "stress", labelWidth: 9, depth: 1)
        #expect(
            section(document) == """
                <section class="brief">
                <h2><bdi>Supports</bdi></h2>
                <p class="lead"><bdi>one</bdi> <span class="remark"><bdi>a remark</bdi></span></p>
                <p class="lead"><bdi>two</bdi></p>
                <dl>
                <dt><bdi>Set off by</bdi></dt>
                <dd><bdi>stress</bdi></dd>
                </dl>
                </section>
                """)
    }

    @Test func `rows are terms with all that belongs to them`() {
        var document = document()
        document.table([
            .init("Use", "Wed 16", labelWidth: 9), .init("", "Thu 17", labelWidth: 9),
            .init("Changed", "the plan", labelWidth: 9, right: .command("steady plan")),
        ])
        #expect(
            section(document).hasSuffix(
                """
                <dl>
                <dt><bdi>Use</bdi></dt>
                <dd><bdi>Wed 16</bdi></dd>
                <dd><bdi>Thu 17</bdi></dd>
                <dt><bdi>Changed</bdi></dt>
                <dd><bdi>the plan</bdi></dd>
                </dl>
                </section>
                """))
    }

    @Test func `rows in columns are a table, as wide in each row`() {
        var document = document()
        let label = Phrase(leads: [.init(text: "Mon 14", width: 9), .init(text: "18:00", width: 7)])
        document.table([
            .init(label, Phrase("3 h").led(by: "attended"), labelWidth: 16), .init(label, "to come", labelWidth: 16),
        ])
        #expect(
            section(document).hasSuffix(
                """
                <table class="rows">
                <tbody>
                <tr>
                <th scope="row"><bdi>Mon 14</bdi></th>
                <td class="lead"><bdi>18:00</bdi></td>
                <td class="lead"><bdi>attended</bdi></td>
                <td><bdi>3 h</bdi></td>
                </tr>
                <tr>
                <th scope="row"><bdi>Mon 14</bdi></th>
                <td class="lead"><bdi>18:00</bdi></td>
                <td colspan="2"><bdi>to come</bdi></td>
                </tr>
                </tbody>
                </table>
                </section>
                """))
    }

    @Test func `an empty cell is empty`() {
        var document = document()
        document.table([
            .init("Mon", Phrase("3 h").led(by: "attended"), labelWidth: 5),
            .init("Tue", Phrase([]).led(by: ""), labelWidth: 5),
        ])
        document.grid(Grid([.init("Day"), .init("")], rows: [["Mon", ""]]))
        #expect(!document.html(.week).contains("<bdi></bdi>"))
    }

    @Test func `a grid has a header, and numbers on the right`() {
        var document = document()
        document.grid(Grid([.init("Week"), .init("Hours", isNumber: true)], rows: [["14 Sep", "9"]]))
        #expect(
            section(document).contains(
                """
                <thead>
                <tr>
                <th scope="col"><bdi>Week</bdi></th>
                <th scope="col" class="number"><bdi>Hours</bdi></th>
                </tr>
                </thead>
                <tbody>
                <tr>
                <th scope="row"><bdi>14 Sep</bdi></th>
                <td class="number" data-title="Hours"><bdi>9</bdi></td>
                </tr>
                </tbody>
                """))
    }

    @Test func `a chart is a picture with its figures in words and as a table`() {
        var drawing = Drawing(width: 120, height: 40.5)
        drawing.add(.line(x1: 0, y1: 1.006, x2: 2, y2: 3.25, .axis))
        drawing.add(.rectangle(x: -1.5, y: 0, width: 3, height: 4, .hollow))
        drawing.add(.circle(x: 1, y: 2, radius: 3, .ring))
        drawing.add(.text("Mon", x: 5, y: 6, .middle, .label))
        var document = document("Seven days")
        let figures = Grid([.init("Day"), .init("Mood", isNumber: true)], rows: [["Mon", "6"]])
        let drawn = drawing
        document.figure(Figure(title: "Seven days", note: "10 is best.", figures: figures, drawing: drawn, plain: []))
        document.figure(Figure(title: "Other", figures: figures, drawing: drawn, plain: []))
        let html = document.html(.week)
        #expect(
            html.contains(
                """
                <figure>
                <svg viewBox="0 0 120 40.5" role="img" aria-describedby="chart1-text">
                <title>Seven days</title>
                <desc id="chart1-text">10 is best. Mon: mood 6.</desc>
                <line class="axis" x1="0" y1="1.01" x2="2" y2="3.25"/>
                <rect class="hollow" x="-1.5" y="0" width="3" height="4"/>
                <circle class="ring" cx="1" cy="2" r="3"/>
                <text class="label" x="5" y="6" text-anchor="middle">Mon</text>
                </svg>
                <figcaption><bdi>10 is best.</bdi></figcaption>
                </figure>
                <details>
                <summary>Seven days: the figures</summary>
                """), "\(html)")
        #expect(html.contains("<title>Other</title>\n<desc id=\"chart2-text\">"))
        #expect(html.contains("<figcaption><strong><bdi>Other</bdi></strong> </figcaption>"))
    }

    @Test func `room to write is a label and ruled lines`() {
        var document = document()
        document.room("Notes", lines: 2)
        #expect(
            section(document).hasSuffix(
                "<div class=\"room\">\n<p><bdi>Notes</bdi></p>\n<div class=\"rule\"></div>"))
    }

    @Test func `hints are only for a terminal, and the foot stands below all`() {
        var document = document("Sessions", .sessions)
        document.line("two")
        document.section(nil, .hints)
        document.line("No plan yet", right: .command("steady plan add stress walk"))
        document.section(nil, .foot)
        document.line("What to know")
        document.section("Recorded", .recorded)
        document.line("five")
        let html = document.html(.week).components(after: "</style>")
        #expect(!html.contains("No plan yet") && !html.contains("steady plan"))
        #expect(html.contains("<footer>\n<div class=\"section\">\n<p><bdi>What to know</bdi></p>\n</div>\n</footer>\n"))
        let order = ["five", "two", "What to know"].map { html.firstRange(of: $0)?.lowerBound }
        #expect(order == order.compactMap(\.self).sorted())
    }
}

extension String {
    fileprivate func components(after mark: String) -> String {
        firstRange(of: mark).map { String(self[$0.upperBound...]) } ?? ""
    }
}
