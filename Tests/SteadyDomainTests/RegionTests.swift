import SteadyDomain
import Testing

/// Whose help lines a person sees.
struct RegionTests {
    @Test(
        arguments: [
            ("America/New_York", nil, Region.us), ("America/Indiana/Knox", nil, .us), ("US/Pacific", nil, .us),
            ("America/Toronto", "en_US.UTF-8", .ca), ("America/Blanc-Sablon", nil, .ca), ("Europe/London", nil, .uk),
            ("Europe/Dublin", nil, .ie), ("Australia/Lord_Howe", nil, .au), ("Pacific/Auckland", nil, .nz),
            ("Europe/Berlin", nil, .de), ("Europe/Busingen", nil, .de), ("Europe/Vienna", nil, .at),
            ("Europe/Zurich", nil, .ch), ("Europe/Paris", nil, .fr), ("Atlantic/Canary", nil, .es),
            ("Europe/Rome", nil, .it), ("Europe/Amsterdam", nil, .nl), ("Europe/Brussels", nil, .be),
            ("Atlantic/Azores", nil, .pt), ("Europe/Stockholm", nil, .se), ("Europe/Oslo", nil, .no),
            ("Europe/Copenhagen", nil, .dk), ("Europe/Mariehamn", nil, .fi), ("Europe/Warsaw", nil, .pl),
            ("Asia/Kolkata", "hi_IN", .in), ("Asia/Calcutta", nil, .in), ("America/Tijuana", nil, .mx),
            ("Mexico/General", nil, .mx), ("Africa/Johannesburg", nil, .za), ("America/Sao_Paulo", nil, .br),
            ("America/Noronha", nil, .br), ("Asia/Tokyo", nil, .jp), ("Europe/Prague", nil, .eu),
            ("Europe/Athens", nil, .eu), ("Asia/Dubai", "de_DE", .other),
            ("-05:00", "en_GB.UTF-8", .uk), ("UTC", "de_DE", .de), ("UTC", "cs_CZ.UTF-8", .eu), ("UTC", "pt_BR", .br),
            ("UTC", "hi_IN", .in), ("UTC", "en_EU", .other), ("UTC", "C", .other), ("UTC", nil, .other),
        ] as [(String, String?, Region)])
    func `the region is guessed from the zone, then the locale`(_ zone: String, _ locale: String?, _ region: Region) {
        #expect(Region.guess(zone: zone, locale: locale).region == region)
    }

