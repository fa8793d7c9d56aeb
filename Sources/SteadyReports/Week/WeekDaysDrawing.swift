import SteadyDomain

/// Seven columns, one a day, with a band for each thing that is told of it. What was not answered leaves its place empty.
struct WeekDaysDrawing {
    private(set) var drawing = Drawing(width: 424, height: 264)
    private let days: [WeekDay]
    private let share: ShareLevel

    private static let labels = 56.5
    private static let column = 52.5

    init(_ days: [WeekDay], _ share: ShareLevel) {
        self.days = days
        self.share = share
        addFrame()
        addAttendance(y: 44)
        addCravings(Band(top: 56, height: 48))
        addScores("Urge", Band(top: 114, height: 38), \.urge) { .circle(x: $0, y: $1, radius: 3, .ring) }
        addScores("Mood", Band(top: 162, height: 38), \.mood) { .circle(x: $0, y: $1, radius: 3, .dot) }
        addSleep(Band(top: 210, height: 30))
        addUse(y: 258)
    }

    /// A place for values on a scale of their own.
    private struct Band {
        let top: Double
        let height: Double
        var bottom: Double { top + height }
        /// The place of a value from 0 to `most`.
        func y(_ value: Double, of most: Double) -> Double { bottom - height * min(value, most) / most }
    }

    private func left(_ position: Int) -> Double { WeekDaysDrawing.labels + WeekDaysDrawing.column * Double(position) }
    private func middle(_ position: Int) -> Double { left(position) + WeekDaysDrawing.column / 2 }

    private mutating func addFrame() {
        for (position, day) in days.enumerated() {
            drawing.add(.text(day.day.weekday.shortName, x: middle(position), y: 11, .middle, .label))
            drawing.add(.text(String(day.day.dayOfMonth), x: middle(position), y: 24, .middle, .label))
            drawing.add(.line(x1: left(position), y1: 30, x2: left(position), y2: 260, .guide))
        }
        drawing.add(.line(x1: drawing.width - 0.5, y1: 30, x2: drawing.width - 0.5, y2: 260, .guide))
    }

    /// The name of a band, its line of 0 and that of its highest value.
    private mutating func addScale(_ name: String, _ band: Band, most: String) {
        drawing.add(.line(x1: WeekDaysDrawing.labels, y1: band.bottom, x2: drawing.width, y2: band.bottom, .axis))
        drawing.add(.line(x1: WeekDaysDrawing.labels, y1: band.top, x2: drawing.width, y2: band.top, .guide))
        drawing.add(.text(name, x: 0, y: band.top + band.height / 2 + 4, .start, .label))
        drawing.add(.text(most, x: WeekDaysDrawing.labels - 4, y: band.top + 8, .end, .label))
        drawing.add(.text("0", x: WeekDaysDrawing.labels - 4, y: band.bottom, .end, .label))
    }

    private mutating func addAttendance(y: Double) {
        drawing.add(.text("Sessions", x: 0, y: y, .start, .label))
        for (position, day) in days.enumerated() {
            // Four fit side by side; of more, the rest are counted.
            let shown = day.attendance.count > 4 ? Array(day.attendance.prefix(3)) : day.attendance
            let rest = day.attendance.count > shown.count ? "+\(day.attendance.count - shown.count)" : ""
            let signs =
                shown.map(\.sign).joined(separator: shown.count > 2 ? "" : " ") + (rest.isEmpty ? "" : " \(rest)")
            if !signs.isEmpty { drawing.add(.text(signs, x: middle(position), y: y, .middle, .sign)) }
        }
    }

    private mutating func addCravings(_ band: Band) {
        addScale("Craving", band, most: "10")
        for (position, day) in days.enumerated() {
            var taken: [Double] = []
            for craving in day.cravings {
                var x = left(position) + 4 + (WeekDaysDrawing.column - 8) * craving.shareOfDay
                // Two of one time stand side by side.
                while taken.contains(where: { abs($0 - x) < 4.5 }) { x += 4.5 }
                taken.append(x)
                let y = band.y(Double(craving.intensity.value), of: 10)
                // One of intensity 0 can still be seen.
                let height = max(1, band.bottom - y)
                let style: Drawing.Style = craving.isHollow(at: share) ? .hollow : .tick
                drawing.add(
                    .rectangle(
                        x: min(x, left(position) + WeekDaysDrawing.column - 4) - 1.5, y: band.bottom - height, width: 3,
                        height: height, style))
            }
        }
    }

    private mutating func addScores(
        _ name: String, _ band: Band, _ score: (WeekDay) -> Score?, mark: (Double, Double) -> Drawing.Mark
    ) {
        addScale(name, band, most: "10")
        for (position, day) in days.enumerated() {
            guard let score = score(day) else { continue }
            let y = band.y(Double(score.value), of: 10)
            drawing.add(mark(middle(position), y))
            // Beside the dot, within the band.
            drawing.add(
                .text(
                    score.description, x: middle(position) + 7, y: min(max(y + 4, band.top + 8), band.bottom - 1),
                    .start, .label))
        }
    }

    private mutating func addSleep(_ band: Band) {
        let most = 12.0
        addScale("Sleep", band, most: "12h")
        for (position, day) in days.enumerated() {
            guard let sleep = day.sleep, let text = day.sleepText else { continue }
            let y = band.y(Double(sleep) / 60, of: most)
            drawing.add(
                .rectangle(
                    x: middle(position) - 10, y: min(y, band.bottom - 1), width: 14, height: max(1, band.bottom - y),
                    .bar))
            drawing.add(.text(text, x: middle(position) + 7, y: band.bottom - 3, .start, .label))
        }
    }

    private mutating func addUse(y: Double) {
        drawing.add(.text("Use", x: 0, y: y, .start, .label))
        for (position, day) in days.enumerated() {
            if let used = day.used {
                drawing.add(.text(used ? "use" : "no", x: middle(position), y: y, .middle, used ? .sign : .label))
            }
        }
    }
}

extension Craving {
    /// How much of its recovery day had gone by, 0 to 1: its place from left to right.
    fileprivate var shareOfDay: Double {
        let begin = PartOfDay.morning.hours.lowerBound * 3600
        return Double((at.secondOfDay - begin + 86_400) % 86_400) / 86_400
    }
}
