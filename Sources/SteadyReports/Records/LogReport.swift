import SteadyDomain

/// The log: entries by day, oldest first.
package struct LogReport: Report {
    private let entries: [any Entry]
    private let older: Older?
    private let vocabulary: Vocabulary
    private let programs: [Program]
    private let today: Day
    private let here: Zone
    private let sessions: [UID<Session>: ID<Session>]

    /// The entries before those that are listed.
    package struct Older: Sendable {
        let count: Int
        /// The command that lists more.
        let command: String

        package init(count: Int, command: String) {
            self.count = count
            self.command = command
        }
    }

    /// - Parameters:
    ///   - older: the entries that are left out; nil if none are.
    ///   - sessions: the ids of the sessions that other sessions make up for.
    package init(
        _ entries: [any Entry], older: Older? = nil, vocabulary: Vocabulary, programs: [Program],
        sessions: [UID<Session>: ID<Session>],
        today: Day, here: Zone
    ) {
        self.here = here
        self.sessions = sessions
        self.entries = entries
        self.older = older
        self.vocabulary = vocabulary
        self.programs = programs
        self.today = today
    }

    package var document: ReportDocument {
        var document = ReportDocument()
        let words = RecordText(vocabulary: vocabulary, programs: programs, sessions: sessions, here: here)
        let lines = entries.map { words.logLine($0, today: today) }
        let width = (lines.map(\.when.columns).max() ?? 0) + 2
        if let older {
            let entries = older.count == 1 ? "1 older entry" : "\(older.count) older entries"
            document.line(Phrase(entries), right: .command(older.command))
        }
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
