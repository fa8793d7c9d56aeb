/// When a database was created. After a merge there are several; the earliest counts for the first day of the record.
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
