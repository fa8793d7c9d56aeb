import GRDB
import SteadyDomain

extension Store {
    /// Every medication, those that ended too, by first day.
    package func medications() throws -> [Medication] { try read { try Medication.fetch($0, order: "from_day, id") } }

    /// Every medication through all its records, with the doses of some days.
    package func medications(on days: ClosedRange<Day>) throws -> [MedicationCourse] {
        try read { try $0.medications(on: days) }
    }

    /// Gives a medication other times from a day on: its record ends the day before, and a new one begins. One that begins
    /// on that day only gets the times.
    /// - Returns: the record with the times, and the one that ended; nil if none had to.
    /// - Throws: ``Problem/conflict(_:command:)`` if it begins later, or has ended before.
    package func change(
        _ id: ID<Medication>, from day: Day, times: [Slot], _ stamp: Stamp
    ) throws -> (changed: Medication, ended: Medication?) {
        try edit(stamp, verb: "medication", id) { journal in
            var old = try Medication.require(journal.db, id: id)
            guard day >= old.from else {
                throw Problem.conflict(
                    "\(old.name.text) (\(id)) begins on \(old.from.spoken). Give that day or a later one with --from.")
            }
            if let ended = old.ended, ended < day { throw old.hasEnded(ended, "From \(day.spoken)", day) }
            guard day > old.from else {
                old.times = times
                try journal.update(old)
                return (old, nil)
            }
            let new = Medication(
                uid: stamp.uid(), name: old.name, from: day, ended: old.ended, opioid: old.opioid,
                prescriber: old.prescriber, times: times, note: old.note)
            old.ended = day - 1
            try journal.update(old)
            try journal.check(new)
            return (try journal.insert(new), old)
        }
    }

    /// Ends a medication; `day` is its last day. An end that is still ahead gives way to it, and what is planned of it for
    /// later days never begins: those records are removed.
    /// - Returns: the record that ends, and those removed.
    /// - Throws: ``Problem/conflict(_:command:)`` if it has already ended, has not begun, or would end before it begins.
    package func end(
        _ id: ID<Medication>, on day: Day, _ stamp: Stamp
    ) throws -> (ended: Medication, unbegun: [Medication]) {
        try edit(stamp, verb: "medication", id) { journal in
            var medication = try Medication.require(journal.db, id: id)
            let today = stamp.now.today
            if let ended = medication.ended, ended < today {
                throw Problem.conflict(
                    "\(medication.name.text) ended on \(ended.spoken) already. `steady edit \(id) --ended DAY` corrects it.",
                    command: "steady edit \(id) --ended \(day)")
            }
            if medication.from > max(day, today) {
                throw Problem.conflict(
                    "\(medication.name.text) (\(id)) doesn't begin before \(medication.from.spoken). To leave that out, "
                        + "delete it.", command: "steady delete \(id)")
            }
            let unbegun = try Medication.fetch(
                journal.db, where: "key = ? AND from_day > ? AND uid <> ?",
                [medication.name.key, max(day, today).description, medication.uid.description], order: "from_day, id")
            medication.ended = day
            for record in unbegun { try journal.remove(record, leavingDosesTo: medication) }
            try journal.check(medication)
            try journal.update(medication)
            return (medication, unbegun)
        }
    }
}

extension Medication {
    fileprivate func hasEnded(_ ended: Day, _ when: String, _ day: Day) -> Problem {
        .conflict(
            "\(when) nothing of \(name.text) (\(id)) is left to change: it ended on \(ended.spoken). "
                + "If it is taken again, add it anew.",
            command: "steady medication add \(name.text.asArgument) --from \(day)")
    }
}

extension Database {
    /// Every medication through all its records, with the doses of some days and of the weeks around them, in which a dose
    /// may stand for one of those days. Of each record the last dose taken before is among them: a gap that goes on
    /// began after it.
    func medications(on days: ClosedRange<Day>) throws -> [MedicationCourse] {
        let records = try Medication.fetch(self, order: "from_day, id")
        guard !records.isEmpty else { return [] }
        let first = days.lowerBound - 7
        return MedicationCourse.all(
            records,
            doses: try Dose.fetch(
                self,
                where: """
                    day BETWEEN ? AND ? OR uid IN
                      (SELECT (SELECT uid FROM dose AS earlier
                          WHERE earlier.medication = own.uid AND status = 'taken' AND day < ?
                          ORDER BY instant DESC LIMIT 1)
                        FROM medication AS own)
                    """, (first...days.upperBound + 7).arguments + [first.description], order: "instant, id"))
    }
}

extension Journal {
    /// - Throws: ``Problem/conflict(_:command:)`` if a medication would end before it begins, or if another one of its name is
    ///   taken on one of its days: then nobody could tell what is due.
    func check(_ medication: Medication) throws {
        if let ended = medication.ended, ended < medication.from {
            throw Problem.conflict(
                "\(medication.name.text) would end on \(ended.spoken), before it begins on "
                    + "\(medication.from.spoken). Give a later day.")
        }
        let others = try Medication.fetch(
            db, where: "key = ? AND uid <> ?", [medication.name.key, medication.uid.description], order: "from_day, id")
        guard let other = others.first(where: { $0.activeDays.overlaps(medication.activeDays) }) else { return }
        let ended = other.ended.map { " to \($0.spoken)" } ?? ""
        throw Problem.conflict(
            "\(other.name.text) is on record as \(other.id), from \(other.from.spoken)\(ended). "
                + "`steady medication change \(other.id)` gives it other times, `steady medication end \(other.id)` ends it.",
            command: "steady show \(other.id)")
    }

    /// Removes a record of a medication that never begins. A dose that was recorded for it all the same goes over to
    /// another record of that medication.
    func remove(_ unbegun: Medication, leavingDosesTo medication: Medication) throws {
        for var dose in try Dose.fetch(db, where: "medication = ?", [unbegun.uid.description]) {
            dose.medication = medication.uid
            try update(placed(dose))
        }
        try remove(Medication.kind, unbegun.uid.description)
    }

    /// A new dose where no other one of its medication stands: one whose time isn't known to the minute gives way.
    func makingRoom(for dose: Dose) throws -> Dose {
        guard dose.precision == .minute else { return try placed(dose) }
        let there = try Dose.fetch(
            db, where: "medication = ? AND instant = ? AND precision <> 'minute'",
            [dose.medication.description, dose.at.instant])
        for var other in there {
            other.at = Moment(instant: other.at.instant + 1, offset: other.at.offset)
            try update(placed(other))
        }
        return dose
    }

    /// A dose whose time isn't known to the minute, where no other dose of its medication stands: its place says nothing, and
    /// a day can have several.
    func placed(_ dose: Dose) throws -> Dose {
        var dose = dose
        while try Bool.fetchOne(
            db, sql: "SELECT EXISTS (SELECT 1 FROM dose WHERE medication = ? AND instant = ? AND uid <> ?)",
            arguments: [dose.medication.description, dose.at.instant, dose.uid.description]) == true
        {
            dose.at = Moment(instant: dose.at.instant + 1, offset: dose.at.offset)
        }
        return dose
    }
}
