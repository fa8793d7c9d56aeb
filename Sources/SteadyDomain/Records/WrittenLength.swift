extension Minutes {
    /// Minutes from a length of time with its units: `2h`, `1h45m`, `1h 45`, `90 min`, `1:45`, `1.5h`. Nil if the text
    /// isn't one.
    static func written(_ text: String) -> Int? {
        if let (hours, minutes) = text.halves(at: ":") {
            guard minutes.utf8.count == 2, let minutes = Int(digits: minutes.utf8.span), minutes < 60 else {
                return nil
            }
            return Int(digits: hours.utf8.span).map { $0 * 60 + minutes }
        }
        let parts = text.lowercased().amounts
        switch parts.map(\.unit) {
        // A decimal number of hours only stands alone.
        case [.hours]: return try? parse(hours: parts[0].number, "", allowsZero: true)
        case [.minutes]: return Int(digits: parts[0].number.utf8.span)
        case [.hours, .minutes], [.hours, nil]:
            guard let hours = Int(digits: parts[0].number.utf8.span),
                let minutes = Int(digits: parts[1].number.utf8.span), minutes < 60
            else { return nil }
            return hours * 60 + minutes
        default: return nil
        }
    }
}

private enum LengthUnit {
    case hours, minutes

    init?(_ word: Substring) {
        switch word {
        case "h", "hr", "hrs", "hour", "hours": self = .hours
        case "m", "min", "mins", "minute", "minutes": self = .minutes
        default: return nil
        }
    }
}

extension String {
    /// The texts before and after the only such character; nil if there is none or several.
    fileprivate func halves(at separator: Character) -> (String, String)? {
        let parts = split(separator: separator, omittingEmptySubsequences: false)
        return parts.count == 2 ? (String(parts[0]), String(parts[1])) : nil
    }

    /// The numbers in the text, each with the unit after it; empty if it has anything else. A number without a unit has
    /// none.
    fileprivate var amounts: [(number: String, unit: LengthUnit?)] {
        var amounts: [(number: String, unit: LengthUnit?)] = []
        var rest = self[...]
        while !rest.isEmpty {
            let number = rest.prefix { $0.isASCII && $0.isNumber || $0 == "." || $0 == "," }
            rest = rest.dropFirst(number.count).drop { $0 == " " }
            let word = rest.prefix { $0.isLetter }
            rest = rest.dropFirst(word.count).drop { $0 == " " }
            guard !number.isEmpty, word.isEmpty || LengthUnit(word) != nil else { return [] }
            amounts.append((String(number), LengthUnit(word)))
        }
        return amounts
    }
}
