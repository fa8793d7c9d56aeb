import GRDB
import SteadyDomain

extension Store {
    /// All data for a sheet of attendance, read in one transaction.
    package func sheetRecord(_ days: ClosedRange<Day>, now: Now) throws -> SheetRecord {
        try read { db in
            let around = SheetRecord.surroundings(of: days, start: now.calendar.weekStart).arguments
            return SheetRecord(
                days: days, now: now, firstDay: try db.firstDay(), programs: try Program.fetchWhole(db),
                sessions: try Session.fetch(db, where: "day BETWEEN ? AND ?", around, order: "instant"),
                others: try Session.fetch(
                    db,
                    where: """
                        day NOT BETWEEN ? AND ? AND (
                          uid IN (SELECT makeup_for FROM session WHERE day BETWEEN ? AND ?)
                          OR makeup_for IN (SELECT uid FROM session WHERE day BETWEEN ? AND ?))
                        """, around + around + around, order: "instant"))
        }
    }
}
