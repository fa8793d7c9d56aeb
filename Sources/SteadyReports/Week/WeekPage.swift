extension WeekReport {
    /// The week on one sheet. Each section has its place whether it has something to tell or not: whoever reads such sheets
    /// learns once where to look.
    package var html: String {
        var sheet = document
        // Of what the level leaves out, not even the place is told.
        let places = WeekReport.places.filter { share.includes($0.share) }
        for place in places where !sheet.sections.contains(where: { $0.topic == place.topic }) {
            if place.isBrief {
                sheet.section(nil, place.topic)
                sheet.row(place.heading, place.empty, labelWidth: WeekReport.titleWidth)
            } else {
                sheet.section(place.heading, place.topic)
                sheet.line(place.empty)
            }
        }
        addRoom(to: &sheet)
        return sheet.html(.week)
    }

    package var paper: ReportDocument {
        var paper = document
        if share.includes(.counselor), !paper.sections.contains(where: { $0.topic == .agreed }) {
            paper.section(nil, .agreed)
        }
        addRoom(to: &paper)
        return paper
    }

    /// Adds room to write by hand.
    private func addRoom(to page: inout ReportDocument) {
        page.room("Notes", lines: points.isEmpty ? 2 : 1, about: .raise)
        page.room("Agreed this week", lines: 2, about: .agreed)
        page.room("Safe today?  Y / N", about: .agreed)
        page.room("Initials", about: .agreed)
    }

    /// A section's place: what it is called, and what it says where there is nothing to tell.
    private struct Place {
        let topic: ReportDocument.Topic
        let heading: Phrase
        let empty: Phrase
        /// Whether its heading and its text share a line.
        let isBrief: Bool
        /// The level from which on a page has it.
        let share: ShareLevel

        init(
            _ topic: ReportDocument.Topic, _ heading: Phrase, empty: Phrase, isBrief: Bool = true,
            share: ShareLevel = .counselor
        ) {
            (self.topic, self.heading, self.empty) = (topic, heading, empty)
            (self.isBrief, self.share) = (isBrief, share)
        }
    }

    private static let places = [
        Place(.raise, "To raise", empty: "none", isBrief: false),
        Place(.events, "Since the last page", empty: "none", isBrief: false),
        Place(.sessions, "Sessions", empty: "none", share: .attendance),
        Place(.supports, "Supports", empty: "none", share: .attendance),
        Place(.evenings, "Evenings", empty: "none recorded"), Place(.use, "Use", empty: "–"),
        Place(.support, "Support", empty: "none recorded"), Place(.next, "Next week", empty: "–", share: .attendance),
        Place(.days, "Seven days", empty: "none recorded", isBrief: false),
        Place(.course, "A day's course", empty: "drawn from 8 cravings on", isBrief: false),
        Place(.cravings, "Cravings", empty: "none recorded"), Place(.agreed, "Agreed", empty: "none"),
    ]
}
