import Rewards
public import Settlement
public import StrictText

/// How a whole protocol configuration stands in JSON, member by member as the rules name them.
public enum ConfigurationForm {
    /// One line of JSON; equal configurations give equal bytes.
    ///
    /// - Complexity: O(configuration).
    public static func encode(_ configuration: ProtocolConfiguration) -> [UInt8] {
        var writer = JSONWriter()
        form.write(configuration, &writer)
        return writer.bytes
    }

    /// Reads a configuration and has every mechanism judge its own parameters.
    ///
    /// - Throws: the first refusal: unknown, missing or duplicate keys, wrong types, numbers that
    ///   are no canonical strings or out of range, parameters that a rule refuses.
    /// - Complexity: O(configuration).
    public static func decode(_ field: JSONField) throws(TextError) -> ProtocolConfiguration {
        try form.read(field)
    }

    static let form = RecordForm<ProtocolConfiguration>(
        MemberForm("genesis", .time),
        MemberForm("epoch_length", .seconds),
        MemberForm("assets", .list(of: .assetTerms)),
        MemberForm("allocations", .list(of: .allocation)),
        MemberForm("treasury", .amount),
        MemberForm("governance", .list(of: .governed)),
        MemberForm("hardware", .hardware),
        MemberForm("markets", .list(of: .market)),
        MemberForm("jobs", .none(or: .jobs)),
        MemberForm("revenue", .none(or: .revenue)),
        MemberForm("staking", .none(or: .stakingPool)),
        MemberForm("buy_back", .none(or: .buyBack)),
        MemberForm("mining", .none(or: .mining)),
        MemberForm("bridge", .none(or: .bridge)),
        .optional("treasury_spending", .treasury),
        make: ProtocolConfiguration.init,
        take: {
            (
                $0.genesis, $0.epochLength, $0.assets, $0.allocations, $0.treasury, $0.governance,
                $0.hardware, $0.markets, $0.jobs, $0.revenue, $0.staking, $0.buyBack, $0.mining,
                $0.bridge, $0.treasurySpending
            )
        }
    ).object.checked { (configuration) throws(Refusal) in try configuration.validate() }
}
