/// A region whose help lines are known (FACTS: help lines, to be verified at each release).
package enum Region: String, CaseIterable, Sendable {
    case us, ca, uk, ie, au, nz, eu, other

    /// One line of help: what it is for, and how to reach it.
    package struct Line: Hashable, Sendable {
        package let purpose: String
        package let number: String
    }

    /// Emergency first, then crisis, then substance use.
    package var lines: [Line] {
        switch self {
        case .us:
            [
                Line(purpose: "Emergency", number: "911"),
                Line(purpose: "If you might hurt yourself", number: "988 (call or text), or text HOME to 741741"),
                Line(purpose: "Substance use", number: "SAMHSA 1-800-662-4357, TTY 1-800-487-4889"),
            ]
        case .ca:
            [
                Line(purpose: "Emergency", number: "911"),
                Line(purpose: "If you might hurt yourself", number: "988 (call or text)"),
            ]
        case .uk:
            [
                Line(purpose: "Emergency", number: "999"),
                Line(purpose: "If you might hurt yourself", number: "Samaritans 116 123"),
                Line(purpose: "Substance use", number: "FRANK 0300 123 6600"),
            ]
        case .ie:
            [
                Line(purpose: "Emergency", number: "112"),
                Line(purpose: "If you might hurt yourself", number: "Samaritans 116 123"),
                Line(purpose: "Substance use", number: "HSE 1800 459 459"),
            ]
        case .au:
            [
                Line(purpose: "Emergency", number: "000"),
                Line(purpose: "If you might hurt yourself", number: "Lifeline 13 11 14"),
                Line(purpose: "Substance use", number: "National Alcohol and Other Drug Hotline 1800 250 015"),
            ]
        case .nz:
            [
                Line(purpose: "Emergency", number: "111"),
                Line(purpose: "If you might hurt yourself", number: "1737 (call or text)"),
                Line(purpose: "Substance use", number: "Alcohol Drug Helpline 0800 787 797"),
            ]
        case .eu: [Line(purpose: "Emergency", number: "112")]
        case .other: [Line(purpose: "Emergency", number: "112, or your local emergency number")]
        }
    }

    /// How the region was found, for the sentence that says so.
    package enum Source: String, Sendable {
        case setting, zone, locale, unknown
    }

    /// The region of a zone. If the zone names no place (`UTC`, `-05:00`), the region of a locale such as
    /// `en_GB.UTF-8`, or else ``other``. A zone in a place without a region gives ``other`` too: the locale's help
    /// lines would be for another country.
    package static func guess(zone: String, locale: String?) -> (region: Region, source: Source) {
        if let region = region(zone: zone) { return (region, .zone) }
        let namesPlace = zone.contains("/") && !zone.hasPrefix("Etc/")
        if !namesPlace, let locale, let region = region(locale: locale) { return (region, .locale) }
        return (.other, .unknown)
    }

    private static func region(zone: String) -> Region? {
        if let region = zones.first(where: { $0.value.contains(zone) })?.key { return region }
        if zone.hasPrefix("US/") { return .us }
        if zone.hasPrefix("Canada/") { return .ca }
        if zone.hasPrefix("Australia/") { return .au }
        for (prefix, region) in [
            ("America/Indiana/", Region.us), ("America/Kentucky/", .us), ("America/North_Dakota/", .us),
        ] where zone.hasPrefix(prefix) { return region }
        return nil
    }

    private static func region(locale: String) -> Region? {
        let code = locale.split(separator: ".").first?.split(separator: "_").dropFirst().first?.prefix(2).uppercased()
        switch code {
        case "US": return .us
        case "CA": return .ca
        case "GB": return .uk
        case "IE": return .ie
        case "AU": return .au
        case "NZ": return .nz
        case let code? where europeanUnion.contains(code): return .eu
        default: return nil
        }
    }

    private static let europeanUnion: Set = [
        "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IT", "LT", "LU", "LV",
        "MT",
        "NL", "PL", "PT", "RO", "SE", "SI", "SK",
    ]

    /// The IANA zones (zone.tab) of each region that has no prefix of its own.
    private static let zones: [Region: Set<String>] = [
        .us: [
            "America/New_York", "America/Detroit", "America/Chicago", "America/Menominee", "America/Denver",
            "America/Boise", "America/Phoenix", "America/Los_Angeles", "America/Anchorage", "America/Juneau",
            "America/Sitka", "America/Metlakatla", "America/Yakutat", "America/Nome", "America/Adak",
            "Pacific/Honolulu", "America/Puerto_Rico", "EST5EDT", "CST6CDT", "MST7MDT", "PST8PDT",
        ],
        .ca: [
            "America/St_Johns", "America/Halifax", "America/Glace_Bay", "America/Moncton", "America/Goose_Bay",
            "America/Toronto", "America/Montreal", "America/Iqaluit", "America/Winnipeg", "America/Regina",
            "America/Swift_Current", "America/Edmonton", "America/Cambridge_Bay", "America/Inuvik",
            "America/Vancouver", "America/Whitehorse", "America/Dawson", "America/Dawson_Creek",
            "America/Fort_Nelson", "America/Creston", "America/Rankin_Inlet", "America/Resolute",
        ],
        .uk: ["Europe/London", "Europe/Belfast", "GB"],
        .ie: ["Europe/Dublin", "Eire"],
        .nz: ["Pacific/Auckland", "Pacific/Chatham", "NZ"],
        .eu: [
            "Europe/Vienna", "Europe/Brussels", "Europe/Sofia", "Asia/Nicosia", "Asia/Famagusta", "Europe/Prague",
            "Europe/Berlin", "Europe/Busingen", "Europe/Copenhagen", "Europe/Tallinn", "Europe/Madrid",
            "Africa/Ceuta", "Atlantic/Canary", "Europe/Helsinki", "Europe/Mariehamn", "Europe/Paris",
            "Europe/Athens", "Europe/Zagreb", "Europe/Budapest", "Europe/Rome", "Europe/Vilnius",
            "Europe/Luxembourg", "Europe/Riga", "Europe/Malta", "Europe/Amsterdam", "Europe/Warsaw",
            "Europe/Lisbon", "Atlantic/Madeira", "Atlantic/Azores", "Europe/Bucharest", "Europe/Stockholm",
            "Europe/Ljubljana", "Europe/Bratislava",
        ],
    ]
}
