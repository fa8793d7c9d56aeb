/// What a figure or fact that Steady tells was taken from. Where sources disagree, a text gives what each says.
package enum Source: String, CaseIterable, Sendable {
    /// The two articles that Steady began with.
    case article1 = "article-1"
    case article2 = "article-2"
    case samhsaAdvisory = "samhsa-2021"
    case asamCriteria = "asam"
    case tip47 = "tip-47"
    case nidaPrinciples = "nida"
    case mcCarty2014 = "mccarty-2014"
    case pennStateBrief = "penn-state"

    /// How a text refers to it: `article 1`, `McCarty 2014`.
    package var name: String {
        switch self {
        case .article1: "article 1"
        case .article2: "article 2"
        case .samhsaAdvisory: "SAMHSA 2021"
        case .asamCriteria: "ASAM"
        case .tip47: "TIP 47"
        case .nidaPrinciples: "NIDA"
        case .mcCarty2014: "McCarty 2014"
        case .pennStateBrief: "Penn State"
        }
    }

    /// What it is, so that a person can find it.
    package var citation: String {
        switch self {
        case .article1: "\"Which one is right for you?\", an article about IOP and inpatient care"
        case .article2: "\"IOP vs inpatient addiction care\", an article"
        case .samhsaAdvisory: "SAMHSA, advisory about IOP, 2021"
        case .asamCriteria: "The ASAM Criteria, as other pages give them"
        case .tip47: "SAMHSA, Treatment Improvement Protocol (TIP) 47"
        case .nidaPrinciples: "NIDA, principles of treatment"
        case .mcCarty2014: "McCarty and others, 2014, PMC4152944"
        case .pennStateBrief: "Penn State, evidence brief"
        }
    }
}
