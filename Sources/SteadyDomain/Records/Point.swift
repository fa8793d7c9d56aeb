/// Something to raise at the next session.
package struct Point: CarriedLine, Hashable {
    package static let kind = RecordKind("point", letter: "r", listing: "steady raise")
    package static let verb = "raise"
    package static let written = "raised"

    package var id: ID<Point> = .unset
    package let uid: UID<Point>
    package var text = ""
    /// The day on which it was raised.
    package var day = Day.unread
    package var doneOn: Day?
    package var made = Made.unread

    package init(unread uid: UID<Point>) { self.uid = uid }

    package static let fields: [Field<Point>] = fields(text: "what to raise at the next session")
}
