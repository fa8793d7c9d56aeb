import SteadyTestSupport
import Testing

@testable import SteadyDomain

/// What people type for a time of something that has happened, and the moment that it means at two times: on a Saturday
/// morning, and in the night from Wednesday to Thursday, which is still Wednesday. Nil: it lies ahead, so it is refused.
/// Without a clock time, the moment is where the entry is placed, with how well it is known.
struct PhraseTests {
    private let saturday = Now("2026-11-21T10:00:00-05:00")
    private let night = Now("2026-11-26T00:50:00-05:00")

    private func meaning(_ text: String, _ now: Now) -> String? {
        guard let meant = try? now.past(TimeExpression(text)) else { return nil }
        let moment = meant.moment.description.prefix(16)
        return meant.precision == .minute ? String(moment) : "\(moment) \(meant.precision.rawValue)"
    }

    @Test(arguments: phrases)
    func `a phrase means one moment`(_ text: String, _ saturday: String?, _ night: String?) throws {
        #expect(meaning(text, self.saturday) == saturday)
        #expect(meaning(text, self.night) == night)
    }

    private static let phrases: [(String, String?, String?)] = [
        ("now", "2026-11-21T10:00", "2026-11-26T00:50"),
        ("just now", "2026-11-21T10:00", "2026-11-26T00:50"),
        ("right now", "2026-11-21T10:00", "2026-11-26T00:50"),
        ("Now", "2026-11-21T10:00", "2026-11-26T00:50"),
        ("20m ago", "2026-11-21T09:40", "2026-11-26T00:30"),
        ("20 min ago", "2026-11-21T09:40", "2026-11-26T00:30"),
        ("20 mins ago", "2026-11-21T09:40", "2026-11-26T00:30"),
        ("20 minutes ago", "2026-11-21T09:40", "2026-11-26T00:30"),
        ("five minutes ago", "2026-11-21T09:55", "2026-11-26T00:45"),
        ("a minute ago", "2026-11-21T09:59", "2026-11-26T00:49"),
        ("30 seconds ago", "2026-11-21T09:59", "2026-11-26T00:49"),
        ("2h ago", "2026-11-21T08:00", "2026-11-25T22:50"),
        ("2 hours ago", "2026-11-21T08:00", "2026-11-25T22:50"),
        ("2 hrs ago", "2026-11-21T08:00", "2026-11-25T22:50"),
        ("an hour ago", "2026-11-21T09:00", "2026-11-25T23:50"),
        ("one hour ago", "2026-11-21T09:00", "2026-11-25T23:50"),
        ("half an hour ago", "2026-11-21T09:30", "2026-11-26T00:20"),
        ("half hour ago", "2026-11-21T09:30", "2026-11-26T00:20"),
        ("a half hour ago", "2026-11-21T09:30", "2026-11-26T00:20"),
        ("an hour and a half ago", "2026-11-21T08:30", "2026-11-25T23:20"),
        ("1h30m ago", "2026-11-21T08:30", "2026-11-25T23:20"),
        ("1h 30m ago", "2026-11-21T08:30", "2026-11-25T23:20"),
        ("1 hour 30 minutes ago", "2026-11-21T08:30", "2026-11-25T23:20"),
        ("1 hour and 30 minutes ago", "2026-11-21T08:30", "2026-11-25T23:20"),
        ("90 minutes ago", "2026-11-21T08:30", "2026-11-25T23:20"),
        ("15 minutes earlier", "2026-11-21T09:45", "2026-11-26T00:35"),
        ("2 hours earlier", "2026-11-21T08:00", "2026-11-25T22:50"),
        ("a couple of hours ago", "2026-11-21T08:00", "2026-11-25T22:50"),
        ("1d ago", "2026-11-20T10:00", "2026-11-25T00:50"),
        ("3d ago", "2026-11-18T10:00", "2026-11-23T00:50"),
        ("3 days ago", "2026-11-18T10:00", "2026-11-23T00:50"),
        ("three days ago", "2026-11-18T10:00", "2026-11-23T00:50"),
        ("a day ago", "2026-11-20T10:00", "2026-11-25T00:50"),
        ("a week ago", "2026-11-14T10:00", "2026-11-19T00:50"),
        ("1 week ago", "2026-11-14T10:00", "2026-11-19T00:50"),
        ("2 weeks ago", "2026-11-07T10:00", "2026-11-12T00:50"),
        ("two fortnights ago", "2026-10-24T10:00", "2026-10-29T00:50"),
        ("a fortnight ago", "2026-11-07T10:00", "2026-11-12T00:50"),
        ("a month ago", "2026-10-21T10:00", "2026-10-26T00:50"),
        ("2 months ago", "2026-09-21T10:00", "2026-09-26T00:50"),
        ("a year ago", "2025-11-21T10:00", "2025-11-26T00:50"),
        ("twelve days ago", "2026-11-09T10:00", "2026-11-14T00:50"),
        ("3 days ago 21:30", "2026-11-18T21:30", "2026-11-22T21:30"),
        ("three days ago at 9pm", "2026-11-18T21:00", "2026-11-22T21:00"),
        ("21:30 3 days ago", "2026-11-18T21:30", "2026-11-22T21:30"),
        ("a week ago at noon", "2026-11-14T12:00", "2026-11-18T12:00"),
        ("3 days ago, in the evening", "2026-11-18T19:30 part", "2026-11-22T19:30 part"),
        ("21:30", nil, "2026-11-25T21:30"),
        ("9:30", "2026-11-21T09:30", "2026-11-25T09:30"),
        ("09:30", "2026-11-21T09:30", "2026-11-25T09:30"),
        ("9:30pm", nil, "2026-11-25T21:30"),
        ("9:30 pm", nil, "2026-11-25T21:30"),
        ("9:30 p.m.", nil, "2026-11-25T21:30"),
        ("9:30am", "2026-11-21T09:30", "2026-11-25T09:30"),
        ("9pm", nil, "2026-11-25T21:00"),
        ("9 pm", nil, "2026-11-25T21:00"),
        ("9 PM", nil, "2026-11-25T21:00"),
        ("9 p.m.", nil, "2026-11-25T21:00"),
        ("9am", "2026-11-21T09:00", "2026-11-25T09:00"),
        ("9 a.m.", "2026-11-21T09:00", "2026-11-25T09:00"),
        ("11pm", "2026-11-20T23:00", "2026-11-25T23:00"),
        ("12am", "2026-11-21T00:00", "2026-11-26T00:00"),
        ("12pm", nil, "2026-11-25T12:00"),
        ("12:30am", "2026-11-21T00:30", "2026-11-26T00:30"),
        ("12:30 pm", nil, "2026-11-25T12:30"),
        ("1:00:00 pm", nil, "2026-11-25T13:00"),
        ("noon", nil, "2026-11-25T12:00"),
        ("midday", nil, "2026-11-25T12:00"),
        ("midnight", "2026-11-21T00:00", "2026-11-26T00:00"),
        ("at 9pm", nil, "2026-11-25T21:00"),
        ("@ 21:30", nil, "2026-11-25T21:30"),
        ("around 21:30", nil, "2026-11-25T21:30"),
        ("about 9pm", nil, "2026-11-25T21:00"),
        ("~21:30", nil, "2026-11-25T21:30"),
        ("~ 9 pm", nil, "2026-11-25T21:00"),
        ("9.30pm", nil, "2026-11-25T21:30"),
        ("9.30 pm", nil, "2026-11-25T21:30"),
        ("00:40", "2026-11-21T00:40", "2026-11-26T00:40"),
        ("today", "2026-11-21T10:00 day", "2026-11-25T12:00 day"),
        ("yesterday", "2026-11-20T12:00 day", "2026-11-24T12:00 day"),
        ("the day before yesterday", "2026-11-19T12:00 day", "2026-11-23T12:00 day"),
        ("day before yesterday", "2026-11-19T12:00 day", "2026-11-23T12:00 day"),
        ("today 09:30", "2026-11-21T09:30", "2026-11-25T09:30"),
        ("yesterday 21:30", "2026-11-20T21:30", "2026-11-24T21:30"),
        ("21:30 yesterday", "2026-11-20T21:30", "2026-11-24T21:30"),
        ("yesterday at 21:30", "2026-11-20T21:30", "2026-11-24T21:30"),
        ("yesterday, 9:30 pm", "2026-11-20T21:30", "2026-11-24T21:30"),
        ("yesterday 9pm", "2026-11-20T21:00", "2026-11-24T21:00"),
        ("9pm yesterday", "2026-11-20T21:00", "2026-11-24T21:00"),
        ("yesterday noon", "2026-11-20T12:00", "2026-11-24T12:00"),
        ("noon yesterday", "2026-11-20T12:00", "2026-11-24T12:00"),
        ("midnight yesterday", "2026-11-21T00:00", "2026-11-25T00:00"),
        ("yesterday midnight", "2026-11-21T00:00", "2026-11-25T00:00"),
        ("yesterday at midnight", "2026-11-21T00:00", "2026-11-25T00:00"),
        ("the day before yesterday at 6pm", "2026-11-19T18:00", "2026-11-23T18:00"),
        ("day before yesterday 18:00", "2026-11-19T18:00", "2026-11-23T18:00"),
        ("mon", "2026-11-16T12:00 day", "2026-11-23T12:00 day"),
        ("monday", "2026-11-16T12:00 day", "2026-11-23T12:00 day"),
        ("Mon.", "2026-11-16T12:00 day", "2026-11-23T12:00 day"),
        ("last mon", "2026-11-16T12:00 day", "2026-11-23T12:00 day"),
        ("last monday", "2026-11-16T12:00 day", "2026-11-23T12:00 day"),
        ("this mon", "2026-11-16T12:00 day", "2026-11-23T12:00 day"),
        ("this wed", "2026-11-18T12:00 day", "2026-11-25T12:00 day"),
        ("mon last week", "2026-11-09T12:00 day", "2026-11-16T12:00 day"),
        ("last week's mon", "2026-11-09T12:00 day", "2026-11-16T12:00 day"),
        ("last week's monday", "2026-11-09T12:00 day", "2026-11-16T12:00 day"),
        ("monday last week", "2026-11-09T12:00 day", "2026-11-16T12:00 day"),
        ("monday of last week", "2026-11-09T12:00 day", "2026-11-16T12:00 day"),
        ("mon of this week", "2026-11-16T12:00 day", "2026-11-23T12:00 day"),
        ("mon this week", "2026-11-16T12:00 day", "2026-11-23T12:00 day"),
        ("mon 18:00", "2026-11-16T18:00", "2026-11-23T18:00"),
        ("18:00 mon", "2026-11-16T18:00", "2026-11-23T18:00"),
        ("6pm on monday", "2026-11-16T18:00", "2026-11-23T18:00"),
        ("on monday at 6pm", "2026-11-16T18:00", "2026-11-23T18:00"),
        ("Monday, 6 p.m.", "2026-11-16T18:00", "2026-11-23T18:00"),
        ("last mon 18:00", "2026-11-16T18:00", "2026-11-23T18:00"),
        ("this mon 18:00", "2026-11-16T18:00", "2026-11-23T18:00"),
        ("mon last week 18:00", "2026-11-09T18:00", "2026-11-16T18:00"),
        ("last week's wed at 6pm", "2026-11-11T18:00", "2026-11-18T18:00"),
        ("sat 09:00", "2026-11-21T09:00", "2026-11-21T09:00"),
        ("sat 18:00", "2026-11-14T18:00", "2026-11-21T18:00"),
        ("thu 20:00", "2026-11-19T20:00", "2026-11-19T20:00"),
        ("this morning", "2026-11-21T09:00 part", "2026-11-25T09:00 part"),
        ("this afternoon", nil, "2026-11-25T14:30 part"),
        ("this evening", nil, "2026-11-25T19:30 part"),
        ("tonight", nil, "2026-11-25T23:30 part"),
        ("last night", "2026-11-20T23:30 part", "2026-11-24T23:30 part"),
        ("yesterday morning", "2026-11-20T09:00 part", "2026-11-24T09:00 part"),
        ("yesterday afternoon", "2026-11-20T14:30 part", "2026-11-24T14:30 part"),
        ("yesterday evening", "2026-11-20T19:30 part", "2026-11-24T19:30 part"),
        ("yesterday night", "2026-11-20T23:30 part", "2026-11-24T23:30 part"),
        ("mon morning", "2026-11-16T09:00 part", "2026-11-23T09:00 part"),
        ("mon evening", "2026-11-16T19:30 part", "2026-11-23T19:30 part"),
        ("monday night", "2026-11-16T23:30 part", "2026-11-23T23:30 part"),
        ("thu night", "2026-11-19T23:30 part", "2026-11-19T23:30 part"),
        ("last fri evening", "2026-11-20T19:30 part", "2026-11-20T19:30 part"),
        ("last night at 11", "2026-11-20T23:00", "2026-11-24T23:00"),
        ("last night 11", "2026-11-20T23:00", "2026-11-24T23:00"),
        ("11 last night", "2026-11-20T23:00", "2026-11-24T23:00"),
        ("last night at 11pm", "2026-11-20T23:00", "2026-11-24T23:00"),
        ("last night 23:15", "2026-11-20T23:15", "2026-11-24T23:15"),
        ("last night at 1", "2026-11-21T01:00", "2026-11-25T01:00"),
        ("last night at 1:30", "2026-11-21T01:30", "2026-11-25T01:30"),
        ("last night at 12", "2026-11-21T00:00", "2026-11-25T00:00"),
        ("last night midnight", "2026-11-21T00:00", "2026-11-25T00:00"),
        ("last night at 8", "2026-11-20T20:00", "2026-11-24T20:00"),
        ("8pm last night", "2026-11-20T20:00", "2026-11-24T20:00"),
        ("7pm last night", "2026-11-20T19:00", "2026-11-24T19:00"),
        ("last night 9:30", "2026-11-20T21:30", "2026-11-24T21:30"),
        ("2am last night", "2026-11-21T02:00", "2026-11-25T02:00"),
        ("this morning 8", "2026-11-21T08:00", "2026-11-25T08:00"),
        ("this morning at 8", "2026-11-21T08:00", "2026-11-25T08:00"),
        ("8 this morning", "2026-11-21T08:00", "2026-11-25T08:00"),
        ("8:15 this morning", "2026-11-21T08:15", "2026-11-25T08:15"),
        ("this morning 7:05", "2026-11-21T07:05", "2026-11-25T07:05"),
        ("8 in the morning", "2026-11-21T08:00", "2026-11-25T08:00"),
        ("8 o'clock this morning", "2026-11-21T08:00", "2026-11-25T08:00"),
        ("eight this morning", "2026-11-21T08:00", "2026-11-25T08:00"),
        ("11 at night", "2026-11-20T23:00", "2026-11-25T23:00"),
        ("9 in the evening", nil, "2026-11-25T21:00"),
        ("yesterday morning at 9", "2026-11-20T09:00", "2026-11-24T09:00"),
        ("yesterday morning 9:30", "2026-11-20T09:30", "2026-11-24T09:30"),
        ("9 yesterday morning", "2026-11-20T09:00", "2026-11-24T09:00"),
        ("yesterday afternoon at 3", "2026-11-20T15:00", "2026-11-24T15:00"),
        ("3 in the afternoon yesterday", "2026-11-20T15:00", "2026-11-24T15:00"),
        ("yesterday evening 7", "2026-11-20T19:00", "2026-11-24T19:00"),
        ("yesterday evening at 7:30", "2026-11-20T19:30", "2026-11-24T19:30"),
        ("7:30 yesterday evening", "2026-11-20T19:30", "2026-11-24T19:30"),
        ("mon evening 7", "2026-11-16T19:00", "2026-11-23T19:00"),
        ("monday evening at 7", "2026-11-16T19:00", "2026-11-23T19:00"),
        ("7 on monday evening", "2026-11-16T19:00", "2026-11-23T19:00"),
        ("thu night at 10", "2026-11-19T22:00", "2026-11-19T22:00"),
        ("nine last night", "2026-11-20T21:00", "2026-11-24T21:00"),
        ("2026-11-20", "2026-11-20T12:00 day", "2026-11-20T12:00 day"),
        ("2026-11-20 21:30", "2026-11-20T21:30", "2026-11-20T21:30"),
        ("2026-11-20 at 21:30", "2026-11-20T21:30", "2026-11-20T21:30"),
        ("2026-11-20 9pm", "2026-11-20T21:00", "2026-11-20T21:00"),
        ("21:30 2026-11-20", "2026-11-20T21:30", "2026-11-20T21:30"),
        ("2026/11/20", "2026-11-20T12:00 day", "2026-11-20T12:00 day"),
        ("2026/11/20 21:30", "2026-11-20T21:30", "2026-11-20T21:30"),
        ("20 nov", "2026-11-20T12:00 day", "2026-11-20T12:00 day"),
        ("nov 20", "2026-11-20T12:00 day", "2026-11-20T12:00 day"),
        ("20 nov 21:30", "2026-11-20T21:30", "2026-11-20T21:30"),
        ("nov 20 21:30", "2026-11-20T21:30", "2026-11-20T21:30"),
        ("nov 20 at 9pm", "2026-11-20T21:00", "2026-11-20T21:00"),
        ("9pm on nov 20", "2026-11-20T21:00", "2026-11-20T21:00"),
        ("november 20th", "2026-11-20T12:00 day", "2026-11-20T12:00 day"),
        ("20th november", "2026-11-20T12:00 day", "2026-11-20T12:00 day"),
        ("20th of november", "2026-11-20T12:00 day", "2026-11-20T12:00 day"),
        ("the 20th of november", "2026-11-20T12:00 day", "2026-11-20T12:00 day"),
        ("november 20th at 9:30 pm", "2026-11-20T21:30", "2026-11-20T21:30"),
        ("nov. 20", "2026-11-20T12:00 day", "2026-11-20T12:00 day"),
        ("20 nov.", "2026-11-20T12:00 day", "2026-11-20T12:00 day"),
        ("20-nov", "2026-11-20T12:00 day", "2026-11-20T12:00 day"),
        ("nov-20", "2026-11-20T12:00 day", "2026-11-20T12:00 day"),
        ("20/nov", "2026-11-20T12:00 day", "2026-11-20T12:00 day"),
        ("20.nov", "2026-11-20T12:00 day", "2026-11-20T12:00 day"),
        ("20-nov-2025", "2025-11-20T12:00 day", "2025-11-20T12:00 day"),
        ("20 nov 2025", "2025-11-20T12:00 day", "2025-11-20T12:00 day"),
        ("nov 20 2025", "2025-11-20T12:00 day", "2025-11-20T12:00 day"),
        ("nov 20, 2025", "2025-11-20T12:00 day", "2025-11-20T12:00 day"),
        ("november 20th, 2025", "2025-11-20T12:00 day", "2025-11-20T12:00 day"),
        ("20 November 2025 18:00", "2025-11-20T18:00", "2025-11-20T18:00"),
        ("25 dec", "2025-12-25T12:00 day", "2025-12-25T12:00 day"),
        ("dec 25", "2025-12-25T12:00 day", "2025-12-25T12:00 day"),
        ("dec 25 2025", "2025-12-25T12:00 day", "2025-12-25T12:00 day"),
        ("31 oct", "2026-10-31T12:00 day", "2026-10-31T12:00 day"),
        ("1 sep", "2026-09-01T12:00 day", "2026-09-01T12:00 day"),
        ("sept 1", "2026-09-01T12:00 day", "2026-09-01T12:00 day"),
        ("29 feb", "2024-02-29T12:00 day", "2024-02-29T12:00 day"),
        ("fri nov 20", "2026-11-20T12:00 day", "2026-11-20T12:00 day"),
        ("fri, nov 20", "2026-11-20T12:00 day", "2026-11-20T12:00 day"),
        ("friday november 20th", "2026-11-20T12:00 day", "2026-11-20T12:00 day"),
        ("nov 20 fri", "2026-11-20T12:00 day", "2026-11-20T12:00 day"),
        ("Fri 20 Nov 2026", "2026-11-20T12:00 day", "2026-11-20T12:00 day"),
        ("Fri 20 Nov 2026 21:30", "2026-11-20T21:30", "2026-11-20T21:30"),
        ("20 nov, evening", "2026-11-20T19:30 part", "2026-11-20T19:30 part"),
        ("evening of nov 20", "2026-11-20T19:30 part", "2026-11-20T19:30 part"),
        ("nov 20 in the evening at 7", "2026-11-20T19:00", "2026-11-20T19:00"),
        ("2026-11-20 evening", "2026-11-20T19:30 part", "2026-11-20T19:30 part"),
        ("nov 20 midnight", "2026-11-21T00:00", "2026-11-21T00:00"),
        ("2026-11-20 00:40", "2026-11-20T00:40", "2026-11-20T00:40"),
        ("11/14", "2026-11-14T12:00 day", "2026-11-14T12:00 day"),
        ("14/11", "2026-11-14T12:00 day", "2026-11-14T12:00 day"),
        ("9/14", "2026-09-14T12:00 day", "2026-09-14T12:00 day"),
        ("14.9.", "2026-09-14T12:00 day", "2026-09-14T12:00 day"),
        ("9/14/2026", "2026-09-14T12:00 day", "2026-09-14T12:00 day"),
        ("14.9.2026", "2026-09-14T12:00 day", "2026-09-14T12:00 day"),
        ("11/14 21:30", "2026-11-14T21:30", "2026-11-14T21:30"),
        ("2026-11-20T21:30:00-05:00", "2026-11-20T21:30", "2026-11-20T21:30"),
        ("2026-11-20T21:30:00Z", "2026-11-20T21:30", "2026-11-20T21:30"),
        ("2026-11-01 01:30", "2026-11-01T01:30", "2026-11-01T01:30"),
        ("18:00 UTC-4", nil, "2026-11-25T18:00"),
        ("Fri 20 Nov 2026 18:00 UTC-4", "2026-11-20T18:00", "2026-11-20T18:00"),
        ("13:00 in the morning", nil, "2026-11-25T13:00"),
        ("18:00 EST", nil, "2026-11-25T18:00"),
        ("yesterday?", "2026-11-20T12:00 day", "2026-11-24T12:00 day"),
        ("nine pm yesterday", "2026-11-20T21:00", "2026-11-24T21:00"),
        ("yesterday 9p", "2026-11-20T21:00", "2026-11-24T21:00"),
        ("this past friday", "2026-11-20T12:00 day", "2026-11-20T12:00 day"),
        ("last nite", "2026-11-20T23:30 part", "2026-11-24T23:30 part"),
        ("weds 18:00", "2026-11-18T18:00", "2026-11-25T18:00"), ("12:30Z", "2026-11-21T12:30", nil),
        // After midnight a date is the calendar's.
        ("26 nov 00:20", "2025-11-26T00:20", "2026-11-26T00:20"), ("thu 26 nov 2026 00:20", nil, "2026-11-26T00:20"),
        // As Steady prints them.
        ("Fri 20 Nov 2026, yesterday", "2026-11-20T12:00 day", "2026-11-20T12:00 day"),
        ("Thu 19 Nov 2026 18:00, 2 days ago", "2026-11-19T18:00", "2026-11-19T18:00"),
        ("Thu 19 Nov 2026, night, 2 days ago", "2026-11-19T23:30 part", "2026-11-19T23:30 part"),
        ("twenty minutes ago", "2026-11-21T09:40", "2026-11-26T00:30"),
        // Of the small hours of today's date, though they lie far from the morning.
        ("2am this morning", "2026-11-21T02:00", nil), ("00:30 this morning", "2026-11-21T00:30", "2026-11-26T00:30"),
        ("12:30am this morning", "2026-11-21T00:30", "2026-11-26T00:30"),
        ("this morning at 2", "2026-11-21T02:00", nil), ("this morning 12:40", "2026-11-21T00:40", "2026-11-26T00:40"),
        ("half past nine pm", nil, "2026-11-25T21:30"), ("half past 9pm", nil, "2026-11-25T21:30"),
        ("half past 9 in the evening yesterday", "2026-11-20T21:30", "2026-11-24T21:30"),
        ("quarter to ten pm yesterday", "2026-11-20T21:45", "2026-11-24T21:45"),
        ("a quarter to 10 last night", "2026-11-20T21:45", "2026-11-24T21:45"),
        ("quarter to twelve at night", "2026-11-20T23:45", "2026-11-25T23:45"),
        ("quarter to 1 am", "2026-11-21T00:45", "2026-11-26T00:45"),
        ("quarter past 8 this morning", "2026-11-21T08:15", "2026-11-25T08:15"),
        ("20 past 8 this morning", "2026-11-21T08:20", "2026-11-25T08:20"),
        ("five past eight this morning", "2026-11-21T08:05", "2026-11-25T08:05"),
        ("ten minutes to nine pm yesterday", "2026-11-20T20:50", "2026-11-24T20:50"),
        ("half past nine o'clock last night", "2026-11-20T21:30", "2026-11-24T21:30"),
        ("16h", nil, "2026-11-25T16:00"), ("16h30", nil, "2026-11-25T16:30"),
        ("08h30", "2026-11-21T08:30", "2026-11-25T08:30"),
        ("thu 20h", "2026-11-19T20:00", "2026-11-19T20:00"), ("16h ago", "2026-11-20T18:00", "2026-11-25T08:50"),
        ("the 14th", "2026-11-14T12:00 day", "2026-11-14T12:00 day"),
        ("the 14th at 9pm", "2026-11-14T21:00", "2026-11-14T21:00"),
        ("the 24th", "2026-10-24T12:00 day", "2026-11-24T12:00 day"),
        ("the 31st", "2026-10-31T12:00 day", "2026-10-31T12:00 day"),
        ("friday the 13th", "2026-11-13T12:00 day", "2026-11-13T12:00 day"),
        ("2 nights ago", "2026-11-19T23:30 part", "2026-11-23T23:30 part"),
        ("two nights ago at 11", "2026-11-19T23:00", "2026-11-23T23:00"),
        ("10 hours before now", "2026-11-21T00:00", "2026-11-25T14:50"),
        ("2.5 hours ago", "2026-11-21T07:30", "2026-11-25T22:20"),
        ("1.25h ago", "2026-11-21T08:45", "2026-11-25T23:35"), ("1.5h ago", "2026-11-21T08:30", "2026-11-25T23:20"),
        ("one and a half hours ago", "2026-11-21T08:30", "2026-11-25T23:20"),
        ("3 days back", "2026-11-18T10:00", "2026-11-23T00:50"),
        ("sept 5 2026 5pm", "2026-09-05T17:00", "2026-09-05T17:00"),
        ("18:00:00 on 2026-11-20", "2026-11-20T18:00", "2026-11-20T18:00"),
        ("Sat Aug 22 2026", "2026-08-22T12:00 day", "2026-08-22T12:00 day"),
    ]

