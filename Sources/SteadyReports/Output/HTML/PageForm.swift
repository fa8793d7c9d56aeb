/// A form of page that is handed over as HTML: it has its own style sheet, and its file is known again.
package enum PageForm: String, Sendable, CaseIterable {
    case week, course, attendance, safety

    /// What made the page, as its file says.
    var generator: String {
        switch self {
        case .week: "Steady, a week"
        case .course: "Steady, a course"
        case .attendance: "Steady, a sheet of attendance"
        case .safety: "Steady, a safety plan"
        }
    }

    /// The style sheets of a page, each adding to those before it.
    var styleSheets: [String] {
        switch self {
        case .week: ["base.css", "document.css", "figure.css", "week.css"]
        case .course: ["base.css", "document.css", "figure.css", "course.css"]
        case .attendance: ["base.css", "document.css", "attendance.css"]
        case .safety: ["base.css", "document.css", "safety.css"]
        }
    }

    /// The page from top to bottom: bands, each of columns side by side, each of sections one below the other. Other sections
    /// follow, each in a band of its own.
    var bands: [[[ReportDocument.Topic]]] {
        switch self {
        case .week:
            [
                [[.recorded]], [[.raise], [.events]],
                [
                    [.sessions, .supports, .evenings, .use, .support, .medication, .scores, .next, .checklist],
                    [.days, .course],
                ],
                [[.cravings]], [[.agreed]],
            ]
        case .course:
            [
                [[.recorded]], [[.care]], [[.attendance]], [[.course]],
                [[.medication, .scores]], [[.triggers, .use], [.changes, .raise, .agreed]],
            ]
        // One section below the other.
        case .attendance, .safety: []
        }
    }

    /// Whether a file with this beginning is a page of this form.
    package func isBeginning(_ text: String) -> Bool { HTMLPage.isBeginning(text, generator: generator) }
}

/// A whole page in one file: it loads nothing and runs nothing, and says so to the browser.
struct HTMLPage {
    let title: String
    /// What made the page, by which it is known again.
    let generator: String
    let styleSheets: [String]
    /// The template of its body, and what that shows.
    let body: (template: String, values: TemplateValues)

    /// The page as text.
    var text: String {
        Templates.text(
            "page",
            [
                "title": title, "generator": generator, "styleSheets": styleSheets, "template": body.template,
                "body": body.values,
            ])
    }

    /// Whether a file with this beginning is a page that was made by `generator`. No text that a person stored stands
    /// before that.
    static func isBeginning(_ text: String, generator: String) -> Bool {
        text.hasPrefix("<!DOCTYPE html>\n") && text.contains("<meta name=\"generator\" content=\"\(generator)\">\n")
    }
}
