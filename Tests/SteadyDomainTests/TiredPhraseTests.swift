import SteadyTestSupport
import Testing

@testable import SteadyDomain

/// What English, Irish and American people type for a time that has passed, late on a Saturday evening.
struct TiredPhraseTests {
    private let evening = Now("2026-11-21T21:40:00-05:00")

    @Test(arguments: [
        ("3 nights ago at 9", "2026-11-18T21:00"), ("a couple of days ago", "2026-11-19T21:40"),
        ("couple of days ago", "2026-11-19T21:40"), ("couple days ago", "2026-11-19T21:40"),
        ("couple hours ago", "2026-11-21T19:40"), ("2 days and 3 hours ago", "2026-11-19T18:40"),
        ("1 day 2 hours ago", "2026-11-20T19:40"), ("yesterday around 5 in the evening", "2026-11-20T17:00"),
        ("this past Monday", "2026-11-16T12:00 day"), ("a week ago today", "2026-11-14T12:00 day"),
        ("a week ago yesterday", "2026-11-13T12:00 day"), ("two weeks ago today", "2026-11-07T12:00 day"),
        ("the 3rd", "2026-11-03T12:00 day"), ("1st of september 2026 at 6 pm", "2026-09-01T18:00"),
        ("Sept 9, 2026 10:15 PM", "2026-09-09T22:15"), ("2026-09-14 18:00:05", "2026-09-14T18:00:05"),
        ("hour ago", "2026-11-21T20:40"), ("half hr ago", "2026-11-21T21:10"),
        ("about an hour ago", "2026-11-21T20:40"), ("this evening around 7", "2026-11-21T19:00"),
        ("quarter past 7 this evening", "2026-11-21T19:15"), ("ten to eight tonight", "2026-11-21T19:50"),
        ("last night around 11:30pm", "2026-11-20T23:30"), ("fri night at 11", "2026-11-20T23:00"),
        ("friday night around 1am", "2026-11-21T01:00"), ("3 this morning", "2026-11-21T03:00"),
        ("3am this morning", "2026-11-21T03:00"), ("tues evening", "2026-11-17T19:30 part"),
        ("weds night", "2026-11-18T23:30 part"), ("thurs 6:30pm", "2026-11-19T18:30"),
        ("on the 12th at 7pm", "2026-11-12T19:00"), ("12th nov 7pm", "2026-11-12T19:00"),
        ("12 november, in the evening", "2026-11-12T19:30 part"), ("11/14 6pm", "2026-11-14T18:00"),
        ("14/11 18:00", "2026-11-14T18:00"), ("14-11-2026", "2026-11-14T12:00 day"),
        ("11-14-2026", "2026-11-14T12:00 day"), ("the first of november", "2026-11-01T12:00 day"),
        ("november first", "2026-11-01T12:00 day"), ("november the 1st", "2026-11-01T12:00 day"),
        ("twenty first of october", "2026-10-21T12:00 day"), ("oct twenty-first at 9pm", "2026-10-21T21:00"),
        ("the 28th of last month", "2026-10-28T12:00 day"), ("28th of october", "2026-10-28T12:00 day"),
        ("the 5th of this month", "2026-11-05T12:00 day"), ("5.45pm", "2026-11-21T17:45"),
        ("5:45p", "2026-11-21T17:45"), ("at noon", "2026-11-21T12:00"), ("noon today", "2026-11-21T12:00"),
        ("midnight last night", "2026-11-21T00:00"), ("0:30 last night", "2026-11-21T00:30"),
        ("half past midnight last night", "2026-11-21T00:30"), ("12:30 last night", "2026-11-21T00:30"),
        ("a fortnight ago", "2026-11-07T21:40"), ("fortnight ago", "2026-11-07T21:40"),
        ("month ago", "2026-10-21T21:40"), ("2 days before yesterday", "2026-11-18T12:00 day"),
        ("2 days before today", "2026-11-19T12:00 day"), ("3 days earlier", "2026-11-18T21:40"),
        ("an hour and a half ago", "2026-11-21T20:10"), ("hour and a half ago", "2026-11-21T20:10"),
        ("2 and a half hours ago", "2026-11-21T19:10"), ("1hr 20min ago", "2026-11-21T20:20"),
        ("1 hr and 20 mins ago", "2026-11-21T20:20"), ("80min ago", "2026-11-21T20:20"),
        ("45 mins back", "2026-11-21T20:55"), ("1.5 hrs ago", "2026-11-21T20:10"),
        ("saturday the 14th", "2026-11-14T12:00 day"), ("Sat, Nov 14 10:00 AM", "2026-11-14T10:00"),
        ("14 Nov 2026 at 22:15:00", "2026-11-14T22:15"), ("Nov 14, 2026 at 10:15:30 PM", "2026-11-14T22:15:30"),
        ("2026.11.14", "2026-11-14T12:00 day"), ("2026-Nov-14", "2026-11-14T12:00 day"),
        ("2 evenings ago", "2026-11-19T19:30 part"), ("two nights ago around 10", "2026-11-19T22:00"),
        ("the night before last around 2am", "2026-11-20T02:00"), ("the night before last", "2026-11-19T23:30 part"),
        ("the evening before last", "2026-11-19T19:30 part"), ("yesterday 7.30 pm", "2026-11-20T19:30"),
        ("on wed", "2026-11-18T12:00 day"), ("wed, the 18th", "2026-11-18T12:00 day"),
        ("wed the 18th of november at 6 in the evening", "2026-11-18T18:00"),
    ])
    func `a tired phrase is read`(_ text: String, _ meant: String) throws {
        let read = try evening.past(TimeExpression(text))
        let precision = read.precision == .minute ? "" : " \(read.precision.rawValue)"
        let moment = read.moment.description
        #expect(moment.prefix(moment.dropFirst(17).hasPrefix("00") ? 16 : 19) + precision == meant)
    }

