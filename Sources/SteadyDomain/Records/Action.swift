/// Something to do about a craving.
package struct Action: NamedRecord, Hashable {
    package static let kind = RecordKind("action", letter: "a", listing: "steady plan")

    package var id: ID<Action> = .unset
    package let uid: UID<Action>
    package var name: Name

    package init(id: ID<Action> = .unset, uid: UID<Action>, name: Name) {
        self.id = id
        self.uid = uid
        self.name = name
    }

    package init(unread uid: UID<Action>) { self.init(uid: uid, name: .unread) }
    package static let fields: [Field<Action>] = [.name, .key]
}
