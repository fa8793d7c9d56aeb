// The rows of an export's tables of what a clinic asks for, read back.
extension ImportBuilder {
    mutating func medication(_ row: TableRow) throws -> Imported<Medication> {
        let name = try row.required("name", row.name("name", for: "a medication"))
        let from = try row.required("from", row.day("from"))
        let ended = try row.day("ended")
        if let ended, ended < from {
            throw row.place.at("ended").problem(
                "\(name.text) begins on \(from.spoken), so its last day can't be \(ended.spoken).")
        }
        let prescriber = try row.name("prescriber", for: "a contact").map {
            contact($0, .clinic, row.place.at("prescriber"))
        }
        let medication = Medication(
            uid: stamp.uid(), name: name, from: from, ended: ended, prescriber: prescriber,
            times: try row.value("times") { try Set(Slot.typed($0)).sorted() } ?? [], note: try row.text("note"))
        return Imported(medication, row.place)
    }

    /// - Parameter medication: what was taken.
    func dose(_ row: TableRow, of medication: Medication) throws -> Imported<Dose> {
        let time = try ImportTime(row, self)
        let dose = Dose(
            uid: stamp.uid(), medication: medication.uid, at: time.at, day: time.day, precision: time.precision,
            status: try row.word("status") ?? .taken, note: try row.text("note"),
            made: made(at: time.at, on: time.day, isLate: try row.yesNo("entered_late")))
        return Imported(dose, row.place)
    }

    func score(_ row: TableRow) throws -> Imported<ClinicScore> {
        let day = try pastDay(row)
        let score = ClinicScore(
            uid: stamp.uid(), name: try row.required("name", row.name("name", for: "an instrument")), day: day,
            value: try row.required("value", row.number("value", in: ClinicScore.values)),
            outOf: try row.number("out_of", in: 1...ClinicScore.values.upperBound), note: try row.text("note"),
            made: try made(row, on: day))
        if let outOf = score.outOf, score.value > outOf {
            throw row.place.at("value").problem("\(score.value) is more than out_of, \(outOf).")
        }
        return Imported(score, row.place)
    }

    func screen(_ row: TableRow) throws -> Imported<Screen> {
        let time = try ImportTime(row, self)
        let given = try row.moment("given_at", "A time", such: "2026-09-17T09:00:00-04:00")
        if let given, given.instant > now.instant {
            throw row.place.at("given_at").problem("\(given.spoken) is in the future.")
        }
        if let given, time.precision == .minute, given.instant < time.at.instant {
            throw row.place.at("given_at").problem("It can't be given before it was asked for.")
        }
        let screen = Screen(
            uid: stamp.uid(), at: time.at, day: time.day, precision: time.precision, givenAt: given,
            result: try row.word("result"), note: try row.text("note"),
            made: made(at: time.at, on: time.day, isLate: try row.yesNo("entered_late")))
        return Imported(screen, row.place)
    }

    func comparison(_ row: TableRow) throws -> Imported<Comparison> {
        let day = try pastDay(row)
        var answers: [Factor: String] = [:]
        for factor in Factor.allCases {
            answers[factor] = try row.value(factor.rawValue) { text in
                guard let choice = factor.choice(text.trimmed.lowercased()) else {
                    let words = factor.choices.map(\.word).joined(separator: ", ")
                    throw Problem.usage("\"\(text)\" is none of the words for it: \(words).")
                }
                return choice.word
            }
        }
        let comparison = Comparison(
            uid: stamp.uid(), day: day, answers: answers, note: try row.text("note"), made: try made(row, on: day))
        return Imported(comparison, row.place)
    }

    /// - Parameter program: the one that it is about.
    mutating func checklistItem(_ row: TableRow, of program: Program) throws -> Imported<ChecklistItem> {
        let person = try row.name("contact", for: "a contact").map {
            contact($0, .support, row.place.at("contact"))
        }
        let done = try row.day("done_on")
        let since = try row.day("since") ?? min(done ?? now.today, now.today)
        for (day, column) in [(since, "since"), (done ?? since, "done_on")] {
            try checkNotAhead(day, row.place.at(column))
        }
        let item = ChecklistItem(
            uid: stamp.uid(), program: program.uid, topic: try row.word("topic") ?? .other,
            text: try row.required("text", row.text("text")), contact: person, due: try row.day("due"), doneOn: done,
            since: since)
        return Imported(item, row.place, assuming: ["since"])
    }

    /// The day of an entry that has no time.
    private func pastDay(_ row: TableRow) throws -> Day {
        let day = try row.required("day", row.day("day"))
        try checkNotAhead(day, row.place.at("day"))
        return day
    }

    private func made(_ row: TableRow, on day: Day) throws -> Made {
        made(at: placed(nil, on: day), on: day, isLate: try row.yesNo("entered_late"))
    }
}
