extension Int {
    /// The number that ASCII digits write, or nil where one is not a digit or there are none.
    package init?(digits: some Collection<UInt8>) {
        guard !digits.isEmpty, digits.count <= 15 else { return nil }
        var value = 0
        for digit in digits {
            guard digit >= 0x30, digit <= 0x39 else { return nil }
            value = value * 10 + Int(digit - 0x30)
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
