/// A piece of an HTML page, made of values. Text is escaped when it is written, elements and attributes are from fixed
/// lists, and links are ``Link``s: no text that a person stored can become markup or lead anywhere.
package indirect enum HTML: Sendable {
    /// The elements that pages use. None runs a script or loads a file.
    package enum Tag: String, Sendable {
        case main, header, footer, section, div, h1, h2, p, ul, ol, li, details, summary, table, thead, tbody, tr
        case th, td, span, strong, bdi, a

        /// Whether it is part of a line, as a word is.
        fileprivate var isInline: Bool {
            switch self {
            case .span, .strong, .bdi, .a: true
            default: false
            }
        }
    }

    /// The attributes of elements.
    package enum Attribute: Sendable {
        /// A class of the style sheet.
        case style(StaticString)
        case href(Link)
        /// What a screen reader says instead of the content.
        case label(String)
        /// Hidden from a screen reader: it only decorates.
        case decorative

        fileprivate var text: (name: String, value: String) {
            switch self {
            case .style(let name): ("class", "\(name)")
            case .href(let link): ("href", link.address)
            case .label(let words): ("aria-label", words)
            case .decorative: ("aria-hidden", "true")
            }
        }
    }

    /// Text as it is to be read.
    case text(String)
    /// An element, its attributes, and what is in it.
    case element(Tag, [Attribute], [HTML])

    /// An element and what is in it.
    package static func of(_ tag: Tag, _ attributes: Attribute..., content: HTML...) -> HTML {
        .element(tag, attributes, content)
    }

    /// An element around a list.
    package static func of(_ tag: Tag, _ attributes: Attribute..., list: [HTML]) -> HTML {
        .element(tag, attributes, list)
    }

    /// Text as a person wrote it, kept apart from the direction of the text around it.
    package static func stored(_ text: String) -> HTML { .of(.bdi, content: .text(text)) }
}

extension HTML: ExpressibleByStringInterpolation {
    /// Words of a page, as text.
    package init(stringLiteral value: String) { self = .text(value) }
}

/// A whole page in one file: it loads nothing and runs nothing, and says so to the browser.
package struct HTMLPage: Sendable {
    private let title: String
    private let generator: StaticString
    private let styleSheet: StaticString
    private let body: [HTML]

    /// - Parameters:
    ///   - generator: what made the page, by which it is known again.
    ///   - styleSheet: its CSS; never made of what a person stored.
    package init(title: String, generator: StaticString, styleSheet: StaticString, body: [HTML]) {
        self.title = title
        self.generator = generator
        self.styleSheet = styleSheet
        self.body = body
    }

    /// The first lines of every page by that generator.
    package static func beginning(generator: StaticString) -> String {
        """
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="generator" content="\(generator)">

        """
    }

    /// The page as text.
    package var text: String {
        var text = HTMLPage.beginning(generator: generator)
        text += """
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; \
            base-uri 'none'; form-action 'none'">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <meta name="referrer" content="no-referrer">
            <meta name="robots" content="noindex, nofollow">
            <meta name="format-detection" content="telephone=no">
            <title>
            """
        HTML.text(title).write(to: &text, depth: 0)
        text += "</title>\n<style>\n\(styleSheet)\n</style>\n</head>\n<body>\n"
        for piece in body { piece.write(to: &text, depth: 0) }
        text += "</body>\n</html>\n"
        return text
    }
}

extension HTML {
    /// Appends it. A block stands on lines of its own, indented, so that a page can be read and compared as text.
    fileprivate func write(to text: inout String, depth: Int) {
        switch self {
        case .text(let words): text += words.visible.escaped
        case .element(let tag, let attributes, let children):
            let indent = tag.isInline ? "" : String(repeating: " ", count: depth)
            text += "\(indent)<\(tag.rawValue)"
            for attribute in attributes {
                text += " \(attribute.text.name)=\"\(attribute.text.value.visible.escaped)\""
            }
            text += ">"
            let holdsBlocks = children.contains(where: \.isBlock)
            if holdsBlocks { text += "\n" }
            for child in children { child.write(to: &text, depth: depth + 1) }
            text += "\(holdsBlocks ? indent : "")</\(tag.rawValue)>\(tag.isInline ? "" : "\n")"
        }
    }

    private var isBlock: Bool {
        if case .element(let tag, _, _) = self { !tag.isInline } else { false }
    }
}

extension String {
    /// The text with everything escaped that means something in HTML, in content and in attributes.
    fileprivate var escaped: String {
        var text = ""
        for scalar in unicodeScalars {
            switch scalar {
            case "&": text += "&amp;"
            case "<": text += "&lt;"
            case ">": text += "&gt;"
            case "\"": text += "&quot;"
            case "'": text += "&#39;"
            default: text.unicodeScalars.append(scalar)
            }
        }
        return text
    }
}
