/// How long a provider commits, and by how much it may extend.
///
/// - Source: `docs/MECHANISMS.md`, commitment — stated, code.
public struct CommitmentRule: Hashable, Sendable {
    /// At least one second.
    public var minimum: Seconds
    /// At least one second.
    public var extensionUnit: Seconds

    /// Does not check the ranges; ``validate()`` does.
    public init(minimum: Seconds, extensionUnit: Seconds) {
        self.minimum = minimum
        self.extensionUnit = extensionUnit
    }

    /// 36 months, extendable by 6 — stated, code.
    public static let icn = CommitmentRule(
        minimum: Seconds(unchecked: 36 * Seconds.month.count),
        extensionUnit: Seconds(unchecked: 6 * Seconds.month.count))

    /// - Throws: ``Refusal/outOfRange`` when a length is zero.
    public func validate() throws(Refusal) {
        if minimum == .zero || extensionUnit == .zero { throw .outOfRange }
    }

    /// - Returns: When a commitment of `length` ends that starts at `at`.
    /// - Throws: ``Refusal/outOfRange`` as ``validate()``, ``Refusal/commitmentTooShort``,
    ///   ``Refusal/notAnExtensionMultiple``, then ``Refusal/overflow`` past 2^63−1.
    public func open(at: Timestamp, length: Seconds) throws(Refusal) -> Timestamp {
        try validate()
        if length < minimum { throw .commitmentTooShort }
        try checkMultiple(length.count - minimum.count)
        return try at.advanced(by: length)
    }

    /// - Returns: When the commitment ends after it is extended by `length`.
    /// - Throws: ``Refusal/outOfRange`` as ``validate()`` or for a length of zero,
    ///   ``Refusal/commitmentEnded``, ``Refusal/notAnExtensionMultiple``, then
    ///   ``Refusal/overflow`` past 2^63−1.
    public func extend(
        endsAt: Timestamp, by length: Seconds, at: Timestamp
    ) throws(Refusal) -> Timestamp {
        try validate()
        if length == .zero { throw .outOfRange }
        if at >= endsAt { throw .commitmentEnded }
        try checkMultiple(length.count)
        return try endsAt.advanced(by: length)
    }

    /// Whether the collateral may leave: from the end of the commitment on.
    public func status(
        at: Timestamp, endsAt: Timestamp
    ) -> (withdrawable: Bool, remaining: Seconds) {
        if at >= endsAt { return (true, .zero) }
        return (false, Seconds(unchecked: endsAt.seconds - at.seconds))
    }

    private func checkMultiple(_ count: UInt64) throws(Refusal) {
        if count % extensionUnit.count != 0 { throw .notAnExtensionMultiple }
    }
}
