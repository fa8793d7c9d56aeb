import SteadyDomain
import SteadyTestSupport
import Testing

@testable import SteadyReports

struct PageTests {
    private static let words = [
        "a", "I", "stress", "walk", "sessions", "–", "·", "漢字漢字", "🚶🚶", "naïve",
        "an-extraordinarily-long-word-that-fits-on-no-narrow-page-at-all-whatever-is-done-about-it-with-care",
        "漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字",
    ]

    /// Random words of a run that is the same every time.
    private static func text(_ random: inout Seeded) -> String {
        (0..<Int.random(in: 0...25, using: &random)).map { _ in words.randomElement(using: &random)! }
            .joined(separator: " ")
    }

    private static func letters(_ text: String) -> String { text.filter { !$0.isWhitespace } }

    @Test(arguments: [40, 80]) func `No line is wider than the page, and no letter is lost`(_ width: Int) {
        var random = Seeded(seed: UInt64(width))
        for _ in 0..<400 {
            var page = Page(width: width)
            let (left, right) = (Self.text(&random), Self.text(&random))
            let indent = Int.random(in: 0...4, using: &random)
            var expected = ""
            switch Int.random(in: 0...3, using: &random) {
            case 0:
                page.line(left, indent: indent)
                expected = left
            case 1:
                page.line(left, right: right, indent: indent)
                expected = left + right
            case 2:
                let label = String(left.prefix(14))
                page.row(label, right, labelWidth: 11, indent: indent)
                expected = label + right
            default:
                page.row("Label", left, labelWidth: 11, indent: indent, right: String(right.prefix(30)))
                expected = "Label" + left + right.prefix(30)
            }
            for line in page.text.split(separator: "\n") where String(line).columns > width {
                Issue.record("\(String(line).columns) columns of \(width): \(line)")
            }
            #expect(Self.letters(page.text) == Self.letters(expected))
        }
    }

    @Test func `Lines break at spaces, and what follows hangs`() {
        var page = Page(width: 20)
        page.line("one two three four five six")
        #expect(page.text == "one two three four\n  five six\n")
    }

    @Test func `A line breaks at a dot or a gap before it breaks at a space, and goes on after a dot`() {
        var (dots, gaps) = (Page(width: 40), Page(width: 39))
        dots.line("Sun 2 · mostly in the evenings · stress 3 (average 6.3)")
        gaps.line("Mon 1  Tue –  Wed 2  Thu –  Fri 1  Sat\u{A0}2  Sun –")
        #expect(dots.text == "Sun 2 · mostly in the evenings ·\n  stress 3 (average 6.3)\n")
        #expect(gaps.text == "Mon 1  Tue –  Wed 2  Thu –  Fri 1\n  Sat 2  Sun –\n")
    }

    @Test func `A sentence breaks no word and no command between backticks, and leaves room for the cursor`() {
        var (long, command, question) = (Page(width: 20), Page(width: 24), Page(width: 20))
        long.sentence("There is no abcdefghijklmnopqrstuvwxyz here.")
        #expect(long.text == "There is no\n  abcdefghijklmnopqrstuvwxyz\n  here.\n")
        command.sentence("See what `steady log` shows and `steady undo` takes.")
        #expect(
            command.text
                == "See what `steady log`\n  shows and\n  `steady undo` takes.\n")
        question.sentence("How strong is it, 10?", cursor: 2)
        #expect(question.text == "How strong is it,\n  10?\n")
    }

    @Test func `A word at the right end stands there, or under the line where there is no room`() {
        var page = Page(width: 20)
        page.line("left", right: "right")
        page.line("left left left", right: "right")
        #expect(page.text == "left           right\nleft left left\n  right\n")
    }

    @Test func `A text hangs under its beginning on a wide page, and under its label on a narrow one`() {
        let text = String(repeating: "word ", count: 14) + "end"
        var (wide, narrow) = (Page(width: 60), Page(width: 40))
        wide.row("Label", text, labelWidth: 11)
        narrow.row("Label", text, labelWidth: 11)
        #expect(wide.text.split(separator: "\n")[1].hasPrefix("           word"))
        #expect(narrow.text.split(separator: "\n")[1].hasPrefix("  word"))
    }

    @Test func `Blank lines never double, and none comes first`() {
        var page = Page(width: 40)
        page.blank()
        page.line("a")
        page.blank()
        page.blank()
        page.line("b")
        #expect(page.text == "a\n\nb\n")
    }

    @Test func `Bold only repeats what the words say`() {
        var (plain, styled) = (Page(width: 40), Page(width: 40, isStyled: true))
        plain.line("Heading", bold: true)
        styled.line("Heading", bold: true)
        #expect(plain.text == "Heading\n")
        #expect(styled.text == "\u{1B}[1mHeading\u{1B}[0m\n")
    }
}
