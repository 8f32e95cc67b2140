/// The token's price: each model of `market.price` with its formula, units and sources.
extension Language {
    static let marketKeys: [KeyDescription] = [
        .key("price", price, .required, "How the token's daily close comes about."),
        .key(
            "assets", .list(of: .mapping(assetPriceKeys)), or: "[]",
            "Prices of other assets; one that is not listed has none."),
        .key(
            "correlations", .list(of: .mapping(correlationKeys)), or: "[]",
            "Between the daily returns of two assets; pairs that are not listed are independent."),
        .key(
            "venues", .list(of: .mapping(venueKeys)), or: "[]",
            "How deep each market of `protocol.markets` is whose venue is `quoted`."),
        .key(
            "liquidity", liquidity, or: "{kind: exogenous}",
            "What the day's purchases and sales do to the token's price.",
            .assumed("a market too deep to notice")),
    ]

    private static let assetPriceKeys: [KeyDescription] = [
        .key("asset", .value(.reference(.asset)), .required, "One of `protocol.assets`."),
        .key("price", price, .required, "As `market.price`."),
    ]

    private static let correlationKeys: [KeyDescription] = [
        .key(
            "between", .list(of: .value(.reference(.asset)), minimum: 2, maximum: 2), .required,
            "Two assets with a price."),
        .key(
            "correlation", .value(.real(-1...1)), .required,
            "Of the normals behind their returns."),
    ]

    private static let venueKeys: [KeyDescription] = [
        .key("market", .value(.reference(.market)), .required, "A quoted market."),
        .key(
            "depth", .value(.money), .required,
            "What each side is worth at the last closes; quoted before every epoch's edge."),
    ]

    private static let liquidity = Shape.variants(
        tag: "kind", doc: "Kind of market.",
        [
            Variant("exogenous", "nothing: the price is the model's alone", .assumed("ours")),
            Variant(
                "linear_impact", "net purchases of a day raise the log price in proportion",
                .stated("Kyle 1985, doi:10.2307/1913210"),
                [
                    .key(
                        "depth", .value(.money), .required,
                        "Net purchases that raise the log price by one, for good.")
                ]),
            Variant(
                "pool",
                "the net is traded in a pool of the protocol, and arbitrageurs follow the model's "
                    + "price; the close is the pool's", .assumed("ours"),
                [
                    .key(
                        "market", .value(.reference(.market)), .required,
                        "A pool of the token among `protocol.markets`."),
                    .key(
                        "arbitrage_per_day", .valueOr(.money, word: "none"), or: "none",
                        "The most that arbitrageurs trade in a day; `none` for nothing.",
                        .assumed("no figure serves")),
                    .key(
                        "permanent_share", .value(.fraction), or: "0",
                        "Part of a day's displacement of the pool that stays in the model's "
                            + "price.", .assumed("trades carry no news")),
                ]),
        ])

    private static let price = Shape.variants(
        tag: "model", doc: "Price model.",
        [
            constant, gbm, merton, studentT, autoregressive, garch, regimeSwitching,
            ornsteinUhlenbeck, bootstrap, history,
        ])

    // MARK: Keys of several models

    private static let initial = KeyDescription.key(
        "initial", .value(.money), .required, "Close of the day before the start.")

    private static let noForecast = KeySource.assumed("fitted drifts are no forecasts")

    private static func mean(_ name: String, _ doc: String) -> KeyDescription {
        .key(name, .value(.real(-1...1)), or: "0", doc, noForecast)
    }

    private static func deviation(_ name: String, _ doc: String) -> KeyDescription {
        .key(name, .value(.real(0...2)), .required, doc)
    }

    private static let closesFile = KeyDescription.key(
        "file", .value(.path), .required,
        "CSV with the header date,close_usd, a row for every day; .gz accepted. "
            + "Looked for beside the scenario, then in the data folder (--data).")

    // MARK: Models

    private static let constant = Variant(
        "constant", "the same price every day", nil,
        [.key("initial", .value(.money), .required, "Price of a whole token.")])

    private static let gbm = Variant(
        "gbm", "geometric Brownian motion", .stated("Black and Scholes 1973"),
        [
            initial, mean("log_drift_per_day", "Mean of a day's log return."),
            deviation("volatility_per_day", "Standard deviation of a day's log return."),
        ])

    private static let merton = Variant(
        "merton",
        "normal log returns with rare jumps, r = m + s·z + J, with J the sum of N jumps "
            + "N(a, b²) and N Poisson of mean λ",
        .stated("Merton 1976, doi:10.1016/0304-405X(76)90022-2"),
        [
            initial,
            mean("log_drift_per_day", "m: mean of a day's log return without its jumps, per day."),
            deviation(
                "volatility_per_day",
                "s: standard deviation of a day's log return without its jumps."),
            .key(
                "jump_rate", .value(.rate), .required,
                "λ: mean number of jumps in a time, such as 12/year; at most 30 a day."),
            .key(
                "jump_mean", .value(.real(-5...5)), or: "0",
                "a: mean of a jump of the log price.", .assumed("up and down alike")),
            .key(
                "jump_deviation", .value(.real(0...5)), .required,
                "b: standard deviation of a jump of the log price."),
        ])

    private static let studentT = Variant(
        "student_t", "independent log returns with heavy tails, r = m + s·t",
        .stated("Blattberg and Gonedes 1974, doi:10.1086/295634"),
        [
            initial, mean("mean_per_day", "m: mean of a day's log return, per day."),
            deviation(
                "scale_per_day",
                "s: scale of a day's log return; its standard deviation is s·√(ν/(ν − 2))."),
            .key(
                "degrees_of_freedom", .value(.real(0...1e6)), .required,
                "ν of Student's t, above 2; smaller is heavier, and up to 4 the kurtosis is "
                    + "infinite."),
        ])

