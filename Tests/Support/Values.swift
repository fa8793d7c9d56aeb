import SteadyDomain

// Short ways to say the values that a test is about. A value that is written wrongly stops the test at once: it is a
// mistake in the test, not in what is tested.

package func day(_ text: String) -> Day { Day(text)! }
package func moment(_ text: String) -> Moment { Moment(text)! }

/// The uid of the record with this number: the first record of a kind has 1.
package func uidOf<Of>(_ number: Int, _: Of.Type = Of.self) -> UID<Of> {
    UID(milliseconds: 0, random: (0, UInt64(number)))
}

extension Name {
    package static func of(_ text: String) -> Name { Name(known: text) }
}

// MARK: Clocks and calendars

/// A calendar without clock changes, its days beginning at 03:00.
package let calendar = RecoveryCalendar(zone: Zone(fixedOffset: -5 * 3600)!, dayStart: RecoveryCalendar.defaultDayStart)

package func now(_ text: String) -> Now { Now(moment(text).instant, in: calendar) }

extension RecoveryCalendar {
    package init(_ zone: String, dayStart: String = "03:00") {
        self.init(zone: Zone(name: zone)!, dayStart: ClockTime(dayStart)!)
    }

    /// The calendar of someone whose clock shows this moment as it is written.
    package init(showing moment: Moment) {
        self.init(zone: Zone(fixedOffset: moment.offset)!, dayStart: RecoveryCalendar.defaultDayStart)
    }
}

extension Now {
    /// The moment written in RFC 3339, in New York unless said otherwise.
    package init(_ text: String, zone: String = "America/New_York", dayStart: String = "03:00") {
        self.init(Moment(text)!.instant, in: RecoveryCalendar(zone, dayStart: dayStart))
    }
}

extension Made {
    /// Written by someone whose clock shows this moment as it is written.
    package init(_ text: String) {
        let at = moment(text)
        self.init(at: at, day: RecoveryCalendar(showing: at).day(of: at.instant))
    }
}

/// Written in the evening of a day.
package func writtenOn(_ day: Day) -> Made { Made("\(day)T20:00:00-05:00") }
