import SteadyDomain

/// A rule of merging that is left out, to see that the comparison of records would find it missing. A check that can't fail
/// would hold of nothing.
package enum MergeControl: String, CaseIterable, Sendable {
    case keys, lists, facets, waiting, holding, clamping, erasing
    case beginnings = "the first change for when a record was made"
    /// A record is what its newest writer left.
    case fields = "single fields"
    /// A change is one to the record that was shown, not to all that it stood for.
    case members
    /// The time of the clock orders the changes, right or wrong.
    case stamps
    /// An undo is one more change, which sets what was before.
    case undos
    /// The plan that every database starts with is as new as the database.
    case firstPlan = "the beginning before all else"

    /// The records that the changes result in without the rule.
    package func records(_ set: ChangeSet, _ declarations: [RecordDeclaration]) throws -> RecordSet {
        switch self {
        case .keys: try set.records(declarations, rules: .all.subtracting(.keys))
        case .lists: try set.records(declarations, rules: .all.subtracting(.lists))
        case .facets: try set.records(declarations, rules: .all.subtracting(.facets))
        case .waiting: try set.records(declarations, rules: .all.subtracting(.waiting))
        case .holding: try set.records(declarations, rules: .all.subtracting(.holding))
        case .clamping: try set.records(declarations, rules: .all.subtracting(.clamping))
        case .erasing: try set.records(declarations, rules: .all.subtracting(.erasing))
        case .beginnings: try set.records(declarations, rules: .all.subtracting(.beginnings))
        case .fields: try set.records(declarations, rules: .all.subtracting(.fields))
        case .members: try set.records(declarations, rules: .all.subtracting(.members))
        case .stamps: try set.orderedByClock.records(declarations)
        case .undos: try set.withUndosWrittenBack.records(declarations)
        case .firstPlan: try set.beginningWithEachCopy.records(declarations)
        }
    }
}

extension Change {
    fileprivate func moved(to stamp: Int, uid: UID<Change>? = nil) -> Change {
        Change(
            place: Place(stamp: stamp, uid: uid ?? self.uid), at: at, verb: verb, undoes: undoes, touched: touched)
    }
}

extension ChangeSet {
    fileprivate var orderedByClock: ChangeSet {
        ChangeSet(
            changes.map { $0.isOfEveryRecord ? $0 : $0.moved(to: $0.at.instant * 1000) }, erased: erased)
    }

    fileprivate var withUndosWrittenBack: ChangeSet {
        var touched: [UID<Change>: [Change.Touched]] = [:]
        var written: [Change] = []
        for change in changes.sorted(by: { $0.place < $1.place }) {
            var change = change
            if let undone = change.undoes {
                let back = (touched[undone] ?? []).map {
                    Change.Touched(
                        record: $0.record, uid: $0.uid, others: $0.others, before: $0.after, after: $0.before)
                }
                change = Change(place: change.place, at: change.at, verb: change.verb, undoes: nil, touched: back)
            }
            touched[change.uid] = change.touched
            written.append(change)
        }
        return ChangeSet(written, erased: erased)
    }

    fileprivate var beginningWithEachCopy: ChangeSet {
        guard let beginning = changes.first(where: \.isOfEveryRecord) else { return self }
        let origins = changes.filter { $0.verb == Change.origin }
        return ChangeSet(
            changes.filter { !$0.isOfEveryRecord }
                + origins.map { origin in
                    // A uid that no change has: that of the origin with another ending.
                    beginning.moved(to: origin.place.stamp, uid: UID(origin.uid.description.dropLast(4) + "0000")!)
                }, erased: erased)
    }
}
