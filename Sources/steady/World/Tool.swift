import Glibc

/// Another program, started without a shell, so that no word of its arguments is taken for something else.
struct Tool {
    private let path: String

    /// How long it may take, in seconds.
    private static let patience = 10.0

    /// The program of that name in the folders of `PATH`; nil if there is none. A relative folder doesn't count.
    init?(_ name: String) {
        let folders = (World.Environment()["PATH"] ?? "/usr/local/bin:/usr/bin:/bin").split(separator: ":")
        let paths = folders.filter { $0.hasPrefix("/") }.map { "\($0)/\(name)" }
        guard let path = paths.first(where: Tool.isProgram) else { return nil }
        self.path = path
    }

    private static func isProgram(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG && access(path, X_OK) == 0
    }

    /// Runs it with nothing to read, and drops what it prints.
    /// - Returns: its exit code; nil if it could not be started, was killed or took too long.
    func run(_ arguments: [String]) -> Int32? {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
        for stream in [STDOUT_FILENO, STDERR_FILENO] {
            posix_spawn_file_actions_addopen(&actions, stream, "/dev/null", O_WRONLY, 0)
        }
        let words: [UnsafeMutablePointer<CChar>?] = ([path] + arguments).map { strdup($0) } + [nil]
        let variables = World.Environment().all.map { strdup("\($0.key)=\($0.value)") } + [nil]
        defer { for word in words + variables { free(word) } }
        var pid: pid_t = 0
        guard posix_spawn(&pid, path, &actions, nil, words, variables) == 0 else { return nil }
        return Tool.code(of: pid)
    }

    /// The exit code of a process, once it has ended; it is killed if it takes too long.
    private static func code(of pid: pid_t) -> Int32? {
        let pause: UInt32 = 5000
        var status: Int32 = 0
        for _ in 0..<Int(patience * 1e6 / Double(pause)) {
            let ended = waitpid(pid, &status, WNOHANG)
            if ended == pid { return status & 0x7F == 0 ? status >> 8 & 0xFF : nil }
            if ended < 0, errno != EINTR { return nil }
            usleep(pause)
        }
        kill(pid, SIGKILL)
        waitpid(pid, &status, 0)
        return nil
    }
}
