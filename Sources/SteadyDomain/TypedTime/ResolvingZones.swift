// A clock time with a time zone beside it (DESIGN §3, "Whose clock").
extension Now {
    /// This moment in the zone that stands beside the clock time of an expression.
    func at(_ expression: TimeExpression, _ direction: DayDirection, _ latest: Int, _ zones: [Zone]) throws -> Now {
        guard case .clock(let clock, let day) = expression else { return self }
        switch clock.zone {
        case nil: return self
        case .offset(let offset)?:
            // Where the offset is this zone's at that moment, it only says what holds anyway.
            guard let zone = Zone(fixedOffset: offset) else { throw Problem.tooFar }
            return moved(to: zone)
        case .abbreviation(let name)?:
            var plain = clock
            plain.zone = nil
            for zone in [calendar.zone] + zones {
                let there = moved(to: zone)
                let meant = try? there.meaning(of: .clock(plain, day), direction, until: latest)
                // A time that is refused there is refused by what it means, not for its zone.
                if zone.abbreviation(at: meant?.moment.instant ?? instant) == name { return there }
                // Of a time that the clock showed twice, the letters may be those of the second.
                if let second = meant?.second, zone.abbreviation(at: second.instant) == name,
                    let zone = Zone(fixedOffset: second.offset)
                {
                    return moved(to: zone)
                }
            }
            throw Problem.usage("\(name) is not a time zone of your programs. Write the offset instead, such as UTC-4.")
        }
    }
}
