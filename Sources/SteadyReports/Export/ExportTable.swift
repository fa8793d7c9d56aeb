import SteadyDomain

/// Who an export is for: how much leaves the computer.
package enum ShareLevel: String, CaseIterable, Sendable {
    /// Whether sessions were attended, and the programs.
    case attendance
    /// Figures and names of triggers and actions, and the points; no other free text.
    case counselor
    /// Everything, free text and clock times too.
    case everything
}

/// A file of an export.
package enum ExportTable: String, CaseIterable, Sendable {
    case weeks, attendance, programs, sessions, cravings, checkins, plan, points, uses, contacts

    /// The lowest level at which it leaves.
    package var level: ShareLevel {
        switch self {
        case .attendance, .programs, .sessions: .attendance
        case .contacts: .everything
        default: .counselor
        }
    }

    package func isShared(at share: ShareLevel) -> Bool {
        let order = ShareLevel.allCases
        return order.firstIndex(of: level)! <= order.firstIndex(of: share)!
    }

    /// The kinds of entries, of which there may be decades, that its rows are made from; none where they are few.
    package var entries: Set<RecordKind> {
        switch self {
        case .weeks: [.session, .craving, .checkin]
        case .attendance, .sessions: [.session]
        case .cravings: [.craving]
        case .checkins: [.checkin]
        case .programs, .plan, .points, .uses, .contacts: []
        }
    }

    package var fileName: String { "\(rawValue).csv" }

    /// The columns that every level that has the table has.
    private var sharedColumns: [String] {
        switch self {
        case .weeks:
            [
                "week", "from", "to", "cravings", "craving_mean", "craving_peak", "with_action", "mean_change",
                "checkins_done", "checkins_of", "mood", "stress", "sleep_hours", "urge", "support_reached",
                "support_tried", "days_with_use",
            ]
        case .attendance:
            [
                "week", "from", "to", "program", "level", "week_of_program", "sessions_min", "sessions_max", "required",
                "attended", "missed", "excused", "cancelled", "unrecorded", "hours", "status",
            ]
        case .programs:
            [
                "program", "level", "name", "from", "planned_until", "ended", "end_reason", "sessions_min",
                "sessions_max", "hours_per_session",
            ]
        case .sessions: ["id", "day", "start", "program", "kind", "status", "hours", "makeup_for", "entered_late"]
        case .cravings:
            [
                "id", "day", "part_of_day", "intensity", "triggers", "actions", "intensity_after", "minutes", "outcome",
                "entered_late",
            ]
        case .checkins:
            ["id", "day", "mood", "stress", "sleep_hours", "urge", "used", "support", "entered_late"]
        case .plan: ["trigger", "position", "action", "minutes", "since", "until"]
        case .points: ["id", "raised_on", "text", "done_on"]
        case .uses: ["id", "day"]
        case .contacts: ["id", "name", "role", "phone"]
        }
    }

    /// The columns that `everything` adds, at the end.
    private var privateColumns: [String] {
        switch self {
        case .programs: ["contact", "note", "substance"]
        case .sessions: ["reason", "topic", "note"]
        case .cravings: ["at", "place", "company", "note"]
        case .checkins: ["at", "contact", "note", "win", "tomorrow"]
        case .plan: ["contact"]
        case .uses: ["at", "note", "substance", "next_time"]
        default: []
        }
    }

    /// The columns that a later release added, for every level that has the table: behind the private ones, so that no
    /// column moves at any level.
    private var addedColumns: [String] {
        switch self {
        case .sessions: ["planned_hours"]
        default: []
        }
    }

    /// All columns, in the order of a row's cells.
    private var columns: [String] { sharedColumns + privateColumns + addedColumns }

    /// Whether a file that begins so is this table's, of any share level, of an earlier release too.
    package func isTable(_ beginning: [UInt8]) -> Bool {
        let text = beginning.starts(with: [0xEF, 0xBB, 0xBF]) ? beginning.dropFirst(3) : beginning[...]
        guard let end = text.firstIndex(of: 0x0D) else { return false }
        let line = String(decoding: text[..<end], as: UTF8.self).split(separator: ",").map(String.init)
        return ShareLevel.allCases.contains { share in
            [false, true].contains { notes in
                // New columns only ever come at the end.
                line.count > 1 && header(share, notes: notes).starts(with: line)
            }
        }
    }

    /// The header at a share level.
    package func header(_ share: ShareLevel, notes: Bool) -> [String] { shared([columns], share, notes: notes)[0] }

    /// What is left of rows that have a cell for every column: the cells that leave at a share level.
    func shared<Cell>(_ rows: [[Cell]], _ share: ShareLevel, notes: Bool) -> [[Cell]] {
        let columns = columns
        // A cell too many or too few would put private words under another column.
        precondition(
            rows.allSatisfy { $0.count == columns.count }, "A row of \(fileName) lacks a cell, or has one more.")
        let privatePlaces = sharedColumns.count..<(sharedColumns.count + privateColumns.count)
        let isShared = columns.indices.map { place in
            !privatePlaces.contains(place) || share == .everything
                || share == .counselor && notes && columns[place] == "note"
        }
        if isShared.allSatisfy({ $0 }) { return rows }
        let places = columns.indices.filter { isShared[$0] }
        return rows.map { row in places.map { row[$0] } }
    }
}
