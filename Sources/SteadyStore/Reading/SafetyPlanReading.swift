import GRDB
import SteadyDomain

extension Store {
    /// The safety plan on record, of what stands in the plan, among the contacts, and of substances.
    package func safetyPlan() throws -> SafetyPlan {
        try read { db in
            let uses = try Use.fetch(db)
            return SafetyPlan(
                notes: try PlanNote.fetch(db, where: "until IS NULL", order: "id"),
                plan: Plan(steps: try db.steps()), vocabulary: try db.vocabulary(),
                substances: (try uses.map(\.substance) + Program.fetchWhole(db).map(\.substances)).compactMap(\.self),
                useNotes: uses.compactMap(\.note), medications: try Medication.fetch(db))
        }
    }
}
