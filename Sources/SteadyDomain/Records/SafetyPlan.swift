/// A safety plan, whole. Its order is that of the six steps of Stanley and Brown ("Safety Planning Intervention", Cognitive
/// and Behavioral Practice 19, 2012): from what one notices oneself to those who are there by profession, and last what
/// makes the surroundings safe.
package struct SafetyPlan: Sendable {
    /// A part of the plan. Where it is empty, the person may be asked for it.
    package enum Part: CaseIterable, Sendable {
        case signs, reasons, alone, company, people, professionals, surroundings
    }

    /// Something of the plan that the person can do.
    package struct Doing: Hashable, Sendable {
        /// The first of the plan's steps with that action.
        package let step: Step
        /// The triggers that it is for; empty if it is for any.
        package let triggers: [UID<Trigger>]
    }

    /// The notes that are in the plan.
    private let notes: [PlanNote]
    /// What the person can do alone, in the plan's order: what is for any trigger first.
    package let alone: [Doing]
    /// What the plan says to do with someone.
    package let together: [Doing]
    /// Those to ask for help: support people, then sponsors.
    package let people: [Contact]
    /// Counselors, then clinics.
    package let professionals: [Contact]
    /// The help lines that the person added.
    package let ownLines: [Contact]
    /// Whether naloxone belongs to the plan, since what is used is an opioid.
    package let needsNaloxone: Bool
    /// The names of its triggers, actions and contacts.
    package let vocabulary: Vocabulary

    /// - Parameters:
    ///   - notes: those that left the plan are ignored.
    ///   - substances: the texts on record that say what is used.
    ///   - useNotes: what the person wrote of uses besides.
    ///   - medications: all on record.
    package init(
        notes: [PlanNote], plan: Plan, vocabulary: Vocabulary, substances: [String] = [], useNotes: [String] = [],
        medications: [Medication] = []
    ) {
        self.notes = notes
        self.vocabulary = vocabulary
        let doings = SafetyPlan.doings(plan, vocabulary)
        alone = doings.filter { !SafetyPlan.isWithSomeone($0.step, vocabulary) }
        together = doings.filter { SafetyPlan.isWithSomeone($0.step, vocabulary) }
        func contacts(_ roles: [Role]) -> [Contact] {
            roles.flatMap { role in vocabulary.contacts.filter { $0.role == role } }
        }
        people = contacts([.support, .sponsor])
        professionals = contacts([.counselor, .clinic])
        ownLines = contacts([.line])
        needsNaloxone =
            Opioids.areNamed(bySubstances: substances, notes: useNotes) || medications.contains(where: \.isOpioid)
    }

    /// The texts of one sort, in the order in which they were written.
    package func texts(_ sort: PlanNote.Sort) -> [String] { notes.inPlan(sort).map(\.text) }

    /// Whether the plan has nothing of a part. People without a number can't be called, so they are not enough.
    package func lacks(_ part: Part) -> Bool {
        switch part {
        case .signs: texts(.sign).isEmpty
        case .reasons: texts(.reason).isEmpty
        case .alone: alone.isEmpty
        case .company: texts(.company).isEmpty
        case .people: !people.contains { $0.phone != nil }
        case .professionals: !professionals.contains { $0.phone != nil }
        case .surroundings: texts(.surroundings).isEmpty
        }
    }

    // MARK: The steps

    /// Each action once, with every trigger that it is for.
    private static func doings(_ plan: Plan, _ vocabulary: Vocabulary) -> [Doing] {
        let triggers = vocabulary.triggers.sorted { Name.precedes($0.name, $1.name) }.map(\.uid)
        let steps = plan.steps(for: nil) + triggers.flatMap { plan.steps(for: $0) }
        var actions: [UID<Action>] = []
        for step in steps where !actions.contains(step.action) { actions.append(step.action) }
        return actions.map { action in
            let same = steps.filter { $0.action == action }
            let isForAny = same.contains { $0.trigger == nil }
            return Doing(step: same[0], triggers: isForAny ? [] : same.compactMap(\.trigger))
        }
    }

    /// Whether a step needs another person: it says with whom, or what it is called names someone on record, or anyone.
    private static func isWithSomeone(_ step: Step, _ vocabulary: Vocabulary) -> Bool {
        if step.contact != nil { return true }
        let name = vocabulary.name(step.action)
        return vocabulary.contacts.contains { name.replacing($0.name, with: "") != nil }
            || name.key.split { !$0.isLetter }.contains { word in
                ["someone", "somebody"].contains(word) || [.support, .sponsor].contains(Role(word: String(word)))
            }
    }
}

/// What a person adds to their safety plan at once.
package struct SafetyAdditions: Sendable {
    /// What they wrote, with its sort, in the order of the plan.
    package var notes: [(sort: PlanNote.Sort, text: String)] = []
    /// What they can do, whatever the trigger.
    package var actions: [Name] = []
    /// People and services who are not on record yet.
    package var contacts: [(name: Name, role: Role, phone: String?)] = []
    /// The numbers of those who are.
    package var phones: [(contact: UID<Contact>, phone: String)] = []

    package init() {}

    package var isEmpty: Bool { notes.isEmpty && actions.isEmpty && contacts.isEmpty && phones.isEmpty }
}
