/// How people write times that Steady refuses, and what they mean by it: only to name the nearest form that it reads.
enum TimeSlip {
    /// The words of a text that matter, with those put right that are mistyped or mean a time in another form.
    static func corrected(_ text: String) -> [String] {
        let written = TimeLexer.normalized(text).split { " ,~@?!;()\t\n".contains($0) }.map(String.init)
        // Beside a month, four digits are a year.
        let hasMonth = written.contains { TimeWord.month($0) != nil }
        let pieces = written.filter { !TimeLexer.isFiller($0) }.flatMap {
            hasMonth && $0.utf8.count == 4 && Int($0).map { !TimeWord.isClock($0) } == true ? [$0] : piece($0)
        }
        return joined(replaced(pieces))
    }

    // MARK: One piece

    private static func piece(_ text: String) -> [String] {
        let word = text.hasSuffix(".") && text.utf8.first.map(isDigit) != true ? String(text.dropLast()) : text
        if let meant = words[word] { return meant.split(separator: " ").map(String.init) }
        if word.utf8.first.map(isDigit) == true { return number(word) }
        if let stem = stem(word) { return piece(stem) }
        if !isKnown(word), let day = Weekday.allCases.first(where: { $0.abbreviation.sorted() == word.sorted() }) {
            return [day.abbreviation]
        }
        guard word.utf8.allSatisfy({ (0x61...0x7A).contains($0) }), !isKnown(word),
            let nearest = Nearest.match(word, in: TimeWord.all + words.keys.sorted())
        else { return [word] }
        return words[nearest].map { $0.split(separator: " ").map(String.init) } ?? [nearest]
    }

    /// `noon` of `noonish`.
    private static func stem(_ word: String) -> String? {
        guard word.hasSuffix("ish"), word.utf8.count > 3 else { return nil }
        let stem = word.dropLast(3)
        return String(stem.hasSuffix("-") ? stem.dropLast() : stem)
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

    private static func isKnown(_ word: String) -> Bool {
        TimeWord.all.contains(word) || TimeWord.weekday(word) != nil || TimeWord.month(word) != nil
            || TimeWord.unit(word) != nil || ["a", "an", "am", "pm", "past", "to"].contains(word)
    }

    /// `20:30` of `2030`, `20.30` and `20h30`; `8pm` of `8-9pm`; `2026-11-20` of `20261120`.
    private static func number(_ text: String) -> [String] {
        if let stem = stem(text) { return number(stem) }
        let parts = text.split(omittingEmptySubsequences: false) { ".:h/-".contains($0) }.map(String.init)
        let digits = parts.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy(isDigit) }
        let separator = text.first { ".:h/-".contains($0) }
        switch (separator, parts.count) {
        case (nil, _) where digits && text.utf8.count == 4: return [clock(text.prefix(2), text.suffix(2)) ?? text]
        case (nil, _) where digits && text.utf8.count == 8:
            return ["\(text.prefix(4))-\(text.dropFirst(4).prefix(2))-\(text.suffix(2))"]
        case (".", 2) where digits && parts[1].count == 2, (":", 2) where digits, ("h", 2) where digits:
            return [clock(parts[0][...], parts[1][...]) ?? text]
        case ("/", 3) where digits && parts[2].count == 2, (".", 3) where digits && parts[2].count == 2:
            // Of two digits, the century that is near.
            return ["\(parts[0])/\(parts[1])/\(parts[2] < "50" ? 20 : 19)\(parts[2])"]
        // "11-14" is a date, "8-9pm" a range.
        case ("-", 2) where digits && isDate(parts): return [parts.joined(separator: "/")]
        case ("-", 2): return [parts[0] + half(of: parts[1])]
        default: return [text]
        }
    }

    /// Whether only one of two numbers can be a month, and the other is a day and no hour of the 12-hour clock.
    private static func isDate(_ parts: [String]) -> Bool {
        let numbers = parts.compactMap { Int($0) }.sorted()
        return numbers.count == 2 && (1...12).contains(numbers[0]) && (13...31).contains(numbers[1])
    }

    /// `am` or `pm` at the end of a clock time; empty if it has neither.
    private static func half(of text: String) -> String { ["am", "pm"].first { text.hasSuffix($0) } ?? "" }

