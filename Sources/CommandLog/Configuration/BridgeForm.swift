import Rewards
import Settlement

extension ValueForm where Value == BridgeConfiguration {
    static var bridge: ValueForm {
        let chain = RecordForm<BridgeChain>(
            MemberForm("name", .name), MemberForm("asset", .asset),
            make: BridgeChain.init(name:asset:),
            take: { ($0.name, $0.asset) })
        return RecordForm(
            MemberForm("mode", .bridgeMode), MemberForm("fee_bps", .basisPoints),
            MemberForm("fee_burn_bps", .basisPoints),
            MemberForm("chains", .list(of: chain.object)),
            make: { mode, fee, burnedFee, chains in
                BridgeConfiguration(
                    terms: BridgeTerms(mode: mode, fee: fee, burnedFee: burnedFee),
                    chains: chains)
            },
            take: { ($0.terms.mode, $0.terms.fee, $0.terms.burnedFee, $0.chains) }
        ).object
    }
}

extension ValueForm where Value == BridgeMode {
    static var bridgeMode: ValueForm {
        .choice(of: [.lockMint, .burnMint]) { mode in
            switch mode {
            case .lockMint: "lock_mint"
            case .burnMint: "burn_mint"
            }
        }
    }
}
