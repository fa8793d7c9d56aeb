import SteadyDomain

/// A file of an export.
package enum ExportTable: String, CaseIterable, Sendable {
    case weeks, attendance, programs, sessions, cravings, checkins, plan, points, agreements, uses, contacts
    case planNotes = "plan_notes"

    /// The lowest share level that includes it.
    package var level: ShareLevel {
        switch self {
        case .attendance, .programs, .sessions: .attendance
        case .contacts, .planNotes: .everything
        case .weeks, .cravings, .checkins, .plan, .points, .agreements, .uses: .counselor
        }
    }

    package func isShared(at share: ShareLevel) -> Bool {
        share.includes(level)
    }

    /// The kinds of entries, possibly decades of them, that its rows are made from; empty for a table that is always
    /// small.
    package var entries: Set<RecordKind> {
        switch self {
        case .weeks: [Session.kind, Craving.kind, CheckIn.kind]
        case .attendance, .sessions: [Session.kind]
        case .cravings: [Craving.kind]
        case .checkins: [CheckIn.kind]
        case .programs, .plan, .points, .agreements, .uses, .contacts, .planNotes: []
        }
    }

    /// Whether contacts are named in it, if everything is shared.
    var namesContacts: Bool {
        switch self {
        case .programs, .checkins, .plan, .contacts: true
        case .weeks, .attendance, .sessions, .cravings, .points, .agreements, .uses, .planNotes: false
        }
    }

    package var fileName: String { "\(rawValue).csv" }

    /// Whether a file with this beginning is this table, at any share level and from this release or an earlier one.
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
    package func header(_ share: ShareLevel, notes: Bool) -> [String] {
        switch self {
        case .weeks: ExportColumns.weeks.shared(share, notes: notes).header
        case .attendance: ExportColumns.attendance.shared(share, notes: notes).header
        case .programs: ExportColumns.programs.shared(share, notes: notes).header
        case .sessions: ExportColumns.sessions.shared(share, notes: notes).header
        case .cravings: ExportColumns.cravings.shared(share, notes: notes).header
        case .checkins: ExportColumns.checkIns.shared(share, notes: notes).header
        case .plan: ExportColumns.plan.shared(share, notes: notes).header
        case .points: ExportColumns.points.shared(share, notes: notes).header
        case .agreements: ExportColumns.agreements.shared(share, notes: notes).header
        case .uses: ExportColumns.uses.shared(share, notes: notes).header
        case .contacts: ExportColumns.contacts.shared(share, notes: notes).header
        case .planNotes: ExportColumns.planNotes.shared(share, notes: notes).header
        }
    }
}