    @Test(arguments: [
        ("9", "\"9am\" or \"9pm\""), ("around 11", "\"around 11am\" or \"around 11pm\""),
        ("mon 9", "\"mon 9am\" or \"mon 9pm\""), ("nine", "\"9am\" or \"9pm\""), ("18", "\"18:00\""),
        ("evening", "\"this evening\" or \"yesterday evening\""), ("tomorrow", "in the future"),
        ("next mon", "in the future"), ("tomorrow 18:00", "in the future"), ("last week", "\"a week ago\""),
        ("25:00", "\"01:00\""), ("yesterdy 21:30", "\"yesterday 21:30\""), ("lst night", "\"last night\""),
        ("monday at sam's", "\"monday\""), ("this mornin 8", "\"this morning 8\""),
        ("9am in the evening", "not in the evening"), ("3pm in the morning", "not in the morning"),
        ("thu aug 10", "10 Aug 2026 is a Monday, not a Thursday"), ("9/10", "\"10 sep\" or \"9 oct\""),
        ("2026-02-30 18:00", "2026-02-30 is not a day"), ("18:00 XYT", "XYT is not a time zone"),
        ("a few days ago", "\"3 days ago\""), ("7 o'clock", "\"7am\" or \"7pm\""),
        ("the other night", "\"last night\""),
        ("9pm ish", "\"9pm\""), ("18:00 XYZ", "\"18:00\""), ("yesterday 3 days ago", "3 days ago"),
        ("2026-11-20T21:30", "\"2026-11-20 21:30\""), ("today 00:40", "\"yesterday 00:40\""),
        ("30 feb", "not a day in the calendar"), ("yesterday 20:00 PST", "PST is not a time zone"),
    ])
    func `what can't be read is refused with what can`(_ text: String, _ hint: String) {
        let problem = expectRefusal { try saturday.past(TimeExpression(text)) }
        #expect(problem?.sentence.contains(hint) == true, "\(problem?.sentence ?? "")")
    }

