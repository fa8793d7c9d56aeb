import SteadyDomain

extension WeekReport {
    /// Adds when in the day it is hard; nothing if there are too few cravings to tell.
    func addCourse(to document: inout ReportDocument) {
        guard let course else { return }
        document.section("A day's course", .course)
        document.line(Phrase(course.words), depth: 1)
        document.figure(
            Figure(
                title: "A day's course", note: "The last four weeks by the hour; this week's stand on top.",
                figures: course.grid, drawing: course.drawing, plain: course.plain))
    }

    var courseJSON: JSON {
        guard let course else { return .null }
        return [
            "from": .string(course.from.description), "to": .string(course.to.description), "count": .int(course.count),
            "before": course.before.json, "week": course.week.json, "withoutTime": .int(course.withoutTime),
        ]
    }
}

extension DayCourse.Counts {
    fileprivate var json: JSON {
        [
            "hours": .array(hours.map { .int($0) }),
            "partsOfDay": .object(zip(PartOfDay.allCases, parts).map { ($0.rawValue, .int($1)) }),
        ]
    }
}

extension DayCourse {
    /// The hours in the order in which they are drawn: from the morning to the end of the night.
    private static let order = (PartOfDay.morning.hours.lowerBound..<PartOfDay.morning.hours.lowerBound + 24).map {
        $0 % 24
    }

    /// `31 cravings in four weeks`, `most from 19:00 to 22:00: 14`, `2 without a time`
    fileprivate var words: [String] {
        [
            "\(count) cravings in four weeks",
            hardest.map { hours, count in
                "most from \(DayCourse.clock(hours.lowerBound)) to \(DayCourse.clock(hours.upperBound)): \(count)"
            },
            withoutTime > 0 ? "\(withoutTime) more known by the day only" : nil,
        ].compactMap(\.self)
    }

    private static func clock(_ hour: Int) -> String { ClockTime(minutes: hour % 24 * 60)!.description }

    fileprivate var grid: Grid {
        let hours = DayCourse.order.filter { count(inHour: $0) > 0 }.map { hour in
            [
                "\(DayCourse.clock(hour))–\(DayCourse.clock(hour + 1))", String(count(inHour: hour)),
                String(week.hours[hour]),
            ]
        }
        let parts = PartOfDay.allCases.filter { before.parts[$0.position] + week.parts[$0.position] > 0 }.map { part in
            [
                "\(part.rawValue), hour not known", String(before.parts[part.position] + week.parts[part.position]),
                String(week.parts[part.position]),
            ]
        }
        return Grid(
            [.init("Hours"), .init("Four weeks", isNumber: true), .init("This week", isNumber: true)],
            rows: hours + parts)
    }

    /// A character an hour: the four weeks as a bar, this week as a number.
    fileprivate var plain: [String] {
        let most = DayCourse.order.map { count(inHour: $0) }.max() ?? 0
        guard most > 0 else { return [] }
        let bars = DayCourse.order.map { Bar.character(count(inHour: $0), of: most) }.joined()
        let numbers = DayCourse.order.map { hour in
            let count = week.hours[hour]
            return count == 0 ? " " : count > 9 ? "+" : String(count)
        }.joined()
        return ["4 weeks  " + bars, "This week" + numbers, "         5      12   17   22"].map(\.trimmingTrailingSpaces)
    }

    fileprivate var drawing: Drawing {
        let (left, column, bottom, height) = (58.0, 15.25, 78.0, 62.0)
        var drawing = Drawing(width: 424, height: 96)
        let most = max(
            DayCourse.order.map { count(inHour: $0) }.max() ?? 0,
            zip(before.parts, week.parts).map { $0 + $1 }.max() ?? 0)
        let unit = height / Double(max(most, 4))
        // Parts first: their hollow bars lie behind the hours.
        for part in PartOfDay.allCases {
            let count = before.parts[part.position] + week.parts[part.position]
            guard count > 0, let first = DayCourse.order.firstIndex(of: part.hours.lowerBound) else { continue }
            drawing.add(
                .rectangle(
                    x: left + Double(first) * column + 1, y: bottom - Double(count) * unit,
                    width: Double(part.hours.count) * column - 2, height: Double(count) * unit, .hollow))
        }
        for (position, hour) in DayCourse.order.enumerated() {
            let x = left + Double(position) * column + 2
            let (old, new) = (Double(before.hours[hour]) * unit, Double(week.hours[hour]) * unit)
            if old > 0 { drawing.add(.rectangle(x: x, y: bottom - old, width: column - 4, height: old, .before)) }
            if new > 0 { drawing.add(.rectangle(x: x, y: bottom - old - new, width: column - 4, height: new, .bar)) }
        }
        drawing.add(.line(x1: left, y1: bottom, x2: drawing.width, y2: bottom, .axis))
        for part in PartOfDay.allCases {
            guard let first = DayCourse.order.firstIndex(of: part.hours.lowerBound) else { continue }
            let x = left + Double(first) * column
            drawing.add(.line(x1: x, y1: bottom - height - 6, x2: x, y2: bottom + 4, .guide))
            drawing.add(.text("\(part.hours.lowerBound):00", x: x + 2, y: bottom + 14, .start, .label))
        }
        let top = String(max(most, 4))
        drawing.add(.text("Cravings", x: 0, y: bottom - height / 2 + 4, .start, .label))
        drawing.add(.text(top, x: left - 4, y: bottom - height + 8, .end, .label))
        drawing.add(.text("0", x: left - 4, y: bottom, .end, .label))
        return drawing
    }
}
