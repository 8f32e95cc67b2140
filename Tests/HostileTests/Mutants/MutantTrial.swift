import Foundation
import Testing

/// What is damaged; the raw value stands in the last words of a process that a trap ends.
enum MutantKind: Int, Sendable {
    case scenario
    case setting
    case prices
    case trace
    case vectors
    case commandLog
    case configuration
    case snapshot
}

/// Mutants of one kind, one after the other, with an eye on the time of each.
struct MutantTrial {
    /// What became of one mutant.
    enum Fate {
        case accepted
        case refused
    }

    let kind: MutantKind
    let part: Int
    private let parts: Int
    let damage: Damage
    private(set) var accepted = 0
    private(set) var refused = 0
    /// Of the processor. Unit: seconds.
    private(set) var slowest = (seconds: 0.0, number: UInt64(0))

    static let seed: UInt64 = 20_261_121

    /// `MONIAC_MUTANTS` asks for that many times the gate's; `kind:number` runs one mutant alone.
    private static let asked = ProcessInfo.processInfo.environment["MONIAC_MUTANTS"] ?? "1"

    /// - Parameters:
    ///   - part: Which of the parts; each has sixteen numbers in a row, then the next one sixteen.
    ///   - parts: The trials, at work at once, that share the kind's numbers.
    init(_ kind: MutantKind, _ sound: [[UInt8]], part: Int = 0, of parts: Int = 1) {
        self.kind = kind
        self.part = part
        self.parts = parts
        damage = Damage(sound: sound, seed: MutantTrial.seed &+ UInt64(kind.rawValue))
    }

    static func numbers(_ kind: MutantKind, _ count: UInt64) -> Range<UInt64> {
        let parts = asked.split(separator: ":").compactMap { UInt64($0) }
        if parts.count == 2 {
            return Int(parts[0]) == kind.rawValue ? parts[1]..<parts[1] + 1 : 0..<0
        }
        return 0..<count * (parts.first ?? 1)
    }

    /// - Parameter read: Gives the damaged bytes to a reader; what it throws fails the test.
    mutating func run(
        _ count: UInt64, _ read: (_ origin: Int, [UInt8], _ number: UInt64) throws -> Fate
    ) {
        for number in MutantTrial.numbers(kind, count)
        where (number >> 4) % UInt64(parts) == UInt64(part) {
            let (origin, bytes) = damage.mutant(number)
            BlackBox.note(Int64(number), of: kind, part: part)
            let before = MutantTrial.processorSeconds()
            do {
                switch try read(origin, bytes, number) {
                case .accepted: accepted += 1
                case .refused: refused += 1
                }
            } catch {
                Issue.record("mutant \(kind.rawValue):\(number) (\(kind)): \(error)")
            }
            let seconds = MutantTrial.processorSeconds() - before
            if seconds > slowest.seconds { slowest = (seconds, number) }
        }
        BlackBox.note(-1, of: kind, part: part)
        close()
    }

    /// Prints the counts and holds time and memory against their limits.
    private func close() {
        let peak = MutantTrial.peakBytes()
        print(
            "mutants of \(kind)\(parts > 1 ? " (part \(part + 1) of \(parts))" : ""): "
                + "\(accepted + refused), accepted \(accepted), refused \(refused), "
                + "slowest \(Int(slowest.seconds * 1_000)) ms "
                + "(\(kind.rawValue):\(slowest.number)), peak \(peak >> 20) MiB")
        #expect(slowest.seconds <= WatchedProcess.mostSeconds, "\(kind): \(slowest)")
        #expect(peak <= WatchedProcess.mostBytes, "\(kind): \(peak >> 20) MiB resident")
    }

    /// Of this thread alone. Unit: seconds.
    private static func processorSeconds() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }

    /// The most memory this process had at once. Unit: bytes.
    private static func peakBytes() -> Int {
        let text = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
        let line = text.split(separator: "\n").first { $0.hasPrefix("VmHWM:") } ?? ""
        return line.split(separator: " ").compactMap { Int($0) }.first.map { $0 << 10 } ?? .max
    }
}
