extension Int {
    /// The number that ASCII digits write, or nil where one is not a digit or there are none.
    package init?(digits: Span<UInt8>) {
        guard !digits.isEmpty, digits.count <= 15 else { return nil }
        var value = 0
        for index in digits.indices {
            guard digits[index] >= 0x30, digits[index] <= 0x39 else { return nil }
            value = value * 10 + Int(digits[index] - 0x30)
        }
        self = value
    }

    /// Written with at least `width` digits.
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
    /// The ASCII text that `write` appends, of at most `capacity` bytes.
    ///
    /// What an export writes for each entry is written so: a moment takes 8,000 instructions by interpolation, and 400
    /// by its bytes.
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

    /// A number written with two digits, or four, or with as many as it needs.
    mutating func append(_ number: Int, digits: Int) {
        guard number >= 0, number < (digits == 2 ? 100 : 10_000) else {
            for byte in number.padded(digits).utf8 { append(byte) }
            return
        }
        if digits == 4 { append(number / 100, digits: 2) }
        append(UInt8(ascii: "0") + UInt8(number / 10 % 10))
        append(UInt8(ascii: "0") + UInt8(number % 10))
    }
}
