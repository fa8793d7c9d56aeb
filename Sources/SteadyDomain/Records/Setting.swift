/// One line of `steady config`, as it is stored.
package struct Setting: Record, Hashable {
    package static let kind = RecordKind("setting")

    package var id: ID<Setting> = .unset
    package let uid: UID<Setting>
    /// A ``Settings/Key``, or one of another release.
    package var name: String
    package var value: String

    package init(uid: UID<Setting>, name: String, value: String) {
        self.uid = uid
        self.name = name
        self.value = value
    }

    package init(unread uid: UID<Setting>) { self.init(uid: uid, name: "", value: "") }

    package static let fields: [Field<Setting>] = [
        .required("name", "what is set", sharing: .nobody, get: { $0.name }, set: { $0.name = $1 }),
        .required("value", "what it is set to", sharing: .nobody, get: { $0.value }, set: { $0.value = $1 }),
    ]
}

/// A copy of the record that began by itself, and when: the earliest is the record's first day.
package struct Origin: Record, Hashable {
    package static let kind = RecordKind("origin", noun: "beginning")

    package var id: ID<Origin> = .unset
    package let uid: UID<Origin>
    package var made: Made

    package init(uid: UID<Origin>, made: Made) {
        self.uid = uid
        self.made = made
    }

    package init(unread uid: UID<Origin>) { self.init(uid: uid, made: .unread) }

    package static let fields: [Field<Origin>] = [
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
