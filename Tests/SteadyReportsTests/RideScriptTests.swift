import SteadyReports
import Testing

struct `The script of a ride` {
    @Test(arguments: RideKind.allCases, [1, 2, 3, 5, 10, 12, 13, 30, 60])
    func `has a text for each minute, from settling down to looking back`(_ kind: RideKind, _ minutes: Int) throws {
        let script = RideScript(kind, minutes: minutes)
        let long = RideScript(kind, minutes: 60)
        #expect(script.minutes.count == minutes)
        #expect(script.minutes.first == long.minutes.first)
        if minutes > 1 { #expect(script.minutes.last == long.minutes.last) }
        #expect(zip(script.minutes, script.minutes.dropFirst()).allSatisfy { $0 != $1 })
    }

    @Test(arguments: RideKind.allCases)
    func `of the usual length says nothing twice`(_ kind: RideKind) {
        let minutes = RideScript(kind, minutes: RideScript.usualLength).minutes
        #expect(Set(minutes).count == minutes.count)
    }

    @Test(arguments: RideKind.allCases)
    func `is found by the action that every plan begins with`(_ kind: RideKind) {
        #expect(RideKind(actionKey: kind.action) == kind)
        #expect(RideKind(actionKey: "call someone") == nil)
    }

    @Test(arguments: [10, 20, 40, 80, 500], [0, 1, 59, 60, 599, 600])
    func `draws a bar that fits and says the time that is left`(_ width: Int, _ left: Int) {
        let line = RideProgress(left: left, total: 600).line(width: width, hasKeys: true)
        #expect(line.count < width)
        let time = "\(left / 60):\(left % 60 < 10 ? "0" : "")\(left % 60)"
        #expect(line.contains(time))
        if width >= 40 { #expect(line.contains(left > 590 ? "─" : "━")) }
    }

    @Test func `ends kindly, whenever it ends`() {
        let script = RideScript(.surf, minutes: 10)
        #expect(script.ending(after: 10) == "10 minutes, and you stayed.")
        #expect(script.ending(after: 4) == "You stayed with it for 4 minutes. That counts.")
        #expect(script.ending(after: 1) == "You stayed with it for a minute. That counts.")
        #expect(script.ending(after: 0) == "That is all right. You can come back to it at any time.")
        #expect(RideScript(.walk, minutes: 1).ending(after: 1) == "A minute, and you stayed.")
    }
}
