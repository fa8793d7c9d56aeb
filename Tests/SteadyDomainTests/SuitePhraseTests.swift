import SteadyTestSupport
import Testing

@testable import SteadyDomain

/// Past times as the test suites of other parsers have them, each at its suite's own time, with the moment
/// that it means there. Where a suite names only a day, the moment is where Steady places an entry of that day.
struct SuitePhraseTests {
    @Test(arguments: phrases)
    func `a past time is read as others read it`(_ now: String, _ text: String, _ meant: String) throws {
        let read = try Now(now, zone: "UTC").past(TimeExpression(text))
        #expect(SuitePhraseTests.described(read) == meant)
    }

    /// The moment, without seconds where it has none, and how well it is known.
    private static func described(_ read: ResolvedMoment) -> String {
        let moment = read.moment.description.prefix(read.moment.description.dropFirst(17).hasPrefix("00") ? 16 : 19)
        return read.precision == .minute ? String(moment) : "\(moment) \(read.precision.rawValue)"
    }

    private static let phrases = groups.flatMap { now, phrases in phrases.map { (now, $0, $1) } }

    private static let groups: [(now: String, phrases: [(text: String, meant: String)])] = [
        (
            "2006-08-16T14:00:00Z",
            [
                ("aug 3", "2006-08-03T12:00 day"), ("may 28", "2006-05-28T12:00 day"),
                ("may 28 5pm", "2006-05-28T17:00"),
                ("may 28 at 5pm", "2006-05-28T17:00"), ("may 27th", "2006-05-27T12:00 day"),
                ("may 27th at 5pm", "2006-05-27T17:00"), ("5:00 pm may 27th", "2006-05-27T17:00"),
                ("5pm on may 27th", "2006-05-27T17:00"), ("may 27, 1979", "1979-05-27T12:00 day"),
                ("March 30th, 1979", "1979-03-30T12:00 day"), ("5/27/1979", "1979-05-27T12:00 day"),
                ("5/27/1979 4am", "1979-05-27T04:00"), ("27/5/1979", "1979-05-27T12:00 day"),
                ("2000-1-1", "2000-01-01T12:00 day"), ("3/13", "2006-03-13T12:00 day"), ("1/1", "2006-01-01T12:00 day"),
                ("1:00:00 PM", "2006-08-16T13:00"), ("today at 3:00:00", "2006-08-16T03:00"),
                ("today at 03:00:00", "2006-08-16T03:00"), ("4 am", "2006-08-16T04:00"), ("12 pm", "2006-08-16T12:00"),
                ("4:00 in the morning", "2006-08-16T04:00"), ("yesterday", "2006-08-15T12:00 day"),
                ("last tuesday", "2006-08-15T12:00 day"), ("last wed", "2006-08-09T12:00 day"),
                ("today at 9:00", "2006-08-16T09:00"), ("last week tuesday", "2006-08-08T12:00 day"),
                ("today at 6:00am", "2006-08-16T06:00"), ("yesterday at 4:00pm", "2006-08-15T16:00"),
                ("sunday at 8:15pm", "2006-08-13T20:15"), ("tuesday last week", "2006-08-08T12:00 day"),
                ("AN hour ago", "2006-08-16T13:00"), ("A day ago", "2006-08-15T14:00"),
                ("a month ago", "2006-07-16T14:00"),
                ("a year ago", "2005-08-16T14:00"), ("3 years ago", "2003-08-16T14:00"),
                ("1 month ago", "2006-07-16T14:00"), ("2 fortnights ago", "2006-07-19T14:00"),
                ("3 days ago", "2006-08-13T14:00"), ("7 hours ago", "2006-08-16T07:00"),
                ("3 minutes ago", "2006-08-16T13:57"), ("20 seconds before now", "2006-08-16T13:59:40"),
                ("Thu Aug 10", "2006-08-10T12:00 day"), ("Thu Aug 10 4pm", "2006-08-10T16:00"),
                ("Thu Aug 10 2006", "2006-08-10T12:00 day"), ("Thu Aug 10th", "2006-08-10T12:00 day"),
            ]
        ),
        (
            "2016-01-06T00:00:00Z",
            [
                ("past Monday", "2016-01-04T12:00 day"), ("past saturday", "2016-01-02T12:00 day"),
                ("this tuesday", "2016-01-05T12:00 day"), ("half an hour ago", "2016-01-05T23:30"),
                ("1 hour ago", "2016-01-05T23:00"), ("5 minutes ago", "2016-01-05T23:55"),
                ("10 days ago", "2015-12-27T00:00"), ("five days ago", "2016-01-01T00:00"),
                ("5 days ago", "2016-01-01T00:00"), ("5 seconds ago", "2016-01-05T23:59:55"),
                ("two weeks ago", "2015-12-23T00:00"), ("one year ago", "2015-01-06T00:00"),
                ("a week ago", "2015-12-30T00:00"), ("jan. 4", "2016-01-04T12:00 day"), ("now", "2016-01-06T00:00"),
            ]
        ),
        (
            "2019-11-25T13:07:18Z",
            [
                ("right now", "2019-11-25T13:07:18"), ("1 minute ago", "2019-11-25T13:06:18"),
                ("five minutes ago", "2019-11-25T13:02:18"), ("6 hours ago", "2019-11-25T07:07:18"),
                ("1 day ago", "2019-11-24T13:07:18"), ("3 days ago at 11:25am", "2019-11-22T11:25"),
                ("1 week ago", "2019-11-18T13:07:18"), ("2 weeks ago", "2019-11-11T13:07:18"),
                ("2 weeks ago at 8am", "2019-11-11T08:00"), ("1 month ago at 9:30am", "2019-10-25T09:30"),
                ("2 months ago", "2019-09-25T13:07:18"), ("12 months ago", "2018-11-25T13:07:18"),
                ("today", "2019-11-25T12:00 day"), ("today at 10am", "2019-11-25T10:00"),
                ("yesterday 10am", "2019-11-24T10:00"), ("yesterday at 10am", "2019-11-24T10:00"),
                ("yesterday at 10:15am", "2019-11-24T10:15"), ("sunday", "2019-11-24T12:00 day"),
                ("tuesday", "2019-11-19T12:00 day"), ("friday", "2019-11-22T12:00 day"),
                ("last sunday", "2019-11-24T12:00 day"), ("past sunday", "2019-11-24T12:00 day"),
                ("last monday", "2019-11-18T12:00 day"), ("last thursday", "2019-11-21T12:00 day"),
                ("last friday", "2019-11-22T12:00 day"), ("december 1st", "2018-12-01T12:00 day"),
                ("december 23rd", "2018-12-23T12:00 day"), ("december 23rd 5pm", "2018-12-23T17:00"),
                ("december 23rd at 5:25pm", "2018-12-23T17:25"), ("10am", "2019-11-25T10:00"),
                ("10:25am", "2019-11-25T10:25"), ("1:05pm", "2019-11-25T13:05"), ("10:25:10am", "2019-11-25T10:25:10"),
                ("10:25", "2019-11-25T10:25"), ("10:25:30", "2019-11-25T10:25:30"),
                ("December 23rd AT 5:25 PM", "2018-12-23T17:25"),
            ]
        ),
        (
            "2012-08-10T00:00:00Z",
            [
                ("2012/Aug/10", "2012-08-10T00:00 day"), ("A days ago", "2012-08-09T00:00"),
                ("5 years ago", "2007-08-10T00:00"), ("Nov 12, 2011", "2011-11-12T12:00 day"),
                ("May eighth, 2010", "2010-05-08T12:00 day"), ("May twenty-fourth", "2012-05-24T12:00 day"),
                ("12th of July at 19:00", "2012-07-12T19:00"), ("5 May 12:00", "2012-05-05T12:00"),
                ("7 May 11:00", "2012-05-07T11:00"), ("Twenty-fourth of May", "2012-05-24T12:00 day"),
            ]
        ),
        (
            "2012-08-10T12:14:00Z",
            [
                ("15 minutes earlier", "2012-08-10T11:59"), ("15 minute ago", "2012-08-10T11:59"),
                ("12 hours ago", "2012-08-10T00:14"), ("1h ago", "2012-08-10T11:14"), ("1hr ago", "2012-08-10T11:14"),
                ("three seconds ago", "2012-08-10T12:13:57"),
            ]
        ),
        (
            "2012-08-10T22:30:00Z",
            [
                ("15 hours 29 min ago", "2012-08-10T07:01"), ("1 day 21 hours ago", "2012-08-09T01:30"),
                ("1d 21 h 25m ago", "2012-08-09T01:05"), ("3 min 49 sec ago", "2012-08-10T22:26:11"),
                ("3m 49s ago", "2012-08-10T22:26:11"),
            ]
        ),
        (
            "2016-10-01T08:00:00Z",
            [
                ("1 at night", "2016-10-01T01:00"), ("8:23 AM, Jul 9", "2016-07-09T08:23"),
                ("6 in the morning", "2016-10-01T06:00"),
            ]
        ),
        (
            "2014-09-01T10:30:00Z",
            [
                ("yesterday at 11:30", "2014-08-31T11:30"), ("the day before yesterday", "2014-08-30T12:00 day"),
                ("about an hour ago", "2014-09-01T09:30"), ("1d ago", "2014-08-31T10:30"),
                ("2 hours ago", "2014-09-01T08:30"), ("about 23 hours ago", "2014-08-31T11:30"),
                ("1 year, 1 month, 1 week, 1 day, 1 hour and 1 minute ago", "2013-07-24T09:29"),
                ("just now", "2014-09-01T10:30"), ("nine hours ago", "2014-09-01T01:30"),
                ("three week ago", "2014-08-11T10:30"), ("eight months ago", "2014-01-01T10:30"),
                ("Yesterday 1:20 pm", "2014-08-31T13:20"), ("the day before yesterday 16:50", "2014-08-30T16:50"),
                ("1 day ago at 2 PM", "2014-08-31T14:00"), ("one day ago at 2 PM", "2014-08-31T14:00"),
            ]
        ),
        (
            "2010-06-04T13:15:00Z",
            [
                ("Today at 11:20 am", "2010-06-04T11:20"), ("2.5 hours ago", "2010-06-04T10:45"),
                ("0,5 hours ago", "2010-06-04T12:45"),
            ]
        ),
        (
            "2026-09-16T14:00:00Z",
            [
                ("Tuesday Jul 22, 2014", "2014-07-22T12:00 day"), ("November 19, 2014 at noon", "2014-11-19T12:00"),
                ("Nov 25 2014 10:17 pm", "2014-11-25T22:17"), ("April 9, 2013 at 6:11 a.m.", "2013-04-09T06:11"),
                ("December 10, 2014, 11:02:21 pm", "2014-12-10T23:02:21"),
                ("8:25 a.m. Dec. 12, 2014", "2014-12-12T08:25"),
                ("2:21 p.m., December 11, 2014", "2014-12-11T14:21"),
                ("Fri, 12 Dec 2014 10:55:50", "2014-12-12T10:55:50"),
                ("10:06am Dec 11, 2014", "2014-12-11T10:06"), ("1 a.m 20.07.2021", "2021-07-20T01:00"),
                ("11 sept. 2014", "2014-09-11T12:00 day"), ("06-17-2014", "2014-06-17T12:00 day"),
                ("13/03/2014", "2014-03-13T12:00 day"), ("1 Mar 2015", "2015-03-01T12:00 day"),
                ("1978-01-28", "1978-01-28T12:00 day"), ("sun, 11/21/2010", "2010-11-21T12:00 day"),
                ("2006-Jun-16", "2006-06-16T12:00 day"), ("28-Feb-2010", "2010-02-28T12:00 day"),
                ("oct 1, 1980", "1980-10-01T12:00 day"), ("sun, nov 21 2010", "2010-11-21T12:00 day"),
                ("435 days ago", "2025-07-08T14:00"), ("43 days ago", "2026-08-04T14:00"),
                ("yesterday at 3pm", "2026-09-15T15:00"), ("56 hours ago", "2026-09-14T06:00"),
                ("last mon at 3pm", "2026-09-14T15:00"), ("last wed at 3pm", "2026-09-09T15:00"),
                ("last sunday at 3pm", "2026-09-13T15:00"), ("day before yesterday", "2026-09-14T12:00 day"),
                ("last fri", "2026-09-11T12:00 day"), ("yesterday noon", "2026-09-15T12:00"),
                ("yesterday 14:00", "2026-09-15T14:00"), ("yesterday 08:15pm", "2026-09-15T20:15"),
                ("monday last week", "2026-09-07T12:00 day"), ("10 September 2000", "2000-09-10T12:00 day"),
                ("24 sep 2022", "2022-09-24T12:00 day"), ("24sep2022", "2022-09-24T12:00 day"),
                ("September 24, 2022", "2022-09-24T12:00 day"), ("sep-24-2022", "2022-09-24T12:00 day"),
                ("2022-09-24 20:02", "2022-09-24T20:02"), ("20:02, 24 sep 2022", "2022-09-24T20:02"),
                ("Sat, 24 Sep 2022 20:02", "2022-09-24T20:02"), ("fortnight ago", "2026-09-02T14:00"),
                ("month ago", "2026-08-16T14:00"), ("year ago", "2025-09-16T14:00"),
                ("3 months ago", "2026-06-16T14:00"),
                ("hour ago", "2026-09-16T13:00"), ("Monday, 14 September", "2026-09-14T12:00 day"),
                ("14-Sep-2026", "2026-09-14T12:00 day"), ("14 Sep 2026 18:00:05", "2026-09-14T18:00:05"),
                ("2026.09.14", "2026-09-14T12:00 day"), ("14.09.2026", "2026-09-14T12:00 day"),
                ("Sep 14, 2026 6:00 pm", "2026-09-14T18:00"), ("2026-9-14", "2026-09-14T12:00 day"),
            ]
        ),
        (
            "2012-11-13T00:00:00Z",
            [
                ("Aug. 9, 2012 at 2:57 p.m.", "2012-08-09T14:57"), ("1. Sept 2000", "2000-09-01T12:00 day"),
                ("29.01.2008. 00:00", "2008-01-29T00:00"),
            ]
        ),
        (
            "2013-02-12T04:30:00Z",
            [
                ("10/31/1974", "1974-10-31T12:00 day"), ("10.31.1974", "1974-10-31T12:00 day"),
                ("31/Oct/1974", "1974-10-31T12:00 day"), ("31st Oct 1974", "1974-10-31T12:00 day"),
                ("Sunday, Feb 10", "2013-02-10T12:00 day"), ("last week's sunday", "2013-02-10T12:00 day"),
                ("monday of this week", "2013-02-11T12:00 day"), ("tuesday of this week", "2013-02-12T04:30 day"),
                ("day before yesterday 8am", "2013-02-10T08:00"), ("one week ago", "2013-02-05T04:30"),
                ("three weeks ago", "2013-01-22T04:30"), ("three months ago", "2012-11-12T04:30"),
                ("yesterday evening", "2013-02-11T19:30 part"),
            ]
        ),
        (
            "2011-02-28T00:00:00Z",
            [
                ("4th february", "2011-02-04T12:00 day"), ("four weeks ago", "2011-01-31T00:00"),
                ("seven years ago", "2004-02-28T00:00"), ("60 years ago", "1951-02-28T00:00"),
                ("1200 days ago", "2007-11-16T00:00"), ("last mon", "2011-02-21T12:00 day"),
                ("this past mon", "2011-02-21T12:00 day"), ("2 years 4 months ago", "2008-10-28T00:00"),
                ("2 years 4 months 5 days ago", "2008-10-23T00:00"),
            ]
        ),
        (
            "2012-05-19T00:00:00Z",
            [
                ("3am on oct 1st 2010", "2010-10-01T03:00"), ("3am, october first 2010", "2010-10-01T03:00"),
                ("3am, on october first 2010", "2010-10-01T03:00"), ("April 20 at 10 am", "2012-04-20T10:00"),
            ]
        ),
        (
            "2016-11-07T00:00:00Z",
            [
                ("Oct. 2", "2016-10-02T12:00 day"), ("Oct-2", "2016-10-02T12:00 day"), ("Oct2", "2016-10-02T12:00 day"),
                ("Oct/2", "2016-10-02T12:00 day"), ("January 12, 2016", "2016-01-12T12:00 day"),
                ("02/22/2016", "2016-02-22T12:00 day"), ("21/04/2016", "2016-04-21T12:00 day"),
                ("21-04-2016", "2016-04-21T12:00 day"), ("4/22", "2016-04-22T12:00 day"),
                ("22/04", "2016-04-22T12:00 day"),
                ("2015/08/12", "2015-08-12T12:00 day"), ("1st Jan", "2016-01-01T12:00 day"),
                ("Jan-1", "2016-01-01T12:00 day"), ("Jan first", "2016-01-01T12:00 day"),
                ("May twenty-first", "2016-05-21T12:00 day"), ("second of Aug", "2016-08-02T12:00 day"),
                ("twenty second of June", "2016-06-22T12:00 day"), ("15 June 2016", "2016-06-15T12:00 day"),
                ("the 27th", "2016-10-27T12:00 day"), ("the 21st", "2016-10-21T12:00 day"),
                ("5th at 4 a.m.", "2016-11-05T04:00"), ("04/21/2016, 8:00pm", "2016-04-21T20:00"),
                ("04/21/2016, 8:00:20pm", "2016-04-21T20:00:20"), ("October 14 8:00am", "2016-10-14T08:00"),
                ("October 14 8:00:31am", "2016-10-14T08:00:31"), ("October 14 around 8:00am", "2016-10-14T08:00"),
                ("October 14, 8:00am", "2016-10-14T08:00"),
                ("May 5, 2016, 20 min past eight in the evening", "2016-05-05T20:20"),
                ("8pm in the evening, Sunday", "2016-11-06T20:00"), ("8pm in the evening, 1st Jan", "2016-01-01T20:00"),
            ]
        ),
        (
            "2017-11-23T00:00:00Z",
            [
                ("1 month 21 days ago", "2017-10-02T00:00"), ("2 years 1 month 21 days ago", "2015-10-02T00:00"),
                ("1 month 2 years 21 days ago", "2015-10-02T00:00"), ("1 month, 21 days ago", "2017-10-02T00:00"),
            ]
        ),
        (
            "2017-11-23T19:15:00Z",
            [
                ("1 month 2 days 2 hours 30 mins ago", "2017-10-21T16:45")
            ]
        ),
        (
            "2018-03-21T11:00:00Z",
            [
                ("6 months ago", "2017-09-21T11:00"), ("3 hours ago", "2018-03-21T08:00"),
                ("2017-06-30", "2017-06-30T12:00 day"), ("2017-06-30 08:20:30", "2017-06-30T08:20:30"),
                ("2017-06-30T08:20:30Z", "2017-06-30T08:20:30"), ("2017-06-30 8.30pm", "2017-06-30T20:30"),
            ]
        ),
        (
            "2016-02-16T09:00:00Z",
            [
                ("5 minutes before now", "2016-02-16T08:55"), ("5m before now", "2016-02-16T08:55"),
                ("five minutes before now", "2016-02-16T08:55"), ("1 minutes ago", "2016-02-16T08:59"),
                ("1 hours ago", "2016-02-16T08:00"), ("a week before now", "2016-02-09T09:00"),
                ("seven days before now", "2016-02-09T09:00"), ("August 25, 2006", "2006-08-25T12:00 day"),
                ("Aug. 25, 2006", "2006-08-25T12:00 day"), ("August 25 2006", "2006-08-25T12:00 day"),
                ("25 August 2006", "2006-08-25T12:00 day"), ("08/25/2006", "2006-08-25T12:00 day"),
                ("08.25.2006", "2006-08-25T12:00 day"), ("2006/08/25", "2006-08-25T12:00 day"),
                ("2006-08-25", "2006-08-25T12:00 day"), ("August 22nd, 2008", "2008-08-22T12:00 day"),
                ("22nd August 2008", "2008-08-22T12:00 day"), ("8/25", "2015-08-25T12:00 day"),
                ("08/25", "2015-08-25T12:00 day"), ("August 25", "2015-08-25T12:00 day"),
                ("Aug. 25", "2015-08-25T12:00 day"),
            ]
        ),
        (
            "2016-02-16T12:00:00Z",
            [
                ("11:00:00 AM", "2016-02-16T11:00"), ("11AM", "2016-02-16T11:00"), ("11:00", "2016-02-16T11:00"),
                ("11a", "2016-02-16T11:00"), ("11A.M.", "2016-02-16T11:00"),
            ]
        ),
        (
            "2016-02-16T23:30:00Z",
            [
                ("11:00:00 PM", "2016-02-16T23:00"), ("23:00", "2016-02-16T23:00"), ("11p", "2016-02-16T23:00"),
                ("11pm", "2016-02-16T23:00"), ("11P.M.", "2016-02-16T23:00"),
            ]
        ),
        (
            "2013-01-01T13:00:00Z",
            [
                ("10 seconds ago", "2013-01-01T12:59:50"), ("a minute ago", "2013-01-01T12:59"),
                ("2 days ago", "2012-12-30T13:00"), ("27 hours ago", "2012-12-31T10:00"),
                ("66 minutes ago", "2013-01-01T11:54"), ("82 weeks ago", "2011-06-07T13:00"),
                ("an hour and 6 minutes ago", "2013-01-01T11:54"),
                ("a day 3 hours and 46 minutes ago", "2012-12-31T09:14"),
                ("a minute and 2 seconds ago", "2013-01-01T12:58:58"),
            ]
        ),
    ]
}
