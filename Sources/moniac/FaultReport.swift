import Foundation
import StrictText

/// The last words of a process that met a mistake of ours: only calls that a signal handler may
/// make, nothing allocated.
enum FaultReport {
    static func write() {
        if let run = pthread_getspecific(run) {
            say("moniac: error: internal error; this command shows it again:\n  ")
            say(run.assumingMemoryBound(to: CChar.self))
            say("\nmoniac: it was a run of:\n ")
        } else {
            say("moniac: error: internal error; this command shows it again:\n ")
        }
        sayCommandLine()
        say("\n")
    }

    /// Which of many runs this thread is at: a text of its own each.
    private static let run: pthread_key_t = {
        var key = pthread_key_t()
        pthread_key_create(&key) { free($0) }
        return key
    }()

    /// Before the first fault: what comes later may not be made any more.
    static func prepare() { note(nil) }

    /// Says which run this thread begins; nil at its end.
    ///
    /// - Parameter command: Shows the run alone.
    @Sendable static func note(_ command: String?) {
        let before = pthread_getspecific(run)
        pthread_setspecific(
            run, command.map { UnsafeRawPointer(strdup(PrintableText.escaped($0))) })
        free(before)
    }

    private static func say(_ text: UnsafePointer<CChar>) {
        _ = Foundation.write(STDERR_FILENO, text, strlen(text))
    }

    private static func say(_ text: StaticString) {
        _ = Foundation.write(STDERR_FILENO, text.utf8Start, text.utf8CodeUnitCount)
    }

    /// The arguments as the system keeps them, anything but printable ASCII as a question mark.
    private static func sayCommandLine() {
        let descriptor = open("/proc/self/cmdline", O_RDONLY)
        if descriptor < 0 { return }
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 1_000) { buffer in
            let count = read(descriptor, buffer.baseAddress, buffer.count)
            for index in 0..<max(0, count) {
                let byte = buffer[index]
                let isPrintable = byte >= 0x20 && byte < 0x7F
                buffer[index] = byte == 0 ? 0x20 : isPrintable ? byte : 0x3F
            }
            if count > 0 { _ = Foundation.write(STDERR_FILENO, buffer.baseAddress, count) }
        }
        close(descriptor)
    }
}
