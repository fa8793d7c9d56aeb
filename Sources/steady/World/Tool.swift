import Glibc

/// Another program, started without a shell, so that no word of its arguments is taken for something else. It has nothing
/// to read.
struct Tool {
    private let path: String

    /// How long it may take, in seconds.
    private static let patience = 10.0
    /// How long it takes to fail, in seconds: what runs longer was started well.
    private static let startTime = 2.0

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

    // MARK: Running

    /// Runs it to its end, and drops what it prints.
    /// - Returns: its exit code; nil if it could not be started, was killed or took too long.
    func run(_ arguments: [String]) -> Int32? {
        start(arguments).flatMap { Tool.end(of: $0) }
    }

    /// Runs it to its end, in plain English.
    /// - Returns: the first 4096 bytes of what it printed on standard output; nil if it failed.
    func output(of arguments: [String]) -> String? {
        var pipe: [Int32] = [0, 0]
        guard Glibc.pipe(&pipe) == 0 else { return nil }
        defer { for end in pipe { close(end) } }
        for end in pipe { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        _ = fcntl(pipe[0], F_SETFL, O_NONBLOCK)
        guard let pid = start(arguments, output: pipe[1], variables: ["LC_ALL": "C"]), Tool.end(of: pid) == 0 else {
            return nil
        }
        var bytes = [UInt8](repeating: 0, count: 4096)
        let count = read(pipe[0], &bytes, bytes.count)
        return String(decoding: bytes.prefix(max(0, count)), as: UTF8.self)
    }

    /// Starts it and leaves it running, since it may go on for as long as the person needs it.
    /// - Returns: false if it could not be started or failed at once.
    func launch(_ arguments: [String]) -> Bool {
        guard let pid = start(arguments) else { return false }
        return switch Tool.state(of: pid, after: Tool.startTime) {
        case .running: true
        case .ended(let code): code == 0
        }
    }

    // MARK: Processes

    /// What became of a process.
    private enum State {
        case running
        /// With its exit code; nil if it was killed.
        case ended(Int32?)
    }

    /// - Parameter output: where its standard output goes; nil for nowhere.
    private func start(
        _ arguments: [String], output: Int32? = nil, variables: [String: String] = [:]
    ) -> pid_t? {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
        for stream in [STDOUT_FILENO, STDERR_FILENO] {
            posix_spawn_file_actions_addopen(&actions, stream, "/dev/null", O_WRONLY, 0)
        }
        if let output { posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO) }
        let words: [UnsafeMutablePointer<CChar>?] = ([path] + arguments).map { strdup($0) } + [nil]
        let variables =
            World.Environment().all.merging(variables) { $1 }.map { strdup("\($0.key)=\($0.value)") } + [nil]
        defer { for word in words + variables { free(word) } }
        var pid: pid_t = 0
        return posix_spawn(&pid, path, &actions, nil, words, variables) == 0 ? pid : nil
    }

    /// The exit code of a process, once it has ended; it is killed if it takes too long.
    private static func end(of pid: pid_t) -> Int32? {
        guard case .ended(let code) = state(of: pid, after: patience) else {
            kill(pid, SIGKILL)
            var status: Int32 = 0
            waitpid(pid, &status, 0)
            return nil
        }
        return code
    }

    /// Waits for a process to end, for so many seconds at most.
    private static func state(of pid: pid_t, after seconds: Double) -> State {
        let pause: UInt32 = 5000
        var status: Int32 = 0
        for _ in 0..<Int(seconds * 1e6 / Double(pause)) {
            let ended = waitpid(pid, &status, WNOHANG)
            if ended == pid { return .ended(status & 0x7F == 0 ? status >> 8 & 0xFF : nil) }
            if ended < 0, errno != EINTR { return .ended(nil) }
            usleep(pause)
        }
        return .running
    }
}
