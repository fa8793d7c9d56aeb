import SteadyDomain

extension SheetReport {
    package var json: JSON {
        [
            "sheet": .string(SheetReport.key), "from": .string(days.lowerBound.description),
            "to": .string(days.upperBound.description), "madeAt": .string(now.moment.description),
            "programs": .array(programs.map(json)),
        ]
    }

    /// Whether a file with this beginning is a sheet, in any of its forms.
    package static func isSheet(_ beginning: [UInt8]) -> Bool {
        let text = String(decoding: beginning, as: UTF8.self)
        if PageForm.attendance.isBeginning(text) || text.hasPrefix("{\"sheet\":\"\(key)\",\"from\":\"") { return true }
        return ["", "# "].contains { mark in
            Weekday.allCases.contains { text.hasPrefix("\(mark)\(title) · \($0.shortName) ") }
        }
    }

    /// What kind of sheet it is, for programs.
    private static let key = "attendance"

    private func json(_ attendance: Attendance) -> JSON {
        [
            "id": .string(attendance.program.id.description), "name": .string(attendance.program.name.text),
            "attended": .int(attendance.count(.recorded(.attended))),
            "hours": .decimal(Mean.tenths(attendance.minutes, over: 60)),
            "weeks": .array(
                attendance.weeks.map { week in
                    [
                        "from": .string(week.week.from.description), "attended": .int(week.attended),
                        "sessionsMin": .int(week.commitment.least), "sessionsMax": .int(week.commitment.most),
                        "hours": .decimal(week.hours),
                    ]
                }), "sessions": .array(attendance.rows.map(json)),
        ]
    }

    private func json(_ row: Row) -> JSON {
        var (missed, madeUp): (Moment?, [Moment]) = (nil, [])
        for makeup in row.makeups {
            switch makeup {
            case .of(let moment): missed = moment
            case .on(let moment): madeUp.append(moment)
            }
        }
        return [
            "start": .string(row.start.description), "status": .string(row.status.key),
            "hours": JSON(row.minutes.map { Mean.tenths($0, over: 60) }),
            "plannedHours": .decimal(Mean.tenths(row.minutesPlanned, over: 60)), "makeupFor": JSON(missed),
            "madeUpBy": .array(madeUp.map { .string($0.description) }),
        ]
    }
}

extension SheetReport.Status {
    fileprivate var key: String {
        switch self {
        case .recorded(let status): status.rawValue
        case .notRecorded: "notRecorded"
        case .planned: "toCome"
        }
    }
}
