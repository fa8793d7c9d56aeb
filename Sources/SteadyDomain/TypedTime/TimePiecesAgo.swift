// How long ago something was.
extension TimeParser {
    /// `20m ago`, `an hour and a half ago`, `two fortnights ago`, `half an hour earlier`, `2 days and 3 hours ago`.
    mutating func readAgo() -> Bool {
        var index = position
        func word(_ ahead: Int = 0) -> String? { index + ahead < tokens.count ? tokens[index + ahead].word : nil }
        func isAgo() -> Bool { word().map { TimeWord.isAgo($0) } == true || word() == "before" && word(1) == "now" }
        var (seconds, days, months): (Int?, Int?, Int?)
        var isAfterHours = false
        repeat {
            if word() == "and" { index += 1 }
            if let part = partOfHour(at: &index) {
                seconds = (seconds ?? 0) + part
                continue
            }
            let isHalf = word() == "half" || word() == "a" && word(1) == "half"
            if isHalf {
                index += word() == "a" ? 2 : 1
                if word() == "a" || word() == "an" { index += 1 }
                // "An hour and a half" names the unit before.
                if isAgo(), let hours = seconds {
                    seconds = hours + 1800
                    break
                }
                guard case .seconds(3600)? = word().flatMap({ TimeWord.unit($0) }) else { return false }
                seconds = (seconds ?? 0) + 1800
            } else {
                let isFirst = seconds == nil && days == nil && months == nil
                guard let count = isFirst && word().map(TimeWord.isOneUnit) == true ? 1 : count(at: &index) else {
                    return false
                }
                if let hundredths = hundredths(at: &index) {
                    guard case .seconds(3600)? = word().flatMap({ TimeWord.unit($0) }) else { return false }
                    seconds = (seconds ?? 0) + count * 3600 + hundredths * 36
                    index += 1
                    continue
                }
                guard let unit = word().flatMap({ TimeWord.unit($0) }) else {
                    // "1h 30 ago" leaves the minutes unsaid.
                    guard isAfterHours, isAgo(), count < 60 else { return readPartAgo(count, at: index) }
                    seconds = (seconds ?? 0) + count * 60
                    break
                }
                isAfterHours = if case .seconds(3600) = unit { true } else { false }
                switch unit {
                case .seconds(let one): seconds = (seconds ?? 0) + count * one
                case .days(let one): days = (days ?? 0) + count * one
                case .months(let one): months = (months ?? 0) + count * one
                }
            }
            index += 1
        } while !isAgo() && word() != "before" && index < tokens.count
        let wholeDays = seconds == nil && months == nil ? days : nil
        if word() == "before", let days = wholeDays, let anchor = word(1).flatMap(TimeParser.anchor) {
            position = index + 2
            return set(.fromToday(anchor - days))
        }
        guard isAgo(), back == nil else { return false }
        position = index + (word() == "before" ? 2 : 1)
        // "A week ago today" says which day, not at what time of it.
        if let days = wholeDays, days > 0, days % 7 == 0, let anchor = peek().flatMap(TimeParser.anchor) {
            return advance() && set(.fromToday(anchor - days))
        }
        back = seconds
        guard days != nil || months != nil else { return true }
        // A day may have 23 hours, so the days are counted by the calendar and then the hours by the clock.
        isBackFromDay = seconds != nil
        return set(.ago(months: months ?? 0, days: days ?? 0))
    }

    /// How far from today the day is from which days are counted.
    private static func anchor(_ word: String) -> Int? { word == "today" ? 0 : word == "yesterday" ? -1 : nil }

    /// `in 3 days`, `in 20 minutes`: for what may lie ahead.
    mutating func readAhead() -> Bool {
        var index = position + 1
        guard peek() == "in", let count = count(at: &index), index < tokens.count,
            let unit = tokens[index].word.flatMap({ TimeWord.unit($0) })
        else { return false }
        position = index + 1
        guard peek().map({ TimeWord.isAgo($0) }) != true else { return false }
        switch unit {
        case .days(let one): return set(.fromToday(count * one))
        case .months(let one): return set(.ago(months: -count * one))
        case .seconds(let one):
            guard back == nil else { return false }
            back = -count * one
            return true
        }
    }

    /// `1/2 hour`, `a quarter of an hour`, `three quarters of an hour`: in seconds; nil if none comes next.
    private func partOfHour(at index: inout Int) -> Int? {
        var next = index
        func word() -> String? { next < tokens.count ? tokens[next].word : nil }
        var quarters = 1
        if next < tokens.count, case .numbers(let part, let whole, year: nil) = tokens[next].kind {
            guard whole == 2 || whole == 4, (1..<whole).contains(part) else { return nil }
            quarters = part * 4 / whole
        } else {
            if word() != "quarter" {
                guard let count = count(at: &next), count < 4 else { return nil }
                quarters = count
            }
            guard word() == "quarter" || word() == "quarters" else { return nil }
        }
        next += 1
        if word() == "a" || word() == "an" { next += 1 }
        guard case .seconds(3600)? = word().flatMap({ TimeWord.unit($0) }) else { return nil }
        index = next + 1
        return quarters * 900
    }

    /// `20`, `three`, `a`, `a couple`, `couple`: how many of a unit.
    private func count(at index: inout Int) -> Int? {
        guard index < tokens.count else { return nil }
        // More than any calendar holds; larger numbers could overflow.
        if case .number(let number, false) = tokens[index].kind, number <= 1_000_000_000 {
            index += 1
            return number
        }
        guard let word = tokens[index].word else { return nil }
        if word == "a" || word == "an" {
            index += 1
            guard index < tokens.count, tokens[index].word == "couple" else { return 1 }
        }
        guard let number = tokens[index].word == "couple" ? 2 : TimeWord.number(word) else { return nil }
        index += 1
        return number
    }

    /// `.5` or `,25` of an hour, in hundredths, or `and a half`; nil if neither comes next.
    private func hundredths(at index: inout Int) -> Int? {
        if index + 2 < tokens.count, tokens[index].word == "and", tokens[index + 1].word == "a",
            tokens[index + 2].word == "half"
        {
            index += 3
            return 50
        }
        guard index + 1 < tokens.count, tokens[index].kind == .separator(isDot: true),
            case .number(let digits, false) = tokens[index + 1].kind
        else { return nil }
        let count = tokens[index + 1].range.count
        guard count <= 2 else { return nil }
        index += 2
        return count == 1 ? digits * 10 : digits
    }

    /// `2 nights ago`: a part of the day so many days ago. Of mornings and afternoons, people may count today's too.
    private mutating func readPartAgo(_ count: Int, at index: Int) -> Bool {
        guard index + 1 < tokens.count, tokens[index + 1].word.map({ TimeWord.isAgo($0) }) == true,
            let word = tokens[index].word,
            let part = TimeWord.part(word.hasSuffix("s") ? String(word.dropLast()) : word),
            part == .night || part == .evening
        else { return false }
        position = index + 2
        return set(.fromToday(-count)) && set(part)
    }
}
