// The rows of an export's other tables, read back.
extension ImportBuilder {
    mutating func program(_ row: TableRow) throws -> Imported<Program> {
        let level = try row.required("level", row.word("level", as: Level.self))
        let from = try row.required("from", row.day("from"))
        let planned = try row.day("planned_until")
        let ended = try row.day("ended")
        let counselor = try row.name("contact", for: "a contact").map {
            contact($0, .counselor, row.place.at("contact"))
        }
        var program = Program(
            uid: stamp.uid(), level: level, name: try row.name("name", for: "a program") ?? Name(known: level.title),
            from: from, plannedEnd: planned.map { .until($0) }, ended: ended,
            endReason: ended == nil ? nil : try row.word("end_reason"), zone: now.calendar.zone, counselor: counselor,
            substances: try row.text("substance"), note: try row.text("note"))
        program.coverage.cost = try row.text("cost")
        program.coverage.insurance = try row.text("insurance")
        program.coverage.authorizedUntil = try row.day("authorized_until")
        let commitment = try commitment(row)
        program.schedules = [
            Schedule(
                uid: stamp.uid(), program: program.uid, from: from, commitment: commitment,
                minutes: try row.hours("hours_per_session") ?? level.defaultMinutes, slots: [])
        ]
        return Imported(program, row.place, assuming: ["zone"])
    }

    private func commitment(_ row: TableRow) throws -> Commitment? {
        let most = try row.number("sessions_max", in: 1...50)
        guard let least = try row.number("sessions_min", in: 1...50) else { return nil }
        guard let commitment = Commitment(least, most ?? least) else {
            throw row.place.at("sessions_max").problem("The most sessions are not less than the least.")
        }
        return commitment
    }

    /// - Parameter program: whose it is.
    func schedule(_ row: TableRow, of program: Program) throws -> Imported<Schedule> {
        let from = try row.required("from", row.day("from"))
        guard from >= program.from else {
            throw row.place.at("from").problem("\(program.name.text) begins later, on \(program.from.spoken).")
        }
        let minutes = try row.number("minutes", in: 1...1440)
        let slots = try row.value("slots") { try Set(Slot.typed($0)).sorted() } ?? []
        return Imported(
            Schedule(
                uid: stamp.uid(), program: program.uid, from: from, commitment: try commitment(row),
                minutes: minutes ?? program.level.defaultMinutes, slots: slots), row.place,
            assuming: minutes == nil ? ["minutes"] : [])
    }

    /// - Parameter count: how many steps there are before it; their order is that of the rows.
    mutating func step(_ row: TableRow, after count: Int) throws -> Imported<Step> {
        let triggerName = try row.required("trigger", row.name("trigger", for: "a trigger"))
        let actionName = try row.required("action", row.name("action", for: "an action"))
        let person = try row.name("contact", for: "a contact").map { contact($0, .support, row.place.at("contact")) }
        let since = try row.day("since")
        let until = try row.day("until")
        for (day, column) in [(since, "since"), (until, "until")] {
            if let day { try checkNotAhead(day, row.place.at(column)) }
        }
        let step = Step(
            uid: stamp.uid(),
            trigger: triggerName.key == Trigger.any.key ? nil : try trigger(triggerName, row.place.at("trigger")),
            action: action(actionName, row.place.at("action")), contact: person,
            minutes: try row.number("minutes", in: 1...1440), position: count + 1,
            since: since ?? min(until ?? now.today, now.today), until: until)
        return Imported(step, row.place, assuming: ["position", "since"])
    }

    func planNote(_ row: TableRow) throws -> Imported<PlanNote> {
        let sort = try row.required("sort", row.word("sort", as: PlanNote.Sort.self))
        let since = try row.day("since")
        let note = PlanNote(
            uid: stamp.uid(), sort: sort, text: try row.required("text", row.text("text")),
            since: since ?? now.today, until: try row.day("until"))
        try checkNotAhead(note.since, row.place.at("since"))
        return Imported(note, row.place, assuming: ["since"])
    }

    /// A point or an agreement.
    func line<Line: CarriedLine>(_ row: TableRow) throws -> Imported<Line> {
        let day = try row.required(Line.dayField, row.day(Line.dayField))
        let done = try row.day("done_on")
        for (day, column) in [(day, Line.dayField), (done ?? day, "done_on")] {
            try checkNotAhead(day, row.place.at(column))
        }
        guard done ?? day >= day else {
            throw row.place.at("done_on").problem("It can't be done before it was \(Line.written).")
        }
        let line = Line(
            uid: stamp.uid(), text: try row.required("text", row.text("text")), on: day, doneOn: done,
            made: stamp.made)
        return Imported(line, row.place)
    }
}
