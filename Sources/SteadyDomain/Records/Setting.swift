/// A stored setting: one line of `steady config`.
package struct Setting: Record, Hashable {
    package static let kind = RecordKind("setting")

    package var id: ID<Setting> = .unset
    package let uid: UID<Setting>
    /// A ``Settings/Key``, or the key of another release.
    package var name: String
    package var value: String

    package init(uid: UID<Setting>, name: String, value: String) {
        self.uid = uid
        self.name = name
        self.value = value
    }

    package init(unread uid: UID<Setting>) { self.init(uid: uid, name: "", value: "") }

    package static var naturalKey: NaturalKey? { NaturalKey(.field("name")) }

    package static let fields: [Field<Setting>] = [
        .required("name", "what is set", sharing: .nobody, get: { $0.name }, set: { $0.name = $1 }),
        .required("value", "what it is set to", sharing: .nobody, get: { $0.value }, set: { $0.value = $1 }),
    ]
}
