/// What a merge of another copy's changes did, or would do.
package struct MergeOutcome: Sendable {
    /// How many changes were new here, and how many were known. In a file of records alone, how many records were known.
    package var newChanges = 0
    package var knownChanges = 0
    /// How many records of each kind came, have other fields now, and went.
    package var added: [RecordKind: Int] = [:]
    package var changed: [RecordKind: Int] = [:]
    package var removed: [RecordKind: Int] = [:]
    /// How many records of each kind are one with another now, since both copies had made them.
    package var met: [RecordKind: Int] = [:]
    /// How many records of the file did not come, since they were erased on one of the copies.
    package var dropped = 0
    /// How many records went from here, since they were erased on the other copy.
    package var erased = 0
    /// How many records wait for another one that isn't known yet.
    package var waiting = 0
    /// Whether the file had records without their history.
    package var isOneChange = false
    /// Whether those records are one new change here, which an undo takes back.
    package var hasOwnChange = false
    /// Whether anything was written, or would be.
    package var isNew = false
    /// The path of the copy from before; nil if there was no record, or nothing was new.
    package var kept: String?

    package init() {}
}
