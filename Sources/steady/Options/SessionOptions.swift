import ArgumentParser
import SteadyDomain

/// Where and when a session was; `attend` and `miss` share it.
struct SessionTimeOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp("When it began, such as \"mon 18:00\"; without it the slot that is due.", valueName: "time"))
    var at: String?

    @Option(help: ArgumentHelp("Whose session it was, such as p2.", valueName: "id"))
    var program: String?

    /// The session that is meant.
    func choice(in context: Context, status: SessionStatus, minutes: Int? = nil) throws -> Attendance.Choice {
        let program = try program.map { try context.store.program(Reference.id($0)) }
        let attendance = Attendance(
            programs: try context.store.programs(),
            sessions: try context.store.sessions(on: Attendance.days(around: context.now.today)), now: context.now,
            status: status)
        guard let at else { return try attendance.current(of: program, minutes: minutes) }
        return try attendance.session(at: MomentExpression(at), of: program)
    }
}

extension Reference {
    /// The id of a record of one kind, as a person typed it.
    /// - Throws: ``Problem/usage(_:command:)`` where it is none, or of another kind.
    static func id<R: Record>(_ text: String, of: R.Type = R.self) throws -> ID<R> {
        let reference = try Reference(text)
        guard reference.kind == R.kind else {
            throw Problem.usage(
                "\(reference) is a \(reference.kind.noun); a \(R.kind.noun) such as \(ID<R>(2)) is meant here.")
        }
        return ID(reference.number)
    }
}
