/// The time and the random bits a command writes with: all that a new record needs from outside.
package struct Stamp: Sendable {
    package let now: Now
    /// 64 new random bits at each call.
    private let random: @Sendable () -> UInt64

    package init(now: Now, random: @escaping @Sendable () -> UInt64) {
        self.now = now
        self.random = random
    }

    package func uid<Of>(for: Of.Type = Of.self) -> UID<Of> {
        // All ids of a command have the same instant. `max`: a clock before 1970 must not crash.
        UID(milliseconds: UInt64(max(0, now.instant)) * 1000, random: (random(), random()))
    }

    package var made: Made { Made(at: now.moment, day: now.today) }
}
