import SteadyDomain
import SteadyTestSupport
import Testing

@testable import SteadyReports

/// Zones as calendars describe them.
struct ZoneObservanceTests {
    private func text(_ zone: String, from start: String = "2026-09-16T12:00:00Z") throws -> String {
        var lines = ContentLines()
        ZoneObservances(try #require(Zone(name: zone)), from: moment(start).instant, today: day("2026-09-16"))
            .write(to: &lines)
        return String(decoding: lines.bytes, as: UTF8.self).replacing("\r\n", with: "\n")
    }

    @Test func `a zone of rules has one for summer and one for winter`() throws {
        #expect(
            try text("America/New_York") == """
                BEGIN:VTIMEZONE
                TZID:America/New_York
                BEGIN:STANDARD
                DTSTART:20251102T020000
                TZOFFSETFROM:-0400
                TZOFFSETTO:-0500
                RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=1SU
                TZNAME:EST
                END:STANDARD
                BEGIN:DAYLIGHT
                DTSTART:20260308T020000
                TZOFFSETFROM:-0500
                TZOFFSETTO:-0400
                RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=2SU
                TZNAME:EDT
                END:DAYLIGHT
                END:VTIMEZONE

                """)
    }

    @Test func `the last Sunday is not the fourth, and half an hour is half an hour`() throws {
        let berlin = try text("Europe/Berlin")
        #expect(
            berlin.contains("RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU\n") && berlin.contains("BYMONTH=10;BYDAY=-1SU\n"))
        let island = try text("Australia/Lord_Howe")
        #expect(island.contains("TZOFFSETFROM:+1030\nTZOFFSETTO:+1100\n"))
    }

    @Test(arguments: [
        ("Asia/Kolkata", "Asia/Kolkata", "+0530"), ("-05:00", "Etc/GMT+5", "-0500"), ("+00:00", "Etc/UTC", "+0000"),
        ("+14:00", "Etc/GMT-14", "+1400"), ("-03:30", "UTC-0330", "-0330"),
    ])
    func `a zone without clock changes has one offset`(_ zone: String, _ name: String, _ offset: String) throws {
        let found = try text(zone)
        #expect(found.hasPrefix("BEGIN:VTIMEZONE\nTZID:\(name)\nBEGIN:STANDARD\nDTSTART:19700101T000000\n"), "\(found)")
        #expect(found.contains("TZOFFSETFROM:\(offset)\nTZOFFSETTO:\(offset)\n") && !found.contains("RRULE"))
        #expect(found.components(separatedBy: "BEGIN:").count == 3)
    }

    @Test func `what follows no rule is listed`() throws {
        let found = try text("Africa/Casablanca")
        #expect(found.contains("RDATE:") && !found.contains("RRULE"))
    }

    @Test func `a rule that was given up ends`() throws {
        // Summer time in the United States began on the first Sunday of April until 2006.
        let found = try text("America/New_York", from: "2000-06-01T00:00:00Z")
        #expect(found.contains("RRULE:FREQ=YEARLY;BYMONTH=4;BYDAY=1SU;UNTIL=20060402T070000Z\n"), "\(found)")
        #expect(
            found.contains("DTSTART:20070311T020000\n") && found.contains("RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=2SU\n"))
    }
}
