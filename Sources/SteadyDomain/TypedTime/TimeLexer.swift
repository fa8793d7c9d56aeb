/// Splits a typed time into its pieces. Words that say nothing (`at`, `on`, `the`), commas and full stops after a word
/// are left out.
struct TimeLexer {
    /// The text as UTF-8, in lower case.
    private let text: [UInt8]
    private var position = 0

    private init(_ text: String) {
        self.text = Array(TimeLexer.normalized(text).utf8)
    }

    /// The text as the positions of tokens count it.
    static func normalized(_ text: String) -> String {
        text.lowercased().replacing("\u{2019}", with: "'").replacing("\u{A0}", with: " ")
            .replacing("\u{2013}", with: "-")
    }

    /// Words that don't matter.
    static func isFiller(_ word: String) -> Bool {
        switch word {
        case "at", "on", "in", "of", "the", "around", "about": true
        default: false
        }
    }

    static func tokens(_ text: String) -> [TimeToken] {
        var lexer = TimeLexer(text)
        var tokens: [TimeToken] = []
        while let token = lexer.next() {
            // At the beginning, "in" may say that a time lies ahead: "in 3 days".
            if let word = token.word, isFiller(word), word != "in" || !tokens.isEmpty { continue }
            tokens.append(token)
        }
        return tokens
    }

    private mutating func next() -> TimeToken? {
        let comma = position
        if let kind = decimalComma() { return TimeToken(kind: kind, range: comma..<position) }
        skip { " \t\n,@~?!".utf8.contains($0) }
        guard position < text.count else { return nil }
        let start = position
        let kind = tonight() ?? self.kind()
        let end = position
        skipFullStop()
        let isBeforeComma = position < text.count && text[position] == UInt8(ascii: ",")
        return TimeToken(kind: kind, range: start..<end, isBeforeComma: isBeforeComma)
    }

    /// A full stop after which nothing follows at once: of a sentence or an abbreviation, not between two numbers.
    private mutating func skipFullStop() {
        _ = attempt { lexer -> Bool? in
            guard lexer.one(of: ".") != nil else { return nil }
            return lexer.position == lexer.text.count || " \t\n,".utf8.contains(lexer.text[lexer.position]) ? true : nil
        }
    }

    /// The comma of `1,5h`, which is a point elsewhere.
    private mutating func decimalComma() -> TimeToken.Kind? {
        attempt { lexer in
            guard lexer.position > 0, (0x30...0x39).contains(lexer.text[lexer.position - 1]), lexer.one(of: ",") != nil
            else { return nil }
            let end = lexer.position
            guard lexer.digits(1...2) != nil else { return nil }
            lexer.skip { $0 == UInt8(ascii: " ") }
            guard lexer.one(of: "h") != nil else { return nil }
            lexer.position = end
            return .separator(isDot: true)
        }
    }

    /// `2nite`, which is no clock time.
    private mutating func tonight() -> TimeToken.Kind? {
        attempt { lexer in
            guard lexer.one(of: "2") != nil, case .word(let word)? = lexer.word() else { return nil }
            return word == "nite" || word == "night" ? .word("tonight") : nil
        }
    }

    private mutating func kind() -> TimeToken.Kind {
        if let kind = date() ?? clock() ?? numbers() ?? number() ?? word() { return kind }
        defer { position += 1 }
        switch text[position] {
        case UInt8(ascii: "-"): return .dash
        case UInt8(ascii: "/"): return .separator(isDot: false)
        case UInt8(ascii: "."): return .separator(isDot: true)
        default: return .other
        }
    }

    // MARK: Pieces

    /// `2026-11-20`, `2026/11/20`, `2026.11.20`
    private mutating func date() -> TimeToken.Kind? {
        attempt { lexer in
            guard let year = lexer.digits(4...4), let separator = lexer.one(of: "-/."),
                let month = lexer.digits(1...2), lexer.one(separator), let day = lexer.digits(1...2), !lexer.isInWord
            else { return nil }
            return .date(year: year, month: month, day: day)
        }
    }

    /// `21:30`, `9:30 p.m.`, `1:00:00 pm`, `9pm`, `9.30pm`
    private mutating func clock() -> TimeToken.Kind? {
        attempt { lexer in
            let start = lexer.position
            guard let hour = lexer.digits(1...2) else { return nil }
            let isPadded = lexer.position - start == 2 && hour < 10
            if lexer.one(of: ":") != nil {
                guard let minute = lexer.digits(2...2) else { return nil }
                let second = lexer.one(of: ":") == nil ? 0 : lexer.digits(2...2)
                let half = lexer.half()
                guard let second, half != nil || !lexer.isInNumber else { return nil }
                return WrittenClock(hour: hour, minute: minute, second: second, half: half, isPadded: isPadded)
                    .map { .clock($0) }
            }
            let minute = lexer.one(of: ".") == nil ? 0 : lexer.digits(2...2)
            guard let minute, let half = lexer.half() else { return nil }
            return WrittenClock(hour: hour, minute: minute, half: half).map { .clock($0) }
        }
    }

