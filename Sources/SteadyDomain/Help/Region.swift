/// A region whose help lines are known (FACTS: help lines, to be verified at each release).
package enum Region: String, CaseIterable, Sendable {
    case us, ca, uk, ie, au, nz, de, at, ch, fr, es, it, nl, be, pt, se, no, dk, fi, pl, `in`, mx, za, br, jp
    /// The member states of the European Union that have no entry of their own.
    case eu
    /// Anywhere else, or unknown.
    case other

    /// Its name in a sentence: `the United States`.
    package var title: String {
        switch self {
        case .us: "the United States"
        case .ca: "Canada"
        case .uk: "the United Kingdom"
        case .ie: "Ireland"
        case .au: "Australia"
        case .nz: "New Zealand"
        case .de: "Germany"
        case .at: "Austria"
        case .ch: "Switzerland"
        case .fr: "France"
        case .es: "Spain"
        case .it: "Italy"
        case .nl: "the Netherlands"
        case .be: "Belgium"
        case .pt: "Portugal"
        case .se: "Sweden"
        case .no: "Norway"
        case .dk: "Denmark"
        case .fi: "Finland"
        case .pl: "Poland"
        case .in: "India"
        case .mx: "Mexico"
        case .za: "South Africa"
        case .br: "Brazil"
        case .jp: "Japan"
        case .eu: "the European Union"
        case .other: "any place"
        }
    }

    /// The zone by whose clock the region's lines open and close.
    ///
    /// That is the person's own zone while it is one of the region's. Elsewhere, such as on a journey with the region
    /// set, or on a computer whose zone is UTC, it is the zone of the region's capital: the lines keep their own hours.
    /// A region without hours has none, and a computer without that zone's data keeps the person's.
    package func clock(for own: Zone) -> Zone {
        guard Region.region(zone: own.name) != self, let name = capitalZone else { return own }
        return Zone(name: name) ?? own
    }

    /// Only regions with a line that is closed at times need one.
    private var capitalZone: String? {
        switch self {
        case .ie: "Europe/Dublin"
        case .au: "Australia/Sydney"
        case .fr: "Europe/Paris"
        case .it: "Europe/Rome"
        case .be: "Europe/Brussels"
        case .no: "Europe/Oslo"
        case .dk: "Europe/Copenhagen"
        default: nil
        }
    }
}
