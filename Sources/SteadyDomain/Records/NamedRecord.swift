/// A record that people call by its name.
package protocol NamedRecord: Record {
    var name: Name { get set }
}

extension NamedRecord {
    package static var naturalKey: NaturalKey? { NaturalKey(.name("name", column: "key")) }
}

extension Field where Of: NamedRecord {
    static var name: Field {
        .required("name", "what the person calls it", sharing: .table, get: { $0.name }, set: { $0.name = $1 })
    }

    /// For finding a record by its name, and for noticing that a name is taken.
    static var key: Field {
        .computed("key", "the name, NFC case-folded", get: { $0.name.key }) { document in
            guard case .text(let name)? = document["name"] else { return .null }
            return .text(Name.key(name))
        }
    }
}
