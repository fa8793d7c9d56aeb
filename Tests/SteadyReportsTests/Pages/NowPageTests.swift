import SteadyDomain
import SteadyTestSupport
import Testing

@testable import SteadyReports

/// The page for a hard moment, to the letter.
struct NowPageTests {
    /// A Friday evening in New York.
    private let evening = Now("2026-11-20T19:00:00-05:00")

    @Test func `Nobody and nothing on record, and a region that is not known`() {
        let report = NowReport(
            vocabulary: Vocabulary(), plan: Plan(steps: []), foremost: [], region: .other, source: .unknown,
            now: evening)
        #expect(
            report.text(width: 80) == """
                Cravings usually pass within minutes. You don't have to do this alone.

                Call
                  No one is on this list yet.                  steady contact add NAME --phone -

                Lines for any place: your region is not known
                  Emergency                   112, or your local emergency number
                  Another region              steady config region CODE
                  On a good day, check once that these are right.

                """)
        #expect(
            report.text(width: 40) == """
                Cravings usually pass within minutes.
                You don't have to do this alone.

                Call
                  No one is on this list yet.
                    steady contact add NAME --phone -

                Lines for any place: your region is not
                known
                  Emergency
                    112, or your local emergency number
                  Another region
                    steady config region CODE
                  On a good day, check once that these
                  are right.

                """)
    }

    @Test func `Roles stand in one column, however long the numbers are`() {
        var vocabulary = Vocabulary()
        let numbers = ["911", "+44 20 7946 0000 ext 12", "+44 20 7946 0000 extension 1234"]
        vocabulary.contacts = numbers.enumerated().map { .of($0 + 1, Name(known: "Person \($0)"), .support, $1) }
        let report = NowReport(
            vocabulary: vocabulary, plan: Plan(steps: []), foremost: [], region: .us, source: .zone, now: evening)
        let lines = report.text(width: 80).split(separator: "\n").filter { $0.hasSuffix(" support") }
        #expect(lines.count == 3 && Set(lines.map(\.count)).count == 1, "\(lines)")
    }

    @Test func `People, a plan, and what to do about the trigger of these days`() {
        var vocabulary = Vocabulary.sample
        vocabulary.contacts += [
            .of(2, Name(known: "Dr. Rivera"), .counselor), .of(3, Name(known: "City line"), .line, "555 0199"),
        ]
        let report = NowReport(
            vocabulary: vocabulary, plan: .sample, foremost: [uidOf(1)], region: .us, source: .zone, now: evening)
        #expect(
            report.text(width: 80) == """
                Cravings usually pass within minutes. You don't have to do this alone.

                Call
                  Sam         +1 555 0100   support
                  Dr. Rivera  no number     counselor

                Try
                  1  walk (10 min)
                  2  call someone (Sam)

                With stress
                  1  walk

                Lines for the United States, by your time zone
                  Emergency                   911
                  If you might hurt yourself  988 (call or text), or text HOME to 741741 · 24 h
                  Substance use               SAMHSA 1-800-662-4357, TTY 1-800-487-4889 · 24 h
                  City line                   555 0199
                  Your people                 Sam +1 555 0100
                  Another region              steady config region CODE

                """)
        #expect(
            report.text(width: 40) == """
                Cravings usually pass within minutes.
                You don't have to do this alone.

                Call
                  Sam         +1 555 0100   support
                  Dr. Rivera  no number     counselor

                Try
                  1  walk (10 min)
                  2  call someone (Sam)

                With stress
                  1  walk

                Lines for the United States, by your
                time zone
                  Emergency                   911
                  If you might hurt yourself
                    988 (call or text),
                    or text HOME to 741741 · 24 h
                  Substance use
                    SAMHSA 1-800-662-4357,
                    TTY 1-800-487-4889 · 24 h
                  City line                   555 0199
                  Your people
                    Sam +1 555 0100
                  Another region
                    steady config region CODE

                """)
    }

    @Test func `Names that would turn their lines around`() {
        let report = NowReport(
            vocabulary: .hostile, plan: .sample, foremost: [uidOf(1)], region: .uk, source: .setting, now: evening)
        #expect(
            report.text(width: 80) == """
                Cravings usually pass within minutes. You don't have to do this alone.

                Call
                  Sam<U+202E> · the <U+2066>longest of all friends that anyone has
                                          +1 <U+202E>555 0100   support

                Try
                  1  Sam<U+202E> · the <U+2066>longest of all friends that anyone has (10 min)
                  2  Sam<U+202E> ·
                     the <U+2066>longest of all friends that anyone has (Sam<U+202E> ·
                     the <U+2066>longest of all friends that anyone has)

                With Sam<U+202E> · the <U+2066>longest of all friends that anyone has
                  1  Sam<U+202E> · the <U+2066>longest of all friends that anyone has

                Lines for the United Kingdom, as set
                  Emergency                   999
                  If you might hurt yourself  Samaritans 116 123, or text SHOUT to 85258 · 24 h
                  Substance use               FRANK 0300 123 6600, or text 82111 · 24 h
                  Sam<U+202E> · the <U+2066>longest of all friends that anyone has line
                  Your people                 Sam<U+202E> · the <U+2066>longest of all friends
                                              that anyone has +1 <U+202E>555 0100
                  Another region              steady config region CODE
                  On a good day, check once that these are right.

                """)
        #expect(
            report.text(width: 40) == """
                Cravings usually pass within minutes.
                You don't have to do this alone.

                Call
                  Sam<U+202E> · the <U+2066>longest of
                    all friends that anyone has
                    +1 <U+202E>555 0100   support

                Try
                  1  Sam<U+202E> · the <U+2066>longest
                    of all friends that anyone has (10
                    min)
                  2  Sam<U+202E> · the <U+2066>longest
                    of all friends that anyone has
                    (Sam<U+202E> · the <U+2066>longest
                    of all friends that anyone has)

                With Sam<U+202E> · the <U+2066>longest
                  of all friends that anyone has
                  1  Sam<U+202E> · the <U+2066>longest
                    of all friends that anyone has

                Lines for the United Kingdom, as set
                  Emergency                   999
                  If you might hurt yourself
                    Samaritans 116 123,
                    or text SHOUT to 85258 · 24 h
                  Substance use
                    FRANK 0300 123 6600, or text 82111 ·
                    24 h
                  Sam<U+202E> · the <U+2066>longest of
                    all friends that anyone has
                    line
                  Your people
                    Sam<U+202E> · the <U+2066>longest of
                    all friends that anyone has +1
                    <U+202E>555 0100
                  Another region
                    steady config region CODE
                  On a good day, check once that these
                  are right.

                """)
    }

    @Test func `a line that is closed stands last and says when it opens, one that may be closed says so`() {
        var vocabulary = Vocabulary.sample
        vocabulary.contacts.append(.of(3, .of("City line"), .line, "555 0199"))
        func lines(_ region: Region, _ at: String, zone: String) -> String {
            let report = NowReport(
                vocabulary: vocabulary, plan: .sample, foremost: [], region: region, source: .setting,
                now: Now(at, zone: zone))
            return String(report.text(width: 80).split(separator: "\n\n").last!)
        }
        #expect(
            lines(.be, "2026-11-20T21:00:00+01:00", zone: "Europe/Brussels") == """
                Lines for Belgium, as set
                  Emergency                   112
                  If you might hurt yourself  1813 or 0800 32 123 · 24 h
                  City line                   555 0199
                  Substance use               078 15 10 20 · closed, opens Mon 10:00 ·
                                              Mon–Fri 10:00–20:00
                  Your people                 Sam +1 555 0100
                  Another region              steady config region CODE
                  On a good day, check once that these are right.

                """)
        // By the clock of a computer in New York, for a line in Belgium.
        #expect(
            lines(.be, "2026-11-20T03:00:00-05:00", zone: "America/New_York").contains(
                "078 15 10 20 · closed, opens Fri 10:00 there"))
        #expect(
            lines(.it, "2026-11-21T12:00:00+01:00", zone: "Europe/Rome") == """
                Lines for Italy, as set
                  Emergency                   112
                  If you might hurt yourself  02 2327 2327 · closed at night · may be closed
                  City line                   555 0199
                  Substance use               800 632 000 · closed, opens Mon · Mon–Fri by day
                  Your people                 Sam +1 555 0100
                  Another region              steady config region CODE
                  On a good day, check once that these are right.

                """)
    }

    @Test(arguments: Region.allCases, [32, 40, 60])
    func `no number and no word is broken, however narrow the page`(_ region: Region, _ width: Int) {
        let report = NowReport(
            vocabulary: .sample, plan: .sample, foremost: [], region: region, source: .setting, now: evening)
        let page = report.text(width: width)
        let lines = page.split(separator: "\n").map { $0.trimmingPrefix { $0 == " " } }
        #expect(page.split(separator: "\n").allSatisfy { $0.count <= width }, "\(page)")
        for way in region.lines.flatMap(\.ways) {
            for number in [way.calledNumber, way.texted?.number].compactMap(\.self) where number.count + 6 <= width {
                #expect(lines.contains { $0.contains(number) }, "\(number)\n\(page)")
            }
        }
        #expect(lines.contains { $0.contains("+1 555 0100") })
        for word in ["yourself", "someone", "(call"] where report.text(width: 200).contains(word) {
            #expect(page.contains(word), "\(page)")
        }
    }

    @Test func `the numbers alone, each once, with where it leads`() {
        var vocabulary = Vocabulary.sample
        vocabulary.contacts += [
            .of(2, .of("Dr. Rivera"), .counselor), .of(3, .of("Lee"), .sponsor, "1-800-FLOWERS"),
            .of(4, .of("City line"), .line, "555 0199 ext 2"),
        ]
        let report = NowReport(
            vocabulary: vocabulary, plan: .sample, foremost: [], region: .ie, source: .setting,
            now: Now("2026-11-20T19:00:00+00:00", zone: "Europe/Dublin"))
        #expect(
            report.calls.text(width: 80) == """
                +1 555 0100     Sam
                1-800-FLOWERS   Lee
                112             Emergency
                999             Emergency
                116 123         Crisis line · Samaritans
                555 0199 ext 2  City line
                1800 459 459    Substance use · HSE · closed, opens Mon 09:30

                """)
        let linked = report.calls.text(width: 40, hasLinks: true)
        #expect(linked.hasPrefix("\u{1B}]8;;tel:+15550100\u{1B}\\+1 555 0100\u{1B}]8;;\u{1B}\\     Sam\n"), "\(linked)")
        #expect(linked.contains("]8;;tel:5550199\u{1B}\\555 0199 ext 2\u{1B}]8;;"), "\(linked)")
        #expect(linked.contains("\n1-800-FLOWERS   Lee\n"))
        #expect(linked.replacing(/\u{1B}\]8;;[^\u{1B}]*\u{1B}\\/, with: "") == report.calls.text(width: 40))
    }

    @Test(arguments: Region.allCases)
    func `each number and what it is for fit on one line of forty columns`(_ region: Region) {
        let report = NowReport(
            vocabulary: .sample, plan: .sample, foremost: [], region: region, source: .setting, now: evening)
        let lines = report.calls.text(width: 40).split(separator: "\n")
        for line in region.lines {
            for number in line.ways.compactMap(\.calledNumber) {
                #expect(lines.contains { $0.hasPrefix(number) && $0.count > 16 && $0.count <= 40 }, "\(lines)")
            }
        }
    }

    @Test func `a stored number can't drive the terminal through its link`() {
        var vocabulary = Vocabulary.hostile
        vocabulary.contacts.append(.of(3, .of("x"), .support, "555 0100\u{1B}]8;;http://evil\u{1B}\\\u{07}"))
        let report = NowReport(
            vocabulary: vocabulary, plan: .sample, foremost: [], region: .us, source: .zone, now: evening)
        let sequences = report.calls.text(width: 80, hasLinks: true).split(separator: "\u{1B}").dropFirst()
        for sequence in sequences {
            #expect(sequence.hasPrefix("]8;;tel:") || sequence.hasPrefix("]8;;") || sequence.hasPrefix("\\"))
        }
        #expect(!report.calls.text(width: 80, hasLinks: true).contains("\u{1B}]8;;http"))
    }
}
