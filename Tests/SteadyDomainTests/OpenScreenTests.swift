import SteadyTestSupport
import Testing

@testable import SteadyDomain

/// Which drug screen is filled in.
struct OpenScreenTests {
    private static func screen(
        _ number: Int, _ at: String, given: String? = nil, result: Screen.Result? = nil
    ) -> Screen {
        let at = moment("2026-11-\(at):00-05:00")
        let day = calendar.day(of: at)
        return Screen(
            id: ID(number), uid: uidOf(number), at: at, day: day,
            givenAt: given.map { moment("2026-11-\($0):00-05:00") }, result: result, made: writtenOn(day))
    }

    private static func given(_ screens: [Screen], by at: String) -> Int? {
        screens.awaitingGiving(by: moment("2026-11-\(at):00-05:00"))?.id.number
    }

    @Test func `one is given that was asked for in the seven days before, the newest of them`() {
        let screens = [Self.screen(1, "02T10:00"), Self.screen(3, "05T10:00"), Self.screen(2, "04T10:00")]
        #expect(Self.given(screens, by: "05T11:00") == 3)
        #expect(Self.given(screens, by: "05T09:59") == 2)
        #expect(Self.given(screens, by: "12T10:00") == 3 && Self.given(screens, by: "12T10:01") == nil)
        #expect(Self.given(screens, by: "02T09:00") == nil && Self.given([], by: "02T09:00") == nil)
    }

    @Test func `one that was given, or has a result, isn't given again`() {
        #expect(Self.given([Self.screen(1, "02T10:00", given: "02T11:00")], by: "03T10:00") == nil)
        #expect(Self.given([Self.screen(1, "02T10:00", result: .unclear)], by: "03T10:00") == nil)
    }

    @Test func `a result is of the newest one that was given and has none, or of that day's`() {
        let screens = [
            Self.screen(1, "02T10:00", given: "02T11:00"), Self.screen(2, "03T10:00", given: "04T09:00"),
            Self.screen(3, "05T10:00"), Self.screen(4, "06T10:00", given: "06T10:00", result: .negative),
        ]
        #expect(screens.awaitingResult()?.id.number == 2)
        #expect(screens.awaitingResult(on: day("2026-11-02"))?.id.number == 1)
        #expect(screens.awaitingResult(on: day("2026-11-04"))?.id.number == 2)
        #expect(screens.awaitingResult(on: day("2026-11-05")) == nil && [Screen]().awaitingResult() == nil)
    }
}
