import SteadyDomain

extension RecordText {
    /// `p1  Riverside IOP · extra session Sat 19 Sep 2026 10:00, in 3 days · 3 h`
    /// - Parameter isRemoved: whether it was taken out, which the line says then.
    package func echo(extra start: Moment, of program: Program, now: Now, isRemoved: Bool = false) -> Phrase {
        let there = now.moved(to: program.zone)
        let day = there.calendar.day(of: start.instant)
        let distance = day == there.today ? "" : ", \(day.distance(from: there.today))"
        let hours = program.schedule(on: day).map { "\(Minutes.hours($0.minutes)) h" }
        let parts: [String?] = [
            program.name.text, "\(ExtraSlot.kind.noun) \(spoken(start))\(distance)", isRemoved ? "taken out" : hours,
        ]
        return Phrase(parts.compactMap(\.self)).led(by: program.id.description)
    }
}
