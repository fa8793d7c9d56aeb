// The rows of an export's tables of entries, read back.
extension ImportBuilder {
    mutating func craving(_ row: TableRow) throws -> Imported<Craving> {
        let time = try ImportTime(row, self)
        let triggers = try row.names("triggers", for: "a trigger").map { try trigger($0, row.place.at("triggers")) }
        let actions = try row.names("actions", for: "an action").map { action($0, row.place.at("actions")) }
        let craving = Craving(
            uid: stamp.uid(), at: time.at, day: time.day, precision: time.precision, part: PartOfDay(of: time.at),
            intensity: try row.required("intensity", row.score("intensity")), triggers: triggers.unique(),
            actions: actions.unique(), after: try row.score("intensity_after"),
            minutes: try row.number("minutes", in: 1...1440), outcome: try row.word("outcome"),
            place: try row.text("place"), company: try row.text("company"), note: try row.text("note"),
            made: made(at: time.at, on: time.day, isLate: try row.yesNo("entered_late")))
        return Imported(craving, row.place)
    }

    func use(_ row: TableRow) throws -> Imported<Use> {
        let time = try ImportTime(row, self)
        var use = Use(
            uid: stamp.uid(), at: time.at, day: time.day, precision: time.precision,
            substance: try row.text("substance"), nextTime: try row.text("next_time"), note: try row.text("note"),
            made: stamp.made)
        use.lookBack.vulnerable = try row.text("vulnerable")
        use.lookBack.cameBefore = try row.text("came_before")
        use.lookBack.did = try row.text("did")
        use.lookBack.cost = try row.text("cost")
        use.lookBack.differently = try row.text("differently")
        use.lookBack.tell = try row.text("tell")
        return Imported(use, row.place)
    }

    mutating func checkIn(_ row: TableRow) throws -> Imported<CheckIn> {
        let day = try row.required("day", row.day("day"))
        try checkNotAhead(day, row.place.at("day"))
        let isLate = try row.yesNo("entered_late")
        let recorded = try row.moment("at", "A time", such: "2026-09-17T21:42:00-04:00")
        var checkIn = CheckIn(
            uid: stamp.uid(), day: day, mood: try row.score("mood"), stress: try row.score("stress"),
            sleep: try row.hours("sleep_hours", allowsZero: true), urge: try row.score("urge"),
            used: try row.yesNo("used"), support: try row.word("support"), win: try row.text("win"),
            tomorrow: try row.text("tomorrow"), note: try row.text("note"), made: stamp.made)
        if let recorded {
            checkIn.made = Made(
                at: recorded, day: isLate == false ? day : max(day, now.calendar.day(of: recorded)))
        } else if isLate == false {
            checkIn.made = Made(at: placed(.evening, on: day), day: day)
        }
        try addPeople(row, to: &checkIn)
        guard !checkIn.isEmpty else { throw row.place.problem("This check-in answers nothing. Take the row out.") }
        return Imported(checkIn, row.place)
    }

    /// Reads `people` (`Sam reached; Ada tried`) or, without it, `contact`.
    private mutating func addPeople(_ row: TableRow, to checkIn: inout CheckIn) throws {
        var people: [Reached] = []
        for text in (row.cell("people") ?? "").split(separator: ";").map({ String($0).trimmed }) where !text.isEmpty {
            let place = row.place.at("people")
            let words = text.split(separator: " ")
            guard words.count > 1, let outcome = Support(rawValue: words[words.count - 1].lowercased()),
                outcome != .nobody
            else {
                throw place.problem("Each person is written such as \"Sam reached\" or \"Ada tried\", not \"\(text)\".")
            }
            let name = try place.reading {
                try Name(words.dropLast().joined(separator: " "), for: "a contact")
            }
            people.append(Reached(contact(name, .support, place), outcome))
        }
        if people.isEmpty, let support = checkIn.support, support != .nobody {
            people = try row.names("contact", for: "a contact").map {
                Reached(contact($0, .support, row.place.at("contact")), support)
            }
        }
        guard let first = people.first else { return }
        checkIn.support = first.outcome
        checkIn.contact = first.contact
        checkIn.others = Array(people.dropFirst())
    }

    func session(_ row: TableRow, of program: Program) throws -> Imported<Session> {
        let start = try row.required(
            "start",
            row.moment("start", "A start", such: "2026-09-16T18:00:00-04:00"))
        let status = try row.required("status", row.word("status", as: SessionStatus.self))
        let day = try row.day("day") ?? now.calendar.day(of: start)
        guard start.canBelong(to: day) else {
            throw row.place.at("day").problem("\(day.spoken) is not the day of \(start).")
        }
        guard status.canBeAhead || start.instant <= now.instant + Session.attendEarly else {
            throw row.place.at("start").problem("\(start.spoken) is in the future, so it can't be \(status.rawValue).")
        }
        let told = try status == .attended ? row.hours("hours") : row.hours("planned_hours")
        let kind = try row.word("kind", as: SessionKind.self)
        var session = Session(
            uid: stamp.uid(), program: program.uid, start: start, day: day,
            minutes: told ?? program.schedule(on: day)?.minutes ?? program.level.defaultMinutes, status: status,
            kind: kind ?? program.level.defaultKind, topic: try row.text("topic"), reason: try row.text("reason"),
            note: try row.text("note"),
            made: made(at: start, on: day, isLate: try row.yesNo("entered_late")))
        session.toldAt = try row.moment("told_at", "A time", such: "2026-09-16T09:00:00-04:00")
        let assumed = [told == nil ? "minutes" : nil, kind == nil ? "kind" : nil].compactMap(\.self)
        return Imported(session, row.place, assuming: Set(assumed))
    }
}

extension Array where Element: Hashable {
    /// The elements without repetitions, in order.
    fileprivate func unique() -> [Element] {
        var seen: Set<Element> = []
        return filter { seen.insert($0).inserted }
    }
}
