/// The head of a file with everything: what it is, and which form it has.
package enum RecordFile {
    package static let format = "steady"
    /// The form of the file. A reader refuses a larger one.
    package static let version = 1
    /// How every such file begins.
    package static let beginning = "{\"format\":\"\(format)\",\"version\":"
}
