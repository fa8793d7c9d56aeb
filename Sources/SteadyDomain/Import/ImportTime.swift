/// When an entry was, as well as a table tells.
package struct ImportTime: Sendable {
    package let at: Moment
    package let day: Day
    package let precision: Precision

    /// Reads `at`, as an export of everything writes it; else `day` and, for a craving, `part_of_day`.
    /// - Throws: ``Problem/conflict(_:command:)`` if they tell no time, contradict each other, or lie ahead.
    package init(_ row: TableRow, _ builder: ImportBuilder) throws {
        let written = try row.value("at") { try WrittenTime($0.trimmed) }
        let day = try row.day("day")
        let part = try row.word("part_of_day", as: PartOfDay.self)
        let now = builder.now
        switch written {
        case .moment(let moment)?:
            let known = day ?? now.calendar.day(of: moment)
            guard moment.canBelong(to: known) else {
                throw row.place.at("day").problem("\(known.spoken) is not the day of \(moment).")
            }
            guard moment.instant <= now.instant else {
                throw row.place.at("at").problem("\(moment.spoken) is in the future.")
            }
            let precision = try row.word("precision", as: Precision.self) ?? .minute
            (at, self.day, self.precision) = (moment, known, precision)
        case .part(let day, let part)?:
            (at, self.day, precision) = (builder.placed(part, on: day), day, .part)
        case .day(let day)?:
            (at, self.day, precision) = (builder.placed(nil, on: day), day, .day)
        case nil:
            let day = try row.required("day", day)
            (at, self.day) = (builder.placed(part, on: day), day)
            precision = part == nil ? .day : .part
        }
        try builder.checkNotAhead(self.day, row.place.at(written == nil ? "day" : "at"))
    }

    private enum WrittenTime {
        case moment(Moment)
        case part(Day, PartOfDay)
        case day(Day)

        init(_ text: String) throws {
            let words = text.split(separator: " ")
            if let moment = Moment(text) {
                self = .moment(moment)
            } else if let day = Day(text) {
                self = .day(day)
            } else if words.count == 2, let day = Day(words[0]), let part = PartOfDay(rawValue: String(words[1])) {
                self = .part(day, part)
            } else {
                throw Problem.usage(
                    "A time is written such as 2026-09-17T19:42:00-04:00, 2026-09-17 evening or 2026-09-17, not \"\(text)\"."
                )
            }
        }
    }
}
