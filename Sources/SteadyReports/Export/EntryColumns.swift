import SteadyDomain

// The columns of tables with one row per record (DESIGN §9). Declared fields become columns by themselves. This file
// gives the order, and the columns that aren't declared fields.

extension ExportColumn where Row: Record {
    static var id: ExportColumn {
        ExportColumn("id", .id, "its id", isRequired: true) { _, record in CSV.Cell(record.id) }
    }
}

extension ExportColumn where Row: Entry {
    /// The time, as well as it is known: `2026-09-17T19:42:00-04:00`, `2026-09-17 evening`, `2026-09-17`.
    static var at: ExportColumn {
        ExportColumn("at", .knownTime, "when it was, as well as that is known", isRequired: true) { _, entry in
            switch entry.precision {
            case .minute: entry.time.map { .moment($0) } ?? .empty
            case .part: entry.knownPart.map { .part(entry.day, $0) } ?? .day(entry.day)
            case .day: .day(entry.day)
            }
        }
    }

    static var enteredLate: ExportColumn {
        ExportColumn("entered_late", .yesNo, "whether it was logged on a later day than its own", isRequired: true) {
            report, entry in report.yesNo(entry.isLate)
        }
    }
}

extension ExportCell where Row: Entry {
    /// As a day, not as the text that the field is stored as.
    static var day: ExportCell { ExportCell("day") { _, entry in .day(entry.day) } }
}

extension ExportColumns<Session> {
    static var sessions: ExportColumns {
        let length = 1...1440
        return ExportColumns(
            released: [
                "id", "day", "start", "program", "kind", "status", "hours", "makeup_for", "entered_late", "reason",
                "topic", "note", "planned_hours", "attended_minutes", "planned_minutes",
            ],
            own: [
                .id, .enteredLate,
                ExportColumn("program", .id, "the program's id", isRequired: true) { report, session in
                    CSV.Cell(report.program(of: session)?.id)
                },
                ExportColumn(
                    "hours", .hours(0...1440), "how long it was attended; 0 if it was not attended", isRequired: true
                ) { _, session in CSV.Cell(hours: session.attendedMinutes) },
                ExportColumn("makeup_for", .id, "the session that it makes up for") { report, session in
                    CSV.Cell(session.makeupFor.flatMap { report.basis.madeUp[$0] })
                },
                ExportColumn("planned_hours", .hours(length), "how long it was planned to be", isRequired: true) {
                    CSV.Cell(hours: $0.plannedMinutes(of: $1))
                },
                ExportColumn(
                    "attended_minutes", .minutes(0...1440), "hours, exactly; 0 if it was not attended",
                    isRequired: true
                ) { _, session in .number(session.attendedMinutes) },
                ExportColumn("planned_minutes", .minutes(length), "planned_hours, exactly", isRequired: true) {
                    .number($0.plannedMinutes(of: $1))
                },
            ], cells: [.day, ExportCell("start") { _, session in .moment(session.start) }])
    }
}

extension Session {
    fileprivate var attendedMinutes: Int { status == .attended ? minutes : 0 }
}

extension ExportReport {
    fileprivate func program(of session: Session) -> Program? { basis.programs.first { $0.uid == session.program } }

    fileprivate func plannedMinutes(of session: Session) -> Int {
        program(of: session)?.plannedMinutes(of: session) ?? session.minutes
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
                .id, .enteredLate, .at,
                ExportColumn(
                    "part_of_day", .words { PartOfDay.allCases.map(\.rawValue) },
                    "the part of the day, by the person's clock; empty if only the day is known"
                ) { _, craving in craving.precision == .day ? .empty : .plain(craving.part.rawValue) },
            ],
            cells: [
                .day,
                // Looks up the uids directly: converting them to text first makes exporting cravings 10% slower.
                ExportCell("triggers") { report, craving in
                    report.names(craving.triggers) { report.basis.vocabulary.name($0).text }
                },
                ExportCell("actions") { report, craving in
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
                .id, .enteredLate,
                ExportColumn("contact", .people, "everyone who was reached or tried") { report, checkIn in
                    report.names(checkIn.people.compactMap { report.name($0.contact) }) { $0 }
                },
                // `contact` with each outcome: `Sam reached; Ada tried`.
                ExportColumn("people", .people, "contact, each with reached or tried") { report, checkIn in
                    report.names(checkIn.people) { "\(report.name($0.contact) ?? "") \($0.outcome.rawValue)" }
                },
            ], cells: [.day, ExportCell("at") { _, checkIn in .moment(checkIn.made.at) }])
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
        /// The schedule in force on the last day that was exported and isn't ahead, or on the last day of an ended program.
        func schedule(_ report: ExportReport, _ program: Program) -> Schedule? {
            program.schedule(on: min(report.now.today, report.days.upperBound, program.activeDays.upperBound))
        }
        let sessions = 1...50
        return ExportColumns(
            released: [
                "program", "level", "name", "from", "planned_until", "ended", "end_reason", "sessions_min",
                "sessions_max", "hours_per_session", "contact", "note", "substance",
            ],
            own: [
                ExportColumn("program", .id, "its id", isRequired: true) { _, program in CSV.Cell(program.id) },
                ExportColumn(
                    "sessions_min", .integer(sessions), "the least sessions a week, by the schedule of the last day"
                ) {
                    CSV.Cell(schedule($0, $1)?.commitment?.least)
                },
                ExportColumn(
                    "sessions_max", .integer(sessions), "the most sessions a week, by the schedule of the last day"
                ) {
                    CSV.Cell(schedule($0, $1)?.commitment?.most)
                },
                ExportColumn(
                    "hours_per_session", .hours(1...1440), "how long a session is, by the schedule of the last day"
                ) {
                    CSV.Cell(hours: schedule($0, $1)?.minutes)
                },
            ],
            // Planned weeks end on a day too.
            cells: [ExportCell("planned_until") { _, program in CSV.Cell(program.plannedLastDay) }])
    }
}
