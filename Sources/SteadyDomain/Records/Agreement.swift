/// What the person and their counselor agreed on.
package struct Agreement: CarriedLine, Hashable {
    package static let kind = RecordKind("agreement", letter: "g", listing: "steady agree")
    package static let verb = "agree"
    package static let written = "agreed"

    package var id: ID<Agreement> = .unset
    package let uid: UID<Agreement>
    package var text = ""
    /// The day on which it was agreed.
    package var day = Day.unread
    package var doneOn: Day?
    package var made = Made.unread

    package init(unread uid: UID<Agreement>) { self.uid = uid }

    package static let fields: [Field<Agreement>] = fields(text: "what was agreed with the counselor")
}