    @Test(arguments: [
        ("9/10", Region.us, "2026-09-10"), ("9/10", .uk, "2026-10-09"), ("9.10.", .eu, "2026-10-09"),
        ("9/10/2025", .us, "2025-09-10"), ("9/9", .au, "2026-09-09"), ("11/22", .us, "2025-11-22"),
        ("31/10", .us, "2026-10-31"), ("10/31", .uk, "2026-10-31"),
    ])
    func `a date in numbers is the region's`(_ text: String, _ region: Region, _ day: String) throws {
        let calendar = RecoveryCalendar(
            zone: saturday.calendar.zone, dayStart: saturday.calendar.dayStart, dateStyle: DateStyle(region: region))
        #expect(try Now(saturday.instant, in: calendar).dayMeant(by: text) == day)
    }

    @Test(
        arguments: [
            ("America/New_York", nil, "2026-09-10"), ("Europe/Berlin", nil, "2026-10-09"),
            ("-05:00", "en_US.UTF-8", "2026-09-10"), ("-05:00", "C", nil), ("Asia/Tokyo", "en_US.UTF-8", nil),
        ] as [(String, String?, String?)])
    func `the region is guessed by the zone, or else by the locale`(_ zone: String, _ locale: String?, _ day: String?) {
        let calendar = RecoveryCalendar(
            zone: saturday.calendar.zone, dayStart: saturday.calendar.dayStart,
            dateStyle: DateStyle(zone: zone, locale: locale))
        #expect((try? Now(saturday.instant, in: calendar).dayMeant(by: "9/10")) == day)
    }

