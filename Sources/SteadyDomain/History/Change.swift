/// What one command did: the records that it touched, each before and after.
package struct Change: Sendable {
    /// The verbs that are not a person's entry: they can't be taken back by `undo`.
    package static let undo = "undo"
    package static let redo = "redo"
    package static let erasure = "erase"
    /// The plan that every record starts with: the same change in each.
    package static let beginning = "begin"
    /// The day on which a copy of the record began.
    package static let origin = "origin"
    /// What an earlier release's history doesn't tell, written down by the release that followed it.
    package static let upgrade = "upgrade"

    /// Where it stands among the changes.
    package let place: Place
    package let at: Moment
    /// The command's name.
    package let verb: String
    /// The change that it makes set nothing, for as long as it is in effect itself.
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

    /// What it did to one record; nil where that was not touched.
    package func touch(of record: Reference) -> Touched? { touched.first { $0.record == record } }

    /// The same change with other records.
    package func touching(_ touched: [Touched]) -> Change {
        Change(place: place, at: at, verb: verb, undoes: undoes, touched: touched)
    }

    /// Changes are ordered by their stamps, those of one stamp by their uids.
    package struct Place: Hashable, Comparable, Sendable {
        /// Milliseconds since 1970, at least one more than any that was known when the change was made: a clock that is wrong
        /// or set back changes no order.
        package let stamp: Int
        package let uid: UID<Change>

        package init(stamp: Int, uid: UID<Change>) {
            self.stamp = stamp
            self.uid = uid
        }

        package static func < (left: Place, right: Place) -> Bool {
            (left.stamp, left.uid.description) < (right.stamp, right.uid.description)
        }
    }

    /// One record that a change touched.
    package struct Touched: Sendable {
        /// Its id in this database; of a kind that this release doesn't know too.
        package let record: Reference
        package let uid: String
        /// Nil where the change added the record.
        package let before: Document?
        /// Nil where the change removed the record.
        package let after: Document?

        package init(record: Reference, uid: String, before: Document?, after: Document?) {
            self.record = record
            self.uid = uid
            self.before = before
            self.after = after
        }
    }
}
