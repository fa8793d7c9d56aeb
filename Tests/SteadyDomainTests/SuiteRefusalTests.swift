import SteadyTestSupport
import Testing

@testable import SteadyDomain

/// Past times of other parsers' test suites that Steady refuses, or reads by its own rules.
struct SuiteRefusalTests {
    /// DESIGN §3 says otherwise than the suites: recovery days, the 24-hour clock, midnight, the most recent weekday.
    @Test(arguments: otherwise)
    func `where the rules differ a past time is read by ours`(_ now: String, _ text: String, _ meant: String) throws {
        let read = try Now(now, zone: "UTC").past(TimeExpression(text))
        let precision = read.precision == .minute ? "" : " \(read.precision.rawValue)"
        #expect(read.moment.description.prefix(16) + precision == meant)
    }

    @Test(arguments: refused)
    func `what is vague or could be two times is refused`(_ text: String) {
        expectRefusal { try Now("2026-09-16T14:00:00Z", zone: "UTC").past(TimeExpression(text)) }
    }

    private static let otherwise: [(String, String, String)] = [
        // "h:mm" is of the 24-hour clock.
        ("2006-08-16T14:00:00Z", "yesterday at 4:00", "2006-08-15T04:00"),
        ("2006-08-16T14:00:00Z", "last friday at 4:00", "2006-08-11T04:00"),
        // A weekday is the most recent one, today included, and so is a date without a year.
        ("2019-11-25T13:07:18Z", "monday", "2019-11-25T12:00 day"),
        ("2019-11-25T13:07:18Z", "november 15th", "2019-11-15T12:00 day"),
        // Midnight ends the day that it is said of, and the hours after it belong to that recovery day.
        ("2026-09-16T14:00:00Z", "December 13, 2014 at midnight", "2014-12-14T00:00"),
        ("2014-09-01T10:30:00Z", "1 week ago at 12:00 am", "2014-08-26T00:00"),
        ("2014-09-01T10:30:00Z", "one week ago at 12:00 am", "2014-08-26T00:00"),
        // At midnight it is still the day before.
        ("2016-01-06T00:00:00Z", "past tuesday", "2015-12-29T12:00 day"),
        ("2016-01-06T00:00:00Z", "11 am past tuesday", "2015-12-29T11:00"),
        ("2016-01-06T00:00:00Z", "yesterday", "2016-01-04T12:00 day"),
        ("2012-08-09T00:00:00Z", "Thursday", "2012-08-02T12:00 day"),
        ("2012-08-10T00:00:00Z", "the day before yesterday", "2012-08-07T12:00 day"),
        ("2012-08-10T00:00:00Z", "2 day before yesterday", "2012-08-06T12:00 day"),
        ("2012-08-10T00:00:00Z", "2 day before today", "2012-08-07T12:00 day"),
        ("2012-08-10T00:00:00Z", "a week before yesterday", "2012-08-01T12:00 day"),
        ("2011-02-24T00:00:00Z", "seven years ago at 3pm", "2004-02-23T15:00"),
        ("2016-11-07T00:00:00Z", "last Sunday", "2016-10-30T12:00 day"),
        ("2016-11-07T00:00:00Z", "last week Sunday", "2016-10-30T12:00 day"),
        ("2016-10-01T00:00:00Z", "yesterday afternoon", "2016-09-29T14:30 part"),
        // A part of a day is known as that, not as a clock time.
        ("2006-08-16T14:00:00Z", "this morning", "2006-08-16T09:00 part"),
        ("2006-08-16T14:00:00Z", "yesterday afternoon", "2006-08-15T14:30 part"),
        ("2006-08-16T14:00:00Z", "afternoon yesterday", "2006-08-15T14:30 part"),
        ("2010-06-04T13:15:00Z", "yesterday", "2010-06-03T12:00 day"),
    ]

    private static let refused = [
        "may 97", "may '01", "may 27 79", "11th december 79", "7 oct 70", "4th day last week", "this year",
        "this month", "last november", "this week", "this weekend", "last weekend", "last second", "2 weekends ago",
        "5 mornings ago", "3 years ago tomorrow", "3 months ago saturday at 5:00 pm", "september 3 years ago",
        "a few months ago", "few months ago", "1 minute", "last minute", "one minute", "1 hour", "last hour", "1 day",
        "1 week", "last month", "last year", "last january", "january", "february", "may", "10", "within 30 days",
        "2023-12-29 -10days", "last 2 weeks", "last two weeks", "past 2 days", "-3y", "-2hr5min", "15 minute before",
        "a min before", "a few days ago", "7 - 8", "12-3am", "14/4 90", "last week", "lastmonth", "last day",
        "past week", "August, 2012", "Aug 9, 96", "3rd Feb 82", "21-APR-16", "22-23 Feb at 7pm", "From December to May",
        "2 months before 02/02", "today to tomorrow afternoon", "4 days before", "1 year 2 months",
        "1 year, 09 months,01 weeks", "15 hr", "2 mins", "3 sec", "now - 2 hours", "now - 1 day", "Yesterday by 13:20",
        "3 days", "2 years", "Wed Aug 05 12:00:00 2015", "1/1/16 9:02:43.1", "29.02.2020 13.12", "26. 10.21",
        "11. 12. 2014, 08:45:39", "1999-12-31 19:00:00 -0500", "Fri, 09 Sep 2005 13:51:39 -0700", "3/3/94", "10-31-74",
        "31-Oct-74", "last thanksgiving", "morning", "in the afternoon", "the week", "at the moment", "at this time",
        "sunday from last week", "2 thursdays ago", "the first Monday of this month", "late last night", "last easter",
        "this past weekend", "last two minutes", "last one hour", "3-4pm", "from 3 to 4 in the PM", "3:30 to 6 PM",
        "between 3:30pm and 6 pm", "8am - 1pm", "Within 2 weeks", "by 2:00pm", "beginning of the month", "after lunch",
        "after school", "all week", "beginning of last week", "at the end of last week", "first monday of last month",
        "12/12/12", "in october 2006", "jan '80", "the first of december in the year 1980",
        "Second Monday in October 2017", "six mondays ago", "last september", "tuesday before last", "April 20 10",
        "15", "21/04/16", "4.22", "4-22", "08/12,2015", "the second", "the first friday of july", "past day",
        "Friday the fifteen", "third Tuesday", "3-7-07", "as soon as possible", "15 at 8:00", "Oct.23 at seven",
        "8pm on 15", "end of the sunday", "last fri 9.30", "last 9/11", "-3h", "2017-06-30T08:20:30", "2017-06-30 8.20",
        "-1 day", "8/25/06", "8.25", "1100", "730", "0730am", "173000", "-3 days", "24-sep-22", "@86400",
        "first monday of january 2022", "last sat of July 2008", "eighth day ago", "20260914", "20260914T180005",
        "12/1", "8/10/2012", "Thu Aug 10th 2005", "Thursday December 31st 2005", "monday january 12th, 2016", "Feb 30",
        "2/29/2019", "15 May 2004 23:24 EDT",
    ]
}
