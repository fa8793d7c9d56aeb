/// What a program is: one of the levels of care, or a support that may overlap one.
package enum Level: String, CaseIterable, Sendable {
    case detox, inpatient, php, iop, outpatient
    case soberLiving = "sober-living"
    case mutualSupport = "mutual-support"
    case therapy, medication

    /// The place in the order of care, detox first; nil for a support.
    package var careOrder: Int? {
        switch self {
        case .detox: 0
        case .inpatient: 1
        case .php: 2
        case .iop: 3
        case .outpatient: 4
        default: nil
        }
    }

    package var isCare: Bool { careOrder != nil }

    /// How it is written where it stands for a name.
    package var title: String {
        switch self {
        case .php: "PHP"
        case .iop: "IOP"
        case .soberLiving: "Sober living"
        case .mutualSupport: "Mutual support"
        default: rawValue.prefix(1).uppercased() + rawValue.dropFirst()
        }
    }

    /// Minutes of a session unless the person says otherwise (DESIGN §2).
    package var defaultMinutes: Int {
        switch self {
        case .detox, .inpatient, .php, .iop: 180
        default: 60
        }
    }

    /// What an IOP asks (FACTS: levels of care); the others ask nothing until the person says so.
    package var defaultCommitment: Commitment? { self == .iop ? Commitment(3, 5) : nil }

    package var defaultKind: SessionKind { self == .outpatient || self == .therapy ? .individual : .group }
}
