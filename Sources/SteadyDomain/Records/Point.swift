/// Something to raise at the next session.
package struct Point: Entry, Hashable {
    package static let kind = RecordKind("point", letter: "r", listing: "steady raise")
    package static let dayField = "raised_on"

    package var id: ID<Point> = .unset
    package let uid: UID<Point>
    package var text: String
    package var raisedOn: Day
    package var doneOn: Day?
    package var made: Made

    package var day: Day { raisedOn }
    package var time: Moment? { nil }

    package init(
        id: ID<Point> = .unset, uid: UID<Point>, text: String, raisedOn: Day, doneOn: Day? = nil, made: Made
    ) {
        self.id = id
        self.uid = uid
        self.text = text
        self.raisedOn = raisedOn
        self.doneOn = doneOn
        self.made = made
    }

    package init(unread uid: UID<Point>) { self.init(uid: uid, text: "", raisedOn: .unread, made: .unread) }

    /// Whether it was still to be raised on one of those days (DESIGN §5): raised by their end, and not done before
    /// their beginning.
    package func isOpen(on days: ClosedRange<Day>) -> Bool {
        raisedOn <= days.upperBound && doneOn.map { $0 >= days.lowerBound } ?? true
    }

    package static let fields: [Field<Point>] = [
        .required(
            "text", "what to raise at the next session", sharing: .table, wording: .value, get: { $0.text },
            set: { $0.text = $1 }),
        .required(
            "raised_on", "the day on which it was raised", sharing: .table, facet: Facet.time, label: "raised",
            get: { $0.raisedOn }, set: { $0.raisedOn = $1 }),
        .optional(
            "done_on", "the day on which it was done", sharing: .table, label: "done", wording: .labelled,
            get: { $0.doneOn }, set: { $0.doneOn = $1 }),
        .madeAt {
            $0.made
        } set: {
            $0.made = $1
        },
        .madeOn {
            $0.made
        } set: {
            $0.made = $1
        },
    ]
}
