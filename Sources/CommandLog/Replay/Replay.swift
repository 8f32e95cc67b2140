import Rewards
import Settlement
import StrictText

/// Carries out a command log again, on a fresh state, and compares.
public enum Replay {
    /// How many commands pass between two reports of progress.
    static let progressInterval: UInt64 = 4_096

    /// Applies every command and holds its outcome against the logged one.
    ///
    /// An outcome that differs does not stop the replay; it is counted and the first ones are kept.
    ///
    /// - Parameter progress: Told now and then how far the replay is.
    /// - Throws: `TextError` when a line, or the configuration at genesis, is refused; what the
    ///   reader's source throws.
    /// - Complexity: O(bytes of the log) beside what the commands themselves cost.
    public static func run(
        _ reader: consuming CommandLogReader, progress: ((ReplayProgress) -> Void)? = nil
    ) throws -> ReplayResult {
        var reader = reader
        var state = try genesis(of: reader)
        var tally = ReplayTally(name: reader.name)
        while let logged = try reader.next() {
            tally.count(logged, found: state.refusal(of: logged))
            if let progress, logged.sequence % progressInterval == 0 {
                progress(
                    ReplayProgress(commands: logged.sequence, bytesRead: reader.bytesRead))
            }
        }
        guard let ending = reader.ending else {
            preconditionFailure("a reader without further commands knows how its log ends")
        }
        return ReplayResult(tally: tally, state: state, ending: ending)
    }

    private static func genesis(
        of reader: borrowing CommandLogReader
    ) throws(TextError) -> ProtocolState {
        do throws(Refusal) {
            return try ProtocolState(reader.configuration)
        } catch {
            throw TextPlace(
                file: reader.name, position: SourcePosition(line: 1, column: 1),
                keyPath: "configuration"
            ).error(
                .conflict, expected: "a configuration that the protocol can start with",
                found: "one that it refuses as \(error.rawValue)")
        }
    }
}

/// How far a replay is.
public struct ReplayProgress: Hashable, Sendable {
    public let commands: UInt64
    /// Of the log.
    public let bytesRead: UInt64
}

extension ProtocolState {
    /// Carries out a logged command; nil when it is accepted.
    fileprivate mutating func refusal(of logged: LoggedCommand) -> Refusal? {
        do throws(Refusal) {
            _ = try apply(logged.command, at: logged.time)
            return nil
        } catch {
            return error
        }
    }
}
