/// The sample configuration as JSON, written by hand in pieces.
enum SampleText {
    static let parts =
        [
            #""genesis":"1767225600""#, #""epoch_length":"86400""#,
            #""assets":[{"symbol":"ICNT","decimals":"18","origin":{"kind":"issued","#
                + #""supply":"700000000000000000000000000"}}"#,
            #"{"symbol":"USDC","decimals":"6","origin":{"kind":"external"}}"#,
            #"{"symbol":"COIN","decimals":"9","origin":{"kind":"issued","supply":"2000000"}}"#,
            #"{"symbol":"ICNT.far","decimals":"18","origin":{"kind":"bridged"}}"#,
            #""allocations":[{"name":"team","schedule":{"kind":"linear","#
                + #""total":"1000000000000000000000","start":"1767225600","#
                + #""tge_share":"70000000000000000","cliff":"7776000","duration":"31104000"}}"#,
            #"{"name":"advisers","schedule":{"kind":"monthly","total":"1001000000000000000000","#
                + #""start":"1767225600","tge_share":"70000000000000000","cliff":"7776000","#
                + #""duration":"31104000","month_seconds":"2678400"}}"#,
            #"{"name":"partners","schedule":{"kind":"table","total":"1002000000000000000000","#
                + #""start":"1767225600","locked_by_month":["800000000000000000000","#
                + #""300000000000000000000","0"],"month_seconds":"2592000"}}"#,
            #""treasury":"1000000000000000000000000""#,
            #""governance":[{"key":"market_adjustment_k","minimum":"500000000000000000","#
                + #""maximum":"4000000000000000000","timelock":"172800","mode":"free","#
                + #""max_step":"1000000000000000000"},"#
                + #"{"key":"protocol_margin","minimum":"0","maximum":"1000000000000000000","#
                + #""timelock":"0","mode":"immutable","max_step":"0"}]"#,
            #""hardware":{"reward_reserve":"70000000000000000000000000""#,
            #""regions":["eu","us"]"#,
            #""hardware_classes":[{"name":"a100","#
                + #""collateral_requirement":"100000000000000000000"}"#,
            #"{"name":"h\"1\\00","collateral_requirement":"300000000000000000000"}]"#,
            #""capacity_rewards":["#,
            #"{"release_total":"1440000000000000000000000","release_start":"1767225605","#
                + #""release_duration":"124416000","bootstrap_cap":"#,
            #"{"kind":"none"}"#, #"{"kind":"cumulative","amount":"1000000000000000000000"}"#,
            #"{"kind":"per_month","amount":"2000000000000000000000"}"#,
            #""target_capacity":"1000000","target_gate":true,"#
                + #""curve":[{"x":"0","y":"1000000000000000000"},"#
                + #"{"x":"1000000000000000000","y":"0"}]"#,
            #""prices":{"close_interval":"86400","max_age":"3600"}"#,
            #""market_adjustment":{"window_days":"7","k":"1500000000000000000","#
                + #""trigger":"daily_sigma","sigma":"sample","returns":"simple","#
                + #""floor":"10000000000000000","cap":"none","bad_price":"hold","cycle_days":"14","#
                + #""initial":"990000000000000000"}"#,
            #""cluster_price":{"max_price":"5000000000000000000000","max_nodes":"50","#
                + #""pricing":"pay_as_bid","partial_last":true}"#,
            #""access_price":{"protocol_margin":"250000000000000000","#
                + #""reserve_share_of_margin":"110000000000000000","#
                + #""burn_share_of_margin":"120000000000000000","month_seconds":"2592000"}"#,
            #""multiplier":[{"coverage_from":"0","multiplier":"1000000000000000000"},"#
                + #"{"coverage_from":"2000000000000000000","multiplier":"1200000000000000000"}]"#,
            #""provider_reward":"sum_then_multiply""#,
            #""node_collateral":{"variant":"docs","reward_multiple":"6","#
                + #""min_collateral_percent":"30000000000000000000","apply_maf":true}"#,
            #""network_collateral":{"factor":"500000000000000000"}"#,
            #""diversion":{"delegator_share":"100000000000000000","redirect_table":["#
                + #"{"coverage_from":"0","ratio":"260000000000000000"},"#
                + #"{"coverage_from":"1000000000000000000","ratio":"50000000000000000"}]}"#,
            #""commitment":{"minimum":"93312000","extension_unit":"15552000"}"#,
            #""collateral_unbonding":{"release":"cliff","delay":"604800","slashable":true}"#,
            #""delegation":{"node_reward_share":"800000000000000000","#
                + #""node_reward_share_is":"delegators","#
                + #""yield":{"c1":"153","c2":"925","c3":"950","#
                + #""max_apy_curve":["240000000000000000","40000000000000000"],"#
                + #""total_supply":"700000000000000000000000000"},"#
                + #""unbonding":{"release":"linear","delay":"1209600","slashable":false}}"#,
            #""slashing":{"table":[{"downtime_from":"0","fraction":"0"},"#
                + #"{"downtime_from":"3601","fraction":"20000000000000000"}],"basis":"total"}"#,
        ] + modules

