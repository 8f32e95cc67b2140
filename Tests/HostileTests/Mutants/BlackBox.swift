import Foundation

/// Remembers which mutant each kind is at, and says so when a trap ends the process.
enum BlackBox {
    static let kinds = 8
    /// The most mutants of one kind that are at work at once.
    static let parts = 2
    /// The numbers of the running mutants of each kind, one for each part; -1 where none is.
    nonisolated(unsafe) private static let numbers: UnsafeMutablePointer<Int64> = {
        let numbers = UnsafeMutablePointer<Int64>.allocate(capacity: kinds * parts)
        numbers.initialize(repeating: -1, count: kinds * parts)
        for number in [SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGABRT, SIGFPE] {
            signal(number) { caught in
                BlackBox.tell()
                signal(caught, SIG_DFL)
                raise(caught)
            }
        }
        return numbers
    }()

    static func note(_ number: Int64, of kind: MutantKind, part: Int) {
        numbers[kind.rawValue * parts + part] = number
    }

    /// Only what a signal may do: no memory is taken, one write a line.
    private static func tell() {
        for slot in 0..<kinds * parts where numbers[slot] >= 0 {
            withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 48) { line in
                var count = 0
                func add(_ byte: UInt8) {
                    line[count] = byte
                    count += 1
                }
                let text: StaticString = "mutant at work: kind "
                for index in 0..<text.utf8CodeUnitCount { add(text.utf8Start[index]) }
                add(0x30 + UInt8(slot / parts))
                add(0x20)
                var divisor: Int64 = 1
                while numbers[slot] / divisor >= 10 { divisor *= 10 }
                while divisor > 0 {
                    add(0x30 + UInt8(numbers[slot] / divisor % 10))
                    divisor /= 10
                }
                add(0x0A)
                write(STDERR_FILENO, line.baseAddress, count)
            }
        }
    }
}
