/// A return to use: an event with a time, never a reset.
package struct Use: Entry, Hashable {
    package static let kind = RecordKind("use", letter: "u")

    package var id: ID<Use> = .unset
    package let uid: UID<Use>
    package var at: Moment
    package var day: Day
    /// How well its time is known. If it is less than the minute, `at` is only where the entry is placed.
    package var precision: Precision
    package var substance: String?
    /// What would help next time.
    package var nextTime: String?
    /// What the person wrote when they looked back, a day or more later.
    package var lookBack = LookBack()
    package var note: String?
    package var made: Made

    package init(
        id: ID<Use> = .unset, uid: UID<Use>, at: Moment, day: Day, precision: Precision = .minute,
        substance: String? = nil, nextTime: String? = nil,
        note: String? = nil, made: Made
    ) {
        self.id = id
        self.uid = uid
        self.at = at
        self.day = day
        self.precision = precision
        self.substance = substance
        self.nextTime = nextTime
        self.note = note
        self.made = made
    }

    package var time: Moment? { at }

    package init(unread uid: UID<Use>) { self.init(uid: uid, at: .unread, day: .unread, made: .unread) }

    package static let fields: [Field<Use>] = [
        .required(
            "at", "when it was", sharing: .everything, facet: Facet.time, get: { $0.at }, set: { $0.at = $1 }),
        .required(
            "day", "the recovery day that it belongs to", sharing: .table, facet: Facet.time, get: { $0.day },
            set: { $0.day = $1 }),
        .precision {
            $0.precision
        } set: {
            $0.precision = $1
        },
        .optional(
            "substance", "what was used", sharing: .everything, wording: .value, get: { $0.substance },
            set: { $0.substance = $1 }),
        .optional(
            "next_time", "what would help next time", sharing: .everything, wording: .titled, get: { $0.nextTime },
            set: { $0.nextTime = $1 }),
        .lookBack("vulnerable", "what made it likely", get: { $0.vulnerable }, set: { $0.vulnerable = $1 }),
        .lookBack("came_before", "what came before", get: { $0.cameBefore }, set: { $0.cameBefore = $1 }),
        .lookBack("did", "what the person did", get: { $0.did }, set: { $0.did = $1 }),
        .lookBack("cost", "what it cost", get: { $0.cost }, set: { $0.cost = $1 }),
        .lookBack(
            "differently", "what the person would do differently", get: { $0.differently }, set: { $0.differently = $1 }
        ),
        .lookBack("tell", "whom to tell", get: { $0.tell }, set: { $0.tell = $1 }),
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

/// A look back at a use from a day or more later: safety first, then this (FACTS, "What clinics and courts ask for"). Every
/// part may be left open.
package struct LookBack: Hashable, Sendable {
    package var vulnerable: String?
    package var cameBefore: String?
    package var did: String?
    package var cost: String?
    package var differently: String?
    package var tell: String?

    package init() {}

    /// Whether no part is answered.
    package var isEmpty: Bool { self == LookBack() }
}

extension Use {
    /// Whether it is time to look back at it: on a later recovery day, and after a night's rest. Right after a use comes
    /// safety (FACTS, "What clinics and courts ask for").
    package func canBeLookedBackAt(_ now: Now) -> Bool {
        day < now.today && now.instant - at.instant >= Use.restBeforeLookBack
    }

    /// In seconds: six hours.
    private static let restBeforeLookBack = 6 * 3600

    /// The parts of a look back, in order: the label of each, and how to read its words.
    package static var lookBackParts: [(label: String, words: @Sendable (Use) -> String?)] {
        [
            ("what made it likely", { $0.lookBack.vulnerable }), ("what came before", { $0.lookBack.cameBefore }),
            ("what I did", { $0.lookBack.did }), ("what it cost", { $0.lookBack.cost }),
            ("differently", { $0.lookBack.differently }), ("whom to tell", { $0.lookBack.tell }),
        ]
    }
}

extension Field<Use> {
    /// A part of the look back. It leaves only with everything.
    fileprivate static func lookBack(
        _ name: String, _ meaning: String, get: @escaping @Sendable (LookBack) -> String?,
        set: @escaping @Sendable (inout LookBack, String?) -> Void
    ) -> Field {
        .optional(
            name, meaning, sharing: .everything, get: { get($0.lookBack) }, set: { set(&$0.lookBack, $1) })
    }
}
