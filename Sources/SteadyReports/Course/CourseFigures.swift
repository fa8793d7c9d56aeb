import SteadyDomain

/// Where days lie on the axis that all charts of a course share.
private struct CourseAxis {
    static let width = 640.0
    static let left = 34.0
    static let right = 10.0
    /// The least distance between the names of two months.
    private static let leastForMonth = 44.0

    let first: Day
    let dayWidth: Double

    init(_ weeks: [CourseWeek]) {
        first = weeks.first?.week.from ?? Day(number: 0)
        dayWidth = (CourseAxis.width - CourseAxis.left - CourseAxis.right) / Double(7 * weeks.count)
    }

    /// Where a day begins.
    func x(_ day: Day) -> Double { CourseAxis.left + Double(day - first) * dayWidth }

    /// The middle of a week.
    func middle(of week: Week) -> Double { x(week.from) + 3.5 * dayWidth }

    /// How wide a mark of a week may be.
    var markWidth: Double { min(10, 7 * dayWidth * 0.6) }

    /// Names the months below a line at that height, as many as there is room for.
    func addMonths(_ weeks: [CourseWeek], at y: Double, to drawing: inout Drawing) {
        var last = -CourseAxis.leastForMonth
        var month = 0
        for week in weeks where week.week.from.month != month {
            month = week.week.from.month
            let x = x(week.week.from)
            guard x - last >= CourseAxis.leastForMonth, x < CourseAxis.width - 20 else { continue }
            let year = month == 1 || last < 0 ? " \(week.week.from.year)" : ""
            drawing.add(.text(week.week.from.shortMonth + year, x: x.tenth, y: y.tenth, .start, .label))
            last = x + (year.isEmpty ? 0 : CourseAxis.leastForMonth)
        }
    }
}

extension CourseReport {
    private static let chartHeight = 102.0
    private static let top = 20.0
    private static let bottom = 84.0

    // MARK: Scores

    /// The answers of one score by week, on its own fixed axis: from the lowest to the highest, with the middle one. A week
    /// without answers is a gap.
    func figure(of score: CourseScore) -> Figure {
        let axis = CourseAxis(course.weeks)
        var drawing = Drawing(width: CourseAxis.width, height: CourseReport.chartHeight)
        let unit = (CourseReport.bottom - CourseReport.top) / Double(score.most)
        func y(_ value: Tenths) -> Double {
            CourseReport.bottom - min(Double(value.value) / 10, Double(score.most)) * unit
        }
        for value in [0, score.most / 2, score.most] { addGuide(value, y(Tenths(10 * value)), to: &drawing) }
        axis.addMonths(course.weeks, at: CourseReport.chartHeight - 4, to: &drawing)
        addMarks(axis, to: &drawing)
        for week in course.weeks {
            let answers = score.answers(week.figures.checkIns)
            let x = axis.middle(of: week.week)
            guard answers.hasMean, let median = answers.median, let lowest = answers.lowest,
                let highest = answers.highest
            else {
                for answer in answers.each {
                    drawing.add(.circle(x: x.tenth, y: y(answer).tenth, radius: 2.5, .ring))
                }
                continue
            }
            let height = max(1, y(lowest) - y(highest))
            drawing.add(
                .rectangle(
                    x: (x - axis.markWidth / 2).tenth, y: y(highest).tenth, width: axis.markWidth.tenth,
                    height: height.tenth, .range))
            drawing.add(.circle(x: x.tenth, y: y(median).tenth, radius: 2.5, .dot))
        }
        let note = score == .mood ? "10 is best" : score == .sleep ? nil : "10 is worst"
        let drawn = drawing
        return Figure(title: score.title, note: note, figures: grid(of: score), drawing: drawn, plain: [])
    }

    private func grid(of score: CourseScore) -> Grid {
        Grid(
            [Grid.Column("Week of")]
                + ["Middle", "Lowest", "Highest", "Answers"].map { Grid.Column($0, isNumber: true) },
            rows: course.weeks.map { week in
                let answers = score.answers(week.figures.checkIns)
                guard answers.hasMean, let median = answers.median, let lowest = answers.lowest,
                    let highest = answers.highest
                else {
                    return [label(week), answers.words() ?? "", "", "", answers.count == 0 ? "" : "\(answers.count)"]
                }
                return [label(week), median.short, lowest.short, highest.short, String(answers.count)]
            })
    }

    // MARK: Cravings

