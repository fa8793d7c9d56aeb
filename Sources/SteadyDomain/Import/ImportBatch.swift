/// A record that a file told of, and where it stands there.
package struct Imported<Of: Record>: Sendable {
    package var record: Of
    package let place: ImportPlace
    /// The names of fields that the file doesn't tell, so that what is on record holds.
    package let assumed: Set<String>

    package init(_ record: Of, _ place: ImportPlace, assuming assumed: Set<String> = []) {
        self.record = record
        self.place = place
        self.assumed = assumed
    }
}

/// What a file of another program, or a table, tells: records with uids of their own, which refer to each other.
package struct ImportBatch: Sendable {
    package var contacts: [Imported<Contact>] = []
    package var triggers: [Imported<Trigger>] = []
    package var actions: [Imported<Action>] = []
    /// With the schedules that no table of schedules tells.
    package var programs: [Imported<Program>] = []
    package var schedules: [Imported<Schedule>] = []
    package var sessions: [Imported<Session>] = []
    package var cravings: [Imported<Craving>] = []
    package var checkIns: [Imported<CheckIn>] = []
    package var uses: [Imported<Use>] = []
    package var points: [Imported<Point>] = []
    package var agreements: [Imported<Agreement>] = []
    package var steps: [Imported<Step>] = []
    package var planNotes: [Imported<PlanNote>] = []
    package var checklist: [Imported<ChecklistItem>] = []
    package var medications: [Imported<Medication>] = []
    package var doses: [Imported<Dose>] = []
    package var scores: [Imported<ClinicScore>] = []
    package var screens: [Imported<Screen>] = []
    package var comparisons: [Imported<Comparison>] = []

    /// What the file holds that isn't imported.
    package var leftOut: [LeftOut] = []
    /// The days of which several entries became one check-in, and how many there were.
    package var joined: [(day: Day, entries: Int)] = []
    /// The rows that were read.
    package var rows = 0

    /// Something that isn't imported.
    package struct LeftOut: Sendable {
        /// `the activity "gym", 12 times`
        package let what: String
        package let why: String
        /// The option that would import it, with its value; nil if none does.
        package let option: String?

        package init(_ what: String, _ why: String, option: String? = nil) {
            self.what = what
            self.why = why
            self.option = option
        }
    }
}

/// Collects what a file tells. Each name becomes one record, however often it is there.
package struct ImportBuilder {
    package let stamp: Stamp
    package var batch = ImportBatch()
    private var contacts: [String: UID<Contact>] = [:]
    private var triggers: [String: UID<Trigger>] = [:]
    private var actions: [String: UID<Action>] = [:]

    package init(_ stamp: Stamp) {
        self.stamp = stamp
    }

    package var now: Now { stamp.now }

    /// - Throws: ``Problem/conflict(_:command:)`` for `any`, which stands for every trigger.
    package mutating func trigger(_ name: Name, _ place: ImportPlace) throws -> UID<Trigger> {
        if let uid = triggers[name.key] { return uid }
        guard name.key != Trigger.any.key else {
            throw place.problem("\"any\" stands for every trigger, so no trigger can have that name.")
        }
        let trigger = Trigger(uid: stamp.uid(), name: name)
        triggers[name.key] = trigger.uid
        batch.triggers.append(Imported(trigger, place))
        return trigger.uid
    }

    package mutating func action(_ name: Name, _ place: ImportPlace) -> UID<Action> {
        if let uid = actions[name.key] { return uid }
        let action = Action(uid: stamp.uid(), name: name)
        actions[name.key] = action.uid
        batch.actions.append(Imported(action, place))
        return action.uid
    }

    /// - Parameter role: what is assumed of them, if the files don't tell.
    package mutating func contact(_ name: Name, _ role: Role, _ place: ImportPlace) -> UID<Contact> {
        if let uid = contacts[name.key] { return uid }
        return add(Contact(uid: stamp.uid(), name: name, role: role), place, assuming: ["role"])
    }

    /// Adds a contact of whom the file tells more than the name; one of that name that is there already stays.
    package mutating func add(_ contact: Contact, _ place: ImportPlace, assuming assumed: Set<String>) -> UID<Contact> {
        if let uid = contacts[contact.name.key] { return uid }
        contacts[contact.name.key] = contact.uid
        batch.contacts.append(Imported(contact, place, assuming: assumed))
        return contact.uid
    }

    /// When a record was made, as far as the file tells: in time, or now.
    /// - Parameter isLate: whether it was entered on a later day than its own; nil if that isn't known.
    package func made(at moment: Moment, on day: Day, isLate: Bool?) -> Made {
        isLate == false ? Made(at: moment, day: day) : stamp.made
    }

    /// Where an entry is placed of which only the day or a part of it is known; now, if that lies ahead.
    package func placed(_ part: PartOfDay?, on day: Day) -> Moment {
        let moment = now.calendar.reading(part?.placement ?? .noon, on: day).start
        return moment.instant > now.instant ? now.moment : moment
    }

    /// - Throws: ``Problem/conflict(_:command:)`` if a day has not come yet.
    package func checkNotAhead(_ day: Day, _ place: ImportPlace) throws {
        guard day <= now.today else { throw place.problem("\(day.spoken) is in the future.") }
    }
}
