import SteadyDomain

/// The log: entries by day, oldest first.
package struct LogReport: Report {
    private let entries: [any Entry]
    private let vocabulary: Vocabulary
    private let programs: [Program]
    private let today: Day
    private let here: Zone
    private let sessions: [UID<Session>: ID<Session>]

    /// - Parameter sessions: the ids of the sessions that other sessions make up for.
    package init(
        _ entries: [any Entry], vocabulary: Vocabulary, programs: [Program], sessions: [UID<Session>: ID<Session>],
        today: Day, here: Zone
    ) {
        self.here = here
        self.sessions = sessions
        self.entries = entries
        self.vocabulary = vocabulary
        self.programs = programs
        self.today = today
    }

    package var document: ReportDocument {
        var document = ReportDocument()
        let words = RecordText(vocabulary: vocabulary, programs: programs, sessions: sessions, here: here)
        let lines = entries.map { words.logLine($0, today: today) }
        let width = (lines.map(\.when.columns).max() ?? 0) + 2
        document.table(
            lines.map { line in
                ReportDocument.Row(
                    Phrase(line.id.padded(to: LogReport.idWidth)).led(by: line.when, width: width), line.text,
                    labelWidth: width + LogReport.idWidth)
            })
        if entries.isEmpty { document.line("Nothing is on record there yet.") }
        return document
    }

    private static let idWidth = 4

    package var json: JSON {
        let records = RecordJSON(vocabulary: vocabulary, programs: programs, sessions: sessions)
        return .array(entries.map { records.object($0) })
    }
}
