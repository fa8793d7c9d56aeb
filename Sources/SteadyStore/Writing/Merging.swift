import GRDB
import SteadyDomain

extension Journal {
    /// Makes everything that refers to one record refer to another of its kind, then removes the first.
    func merge(_ kind: RecordKind, _ old: String, into new: String) throws {
        if kind == Contact.kind { try mergePeople(old, into: new) }
        for declaration in declarations {
            for field in declaration.fields where field.reference == kind {
                let uids = try String.fetchAll(
                    db, sql: "SELECT uid FROM \(declaration.table) WHERE \(field.quoted) = ?", arguments: [old])
                for uid in uids {
                    try touch(declaration.kind, uid) { declaration in
                        try db.execute(
                            sql: "UPDATE \(declaration.table) SET \(field.quoted) = ? WHERE uid = ?",
                            arguments: [new, uid])
                    }
                }
            }
            for list in declaration.lists {
                for column in list.columns(naming: kind) { try merge(declaration.kind, list, column, old, into: new) }
            }
        }
        try closeDoubleSteps()
        try remove(kind, old)
    }

    private func merge(
        _ kind: RecordKind, _ list: RecordList, _ column: String, _ old: String, into new: String
    ) throws {
        let owners = try String.fetchAll(
            db, sql: "SELECT \(list.ownerColumn) FROM \(list.table) WHERE \(column) = ?", arguments: [old])
        for uid in owners {
            try touch(kind, uid) { _ in
                // If a list mentions both, keep one mention.
                try db.execute(
                    sql: """
                        UPDATE \(list.table) SET \(column) = :new
                        WHERE \(list.ownerColumn) = :uid AND \(column) = :old
                          AND NOT EXISTS (SELECT 1 FROM \(list.table) WHERE \(list.ownerColumn) = :uid AND \(column) = :new)
                        """, arguments: ["new": new, "old": old, "uid": uid])
                try db.execute(
                    sql: "DELETE FROM \(list.table) WHERE \(list.ownerColumn) = ? AND \(column) = ?",
                    arguments: [uid, old])
            }
        }
    }

    /// Of a person whom a check-in names twice after the merge, the better outcome stays.
    private func mergePeople(_ old: String, into new: String) throws {
        guard let old = UID<Contact>(old), let new = UID<Contact>(new) else { return }
        let checkIns = try CheckIn.fetch(
            db,
            where: """
                contact = :old OR uid IN (SELECT checkin FROM checkin_other WHERE contact = :old)
                """, ["old": old.description])
        for checkIn in checkIns { try update(checkIn.merging(old, into: new)) }
    }

    /// After a merge a trigger may have the same action twice. Then the later step leaves the plan.
    private func closeDoubleSteps() throws {
        var seen: Set<[String]> = []
        for var step in Plan(steps: try Step.fetch(db)).steps {
            if seen.insert([step.trigger?.description ?? "", step.action.description]).inserted { continue }
            step.until = max(step.since, stamp.now.today)
            try update(step)
        }
    }
}
