/// What inpatient care and an IOP are compared in (FACTS, "Levels of care and dose"). Where sources disagree, a cell has what
/// each says.
package enum CareAspect: String, CaseIterable, Sendable {
    case structure, hours, length, night, peers, medical, cost

    package var title: String {
        switch self {
        case .structure: "Structure"
        case .hours: "Hours"
        case .length: "Length"
        case .night: "At night"
        case .peers: "Peer support"
        case .medical: "Medical care"
        case .cost: "Cost"
        }
    }

    package var inpatient: [Fact] {
        switch self {
        case .structure: ["You live there, and the days have a fixed plan."]
        case .hours: ["Day and night. Ask how many hours a day are treatment."]
        case .length:
            [
                Fact("One article: 28 days to several months.", .article1),
                Fact("The other: a week to 90 days, sometimes longer.", .article2),
            ]
        case .night: ["You sleep there. Ask who is awake at night."]
        case .peers: ["Others in treatment live there too. Ask about groups, visits and calls."]
        case .medical: ["Can be there each day. Ask which, and who gives it."]
        case .cost: ["No figure is known here. Ask the insurer what it pays, and for how many days."]
        }
    }

    package var iop: [Fact] {
        switch self {
        case .structure: [Fact("You live at home and go to sessions.", .article1)]
        case .hours:
            [
                Fact("One article: 3–5 sessions a week of 3–4 hours.", .article1),
                Fact("The other: 9 to 20 hours a week and more.", .article2),
                Fact("SAMHSA: at least 9 a week, for adolescents 6.", .samhsaAdvisory),
                Fact("ASAM: 9 to 19 a week; from 20 on it is partial hospitalization.", .asamCriteria),
            ]
        case .length: [Fact("6 to 12 weeks.", .article2)]
        case .night: [Fact("You are at home, with whoever is there. Ask whom to call.", .article1)]
        case .peers: ["The group, and your own people at home. Other groups can go beside it."]
        case .medical: ["At sessions. Ask which, and whom to call on the other days."]
        case .cost: ["No figure is known here. Ask the insurer what it pays, and for how many sessions."]
        }
    }

    /// What is to be known of both together.
    package static let both = [
        Fact("For most people, the outcomes of the two are about the same.", .mcCarty2014),
        Fact(
            "Guidelines ask for 90 days of treatment at least, and then for care that goes on: about three months is where "
                + "it begins to last. A stay or an IOP may end sooner, so ask early what follows.", .tip47,
            .nidaPrinciples),
        Fact(
            "It can be both: many go from inpatient care to an IOP, then to outpatient care, groups or sober living.",
            .article1, .article2),
        Fact(
            "The first weeks after inpatient care carry a raised risk of a fatal overdose. So do those after a medication "
                + "for opioid use ends. Plan them, have naloxone there, and never use alone.", .pennStateBrief),
        Fact(
            "Which care fits is for a licensed specialist to assess with you, on six dimensions. Steady prepares the talk "
                + "and chooses nothing.", .asamCriteria),
    ]
}
