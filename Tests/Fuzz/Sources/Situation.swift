import SteadyDomain

/// The clock, zone and settings with which a text is read. The first letters of an input choose them, and the rest is the
/// text: a seed is `baa` followed by `yesterday 21:30`.
struct Situation {
    let now: Now
    let weekStart: Weekday
    let text: String

    /// Zones with offsets of half and quarter hours, with clock changes by day and at midnight, with a skipped day, and with
    /// seconds in old offsets.
    private static let zones = [
        "America/New_York", "UTC", "Asia/Kathmandu", "Australia/Lord_Howe", "Africa/Casablanca", "Pacific/Apia",
        "America/Sao_Paulo", "Europe/Dublin", "Africa/Monrovia", "Asia/Manila", "Pacific/Kiritimati", "-12:00",
    ].compactMap { Zone(name: $0) }

    /// Ordinary days, both clock changes, leap days, and the first and last days that can be written.
    private static let instants = [
        "2026-09-16T19:42:00-04:00", "2026-03-08T03:10:00-04:00", "2026-11-01T01:30:00-05:00",
        "2024-02-29T23:59:59+00:00", "2011-12-31T00:30:00+14:00", "1970-01-01T00:00:00+00:00",
        "0001-01-03T12:00:00+00:00", "9999-12-29T12:00:00+00:00", "1883-11-18T17:00:00+00:00",
    ].compactMap { Moment($0)?.instant }

    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        func choice(_ position: Int, of count: Int) -> Int {
            // The letter a is the first.
            position < bytes.count ? (Int(bytes[position]) - 97).modulo(count) : 0
        }
        let dayStart = ClockTime(minutes: choice(1, of: 25) * 30)!
        let zone = Situation.zones[choice(0, of: Situation.zones.count)]
        now = Now(
            Situation.instants[choice(2, of: Situation.instants.count)],
            in: RecoveryCalendar(zone: zone, dayStart: dayStart))
        weekStart = Weekday.allCases[choice(1, of: 7)]
        text = String(decoding: bytes.dropFirst(3), as: UTF8.self)
    }
}
