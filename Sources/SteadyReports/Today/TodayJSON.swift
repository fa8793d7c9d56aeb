import SteadyDomain

extension TodayReport {
    package var json: JSON {
        [
            "day": .string(now.today.description),
            "week": .string(week.label),
            "programs": .array(
                programs.map { week in
                    [
                        "id": .string(week.program.id.description),
                        "level": .string(week.program.level.rawValue),
                        "name": .string(week.program.name.text),
                        "weekOfProgram": .int(week.weekNumber),
                        "plannedWeeks": JSON(week.program.plannedWeeks),
                        "plannedEnd": JSON(week.program.plannedLastDay),
                        "commitment": week.commitment.json,
                        "attended": .int(week.attended),
                        "remaining": .int(week.remaining),
                        "slotsLeft": JSON(week.slotsLeft),
                        "status": JSON(week.status?.rawValue),
                        "absences": absences[week.program.uid]?.json ?? .null,
                        "authorizedUntil": JSON(week.program.coverage.authorizedUntil),
                        "today": .array(
                            (slots[week.program.uid] ?? []).map { slot in
                                [
                                    "start": .string(slot.start.description),
                                    "hours": .number(Minutes.hours(slot.minutes)),
                                    "session": JSON(slot.session?.id),
                                    "status": JSON(slot.session?.status.rawValue),
                                ]
                            }),
                    ]
                }),
            "nextProgram": next.map { program in
                [
                    "id": .string(program.id.description), "level": .string(program.level.rawValue),
                    "name": .string(program.name.text), "from": .string(program.from.description),
                ]
            } ?? .null,
            "tomorrow": tomorrow.map { coming in
                [
                    "program": .string(coming.program.id.description),
                    "start": .string(coming.slot.start.description),
                    "hours": .number(Minutes.hours(coming.slot.minutes)),
                ]
            } ?? .null,
            "checkin": JSON(checkIn?.id),
            "yesterdayOpen": .bool(yesterdayIsOpen),
            "open": open.json,
            "openPoints": .int(openPoints),
            "lookBack": JSON(lookBack?.id),
            "medications": medications.json,
            "checklist": toLineUp.json,
            "nearEnd": toLineUp.nearEnd?.json ?? .null,
        ]
    }
}
