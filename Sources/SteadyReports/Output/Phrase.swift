/// Text in the parts between which a page may break it, as people wrote it: nothing in it is escaped, and nothing is laid
/// out.
package struct Phrase: Sendable, Equatable {
    /// Words that stand before the rest in a column of their own: an id, a status.
    package struct Lead: Sendable, Equatable {
        package let text: String
        /// The characters that its column is made for, with the room after it: two at least.
        package let width: Int
    }

    /// What stands between two parts.
    package enum Joint: Sendable {
        /// A dot, as between what is said of one thing.
        case dot
        /// Room, as between the days of a week.
        case gap
    }

    /// Before the parts, in this order.
    package private(set) var leads: [Lead] = []
    /// A page breaks between two of them before it breaks inside one.
    package let parts: [String]
    /// What stands between all parts.
    package let joint: Joint

    /// Text in parts.
    package init(_ parts: [String], joint: Joint = .dot) {
        self.parts = parts
        self.joint = joint
    }

    /// Text in one part.
    package init(_ text: String) { self.init([text]) }

    /// Words that are nothing but columns, such as a day and a clock.
    package init(leads: [Lead]) {
        self.init([])
        self.leads = leads
    }

    /// The same with words before it.
    package func led(by text: String, width: Int = 0) -> Phrase {
        var phrase = self
        phrase.leads.insert(Lead(text: text, width: width), at: 0)
        return phrase
    }

    /// All of it as one text.
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
