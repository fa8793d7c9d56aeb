import Foundation

/// The order of the numbers in a date such as 4/9/2026 (`--date-order`).
package enum DateOrder: String, CaseIterable, Sendable {
    case dayFirst = "dmy"
    case monthFirst = "mdy"
    case yearFirst = "ymd"
}

/// Dates and clock times as other programs write them.
package enum ImportDate {
    /// Reads `2026-09-14` and, if the order of numbers is known, `14.9.2026` and the like.
    /// - Throws: ``Problem/usage(_:command:)`` if it is no date.
    package static func day(_ text: String, _ order: DateOrder?) throws -> Day {
        if let day = Day(text) { return day }
        let numbers = text.split { "./- ".contains($0) }.map { Int(digits: $0.utf8.span) }
        guard numbers.count == 3, case let parts = numbers.compactMap(\.self), parts.count == 3 else {
            throw Problem.usage("A day is written such as 2026-09-14, not \"\(text)\".")
        }
        guard let order else {
            throw Problem.usage(
                "\"\(text)\" can be read in two ways. Say which with --date-order dmy, mdy or ymd.")
        }
        let day =
            switch order {
            case .dayFirst: Day(year: parts[2], month: parts[1], day: parts[0])
            case .monthFirst: Day(year: parts[2], month: parts[0], day: parts[1])
            case .yearFirst: Day(year: parts[0], month: parts[1], day: parts[2])
            }
        guard let day else {
            throw Problem.usage("There is no day \"\(text)\" with --date-order \(order.rawValue).")
        }
        return day
    }

    /// Reads a day and a month's name in one of the common languages, in either order: `18 May`, `May 18`, `18. Mai`,
    /// `18 de mayo`; or two numbers, if their order is known.
    /// - Throws: ``Problem/usage(_:command:)`` if it is no date of that year.
    package static func day(_ text: String, year: Int, _ order: DateOrder?) throws -> Day {
        let words = text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
        let numbers = words.compactMap { Int(digits: $0.prefix(while: \.isNumber).utf8.span) }
        let month = words.lazy.compactMap { monthNames[$0.folding(options: .diacriticInsensitive, locale: nil)] }.first
        if let month, let number = numbers.first(where: { (1...31).contains($0) }) {
            if let day = Day(year: year, month: month, day: number) { return day }
        } else if month == nil, numbers.count == 2, let order {
            let isDayFirst = order == .dayFirst
            if let day = Day(year: year, month: numbers[isDayFirst ? 1 : 0], day: numbers[isDayFirst ? 0 : 1]) {
                return day
            }
        }
        throw Problem.usage(
            "\"\(text)\" is no date that Steady can read. If it is in numbers, say their order with --date-order dmy or mdy."
        )
    }

    /// The months' names, whole and short, without accents.
    private static let monthNames: [String: Int] = {
        var names: [String: Int] = [:]
        for language in ["en", "de", "fr", "es", "it", "pt", "nl", "pl", "cs", "sv", "da", "nb", "tr", "ru", "uk"] {
            let formatter = DateFormatter()
            formatter.locale = Locale(identifier: language)
            formatter.calendar = Calendar(identifier: .gregorian)
            let forms = [
                formatter.monthSymbols, formatter.standaloneMonthSymbols, formatter.shortMonthSymbols,
                formatter.shortStandaloneMonthSymbols,
            ]
            for form in forms.compactMap(\.self) {
                for (index, name) in form.enumerated() where index < 12 {
                    let key = name.lowercased().filter(\.isLetter).folding(options: .diacriticInsensitive, locale: nil)
                    // The first language that has a word says what it means.
                    if key.count >= 3, names[key] == nil { names[key] = index + 1 }
                }
            }
        }
        return names
    }()

    /// Reads `22:00`, `22:00:15`, `10:00 pm`, `10:00 p. m.`, `10.00`; with the spaces that systems put before am and pm.
    /// - Throws: ``Problem/usage(_:command:)`` if it is no clock time.
    package static func clock(_ text: String) throws -> ClockTime {
        let letters = text.lowercased().filter { $0.isLetter && $0.isASCII }
        let numbers = text.split { !$0.isNumber }.compactMap { Int(digits: $0.utf8.span) }
        let isOnlyClock = text.allSatisfy { $0.isNumber || $0.isWhitespace || $0.isLetter || ":.h".contains($0) }
        if isOnlyClock, (2...3).contains(numbers.count), ["", "am", "pm", "h"].contains(letters) {
            let isHalf = letters == "am" || letters == "pm"
            let hour = isHalf ? numbers[0] % 12 + (letters == "pm" ? 12 : 0) : numbers[0]
            let isPossible = isHalf ? (1...12).contains(numbers[0]) : (0...23).contains(numbers[0])
            if isPossible, (0...59).contains(numbers[1]), let clock = ClockTime(minutes: hour * 60 + numbers[1]) {
                return clock
            }
        }
        throw Problem.usage("A time is written such as 22:00 or 10:00 pm, not \"\(text)\".")
    }
}
