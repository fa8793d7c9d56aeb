import SteadyReports

/// Where a guided ride is shown and time passes. Tests hand in one in which a minute takes no time.
protocol RideStage {
    /// Shows the text of a minute.
    func show(_ index: Int, of script: RideScript) throws
    /// Shows how far the ride has come.
    func show(_ progress: RideProgress) throws
    /// Waits for the time to pass, or for the person to end the ride.
    /// - Parameter seconds: the ride's seconds, at most a few.
    /// - Returns: the seconds that passed, and whether the ride goes on. Time in which the process was suspended doesn't
    ///   count.
    func wait(seconds: Double) throws -> (passed: Double, goesOn: Bool)
}

/// A guided ride through an urge, from its first minute to its end.
struct RideRun {
    let script: RideScript

    /// - Returns: the full minutes that it went on.
    func run(on stage: some RideStage) throws -> Int {
        var elapsed = 0.0
        for index in script.minutes.indices {
            try stage.show(index, of: script)
            let end = Double(index + 1) * 60
            while elapsed < end {
                // The display changes once a second, at whole seconds.
                let next = min(elapsed.rounded(.down) + 1, end)
                try stage.show(RideProgress(left: total - Int(elapsed), total: total))
                let (passed, goesOn) = try stage.wait(seconds: next - elapsed)
                elapsed = min(elapsed + passed, end)
                if !goesOn { return Int(elapsed) / 60 }
            }
        }
        return script.minutes.count
    }

    private var total: Int { script.minutes.count * 60 }
}
