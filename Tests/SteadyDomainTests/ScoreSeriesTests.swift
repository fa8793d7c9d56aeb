import SteadyTestSupport
import Testing

@testable import SteadyDomain

/// What instruments gave, as series.
struct ScoreSeriesTests {
    private static func score(_ number: Int, _ name: String, _ on: String, _ value: Int, of: Int? = nil) -> ClinicScore
    {
        ClinicScore(
            id: ID(number), uid: uidOf(number), name: .of(name), day: day(on), value: value, outOf: of,
            made: writtenOn(day(on)))
    }

    private static let scores = [
        score(1, "PHQ-9", "2026-11-02", 14, of: 27), score(2, "GAD-7", "2026-11-02", 9),
        score(3, "phq-9", "2026-11-16", 11), score(4, "PHQ-9", "2026-11-09", 12, of: 24),
        score(5, "PHQ-9", "2026-11-23", 30),
    ]

    @Test func `each instrument has its own series by day, however it is spelled`() {
        let series = ScoreSeries.all(Self.scores)
        #expect(series.map(\.name.text) == ["PHQ-9", "GAD-7"])
        #expect(series[0].scores.map(\.value) == [14, 12, 11, 30])
        #expect(ScoreSeries.all([]).isEmpty)
    }

    @Test func `the highest is remembered from the last one for display, and fits the number`() {
        let series = ScoreSeries.all(Self.scores)
        #expect(series[0].shown().map(\.outOf) == [27, 24, 24, nil])
        #expect(series[0].scores.map(\.outOf) == [27, 24, nil, nil])
        #expect(series[1].shown().map(\.outOf) == [nil])
        // It is remembered from before the days that are shown too.
        let days = day("2026-11-16")...day("2026-11-22")
        #expect(series[0].shown(on: days).map(\.value) == [11] && series[0].shown(on: days)[0].outOf == 24)
    }
}
