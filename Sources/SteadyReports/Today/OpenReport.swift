import SteadyDomain

/// The list of `steady catch-up`: what is open of the last days, newest first, with the command that records each.
package struct OpenReport: Report {
    private let open: OpenDays
    private let now: Now
    private let wallClock: WallClock
    /// Whether a command has to name the program.
    private let namesPrograms: Bool

    package init(_ record: WeekRecord) {
        open = OpenDays(record)
        now = record.now
        wallClock = WallClock(here: record.now.calendar.zone, programs: record.programs)
        namesPrograms = record.programs.count > 1
    }

    package var document: ReportDocument {
        var document = ReportDocument()
        guard !open.isEmpty else {
            document.line("Nothing is open from the last \(OpenDays.span) days.")
            return document
        }
        document.table(
            open.items.map { item in
                ReportDocument.Row(
                    Phrase(item.day.shortSpoken), words(for: item), labelWidth: 12, right: .command(command(for: item)))
            })
        if !open.sessions.isEmpty {
            document.line("A session that you missed takes miss, or miss --excused, instead of attend.", hanging: 0)
        }
        return document
    }

    package var json: JSON { open.json }

    /// `18:00 Riverside IOP`, or `evening`
    private func words(for item: OpenDays.Item) -> Phrase {
        switch item {
        case .evening: "evening"
        case .session(let session): "\(wallClock.clock(session.slot.start)) \(session.program.name.text)"
        }
    }

    private func command(for item: OpenDays.Item) -> String {
        switch item {
        case .evening(let day): return "steady checkin --day \(day == now.today - 1 ? "yesterday" : day.description)"
        case .session(let session):
            let start = session.slot.start
            let program = namesPrograms ? " --program \(session.program.id)" : ""
            return "steady attend --at \"\(start.calendarDay) \(start.clock)\"\(program)"
        }
    }
}

extension OpenDays {
    var json: JSON {
        [
            "evenings": .array(evenings.map { .string($0.description) }),
            "sessions": .array(sessions.map(\.json)),
        ]
    }

    /// `Mon and Tue evening · Wed 18:00 session`; of many, the first and how many more there are.
    func words(today: Day, _ wallClock: WallClock) -> Phrase {
        /// The day a week ago has today's weekday.
        func name(_ day: Day) -> String { (day == today - 7 ? "last " : "") + day.weekday.shortName }
        func words(_ names: [String], _ noun: String, several: String) -> String? {
            // A day and its clock time stay on one line.
            let names = names.map { $0.replacing(" ", with: "\u{A0}") }
            guard names.count > OpenDays.most else {
                return names.isEmpty ? nil : "\(names.listed(by: "and")) \(names.count == 1 ? noun : several)"
            }
            let more = names.count - OpenDays.most
            return
                "\(names.prefix(OpenDays.most).joined(separator: ", ")) and \(more) more \(noun)\(more == 1 ? "" : "s")"
        }
        let parts = [
            // Several days have an evening each.
            words(evenings.map(name), "evening", several: "evening"),
            words(
                sessions.map { "\(name($0.day)) \(wallClock.clock($0.slot.start))" }, "session", several: "sessions"),
        ]
        return Phrase(parts.compactMap(\.self))
    }

    /// How many are named one by one.
    private static let most = 3
}

extension OpenDays.OpenSession {
    var json: JSON {
        [
            "program": .string(program.id.description),
            "start": .string(slot.start.description),
            "hours": .number(Minutes.hours(slot.minutes)),
        ]
    }
}
