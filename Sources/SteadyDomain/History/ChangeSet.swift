/// A set of changes and what was erased: all that a copy of the record is made of.
package struct ChangeSet: Sendable {
    /// In any order, each once.
    package var changes: [Change]
    /// The uids of what was erased, ``timeless(_:)``.
    package var erased: Set<String>

    package init(_ changes: [Change], erased: Set<String> = []) {
        self.changes = changes
        self.erased = erased
    }

    /// A uid without the time in its first 48 bits: the list of what was erased must not tell when it was made.
    package static func timeless(_ uid: String) -> String { "00000000-0000" + uid.dropFirst(13) }

    /// The set without what was erased. What was one with an erased record is erased too; a change of which nothing is left goes,
    /// and with it every undo of it.
    package var withoutErased: ChangeSet {
        guard !erased.isEmpty else { return self }
        var left = self
        var isSettled = false
        while !isSettled {
            isSettled = true
            for (index, change) in left.changes.enumerated() {
                let kept = change.touched.filter { touched in
                    let uids = [touched.uid] + touched.others
                    guard uids.contains(where: { left.erased.contains(ChangeSet.timeless($0)) }) else { return true }
                    left.erased.formUnion(uids.map(ChangeSet.timeless))
                    return false
                }
                guard kept.count < change.touched.count else { continue }
                isSettled = false
                left.changes[index] = change.touching(kept)
            }
        }
        let emptied = left.changes.filter { $0.touched.isEmpty && $0.undoes == nil && $0.verb != Change.erasure }
        var gone = Set(emptied.map(\.uid))
        while let undo = left.changes.first(where: { change in
            change.undoes.map { gone.contains($0) } == true && !gone.contains(change.uid)
        }) { gone.insert(undo.uid) }
        left.changes.removeAll { gone.contains($0.uid) }
        return left
    }

    /// The records that the changes result in.
    package func records(_ declarations: [RecordDeclaration], rules: MergeRules = .all) throws -> RecordSet {
        let changes = rules.contains(.erasing) ? withoutErased.changes : changes
        var histories: RecordSet.Histories = [:]
        for change in changes {
            for touched in change.touched {
                for uid in [touched.uid] + (rules.contains(.members) ? touched.others : []) {
                    histories[touched.record.kind, default: [:]][uid, default: []].append(
                        Replay.Part(
                            place: change.place, before: touched.before, after: touched.after, isOwn: uid == touched.uid
                        ))
                }
            }
        }
        // One of which only others' changes are known isn't known.
        histories = histories.mapValues { $0.filter { $0.value.contains(where: \.isOwn) } }
        return try RecordSet(
            histories, Replay(declarations, changes: changes, rules: rules), declarations, rules: rules)
    }
}
