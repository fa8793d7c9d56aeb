import SteadyDomain

/// A file of an export.
package enum ExportTable: String, CaseIterable, Sendable {
    case weeks, attendance, programs, sessions, cravings, checkins, plan, points, agreements, uses, contacts
    case planNotes = "plan_notes"
    case schedules, checklist, medications, doses, scores, screens, comparisons

    /// The lowest share level that includes it.
    package var level: ShareLevel {
        switch self {
        case .attendance, .programs, .sessions, .schedules: .attendance
        case .contacts, .planNotes, .checklist, .medications, .screens, .comparisons: .everything
        case .weeks, .cravings, .checkins, .plan, .points, .agreements, .uses, .doses, .scores: .counselor
        }
    }

    package func isShared(at share: ShareLevel) -> Bool {
        share.includes(level)
    }

    /// Whether it leaves only if the person asks for it, whatever the level.
    package var isAskedFor: Bool { self == .screens }

    /// The kinds of entries, possibly decades of them, that its rows are made from; empty for a table that is always
    /// small.
    package var entries: Set<RecordKind> {
        switch self {
        case .weeks: [Session.kind, Craving.kind, CheckIn.kind]
        case .attendance, .sessions: [Session.kind]
        case .cravings: [Craving.kind]
        case .checkins: [CheckIn.kind]
        case .programs, .plan, .points, .agreements, .uses, .contacts, .planNotes, .schedules, .checklist, .medications,
            .doses, .scores, .screens, .comparisons:
            []
        }
    }

    /// Whether contacts are named in it, if everything is shared.
    var namesContacts: Bool {
        switch self {
        case .programs, .checkins, .plan, .contacts, .checklist, .medications: true
        case .weeks, .attendance, .sessions, .cravings, .points, .agreements, .uses, .planNotes, .schedules,
            .doses, .scores, .screens, .comparisons:
            false
        }
    }

    /// What one of its rows is, with its article.
    package var row: String {
        switch self {
        case .weeks: "a week"
        case .attendance: "a week of a program"
        case .programs: "a program"
        case .sessions: "a session"
        case .cravings: "a craving"
        case .checkins: "a check-in"
        case .plan: "a step of the plan"
        case .points: "a point for the next session"
        case .agreements: "what was agreed with the counselor"
        case .uses: "a use"
        case .contacts: "a person or a service"
        case .planNotes: "one of the person's own texts in the plan"
        case .schedules: "a schedule of a program"
        case .checklist: "what to line up around a change of care"
        case .medications: "a medication, from a day on"
        case .doses: "a dose"
        case .scores: "a score from the clinic"
        case .screens: "a drug screen"
        case .comparisons: "a worksheet on which care fits"
        }
    }

    /// The columns that together tell a row from every other one; none where rows may be alike.
    var key: [String] {
        switch self {
        case .weeks: ["week"]
        case .attendance: ["week", "program"]
        case .programs: ["program"]
        case .schedules: ["program", "from"]
        case .plan: []
        case .sessions, .cravings, .checkins, .points, .agreements, .uses, .contacts, .planNotes,
            .checklist, .medications, .doses, .scores, .screens, .comparisons:
            ["id"]
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
        columns.filter { $0.isShared(share, notes: notes) }.map(\.name)
    }

    /// All columns, in order.
    package var columns: [ColumnDescription] {
        switch self {
        case .weeks: ExportColumns.weeks.descriptions
        case .attendance: ExportColumns.attendance.descriptions
        case .programs: ExportColumns.programs.descriptions
        case .sessions: ExportColumns.sessions.descriptions
        case .cravings: ExportColumns.cravings.descriptions
        case .checkins: ExportColumns.checkIns.descriptions
        case .plan: ExportColumns.plan.descriptions
        case .points: ExportColumns.points.descriptions
        case .agreements: ExportColumns.agreements.descriptions
        case .uses: ExportColumns.uses.descriptions
        case .contacts: ExportColumns.contacts.descriptions
        case .planNotes: ExportColumns.planNotes.descriptions
        case .schedules: ExportColumns.schedules.descriptions
        case .checklist: ExportColumns.checklist.descriptions
        case .medications: ExportColumns.medications.descriptions
        case .doses: ExportColumns.doses.descriptions
        case .scores: ExportColumns.scores.descriptions
        case .screens: ExportColumns.screens.descriptions
        case .comparisons: ExportColumns.comparisons.descriptions
        }
    }
}
