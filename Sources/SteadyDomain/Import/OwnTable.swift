/// A table of an export, by the columns of its header. Names and meanings are those of `steady help csv`.
package enum OwnTable: String, CaseIterable, Sendable {
    // In the order in which they are read: what others refer to comes first.
    case contacts, programs, schedules, sessions, uses, cravings, checkins, plan
    case planNotes = "plan_notes"
    case points, agreements
    case checklist, medications, doses, scores, screens, comparisons
    // Figures that are computed from the others.
    case weeks, attendance

    /// The table with that header; nil if it is none.
    package init?(_ header: TableHeader) {
        func has(_ columns: String...) -> Bool { columns.allSatisfy(header.has) }
        let answers = ["mood", "stress", "sleep_hours", "urge", "used", "support", "win", "tomorrow"]
        let found: OwnTable? =
            if has("day", "withdrawal", "self_harm") {
                .comparisons
            } else if has("day", "given_at", "result") {
                .screens
            } else if has("day", "value", "out_of") {
                .scores
            } else if has("day", "medication", "status") {
                .doses
            } else if has("name", "from", "times") {
                .medications
            } else if has("topic", "due", "done_on") {
                .checklist
            } else if has("week", "from") {
                has("program") ? .attendance : .weeks
            } else if has("intensity") {
                .cravings
            } else if has("start", "status") {
                .sessions
            } else if has("raised_on") {
                .points
            } else if has("agreed_on") {
                .agreements
            } else if has("slots", "from") {
                .schedules
            } else if has("level", "from") {
                .programs
            } else if has("trigger", "action") {
                .plan
            } else if has("sort", "text") {
                .planNotes
            } else if has("name"), has("role") || has("phone") {
                .contacts
            } else if has("day"), answers.contains(where: header.has) {
                .checkins
            } else if has("day"), header.columns.allSatisfy(OwnTable.uses.columns.contains) {
                .uses
            } else {
                nil
            }
        guard let found else { return nil }
        self = found
    }

    /// Why nothing of it is imported; nil if it is.
    package var leftOut: String? {
        switch self {
        case .weeks, .attendance: "its figures follow from the other tables"
        default: nil
        }
    }

    /// The columns that are read, and those that are known but say nothing new.
    package var columns: Set<String> {
        switch self {
        case .contacts: ["id", "name", "role", "phone"]
        case .programs:
            [
                "program", "level", "name", "from", "planned_until", "ended", "end_reason", "sessions_min",
                "sessions_max", "hours_per_session", "contact", "note", "substance", "cost", "insurance",
                "authorized_until",
            ]
        case .schedules: ["program", "from", "until", "sessions_min", "sessions_max", "minutes", "slots"]
        case .sessions:
            [
                "id", "day", "start", "program", "kind", "status", "hours", "makeup_for", "entered_late", "reason",
                "topic", "note", "planned_hours", "attended_minutes", "planned_minutes", "told_at",
            ]
        case .uses:
            [
                "id", "day", "at", "note", "substance", "next_time", "precision", "vulnerable", "came_before", "did",
                "cost", "differently", "tell",
            ]
        case .cravings:
            [
                "id", "day", "part_of_day", "intensity", "triggers", "actions", "intensity_after", "minutes", "outcome",
                "entered_late", "at", "place", "company", "note", "precision",
            ]
        case .checkins:
            [
                "id", "day", "mood", "stress", "sleep_hours", "urge", "used", "support", "entered_late", "at",
                "contact", "note", "win", "tomorrow", "people",
            ]
        case .plan: ["trigger", "position", "action", "minutes", "since", "until", "contact"]
        case .planNotes: ["id", "sort", "text", "since", "until"]
        case .points: ["id", "raised_on", "text", "done_on"]
        case .agreements: ["id", "agreed_on", "text", "done_on"]
        case .checklist: ["id", "program", "topic", "text", "due", "done_on", "since", "contact"]
        case .medications: ["id", "name", "from", "ended", "times", "prescriber", "note"]
        case .doses: ["id", "day", "medication", "status", "entered_late", "at", "note", "precision"]
        case .scores: ["id", "day", "name", "value", "out_of", "entered_late", "note"]
        case .screens: ["id", "day", "at", "given_at", "result", "entered_late", "note", "precision"]
        case .comparisons: Set(["id", "day", "entered_late", "note"] + Factor.allCases.map(\.rawValue))
        case .weeks, .attendance: []
        }
    }
}

/// A file that is imported: its name, and its content.
package struct ImportFile: Sendable {
    package let name: String
    package let bytes: [UInt8]

    package init(name: String, bytes: [UInt8]) {
        self.name = name
        self.bytes = bytes
    }

    /// Its header; nil if it has no row.
    package func header() throws -> TableHeader? {
        struct Found: Error { let header: TableHeader }
        do {
            try CSVReader.read(bytes, file: name) { throw Found(header: try TableHeader($0, file: name)) }
        } catch let found as Found {
            return found.header
        }
        return nil
    }

    /// Calls `body` with each row after the header.
    package func forEachRow(dates order: DateOrder? = nil, _ body: (TableRow) throws -> Void) throws {
        var header: TableHeader?
        try CSVReader.read(bytes, file: name) { row in
            guard let header else {
                header = try TableHeader(row, file: name)
                return
            }
            try body(TableRow(row, header, dates: order))
        }
    }
}
