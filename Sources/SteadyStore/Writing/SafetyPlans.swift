import GRDB
import SteadyDomain

/// What a person added to their safety plan, as it is on record.
package struct AddedToSafetyPlan: Sendable {
    package fileprivate(set) var notes: [PlanNote] = []
    package fileprivate(set) var steps: [Recorded<Step>] = []
    package fileprivate(set) var contacts: [Contact] = []
}

extension Store {
    /// Adds what a person said to their safety plan, as one change.
    /// - Throws: ``Problem/conflict(_:command:)`` if someone else has got a contact's name meanwhile.
    package func add(_ additions: SafetyAdditions, _ stamp: Stamp) throws -> AddedToSafetyPlan {
        try write("safety", stamp) { journal in
            var added = AddedToSafetyPlan()
            for note in additions.notes { added.notes.append(try journal.addNote(note.sort, note.text)) }
            for action in additions.actions { added.steps.append(try journal.addStep(for: nil, action)) }
            for contact in additions.contacts {
                added.contacts.append(
                    try journal.add(
                        Contact(uid: stamp.uid(), name: contact.name, role: contact.role, phone: contact.phone)))
            }
            for (uid, phone) in additions.phones {
                guard var contact = try Contact.fetch(journal.db, uid: uid) else { continue }
                contact.phone = phone
                try journal.update(contact)
                added.contacts.append(contact)
            }
            return added
        }
    }
}