    @Test(arguments: [
        ("Monday a week ago", "\"monday last week\""), ("a week ago monday", "\"monday last week\""),
        ("a few hours ago", "\"2h ago\""), ("earlier this evening", "\"this evening\""),
        ("earlier today", "\"today\""), ("tonight around half 8", "\"tonight half past 8\""),
        ("half 8 tonight", "\"half past 8 tonight\""),
        ("half seven this evening", "\"half past seven this evening\""), ("just after 7pm", "\"7pm\""),
        ("just before midnight last night", "\"midnight last night\""),
        ("last night just before 12", "\"last night 12\""), ("about 10ish last night", "\"10 last night\""),
        ("last night about half ten", "\"last night half past ten\""), ("late last night", "\"last night\""),
        ("early hours of this morning", "\"this morning\""),
        ("yesterday morning before work", "\"yesterday morning\""), ("after work yesterday", "\"yesterday\""),
        ("yesterday after lunch", "\"yesterday noon\""), ("yesterday teatime", "\"yesterday\""),
        ("yesterday dinner time", "\"yesterday evening\""), ("thursday gone", "\"thursday\""),
        ("last thursday at half 6", "\"last thursday half past 6am\" or \"last thursday half past 6pm\""),
        ("the thursday before last", "\"thursday last week\""), ("thursday before last", "\"thursday last week\""),
        ("sunday just gone", "\"sunday\""), ("saturday week ago", "\"saturday last week\""),
        ("nov 12 @ 7", "\"nov 12 @ 7am\" or \"nov 12 @ 7pm\""), ("11/12/26", "\"11/12/2026\""),
        ("12/11/26", "\"12/11/2026\""), ("11-14", "\"11/14\""), ("14.11.26", "\"14/11/2026\""),
        ("yesterday, 17:45 or so", "\"yesterday 17:45\""), ("1745", "\"17:45\""), ("17.45", "\"17:45\""),
        ("5 45 pm", "\"5:45 pm\""), ("lunchtime today", "\"noon today\""), ("midnight", "\"yesterday 00:00\""),
        ("the other day", "\"2 days ago\""), ("day b4 yesterday", "\"day before yesterday\""),
        ("yest 8pm", "\"yesterday 8pm\""), ("yday evening", "\"yesterday evening\""), ("ystdy", "\"yesterday\""),
        ("2day at 3pm", "\"today 3pm\""), ("this arvo", "\"this afternoon\""), ("2-3 hours ago", "\"2 hours ago\""),
        ("2 or 3 days ago", "\"2am 3 days ago\" or \"2pm 3 days ago\""), ("since this morning", "\"this morning\""),
        ("all evening", "\"this evening\""), ("between 7 and 8 tonight", "\"7 tonight\""),
        ("from 7 to 8", "\"7am\" or \"7pm\""), ("7-8pm", "\"7pm\""),
        ("sat 14th nov at 10", "\"sat 14th nov at 10am\" or \"sat 14th nov at 10pm\""),
        ("2026-11-14T22:15", "\"2026-11-14 22:15\""), ("2026-11-14 22.15", "\"2026-11-14 22:15\""),
        ("20261114", "\"2026-11-14\""), ("5 mornings ago", "\"5 days ago morning\""),
        ("last weekend", "\"last sat\""), ("at the weekend", "\"sat\""),
        ("first thing this morning", "\"this morning\""), ("dunno", "\"yesterday 21:30\""),
        ("not sure", "\"yesterday 21:30\""), ("bout 2 hrs ago", "\"2 hrs ago\""),
        ("like 20 mins ago", "\"20 mins ago\""), ("maybe 3 hours ago", "\"3 hours ago\""),
        ("sep 14 1800", "\"sep 14 18:00\""), ("14 nov 1930", "\"14 nov 19:30\""),
        ("a month ago today", "\"a month ago\""), ("half a year ago", "\"6 months ago\""),
    ])
    func `a tired phrase that can't be read is answered with one that can`(_ text: String, _ nearest: String) throws {
        let problem = expectRefusal { try evening.past(TimeExpression(text)) }
        #expect(problem?.sentence.contains("Write \(nearest)") == true, "\(problem?.sentence ?? "")")
        for named in nearest.split(separator: "\"").map(String.init) where named != " or " {
            _ = try TimeExpression(named)
        }
    }

