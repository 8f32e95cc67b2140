/// A line of the view `full_circle`: a figure on one side of an account that must balance.
private struct CircleItem {
    /// Where the figure is read.
    enum Source: String {
        /// All that moved for a reason.
        case moved
        /// What of it ceased to be.
        case destroyed
        /// The balance of a protocol account at the end.
        case closing
        /// All that a protocol account was credited with.
        case credited
        /// A metric of the run, which comes from the protocol's own reports.
        case metric
    }

    let part: String
    let isIncoming: Bool
    let name: String
    let source: Source
    /// The reason, account or metric.
    let key: String
    /// Of assets whose fees are used so; of every asset when nil.
    let fees: String?

    static func incoming(
        _ part: String, _ name: String, _ source: Source, _ key: String, fees: String? = nil
    ) -> CircleItem {
        CircleItem(
            part: part, isIncoming: true, name: name, source: source, key: key, fees: fees)
    }

    static func outgoing(
        _ part: String, _ name: String, _ source: Source, _ key: String, fees: String? = nil
    ) -> CircleItem {
        CircleItem(
            part: part, isIncoming: false, name: name, source: source, key: key, fees: fees)
    }
}

extension Schema {
    private static let circleItems: [CircleItem] = [
        .incoming("jobs", "user payments", .moved, "job_funding"),
        .outgoing("jobs", "provider payouts", .moved, "job_payment"),
        .outgoing("jobs", "refunds", .moved, "job_refund"),
        .outgoing("jobs", "fees", .moved, "job_fee"),
        .outgoing("jobs", "still in escrow", .closing, "escrow"),
        .incoming("fees", "fees", .moved, "job_fee"),
        .incoming("fees", "brought by conversions", .moved, "fee_conversion", fees: "divided"),
        .outgoing("fees", "converted", .moved, "fee_conversion", fees: "converted"),
        .outgoing("fees", "the treasury's at once", .moved, "job_fee", fees: "treasury"),
        .outgoing("fees", "to stakers", .moved, "revenue_to_stakers"),
        .outgoing("fees", "to buy-back", .moved, "revenue_to_buy_back"),
        .outgoing("fees", "to treasury", .moved, "revenue_to_treasury"),
        .outgoing("fees", "burned", .moved, "revenue_burned"),
        .outgoing("fees", "not yet divided", .closing, "fees"),
        .incoming("stakers", "from revenue", .moved, "revenue_to_stakers"),
        // Where revenue is not divided in the stakers' asset, they are paid in bought tokens.
        .incoming("stakers", "from buy-back", .credited, "staking-rewards", fees: "treasury"),
        .incoming("stakers", "from buy-back", .credited, "staking-rewards", fees: "converted"),
        .incoming("stakers", "from buy-back", .credited, "staking-rewards", fees: "none"),
        .outgoing("stakers", "paid", .moved, "staking_reward"),
        .outgoing("stakers", "owed, with dust", .closing, "staking-rewards"),
        .incoming("buy-back", "budget", .moved, "revenue_to_buy_back"),
        .outgoing("buy-back", "spent", .moved, "buy_back_spent"),
        .outgoing("buy-back", "not yet spent", .closing, "buy-back"),
        .incoming("bought", "bought", .metric, "tokens_bought"),
        .outgoing("bought", "burned", .destroyed, "bought_burned"),
        .outgoing("bought", "locked, stakers' or treasury's", .moved, "buy_back_bought"),
        // Of the token alone: what a bridged asset loses is at home again.
        .incoming("burned", "burned", .metric, "burned_end"),
        .outgoing("burned", "bought back", .destroyed, "bought_burned"),
        .outgoing("burned", "of revenue", .destroyed, "revenue_burned"),
        .outgoing("burned", "of access payments", .destroyed, "access_payment_burned"),
        .outgoing("burned", "sent to other chains", .destroyed, "bridge_send"),
        .outgoing("burned", "bridge fees", .destroyed, "bridge_fee_burned"),
    ]

    private static var circleValues: String {
        circleItems.enumerated().map { position, item in
            let fees = item.fees.map { "'\($0)'" } ?? "NULL"
            return "(\(position), '\(item.part)', \(item.isIncoming ? 1 : -1), "
                + "'\(item.name.replacing("'", with: "''"))', '\(item.source.rawValue)', "
                + "'\(item.key)', \(fees))"
        }.joined(separator: ",\n        ")
    }

