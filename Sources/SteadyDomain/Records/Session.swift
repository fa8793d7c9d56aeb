package enum SessionStatus: String, CaseIterable, Sendable {
    case attended, missed
    /// The program agreed beforehand.
    case excused
    /// By the program.
    case cancelled
}

package enum SessionKind: String, CaseIterable, Sendable {
    case group, individual, family, education, medical, wellness, other
}

/// When a record was first written.
package struct Written: Hashable, Sendable {
    package let at: Moment
    /// The recovery day of that moment.
    package let day: Day

    package init(at: Moment, day: Day) {
        self.at = at
        self.day = day
    }
}

/// A record that belongs to a recovery day.
package protocol Entry: Record {
    var day: Day { get }
    var written: Written { get }
}

extension Entry {
    /// Whether it was first written on a later recovery day than its own.
    package var isLate: Bool { written.day > day }
}

/// One appointment that happened or should have.
package struct Session: Entry, Hashable {
    package static let kind = RecordKind.session
    /// A session that starts less than this many seconds from a slot is that slot's.
    package static let slotTolerance = 3600
    /// How many seconds before its start a session may be recorded as attended.
    package static let attendEarly = 1800

    package var id: ID<Session> = .unset
    package let uid: UID<Session>
    package var program: UID<Program>
    package var start: Moment
    package var day: Day
    package var minutes: Int
    package var status: SessionStatus
    package var kind: SessionKind
    package var topic: String?
    package var makeupFor: UID<Session>?
    package var reason: String?
    package var note: String?
    package let written: Written

    package init(
        id: ID<Session> = .unset, uid: UID<Session>, program: UID<Program>, start: Moment, day: Day, minutes: Int,
        status: SessionStatus, kind: SessionKind, topic: String? = nil, makeupFor: UID<Session>? = nil,
        reason: String? = nil, note: String? = nil, written: Written
    ) {
        self.id = id
        self.uid = uid
        self.program = program
        self.start = start
        self.day = day
        self.minutes = minutes
        self.status = status
        self.kind = kind
        self.topic = topic
        self.makeupFor = makeupFor
        self.reason = reason
        self.note = note
        self.written = written
    }
}
