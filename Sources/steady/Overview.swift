import SteadyReports

/// The page of `steady help`: the hard moment first, then the five daily commands.
enum Overview {
    private static let sections: [(title: String, rows: [(command: String, meaning: String)])] = [
        (
            "A hard moment",
            [
                ("steady now", "your people, your plan, the lines; it asks nothing"),
                ("steady ride", "be guided through an urge, minute by minute"),
            ]
        ),
        (
            "Every day",
            [
                ("steady", "what is planned today, and what is open"),
                ("steady checkin", "the evening look back; it asks, Return skips"),
                ("steady craving 7 --trigger stress --action walk --after 4", ""),
                ("steady attend", "the session that is due or has just been"),
                ("steady miss --excused", "one you did not attend; also --cancelled"),
            ]
        ),
        (
            "Every week",
            [
                ("steady week", "the week on one page; also: week last"),
                ("steady raise -", "a point for the next session, typed or piped in"),
                ("steady agree -", "what you agreed with your counselor"),
                ("steady report", "the course of some months, week by week"),
                ("steady sheet", "attendance alone, to be signed"),
                ("steady export --to DIR", "CSV files for your counselor"),
            ]
        ),
        (
            "With the clinic",
            [
                ("steady dose", "a dose taken; steady medication: which, and when"),
                ("steady score", "what an instrument gave; score add \"PHQ-9\" 14"),
                ("steady screen", "drug screens, for your own record"),
            ]
        ),
        (
            "Now and then",
            [
                ("steady catch-up", "evenings and sessions that stayed open"),
                ("steady program", "levels of care and supports: start, change, step, end"),
                ("steady plan", "what to try for which trigger: add, remove"),
                ("steady safety", "your safety plan on one sheet; it asks for what is missing"),
                ("steady contact", "people and services: add, list, remove, export"),
                ("steady calendar", "sessions and evenings for your phone's calendar"),
                ("steady use", "a return to use: an event, not a reset"),
                ("steady compare", "inpatient care and IOP, to prepare a talk"),
                ("steady log", "what is on record; steady show c12 for one entry"),
                ("steady edit c12", "also: delete, undo, redo, erase"),
                ("steady config", "week start, day start, region, recovery start"),
                ("steady remind", "one line if something is due; --install for every day"),
                ("steady backup", "a checked copy; steady restore FILE brings it back"),
                ("steady import", "brings in an export, or what another program holds"),
                ("steady doctor", "checks the database for damage"),
                ("steady demo", "a sample month to look at"),
            ]
        ),
    ]

    static var document: ReportDocument {
        var document = ReportDocument()
        for section in sections {
            document.section(Phrase(section.title))
            document.table(
                section.rows.map { row in
                    ReportDocument.Row(Phrase(row.command), Phrase(row.meaning), labelWidth: 24, depth: 1)
                })
        }
        document.section()
        let times = ["Times: 21:30", "yesterday 21:30", "mon 18:00", "20m ago", "2026-11-20 21:30"]
        document.line(Phrase(times), hanging: 0)
        document.line("steady help COMMAND explains one, with examples.", hanging: 0)
        let topics = HelpTopic.allCases.map { "steady help \($0.rawValue)" }
        document.line(Phrase(topics), hanging: 0)
        document.line("Nothing leaves this computer unless you export it.", hanging: 0)
        return document
    }
}
