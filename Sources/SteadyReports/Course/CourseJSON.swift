import SteadyDomain

extension CourseReport {
    /// The course with the keys that the documentation lists. Every key is always there; unknown values are null.
    package var json: JSON {
        [
            "coverage": [
                "evenings": ifShared(.int(course.coverage.evenings)),
                "eveningsOf": ifShared(.int(course.coverage.eveningsOf)),
                "weeks": .int(course.coverage.weeks), "weeksOf": .int(course.coverage.weeksOf),
            ],
            "from": .string(course.days.lowerBound.description),
            "to": .string(course.days.upperBound.description),
            "madeAt": .string(course.now.moment.description),
            "programs": .array(course.care.map(\.json)),
            "gaps": .array(course.gaps.map { $0.days.json }),
            "weeks": .array(course.weeks.map { $0.json(ifShared) }),
            "triggers": ifShared(.array(course.triggers.map(\.json))),
            "use": ifShared(course.use.daysJSON),
            "uses": ifShared(.array(course.uses.map(\.dayJSON))),
            "usesByCheckIn": ifShared(.array(course.usesByCheckIn.map { .string($0.description) })),
            "careChanges": .array(course.careChanges.map { $0.json(course.vocabulary) }),
            "planChanges": ifShared(.array(course.planChanges.map { $0.json(course.vocabulary) })),
            "points": ifShared(.array(course.points.map(\.json))),
            "agreements": ifShared(.array(course.agreements.map(\.json))),
            "medications": ifShared(.array(course.medications.map(\.json))),
            "scores": ifShared(scoresJSON),
            "share": .string(share.rawValue),
        ]
    }

    /// Null where nothing but attendance is shared: what isn't told is not known to whoever reads it.
    private func ifShared(_ value: JSON) -> JSON { share.includes(.counselor) ? value : .null }
}

extension UseCount {
    /// The three kinds of days, without a count since the last use.
    fileprivate var daysJSON: JSON {
        [
            "days": JSON(daysSinceStart), "daysWithUse": JSON(daysWithUse), "daysNoUse": JSON(daysNoUse),
            "daysNotAnswered": JSON(daysNotAnswered),
        ]
    }
}

extension Use {
    fileprivate var dayJSON: JSON {
        ["id": .string(id.description), "day": .string(day.description), "substance": JSON(substance)]
    }
}

extension ClosedRange<Day> {
    /// `{"from":"2026-08-31","to":"2026-09-06","days":7}`
    var json: JSON {
        [
            "from": .string(lowerBound.description), "to": .string(upperBound.description), "days": .int(count),
        ]
    }
}

extension CareStage {
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
    /// - Parameter ifShared: what is written of what only a counselor sees.
    fileprivate func json(_ ifShared: (JSON) -> JSON) -> JSON {
        [
            "week": .string(week.label),
            "from": .string(week.from.description),
            "to": .string(week.to.description),
            "partial": .bool(isPartial),
            "inProgress": .bool(isInProgress),
            "hasEntries": .bool(hasEntries),
            "programs": .array(programs.map(\.json)),
            "checkins": ifShared(["done": .int(figures.checkIns.done), "of": .int(figures.checkIns.of)]),
            "mood": ifShared(figures.checkIns.mood.json),
            "stress": ifShared(figures.checkIns.stress.json),
            "urge": ifShared(figures.checkIns.urge.json),
            "sleepHours": ifShared(figures.checkIns.sleep.json),
            "cravings": ifShared([
                "count": .int(figures.cravings.count), "meanIntensity": JSON(figures.cravings.intensity.tenths),
                "peak": JSON(figures.cravings.peak?.intensity),
            ]),
            "daysWithUse": ifShared(.array(daysWithUse.map { .string($0.description) })),
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
