import GRDB
import SteadyDomain

extension Journal {
    /// Looks whether a new entry says what another one of the last minute says: the same line, sent off twice. Both are kept,
    /// since only the person knows whether it happened twice.
    func lookForRepetition<R: Entry>(of record: R) throws {
        let made = record.made.at
        let earliest = Moment(instant: made.instant - Repetition.seconds, offset: made.offset)
        // As text, which is cheap: moments of one offset are in the order of their texts.
        let recent = try Int.fetchAll(
            db,
            sql: """
                SELECT id FROM \(R.kind.table) WHERE id BETWEEN ? AND ? AND made_at BETWEEN ? AND ? ORDER BY id DESC
                """,
            arguments: [
                record.id.number - Repetition.reach, record.id.number - 1, earliest.description, made.description,
            ])
        for id in recent {
            let other = try R.require(db, id: ID(id))
            guard made.instant - other.made.at.instant <= Repetition.seconds, record.saysTheSame(as: other) else {
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
}

extension Entry {
    /// Whether all that a person said is the same, with times of the same minute. What depends on the clock alone says nothing.
    fileprivate func saysTheSame(as other: Self) -> Bool {
        Self.fields.allSatisfy { field in
            let (mine, others) = (field.write(self), field.write(other))
            switch field.declaration.facet {
            case Facet.made: return true
            case Facet.time:
                guard case (.text(let at), .text(let otherAt)) = (mine, others), let at = Moment(at),
                    let otherAt = Moment(otherAt)
                else { return true }
                return abs(at.instant - otherAt.instant) <= Repetition.seconds
            default: return mine == others
            }
        }
    }
}
