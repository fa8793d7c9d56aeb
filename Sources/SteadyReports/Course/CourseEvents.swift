import SteadyDomain

// What happened when, and what was told. No count since the last use, since it would reset (FACTS "Lapses").
extension CourseReport {
    /// Adds what set off cravings: of the first and of the last weeks, or of all.
    func addTriggers(to document: inout ReportDocument) {
        guard course.triggers.contains(where: { $0.cravings > 0 }) else { return }
        document.section("Cravings set off by", .triggers)
        document.table(
            course.triggers.map { span in
                let all = "\(span.cravings) \(span.cravings == 1 ? "craving" : "cravings")"
                let counts = span.counts.map { "\($0.name.text) \($0.count)" }
                return ReportDocument.Row(
                    Phrase(span.days.short), Phrase([all] + counts), labelWidth: CourseReport.daysWidth, depth: 1)
            })
    }

    /// The width of the column with days.
    private static let daysWidth = 18

    /// Adds on how many of the days answered there was no use, and each use with its day.
    func addUse(to document: inout ReportDocument) {
        guard let words = course.use.words else { return }
        document.section(nil, .use)
        document.row("Use", Phrase(words), labelWidth: CourseReport.titleWidth)
        let rows =
            course.uses.map { ($0.day, Phrase([$0.substance ?? "use"])) }
            + course.usesByCheckIn.map { ($0, Phrase("use, by the check-in")) }
        document.table(rows.sorted { $0.0 < $1.0 }.map(row))
    }

    /// Adds the changes of care, then those of the plan.
    func addChanges(to document: inout ReportDocument) {
        for (title, changes) in [("Changes of care", course.careChanges), ("Changes of the plan", course.planChanges)]
        where !changes.isEmpty {
            document.section(Phrase(title), .changes)
            document.table(changes.map { row($0.day, Phrase($0.words(course.vocabulary))) })
        }
    }

    /// Adds the points, then the agreements: what was written when, and when it was done.
    func addCarriedLines(to document: inout ReportDocument) {
        add(course.points, "Points", .raise, to: &document)
        add(course.agreements, "Agreed", .agreed, to: &document)
    }

    private func add(
        _ lines: [some CarriedLine], _ title: Phrase, _ topic: ReportDocument.Topic, to document: inout ReportDocument
    ) {
        guard !lines.isEmpty else { return }
        document.section(title, topic)
        document.table(
            lines.map { line in
                let done = line.doneOn.map { "done \(spoken($0))" } ?? "open"
                return ReportDocument.Row(
                    Phrase(line.id.description),
                    Phrase([line.text, "\(type(of: line).written) \(spoken(line.day)), \(done)"]), labelWidth: 5,
                    depth: 1)
            })
    }

    private func row(_ day: Day, _ text: Phrase) -> ReportDocument.Row {
        ReportDocument.Row(Phrase(spoken(day)), text, labelWidth: CourseReport.daysWidth, depth: 1)
    }

    /// `Wed 16 Sep`, with the year if it isn't that of the last day.
    func spoken(_ day: Day) -> String {
        day.year == course.days.upperBound.year ? day.shortSpoken : day.spoken
    }
}

extension ClosedRange<Day> {
    /// `3 – 30 Aug`, `31 Aug – 27 Sep`
    fileprivate var short: String {
        let isSameMonth = (lowerBound.year, lowerBound.month) == (upperBound.year, upperBound.month)
        let first = isSameMonth ? String(lowerBound.dayOfMonth) : lowerBound.dayAndMonth
        return lowerBound == upperBound ? upperBound.dayAndMonth : "\(first) – \(upperBound.dayAndMonth)"
    }
}