    /// The number of cravings by week, and below it how many evenings were answered.
    var cravingFigure: Figure {
        let axis = CourseAxis(course.weeks)
        let most = max(5, course.weeks.map(\.figures.cravings.count).max() ?? 0)
        let height = CourseReport.chartHeight + 24
        var drawing = Drawing(width: CourseAxis.width, height: height)
        let unit = (CourseReport.bottom - CourseReport.top) / Double(most)
        addGuide(0, CourseReport.bottom, to: &drawing)
        addGuide(most, CourseReport.top, to: &drawing)
        addGuide(7, CourseReport.bottom + CourseReport.eveningGap + 7 * CourseReport.eveningHeight, to: &drawing)
        axis.addMonths(course.weeks, at: height - 4, to: &drawing)
        addMarks(axis, to: &drawing)
        for week in course.weeks {
            let x = axis.middle(of: week.week) - axis.markWidth / 2
            let count = Double(week.figures.cravings.count)
            if count > 0 {
                drawing.add(
                    .rectangle(
                        x: x.tenth, y: (CourseReport.bottom - count * unit).tenth, width: axis.markWidth.tenth,
                        height: (count * unit).tenth, .bar))
            }
            let evenings = Double(week.figures.checkIns.done) * CourseReport.eveningHeight
            if evenings > 0 {
                drawing.add(
                    .rectangle(
                        x: x.tenth, y: CourseReport.bottom + CourseReport.eveningGap, width: axis.markWidth.tenth,
                        height: evenings.tenth,
                        .before))
            }
        }
        let drawn = drawing
        return Figure(
            title: "Cravings, and evenings answered",
            note: "Cravings upward, evenings downward",
            figures: Grid(
                [
                    Grid.Column("Week of"), Grid.Column("Cravings", isNumber: true), Grid.Column("Evenings answered"),
                ], rows: course.weeks.map { [label($0), cravings(of: $0) ?? "", evenings(of: $0) ?? ""] }),
            drawing: drawn, plain: [])
    }

    /// The height of an answered evening.
    private static let eveningHeight = 3.0
    /// The distance between the cravings and the evenings below them.
    private static let eveningGap = 4.0

    // MARK: Care

    /// The programs on the course's axis, each from its first day to its last; what was planned beyond is lighter.
    var careFigure: Figure? {
        guard !course.care.isEmpty else { return nil }
        let axis = CourseAxis(course.weeks)
        let row = 32.0
        let height = row * Double(course.care.count) + 20
        var drawing = Drawing(width: CourseAxis.width, height: height)
        let end = CourseAxis.width - CourseAxis.right
        func x(_ day: Day) -> Double { min(max(axis.x(day), CourseAxis.left), end) }
        for (position, care) in course.care.enumerated() {
            let y = row * Double(position)
            let (from, to) = (x(care.days.lowerBound), x(min(care.days.upperBound, course.days.upperBound) + 1))
            drawing.add(.text(care.program.name.short, x: from.tenth, y: y + 15, .start, .label))
            if let planned = care.program.plannedLastDay, planned > care.days.upperBound {
                drawing.add(
                    .rectangle(x: to.tenth, y: y + 19, width: (x(planned + 1) - to).tenth, height: 8, .before))
            }
            drawing.add(
                .rectangle(x: from.tenth, y: y + 19, width: max(1, to - from).tenth, height: 8, .bar))
        }
        axis.addMonths(course.weeks, at: height - 4, to: &drawing)
        let figures = Grid(
            ["Program", "First day", "Last day", "Planned to"].map { Grid.Column($0) },
            rows: course.care.map { care in
                [
                    care.program.name.text, care.program.from.spoken, care.program.ended?.spoken ?? "goes on",
                    care.program.plannedLastDay?.spoken ?? "",
                ]
            })
        let drawn = drawing
        return Figure(title: CourseReport.careTitle, figures: figures, drawing: drawn, plain: [])
    }

    // MARK: Parts

    private func addGuide(_ value: Int, _ y: Double, to drawing: inout Drawing) {
        drawing.add(
            .line(
                x1: CourseAxis.left, y1: y.tenth, x2: CourseAxis.width - CourseAxis.right, y2: y.tenth,
                value == 0 ? .axis : .guide))
        drawing.add(.text(String(value), x: CourseAxis.left - 8, y: (y + 3).tenth, .end, .label))
    }

    /// Marks each use and each change of care on the axis, with a letter above.
    private func addMarks(_ axis: CourseAxis, to drawing: inout Drawing) {
        let marks =
            (course.uses.map(\.day) + course.usesByCheckIn).map { ($0, "U") } + course.careChanges.map { ($0.day, "C") }
        var signs: [(x: Double, text: String)] = []
        for (day, sign) in marks.sorted(by: { $0.0 < $1.0 }) {
            let x = (axis.x(day) + axis.dayWidth / 2).tenth
            drawing.add(.line(x1: x, y1: CourseReport.top, x2: x, y2: CourseReport.bottom, .event))
            guard let last = signs.last, x - last.x < CourseReport.signWidth else {
                signs.append((x, sign))
                continue
            }
            if !last.text.contains(sign) { signs[signs.count - 1].text += sign }
        }
        for sign in signs {
            // One of the first day keeps clear of the scale beside it, also where a phone writes large.
            let x = max(sign.x, CourseAxis.left - 6 + 7.5 * Double(sign.text.count))
            drawing.add(.text(sign.text, x: x.tenth, y: CourseReport.top - 3, .middle, .sign))
        }
    }

    /// How far apart two letters are at least.
    private static let signWidth = 18.0
}

extension Double {
    /// Rounded to a tenth: a drawing needs no more, and is shorter so.
    fileprivate var tenth: Double { (self * 10).rounded() / 10 }
}

extension Name {
    /// At most 60 characters.
    fileprivate var short: String { text.count > 60 ? text.prefix(59) + "…" : text }
}