    @Test func `the lines of every region are those of the table, and no others`() {
        let table = Region.allCases.map { region in
            "\(region.rawValue): " + region.lines.map(words).joined(separator: " | ")
        }.joined(separator: "\n")
        #expect(
            table == """
                us: emergency 911 | crisis 988 (call or text), or text HOME to 741741 | \
                substanceUse SAMHSA 1-800-662-4357, TTY 1-800-487-4889
                ca: emergency 911 | crisis 988 (call or text) | \
                usingAlone NORS 1-888-688-6677 (someone stays on the line) [hours not known]
                uk: emergency 999 | crisis Samaritans 116 123, or text SHOUT to 85258 | \
                substanceUse FRANK 0300 123 6600, or text 82111
                ie: emergency 112 or 999 | crisis Samaritans 116 123, or text HELLO to 50808 | \
                substanceUse HSE 1800 459 459 [Mon–Fri 09:30–17:30]
                au: emergency 000 | crisis Lifeline 13 11 14, or text 0477 13 11 14 | \
                substanceUse National Alcohol and Other Drug Hotline 1800 250 015 \
                [24 h, in South Australia daily 08:30–22:00]
                nz: emergency 111 | crisis 1737 (call or text) | \
                substanceUse Alcohol Drug Helpline 0800 787 797, or text 8681
                de: emergency 112 | crisis 0800 111 0 111 or 0800 111 0 222 | \
                substanceUse 01806 313031 (20 ct a call) [hours not known]
                at: emergency 112 | crisis 142
                ch: emergency 144 or 112 | crisis 143
                fr: emergency 112 | crisis 3114 | substanceUse 0 800 23 13 13 [daily 08:00–02:00]
                es: emergency 112 | crisis 024 | substanceUse 900 16 15 15 [hours not known]
                it: emergency 112 | crisis 02 2327 2327 [closed at night] | substanceUse 800 632 000 [Mon–Fri by day]
                nl: emergency 112 | crisis 113 or 0800-0113
                be: emergency 112 | crisis 1813 or 0800 32 123 | substanceUse 078 15 10 20 [Mon–Fri 10:00–20:00]
                pt: emergency 112 | substanceUse 1414 [not at all hours]
                se: emergency 112 | crisis 90101 | substanceUse 020-84 44 48 [hours not known]
                no: emergency 113 | crisis 116 123 | substanceUse 08588 [Mon–Fri 11:00–18:00]
                dk: emergency 112 | crisis 70 201 201 [daily 09:00–05:00] | substanceUse 80 200 500 [hours not known]
                fi: emergency 112 | crisis 09 2525 0111 | substanceUse 0800 900 45 [hours not known]
                pl: emergency 112 | crisis 800 70 2222 | substanceUse 800 199 990 [hours not known]
                in: emergency 112 | crisis 14416 | substanceUse 14446
                mx: emergency 911 | crisis 800 911 2000 | substanceUse 800 911 2000
                za: emergency 112 from a mobile phone, or 10177 from a landline, some say | crisis 0800 567 567 | \
                substanceUse 0800 12 13 14, or text 32312
                br: emergency 192 | crisis 188
                jp: emergency 119 | crisis 0120-279-338
                eu: emergency 112
                other: emergency 112, or your local emergency number
                """)
    }

    private func words(_ line: HelpLine) -> String {
        let remark = line.remark.map { " (\($0))" } ?? ""
        let hours = line.hoursText == "24 h" ? "" : " [\(line.hoursText)]"
        return "\(line.purpose) \(line.number)\(remark)\(hours)"
    }

    @Test(arguments: Region.allCases)
    func `every number of every region can be dialed as it stands`(_ region: Region) {
        for way in region.lines.flatMap(\.ways) {
            for number in [way.calledNumber, way.texted?.number].compactMap(\.self) {
                #expect(DialableNumber(number)?.description == number.filter(\.isNumber), "\(number)")
            }
        }
    }

    @Test func `the clock of the lines is the person's within the region, else the region's own`() throws {
        func clock(_ region: Region, _ zone: String) -> String { region.clock(for: Zone(name: zone)!).name }
        #expect(clock(.ie, "Europe/Dublin") == "Europe/Dublin")
        #expect(clock(.ie, "America/New_York") == "Europe/Dublin")
        #expect(clock(.au, "Australia/Adelaide") == "Australia/Adelaide")
        #expect(clock(.au, "UTC") == "Australia/Sydney")
        // No line of theirs has hours.
        #expect(clock(.us, "UTC") == "UTC")
        #expect(clock(.other, "Asia/Dubai") == "Asia/Dubai")
        for region in Region.allCases {
            let hasHours = region.lines.contains { line in
                [line.hours, line.localHours?.hours].contains { hours in
                    switch hours {
                    case .weekly, .byDay: true
                    default: false
                    }
                }
            }
            #expect(hasHours == (clock(region, "UTC") != "UTC"), "\(region)")
        }
    }
}

/// Whether a line is open.
struct LineHoursTests {
    /// The last line of a region, by the clock of a zone: `open`, `uncertain`, or when it opens.
    private func state(_ region: Region, _ at: String, zone: String, line: Int = 2) -> String {
        let zone = Zone(name: zone)!
        let line = region.lines[line]
        switch line.hours(in: zone.name).availability(at: Moment(at)!.instant, in: zone) {
        case .open: return "open"
        case .uncertain: return "uncertain"
        case .closed(let opening): return opening.moment?.description ?? opening.day.description
        }
    }

    @Test(arguments: [
        // Wednesday.
        ("2026-09-16T09:29:59+01:00", "2026-09-16T09:30:00+01:00"), ("2026-09-16T09:30:00+01:00", "open"),
        ("2026-09-16T17:29:59+01:00", "open"), ("2026-09-16T17:30:00+01:00", "2026-09-17T09:30:00+01:00"),
        // Friday evening, the weekend, and the Sunday on which the clocks go back.
        ("2026-09-18T18:00:00+01:00", "2026-09-21T09:30:00+01:00"),
        ("2026-09-19T12:00:00+01:00", "2026-09-21T09:30:00+01:00"),
        ("2026-10-25T00:30:00+01:00", "2026-10-26T09:30:00+00:00"),
        // The same moment, written with another offset.
        ("2026-09-16T04:30:00-04:00", "open"),
    ]) func `on weekdays`(_ at: String, _ expected: String) {
        #expect(state(.ie, at, zone: "Europe/Dublin") == expected)
    }

