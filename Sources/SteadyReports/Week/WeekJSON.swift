import SteadyDomain

extension WeekReport {
    /// The report with the keys that the documentation lists. Every key is always there; unknown values are null.
    package var json: JSON {
        [
            "week": .string(week.label),
            "from": .string(week.from.description),
            "to": .string(week.to.description),
            "inProgress": .bool(inProgress),
            "points": ifShared(.array(points.map(\.json))),
            "programs": .array(programs.map { $0.json(absences[$0.program.uid]) }),
            "cravings": ifShared(cravings.json(triggers)),
            "checkins": ifShared(checkIns.json),
            "use": ifShared(use.json),
            "previous": previous.map(\.json) ?? .null,
            "madeAt": .string(now.moment.description),
            "sinceLastPage": ifShared(eventsJSON),
            "recorded": [
                "evenings": .int(recorded.evenings), "eveningsOf": .int(recorded.eveningsOf),
                "sessions": .int(recorded.sessions), "sessionsOf": JSON(recorded.sessionsOf),
            ],
            "share": .string(share.rawValue),
            "days": ifShared(daysJSON),
            "dayCourse": ifShared(courseJSON),
            "agreements": ifShared(.array(agreements.map(\.json))),
            "medications": ifShared(.array(medications.map(\.json))),
            "scores": ifShared(scoresJSON),
            "checklist": ifShared(.array(checklist.map { $0.json(vocabulary) })),
            "nearEnd": nearEnd?.json ?? .null,
        ]
    }

    /// Null where nothing but attendance is shared: what isn't told is not known to whoever reads it.
    private func ifShared(_ value: JSON) -> JSON { share.includes(.counselor) ? value : .null }
}

extension ProgramWeek {
    /// - Parameter absences: nil if the program has no rule on them.
    fileprivate func json(_ absences: AbsenceTally?) -> JSON {
        [
            "id": .string(program.id.description),
            "level": .string(program.level.rawValue),
            "name": .string(program.name.text),
            "from": .string(program.from.description),
            "weekOfProgram": .int(weekNumber),
            "plannedWeeks": JSON(program.plannedWeeks),
            "commitment": commitment.json,
            "activeDays": .int(activeDays),
            "required": .int(required),
            "attended": .int(attended),
            "missed": .int(missed),
            "excused": .int(excused),
            "cancelled": .int(cancelled),
            "unrecorded": .int(unrecorded),
            "hours": .decimal(hours),
            "remaining": .int(remaining),
            "slotsLeft": JSON(slotsLeft),
            "status": JSON(status?.rawValue),
            "hoursScheduled": JSON(hoursScheduled),
            "shortBecause": JSON(shortWeek?.word),
            "absences": absences?.json ?? .null,
        ]
    }
}

extension ShortWeek {
    fileprivate var word: String {
        switch self {
        case .began: "began"
        case .ended: "ended"
        case .recordBegan: "recordBegan"
        case .cancelled: "cancelled"
        }
    }
}

extension Commitment? {
    /// `{"sessionsMin":3,"sessionsMax":5}` or null.
    var json: JSON { map { ["sessionsMin": .int($0.least), "sessionsMax": .int($0.most)] } ?? .null }
}

extension CravingWeek {
    fileprivate func json(_ triggers: [WeekReport.TriggerSteps]) -> JSON {
        [
            "count": .int(count),
            "meanIntensity": JSON(intensity.tenths),
            "peak": peak.map {
                [
                    "id": .string($0.id.description), "intensity": .int($0.intensity.value),
                    "at": JSON($0.knownTime), "precision": .string($0.precision.rawValue),
                ]
            } ?? .null,
            "perDay": .array(perDay.map { .int($0) }),
            "partsOfDay": .object(zip(PartOfDay.allCases, partsOfDay).map { ($0.rawValue, .int($1)) }),
            "triggers": .array(triggers.map(\.json)),
            "actions": .array(
                actions.map {
                    [
                        "name": .string($0.name.text), "count": .int($0.count), "pairs": .int($0.change.count),
                        "meanChange": JSON($0.change.tenths),
                    ]
                }),
            "withAction": .int(withAction),
            "meanChange": JSON(change.tenths),
            "tried": .array(
                attempts.map {
                    [
                        "actions": .array($0.actions.map { .string($0.text) }), "count": .int($0.count),
                        "changes": .array($0.change.values.map { .int($0) }),
                    ]
                }),
        ]
    }
}

extension CheckInWeek {
    fileprivate var json: JSON {
        [
            "done": .int(done),
            "of": .int(of),
            "missing": .array(missing.map { .string($0.description) }),
            "late": .int(late),
            "mood": JSON(mood.tenths),
            "stress": JSON(stress.tenths),
            "sleepHours": JSON(sleep.tenths),
            "urge": JSON(urge.tenths),
            "answers": [
                "mood": .int(mood.count), "stress": .int(stress.count), "sleepHours": .int(sleep.count),
                "urge": .int(urge.count),
            ],
            "supportReached": .int(supportReached),
            "supportTried": .int(supportTried),
        ]
    }
}

extension UseCount {
    fileprivate var json: JSON {
        [
            "lastDay": JSON(lastDay),
            "daysSinceLast": JSON(daysSinceLast),
            "daysSinceStart": JSON(daysSinceStart),
            "daysWithUse": JSON(daysWithUse),
            "daysNoUseRecorded": JSON(daysNoUseRecorded),
            "daysAnswered": JSON(daysAnswered),
            "daysNoUse": JSON(daysNoUse),
            "daysNotAnswered": JSON(daysNotAnswered),
        ]
    }
}

extension WeekReport.Previous {
    fileprivate var json: JSON {
        [
            "sessionsAttended": .int(sessionsAttended),
            "cravings": .int(cravings),
            "meanIntensity": JSON(intensity.tenths),
            "checkins": .int(checkIns),
            "mood": JSON(mood.tenths),
            "stress": JSON(stress.tenths),
            "sleepHours": JSON(sleep.tenths),
            "urge": JSON(urge.tenths),
        ]
    }
}
