import SteadyDomain
import Testing

@testable import SteadyReports

/// HTML as values: nothing that a person stored can become markup.
struct HTMLTests {
    private func page(_ body: HTML...) -> String {
        HTMLPage(title: "A <title> & more", generator: "test", styleSheet: "p { margin: 0 }", body: body).text
    }

    @Test func `a page is one file that loads and runs nothing`() {
        #expect(
            page(.of(.main, content: .of(.p, content: "Hello"))) == """
                <!DOCTYPE html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="generator" content="test">
                <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; \
                base-uri 'none'; form-action 'none'">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="color-scheme" content="light dark">
                <meta name="referrer" content="no-referrer">
                <meta name="robots" content="noindex, nofollow">
                <meta name="format-detection" content="telephone=no">
                <title>A &lt;title&gt; &amp; more</title>
                <style>
                p { margin: 0 }
                </style>
                </head>
                <body>
                <main>
                 <p>Hello</p>
                </main>
                </body>
                </html>

                """)
    }

    @Test(arguments: [
        ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"),
        ("a \"b\" 'c' & d", "a &quot;b&quot; &#39;c&#39; &amp; d"), ("&lt;", "&amp;lt;"),
        ("</style><b>", "&lt;/style&gt;&lt;b&gt;"), ("red \u{1B}[31m", "red ␛[31m"), ("x\u{202E}y", "x&lt;U+202E&gt;y"),
        ("a\nb", "a␊b"), ("<!-- -->", "&lt;!-- --&gt;"), ("ünï 😀", "ünï 😀"),
    ]) func `text is escaped in content and in attributes`(_ text: String, _ escaped: String) {
        let written = page(.of(.p, .label(text), content: .text(text)))
        #expect(written.contains("<p aria-label=\"\(escaped)\">\(escaped)</p>\n"), "\(written)")
        #expect(page(.of(.p, content: .stored(text))).contains("<p><bdi>\(escaped)</bdi></p>"))
    }

    @Test func `links lead to a call or a text, and hold nothing but digits`() throws {
        let number = try #require(DialableNumber("+1 (555) 0100\" onclick=\"x"))
        #expect(Link.call(number).address == "tel:+15550100")
        #expect(Link.text(number, word: nil).address == "sms:+15550100")
        #expect(Link.text(number, word: "HOME\"&x=<").address == "sms:+15550100?&body=HOMEx")
        #expect(
            page(.of(.p, content: .of(.a, .href(.text(number, word: "HOME")), content: "Text"))).contains(
                "<p><a href=\"sms:+15550100?&amp;body=HOME\">Text</a></p>"))
    }

    @Test func `blocks stand on lines of their own, words in one`() {
        let list = HTML.of(
            .ul, list: ["one", "two"].map { .of(.li, content: .of(.strong, content: .text($0)), " step") })
        #expect(
            page(list).contains(
                "<body>\n<ul>\n <li><strong>one</strong> step</li>\n <li><strong>two</strong> step</li>\n</ul>\n</body>"
            ))
    }
}
