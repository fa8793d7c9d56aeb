import SteadyDomain
import SteadyTestSupport
import Testing

@testable import SteadyReports

/// The plan, to the letter.
struct PlanPageTests {
    @Test func `The plan by trigger`() {
        let report = PlanReport(plan: .sample, vocabulary: .sample)
        #expect(
            report.text(width: 80) == """
                any trigger
                  1  walk (10 min)
                  2  call someone (Sam)

                stress
                  1  walk

                """)
        #expect(
            report.text(width: 40) == """
                any trigger
                  1  walk (10 min)
                  2  call someone (Sam)

                stress
                  1  walk

                """)
    }

    @Test func `A plan whose names would turn their lines around`() {
        let report = PlanReport(plan: .sample, vocabulary: .hostile)
        #expect(
            report.text(width: 80) == """
                any trigger
                  1  Sam<U+202E> · the <U+2066>longest of all friends that anyone has (10 min)
                  2  Sam<U+202E> ·
                     the <U+2066>longest of all friends that anyone has (Sam<U+202E> ·
                     the <U+2066>longest of all friends that anyone has)

                Sam<U+202E> · the <U+2066>longest of all friends that anyone has
                  1  Sam<U+202E> · the <U+2066>longest of all friends that anyone has

                """)
        #expect(
            report.text(width: 40) == """
                any trigger
                  1  Sam<U+202E> · the <U+2066>longest
                    of all friends that anyone has (10
                    min)
                  2  Sam<U+202E> · the <U+2066>longest
                    of all friends that anyone has
                    (Sam<U+202E> · the <U+2066>longest
                    of all friends that anyone has)

                Sam<U+202E> · the <U+2066>longest of all
                  friends that anyone has
                  1  Sam<U+202E> · the <U+2066>longest
                    of all friends that anyone has

                """)
    }

    @Test func `A plan without steps`() {
        let report = PlanReport(plan: Plan(steps: []), vocabulary: .sample)
        #expect(
            report.text(width: 80) == """
                The plan is empty.                                      steady plan add any walk

                """)
        #expect(
            report.text(width: 40) == """
                The plan is empty.
                  steady plan add any walk

                """)
    }
}
