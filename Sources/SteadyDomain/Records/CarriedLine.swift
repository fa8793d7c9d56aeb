/// A line in the person's own words for the time with their counselor. The week's page carries it until it is ticked off.
package protocol CarriedLine: Entry, TickedOff {
    /// The command that writes one and ticks it off, without `steady`.
    static var verb: String { get }
    /// What was done to it on its day, such as `raised`: the option that sets that day, and its word in a sentence.
    static var written: String { get }
    var text: String { get set }
    /// The day on which it was written.
    var day: Day { get set }
    var made: Made { get set }
}

extension CarriedLine {
    package static var dayField: String { "\(written)_on" }
    package var time: Moment? { nil }

    package init(id: ID<Self> = .unset, uid: UID<Self>, text: String, on day: Day, doneOn: Day? = nil, made: Made) {
        self.init(unread: uid)
        self.id = id
        self.text = text
        self.day = day
        self.doneOn = doneOn
        self.made = made
    }

    /// Whether it was open on one of those days (DESIGN §5): written by their end, and not done before their beginning.
    package func isOpen(on days: ClosedRange<Day>) -> Bool {
        day <= days.upperBound && doneOn.map { $0 >= days.lowerBound } ?? true
    }

    /// The declarations of its fields.
    /// - Parameter meaning: what its text is.
    static func fields(text meaning: String) -> [Field<Self>] {
        [
            .required(
                "text", meaning, sharing: .table, wording: .value, get: { $0.text }, set: { $0.text = $1 }),
            .required(
                dayField, "the day on which it was \(written)", sharing: .table, facet: Facet.time, label: written,
                get: { $0.day }, set: { $0.day = $1 }),
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
}
