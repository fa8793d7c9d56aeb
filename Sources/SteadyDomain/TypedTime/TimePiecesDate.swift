// Dates with a month's name.
extension TimeParser {
    /// `nov 20`, `20th of november 2025`, `20-nov-2025`, `the first of november`, `2025-nov-20`.
    mutating func readDate() -> Bool { readDate(monthFirst: true) || readDate(monthFirst: false) }

    private mutating func readDate(monthFirst: Bool) -> Bool {
        var index = position
        func token() -> TimeToken? { index < tokens.count ? tokens[index] : nil }
        func skipSeparator() -> Bool {
            guard token()?.isSeparator == true || token()?.kind == .dash else { return false }
            index += 1
            return true
        }
        func readMonth() -> Int? {
            guard let month = token()?.word.flatMap(TimeWord.month) else { return nil }
            index += 1
            return month
        }
        func readYear() -> Int? {
            guard case .number(let number, false) = token()?.kind, (1000...9999).contains(number) else { return nil }
            index += 1
            return number
        }
        // "1730 nov 14" begins with a clock time; "2025-nov-20" doesn't.
        var year = monthFirst ? readYear() : nil
        guard year == nil || skipSeparator(), let first = monthFirst ? readMonth() : monthDay(at: &index) else {
            return false
        }
        _ = skipSeparator()
        guard let second = monthFirst ? monthDay(at: &index) : readMonth() else { return false }
        if year == nil {
            let end = index
            let isApart = tokens[end - 1].isBeforeComma || skipSeparator()
            year = readYear()
            isYearClock = !isApart && year.map(TimeWord.isClock) == true
            if year == nil { index = end }
        }
        let (month, day) = monthFirst ? (first, second) : (second, first)
        guard (1...31).contains(day) else { return false }
        position = index
        return set(.date(WrittenDate(.monthAndDay(month, day), year: year)))
    }

    /// `20`, `20th`, `third`, `twenty-first`
    private func monthDay(at index: inout Int) -> Int? {
        func word(_ ahead: Int) -> String? { index + ahead < tokens.count ? tokens[index + ahead].word : nil }
        guard index < tokens.count else { return nil }
        if let number = tokens[index].number {
            index += 1
            return number
        }
        if let number = word(0).flatMap(TimeWord.ordinal) {
            index += 1
            return number
        }
        guard let tens = word(0) == "twenty" ? 20 : word(0) == "thirty" ? 30 : nil else { return nil }
        let ones = index + 1 < tokens.count && tokens[index + 1].kind == .dash ? 2 : 1
        guard let number = word(ones).flatMap(TimeWord.ordinal), number < 10 else { return nil }
        index += ones + 1
        return tens + number
    }
}
