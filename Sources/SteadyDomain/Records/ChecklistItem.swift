/// One thing to line up around a change of care, so that the thread holds between two programs.
package struct ChecklistItem: Record, TickedOff, Hashable {
    package static let kind = RecordKind(
        "checklist_item", letter: "i", noun: "checklist item", listing: "steady program checklist")

    /// What holds the thread.
    package enum Topic: String, CaseIterable, FieldContent, Sendable {
        /// The first appointment there.
        case appointment
        /// Medication, and who prescribes it.
        case medication
        /// Sober living or groups.
        case groups
        /// Whom to call the first night.
        case call
        /// Naloxone at hand.
        case naloxone
        case other

        /// Its place in the order in which they are asked about.
        var place: Int { Self.allCases.firstIndex(of: self) ?? 0 }
    }

    package var id: ID<ChecklistItem> = .unset
    package let uid: UID<ChecklistItem>
    /// The program that it is about: the one that begins, or one that is soon to end.
    package var program: UID<Program>
    package var topic: Topic
    package var text: String
    package var contact: UID<Contact>?
    /// The day up to which it is to be done; nil if there is none.
    package var due: Day?
    /// The day on which it was ticked off; nil while it is open.
    package var doneOn: Day?
    /// The day on which it was written.
    package var since: Day

    package init(
        id: ID<ChecklistItem> = .unset, uid: UID<ChecklistItem>, program: UID<Program>, topic: Topic = .other,
        text: String, contact: UID<Contact>? = nil, due: Day? = nil, doneOn: Day? = nil, since: Day
    ) {
        self.id = id
        self.uid = uid
        self.program = program
        self.topic = topic
        self.text = text
        self.contact = contact
        self.due = due
        self.doneOn = doneOn
        self.since = since
    }

    package init(unread uid: UID<ChecklistItem>) {
        self.init(uid: uid, program: .unread, text: "", since: .unread)
    }

    package static let fields: [Field<ChecklistItem>] = [
        .required(
            "program", "the program that it is about", sharing: .table, isEssential: true, get: { $0.program },
            set: { $0.program = $1 }),
        .required("topic", "what it is about", sharing: .table, get: { $0.topic }, set: { $0.topic = $1 }),
        .required(
            "text", "what to line up", sharing: .table, wording: .value, get: { $0.text }, set: { $0.text = $1 }),
        .optional("contact", "with whom", sharing: .everything, get: { $0.contact }, set: { $0.contact = $1 }),
        .optional(
            "due", "the day up to which it is to be done", sharing: .table, get: { $0.due }, set: { $0.due = $1 }),
        .optional(
            "done_on", "the day on which it was done", sharing: .table, label: "done", get: { $0.doneOn },
            set: { $0.doneOn = $1 }),
        .required(
            "since", "the day on which it was written", sharing: .table, facet: Facet.since, get: { $0.since },
            set: { $0.since = $1 }),
    ]

    package func fault(enteredAt now: Now) -> FieldFault? {
        if since > now.today { return FieldFault("since", "is in the future") }
        return doneOn.map { $0 > now.today } == true ? FieldFault("done_on", "is in the future") : nil
    }
}
