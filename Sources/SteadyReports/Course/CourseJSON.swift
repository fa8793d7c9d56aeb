import SteadyDomain

extension CourseReport {
    /// The course with the keys that the documentation lists. Every key is always there; unknown values are null.
    package var json: JSON {
        [
            "coverage": [
                "evenings": .int(course.coverage.evenings), "eveningsOf": .int(course.coverage.eveningsOf),
                "weeks": .int(course.coverage.weeks), "weeksOf": .int(course.coverage.weeksOf),
            ],
            "from": .string(course.days.lowerBound.description),
            "to": .string(course.days.upperBound.description),
            "madeAt": .string(course.now.moment.description),
            "programs": .array(course.care.map(\.json)),
            "gaps": .array(course.gaps.map { $0.days.json }),
            "weeks": .array(course.weeks.map(\.json)),
            "triggers": .array(course.triggers.map(\.json)),
            "use": [
                "days": JSON(course.use.daysSinceStart), "daysWithUse": JSON(course.use.daysWithUse),
                "daysNoUse": JSON(course.use.daysNoUse), "daysNotAnswered": JSON(course.use.daysNotAnswered),
            ],
            "uses": .array(
                course.uses.map {
                    [
                        "id": .string($0.id.description), "day": .string($0.day.description),
                        "substance": JSON($0.substance),
                    ]
                }),
            "usesByCheckIn": .array(course.usesByCheckIn.map { .string($0.description) }),
            "careChanges": .array(course.careChanges.map { $0.json(course.vocabulary) }),
            "planChanges": .array(course.planChanges.map { $0.json(course.vocabulary) }),
            "points": .array(course.points.map(\.json)),
        ]
    }
}

extension ClosedRange<Day> {
    /// `{"from":"2026-08-31","to":"2026-09-06","days":7}`
    fileprivate var json: JSON {
        [
            "from": .string(lowerBound.description), "to": .string(upperBound.description), "days": .int(count),
        ]
    }
}

extension Course.Care {
    fileprivate var json: JSON {
        [
            "id": .string(program.id.description),
            "level": .string(program.level.rawValue),
            "name": .string(program.name.text),
            "from": .string(program.from.description),
            "ended": JSON(program.ended),
            "endReason": JSON(program.endReason?.rawValue),
            "plannedEnd": JSON(program.plannedLastDay),
            "plannedDays": JSON(plannedDays),
            "days": .int(days.count),
        ]
    }
}

extension CourseWeek {
    fileprivate var json: JSON {
        [
            "week": .string(week.label),
            "from": .string(week.from.description),
            "to": .string(week.to.description),
            "partial": .bool(isPartial),
            "inProgress": .bool(isInProgress),
            "hasEntries": .bool(hasEntries),
            "programs": .array(programs.map(\.json)),
            "checkins": ["done": .int(figures.checkIns.done), "of": .int(figures.checkIns.of)],
            "mood": figures.checkIns.mood.json,
            "stress": figures.checkIns.stress.json,
            "urge": figures.checkIns.urge.json,
            "sleepHours": figures.checkIns.sleep.json,
            "cravings": [
                "count": .int(figures.cravings.count), "meanIntensity": JSON(figures.cravings.intensity.tenths),
                "peak": JSON(figures.cravings.peak?.intensity),
            ],
            "daysWithUse": .array(daysWithUse.map { .string($0.description) }),
        ]
    }
}

extension CourseWeek.Attendance {
    fileprivate var json: JSON {
        [
            "id": .string(figures.program.id.description),
            "weekOfProgram": .int(figures.weekNumber),
            "onRecord": .bool(isOnRecord),
            "commitment": figures.commitment.json,
            "required": .int(figures.required),
            "attended": .int(figures.attended),
            "missed": .int(figures.missed),
            "excused": .int(figures.excused),
            "cancelled": .int(figures.cancelled),
            "unrecorded": .int(figures.unrecorded),
            "hours": .decimal(figures.hours),
            "hoursScheduled": JSON(figures.hoursScheduled),
            "status": JSON(status?.rawValue),
        ]
    }
}

extension Answers {
    /// `{"answers":5,"median":5.0,"lowest":2.0,"highest":8.0,"mean":5.2}`
    fileprivate var json: JSON {
        [
            "answers": .int(count), "median": JSON(median), "lowest": JSON(lowest), "highest": JSON(highest),
            "mean": JSON(tenths),
        ]
    }
}

extension Course.Triggers {
    fileprivate var json: JSON {
        [
            "from": .string(days.lowerBound.description),
            "to": .string(days.upperBound.description),
            "cravings": .int(cravings),
            "triggers": .array(
                counts.map {
                    [
                        "name": .string($0.name.text), "count": .int($0.count),
                        "meanIntensity": JSON($0.intensity.tenths),
                    ]
                }),
        ]
    }
}
