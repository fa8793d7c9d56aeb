extension WeekReport {
    /// The week on one sheet. Each section has its place whether it has something to tell or not: whoever reads such sheets
    /// learns once where to look.
    package var html: String {
        var sheet = document
        for place in WeekReport.places
        where share.includes(place.level) && !sheet.sections.contains(where: { $0.topic == place.topic }) {
            sheet.section(nil, place.topic)
            sheet.row(place.heading, place.empty, labelWidth: WeekReport.titleWidth)
        }
        WeekReport.addRoom(to: &sheet)
        return sheet.html(.week)
    }

    package var paper: ReportDocument {
        var paper = document
        if !paper.sections.contains(where: { $0.topic == .agreed }) { paper.section(nil, .agreed) }
        WeekReport.addRoom(to: &paper)
        return paper
    }

    /// Adds room to write by hand.
    private static func addRoom(to page: inout ReportDocument) {
        page.room("Notes", lines: 2, about: .raise)
        page.room("Agreed this week", lines: 2, about: .agreed)
        page.room("Safe today?  Y / N", about: .agreed)
        page.room("Initials", about: .agreed)
    }

    /// What each section is called, what it says where there is nothing to tell, and the lowest level that has it.
    private static let places: [(topic: ReportDocument.Topic, heading: Phrase, empty: Phrase, level: ShareLevel)] = [
        (.raise, "To raise", "none", .counselor), (.events, "Since the last page", "none", .counselor),
        (.days, "Seven days", "none recorded", .counselor), (.sessions, "Sessions", "none", .attendance),
        (.supports, "Supports", "none", .attendance), (.cravings, "Cravings", "none recorded", .counselor),
        (.course, "A day's course", "drawn from 8 cravings on", .counselor),
        (.evenings, "Evenings", "none recorded", .counselor), (.use, "Use", "–", .counselor),
        (.support, "Support", "none recorded", .counselor), (.next, "Next week", "–", .attendance),
        (.agreed, "Agreed", "none", .counselor),
    ]
}
