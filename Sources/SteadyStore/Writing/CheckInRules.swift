import SteadyDomain

extension CheckIn: Draftable {
    package static func new(_ uid: UID<CheckIn>, _ stamp: Stamp, from draft: Draft) throws -> CheckIn {
        try draft.require("day")
        var checkIn = CheckIn(unread: uid)
        checkIn.made = stamp.made
        return checkIn
    }

    /// Rules: a day has only one check-in, and an edit must leave at least one answer.
    package func store(instead old: CheckIn?, from draft: Draft, in journal: Journal) throws -> Recorded<CheckIn> {
        if let old {
            if day != old.day { try checkDay(journal) }
            guard !isEmpty else {
                throw Problem.usage(
                    "Nothing would be left of \(id). To remove it, delete it.", command: "steady delete \(id)")
            }
        }
        return Recorded(record: try stored(instead: old, in: journal))
    }

    private func checkDay(_ journal: Journal) throws {
        guard let other = try CheckIn.fetch(journal.db, where: "day = ?", [day.description]).first else { return }
        throw Problem.conflict(
            "\(day.spoken) has a check-in already, \(other.id). Edit that one.", command: "steady edit \(other.id)")
    }
}
