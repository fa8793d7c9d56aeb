/// The effect of one command: each record it touched, before and after.
package struct Change: Sendable {
    /// These verbs are not a person's entries, so `undo` passes over them.
    package static let undo = "undo"
    package static let redo = "redo"
    package static let erasure = "erase"
    /// The plan that every database starts with; the same change in each.
    package static let beginning = "begin"
    /// The day on which a database began.
    package static let origin = "origin"
    /// Facts missing from an earlier release's history, added by the upgrade.
    package static let upgrade = "upgrade"

    /// Its place in the order of changes.
    package let place: Place
    package let at: Moment
    /// The command's name.
    package let verb: String
    /// The change that it takes out of effect, as long as this one is in effect.
    package let undoes: UID<Change>?
    package let touched: [Touched]

    package init(place: Place, at: Moment, verb: String, undoes: UID<Change>?, touched: [Touched]) {
        self.place = place
        self.at = at
        self.verb = verb
        self.undoes = undoes
        self.touched = touched
    }

    package var uid: UID<Change> { place.uid }

    /// Whether every database starts with it. Its stored time is then before any real one.
    package var isOfEveryRecord: Bool { verb == Change.beginning }

    /// The same change at another time.
    package func dated(_ at: Moment) -> Change {
        Change(place: place, at: at, verb: verb, undoes: undoes, touched: touched)
    }

    /// The change to one record; nil if it was not touched.
    package func touch(of record: Reference) -> Touched? { touched.first { $0.record == record } }

    /// The same change with other records.
    package func touching(_ touched: [Touched]) -> Change {
        Change(place: place, at: at, verb: verb, undoes: undoes, touched: touched)
    }

    /// The order of changes: by stamp, then by uid.
    package struct Place: Hashable, Comparable, Sendable {
        /// Milliseconds since 1970, but at least one more than every earlier stamp, so a wrong clock can't change the
        /// order.
        package let stamp: Int
        package let uid: UID<Change>

        package init(stamp: Int, uid: UID<Change>) {
            self.stamp = stamp
            self.uid = uid
        }

        package static func < (left: Place, right: Place) -> Bool {
            (left.stamp, left.uid) < (right.stamp, right.uid)
        }
    }

    /// One record that a change touched.
    package struct Touched: Sendable {
        /// Its id in this database. The kind may be one that this release doesn't know.
        package let record: Reference
        package let uid: String
        /// The uids of the other records for which it then stood: see ``NaturalKey``.
        package let others: [String]
        /// Nil if the change added the record.
        package let before: Document?
        /// Nil if the change removed the record.
        package let after: Document?

        package init(
            record: Reference, uid: String, others: [String] = [], before: Document?, after: Document?
        ) {
            self.record = record
            self.uid = uid
            self.others = others
            self.before = before
            self.after = after
        }
    }
}
