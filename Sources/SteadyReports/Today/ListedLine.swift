import SteadyDomain

/// A line as the pages for a hard moment list it: one of the region's, or of the person's own.
struct ListedLine: Sendable {
    /// What it is for, or the name that the person gave it.
    let title: String
    /// The same in a list of numbers.
    let shortTitle: String
    /// The service's name; nil if the numbers say enough.
    let name: String?
    /// Name and numbers in one text; nil without a number.
    let plainNumber: String?
    /// The same, to be broken only between its numbers.
    var number: String? { hours == nil ? plainNumber?.keepingNumbersWhole : plainNumber?.keepingWaysWhole }
    /// How to reach it.
    let ways: [HelpLine.Way]
    /// When it is open, in words; nil if it is the person's own.
    let hours: String?
    /// Whether it can be reached now; nil if it is the person's own.
    let availability: LineHours.Availability?
    /// What has to be known besides; nil for nothing.
    let remark: String?
    /// What it is for; nil if it is the person's own.
    let purpose: HelpLine.Purpose?
    /// Whether it is for an emergency, of which nobody asks for the hours.
    var isEmergency: Bool { purpose == .emergency }
    /// Whether its clock shows another time than the person's.
    private let isElsewhere: Bool

    /// A line of a region, at the person's present moment.
    init(_ line: HelpLine, of region: Region, at now: Now) {
        let clock = region.clock(for: now.calendar.zone)
        title = line.purpose.title
        shortTitle = line.purpose.shortTitle
        name = line.name
        plainNumber = line.number
        ways = line.ways
        hours = line.hoursText
        availability = line.hours(in: clock.name).availability(at: now.instant, in: clock)
        remark = line.remark
        purpose = line.purpose
        isElsewhere = clock.offset(at: now.instant) != now.moment.offset
    }

    /// A person or service on record.
    init(_ contact: Contact) {
        title = contact.name.text
        shortTitle = title
        name = nil
        plainNumber = contact.phone
        ways = contact.phone.map { [.call($0)] } ?? []
        (hours, availability) = (nil, nil)
        remark = contact.phone == nil ? contact.role.rawValue : nil
        (purpose, isElsewhere) = (nil, false)
    }

    var isClosed: Bool { if case .closed? = availability { true } else { false } }

    /// When a closed line opens: the moment, or the day if no hour is known.
    var opens: String? {
        guard case .closed(let opening)? = availability else { return nil }
        return opening.moment?.description ?? opening.day.description
    }

    /// When it is open, to be read at any time.
    var hoursAtAnyTime: [String] {
        guard let hours, !isEmergency else { return [] }
        return availability == .uncertain ? [hours, "may be closed"] : [hours]
    }

    /// Whether it can be reached now, and its hours: `closed, opens Mon 09:30`, `Mon–Fri 09:30–17:30`.
    func state(today: Day) -> [String] {
        guard let hours, let availability, !isEmergency else { return [] }
        let there = isElsewhere ? " there" : ""
        switch availability {
        case .open: return [hours == LineHours.always.text ? hours : hours + there]
        case .uncertain: return [hours, "may be closed"]
        case .closed(let opening):
            var words = opening.day == today && !isElsewhere ? [] : [opening.day.weekday.shortName]
            if let moment = opening.moment { words.append("\(moment.clock)\(there)") }
            return ["closed, opens \(words.joined(separator: " "))", hours + there]
        }
    }
}

extension String {
    /// A line's numbers, so that they break only between two ways to reach it, unless one is longer than most pages.
    fileprivate var keepingWaysWhole: String {
        split(separator: ", ").map { way in
            way.count > String.longestNumber
                ? String(way).keepingNumbersWhole : String(way).replacing(" ", with: "\u{A0}")
        }.joined(separator: ", ")
    }

    /// The text with each number on one line: the spaces between digits don't break. A number longer than most pages is
    /// left alone.
    var keepingNumbersWhole: String {
        var text = String.UnicodeScalarView()
        let scalars = Array(unicodeScalars)
        for (position, scalar) in scalars.enumerated() {
            let joins =
                scalar == " " && position > 0 && position + 1 < scalars.count
                && scalars[position - 1].endsNumberGroup && scalars[position + 1].beginsNumberGroup
            text.append(joins ? "\u{A0}" : scalar)
        }
        let whole = String(text)
        return whole.split(separator: " ").allSatisfy { $0.count <= String.longestNumber } ? whole : self
    }

    private static var longestNumber: Int { 30 }
}

extension Unicode.Scalar {
    fileprivate var endsNumberGroup: Bool { properties.numericType == .decimal || self == ")" }
    fileprivate var beginsNumberGroup: Bool { properties.numericType == .decimal || self == "(" }
}
