import GRDB
import SteadyDomain

extension Store {
    /// Everything on record, read in one transaction; entries in the order of their days.
    package func everything() throws -> Everything {
        try read { db in
            Everything(
                firstDay: try db.firstDay(), programs: try Program.fetchWhole(db),
                sessions: try Session.fetch(db, order: "day, instant, id"),
                cravings: try Craving.fetch(db, order: "day, instant, id"),
                checkIns: try CheckIn.fetch(db, order: "day, id"), uses: try Use.fetch(db, order: "day, instant, id"),
                points: try Point.fetch(db, order: "raised_on, id"), steps: try Step.fetch(db, order: "position, id"),
                vocabulary: try db.vocabulary())
        }
    }
}