    private static let modules = [
        #""markets":[{"name":"ICNT-USDC","base":"0","quote":"1","#
            + #""swap":{"model":"fee_ceil","fee_millionths":"2500"},"#
            + #""venue":{"kind":"pool","base_reserve":"1000000000000000000000000","#
            + #""quote_reserve":"350000000000"}}"#,
        #"{"name":"COIN-USDC","base":"2","quote":"1","swap":{"model":"uniswap_v2"},"#
            + #""venue":{"kind":"quoted"}}"#,
        #""jobs":{"escrow":{"dispute":"docs","fee_bps":"25","width":"128_bits","#
            + #""dispute_window":"9000"},"assets":["1","2"],"slot_milliseconds":"400"}"#,
        #""revenue":{"asset":"1","conversions":[{"asset":"2","market":"1","slices":"4","#
            + #""max_slippage":"20000000000000000"}],"to_burn_bps":"0","#
            + #""to_buy_back_bps":"3000","to_stakers_bps":"5000"}"#,
        #""staking":{"staked":"0","reward":"1","warm_up":"600","unbonding":"259200","#
            + #""min_stake":"13000000000000000000","multiplier":{"kind":"linear","#
            + #""max_bonus":"1500000000000000000","lock_min":"0","lock_max":"31536000"}}"#,
        #""buy_back":{"market":"0","rule":{"#
            + #""swap":{"model":"fee_ceil","fee_millionths":"2500"},"slices":"24","#
            + #""max_slippage":"10000000000000000","on_slippage":"skip","#
            + #""between_slices":"none","sinks":[{"id":"burn","bps":"7000"},"#
            + #"{"id":"lock","bps":"1000"},{"id":"treasury","bps":"2000"}]},"#
            + #""reference":{"max_age":"172800","max_premium":"80000000000000000"}}"#,
        #""mining":{"opening":"100000000000000000000000000","release":"rate","#
            + #""validate_share":"200000000000000000","#
            + #""validator_min_stake":"1001000000000000000000","#
            + #""validate_rate":"3000000000000000000","#
            + #""cap":{"cap_kind":"exponential","rate_per_epoch":"700000000000000"},"#
            + #""task_rates":[{"id":"inference","rate":"2000000000000000000"},"#
            + #"{"id":"training","rate":"5000000000000000000"}],"#,
        #""tiers":[{"id":"entry","min_compute":"0","min_contribution":"0","#
            + #""min_reputation":"0","min_stake":"0","multiplier":"1000000000000000000"},"#
            + #"{"id":"core","min_compute":"8","min_contribution":"4","#
            + #""min_reputation":"600000000000000000","min_stake":"900000000000000000000","#
            + #""multiplier":"1250000000000000000"}],"#,
        #""reputation":{"rounding":"single_floor","denominator":"7","keep":"6","#
            + #""anomaly_penalty":"210000000000000000","floor":"30000000000000000"},"#
            + #""initial_reputation":"500000000000000000","#
            + #""assignment":{"min_stake":"1002000000000000000000","#
            + #""min_reputation":"400000000000000000","stake_per_task":"50000000000000000000"},"#
            + #""verifications_per_epoch":"77","#
            + #""unbonding":{"release":"linear","delay":"432000","slashable":false}}"#,
        #""bridge":{"mode":"lock_mint","fee_bps":"10","fee_burn_bps":"4000","#
            + #""chains":[{"name":"home","asset":"0"},{"name":"far","asset":"3"}]}"#,
        #""treasury_spending":[{"asset":"0","limit_per_year":"19000000000000000000"}"#,
        #"{"asset":"1","limit_per_year":"17000000"}]"#,
    ]
}
