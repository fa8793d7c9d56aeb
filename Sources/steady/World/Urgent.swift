import Glibc
import SteadyDomain
import SteadyReports
import SteadyStore

/// A command for a hard moment. What is wrong with the variables that set the clock, the zone or the database is reported,
/// and stops nothing.
protocol UrgentCommand: SteadyCommand {
    /// - Parameter isSure: whether every variable was right. If not, nothing may be written: it could be the wrong record, or
    ///   at the wrong time.
    func run(in world: World, isSure: Bool) throws
}

extension UrgentCommand {
    func run(in world: World) throws { try run(in: world, isSure: true) }

    mutating func run() throws {
        // A pipe that is closed early is no failure.
        signal(SIGPIPE, SIG_IGN)
        let (world, problem) = World.liveOrDefault(global)
        if let problem { Main.report(problem) }
        try run(in: world, isSure: problem == nil)
    }
}

extension World {
    /// What is read at a hard moment.
    enum Urgent<Value> {
        /// From the record, which may be one that has not begun.
        case record(Value)
        /// From its newest whole copy, or from an empty database.
        case other(Value)
        /// Not even an empty database could be opened.
        case nothing

        /// What was read; nil if nothing could be.
        var value: Value? {
            switch self {
            case .record(let value), .other(let value): value
            case .nothing: nil
            }
        }
    }

    /// Reads the record, hardly waiting. If it can't be read at once, says so on standard error, and reads its newest whole
    /// copy instead, or else an empty database.
    func urgently<Value>(_ read: (Context) throws -> Value) -> Urgent<Value> {
        do {
            return .record(
                try Context.open(self, for: .urgent) { context in
                    if !context.store.isStored {
                        Main.report(
                            .missing(
                                "There is no record at \(short(context.store.name)) yet: this is the plan to begin with."
                            ))
                    }
                    return try read(context)
                })
        } catch {
            let copy = newestCopy()
            Main.report(World.problem(error, copy))
            if let copy, let value = try? Context.open(with(.file(copy.path)), for: .urgent, read) {
                return .other(value)
            }
            return (try? Context.open(with(.memory), for: .urgent, read)).map { .other($0) } ?? .nothing
        }
    }

    /// What could not be read, in one sentence or two.
    private static func problem(_ error: any Error, _ copy: WholeCopy?) -> Problem {
        guard let problem = error as? Problem else {
            return .failedIO("The record can't be read. `steady doctor` tells more.", command: "steady doctor")
        }
        // Of a damaged one the problem names the copy already. While another program uses it, nothing has to be
        // restored.
        guard case .busy = problem, let copy else { return problem }
        return problem.adding(
            "Until then, this is from its newest whole copy\(copy.newest.map { ", of \($0.spoken)" } ?? "").",
            command: nil)
    }
}
