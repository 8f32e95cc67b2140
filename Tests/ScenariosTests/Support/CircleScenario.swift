/// A small scenario of a network without bookings, with every other module; most tests of those
/// change one place of it.
enum CircleScenario {
    static let text = """
        moniac: 1
        name: circle
        seed: 7
        horizon: 28d
        opening: {mining_pool: 100_000 TKN, treasury: 5 TKN}
        protocol:
          token: {symbol: TKN, decimals: 9, supply: 1_000_000 TKN}
          assets:
            - {symbol: USDC, origin: external, decimals: 6}
            - {symbol: SOL, origin: external, decimals: 9}
            - {symbol: TKN.b, origin: bridged}
          markets:
            - name: TKN-USDC
              venue: pool
              base: TKN
              quote: USDC
              swap: {model: uniswap_v2}
              base_reserve: 10_000 TKN
              quote_reserve: 20_000.5 USDC
            - {name: SOL-USDC, venue: quoted, base: SOL, quote: USDC, swap: {model: fee_ceil, fee: 0.01%}}
          jobs:
            assets: [SOL, USDC]
            fee: 2%
            dispute: {variant: docs, window_slots: 1_000}
            width: 128_bits
            slot_milliseconds: 500
          revenue:
            asset: USDC
            conversions:
              - {asset: SOL, market: SOL-USDC, slices: 12, max_slippage: 2%}
            to_stakers: 50%
            to_buy_back: 30%
          staking_pool:
            staked: TKN
            reward: USDC
            warm_up: 2d
            unbonding: 3d
            minimum_stake: 10 TKN
            multiplier: {kind: linear, max_bonus: 1, lock_min: 0d, lock_max: 360d}
          buy_back:
            market: TKN-USDC
            slices: 6
            max_slippage: 3%
            on_slippage: carry
            sinks: [{use: burn, share: 80%}, {use: treasury, share: 20%}]
            reference: {max_age: 2h, max_premium: 5%}
          mining:
            cap: {kind: halving, per_epoch: 100 TKN, halving_epochs: 365}
            validate_rate: 0.1 TKN
            tasks: [{name: inference, rate: 0.5 TKN}]
            tiers: [{name: low}, {name: high, minimum_compute: 8, minimum_stake: 50 TKN, multiplier: 1.5}]
            verifications_per_epoch: 20
          bridge:
            mode: burn_mint
            fee: 10bps
            burn_share_of_fee: 50%
            chains: [{name: home, asset: TKN}, {name: away, asset: TKN.b}]
          governance:
            - {key: protocol.jobs.fee, minimum: 0, maximum: 5%, timelock: 7d, max_step: 10bps}
            - {key: protocol.staking_pool.minimum_stake, minimum: 0, maximum: 20 TKN, timelock: 7d}
            - {key: protocol.mining.cap.per_epoch, minimum: 1 TKN, maximum: 200 TKN, timelock: 7d}
        market:
          price: {model: gbm, initial: 2 USD, volatility_per_day: 0.05}
          assets:
            - {asset: USDC, price: {model: constant, initial: 1 USD}}
            - {asset: SOL, price: {model: gbm, initial: 150 USD, volatility_per_day: 0.04}}
          correlations: [{between: [TKN, SOL], correlation: 0.6}]
          venues: [{market: SOL-USDC, depth: 2_000_000 USD}]
          liquidity: {kind: pool, market: TKN-USDC, arbitrage_per_day: 5_000 USD, permanent_share: 25%}
        network:
          regions: [eu, us]
          hardware:
            - {name: h100, gpu: H100-SXM5-80GB}
            - {name: a100, gpu: A100-SXM4-80GB}
          routing: reputation_weighted
          regional_events:
            mean_time_between: 90d
            node_share: 30%
            repair: {distribution: exponential, mean: 6h}
          providers:
            - cohort: p
              count: 4
              region: eu
              hardware: h100
              gpus_per_node: 8
              price: 2 USD/h
              cost: 1.20 USD/h
              turnover: {review_every: 14d, exit_below: -0.2, enter_above: 0.5, entrants: 2, most_members: 6}
              mining: {compute_per_gpu: 2, bond: 60 TKN, quality: 98%, anomaly_probability: 1%, verification_share: 90%}
        demand:
          resolution: flow
          workloads:
            - name: chat
              region: us
              hardware: [h100, a100]
              benchmark: llama2-70b-99
              arrivals: {process: poisson, rate: 100/d}
              size: {distribution: exponential, mean: 600s}
              users: {initial: 500, joining_per_day: 1%, leaving_per_day: 0.5%}
              payment:
                asset: USDC
                max_price: 3 USD/h
                elasticity: -1.2
                gpus: 2
                any_region: false
                quote_margin: 1.5
                receipt_every: 1h
                retries: 5
                checkpointed: true
                expiry_margin: 2h
                task: inference
                work_units_per_gpu_hour: 12
        participants:
          pool_stakers:
            - {cohort: s, count: 3, amount: 100 TKN, lock: 30d, join_over: 7d, required_yield: 8%, yield_spread: 0.3, review_every: 7d, claim_every: 14d}
          speculators:
            - {cohort: m, capital: 5_000 USD, strategy: momentum, window: 5d, strength: 2}
          bridge_users:
            - {cohort: b, chain: away, mean_per_day: 50 TKN, sigma: 0.5, return_share: 10%, delay: 20min}
          adversaries:
            - {name: flash, plan: flash_staker, capital: 500 TKN, lead: 1h, from: 3d, until: 10d, borrow_rate: 12%}
            - {name: sybil, plan: sybil_splitter, capital: 500 TKN, accounts: 20}
            - {name: wash, plan: wash_tenant, providers: p, share: 25%}
            - {name: mover, plan: oracle_mover, market: TKN-USDC, move: 0.1, window: 30min, budget: 900 USD}
            - {name: bread, plan: sandwich, market: TKN-USDC, share: 50%}
            - {name: ghost, plan: oracle_mover, market: TKN-USDC, move: -0.05, budget: 100 USD}
        schedule:
          - {at: 5d, set: protocol.jobs.fee, to: 210bps}
          - {at: 6d, set: protocol.staking_pool.minimum_stake, to: 5 TKN}

        """

    /// The sample with one place changed.
    ///
    /// - Precondition: `old` stands in it once.
    static func with(_ old: String, _ new: String) -> String {
        precondition(text.ranges(of: old).count == 1, "\(old) stands there once")
        return text.replacing(old, with: new)
    }
}
