/// A session of a program that is planned on one day, beside its weekly times. It counts as a slot of that day.
package struct ExtraSlot: Record, Hashable {
    package static let kind = RecordKind("extra", noun: "extra session")

    package var id: ID<ExtraSlot> = .unset
    package let uid: UID<ExtraSlot>
    package var program: UID<Program>
    /// When it begins, by the program's clock.
    package var start: Moment

    package init(id: ID<ExtraSlot> = .unset, uid: UID<ExtraSlot>, program: UID<Program>, start: Moment) {
        self.id = id
        self.uid = uid
        self.program = program
        self.start = start
    }

    package init(unread uid: UID<ExtraSlot>) { self.init(uid: uid, program: .unread, start: .unread) }

    package static let fields: [Field<ExtraSlot>] = [
        .required(
            "program", "whose session it is", sharing: .nobody, isEssential: true, get: { $0.program },
            set: { $0.program = $1 }),
        .required("at", "when it begins", sharing: .nobody, get: { $0.start }, set: { $0.start = $1 }),
    ]
}
