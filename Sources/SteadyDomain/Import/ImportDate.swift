import Foundation

/// The order of the numbers in a date such as 4/9/2026 (`--date-order`).
package enum DateOrder: String, CaseIterable, Sendable {
    case dayFirst = "dmy"
    case monthFirst = "mdy"
    case yearFirst = "ymd"
}

/// Dates and clock times as other programs write them.
package enum ImportDate {
    /// Reads `2026-09-14`, `2026/9/14`, `14.9.2026` and the like, if there is one reading or the order of numbers is known.
    /// - Throws: ``Problem/usage(_:command:)`` if it is no date.
    package static func day(_ text: String, _ order: DateOrder?) throws -> Day {
        if let day = Day(text) { return day }
        let words = text.split { "./- ".contains($0) }
        let numbers = words.compactMap { Int(digits: $0.utf8.span) }
        guard words.count == 3, numbers.count == 3 else {
            throw Problem.usage("A day is written such as 2026-09-14, not \"\(text)\".")
        }
        // A year of four digits shows where it is. At the beginning, no one writes the day before the month.
        if words[0].utf8.count == 4 {
            guard let day = Day(numbers, .yearFirst) else { throw Problem.usage("There is no day \"\(text)\".") }
            return day
        }
        guard words.contains(where: { $0.utf8.count == 4 }) else {
            throw Problem.usage("The year in \"\(text)\" can't be told. Write all four digits of it.")
        }
        guard let order else { return try onlyDay(numbers, text) }
        guard let day = Day(numbers, order) else {
            throw Problem.usage("There is no day \"\(text)\" with --date-order \(order.rawValue).")
        }
        return day
    }

    /// The day that numbers tell in one order only, or in both.
    private static func onlyDay(_ numbers: [Int], _ text: String) throws -> Day {
        let readings = Set([DateOrder.dayFirst, .monthFirst].compactMap { Day(numbers, $0) })
        guard let day = readings.first else { throw Problem.usage("There is no day \"\(text)\".") }
        guard readings.count == 1 else {
            throw Problem.usage("\"\(text)\" can be read in two ways. Say which with --date-order dmy or mdy.")
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

extension Day {
    /// The day of three numbers; nil if there is none.
    fileprivate init?(_ numbers: [Int], _ order: DateOrder) {
        switch order {
        case .dayFirst: self.init(year: numbers[2], month: numbers[1], day: numbers[0])
        case .monthFirst: self.init(year: numbers[2], month: numbers[0], day: numbers[1])
        case .yearFirst: self.init(year: numbers[0], month: numbers[1], day: numbers[2])
        }
    }
}
