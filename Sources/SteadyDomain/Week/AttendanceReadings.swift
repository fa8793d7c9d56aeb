// What else a session's typed time could have meant (DESIGN §3).
extension Attendance {
    /// The other sessions that a typed time could have meant, by another day or half of the day; a weekday's other week
    /// is the choice's own.
    func others(than choice: Choice, _ expression: TimeExpression, of program: Program?) -> [OtherReading] {
        let candidates = [choice.program]
        switch expression {
        case .day(let day), .part(_, let day?):
            var part: PartOfDay?
            if case .part(let named, _) = expression { part = named }
            guard choice.other == nil, let date = try? now.day(day, direction),
                let other = now.otherDay(than: date, day, direction, canBeAhead: canBeAhead),
                let session = try? session(on: .date(WrittenDate(other)), part, of: program, in: candidates)
            else { return [] }
            return [OtherReading(session.start, on: other, here: now.calendar.zone)]
        default:
            // By the clock by which the session was found.
            let isHere = choice.start.moment.offset == now.calendar.zone.offset(at: choice.start.moment.instant)
            let there = isHere ? now : now.moved(to: choice.program.zone)
            let zones = expression.namesZone ? programs.map(\.zone) : []
            let read = try? there.moment(expression, direction, early: early, zones: zones)
            let isSlot = around(choice.start.moment, of: choice.program).contains {
                $0.start.instant == choice.start.moment.instant
            }
            return (read?.others ?? []).filter { other in
                // Twelve hours from a slot's own time, nothing is meant.
                let isFar = abs(other.moment.instant - choice.start.moment.instant) > 12 * 3600
                let isOpen = !around(other.moment, of: choice.program).contains {
                    $0.start.instant == other.moment.instant && $0.session != nil
                }
                let isNamed = [choice.start.moment, choice.other?.start].contains {
                    $0?.instant == other.moment.instant
                }
                let found = try? session(starting: .exact(other.moment), of: program, in: candidates)
                return (isFar || !isSlot) && isOpen && !isNamed && found != nil
            }
        }
    }
}
