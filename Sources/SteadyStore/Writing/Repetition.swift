import GRDB
import SteadyDomain

extension Journal {
    /// Checks whether an entry of the last minute says the same as a new one, as if the same command was sent twice.
    /// Both stay, since only the person knows whether it happened twice.
    func lookForRepetition<R: Entry>(of record: R) throws {
        let made = record.made.at
        let earliest = Moment(instant: made.instant - Repetition.seconds, offset: made.offset)
        // Compared as text, which is cheap: with equal offsets, texts sort like moments.
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
    /// How many ids back to look.
    static let reach = 10
}

extension Entry {
    /// Whether the person said the same: all fields are equal, and times are at most a minute apart. When it was logged
    /// doesn't count.
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