    /// `am`, `p.m.`, with or without a space before it.
    private mutating func half() -> WrittenClock.Half? {
        attempt { lexer in
            lexer.skip { $0 == UInt8(ascii: " ") }
            guard let letter = lexer.one(of: "ap") else { return nil }
            let hasDot = lexer.one(of: ".") != nil
            guard lexer.one(of: "m") != nil else {
                // "9p" is 9 in the afternoon, but "9 a" may go on with another word.
                let isClose = lexer.position > 1 && (0x30...0x39).contains(lexer.text[lexer.position - 2])
                return isClose && !hasDot && !lexer.isInWord ? letter == UInt8(ascii: "a") ? .am : .pm : nil
            }
            if hasDot { _ = lexer.one(of: ".") }
            return lexer.isInWord ? nil : letter == UInt8(ascii: "a") ? .am : .pm
        }
    }

    /// `9/14`, `9/14/2026`, `14.9.`, `14.9.2026`, `14-9-2026`. Without a year, dots need one after the second number too:
    /// `9.30` may be a clock time; and `8-9` may be from 8 to 9.
    private mutating func numbers() -> TimeToken.Kind? {
        attempt { lexer in
            guard let first = lexer.digits(1...2), let separator = lexer.one(of: "/.-"),
                let second = lexer.digits(1...2)
            else { return nil }
            let isClosed = lexer.one(separator)
            let year = isClosed ? lexer.digits(4...4) : nil
            let isWhole =
                switch separator {
                case UInt8(ascii: "/"): !isClosed || year != nil
                case UInt8(ascii: "."): isClosed
                default: year != nil
                }
            guard !lexer.isInWord, isWhole else { return nil }
            return .numbers(first, second, year: year)
        }
    }

    /// `20`, `20th`. A unit may follow without a space: `20m`.
    private mutating func number() -> TimeToken.Kind? {
        guard let number = digits(1...15) else { return nil }
        let isOrdinal =
            attempt { lexer -> Bool? in
                for ending in ["st", "nd", "rd", "th"] where lexer.text[lexer.position...].starts(with: ending.utf8) {
                    lexer.position += 2
                    return lexer.isInWord ? nil : true
                }
                return nil
            } ?? false
        return .number(number, isOrdinal: isOrdinal)
    }

    private mutating func word() -> TimeToken.Kind? {
        let start = position
        skip { TimeLexer.isLetter($0) || $0 == UInt8(ascii: "'") }
        guard position > start else { return nil }
        let word = String(decoding: text[start..<position], as: UTF8.self)
        if word == "utc" { return .offset(offset() ?? 0) }
        _ = one(of: ".")
        return .word(word)
    }

    /// `-4`, `+5:30` after `UTC`, in seconds.
    private mutating func offset() -> Int? {
        attempt { lexer in
            guard let sign = lexer.one(of: "+-"), let hours = lexer.digits(1...2), hours <= 14 else { return nil }
            let minutes = lexer.one(of: ":") == nil ? 0 : lexer.digits(2...2)
            guard let minutes, minutes < 60, !lexer.isInWord else { return nil }
            return (sign == UInt8(ascii: "-") ? -1 : 1) * (hours * 3600 + minutes * 60)
        }
    }

    // MARK: Bytes

    /// The result of `read`; where it is nil, the lexer stands where it stood.
    private mutating func attempt<T>(_ read: (inout TimeLexer) -> T?) -> T? {
        let start = position
        let result = read(&self)
        if result == nil { position = start }
        return result
    }

    private mutating func skip(_ isSkipped: (UInt8) -> Bool) {
        while position < text.count, isSkipped(text[position]) { position += 1 }
    }

    /// The next byte, if it is one of these.
    private mutating func one(of bytes: String) -> UInt8? {
        guard position < text.count, bytes.utf8.contains(text[position]) else { return nil }
        defer { position += 1 }
        return text[position]
    }

    private mutating func one(_ byte: UInt8) -> Bool { one(of: String(UnicodeScalar(byte))) != nil }

    /// A number with that many digits, and no more.
    private mutating func digits(_ count: ClosedRange<Int>) -> Int? {
        let start = position
        skip { (0x30...0x39).contains($0) }
        guard count.contains(position - start), let number = Int(digits: text[start..<position].span) else {
            position = start
            return nil
        }
        return number
    }

    /// Whether a number or a word goes on here.
    private var isInWord: Bool { isInNumber || position < text.count && TimeLexer.isLetter(text[position]) }
    private var isInNumber: Bool {
        position < text.count && ((0x30...0x39).contains(text[position]) || text[position] == UInt8(ascii: ":"))
    }

    private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte) }
}