    /// Where the money of jobs went: one row an asset, part and item, of runs that have jobs.
    ///
    /// `difference` belongs to the whole part: what came in less what went out and what is left,
    /// '0' to the unit, else signed in base units.
    static var fullCircle: String {
        """
        CREATE VIEW full_circle AS
        WITH
        item(position, part, sign, name, source, key, fees) AS (
            VALUES
            \(circleValues)
        ),
        \(creditedOfStakers),
        \(circleFigures),
        line AS MATERIALIZED (
            SELECT figure.run_id, figure.asset_id, asset.symbol, asset.decimals, item.position,
                item.part, item.sign, item.name,
                \(ExactSQL.limbs { "figure.amount_e\(9 * $0)" })
            FROM item
                JOIN figure ON figure.source = item.source AND figure.key = item.key
                JOIN asset ON asset.run_id = figure.run_id AND asset.asset_id = figure.asset_id
            WHERE (item.fees IS NULL OR item.fees = asset.fees)
                AND (item.part <> 'burned' OR figure.asset_id = 0)
                AND figure.run_id IN (SELECT run_id FROM asset WHERE fees <> 'none')
        ),
        \(ExactSQL.differenceChain(
            "circle", keys: ["run_id", "asset_id", "part"],
            source: """
                SELECT run_id, asset_id, part,
                    \(ExactSQL.limbs { "sum(sign * amount_e\(9 * $0)) AS d\($0)" })
                FROM line GROUP BY run_id, asset_id, part
                """))
        SELECT line.run_id, line.symbol AS asset, line.part,
            CASE line.sign WHEN 1 THEN 'in' ELSE 'out' END AS side, line.name AS item,
            \(ExactSQL.decimalText("amount", decimals: "line.decimals")) AS amount,
            circle.difference
        FROM line JOIN circle USING (run_id, asset_id, part)
        ORDER BY line.run_id, line.asset_id, line.position
        """
    }

    /// What the staking pool's vault ever received, carried into canonical limbs.
    private static var creditedOfStakers: String {
        let sums = """
            credited_sum AS MATERIALIZED (
                SELECT account_day.run_id, account.asset_id,
                    \(ExactSQL.limbs { "sum(account_day.credited_e\(9 * $0)) AS d\($0)" })
                FROM account_day JOIN account USING (run_id, account_id)
                    JOIN asset USING (run_id, asset_id)
                WHERE account.name IN ('staking-rewards', 'staking-rewards:' || asset.symbol)
                GROUP BY account_day.run_id, account.asset_id
            )
            """
        let carried = ExactSQL.carryPass(
            "credited", keys: ["run_id", "asset_id"], from: "credited_sum")
        return ([sums] + carried).joined(separator: ",\n")
    }

    private static var circleFigures: String {
        let sums = [("moved", FlowColumn.amount), ("destroyed", .destroyed)]
        let flows = sums.map { source, column in
            """
            SELECT run_id, asset_id, '\(source)' AS source, reason AS key,
                    \(ExactSQL.limbs { "\(column.rawValue)_e\(9 * $0) AS amount_e\(9 * $0)" })
                FROM flow
            """
        }
        return """
            figure AS MATERIALIZED (
                \(flows.joined(separator: "\nUNION ALL\n"))
                UNION ALL
                SELECT account_day.run_id, account.asset_id, 'closing',
                    CASE account.asset_id WHEN 0 THEN account.name
                        ELSE replace(account.name, ':' || asset.symbol, '') END,
                    \(ExactSQL.limbs { "account_day.closing_e\(9 * $0)" })
                FROM account_day
                    JOIN run ON run.run_id = account_day.run_id
                        AND account_day.day = run.days - 1
                    JOIN account
                        ON account.run_id = account_day.run_id
                        AND account.account_id = account_day.account_id
                    JOIN asset
                        ON asset.run_id = account.run_id AND asset.asset_id = account.asset_id
                UNION ALL
                SELECT run_id, asset_id, 'credited', 'staking-rewards',
                    \(ExactSQL.limbs { "d\($0)" })
                FROM credited
                UNION ALL
                SELECT metric.run_id, asset.asset_id, 'metric', metric.name,
                    \(ExactSQL.limbs { "metric.exact_e\(9 * $0)" })
                FROM metric JOIN asset
                    ON asset.run_id = metric.run_id AND asset.symbol = metric.unit
                WHERE metric.kind = 'amount'
            )
            """
    }
}