    private static let autoregressive = Variant(
        "autoregressive",
        "AR(1): log returns that remember yesterday's, "
            + "r(t) = c + φ·r(t − 1) + s·z, from the long run's mean on",
        .stated("Hamilton 1994, Time Series Analysis, section 3.4"),
        [
            initial,
            mean(
                "constant_per_day", "c, per day; the mean of a day's log return is c/(1 − φ)."),
            .key(
                "persistence", .value(.real(-1...1)), .required,
                "φ: part of yesterday's log return that today's has; between −1 and 1."),
            deviation(
                "volatility_per_day",
                "s: standard deviation of what is new in a day; the log return's is s/√(1 − φ²)."),
        ])

    private static let garch = Variant(
        "garch",
        "GARCH(1,1): the variance follows the returns, r = m + √h·x and "
            + "h(t + 1) = ω + α·(r(t) − m)² + β·h(t), with x of variance 1",
        .stated("Bollerslev 1986, doi:10.1016/0304-4076(86)90063-1"),
        [
            initial, mean("mean_per_day", "m: mean of a day's log return, per day."),
            deviation(
                "volatility_per_day",
                "Standard deviation of a day's log return in the long run: "
                    + "ω = (1 − α − β) times its square."),
            .key(
                "alpha", .value(.real(0...1)), .required,
                "α: weight of the latest squared deviation; α + β is below 1."),
            .key("beta", .value(.real(0...1)), .required, "β: weight of the variance before."),
            .key(
                "degrees_of_freedom", .valueOr(.real(0...1e6), word: "none"), or: "none",
                "ν above 2 makes x Student's t, scaled to variance 1; `none` makes it normal.",
                .stated("Bollerslev 1986")),
            .key(
                "start_volatility_per_day", .value(.real(0...2)), .optional,
                "Standard deviation of the first day's log return; the long run's when left out."),
        ])

    private static let regimeSwitching = Variant(
        "regime_switching",
        "a calm and a turbulent regime that follow each other as a Markov "
            + "chain, r = m + s·z with the m and s of the day's regime",
        .stated("Hamilton 1989, doi:10.2307/1912559"),
        [
            initial,
            .key("calm", .mapping(regimeKeys), .required, "The calm regime."),
            .key("turbulent", .mapping(regimeKeys), .required, "The turbulent regime."),
            .key(
                "before", .value(.choice(["long_run", "calm", "turbulent"])), or: "long_run",
                "Regime of the day before the start; `long_run` draws the first day's from the "
                    + "regimes' shares in the long run.",
                .assumed("any day may be the first")),
        ])

    private static let regimeKeys: [KeyDescription] = [
        mean("mean_per_day", "m: mean of a day's log return in this regime, per day."),
        deviation(
            "volatility_per_day", "s: standard deviation of a day's log return in this regime."),
        .key(
            "stay_probability", .value(.fraction), .required,
            "That the next day is in this regime too; the mean stay is 1/(1 − it) days."),
    ]

    private static let ornsteinUhlenbeck = Variant(
        "ornstein_uhlenbeck",
        "a log price drawn back to a level: its distance x from the level "
            + "moves by x(t + 1) = b·x(t) + √v·z, with b = exp(−κ) and v = σ²(1 − b²)/(2κ)",
        .stated(
            "Uhlenbeck and Ornstein 1930, doi:10.1103/PhysRev.36.823; exact step: Gillespie 1996, "
                + "doi:10.1103/PhysRevE.54.2084"),
        [
            initial,
            .key(
                "level", .value(.money), .optional,
                "The price to which it reverts, its median in the long run; `initial` when left "
                    + "out."),
            .key(
                "reversion_per_day", .value(.real(0...100)), .required,
                "κ, per day: half of the distance is gone after log(2)/κ days; 0 for never."),
            deviation("volatility_per_day", "σ, for the root of a day."),
            .key(
                "noise_deviation", .value(.real(0...2)), or: "0",
                "Standard deviation of the quoted log price about the one behind it, new every "
                    + "day.", .assumed("quoted without noise")),
        ])

    private static let bootstrap = Variant(
        "bootstrap",
        "recorded log returns drawn in blocks of random length, round the circle "
            + "(stationary bootstrap)",
        .stated("Politis and Romano 1994, doi:10.1080/01621459.1994.10476870"),
        [
            initial, closesFile,
            .key("from", .value(.date), .optional, "First close that is used; the file's first."),
            .key("to", .value(.date), .optional, "Last close that is used; the file's last."),
            .key(
                "log_drift_per_day", .value(.real(-1...1)), .optional,
                "Mean of a day's log return, by shifting every recorded one alike; the file's own "
                    + "when left out."),
            .key(
                "mean_block", .value(.days(1...UInt64(ScenarioLimits.horizonDays))), .required,
                "Mean length of a block; 1d draws each day by itself."),
        ])

    private static let history = Variant(
        "history", "closes of a file, row by row", nil,
        [
            closesFile,
            .key(
                "from", .value(.date), .optional,
                "The date whose close is the first day's; the run's start when left out. "
                    + "The close of the day before opens the run."),
            .key(
                "scale_to", .value(.money), .optional,
                "Multiplies the whole series so that its opening close is this price."),
        ])
}
