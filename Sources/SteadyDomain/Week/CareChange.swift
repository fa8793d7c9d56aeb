/// A change of care, of a schedule or of the plan, on a day.
package struct CareChange: Sendable {
    package enum What: Sendable {
        case began(Program)
        case ended(Program)
        /// Another schedule of a program came into force.
        case schedule(Program)
        /// A step came into the plan.
        case planned(Step)
        /// A step left the plan.
        case unplanned(Step)
    }

    package let day: Day
    package let what: What

    /// Those of a week up to its last counted day, by day.
    package static func all(in record: WeekRecord) -> [CareChange] {
        let end = WeekRecord.lastCountedDay(of: record.week, today: record.now.today)
        guard record.week.from <= end else { return [] }
        return all(
            on: record.week.from...end, programs: record.programs, steps: record.plan.steps + record.removedSteps)
    }

    /// Those of some days, by day.
    /// - Parameter steps: removed ones too.
    package static func all(on days: ClosedRange<Day>, programs: [Program], steps: [Step]) -> [CareChange] {
        var found: [CareChange] = []
        func add(_ day: Day?, _ what: What) {
            if let day, days.contains(day) { found.append(CareChange(day: day, what: what)) }
        }
        for program in programs {
            add(program.from, .began(program))
            for schedule in program.schedules where schedule.from > program.from {
                add(schedule.from, .schedule(program))
            }
            add(program.ended, .ended(program))
        }
        for step in steps {
            add(step.since, .planned(step))
            add(step.until, .unplanned(step))
        }
        // Sorting is stable, so those of a day stay in the order of care first.
        return found.sorted { $0.day < $1.day }
    }
}
