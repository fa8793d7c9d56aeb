import SteadyDomain
import SteadyTestSupport
import Testing

@testable import SteadyReports

/// The week's sheet: its places, whatever was recorded.
struct WeekSheetTests {
    /// The headings of a page, in order.
    private func headings(_ html: String) -> [String] {
        html.split(separator: "\n").filter { $0.hasPrefix("<h2><bdi>") }
            .map { String($0.dropFirst("<h2><bdi>".count).dropLast("</bdi></h2>".count)) }
    }

    private static let places = [
        "Recorded", "To raise", "Since the last page", "Sessions", "Supports", "Evenings", "Use", "Support",
        "Next week",
        "Seven days", "A day&#39;s course", "Cravings", "Agreed",
    ]

    @Test func `each section has its place, whether it has something to tell or not`() {
        let now = SteadyTestSupport.now("2026-11-20T12:00:00-05:00")
        let empty = WeekRecord(week: Week(holding: now.today, start: .monday), now: now, firstDay: nil)
        #expect(headings(WeekReport(empty).html) == WeekSheetTests.places)
        #expect(headings(WeekReport(.lively).html) == WeekSheetTests.places)
    }

    @Test func `there is room to write by hand, on the sheet and on printed text`() {
        let report = WeekReport(.lively)
        for label in ["Notes", "Agreed this week", "Safe today?  Y / N", "Initials"] {
            #expect(report.html.contains("<div class=\"room\">\n<p><bdi>\(label)</bdi></p>\n"), "\(label)")
            let text = report.paper.text(width: 80, isForPaper: true)
            #expect(text.contains("  \(label)  ____"), "\(text)")
            #expect(text.split(separator: "\n").allSatisfy { String($0).columns <= 80 })
        }
        #expect(!report.document.text(width: 80).contains("____"))
    }

    @Test func `what a level leaves out has no place on its sheet`() {
        let html = WeekReport(.lively, share: .attendance).html
        #expect(headings(html) == ["Recorded", "Sessions", "Supports", "Next week"])
        #expect(headings(WeekReport(.lively, share: .counselor).html) == WeekSheetTests.places)
        #expect(!html.contains("class=\"room\""))
    }

    @Test func `no command stands on it`() {
        #expect(!WeekReport(.lively).html.contains("steady "))
    }
}
