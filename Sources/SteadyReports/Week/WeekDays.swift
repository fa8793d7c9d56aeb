import SteadyDomain

extension WeekReport {
    /// Adds the seven days side by side; nothing if nothing is on record of them.
    func addDays(to document: inout ReportDocument) {
        guard days.contains(where: \.hasEntries) else { return }
        document.section("Seven days", .days)
        document.figure(
            Figure(
                title: "Seven days", note: daysNote, figures: daysGrid, drawing: WeekDaysDrawing(days, share).drawing,
                plain: daysPlain))
    }

    /// How to read it: what is not in words.
    private var daysNote: String {
        let signs = WeekDay.Attendance.legend(of: days.flatMap(\.attendance))
        let hollow = days.flatMap(\.cravings).contains { $0.isHollow(at: share) }
        let places =
            share == .everything
            ? "A craving stands at its time, as high as it was strong"
            : "A craving stands in its part of the day, as high as it was strong"
        return (signs.isEmpty ? [] : [signs.map { "\($0.sign) \($0.word)" }.joined(separator: ", ")]).joined()
            + (signs.isEmpty ? "" : ". ") + places + (hollow ? "; hollow: its time is not known exactly." : ".")
            + " What was not answered is left open."
    }

    private var daysGrid: Grid {
        Grid(
            [
                .init("Day"), .init("Sessions"), .init("Cravings"), .init("Urge", isNumber: true),
                .init("Mood", isNumber: true), .init("Sleep, h", isNumber: true), .init("Use"),
            ],
            rows: days.map { day in
                [
                    day.day.inWeek, day.attendance.map(\.word).joined(separator: ", "),
                    day.cravings.map { words(for: $0, on: day.day) }.joined(separator: ", "),
                    day.urge.map(\.description) ?? "", day.mood.map(\.description) ?? "", day.sleepText ?? "",
                    day.useText ?? "",
                ]
            })
    }

    /// `8 at 21:40`, `5 in the evening`, `5`
    private func words(for craving: Craving, on day: Day) -> String {
        let time = craving.knownTime.map { " at \(wallClock.clock($0))" }
        let part =
            craving.time == nil ? nil : craving.knownPart.map { $0 == .night ? " at night" : " in the \($0.rawValue)" }
        return "\(craving.intensity)" + (time ?? part ?? "")
    }

    /// One column of four characters a day.
    private var daysPlain: [String] {
        func row(_ label: String, _ cell: (WeekDay) -> String) -> String {
            label.padded(to: 9)
                + days.map { String(repeating: " ", count: max(0, 4 - cell($0).columns)) + cell($0) }.joined()
        }
        func answer(_ day: WeekDay, _ text: String?) -> String { text ?? (day.hasBegun ? "–" : "") }
        let legend = WeekDay.Attendance.legend(of: days.flatMap(\.attendance)).map { "\($0.sign) \($0.word)" }
        var lines = [
            row("") { $0.day.weekday.shortName },
            row("Sessions") { day in
                let signs = day.attendance.map(\.sign)
                return signs.count > 3 ? "\(signs[0])\(signs[1])+" : signs.joined()
            },
            row("Craving") { $0.cravings.map(\.intensity.value).max().map(String.init) ?? "" },
            row("Urge") { answer($0, $0.urge?.description) },
            row("Mood") { answer($0, $0.mood?.description) },
            row("Sleep") { answer($0, $0.sleepText) },
            row("Use") { answer($0, $0.useText) },
        ]
        var line = ""
        for word in legend {
            if !line.isEmpty, line.columns + 2 + word.columns > 37 {
                lines.append(line)
                line = ""
            }
            line += (line.isEmpty ? "" : "  ") + word
        }
        return lines.map(\.trimmingTrailingSpaces) + (line.isEmpty ? [] : [line])
    }

    var daysJSON: JSON {
        .array(
            days.map { day in
                [
                    "day": .string(day.day.description),
                    "sessions": .array(day.attendance.map { .string($0.key) }),
                    "mood": JSON(day.mood), "stress": JSON(day.stress), "urge": JSON(day.urge),
                    "sleepHours": JSON(day.sleep.map { Mean.tenths($0, over: 60) }), "used": JSON(day.used),
                    "cravings": .array(
                        day.cravings.map {
                            [
                                "id": .string($0.id.description), "intensity": .int($0.intensity.value),
                                "at": JSON($0.knownTime), "precision": .string($0.precision.rawValue),
                                "partOfDay": JSON($0.knownPart?.rawValue),
                            ]
                        }),
                ]
            })
    }
}

extension WeekDay {
    fileprivate var hasEntries: Bool {
        !attendance.isEmpty || !cravings.isEmpty || used != nil || mood != nil || urge != nil || sleep != nil
    }
    /// `7.5`
    var sleepText: String? { sleep.map { Mean.tenths($0, over: 60).short } }
    /// `yes`, `no`; nil if it was not answered.
    var useText: String? { used.map { $0 ? "yes" : "no" } }
}

extension WeekDay.Attendance {
    /// In the order of a legend.
    private static let all: [WeekDay.Attendance] =
        SessionStatus.allCases.map { .recorded($0) } + [.notRecorded, .toCome]

    /// The signs of those that occur, each with its word.
    static func legend(of attendance: [WeekDay.Attendance]) -> [(sign: String, word: String)] {
        all.filter(attendance.contains).map { ($0.sign, $0.word) }
    }

    /// One character.
    var sign: String {
        switch self {
        case .recorded(.attended): "●"
        case .recorded(.missed): "○"
        case .recorded(.excused): "E"
        case .recorded(.cancelled): "C"
        case .notRecorded: "?"
        case .toCome: "·"
        }
    }

    var word: String {
        switch self {
        case .recorded(let status): status.rawValue
        case .notRecorded: "not recorded"
        case .toCome: "to come"
        }
    }

    /// Its word in JSON.
    fileprivate var key: String {
        switch self {
        case .recorded(let status): status.rawValue
        case .notRecorded: "notRecorded"
        case .toCome: "toCome"
        }
    }
}

extension Craving {
    /// Whether its time is known less well than the page tells it.
    func isHollow(at share: ShareLevel) -> Bool { share == .everything ? precision != .minute : precision == .day }
}
