/// One service to turn to: what it is for, how to reach it, and when.
package struct HelpLine: Hashable, Sendable {
    /// What a line is for.
    package enum Purpose: Hashable, Sendable {
        case emergency, crisis, substanceUse
        /// Someone stays on the line while a person uses alone.
        case usingAlone

        /// `If you might hurt yourself`
        package var title: String {
            switch self {
            case .emergency: "Emergency"
            case .crisis: "If you might hurt yourself"
            case .substanceUse: "Substance use"
            case .usingAlone: "If you use alone"
            }
        }

        /// In a list of numbers: `Crisis line`
        package var shortTitle: String { self == .crisis ? "Crisis line" : title }
    }

    /// One way to reach a line.
    package enum Way: Hashable, Sendable {
        /// A number to call, and what has to be known about it, such as `from a mobile phone`.
        case call(String, remark: String? = nil)
        /// A number that takes calls and texts.
        case callOrText(String)
        /// A number that takes texts, and the word to send, if one is asked for.
        case text(String, word: String? = nil)
        /// A number for a text telephone.
        case teletype(String)
        /// A way without a number that is known here, such as `your local emergency number`.
        case unlisted(String)
    }

    /// Hours that differ in a part of the region.
    package struct LocalHours: Hashable, Sendable {
        /// Where: `South Australia`.
        package let place: String
        /// The zones of that place.
        package let zones: [String]
        /// The hours there.
        package let hours: LineHours
    }

    /// What it is for.
    package let purpose: Purpose
    /// The service's name; nil where a number needs none.
    package let name: String?
    /// How to reach it, the best way first.
    package let ways: [Way]
    /// When it is open, but for ``localHours``.
    package let hours: LineHours
    /// Where its hours differ; nil if they don't.
    package let localHours: LocalHours?
    /// What has to be known besides, such as `20 ct a call`; nil for nothing.
    package let remark: String?

    init(
        _ purpose: Purpose, by name: String? = nil, _ ways: [Way], hours: LineHours = .always,
        except localHours: LocalHours? = nil, remark: String? = nil
    ) {
        self.purpose = purpose
        self.name = name
        self.ways = ways
        self.hours = hours
        self.localHours = localHours
        self.remark = remark
    }

    /// Name and numbers: `Samaritans 116 123, or text SHOUT to 85258`.
    package var number: String {
        var text = name.map { "\($0) " } ?? ""
        for (position, way) in ways.enumerated() {
            if position > 0 { text += way.joint }
            text += way.text
        }
        return text
    }

    /// The hours that hold where a person is, by the name of their zone.
    package func hours(in zone: String) -> LineHours {
        localHours.flatMap { $0.zones.contains(zone) ? $0.hours : nil } ?? hours
    }

    /// When it is open, in words: `Mon–Fri 09:30–17:30`.
    package var hoursText: String {
        ([hours.text] + [localHours.map { "in \($0.place) \($0.hours.text)" }].compactMap(\.self))
            .joined(separator: ", ")
    }
}

extension HelpLine.Way {
    /// The number to call; nil if it takes texts only.
    package var calledNumber: String? {
        switch self {
        case .call(let number, _), .callOrText(let number), .teletype(let number): number
        case .text, .unlisted: nil
        }
    }

    /// The number to text, and the word to send; nil if it takes calls only.
    package var texted: (number: String, word: String?)? {
        switch self {
        case .callOrText(let number): (number, nil)
        case .text(let number, let word): (number, word)
        case .call, .teletype, .unlisted: nil
        }
    }

    /// What has to be known about the number: `from a landline`, `TTY`; nil for nothing.
    package var remark: String? {
        switch self {
        case .call(_, let remark): remark
        case .teletype: "TTY"
        case .callOrText, .text, .unlisted: nil
        }
    }

    /// `988 (call or text)`, `text HOME to 741741`
    fileprivate var text: String {
        switch self {
        case .call(let number, let remark): number + (remark.map { " \($0)" } ?? "")
        case .callOrText(let number): "\(number) (call or text)"
        case .text(let number, let word): word.map { "text \($0) to \(number)" } ?? "text \(number)"
        case .teletype(let number): "TTY \(number)"
        case .unlisted(let words): words
        }
    }

    /// What stands between the way before it and this one.
    fileprivate var joint: String {
        switch self {
        case .call(_, nil): " or "
        case .call, .callOrText, .text, .unlisted: ", or "
        case .teletype: ", "
        }
    }
}
