import Foundation

/// What the line below an entry of a hard moment points to (DESIGN §7). It can be silenced: a prompt can itself be a cue.
package enum Nudge: Hashable, Sendable {
    /// The person's people and plan.
    case people
    /// Naloxone, and not being alone.
    case naloxone
    /// The same, since tolerance falls in days without that medication, an opioid.
    case tolerance(Name)

    /// After an intensity or an urge; nil unless it is strong.
    package init?(after urge: Score?) {
        guard let urge, urge >= .strong else { return nil }
        self = .people
    }

    /// After a use. If a text names an opioid, naloxone comes first: after days without one, tolerance falls, and a former
    /// dose can kill (FACTS, "Lapses").
    /// - Parameters:
    ///   - substances: the texts that say what was used.
    ///   - note: what the person wrote besides; nil if nothing.
    package init(afterUseOf substances: [String], note: String?) {
        self = Opioids.areNamed(bySubstances: substances, notes: [note].compactMap(\.self)) ? .naloxone : .people
    }
}

/// The names by which people call opioids.
///
/// The substances and brands are those of the charts of the US National Institute on Drug Abuse, and of the World Health
/// Organization's list of International Nonproprietary Names, with the brands of these substances in other countries. The
/// street names are those that such charts, and the US Drug
/// Enforcement Administration's list of slang terms, give mostly for an opioid. Some of them mean something else too
/// ("dope", "blues"): naming naloxone once too often does no harm. Single letters are left out, and so is kratom.
package enum Opioids {
    /// Whether naloxone is to be spoken of: a text that says what is used names an opioid, or a note does.
    /// - Parameters:
    ///   - substances: the texts that say what is used.
    ///   - notes: what the person wrote besides, where street names don't count.
    package static func areNamed(bySubstances substances: [String], notes: [String]) -> Bool {
        substances.contains { areNamed(in: $0) } || notes.contains { areNamed(in: $0, byStreetNames: false) }
    }

    /// Whether a text names one, as whole words in any case, in the singular or the plural.
    /// - Parameter byStreetNames: whether street names count. Outside a text that says what was used, most of them are words
    ///   of every day.
    static func areNamed(in text: String, byStreetNames: Bool = true) -> Bool {
        let words = Name.key(text).withoutAccents.split { !$0.isLetter && !$0.isNumber }
        let all = " " + words.joined(separator: " ") + " "
        // Of a name with a hyphen, both spellings: pro-tonitazene, co-codamol.
        let joined = " " + words.joined() + " "
        return (byStreetNames ? names + streetNames : names).contains {
            all.contains(" \($0) ") || all.contains(" \($0)s ") || joined.contains(" \($0) ")
                || joined.contains(" \($0)s ")
        }
    }

    private static let names = kinds + medicines + brands

    private static let kinds = [
        "heroin", "heroina", "heroine", "herion", "nitazene", "opiate", "opioid", "opium", "poppy tea",
    ]

    private static let medicines = [
        "acetylfentanyl", "alfentanil", "buprenorphine", "buprenorphin", "butorphanol", "carfentanyl", "cocodamol",
        "co codamol", "dextropropoxyphene", "dihydrocodein", "fentynal", "levorphanol", "metadona", "morfina",
        "pentazocine", "carfentanil", "codeine", "codein", "diamorphine", "dihydrocodeine",
        "etonitazene", "fentanyl", "fentanil", "hydrocodone", "hydrocodon", "hydromorphone", "hydromorphon",
        "isotonitazene", "levomethadone", "meperidine", "methadone", "methadon", "metonitazene", "morphine", "morphin",
        "oxycodone", "oxycodon", "oxymorphone", "pethidine", "protonitazene", "remifentanil", "sufentanil",
        "tapentadol",
        "tilidine", "tilidin", "tramadol",
    ]

    private static let brands = [
        "abstral", "actiq", "belbuca", "brixadi", "buprenex", "butrans", "buvidal", "demerol", "dhc", "dilaudid",
        "dolophine", "duragesic", "duramorph", "durogesic", "endocet", "espranor", "fentora", "heptadon", "hysingla",
        "instanyl", "jurnista", "kadian", "longtec", "lorcet", "lortab", "metadol", "methadose", "ms contin", "norco",
        "norspan", "nucynta", "opana", "oramorph", "oxycontin", "oxycotin", "oxynorm", "palexia", "palladone",
        "percocet", "percodan", "physeptone", "polamidon", "probuphine", "roxicodone", "sevredol", "shortec",
        "sublimaze", "sublocade", "suboxone", "substitol", "subutex", "targin", "targinact", "targiniq", "temgesic",
        "tramal", "transtec", "ultram", "valoron", "vicodin", "xtampza", "zomorph", "zubsolv",
    ]

    /// Names that in other texts are words of every day, or mean something else: MST is a brand and a time zone.
    private static let streetNames = [
        "black tar", "blues", "bup", "bupe", "china white", "dillies", "dope", "fent", "fenty", "fetty", "lean", "m30",
        "mst",
        "oxy", "oxies", "pain pill", "painkiller", "perc", "perk", "purple drank", "roxy", "roxies", "skag", "smack",
        "speedball", "speed ball", "subs",
        "tranq", "vike",
    ]
}

extension String {
    /// The text with accented letters as their plain ones: heroína, héroïne.
    fileprivate var withoutAccents: String {
        String(
            String.UnicodeScalarView(
                decomposedStringWithCanonicalMapping.unicodeScalars.filter {
                    $0.properties.generalCategory != .nonspacingMark
                }))
    }
}
