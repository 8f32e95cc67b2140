extension Schema {
    /// An asset and reason a row, in whole units; exact text, `…_approx` for plotting.
    static let flowReadable = """
        CREATE VIEW flow_readable AS
        SELECT flow.run_id, asset.symbol AS asset, flow.reason,
            \(FlowColumn.allCases.map { column in
                ExactSQL.decimalText(column.rawValue, decimals: "asset.decimals")
                    + " AS \(column.rawValue)"
            }.joined(separator: ",\n    ")),
            \(ExactSQL.approximate("amount", decimals: "asset.decimals")) AS amount_approx,
            flow.count
        FROM flow JOIN asset USING (run_id, asset_id)
        """

    /// Runs that were recorded with their flows.
    private static let withFlows = "SELECT run_id FROM provenance WHERE schema_version >= 2"

    /// An asset a row: all that came into being less all that ceased to be is the supply at the
    /// end, exactly.
    static let flowSupplyCheck = """
        CREATE VIEW flow_supply_check AS
        WITH
        \(ExactSQL.differenceChain(
            "flows", keys: ["run_id", "asset_id"],
            source: """
                SELECT asset.run_id, asset.asset_id,
                    \(ExactSQL.limbs { limb in
                        let power = "e\(9 * limb)"
                        return "coalesce(sum(flow.created_\(power) - flow.destroyed_\(power)), 0)"
                            + " - coalesce(max(asset_day.supply_\(power)), 0) AS d\(limb)"
                    })
                FROM asset
                    JOIN run USING (run_id)
                    LEFT JOIN flow
                        ON flow.run_id = asset.run_id AND flow.asset_id = asset.asset_id
                    LEFT JOIN asset_day
                        ON asset_day.run_id = asset.run_id AND asset_day.day = run.days - 1
                        AND asset_day.asset_id = asset.asset_id
                WHERE asset.run_id IN (\(withFlows))
                GROUP BY asset.run_id, asset.asset_id
                """))
        SELECT flows.run_id, asset.symbol AS asset, flows.difference = '0' AS ok,
            flows.difference
        FROM flows JOIN asset USING (run_id, asset_id)
        """

    /// An asset a row: all that moved after genesis, less what ceased to be, is all that accounts
    /// were credited with, exactly.
    static let flowTurnoverCheck = """
        CREATE VIEW flow_turnover_check AS
        WITH
        moved AS (
            SELECT run_id, asset_id,
                \(ExactSQL.limbs { limb in
                    let power = "e\(9 * limb)"
                    return "sum(amount_\(power) - destroyed_\(power)) AS m\(limb)"
                })
            FROM flow WHERE reason <> 'genesis' GROUP BY run_id, asset_id
        ),
        credited AS (
            SELECT account_day.run_id, account.asset_id,
                \(ExactSQL.limbs { limb in
                    "sum(account_day.credited_e\(9 * limb)) AS c\(limb)"
                })
            FROM account_day JOIN account USING (run_id, account_id)
            GROUP BY account_day.run_id, account.asset_id
        ),
        \(ExactSQL.differenceChain(
            "flows", keys: ["run_id", "asset_id"],
            source: """
                SELECT asset.run_id, asset.asset_id,
                    \(ExactSQL.limbs { limb in
                        "coalesce(m\(limb), 0) - coalesce(c\(limb), 0) AS d\(limb)"
                    })
                FROM asset
                    LEFT JOIN moved USING (run_id, asset_id)
                    LEFT JOIN credited
                        ON credited.run_id = asset.run_id AND credited.asset_id = asset.asset_id
                WHERE asset.run_id IN (\(withFlows))
                """))
        SELECT flows.run_id, asset.symbol AS asset, flows.difference = '0' AS ok,
            flows.difference
        FROM flows JOIN asset USING (run_id, asset_id)
        """
}
