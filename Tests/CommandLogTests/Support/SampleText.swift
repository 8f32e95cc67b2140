/// The sample configuration as JSON, written by hand in pieces.
enum SampleText {
    static let parts = [
        #""genesis":"1767225600""#, #""epoch_length":"86400""#,
        #""token":{"symbol":"ICNT","decimals":"18","supply":"700000000000000000000000000"}"#,
        #""allocations":[{"name":"team","schedule":{"kind":"linear","#
            + #""total":"1000000000000000000000","start":"1767225600","#
            + #""tge_share":"70000000000000000","cliff":"7776000","duration":"31104000"}}"#,
        #"{"name":"advisers","schedule":{"kind":"monthly","total":"1001000000000000000000","#
            + #""start":"1767225600","tge_share":"70000000000000000","cliff":"7776000","#
            + #""duration":"31104000","month_seconds":"2678400"}}"#,
        #"{"name":"partners","schedule":{"kind":"table","total":"1002000000000000000000","#
            + #""start":"1767225600","locked_by_month":["800000000000000000000","#
            + #""300000000000000000000","0"],"month_seconds":"2592000"}}"#,
        #""opening":{"reward_reserve":"70000000000000000000000000","#
            + #""treasury":"1000000000000000000000000"}"#,
        #""regions":["eu","us"]"#,
        #""hardware_classes":[{"name":"a100","collateral_requirement":"100000000000000000000"}"#,
        #"{"name":"h\"1\\00","collateral_requirement":"300000000000000000000"}]"#,
        #""capacity_rewards":["#,
        #"{"release_total":"1440000000000000000000000","release_start":"1767225605","#
            + #""release_duration":"124416000","bootstrap_cap":"#,
        #"{"kind":"none"}"#, #"{"kind":"cumulative","amount":"1000000000000000000000"}"#,
        #"{"kind":"per_month","amount":"2000000000000000000000"}"#,
        #""target_capacity":"1000000","target_gate":true,"#
            + #""curve":[{"x":"0","y":"1000000000000000000"},{"x":"1000000000000000000","y":"0"}]"#,
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
        #""governance":[{"key":"market_adjustment_k","minimum":"500000000000000000","#
            + #""maximum":"4000000000000000000","timelock":"172800","mode":"free","#
            + #""max_step":"1000000000000000000"},"#
            + #"{"key":"protocol_margin","minimum":"0","maximum":"1000000000000000000","#
            + #""timelock":"0","mode":"immutable","max_step":"0"}]"#,
    ]
}
