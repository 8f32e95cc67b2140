/// What the protocol counts beside its token, and where assets are exchanged.
extension Language {
    static let asset = Shape.variants(
        tag: "origin", doc: "Where its units come from.",
        [
            Variant(
                "external", "from outside: people bring it in and take it out", nil,
                [
                    .key("symbol", .value(.symbol), .required, "The unit of its amounts."),
                    .key(
                        "decimals", .value(.count(0...18)), .required,
                        "Decimals of a whole unit."),
                ]),
            Variant(
                "bridged", "the token on another chain; decimals are the token's",
                .stated("Corex announcement: several chains"),
                [
                    .key(
                        "symbol", .value(.bridgedSymbol), .required,
                        "The unit of its amounts, such as CXT.a.")
                ]),
        ])

    static let markets = Shape.variants(
        tag: "venue", doc: "Who stands on the other side.",
        [
            Variant(
                "pool", "a pool of the protocol's ledger, reserve × reserve constant",
                .code("raydium-cp-swap; Uniswap v2-core"),
                marketHead + [
                    .key(
                        "base_reserve", .value(.amountOf(.beside("base"))), .required,
                        "What the pool opens with; of an issued asset it comes out of the supply."),
                    .key(
                        "quote_reserve", .value(.amountOf(.beside("quote"))), .required,
                        "What the pool opens with; the ratio of the reserves is its price."),
                ]),
            Variant(
                "quoted", "a deep venue outside, whose depth is quoted before each trade",
                .assumed("mechanism constant-product-swap"), marketHead),
        ])

    private static let marketHead: [KeyDescription] = [
        .key("name", .value(.name), .required, "Name of the market."),
        .key(
            "base", .value(.reference(.asset)), .required,
            "The asset that is priced: the token, or an external one."),
        .key("quote", .value(.reference(.asset)), .required, "The asset that it is priced in."),
        .key(
            "swap", swap, or: "{model: fee_ceil}", "What a trade pays.",
            .code("Raydium's standard pool")),
    ]

    private static let swap = Shape.variants(
        tag: "model", doc: "How the fee is taken.",
        [
            Variant(
                "fee_ceil", "a fee on what is paid in, rounded up and counted apart",
                .code("raydium-cp-swap"),
                [
                    .key(
                        "fee", .value(.share(upTo: 999_999, of: 1_000_000)), or: "25bps",
                        "Part of what is paid in.", .code("Raydium's standard pool"))
                ]),
            Variant(
                "uniswap_v2", "three thousandths of what is paid in, inside the formula",
                .code("Uniswap v2-core and v2-periphery")),
        ])
}