    @Test(arguments: [
        // The day has 25 hours: the days are counted by the calendar, the hours by the clock.
        ("2026-11-02T10:00:00-05:00", "a day and 9 hours ago", "2026-11-01T01:00:00-05:00"),
        ("2026-11-02T10:00:00-05:00", "a day and 10 hours ago", "2026-11-01T01:00:00-04:00"),
        ("2026-11-02T10:00:00-05:00", "33 hours ago", "2026-11-01T01:00:00-05:00"),
        // The months first, to the last day of a shorter one.
        ("2026-03-31T10:00:00-04:00", "a month and a day ago", "2026-02-27T10:00:00-05:00"),
        ("2026-03-31T10:00:00-04:00", "the 28th of last month", "2026-02-28T12:00:00-05:00"),
        ("2026-01-05T10:00:00-05:00", "the 31st of last month at 9pm", "2025-12-31T21:00:00-05:00"),
        // After midnight the month is the calendar's.
        ("2026-12-01T00:40:00-05:00", "the 28th of last month", "2026-11-28T12:00:00-05:00"),
        ("2026-11-26T00:50:00-05:00", "a week ago today", "2026-11-18T12:00:00-05:00"),
    ])
    func `what is counted back is counted by the calendar and then by the clock`(
        _ now: String, _ text: String, _ meant: String
    ) throws {
        #expect(try Now(now).past(TimeExpression(text)).moment.description == meant)
    }

    @Test func `a year is no clock time where it can't be taken for one`() throws {
        for text in ["nov 14, 1930", "14-nov-1930", "fri 14 nov 1930", "14 nov 1930 18:00", "14 nov 1980"] {
            #expect(try evening.past(TimeExpression(text)).moment.calendarDay.year < 1981)
        }
    }

    @Test(arguments: ["the 31st of last month", "the 31st of this month"])
    func `a month that is shorter has no such day`(_ text: String) {
        let problem = expectRefusal { try Now("2026-12-01T10:00:00-05:00").past(TimeExpression(text)) }
        #expect(problem?.sentence.contains("in the future") == true || problem?.sentence.contains("calendar") == true)
    }

    @Test func `a day of last month counts from today where an older entry is edited`() throws {
        let entry = Moment("2026-08-10T20:30:00-04:00")!
        let edited = try evening.moment(
            TimeExpression("the 28th of last month"), editing: entry, on: evening.calendar.day(of: entry), zones: [])
        #expect(edited.moment.description.hasPrefix("2026-10-28T20:30:00"))
    }
}
