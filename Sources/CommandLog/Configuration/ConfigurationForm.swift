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
        MemberForm("token", .token),
        MemberForm("allocations", .list(of: .allocation)),
        MemberForm("opening", .opening),
        MemberForm("regions", .list(of: .name)),
        MemberForm("hardware_classes", .list(of: .hardwareClass)),
        MemberForm("capacity_rewards", .list(of: .capacityRewards)),
        MemberForm("prices", .priceGrid),
        MemberForm("market_adjustment", .marketAdjustment),
        MemberForm("cluster_price", .clusterPrice),
        MemberForm("access_price", .accessPrice),
        MemberForm("multiplier", .multiplier),
        MemberForm("provider_reward", .choice),
        MemberForm("node_collateral", .nodeCollateral),
        MemberForm("network_collateral", .networkCollateral),
        MemberForm("diversion", .diversion),
        MemberForm("commitment", .commitment),
        MemberForm("collateral_unbonding", .unbonding),
        MemberForm("delegation", .delegation),
        MemberForm("slashing", .slashing),
        MemberForm("governance", .list(of: .governed)),
        make: ProtocolConfiguration.init,
        take: {
            (
                $0.genesis, $0.epochLength, $0.token, $0.allocations, $0.opening, $0.regions,
                $0.hardwareClasses, $0.capacityRewards, $0.prices, $0.marketAdjustment,
                $0.clusterPrice, $0.accessPrice, $0.multiplier, $0.providerReward,
                $0.nodeCollateral, $0.networkCollateral, $0.diversion, $0.commitment,
                $0.collateralUnbonding, $0.delegation, $0.slashing, $0.governance
            )
        }
    ).object.checked { (configuration) throws(Refusal) in try configuration.validate() }
}
