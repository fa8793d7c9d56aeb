/// The level of care of a program, or a kind of support, which may overlap a level of care.
package enum Level: String, CaseIterable, Sendable {
    case detox, inpatient, php, iop, outpatient
    case soberLiving = "sober-living"
    case mutualSupport = "mutual-support"
    case therapy, medication

    /// Its place in the order of care, with detox 0; nil for a support.
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

    /// The default name of a program of this level.
    package var title: String {
        switch self {
        case .php: "PHP"
        case .iop: "IOP"
        case .soberLiving: "Sober living"
        case .mutualSupport: "Mutual support"
        default: rawValue.prefix(1).uppercased() + rawValue.dropFirst()
        }
    }

    /// The length of a session in minutes unless the person says otherwise (DESIGN §2).
    package var defaultMinutes: Int {
        switch self {
        case .detox, .inpatient, .php, .iop: 180
        default: 60
        }
    }

    /// The usual commitment of an IOP (FACTS: levels of care). Others have none until the person gives one.
    package var defaultCommitment: Commitment? { self == .iop ? Commitment(3, 5) : nil }

    package var defaultKind: SessionKind { self == .outpatient || self == .therapy ? .individual : .group }
}
