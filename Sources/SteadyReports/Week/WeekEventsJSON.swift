import SteadyDomain

extension WeekReport {
    /// What happened since the last page.
    var eventsJSON: JSON {
        [
            "uses": .array(events.uses.map(json)),
            "usesByCheckIn": .array(events.usesByCheckIn.map { .string($0.description) }),
            "strongest": events.strongest.map(json) ?? .null,
            "extremes": .array(
                events.extremes.map {
                    [
                        "day": .string($0.day.description), "mood": JSON($0.mood), "stress": JSON($0.stress),
                        "urge": JSON($0.urge), "sleepHours": JSON($0.sleep.map { Mean.tenths($0, over: 60) }),
                    ]
                }),
            "changes": .array(events.changes.map { $0.json(vocabulary) }),
            "absencesLeft": .array(
                events.absences.map {
                    [
                        "program": .string($0.program.id.description), "used": .int($0.tally.used),
                        "allowed": JSON($0.tally.allowed), "left": JSON($0.tally.remaining),
                    ]
                }),
        ]
    }

    private func json(_ use: Use) -> JSON {
        [
            "id": .string(use.id.description), "day": .string(use.day.description), "at": JSON(use.knownTime),
            "precision": .string(use.precision.rawValue), "partOfDay": JSON(use.knownPart?.rawValue),
            "substance": JSON(use.substance), "nextTime": JSON(use.nextTime),
        ]
    }

    private func json(_ craving: Craving) -> JSON {
        [
            "id": .string(craving.id.description), "day": .string(craving.day.description),
            "at": JSON(craving.knownTime), "precision": .string(craving.precision.rawValue),
            "partOfDay": JSON(craving.knownPart?.rawValue), "intensity": .int(craving.intensity.value),
            "triggers": .array(craving.triggers.map { .string(vocabulary.name($0).text) }),
            "actions": .array(craving.actions.map { .string(vocabulary.name($0).text) }),
            "after": JSON(craving.after), "place": JSON(craving.place), "company": JSON(craving.company),
        ]
    }
}

extension CareChange {
    /// `{"day":"2026-09-08","what":"planned","program":null,"trigger":"stress","action":"walk"}`
    func json(_ vocabulary: Vocabulary) -> JSON {
        let (word, program, step): (String, Program?, Step?) =
            switch what {
            case .began(let program): ("began", program, nil)
            case .ended(let program): ("ended", program, nil)
            case .schedule(let program): ("schedule", program, nil)
            case .planned(let step): ("planned", nil, step)
            case .unplanned(let step): ("unplanned", nil, step)
            }
        return [
            "day": .string(day.description), "what": .string(word), "program": JSON(program?.id.description),
            "trigger": JSON(step?.trigger.map { vocabulary.name($0).text }),
            "action": JSON(step.map { vocabulary.name($0.action).text }),
        ]
    }
}
