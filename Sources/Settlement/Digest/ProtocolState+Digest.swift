import Ledger
import Rewards

extension ProtocolState {
    /// The version of the canonical form; it rises when a field is added or moved.
    public static let canonicalVersion: UInt32 = 2

    /// The version of the rules and of their order; it rises when the same commands would pay or
    /// refuse differently.
    public static let rulesVersion: UInt32 = 2

    /// SHA-256 of the canonical bytes. Shape: 32 bytes.
    ///
    /// - Complexity: O(state).
    public func digest() -> [UInt8] { SHA256.hash(canonicalBytes()) }

    /// The whole state in its canonical binary form, configuration included.
    ///
    /// Violations are observations about the state and no part of it.
    public func canonicalBytes() -> [UInt8] {
        var encoder = CanonicalEncoder()
        encoder.append(ProtocolState.canonicalVersion)
        encoder.append(configuration)
        encoder.append(list: configuration.governance) { encoder, governed in
            // What is in force, as raw values; a key that is set has one.
            encoder.append((try? terms.value(of: governed.key)) ?? 0)
        }
        appendClock(to: &encoder)
        encoder.append(ledger)
        encoder.append(list: accountNames) { $0.append($1) }
        encoder.append(list: observations) { encoder, latest in
            encoder.append(optional: latest) { $0.append($1) }
        }
        encoder.append(list: markets) { encoder, reserves in
            encoder.append(reserves.base)
            encoder.append(reserves.quote)
        }
        encoder.append(jobs)
        encoder.append(staking)
        encoder.append(mining)
        encoder.append(bridge)
        encoder.append(treasury)
        encoder.append(list: nodes) { $0.append($1) }
        encoder.append(list: pools) { $0.append($1) }
        encoder.append(list: lines) { $0.append($1) }
        encoder.append(nextLine)
        encoder.append(list: positions) { $0.append($1) }
        encoder.append(totalDelegated)
        encoder.append(baseYield)
        encoder.append(marketAdjustment)
        encoder.append(adjustment)
        encoder.append(list: governed) { $0.append($1) }
        encoder.append(sums)
        return encoder.bytes
    }

    private func appendClock(to encoder: inout CanonicalEncoder) {
        encoder.append(time)
        encoder.append(lastRank)
        encoder.append(list: lastSubject) { $0.append($1) }
        encoder.append(epochNumber)
        encoder.append(epochStart)
        encoder.append(nextEdge)
    }
}
