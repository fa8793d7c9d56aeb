/// The level of care of a program, or a kind of support, which may overlap a level of care.
package enum Level: String, CaseIterable, Sendable {
    case detox, inpatient, php, iop, outpatient
    case soberLiving = "sober-living"
    case mutualSupport = "mutual-support"
    case therapy, medication

    /// The level that a person's own word means, such as `AA` or `day program`; nil if it is not known.
    package init?(word: String) {
        switch Level.plain(word) {
        case "detoxification", "withdrawal management": self = .detox
        case "residential", "residential treatment", "inpatient rehab", "in patient", "rehab", "rehabilitation",
            "hospital":
            self = .inpatient
        case "partial hospitalization", "partial hospitalisation", "partial hospitalization program", "day program",
            "day treatment", "day hospital", "partial":
            self = .php
        case "intensive outpatient", "intensive outpatient program", "intensive": self = .iop
        case "out patient", "outpatient program", "op": self = .outpatient
        case "sober house", "sober home", "sober living house", "halfway house", "recovery house", "recovery residence",
            "oxford house":
            self = .soberLiving
        case "12 step", "12 steps", "12step", "twelve step", "aa", "na", "ca", "smart", "smart recovery",
            "alcoholics anonymous", "narcotics anonymous", "cocaine anonymous", "recovery dharma", "refuge recovery",
            "lifering", "women for sobriety", "celebrate recovery", "al anon", "meeting", "meetings", "support group",
            "self help":
            self = .mutualSupport
        case "counseling", "counselling", "counselor", "counsellor", "therapist", "psychotherapy", "individual therapy":
            self = .therapy
        case "mat", "moud", "meds", "medicine", "methadone", "buprenorphine", "suboxone", "naltrexone", "vivitrol",
            "acamprosate", "disulfiram":
            self = .medication
        case let word: self.init(rawValue: word.replacing(" ", with: "-"))
        }
    }

    /// Whether people use the word for several levels, so that it may have been read wrongly: a rehab can be inpatient
    /// care or a day program.
    package static func isVague(_ word: String) -> Bool {
        ["rehab", "rehabilitation", "hospital", "day program", "partial", "intensive"].contains(plain(word))
    }

    /// In lower case, without full stops, with spaces for hyphens.
    private static func plain(_ word: String) -> String {
        word.lowercased().replacing(".", with: "").replacing("-", with: " ").trimmed
    }

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
