/// The entries of some days of which there may be many, each kind in the order of its days.
package struct Entries: Sendable {
    package let sessions: [Session]
    package let cravings: [Craving]
    package let checkIns: [CheckIn]

    package init(sessions: [Session], cravings: [Craving], checkIns: [CheckIn]) {
        self.sessions = sessions
        self.cravings = cravings
        self.checkIns = checkIns
    }
}
