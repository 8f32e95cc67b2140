public import CMoniacSettlement
import CommandLog
import Ledger
import Rewards
import Settlement

// What a protocol does, and what can be seen of its state.

@c @implementation
public func moniac_protocol_apply(
    _ pointer: OpaquePointer?, _ command: UnsafePointer<CChar>?, _ length: Int,
    _ answer: UnsafeMutablePointer<moniac_text>?
) -> Int32 {
    guard let pointer, let text = ForeignText(command, length, name: "command") else {
        return Answer.misused.hand(to: answer)
    }
    let handle = ProtocolHandle.at(pointer)
    return Answer.of {
        let bytes = try text.bytes(maximum: CommandText.maximumBytes)
        let timed = try CommandText.read(bytes, name: text.name)
        let receipt = try handle.state.apply(timed.command, at: timed.time)
        return .ok(AnswerText.accepted(receipt, handle.state))
    }.hand(to: answer)
}

@c @implementation
public func moniac_protocol_snapshot(
    _ pointer: OpaquePointer?, _ snapshot: UnsafeMutablePointer<moniac_text>?
) -> Int32 {
    guard let pointer, snapshot != nil else { return Answer.misused.hand(to: snapshot) }
    return Answer.ok(SnapshotForm.encode(ProtocolHandle.at(pointer).state)).hand(to: snapshot)
}

@c @implementation
public func moniac_protocol_digest(
    _ pointer: OpaquePointer?, _ digest: UnsafeMutablePointer<UInt8>?
) -> Int32 {
    guard let pointer, let digest else { return MONIAC_MISUSED }
    for (index, byte) in ProtocolHandle.at(pointer).state.digest().enumerated() {
        digest[index] = byte
    }
    return MONIAC_OK
}

@c @implementation
public func moniac_protocol_time(
    _ pointer: OpaquePointer?, _ seconds: UnsafeMutablePointer<UInt64>?
) -> Int32 {
    show(pointer, seconds) { $0.time.seconds }
}

@c @implementation
public func moniac_protocol_epoch_end(
    _ pointer: OpaquePointer?, _ seconds: UnsafeMutablePointer<UInt64>?
) -> Int32 {
    show(pointer, seconds) { $0.nextEdge.seconds }
}

@c @implementation
public func moniac_protocol_violations(
    _ pointer: OpaquePointer?, _ count: UnsafeMutablePointer<UInt64>?
) -> Int32 {
    show(pointer, count) { $0.violationCount }
}

@c @implementation
public func moniac_protocol_account(
    _ pointer: OpaquePointer?, _ name: UnsafePointer<CChar>?, _ length: Int, _ asset: UInt8,
    _ account: UnsafeMutablePointer<UInt32>?
) -> Int32 {
    guard let pointer, let account, let text = ForeignText(name, length, name: "name") else {
        return MONIAC_MISUSED
    }
    // What cannot be a name is nobody's.
    guard let bytes = try? text.bytes(maximum: 128), let name = Name(bytes),
        let found = ProtocolHandle.at(pointer).state.account(named: name, asset: AssetID(asset))
    else { return MONIAC_REFUSED }
    account.pointee = found.index
    return MONIAC_OK
}

@c @implementation
public func moniac_protocol_balance(
    _ pointer: OpaquePointer?, _ account: UInt32, _ high: UnsafeMutablePointer<UInt64>?,
    _ low: UnsafeMutablePointer<UInt64>?
) -> Int32 {
    guard let pointer, let high, let low else { return MONIAC_MISUSED }
    let ledger = ProtocolHandle.at(pointer).state.ledger
    guard ledger.contains(AccountID(account)) else { return MONIAC_REFUSED }
    let balance = ledger.balance(of: AccountID(account)).baseUnits
    high.pointee = UInt64(balance >> 64)
    low.pointee = UInt64(truncatingIfNeeded: balance)
    return MONIAC_OK
}

/// One figure of a state.
private func show(
    _ pointer: OpaquePointer?, _ target: UnsafeMutablePointer<UInt64>?,
    _ figure: (ProtocolState) -> UInt64
) -> Int32 {
    guard let pointer, let target else { return MONIAC_MISUSED }
    target.pointee = figure(ProtocolHandle.at(pointer).state)
    return MONIAC_OK
}
