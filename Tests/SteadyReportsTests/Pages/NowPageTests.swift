import SteadyDomain
import SteadyTestSupport
import Testing

@testable import SteadyReports

/// The page for a hard moment, to the letter.
struct NowPageTests {
    @Test func `Nobody and nothing on record, and a region that is not known`() {
        let report = NowReport(
            vocabulary: Vocabulary(), plan: Plan(steps: []), foremost: [], region: .other, source: .unknown)
        #expect(
            report.text(width: 80) == """
                Cravings usually pass within minutes. You don't have to do this alone.

                Call
                  No one is on this list yet.                  steady contact add NAME --phone -

                Lines for any place: your region is not known
                  Emergency                   112, or your local emergency number
                  Another region              steady config region
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
                    steady config region
                  On a good day, check once that these
                  are right.

                """)
    }

    @Test func `Roles stand in one column, however long the numbers are`() {
        var vocabulary = Vocabulary()
        let numbers = ["911", "+44 20 7946 0000 ext 12", "+44 20 7946 0000 extension 1234"]
        vocabulary.contacts = numbers.enumerated().map { .of($0 + 1, Name(known: "Person \($0)"), .support, $1) }
        let report = NowReport(
            vocabulary: vocabulary, plan: Plan(steps: []), foremost: [], region: .us, source: .zone)
        let lines = report.text(width: 80).split(separator: "\n").filter { $0.hasSuffix(" support") }
        #expect(lines.count == 3 && Set(lines.map(\.count)).count == 1, "\(lines)")
    }

    @Test func `People, a plan, and what to do about the trigger of these days`() {
        var vocabulary = Vocabulary.sample
        vocabulary.contacts += [
            .of(2, Name(known: "Dr. Rivera"), .counselor), .of(3, Name(known: "City line"), .line, "555 0199"),
        ]
        let report = NowReport(
            vocabulary: vocabulary, plan: .sample, foremost: [uidOf(1)], region: .us, source: .zone)
        #expect(
            report.text(width: 80) == """
                Cravings usually pass within minutes. You don't have to do this alone.

                Call
                  Sam         +1 555 0100   support
                  Dr. Rivera  counselor

                Try
                  1  walk (10 min)
                  2  call someone (Sam)

                With stress
                  1  walk

                Lines for the United States, by your time zone
                  Emergency                   911
                  If you might hurt yourself  988 (call or text), or text HOME to 741741
                  Substance use               SAMHSA 1-800-662-4357, TTY 1-800-487-4889
                  City line                   555 0199
                  Your people                 Sam +1 555 0100
                  Another region              steady config region

                """)
        #expect(
            report.text(width: 40) == """
                Cravings usually pass within minutes.
                You don't have to do this alone.

                Call
                  Sam         +1 555 0100   support
                  Dr. Rivera  counselor

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
                    or text HOME to 741741
                  Substance use
                    SAMHSA 1-800-662-4357,
                    TTY 1-800-487-4889
                  City line                   555 0199
                  Your people
                    Sam +1 555 0100
                  Another region
                    steady config region

                """)
    }

    @Test func `Names that would turn their lines around`() {
        let report = NowReport(
            vocabulary: .hostile, plan: .sample, foremost: [uidOf(1)], region: .uk, source: .setting)
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
                  If you might hurt yourself  Samaritans 116 123
                  Substance use               FRANK 0300 123 6600
                  Sam<U+202E> · the <U+2066>longest of all friends that anyone has line
                  Your people                 Sam<U+202E> · the <U+2066>longest of all friends
                                              that anyone has +1 <U+202E>555 0100
                  Another region              steady config region
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
                    Samaritans 116 123
                  Substance use
                    FRANK 0300 123 6600
                  Sam<U+202E> · the <U+2066>longest of
                    all friends that anyone has
                    line
                  Your people
                    Sam<U+202E> · the <U+2066>longest of
                    all friends that anyone has +1
                    <U+202E>555 0100
                  Another region
                    steady config region
                  On a good day, check once that these
                  are right.

                """)
    }
}
