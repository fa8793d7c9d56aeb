import SteadyDomain

extension CourseReport {
    /// The width of a week's first day, with its mark.
    private static let dayWidth = 9
    /// The width of each bar with its figure: those of the four scores, then that of the cravings.
    private static let barWidths = [6, 7, 6, 6, 4]

    /// A line of bars for each week: the middle answer to each score, and the number of cravings. Of what is left out,
    /// every figure stands in the table.
    var weekFigure: Figure {
        let mostCravings = course.weeks.map(\.figures.cravings.count).max() ?? 0
        var lines = [line("", CourseScore.allCases.map(\.rawValue) + ["crav"])]
        var year = course.days.upperBound.year
        for week in course.weeks {
            if week.week.from.year != year {
                year = week.week.from.year
                lines.append(String(year))
            }
            let scores = CourseScore.allCases.map { score in
                bar(score.answers(week.figures.checkIns).median, most: score.most)
            }
            let cravings = bar(
                week.hasEntries ? Tenths(10 * week.figures.cravings.count) : nil, most: mostCravings, room: 2)
            let mark = mark(of: week)
            lines.append(line(week.week.from.dayAndMonth.padded(to: 7) + (mark?.sign ?? ""), scores + [cravings]))
        }
        let marks = course.weeks.compactMap(mark)
        let told = WeekMark.allCases.filter(marks.contains).map { "\($0.sign) \($0.words)" }
        if !told.isEmpty { lines.append(told.joined(separator: " · ")) }
        return Figure(title: "Week by week", figures: weekGrid, drawing: Drawing(width: 0, height: 0), plain: lines)
    }

    private func line(_ lead: String, _ cells: [String]) -> String {
        var text = lead.padded(to: CourseReport.dayWidth)
        for (cell, width) in zip(cells, CourseReport.barWidths) { text += cell.padded(to: width) }
        while text.last == " " { text.removeLast() }
        return text
    }

    /// `▅ 5.5`, `▆10.5`; a gap where there is nothing.
    /// - Parameter room: how many characters the figure may have beside a space.
    private func bar(_ value: Tenths?, most: Int, room: Int = 3) -> String {
        guard let value else { return "–" }
        let figure = value.short
        return Bar.character(value.value, of: 10 * most) + (figure.count > room ? "" : " ") + figure
    }

    private func mark(of week: CourseWeek) -> WeekMark? {
        let hasChange = course.careChanges.contains { week.days.contains($0.day) }
        return switch (week.daysWithUse.isEmpty, hasChange) {
        case (true, true): .change
        case (false, false): .use
        case (false, true): .both
        case (true, false): nil
        }
    }
}

/// What happened in a week, beside its bars.
private enum WeekMark: CaseIterable {
    case use, change, both

    var sign: String {
        switch self {
        case .use: "u"
        case .change: "c"
        case .both: "b"
        }
    }

    var words: String {
        switch self {
        case .use: "use"
        case .change: "change of care"
        case .both: "both"
        }
    }
}
