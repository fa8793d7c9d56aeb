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
                substances: (try uses.map(\.substance) + Program.fetchWhole(db).map(\.substances)).compactMap(\.self)
                    // A medication is one by its name or because the person said so.
                    + (try Medication.fetch(db)).filter(\.isOpioid).map { _ in "opioid" },
                useNotes: uses.compactMap(\.note))
        }
    }
}
