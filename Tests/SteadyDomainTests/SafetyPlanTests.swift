import SteadyTestSupport
import Testing

@testable import SteadyDomain

/// What a safety plan holds, and what it lacks.
struct SafetyPlanTests {
    private static let names = Vocabulary(
        triggers: [.of(1, .of("stress")), .of(2, .of("argument"))],
        actions: ["walk", "call someone", "music", "call Sam", "tea with my sister", "samba", "write"].enumerated().map
        {
            .of($0 + 1, .of($1))
        },
        contacts: [
            .of(1, .of("Sam"), .sponsor, "1 1"), .of(2, .of("Ana"), .support), .of(3, .of("Clinic"), .clinic),
            .of(4, .of("Dr. Rivera"), .counselor, "1 2"), .of(5, .of("Warm line"), .line, "1 3"),
            .of(6, .of("Boss"), .other, "1 4"),
        ])

    private func actions(_ doings: [SafetyPlan.Doing]) -> [String] {
        doings.map { SafetyPlanTests.names.name($0.step.action).text }
    }

    @Test func `What takes another person is no step for alone`() {
        let plan = SafetyPlan(
            notes: [],
            plan: Plan(
                steps: (1...6).map { .of($0, trigger: nil, action: $0) } + [.of(7, trigger: nil, action: 7, contact: 2)]
            ),
            vocabulary: SafetyPlanTests.names)
        #expect(actions(plan.alone) == ["walk", "music", "samba"])
        #expect(actions(plan.together) == ["call someone", "call Sam", "tea with my sister", "write"])
    }

    @Test func `An action stands once, for any trigger or with those that it is for`() throws {
        let plan = SafetyPlan(
            notes: [],
            plan: Plan(steps: [
                .of(1, trigger: 1, action: 1), .of(2, trigger: 1, action: 3, minutes: 20),
                .of(3, trigger: nil, action: 1),
                .of(4, trigger: 2, action: 3), .of(5, trigger: nil, action: 6, until: "2026-11-05"),
            ]), vocabulary: SafetyPlanTests.names)
        #expect(actions(plan.alone) == ["walk", "music"])
        #expect(plan.alone[0].triggers.isEmpty)
        // By the triggers' names: the argument's step comes first.
        #expect(plan.alone[1].triggers == [uidOf(2), uidOf(1)] && plan.alone[1].step.minutes == nil)
    }

    @Test func `People, professionals and lines are told apart by their roles`() {
        let plan = SafetyPlan(notes: [], plan: Plan(steps: []), vocabulary: SafetyPlanTests.names)
        #expect(plan.people.map(\.name.text) == ["Ana", "Sam"])
        #expect(plan.professionals.map(\.name.text) == ["Dr. Rivera", "Clinic"])
        #expect(plan.ownLines.map(\.name.text) == ["Warm line"])
    }

    @Test func `What is there is not lacking, and who can't be called is not enough`() {
        let empty = SafetyPlan(notes: [], plan: Plan(steps: []), vocabulary: Vocabulary())
        #expect(SafetyPlan.Part.allCases.allSatisfy(empty.lacks))
        var silent = SafetyPlanTests.names
        silent.contacts = silent.contacts.map { .of($0.id.number, $0.name, $0.role) }
        let plan = SafetyPlan(
            notes: [
                .of(1, .sign, "skipping meals"), .of(2, .reason, "Ada", until: "2026-11-05"),
                .of(3, .company, "library"),
                .of(4, .surroundings, "no bottles"),
            ], plan: Plan(steps: [.of(1, trigger: nil, action: 2)]), vocabulary: silent)
        #expect(SafetyPlan.Part.allCases.filter(plan.lacks) == [.reasons, .alone, .people, .professionals])
        let called = SafetyPlan(notes: [], plan: .sample, vocabulary: SafetyPlanTests.names)
        #expect(SafetyPlan.Part.allCases.filter { !called.lacks($0) } == [.alone, .people, .professionals])
    }

    @Test(
        arguments: [
            ([], [], false), (["alcohol"], ["a bad day"], false), (["alcohol", "Heroin"], [], true),
            ([], ["fentanyl"], true),
            (["dope"], [], true), ([], ["the blues"], false),
        ] as [([String], [String], Bool)])
    func `Naloxone belongs to it where an opioid is named`(_ substances: [String], _ notes: [String], _ needs: Bool) {
        let plan = SafetyPlan(
            notes: [], plan: Plan(steps: []), vocabulary: Vocabulary(), substances: substances, useNotes: notes)
        #expect(plan.needsNaloxone == needs)
    }
}
