/// A text in parts; a page breaks lines between them first. The text is as people wrote it: not yet escaped or laid
/// out.
package struct Phrase: Sendable, Equatable {
    /// Words before the parts, in their own column, such as an id or a status.
    package struct Lead: Sendable, Equatable {
        package let text: String
        /// The width of its column in characters, including at least two spaces after it.
        package let width: Int
    }

    /// The separator between two parts.
    package enum Joint: Sendable {
        /// A dot, between several facts about one thing.
        case dot
        /// Two spaces, as between the days of a week.
        case gap
    }

    /// Printed before the parts, in this order.
    package private(set) var leads: [Lead] = []
    /// A page breaks lines between parts before it breaks inside one.
    package let parts: [String]
    /// The separator between parts.
    package let joint: Joint

    /// Text in parts.
    package init(_ parts: [String], joint: Joint = .dot) {
        self.parts = parts
        self.joint = joint
    }

    /// Text in one part.
    package init(_ text: String) { self.init([text]) }

    /// A text of columns only, such as a day and a clock time.
    package init(leads: [Lead]) {
        self.init([])
        self.leads = leads
    }

    /// This phrase with another lead before it.
    package func led(by text: String, width: Int = 0) -> Phrase {
        var phrase = self
        phrase.leads.insert(Lead(text: text, width: width), at: 0)
        return phrase
    }

    /// Leads and parts as one text.
    package var text: String {
        var text = ""
        for lead in leads { text += lead.text.padded(to: max(lead.width, lead.text.columns + 2)) }
        for (position, part) in parts.enumerated() {
            if position > 0 { text += joint == .dot ? " · " : "  " }
            text += part
        }
        return text
    }
}

extension Phrase: ExpressibleByStringInterpolation {
    package init(stringLiteral value: String) { self.init(value) }
}
