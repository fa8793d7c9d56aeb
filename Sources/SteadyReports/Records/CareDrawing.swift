import SteadyDomain

/// The course of care in plain characters: a bar for each program, all on one scale of days, narrow enough for any page.
struct CareDrawing {
    /// The scale, the bars, and what their characters mean.
    let lines: [String]

    /// How wide a bar may be, in columns.
    private static let width = 34
    private static let idWidth = 4
    /// How far ahead planned days are drawn: a plan of years would leave no room for what was.
    private static let daysAhead = 365

    /// Nil if there is nothing to draw.
    /// - Parameter stages: by first day.
    init?(_ stages: [CareStage], today: Day) {
        guard let first = stages.map(\.program.from).min() else { return nil }
        let horizon = max(today + CareDrawing.daysAhead, stages.map(\.program.from).max() ?? today)
        let ends = stages.map { max($0.days.upperBound, min($0.program.lastDay ?? today, horizon)) }
        let last = max(ends.max() ?? today, first)
        let count = last - first + 1
        /// The column where a day begins.
        func column(_ day: Day) -> Int { (day - first) * CareDrawing.width / count }
        func bar(_ stage: CareStage, to end: Day) -> String {
            let start = column(stage.program.from)
            // However short, it is seen.
            let stop = max(start + 1, min(CareDrawing.width, column(end + 1)))
            let now = stage.hasBegun ? max(start + 1, min(stop, column(stage.days.upperBound + 1))) : start
            let (past, ahead) = stage.program.level.isCare ? ("█", "░") : ("━", "┄")
            return String(repeating: " ", count: start) + String(repeating: past, count: now - start)
                + String(repeating: ahead, count: stop - now)
        }
        let indent = String(repeating: " ", count: CareDrawing.idWidth)
        let (left, right) = (first.writtenDate, last.writtenDate)
        let gap = max(1, CareDrawing.width - left.count - right.count)
        let bars = zip(stages, ends).map { stage, end in
            stage.program.id.description.padded(to: CareDrawing.idWidth) + bar(stage, to: end)
        }
        let meanings = [("█", "care"), ("━", "support"), ("░┄", "planned")].compactMap { signs, meaning in
            let shown = signs.filter { sign in bars.contains { $0.contains(sign) } }
            return shown.isEmpty ? nil : "\(shown) \(meaning)"
        }
        lines =
            [indent + left + String(repeating: " ", count: gap) + right] + bars
            + [indent + meanings.joined(separator: "  ")]
    }
}

extension Program {
    /// Its last day, real or planned; nil if neither is known.
    fileprivate var lastDay: Day? { ended ?? plannedLastDay }
}

extension Day {
    /// `3 Aug 2026`
    fileprivate var writtenDate: String { "\(dayAndMonth) \(year)" }
}
