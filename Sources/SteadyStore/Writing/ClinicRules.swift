import GRDB
import SteadyDomain

extension Medication: Draftable {
    package static func new(_ uid: UID<Medication>, _ stamp: Stamp, from draft: Draft) throws -> Medication {
        try draft.require("name")
        var medication = Medication(unread: uid)
        medication.from = stamp.now.today
        return medication
    }

    /// - Throws: ``Problem/conflict(_:command:)`` if it would end before it begins, or if another one of that name is taken on
    ///   one of its days.
    package func store(
        instead old: Medication?, from draft: Draft, in journal: Journal
    ) throws -> Recorded<Medication> {
        try journal.check(self)
        return Recorded(record: try stored(instead: old, in: journal))
    }
}

extension Dose: Draftable {
    package static func new(_ uid: UID<Dose>, _ stamp: Stamp, from draft: Draft) throws -> Dose {
        try draft.require("medication")
        let placed = stamp.now.todayPlaced
        var dose = Dose(unread: uid)
        (dose.at, dose.day, dose.precision) = (placed.moment, stamp.now.today, placed.precision)
        dose.made = stamp.made
        return dose
    }

    /// - Throws: ``Problem/conflict(_:command:)`` if a dose of it at that time is on record already.
    package func store(instead old: Dose?, from draft: Draft, in journal: Journal) throws -> Recorded<Dose> {
        if precision != .minute {
            return Recorded(record: try journal.placed(self).storedOnce(instead: old, in: journal))
        }
        try journal.checkOnly(
            self, where: "medication = ? AND instant = ?", [medication.description, at.instant],
            "A dose at that time is on record already")
        return Recorded(record: try storedOnce(instead: old, in: journal))
    }
}

extension ClinicScore: Draftable {
    package static func new(_ uid: UID<ClinicScore>, _ stamp: Stamp, from draft: Draft) throws -> ClinicScore {
        try draft.require("name", "value")
        var score = ClinicScore(unread: uid)
        (score.day, score.made) = (stamp.now.today, stamp.made)
        return score
    }

    /// - Throws: ``Problem/usage(_:command:)`` if it is more than the instrument can give; ``Problem/conflict(_:command:)`` if
    ///   that day has one of the instrument already.
    package func store(
        instead old: ClinicScore?, from draft: Draft, in journal: Journal
    ) throws -> Recorded<ClinicScore> {
        if let outOf, value > outOf {
            throw Problem.usage(
                "\(value) is more than \(outOf), the highest that \(name.text) is said to give. Check the two numbers.")
        }
        try journal.checkOnly(
            self, where: "key = ? AND day = ?", [name.key, day.description],
            "\(name.text) of \(day.spoken) is on record already")
        return Recorded(record: try stored(instead: old, in: journal))
    }
}

extension Screen: Draftable {
    package static func new(_ uid: UID<Screen>, _ stamp: Stamp, from draft: Draft) throws -> Screen {
        let placed = stamp.now.todayPlaced
        return Screen(
            uid: uid, at: placed.moment, day: stamp.now.today, precision: placed.precision, made: stamp.made)
    }

    /// - Throws: ``Problem/usage(_:command:)`` if it would be given before it was asked for.
    package func store(instead old: Screen?, from draft: Draft, in journal: Journal) throws -> Recorded<Screen> {
        if let givenAt, givenAt.instant < at.instant {
            throw Problem.usage("It can't be given before it was asked for. Give a later time.")
        }
        return Recorded(record: try stored(instead: old, in: journal))
    }
}

extension Comparison: Draftable {
    package static func new(_ uid: UID<Comparison>, _ stamp: Stamp, from draft: Draft) throws -> Comparison {
        Comparison(uid: uid, day: stamp.now.today, made: stamp.made)
    }

    package func store(
        instead old: Comparison?, from draft: Draft, in journal: Journal
    ) throws -> Recorded<Comparison> {
        Recorded(record: try stored(instead: old, in: journal))
    }
}

extension Journal {
    /// - Parameter sentence: what is wrong, without its end: the sentence goes on with the record that is there.
    /// - Throws: ``Problem/conflict(_:command:)`` if another record of the kind matches a condition.
    fileprivate func checkOnly<R: SteadyDomain.Record>(
        _ record: R, where condition: String, _ arguments: StatementArguments, _ sentence: String
    ) throws {
        let arguments = arguments + [record.uid.description]
        guard let other = try R.fetch(db, where: condition + " AND uid <> ?", arguments).first else { return }
        throw Problem.conflict(
            "\(sentence), as \(other.id). If that is wrong, edit \(other.id).", command: "steady show \(other.id)")
    }
}
