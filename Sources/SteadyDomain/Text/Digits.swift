extension Int {
    /// Parses 1 to 15 ASCII digits; nil for anything else.
    package init?(digits: Span<UInt8>) {
        guard !digits.isEmpty, digits.count <= 15 else { return nil }
        var value = 0
        for index in digits.indices {
            let digit = digits[index] &- 0x30
            guard digit <= 9 else { return nil }
            value = value &* 10 &+ Int(digit)
        }
        self = value
    }

    /// The number with at least `width` digits.
    package func padded(_ width: Int) -> String {
        let digits = String(magnitude)
        let missing = width - digits.utf8.count
        if missing <= 0, self >= 0 { return digits }
        return (self < 0 ? "-" : "") + (missing == 1 ? "0" : String(repeating: "0", count: Swift.max(0, missing)))
            + digits
    }

    /// The remainder that is never negative.
    package func modulo(_ divisor: Int) -> Int {
        let rest = self % divisor
        return rest < 0 ? rest + divisor : rest
    }

    /// The quotient rounded towards minus infinity.
    package func dividedDown(by divisor: Int) -> Int { (self - modulo(divisor)) / divisor }
}

extension String {
    /// The ASCII text that `write` appends, at most `capacity` bytes. More is a programming error and crashes.
    ///
    /// For text that an export writes for each entry: a moment takes 8,000 instructions with interpolation and 1,300
    /// this way.
    package init(ascii capacity: Int, _ write: (inout OutputSpan<UInt8>) -> Void) {
        self.init(unsafeUninitializedCapacity: capacity) { bytes in
            var output = OutputSpan(buffer: bytes, initializedCount: 0)
            write(&output)
            return output.finalize(for: bytes)
        }
    }
}

extension OutputSpan<UInt8> {
    mutating func append(_ character: Unicode.Scalar) { append(UInt8(ascii: character)) }

    /// A number written with at least two digits.
    mutating func append(twoDigits number: Int) {
        guard (0..<100).contains(number) else { return append(number.padded(2)) }
        append(UInt8(ascii: "0") + UInt8(number / 10))
        append(UInt8(ascii: "0") + UInt8(number % 10))
    }

    /// A number written with at least four digits.
    mutating func append(fourDigits number: Int) {
        guard (0..<10_000).contains(number) else { return append(number.padded(4)) }
        append(twoDigits: number / 100)
        append(twoDigits: number % 100)
    }

    private mutating func append(_ text: String) { for byte in text.utf8 { append(byte) } }
}
