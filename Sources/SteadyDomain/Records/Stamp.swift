/// When and with which ids a command writes: what a record needs of the world.
package struct Stamp: Sendable {
    package let now: Now
    /// 64 random bits at each call.
    private let random: @Sendable () -> UInt64

    package init(now: Now, random: @escaping @Sendable () -> UInt64) {
        self.now = now
        self.random = random
    }

    package func uid<Of>(for: Of.Type = Of.self) -> UID<Of> {
        // Ids are of one instant all through a command; a clock before 1970 must not trap.
        UID(milliseconds: UInt64(max(0, now.instant)) * 1000, random: (random(), random()))
    }

    package var made: Made { Made(at: now.moment, day: now.today) }
}