    @Test(arguments: [
        ("2026-09-16T08:00:00+02:00", "open"), ("2026-09-16T23:59:59+02:00", "open"),
        ("2026-09-17T00:00:00+02:00", "open"), ("2026-09-17T01:59:59+02:00", "open"),
        ("2026-09-17T02:00:00+02:00", "2026-09-17T08:00:00+02:00"),
        ("2026-09-17T07:59:59+02:00", "2026-09-17T08:00:00+02:00"),
        // In the night in which the clocks go back, 02:00 comes twice: the first ends it.
        ("2026-10-25T01:59:59+02:00", "open"), ("2026-10-25T02:00:00+02:00", "2026-10-25T08:00:00+01:00"),
        ("2026-10-25T02:00:00+01:00", "2026-10-25T08:00:00+01:00"),
    ]) func `past midnight`(_ at: String, _ expected: String) {
        #expect(state(.fr, at, zone: "Europe/Paris") == expected)
    }

    @Test(arguments: [
        ("2026-09-16T04:59:00+02:00", "open"), ("2026-09-16T05:00:00+02:00", "2026-09-16T09:00:00+02:00"),
        ("2026-09-16T09:00:00+02:00", "open"),
    ]) func `closed at night's end`(_ at: String, _ expected: String) {
        #expect(state(.dk, at, zone: "Europe/Copenhagen", line: 1) == expected)
    }

    @Test func `hours that aren't known exactly are never said to be open or closed`() {
        #expect(state(.it, "2026-09-16T03:00:00+02:00", zone: "Europe/Rome", line: 1) == "uncertain")
        #expect(state(.pt, "2026-09-16T12:00:00+01:00", zone: "Europe/Lisbon", line: 1) == "uncertain")
        #expect(state(.de, "2026-09-16T12:00:00+02:00", zone: "Europe/Berlin") == "uncertain")
        // By day from Monday to Friday: it is closed on a Saturday for sure.
        #expect(state(.it, "2026-09-18T12:00:00+02:00", zone: "Europe/Rome") == "uncertain")
        #expect(state(.it, "2026-09-19T12:00:00+02:00", zone: "Europe/Rome") == "2026-09-21")
        #expect(state(.it, "2026-09-20T12:00:00+02:00", zone: "Europe/Rome") == "2026-09-21")
    }

    @Test func `a part of a region may have hours of its own`() {
        #expect(state(.au, "2026-09-16T23:00:00+10:00", zone: "Australia/Sydney") == "open")
        #expect(
            state(.au, "2026-09-16T23:00:00+09:30", zone: "Australia/Adelaide") == "2026-09-17T08:30:00+09:30")
        #expect(state(.au, "2026-09-16T12:00:00+09:30", zone: "Australia/Adelaide") == "open")
    }
}

/// What a phone dials of what people type.
struct DialableNumberTests {
    @Test(arguments: [
        ("+1 555 0100", "+15550100"), ("555-0100", "5550100"), ("(030) 123 45 67", "0301234567"),
        ("030/1234567", "0301234567"), ("+44 (0)20 7946 0958", "+442079460958"), ("020 (0) 7946", "02007946"),
        ("112", "112"), ("13 11 14", "131114"), ("555 0100 ext. 12", "5550100"), ("555 0100x12", "5550100"),
        ("555 0100, ask for Sam", "5550100"), ("office: 555 0100", "5550100"), ("555 0100/555 0200", "5550100"),
        ("\u{FF10}\u{FF18}\u{FF10} 123", "080123"), ("٠٥٠ ١٢٣ ٤٥٦٧", "0501234567"), ("555\u{A0}0100", "5550100"),
        ("555 0100;phone-context=evil", "5550100"),
        ("555 0100\u{1B}]8;;x", "5550100"),
    ]) func `its digits`(_ text: String, _ number: String) {
        #expect(DialableNumber(text)?.description == number)
    }

    @Test(arguments: [
        "", "none", "1", "1-800-FLOWERS", "1-800-GAMBLER", "24h", "B12", "555 0100 555 0200 1234", "+", "call me",
        "+1 \u{202E}555 0100",
    ]) func `nothing, if it isn't sure what to dial`(_ text: String) {
        #expect(DialableNumber(text) == nil)
    }
}
