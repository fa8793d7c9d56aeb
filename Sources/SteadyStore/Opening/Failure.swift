import GRDB
import Glibc
import SteadyDomain

/// Translates SQLite's errors into sentences that a person can act on. SQLite's own text never leaves the store.
package enum Failure {
    /// Runs a body that uses SQLite, and throws its errors as problems.
    static func translating<T>(_ path: String, _ body: () throws -> T) throws -> T {
        do { return try body() } catch { throw problem(error, path: path) }
    }

    static func problem(_ error: any Error, path: String) -> any Error {
        // A value of the wrong type means that the file was damaged or changed by hand.
        if error is RowDecodingError { return damaged(path) }
        guard let error = error as? DatabaseError else { return error }
        switch error.resultCode {
        case .SQLITE_BUSY, .SQLITE_LOCKED:
            return Problem.busy("Another program is using the database. Try again in a moment.")
        case .SQLITE_FULL:
            return Problem.failedIO("The disk is full: nothing was saved. Free some space and try again.")
        case .SQLITE_READONLY where isPermitted(path), .SQLITE_CANTOPEN where isPermitted(path):
            // SQLite reports the same error for missing permission and for a failing disk.
            return Problem.failedIO("Reading or writing \(path) failed. Nothing was saved; check the disk.")
        case .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_AUTH:
            return Problem.notPermitted(
                "\(path) can't be written. Check who owns it and its folder; nothing was saved.")
        case .SQLITE_CANTOPEN:
            return Problem.notPermitted("Steady can't open \(path). Check who owns it and its folder.")
        case .SQLITE_IOERR:
            return Problem.failedIO("Reading or writing \(path) failed. Nothing was saved; check the disk.")
        case .SQLITE_TOOBIG, .SQLITE_NOMEM:
            return Problem.failedIO("There is not enough memory for that. Nothing was saved.")
        case .SQLITE_CONSTRAINT:
            return Problem.conflict("That does not fit what is on record, so nothing was saved.")
        default:
            return damaged(path)
        }
    }

    /// Whether this process may read and write the file and create files beside it.
    private static func isPermitted(_ path: String) -> Bool {
        let folder = PrivateFolder.parent(of: path)
        return access(path, R_OK | W_OK) == 0 && access(folder.isEmpty ? "." : folder, R_OK | W_OK | X_OK) == 0
    }

    /// The problem for something that couldn't be created, by the system's error code.
    package static func creating(_ what: String, _ code: Int32) -> Problem {
        switch code {
        case EACCES, EPERM, EROFS:
            .notPermitted("Steady may not create \(what). Check who owns the folder, or name another place.")
        case ENOSPC, EDQUOT: .failedIO("The disk is full: \(what) was not written. Free some space and try again.")
        case EIO: .failedIO("Writing \(what) failed. Check the disk and try again.")
        default: .cannotCreate("Steady can't create \(what). Check that its folder is there, or name another place.")
        }
    }

    /// The problem for an output path that is a folder, a device or the like.
    static func notReplaceable(_ path: String) -> Problem {
        .cannotCreate("\(path) is not a file that can be replaced. Name another.")
    }

    /// The problem for a path at which another program made a file since Steady checked it.
    static func madeMeanwhile(_ path: String) -> Problem {
        .cannotCreate("\(path) was made by another program meanwhile, so it was left alone. Try again.")
    }

    static var nothingToBackUp: Problem {
        .missing("Nothing is on record yet, so there is nothing to back up.")
    }

    /// The problem for a copy that differs from what was written to it.
    static var copyDiffers: Problem {
        .failedIO("The copy differs from the database, so it was not kept. Check the disk.")
    }

    /// The problem for a record that disagrees with its history, or for history that differs from what was written.
    static var notAsSaved: Problem {
        .conflict(
            "The database is not as it was saved, so no copy of it was made. `steady doctor` tells more.",
            command: "steady doctor")
    }

    /// The problem for an error during or after the commit, when the change may or may not be on the disk.
    static var maybeStored: Problem {
        .failedIO(
            "The disk failed while saving: the entry may be stored or not. `steady log` shows what is there.",
            command: "steady log")
    }

    static func damaged(_ path: String) -> Problem {
        .damaged(
            "\(path) is damaged. Nothing was changed. Keep a copy of it, then run `steady restore FILE`.", path: path)
    }
}
