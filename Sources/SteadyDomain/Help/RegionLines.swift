extension Region {
    /// Emergency first, then crisis, then substance use (FACTS: help lines). A line without hours here is open day and
    /// night. Where FACTS has no number, there is no line.
    package var lines: [HelpLine] {
        switch self {
        case .us:
            [
                HelpLine(.emergency, [.call("911")]),
                HelpLine(.crisis, [.callOrText("988"), .text("741741", word: "HOME")]),
                HelpLine(.substanceUse, by: "SAMHSA", [.call("1-800-662-4357"), .teletype("1-800-487-4889")]),
            ]
        case .ca:
            [
                HelpLine(.emergency, [.call("911")]),
                HelpLine(.crisis, [.callOrText("988")]),
                HelpLine(
                    .usingAlone, by: "NORS", [.call("1-888-688-6677")], hours: .unknown,
                    remark: "someone stays on the line"),
            ]
        case .uk:
            [
                HelpLine(.emergency, [.call("999")]),
                HelpLine(.crisis, by: "Samaritans", [.call("116 123"), .text("85258", word: "SHOUT")]),
                HelpLine(.substanceUse, by: "FRANK", [.call("0300 123 6600"), .text("82111")]),
            ]
        case .ie:
            [
                HelpLine(.emergency, [.call("112"), .call("999")]),
                HelpLine(.crisis, by: "Samaritans", [.call("116 123"), .text("50808", word: "HELLO")]),
                HelpLine(.substanceUse, by: "HSE", [.call("1800 459 459")], hours: .mondayToFriday("09:30", "17:30")),
            ]
        case .au:
            [
                HelpLine(.emergency, [.call("000")]),
                HelpLine(.crisis, by: "Lifeline", [.call("13 11 14"), .text("0477 13 11 14")]),
                HelpLine(
                    .substanceUse, by: "National Alcohol and Other Drug Hotline", [.call("1800 250 015")],
                    except: HelpLine.LocalHours(
                        place: "South Australia", zones: ["Australia/Adelaide", "Australia/South"],
                        hours: .daily("08:30", "22:00"))),
            ]
        case .nz:
            [
                HelpLine(.emergency, [.call("111")]),
                HelpLine(.crisis, [.callOrText("1737")]),
                HelpLine(.substanceUse, by: "Alcohol Drug Helpline", [.call("0800 787 797"), .text("8681")]),
            ]
        case .de:
            [
                .emergency112, HelpLine(.crisis, [.call("0800 111 0 111"), .call("0800 111 0 222")]),
                HelpLine(.substanceUse, [.call("01806 313031")], hours: .unknown, remark: "20 ct a call"),
            ]
        case .at: [.emergency112, HelpLine(.crisis, [.call("142")])]
        case .ch: [HelpLine(.emergency, [.call("144"), .call("112")]), HelpLine(.crisis, [.call("143")])]
        case .fr:
            [
                .emergency112, HelpLine(.crisis, [.call("3114")]),
                HelpLine(.substanceUse, [.call("0 800 23 13 13")], hours: .daily("08:00", "02:00")),
            ]
        case .es:
            [
                .emergency112, HelpLine(.crisis, [.call("024")]),
                HelpLine(.substanceUse, [.call("900 16 15 15")], hours: .unknown),
            ]
        case .it:
            [
                .emergency112, HelpLine(.crisis, [.call("02 2327 2327")], hours: .partly("closed at night")),
                HelpLine(.substanceUse, [.call("800 632 000")], hours: .byDay(.mondayToFriday)),
            ]
        case .nl: [.emergency112, HelpLine(.crisis, [.call("113"), .call("0800-0113")])]
        case .be:
            [
                .emergency112, HelpLine(.crisis, [.call("1813"), .call("0800 32 123")]),
                HelpLine(.substanceUse, [.call("078 15 10 20")], hours: .mondayToFriday("10:00", "20:00")),
            ]
        case .pt: [.emergency112, HelpLine(.substanceUse, [.call("1414")], hours: .partly("not at all hours"))]
        case .se:
            [
                .emergency112, HelpLine(.crisis, [.call("90101")]),
                HelpLine(.substanceUse, [.call("020-84 44 48")], hours: .unknown),
            ]
        case .no:
            [
                HelpLine(.emergency, [.call("113")]), HelpLine(.crisis, [.call("116 123")]),
                HelpLine(.substanceUse, [.call("08588")], hours: .mondayToFriday("11:00", "18:00")),
            ]
        case .dk:
            [
                // Closed from 5 to 9 at the end of the night.
                .emergency112, HelpLine(.crisis, [.call("70 201 201")], hours: .daily("09:00", "05:00")),
                HelpLine(.substanceUse, [.call("80 200 500")], hours: .unknown),
            ]
        case .fi:
            [
                .emergency112, HelpLine(.crisis, [.call("09 2525 0111")]),
                HelpLine(.substanceUse, [.call("0800 900 45")], hours: .unknown),
            ]
        case .pl:
            [
                .emergency112, HelpLine(.crisis, [.call("800 70 2222")]),
                HelpLine(.substanceUse, [.call("800 199 990")], hours: .unknown),
            ]
        case .in:
            [
                .emergency112, HelpLine(.crisis, [.call("14416")]), HelpLine(.substanceUse, [.call("14446")]),
            ]
        case .mx:
            [
                HelpLine(.emergency, [.call("911")]), HelpLine(.crisis, [.call("800 911 2000")]),
                HelpLine(.substanceUse, [.call("800 911 2000")]),
            ]
        case .za:
            [
                // Sources disagree about calls from a landline.
                HelpLine(
                    .emergency,
                    [.call("112", remark: "from a mobile phone"), .call("10177", remark: "from a landline, some say")]),
                HelpLine(.crisis, [.call("0800 567 567")]),
                HelpLine(.substanceUse, [.call("0800 12 13 14"), .text("32312")]),
            ]
        case .br: [HelpLine(.emergency, [.call("192")]), HelpLine(.crisis, [.call("188")])]
        case .jp: [HelpLine(.emergency, [.call("119")]), HelpLine(.crisis, [.call("0120-279-338")])]
        case .eu: [.emergency112]
        case .other: [HelpLine(.emergency, [.call("112"), .unlisted("your local emergency number")])]
        }
    }
}

extension HelpLine {
    fileprivate static let emergency112 = HelpLine(.emergency, [.call("112")])
}

extension LineHours {
    fileprivate static func daily(_ from: String, _ to: String) -> LineHours {
        .weekly(.daily, from: ClockTime(from)!, to: ClockTime(to)!)
    }

    fileprivate static func mondayToFriday(_ from: String, _ to: String) -> LineHours {
        .weekly(.mondayToFriday, from: ClockTime(from)!, to: ClockTime(to)!)
    }
}
