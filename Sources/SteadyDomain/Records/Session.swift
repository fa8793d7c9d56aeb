/// What became of a session.
package enum SessionStatus: String, CaseIterable, Sendable {
    case attended, missed
    /// The program agreed to the absence beforehand.
    case excused
    /// The program cancelled it.
    case cancelled
}

/// The kind of a session.
package enum SessionKind: String, CaseIterable, Sendable {
    case group, individual, family, education, medical, wellness, other
}

/// One appointment that happened or should have happened.
package struct Session: Entry, Hashable {
    package static let kind = RecordKind("session", letter: "s")
    /// A session that starts less than this many seconds from a slot counts for that slot.
    package static let slotTolerance = 3600
    /// How early a session may be recorded as attended, in seconds before its start.
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
    /// When the program was told of an absence; nil if that wasn't said.
    package var toldAt: Moment?
    package var reason: String?
    package var note: String?
    package var made: Made

    package init(
        id: ID<Session> = .unset, uid: UID<Session>, program: UID<Program>, start: Moment, day: Day, minutes: Int,
        status: SessionStatus, kind: SessionKind, topic: String? = nil, makeupFor: UID<Session>? = nil,
        reason: String? = nil, note: String? = nil, made: Made
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
        self.made = made
    }

    package var time: Moment? { start }

    package init(unread uid: UID<Session>) {
        self.init(
            uid: uid, program: .unread, start: .unread, day: .unread, minutes: 0, status: .attended, kind: .other,
            made: .unread)
    }

    package static var naturalKey: NaturalKey? { NaturalKey(.field("program"), .instant("at", column: "instant")) }

    package static let fields: [Field<Session>] = [
        .required(
            "program", "whose session it is", sharing: .table, isEssential: true, get: { $0.program },
            set: { $0.program = $1 }),
        .required(
            "at", "when it begins", sharing: .table, facet: Facet.time, key: "start", column: "start",
            get: { $0.start }, set: { $0.start = $1 }),
        .required(
            "day", "the recovery day that it belongs to", sharing: .table, facet: Facet.time, get: { $0.day },
            set: { $0.day = $1 }),
        .required(
            "minutes", "how long it is", sharing: .table, type: .hours(1...1440), key: "hours", column: "hours",
            get: { $0.minutes }, set: { $0.minutes = $1 }),
        .required("status", "what became of it", sharing: .table, get: { $0.status }, set: { $0.status = $1 }),
        .required(
            "kind", "what kind of session it is", sharing: .table, key: "sessionKind", get: { $0.kind },
            set: { $0.kind = $1 }),
        .optional(
            "topic", "what it was about", sharing: .everything, wording: .value, get: { $0.topic },
            set: { $0.topic = $1 }),
        .optional(
            "makeup_for", "the session that it makes up for", sharing: .table, get: { $0.makeupFor },
            set: { $0.makeupFor = $1 }),
        .optional(
            "told_at", "when the program was told of the absence", sharing: .table, label: "told", wording: .labelled,
            get: { $0.toldAt }, set: { $0.toldAt = $1 }),
        .optional("reason", "why", sharing: .everything, wording: .value, get: { $0.reason }, set: { $0.reason = $1 }),
        .optional("note", "a note", sharing: .notes, wording: .note, get: { $0.note }, set: { $0.note = $1 }),
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
