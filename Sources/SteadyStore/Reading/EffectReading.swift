import GRDB
import SteadyDomain

extension Store {
    /// What is on record of each action that was tried, over the whole record.
    /// - Parameter triggers: the triggers with which effects are wanted too; nil for all. Those over all cravings are always
    ///   there.
    package func actionEffects(for triggers: [UID<Trigger>]? = nil) throws -> ActionEffects {
        let wanted = triggers.map { "WHERE cause.\"trigger\" IN (\(databaseQuestionMarks(count: $0.count)))" } ?? ""
        // SQLite adds whole numbers exactly. A craving that ended in use is no rating of what was tried.
        let figures = """
            count(*), count(craving."after") FILTER (WHERE craving.outcome IS NOT 'used'),
              coalesce(sum(craving."after" - craving.intensity) FILTER (WHERE craving.outcome IS NOT 'used'), 0),
              count(*) FILTER (WHERE craving.outcome = 'used')
            """
        let sql = """
            SELECT NULL, link.action, \(figures)
            FROM craving_action AS link JOIN craving ON craving.uid = link.craving GROUP BY link.action
            UNION ALL
            SELECT cause."trigger", link.action, \(figures)
            FROM craving_trigger AS cause JOIN craving_action AS link ON link.craving = cause.craving
            JOIN craving ON craving.uid = cause.craving \(wanted) GROUP BY cause."trigger", link.action
            """
        return try read { db in
            ActionEffects(
                try db.fetch(sql, StatementArguments((triggers ?? []).map(\.description))) { row in
                    let (trigger, action) = (try row.optional(UID<Trigger>.self), try row.value(UID<Action>.self))
                    let (timesUsed, pairs, sum, endedInUse): (Int, Int, Int, Int) = (
                        try row.value(), try row.value(), try row.value(), try row.value()
                    )
                    return ActionEffects.Row(
                        trigger: trigger, action: action,
                        effect: Effect(
                            timesUsed: timesUsed, change: Mean(sum: sum, count: pairs), endedInUse: endedInUse))
                })
        }
    }

    /// The triggers of the cravings on those days, each with the number of cravings it set off: the most frequent first, then
    /// the one with the lower id.
    package func triggerCounts(on days: ClosedRange<Day>) throws -> [(uid: UID<Trigger>, cravings: Int)] {
        try read { db in
            try db.fetch(
                """
                SELECT link."trigger", count(*) FROM craving JOIN craving_trigger AS link ON link.craving = craving.uid
                JOIN "trigger" ON "trigger".uid = link."trigger"
                WHERE craving.day BETWEEN ? AND ?
                GROUP BY link."trigger" ORDER BY count(*) DESC, "trigger".id
                """, days.arguments
            ) { row in (try row.value(), try row.value()) }
        }
    }

    /// The triggers of the cravings on those days, the most frequent first; on a tie, the one with the lower id.
    package func triggersByFrequency(on days: ClosedRange<Day>) throws -> [UID<Trigger>] {
        try triggerCounts(on: days).map(\.uid)
    }
}