    /// `h:mm`, with hours and minutes that no clock shows counted on; `midnight` of `24:00`.
    private static func clock(_ hour: Substring, _ minute: Substring) -> String? {
        guard let hours = Int(hour), let minutes = Int(minute), hours < 100, minutes < 100 else { return nil }
        if hours == 24, minutes == 0 { return "midnight" }
        let isOverflowing = hours > 23 || minutes > 59
        let total = (hours * 60 + minutes) % 1440
        return "\(isOverflowing ? (total / 60).padded(2) : String(hour)):\((total % 60).padded(2))"
    }

    /// Whether a piece says which time is meant, so that the text without it means another one.
    static func says(_ piece: String) -> Bool {
        piece.utf8.contains(where: isDigit) || TimeWord.weekday(piece) != nil || TimeWord.month(piece) != nil
            || TimeWord.number(piece) != nil
            || ["last", "next", "ago", "later", "half", "quarter", "yesterday", "tomorrow"].contains(piece)
    }

    /// Whether what comes after a piece is another answer, or the end of a range.
    static func isJoint(_ piece: String) -> Bool { ["or", "and", "to"].contains(piece) }

    // MARK: More than one

    /// The pieces with phrases that mean a time in another form replaced.
    private static func replaced(_ pieces: [String]) -> [String] {
        var text = " " + pieces.joined(separator: " ") + " "
        for (phrase, meant) in phrases { text = text.replacing(" \(phrase) ", with: " \(meant) ") }
        return text.split(separator: " ").map(String.init)
    }

    /// `8:30` of `8 30` and `eight thirty`; `half past nine` of `half nine`; `8pm` of `8 and 9pm`.
    private static func joined(_ pieces: [String]) -> [String] {
        var joined: [String] = []
        for piece in pieces {
            let last = joined.last
            let hour = last.flatMap { TimeWord.number($0) ?? Int($0) }
            if last == "half", TimeWord.number(piece) ?? Int(piece) != nil {
                joined += ["past", piece]
            } else if let hour, (0...23).contains(hour), joined.dropLast().last.flatMap(TimeWord.month) == nil,
                let minutes = minutes[piece] ?? twoDigits(piece)
            {
                joined[joined.count - 1] = "\(hour):\(minutes.padded(2))"
            } else if last == "and" || last == "or" || last == "to", joined.count > 1,
                let first = Int(joined[joined.count - 2]), first <= 12, !half(of: piece).isEmpty,
                piece.utf8.first.map(isDigit) == true
            {
                joined.removeLast(2)
                joined.append("\(first)\(half(of: piece))")
            } else {
                joined.append(piece)
            }
        }
        return joined
    }

    private static func twoDigits(_ piece: String) -> Int? {
        guard piece.utf8.count == 2, let number = Int(piece), number < 60 else { return nil }
        return number
    }

    private static let minutes = ["fifteen": 15, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50]

    private static let phrases = [
        ("other day", "2 days ago"), ("other night", "last night"), ("last week", "a week ago"),
        ("past week", "a week ago"), ("last month", "a month ago"), ("last year", "a year ago"),
        ("before last", "last week"), ("morning ago", "days ago morning"), ("afternoon ago", "days ago afternoon"),
        ("half a day", "12 hours"), ("half a year", "6 months"), ("half year", "6 months"), ("quarter to 12", "11:45"),
        ("quarter to twelve", "11:45"), ("christmas eve", "24 dec"), ("new year's eve", "31 dec"),
    ]

    private static let words = [
        "yday": "yesterday", "yest": "yesterday", "ystd": "yesterday", "tmrw": "tomorrow", "tmr": "tomorrow",
        "tmw": "tomorrow", "tomo": "tomorrow", "2morrow": "tomorrow", "2day": "today", "2nite": "tonight",
        "2night": "tonight", "tonite": "tonight", "nite": "night", "midnite": "midnight", "b4": "before",
        "mornin": "morning", "arvo": "afternoon", "eve": "evening", "lunch": "noon", "lunchtime": "noon",
        "breakfast": "morning", "dawn": "morning", "sunrise": "morning", "dinner": "evening", "dinnertime": "evening",
        "supper": "evening", "dusk": "evening", "sunset": "evening", "bed": "night", "bedtime": "night",
        "overnight": "last night", "weekend": "sat", "christmas": "25 dec", "xmas": "25 dec", "halloween": "31 oct",
        "recently": "20m ago", "gone": "", "couple": "a couple", "til": "to", "till": "to", "until": "to",
    ]
}
