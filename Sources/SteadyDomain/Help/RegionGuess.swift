extension Region {
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

    /// The region that a zone lies in; nil for a place without one, or no place.
    static func region(zone: String) -> Region? {
        if let found = zones.first(where: { $0.zones.contains(zone) }) { return found.region }
        return prefixes.first { zone.hasPrefix($0.prefix) }?.region
    }

    private static func region(locale: String) -> Region? {
        let code = locale.split(separator: ".").first?.split(separator: "_").dropFirst().first?.prefix(2).lowercased()
        guard let code else { return nil }
        if code == "gb" { return .uk }
        if let region = Region(rawValue: code), region != .eu { return region }
        return otherMembers.contains(code) ? .eu : nil
    }

    /// The member states without an entry of their own.
    private static let otherMembers = [
        "bg", "cy", "cz", "ee", "gr", "hr", "hu", "lt", "lu", "lv", "mt", "ro", "si", "sk",
    ]

    private static let prefixes: [(prefix: String, region: Region)] = [
        ("US/", .us), ("America/Indiana/", .us), ("America/Kentucky/", .us), ("America/North_Dakota/", .us),
        ("Canada/", .ca), ("Australia/", .au), ("Mexico/", .mx), ("Brazil/", .br),
    ]

    /// The IANA zones of each region (zone.tab, and the older names of `backward`), but for those with a prefix. A list
    /// that is searched from its start: it is asked once, and a dictionary costs more to make.
    private static let zones: [(region: Region, zones: [String])] = [
        (
            .us,
            [
                "America/New_York", "America/Chicago", "America/Denver", "America/Los_Angeles", "America/Phoenix",
                "America/Detroit", "America/Menominee", "America/Boise", "America/Anchorage", "America/Juneau",
                "America/Sitka", "America/Metlakatla", "America/Yakutat", "America/Nome", "America/Adak",
                "America/Atka", "America/Puerto_Rico", "America/Indianapolis", "America/Fort_Wayne",
                "America/Knox_IN", "America/Louisville", "America/Shiprock", "Pacific/Honolulu", "Navajo", "EST5EDT",
                "CST6CDT", "MST7MDT", "PST8PDT",
            ]
        ),
        (
            .ca,
            [
                "America/Toronto", "America/Vancouver", "America/Edmonton", "America/Winnipeg", "America/Regina",
                "America/Halifax", "America/St_Johns", "America/Glace_Bay", "America/Moncton", "America/Goose_Bay",
                "America/Blanc-Sablon", "America/Montreal", "America/Nipigon", "America/Thunder_Bay",
                "America/Iqaluit", "America/Pangnirtung", "America/Atikokan", "America/Coral_Harbour",
                "America/Rainy_River", "America/Resolute", "America/Rankin_Inlet", "America/Swift_Current",
                "America/Cambridge_Bay", "America/Yellowknife", "America/Inuvik", "America/Creston",
                "America/Dawson_Creek", "America/Fort_Nelson", "America/Whitehorse", "America/Dawson",
            ]
        ),
        (.uk, ["Europe/London", "Europe/Belfast", "GB", "GB-Eire"]),
        (.ie, ["Europe/Dublin", "Eire"]),
        (.au, ["Antarctica/Macquarie"]),
        (.nz, ["Pacific/Auckland", "Pacific/Chatham", "NZ", "NZ-CHAT"]),
        (.de, ["Europe/Berlin", "Europe/Busingen"]),
        (.at, ["Europe/Vienna"]),
        (.ch, ["Europe/Zurich"]),
        (.fr, ["Europe/Paris"]),
        (.es, ["Europe/Madrid", "Africa/Ceuta", "Atlantic/Canary"]),
        (.it, ["Europe/Rome"]),
        (.nl, ["Europe/Amsterdam"]),
        (.be, ["Europe/Brussels"]),
        (.pt, ["Europe/Lisbon", "Atlantic/Madeira", "Atlantic/Azores", "Portugal"]),
        (.se, ["Europe/Stockholm"]),
        (.no, ["Europe/Oslo", "Arctic/Longyearbyen", "Atlantic/Jan_Mayen"]),
        (.dk, ["Europe/Copenhagen"]),
        (.fi, ["Europe/Helsinki", "Europe/Mariehamn"]),
        (.pl, ["Europe/Warsaw", "Poland"]),
        (.in, ["Asia/Kolkata", "Asia/Calcutta"]),
        (
            .mx,
            [
                "America/Mexico_City", "America/Cancun", "America/Merida", "America/Monterrey", "America/Matamoros",
                "America/Chihuahua", "America/Ciudad_Juarez", "America/Ojinaga", "America/Mazatlan",
                "America/Bahia_Banderas", "America/Hermosillo", "America/Tijuana", "America/Ensenada",
                "America/Santa_Isabel",
            ]
        ),
        (.za, ["Africa/Johannesburg"]),
        (
            .br,
            [
                "America/Sao_Paulo", "America/Noronha", "America/Belem", "America/Fortaleza", "America/Recife",
                "America/Araguaina", "America/Maceio", "America/Bahia", "America/Campo_Grande", "America/Cuiaba",
                "America/Santarem", "America/Porto_Velho", "America/Boa_Vista", "America/Manaus", "America/Eirunepe",
                "America/Rio_Branco", "America/Porto_Acre",
            ]
        ),
        (.jp, ["Asia/Tokyo", "Japan"]),
        (
            .eu,
            [
                "Europe/Sofia", "Asia/Nicosia", "Europe/Nicosia", "Asia/Famagusta", "Europe/Prague",
                "Europe/Tallinn", "Europe/Athens", "Europe/Zagreb", "Europe/Budapest", "Europe/Vilnius",
                "Europe/Luxembourg", "Europe/Riga", "Europe/Malta", "Europe/Bucharest", "Europe/Ljubljana",
                "Europe/Bratislava",
            ]
        ),
    ]
}
