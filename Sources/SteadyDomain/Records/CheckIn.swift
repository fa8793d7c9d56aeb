package enum Support: String, CaseIterable, Sendable {
    case reached, tried
    case nobody = "none"
}

/// The evening look back at one day; every answer is optional.
package struct CheckIn: Entry, Hashable {
    package static let kind = RecordKind.checkin

    package var id: ID<CheckIn> = .unset
    package let uid: UID<CheckIn>
    package var day: Day
    package var mood: Score?
    package var stress: Score?
    /// Minutes, 0 to 1440.
    package var sleep: Int?
    /// The day's strongest.
    package var urge: Score?
    /// Nil: not said.
    package var used: Bool?
    package var support: Support?
    package var contact: UID<Contact>?
    package var win: String?
    package var tomorrow: String?
    package var note: String?
    package let written: Written

    package init(
        id: ID<CheckIn> = .unset, uid: UID<CheckIn>, day: Day, mood: Score? = nil, stress: Score? = nil,
        sleep: Int? = nil, urge: Score? = nil, used: Bool? = nil, support: Support? = nil,
        contact: UID<Contact>? = nil, win: String? = nil, tomorrow: String? = nil, note: String? = nil,
        written: Written
    ) {
        self.id = id
        self.uid = uid
        self.day = day
        self.mood = mood
        self.stress = stress
        self.sleep = sleep
        self.urge = urge
        self.used = used
        self.support = support
        self.contact = contact
        self.win = win
        self.tomorrow = tomorrow
        self.note = note
        self.written = written
    }

    /// Whether anything is answered at all.
    package var isEmpty: Bool {
        mood == nil && stress == nil && sleep == nil && urge == nil && used == nil && support == nil && win == nil
            && tomorrow == nil && note == nil
    }
}

/// Something to raise at the next session.
package struct Point: Entry, Hashable {
    package static let kind = RecordKind.point

    package var id: ID<Point> = .unset
    package let uid: UID<Point>
    package var text: String
    package var raisedOn: Day
    package var doneOn: Day?
    package let written: Written

    package var day: Day { raisedOn }

    package init(
        id: ID<Point> = .unset, uid: UID<Point>, text: String, raisedOn: Day, doneOn: Day? = nil, written: Written
    ) {
        self.id = id
        self.uid = uid
        self.text = text
        self.raisedOn = raisedOn
        self.doneOn = doneOn
        self.written = written
    }
}
