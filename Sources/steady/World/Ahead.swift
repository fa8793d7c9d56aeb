import Dispatch

/// A value that another thread makes, while this one goes on.
final class Ahead<Value: Sendable>: @unchecked Sendable {
    // Written once, before `isMade` is signalled, and read only after that.
    private var made: Value?
    private let isMade = DispatchGroup()

    init(_ make: @escaping @Sendable () -> Value) {
        isMade.enter()
        DispatchQueue.global(qos: .userInitiated).async {
            self.made = make()
            self.isMade.leave()
        }
    }

    /// The value; waits until it is made.
    var value: Value {
        isMade.wait()
        return made!
    }
}
