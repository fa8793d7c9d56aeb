import SteadyDomain

// The columns of tables with one row per record (DESIGN §9). Declared fields become columns by themselves. This file
// gives the order, and the columns that aren't declared fields.

extension ExportColumn where Row: Record {
    fileprivate static var id: ExportColumn { ExportColumn("id") { _, record in CSV.Cell(record.id) } }
}

extension ExportColumn where Row: Entry {
    /// The time, as well as it is known: `2026-09-17T19:42:00-04:00`, `2026-09-17 evening`, `2026-09-17`.
    fileprivate static var at: ExportColumn {
        ExportColumn("at") { _, entry in
            switch entry.precision {
            case .minute: entry.time.map { .moment($0) } ?? .empty
            case .part: .plain("\(entry.day) \(entry.knownPart?.rawValue ?? "")")
            case .day: .day(entry.day)
            }
        }
    }

    // As days, not as the texts that fields are stored as.
    fileprivate static var day: ExportColumn { ExportColumn("day") { _, entry in .day(entry.day) } }
    fileprivate static var enteredLate: ExportColumn {
        ExportColumn("entered_late") { report, entry in report.yesNo(entry.isLate) }
    }
}

extension ExportColumns<Session> {
    static var sessions: ExportColumns {
        ExportColumns(
            released: [
                "id", "day", "start", "program", "kind", "status", "hours", "makeup_for", "entered_late", "reason",
                "topic", "note", "planned_hours",
            ],
            own: [
                .id, .day, .enteredLate,
                ExportColumn("start") { _, session in .moment(session.start) },
                ExportColumn("program") { report, session in CSV.Cell(report.program(of: session)?.id) },
                ExportColumn("hours") { _, session in
                    CSV.Cell(hours: session.status == .attended ? session.minutes : 0)
                },
                ExportColumn("makeup_for") { report, session in
                    CSV.Cell(session.makeupFor.flatMap { report.basis.madeUp[$0] })
                },
                ExportColumn("planned_hours") { report, session in
                    CSV.Cell(hours: report.program(of: session)?.plannedMinutes(of: session) ?? session.minutes)
                },
            ])
    }
}

extension ExportColumns<Craving> {
    static var cravings: ExportColumns {
        ExportColumns(
            released: [
                "id", "day", "part_of_day", "intensity", "triggers", "actions", "intensity_after", "minutes", "outcome",
                "entered_late", "at", "place", "company", "note", "precision",
            ],
            own: [
                .id, .day, .enteredLate, .at,
                ExportColumn("part_of_day") { _, craving in
                    craving.precision == .day ? .empty : .plain(craving.part.rawValue)
                },
                // Looks up the uids directly: converting them to text first makes exporting cravings 10% slower.
                ExportColumn("triggers") { report, craving in
                    report.names(craving.triggers) { report.basis.vocabulary.name($0).text }
                },
                ExportColumn("actions") { report, craving in
                    report.names(craving.actions) { report.basis.vocabulary.name($0).text }
                },
            ])
    }
}

extension ExportColumns<CheckIn> {
    static var checkIns: ExportColumns {
        ExportColumns(
            released: [
                "id", "day", "mood", "stress", "sleep_hours", "urge", "used", "support", "entered_late", "at",
                "contact", "note", "win", "tomorrow", "people",
            ],
            own: [
                .id, .day, .enteredLate, ExportColumn("at") { _, checkIn in .moment(checkIn.made.at) },
                ExportColumn("contact") { report, checkIn in
                    report.names(checkIn.people.compactMap { report.name($0.contact) }) { $0 }
                },
                // `contact` with each outcome: `Sam reached; Ada tried`.
                ExportColumn("people", .everything) { report, checkIn in
                    report.names(checkIn.people) { "\(report.name($0.contact) ?? "") \($0.outcome.rawValue)" }
                },
            ])
    }
}

extension ExportColumns<Use> {
    static var uses: ExportColumns {
        ExportColumns(released: ["id", "day", "at", "note", "substance", "next_time", "precision"], own: [.id, .at])
    }
}

extension ExportColumns<Point> {
    static var points: ExportColumns {
        ExportColumns(released: ["id", "raised_on", "text", "done_on"], own: [.id])
    }
}

extension ExportColumns<Agreement> {
    static var agreements: ExportColumns {
        ExportColumns(released: ["id", "agreed_on", "text", "done_on"], own: [.id])
    }
}

extension ExportColumns<Contact> {
    static var contacts: ExportColumns {
        ExportColumns(released: ["id", "name", "role", "phone"], own: [.id])
    }
}

extension ExportColumns<PlanNote> {
    static var planNotes: ExportColumns {
        ExportColumns(released: ["id", "sort", "text", "since", "until"], own: [.id])
    }
}

extension ExportColumns<Program> {
    static var programs: ExportColumns {
        /// The schedule in force today, or on the last day of an ended program.
        func schedule(_ report: ExportReport, _ program: Program) -> Schedule? {
            program.schedule(on: min(report.now.today, program.activeDays.upperBound))
        }
        return ExportColumns(
            released: [
                "program", "level", "name", "from", "planned_until", "ended", "end_reason", "sessions_min",
                "sessions_max", "hours_per_session", "contact", "note", "substance",
            ],
            own: [
                ExportColumn("program") { _, program in CSV.Cell(program.id) },
                // Planned weeks end on a day too.
                ExportColumn("planned_until") { _, program in CSV.Cell(program.plannedLastDay) },
                ExportColumn("sessions_min") { CSV.Cell(schedule($0, $1)?.commitment?.least) },
                ExportColumn("sessions_max") { CSV.Cell(schedule($0, $1)?.commitment?.most) },
                ExportColumn("hours_per_session") { CSV.Cell(hours: schedule($0, $1)?.minutes) },
            ])
    }
}

extension ExportReport {
    fileprivate func program(of session: Session) -> Program? { basis.programs.first { $0.uid == session.program } }
}
