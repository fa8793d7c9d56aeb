/// Something that set off a craving or makes one likely.
package struct Trigger: NamedRecord, Hashable {
    package static let kind = RecordKind("trigger", letter: "t", listing: "steady plan")
    /// The word for "any trigger" in a plan, so no trigger can have this name.
    package static let any = Name(known: "any")

    package var id: ID<Trigger> = .unset
    package let uid: UID<Trigger>
    package var name: Name

    package init(id: ID<Trigger> = .unset, uid: UID<Trigger>, name: Name) {
        self.id = id
        self.uid = uid
        self.name = name
    }

    package init(unread uid: UID<Trigger>) { self.init(uid: uid, name: .unread) }

    package static func contradiction(in document: Document) -> FieldFault? {
        guard document.text("name").map({ Name.key($0) }) == any.key else { return nil }
        return FieldFault("name", "can't be \"any\", which stands for every trigger")
    }

    package static let fields: [Field<Trigger>] = [.name, .key]
}