    @Test(arguments: [
        (DayDirection.recent, "20 nov", "2026-11-20"), (.recent, "22 nov", "2025-11-22"),
        (.coming, "20 nov", "2027-11-20"), (.coming, "21 nov", "2026-11-21"), (.coming, "1 jan", "2027-01-01"),
        (.nearest, "20 nov", "2026-11-20"), (.nearest, "22 nov", "2026-11-22"), (.nearest, "1 jun", "2026-06-01"),
        (.recent, "the 22nd", "2026-10-22"), (.nearest, "the 22nd", "2026-11-22"), (.coming, "the 20th", "2026-12-20"),
        (.coming, "the 31st", "2026-12-31"), (.nearest, "the 1st", "2026-12-01"),
        (.coming, "mon", "2026-11-23"), (.nearest, "thu", "2026-11-19"), (.nearest, "tue", "2026-11-24"),
    ])
    func `where a date without a year lies depends on what it is for`(
        _ direction: DayDirection, _ text: String, _ day: String
    ) throws {
        #expect(try saturday.day(DayExpression(text), direction).description == day)
    }

    @Test(arguments: [
        ("this sun", Weekday.sunday, "2026-11-15"), ("this sun", .monday, "2026-11-22"),
        ("sat last week", .sunday, "2026-11-14"), ("sun last week", .sunday, "2026-11-08"),
    ])
    func `this and last week begin with the person's week`(_ text: String, _ start: Weekday, _ day: String) throws {
        let calendar = RecoveryCalendar(
            zone: saturday.calendar.zone, dayStart: saturday.calendar.dayStart, weekStart: start)
        #expect(try Now(saturday.instant, in: calendar).dayMeant(by: text) == day)
    }

