import Foundation

/// A row of a Daylio export.
struct DaylioEntry {
    /// The recovery day.
    let day: Day
    /// Nil if the row has no time.
    let at: Moment?
    let mood: Score?
    let activities: [String]
    /// Title and note; nil if there is neither.
    let note: String?
    let place: ImportPlace

    /// - Throws: ``Problem/conflict(_:command:)`` that names row and column.
    init(_ row: TableRow, mood: Score?, dates order: DateOrder?, _ builder: ImportBuilder) throws {
        place = row.place
        self.mood = mood
        let date = try DaylioEntry.date(row, order)
        try builder.checkNotAhead(date, row.place.at("full_date"))
        if let clock = try row.value("time", { try ImportDate.clock($0.trimmed) }) {
            let moment = builder.now.calendar.zone.reading(date, second: clock.minutes * 60).start
            guard moment.instant <= builder.now.instant else {
                throw row.place.at("time").problem("\(moment.spoken) is in the future.")
            }
            at = moment
            // The night belongs to the day before, here as everywhere.
            day = builder.now.calendar.day(of: moment)
        } else {
            at = nil
            day = date
        }
        activities = (row.cell("activities") ?? "").split(separator: "|").map { String($0).trimmed }
            .filter { !$0.isEmpty }
        let texts = try ["note_title", "note"].compactMap { column in
            try row.value(column) { $0.withoutMarkup.trimmed }
        }.filter { !$0.isEmpty }
        note =
            texts.isEmpty
            ? nil : try row.place.at("note").reading { try FreeText.parse(texts.joined(separator: "\n"), "A note") }
    }

    /// `full_date` decides. Older exports have `year` and a `date` in the language of the phone.
    private static func date(_ row: TableRow, _ order: DateOrder?) throws -> Day {
        if let day = try row.day("full_date") { return day }
        guard let year = try row.number("year", in: 1...9999) else {
            return try row.required(
                "full_date", row.value("date") { try ImportDate.day($0.trimmed, order) })
        }
        return try row.required("date", row.value("date") { try ImportDate.day($0.trimmed, year: year, order) })
    }
}

extension String {
    /// The text without the marks of HTML that Daylio puts into formatted notes. A break, and the end of a paragraph or of an
    /// item, is the end of a line.
    fileprivate var withoutMarkup: String {
        guard contains("<") else { return self }
        var text = self
        for (mark, plain) in [
            ("<br\\s*/?>|</(p|div|li|h[1-6])>", "\n"), ("</?(p|div|span|b|i|u|s|strong|em|ul|ol|li|h[1-6])>", ""),
        ] {
            text = text.replacingOccurrences(of: mark, with: plain, options: [.regularExpression, .caseInsensitive])
        }
        for (name, character) in [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&nbsp;", " "), ("&amp;", "&")] {
            text = text.replacingOccurrences(of: name, with: character)
        }
        return text
    }
}
