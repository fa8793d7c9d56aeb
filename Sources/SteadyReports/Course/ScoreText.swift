import SteadyDomain

// Scores are told as numbers with their days: no label, no direction, no colour.

extension ClinicScore {
    /// `14 of 27`
    var words: String { "\(value)" + (outOf.map { " of \($0)" } ?? "") }

    /// `{"id":"v1","day":"2026-09-16","value":14,"outOf":27}`
    fileprivate var valueJSON: JSON {
        [
            "id": .string(id.description), "day": .string(day.description), "value": .int(value),
            "outOf": JSON(outOf),
        ]
    }
}

extension ScoreSeries {
    /// The series with the keys that the documentation lists. The highest is only where it was said.
    func json(on days: ClosedRange<Day>) -> JSON {
        [
            "name": .string(name.text),
            "values": .array(scores.filter { days.contains($0.day) }.map(\.valueJSON)),
        ]
    }
}

extension WeekReport {
    /// Adds what instruments gave this week, in one line.
    func addScores(to document: inout ReportDocument) {
        let told = scores.flatMap { series in
            series.shown(on: week.days).map { "\(series.name.text) \($0.words), \($0.day.inWeek)" }
        }
        guard !told.isEmpty else { return }
        document.section(nil, .scores)
        document.row("Scores", Phrase(told), labelWidth: WeekReport.titleWidth)
    }

    var scoresJSON: JSON { .array(scores.map { $0.json(on: week.days) }) }
}

extension CourseReport {
    /// Adds what each instrument gave, with the days.
    func addScores(to document: inout ReportDocument) {
        guard !course.scores.isEmpty else { return }
        document.section("Scores from the clinic", .scores)
        document.table(
            course.scores.map { series in
                ReportDocument.Row(
                    Phrase(series.name.text),
                    Phrase(series.shown(on: course.days).map { "\(spoken($0.day)) \($0.words)" }),
                    labelWidth: CourseReport.nameWidth, depth: 1)
            })
    }

    var scoresJSON: JSON { .array(course.scores.map { $0.json(on: course.days) }) }
}
