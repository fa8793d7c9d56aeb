import GRDB
import SteadyDomain

extension Journal {
    /// Looks whether a new entry says what another one of the last minute says: the same line, sent off twice. Both are kept,
    /// since only the person knows whether it happened twice.
    func lookForRepetition<R: StoredRecord & Entry>(of record: R) throws {
        let made = record.written.at
        let earliest = Moment(instant: made.instant - Repetition.seconds, offset: made.offset)
        // As text, which is cheap: moments of one offset are in the order of their texts.
        let recent = try Int.fetchAll(
            db,
            sql: """
                SELECT id FROM \(R.shape.table) WHERE id BETWEEN ? AND ? AND made_at BETWEEN ? AND ? ORDER BY id DESC
                """,
            arguments: [
                record.id.number - Repetition.reach, record.id.number - 1, earliest.description, made.description,
            ])
        for id in recent {
            let other = try R.require(db, id: ID(id))
            guard made.instant - other.written.at.instant <= Repetition.seconds, record.saysTheSame(as: other) else {
                continue
            }
            repeated = Reference(R.kind, other.id.number)
            return
        }
    }
}

private enum Repetition {
    static let seconds = 60
    /// How many entries back the other one may be.
    static let reach = 10
    /// What depends on the clock alone; the moment itself is compared apart.
    static let ofTheClock: Set = ["at", "day", "part", "raised_on", "made_at", "made_day"]
}

extension StoredRecord {
    /// Whether all that a person said is the same, with times of the same minute.
    fileprivate func saysTheSame(as other: Self) -> Bool {
        guard linked == other.linked else { return false }
        for (column, (field, otherField)) in zip(Self.shape.columns, zip(fields, other.fields)) {
            if !Repetition.ofTheClock.contains(column) {
                guard field?.databaseValue == otherField?.databaseValue else { return false }
            } else if column == "at", let at = moment(field), let otherAt = moment(otherField) {
                guard abs(at.instant - otherAt.instant) <= Repetition.seconds else { return false }
            }
        }
        return true
    }

    private func moment(_ field: (any DatabaseValueConvertible)?) -> Moment? {
        (field as? String).flatMap { Moment($0) }
    }
}
