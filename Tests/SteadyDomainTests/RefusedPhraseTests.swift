import SteadyTestSupport
import Testing

@testable import SteadyDomain

/// What people type that Steady refuses, and the nearest form of that very text that it names.
struct RefusedPhraseTests {
    private let saturday = Now("2026-11-21T10:00:00-05:00")

    @Test(arguments: phrases)
    func `a phrase that can't be read is answered with the nearest form of it`(_ text: String, _ nearest: String) {
        let problem = expectRefusal { try saturday.past(TimeExpression(text)) }
        #expect(problem?.sentence.contains("Write \(nearest)") == true, "\(problem?.sentence ?? "")")
    }

    @Test(arguments: phrases)
    func `what is named can be read`(_ text: String, _ nearest: String) throws {
        for named in nearest.split(separator: "\"").map(String.init) where named != " or " {
            _ = try TimeExpression(named)
        }
    }

    private static let phrases: [(String, String)] = [
        ("the other day", "\"2 days ago\""), ("the other night", "\"last night\""),
        ("sometime last week", "\"a week ago\""), ("last month", "\"a month ago\""), ("last year", "\"a year ago\""),
        ("earlier", "\"20m ago\""), ("earlier today", "\"today\""), ("recently", "\"20m ago\""),
        ("this arvo", "\"this afternoon\""), ("yesterday arvo", "\"yesterday afternoon\""), ("lunchtime", "\"noon\""),
        ("yesterday at lunch", "\"yesterday noon\""), ("after dinner", "\"this evening\""),
        ("dinner time", "\"this evening\""), ("before bed", "\"last night\""), ("dusk", "\"this evening\""),
        ("overnight", "\"last night\""), ("tuesday week", "\"tuesday\""), ("a few days ago", "\"3 days ago\""),
        ("a while ago", "\"20m ago\""), ("few hours ago", "\"2h ago\""),
        ("half a day ago", "\"12 hours ago\""), ("3 days before", "\"3 days ago\""), ("2 hr", "\"2 hr ago\""),
        ("noonish", "\"noon\""), ("8ish", "\"8am\" or \"8pm\""), ("mon around 8ish", "\"mon 8am\" or \"mon 8pm\""),
        ("around 8ish pm", "\"8 pm\""), ("6 pm-ish", "\"6 pm\""), ("9 o'clock", "\"9am\" or \"9pm\""),
        ("half nine", "\"half past 9am\" or \"half past 9pm\""), ("half nine pm", "\"half past nine pm\""),
        ("half past 9", "\"half past 9am\" or \"half past 9pm\""),
        ("quarter to ten", "\"quarter to 10am\" or \"quarter to 10pm\""), ("quarter to 12 pm", "\"11:45 pm\""),
        ("six thirty", "\"6:30\""), ("six thirty pm", "\"6:30 pm\""), ("nine thirty last night", "\"9:30 last night\""),
        ("weekend", "\"sat\""), ("last weekend", "\"last sat\""), ("on the weekend", "\"sat\""),
        ("since monday", "\"monday\""), ("mon or tue", "\"mon\""), ("between 8 and 9pm", "\"8pm\""),
        ("8-9pm", "\"8pm\""), ("5 to 8 pm", "\"5 pm\""), ("20.30", "\"20:30\""), ("2030", "\"20:30\""),
        ("0830", "\"08:30\""), ("8h30", "\"8:30\""), ("8 30 pm", "\"8:30 pm\""), ("8 30", "\"8:30\""),
        ("mon 1800", "\"mon 18:00\""), ("11.30 last night", "\"11:30 last night\""), ("24:00", "\"midnight\""),
        ("12:60", "\"13:00\""), ("25:00", "\"01:00\""), ("yesterdy", "\"yesterday\""), ("tuseday", "\"tuesday\""),
        ("wednesdya 6pm", "\"wednesday 6pm\""), ("yesterday evenin", "\"yesterday evening\""),
        ("yday", "\"yesterday\""),
        ("tmrw", "\"tomorrow\""), ("2morrow 18:00", "\"tomorrow 18:00\""), ("midnite", "\"midnight\""),
        ("day b4 yesterday", "\"day before yesterday\""), ("20 mintues ago", "\"20 minutes ago\""),
        ("christmas", "\"25 dec\""), ("31 feb", "\"28 feb\""), ("2026-02-30", "\"2026-02-28\""),
        ("11/28/26", "\"11/28/2026\""), ("20261120", "\"2026-11-20\""), ("2026-11-20T18:00", "\"2026-11-20 18:00\""),
        ("early this morning", "\"this morning\""), ("first thing this morning", "\"this morning\""),
        ("late last night", "\"last night\""), ("this time yesterday", "\"yesterday\""),
        ("last tuesday night around 10ish", "\"last tuesday night 10\""),
    ]

    @Test(arguments: [
        ("noonish", "\"yesterday\""), ("9", "\"the 9th\""), ("22", "\"the 22nd\""), ("tuseday", "\"tuesday\""),
        ("sometime last week", "\"a week ago\""), ("8ish", "\"the 8th\""),
    ])
    func `where a day is needed a day is named`(_ text: String, _ nearest: String) {
        let problem = expectRefusal { try saturday.day(DayExpression(text)) }
        #expect(problem?.sentence.contains("Write \(nearest)") == true, "\(problem?.sentence ?? "")")
    }
}
