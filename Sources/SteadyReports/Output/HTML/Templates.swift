import Mustache

/// The templates and style sheets of HTML pages. They are parsed when the first page is written, so no other command pays
/// for them.
///
/// A text gets into a page through a template only, and each `{{name}}` of a template escapes it. No template writes
/// anything as it is: style sheets are templates too, without a value in them.
enum Templates {
    /// A page as text.
    /// - Parameters:
    ///   - name: the template's name.
    ///   - values: what it shows.
    static func text(_ name: String, _ values: TemplateValues) -> String {
        guard let text = library.render(values, withTemplate: name) else {
            preconditionFailure("There is no template \(name).")
        }
        return text
    }

    /// The embedded files, by the names that templates know them by.
    static let files: [(name: String, bytes: [UInt8])] = [
        ("page", PackageResources.page_mustache), ("document", PackageResources.document_mustache),
        ("section", PackageResources.section_mustache), ("phrase", PackageResources.phrase_mustache),
        ("paragraph", PackageResources.paragraph_mustache), ("list", PackageResources.list_mustache),
        ("rows", PackageResources.rows_mustache), ("grid", PackageResources.grid_mustache),
        ("figure", PackageResources.figure_mustache), ("mark", PackageResources.mark_mustache),
        ("room", PackageResources.room_mustache),
        ("base.css", PackageResources.base_css), ("document.css", PackageResources.document_css),
        ("figure.css", PackageResources.figure_css), ("week.css", PackageResources.week_css),
        ("course.css", PackageResources.course_css),
        ("card", PackageResources.card_mustache),
        ("help", PackageResources.help_mustache), ("card.css", PackageResources.card_css),
        ("attendance.css", PackageResources.attendance_css), ("safety.css", PackageResources.safety_css),
    ]

    private static let library: MustacheLibrary = {
        MustacheContentTypes.register(PageText(), named: PageText.name)
        // Said in each file, since a template that another one shows would begin with the library's own way to escape.
        let prefix = "{{% CONTENT_TYPE:\(PageText.name)}}\n"
        var library = MustacheLibrary()
        for file in files {
            do {
                try library.register(prefix + String(decoding: file.bytes, as: UTF8.self), named: file.name)
            } catch {
                preconditionFailure("The template \(file.name) can't be read: \(error)")
            }
        }
        return library
    }()
}

/// The values that a template shows, by their names. Unknown ones are left out.
struct TemplateValues: MustacheParent, ExpressibleByDictionaryLiteral {
    private let values: [String: Any]

    init(dictionaryLiteral elements: (String, Any?)...) {
        values = Dictionary(uniqueKeysWithValues: elements.compactMap { name, value in value.map { (name, $0) } })
    }

    func child(named name: String) -> Any? { values[name] }
}

/// Text in a page: what could control a terminal or turn a line around is made visible, and what means something in HTML
/// is escaped, in content and in attributes.
///
/// The library's own way goes by whole characters. It misses a `<` or `"` that makes one character with its neighbor, such
/// as an accent after it or an Arabic number sign before it.
private struct PageText: MustacheContentType {
    static let name = "PAGE"

    func escapeText(_ text: String) -> String {
        var escaped = ""
        for scalar in text.visible.unicodeScalars {
            switch scalar {
            case "&": escaped += "&amp;"
            case "<": escaped += "&lt;"
            case ">": escaped += "&gt;"
            case "\"": escaped += "&quot;"
            case "'": escaped += "&#39;"
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped
    }
}