    @Test(
        arguments: [
            ("2026-11-21T19:42:00-05:00", "tonight", "2026-11-21T19:30 part"),
            ("2026-11-21T17:10:00-05:00", "tonight", "2026-11-21T17:10 part"),
            ("2026-11-21T22:10:00-05:00", "tonight", "2026-11-21T22:10 part"),
            ("2026-11-21T19:42:00-05:00", "7pm tonight", "2026-11-21T19:00"),
            ("2026-11-21T06:10:00-05:00", "this morning", "2026-11-21T06:10 part"),
            ("2026-11-21T04:10:00-05:00", "this morning", nil),
            ("2026-11-21T10:00:00-05:00", "this morning at 2", "2026-11-21T02:00"),
            ("2026-11-21T22:00:00-05:00", "9:30", "2026-11-21T09:30"),
        ] as [(String, String, String?)])
    func `a part that has begun is known, and is placed no later than now`(
        _ now: String, _ text: String, _ meant: String?
    ) {
        #expect(meaning(text, Now(now)) == meant)
    }

    @Test(arguments: [("9:30", true), ("yesterday 9:30", true), ("09:30", false), ("9:30am", false), ("11:15", false)])
    func `the afternoon that an hour could mean is told`(_ text: String, _ isTold: Bool) throws {
        let evening = Now("2026-11-21T22:00:00-05:00")
        #expect(try !evening.past(TimeExpression(text)).others.isEmpty == isTold)
    }
}
