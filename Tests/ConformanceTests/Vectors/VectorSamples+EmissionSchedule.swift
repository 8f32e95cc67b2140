extension VectorSamples {
    static let emissionSchedule = #"""
        {"mechanism": "emission-schedule", "version": 1, "cases": [
        {"name": "helium-supplement-flat", "source":
          "helium/HIP:0149 (196,000 HNT per day, 360 epochs)", "status": "stated",
          "parameters": {"kind": "linear_taper", "budget": "none", "per_epoch": "19600000000000",
            "flat_epochs": "360", "taper_epochs": "720"},
          "input": {"from": "0", "to": "360", "already": "0"},
          "expect": {"emission": "7056000000000000"}},
        {"name": "bittensor-0", "source":
          "opentensor/subtensor:pallets/subtensor/src/coinbase/block_emission.rs", "status":
          "code",
          "parameters": {"kind": "supply_threshold_halving", "budget": "none", "base":
            "1000000000", "limit": "21000000000000000"},
          "input": {"issuance": "0"},
          "expect": {"emission": "1000000000"}},
        {"name": "bittensor-10499999", "source":
          "opentensor/subtensor:pallets/subtensor/src/coinbase/block_emission.rs", "status":
          "code",
          "parameters": {"kind": "supply_threshold_halving", "budget": "none", "base":
            "1000000000", "limit": "21000000000000000"},
          "input": {"issuance": "10499999000000000"},
          "expect": {"emission": "1000000000"}},
        {"name": "bittensor-10500000", "source":
          "opentensor/subtensor:pallets/subtensor/src/coinbase/block_emission.rs", "status":
          "code",
          "parameters": {"kind": "supply_threshold_halving", "budget": "none", "base":
            "1000000000", "limit": "21000000000000000"},
          "input": {"issuance": "10500000000000000"},
          "expect": {"emission": "500000000"}},
        {"name": "bittensor-15750000", "source":
          "opentensor/subtensor:pallets/subtensor/src/coinbase/block_emission.rs", "status":
          "code",
          "parameters": {"kind": "supply_threshold_halving", "budget": "none", "base":
            "1000000000", "limit": "21000000000000000"},
          "input": {"issuance": "15750000000000000"},
          "expect": {"emission": "250000000"}},
        {"name": "bittensor-18375000", "source":
          "opentensor/subtensor:pallets/subtensor/src/coinbase/block_emission.rs", "status":
          "code",
          "parameters": {"kind": "supply_threshold_halving", "budget": "none", "base":
            "1000000000", "limit": "21000000000000000"},
          "input": {"issuance": "18375000000000000"},
          "expect": {"emission": "125000000"}},
        {"name": "render-year-one", "source": "rendernetwork/RNPs (12 x 760,567)", "status":
          "stated",
          "parameters": {"kind": "constant", "budget": "none", "per_epoch": "760567"},
          "input": {"from": "0", "to": "12", "already": "0"},
          "expect": {"emission": "9126804"}},
        {"name": "edge-empty-interval", "source": "computed", "status": "computed",
          "parameters": {"kind": "constant", "budget": "none", "per_epoch": "5"},
          "input": {"from": "7", "to": "7", "already": "0"},
          "expect": {"emission": "0"}},
        {"name": "edge-budget-cuts", "source": "computed", "status": "computed",
          "parameters": {"kind": "constant", "budget": "12", "per_epoch": "5"},
          "input": {"from": "0", "to": "9", "already": "0"},
          "expect": {"emission": "12"}},
        {"name": "edge-table-edge", "source": "computed", "status": "computed",
          "parameters": {"kind": "table", "budget": "none", "rows": [{"start": "0", "per_epoch":
            "4098360655738"}, {"start": "364", "per_epoch": "4109589041096"}, {"start": "729",
            "per_epoch": "2054794520548"}]},
          "input": {"from": "363", "to": "365", "already": "0"},
          "expect": {"emission": "8207949696834"}},
        {"name": "edge-taper-whole", "source": "computed", "status": "computed",
          "parameters": {"kind": "linear_taper", "budget": "none", "per_epoch": "19600000000000",
            "flat_epochs": "360", "taper_epochs": "720"},
          "input": {"from": "360", "to": "1080", "already": "0"},
          "expect": {"emission": "7055999999999680"}},
        {"name": "edge-geometric-first-is-full", "source": "computed", "status": "computed",
          "parameters": {"kind": "geometric", "budget": "none", "per_epoch": "100", "ratio": "0"},
          "input": {"from": "0", "to": "2", "already": "0"},
          "expect": {"emission": "100"}},
        {"name": "edge-issuance-at-limit", "source": "computed", "status": "computed",
          "parameters": {"kind": "supply_threshold_halving", "budget": "none", "base":
            "1000000000", "limit": "21"},
          "input": {"issuance": "21"},
          "expect": {"emission": "0"}},
        {"name": "edge-reserve-all", "source": "computed", "status": "computed",
          "parameters": {"kind": "reserve_fraction", "budget": "none", "rate":
            "1000000000000000000"},
          "input": {"reserve": "340282366920938463463374607431768211455"},
          "expect": {"emission": "340282366920938463463374607431768211455"}},
        {"name": "computed-01", "source": "computed", "status": "computed",
          "parameters": {"kind": "geometric", "budget": "59521504332090513", "per_epoch":
            "40257060479", "ratio": "960785831062605922"},
          "input": {"from": "353", "to": "404", "already": "629"},
          "expect": {"emission": "657789"}},
        {"name": "computed-02", "source": "computed", "status": "computed",
          "parameters": {"kind": "reserve_fraction", "budget": "31283720566529442", "rate":
            "484275802948818225"},
          "input": {"reserve": "14012797985789327802772"},
          "expect": {"emission": "6786058996127709436888"}},
        {"name": "computed-03", "source": "computed", "status": "computed",
          "parameters": {"kind": "table", "budget": "none", "rows": [{"start": "0", "per_epoch":
            "4098360655738"}, {"start": "364", "per_epoch": "4109589041096"}, {"start": "729",
            "per_epoch": "2054794520548"}]},
          "input": {"from": "182", "to": "190", "already": "3060864288"},
          "expect": {"emission": "32786885245904"}},
        {"name": "computed-04", "source": "computed", "status": "computed",
          "parameters": {"kind": "constant", "budget": "none", "per_epoch": "0"},
          "input": {"from": "346", "to": "377", "already": "1519431881213056769"},
          "expect": {"emission": "0"}},
        {"name": "computed-05", "source": "computed", "status": "computed",
          "parameters": {"kind": "linear_taper", "budget": "48595214", "per_epoch":
            "5337000731789524865", "flat_epochs": "103", "taper_epochs": "228"},
          "input": {"from": "11", "to": "48", "already": "0"},
          "expect": {"emission": "48595214"}},
        {"name": "computed-06", "source": "computed", "status": "computed",
          "parameters": {"kind": "geometric", "budget": "142723665036003177", "per_epoch":
            "5497250", "ratio": "998968188213792605"},
          "input": {"from": "298", "to": "357", "already": "8166023101387684"},
          "expect": {"emission": "231449839"}},
        {"name": "computed-07", "source": "computed", "status": "computed",
          "parameters": {"kind": "geometric", "budget": "26", "per_epoch": "1034241810395",
            "ratio": "988882435921435602"},
          "input": {"from": "192", "to": "225", "already": "490"},
          "expect": {"emission": "0"}},
        {"name": "computed-08", "source": "computed", "status": "computed",
          "parameters": {"kind": "halving", "budget": "93550220606129447827872", "per_epoch":
            "3188", "halving_epochs": "29"},
          "input": {"from": "104", "to": "155", "already": "4425902"},
          "expect": {"emission": "11537"}},
        {"name": "computed-09", "source": "computed", "status": "computed",
          "parameters": {"kind": "linear_taper", "budget": "none", "per_epoch": "50040411",
            "flat_epochs": "261", "taper_epochs": "225"},
          "input": {"from": "12", "to": "66", "already": "20898"},
          "expect": {"emission": "2702182194"}},
        {"name": "computed-10", "source": "computed", "status": "computed",
          "parameters": {"kind": "table", "budget": "84937581096229049971", "rows": [{"start":
            "0", "per_epoch": "4098360655738"}, {"start": "364", "per_epoch": "4109589041096"},
            {"start": "729", "per_epoch": "2054794520548"}]},
          "input": {"from": "322", "to": "366", "already": "0"},
          "expect": {"emission": "180350325623188"}},
        {"name": "computed-11", "source": "computed", "status": "computed",
          "parameters": {"kind": "geometric", "budget": "39755515532992688450", "per_epoch":
            "2355781774", "ratio": "967710287129814319"},
          "input": {"from": "109", "to": "141", "already": "0"},
          "expect": {"emission": "1325393416"}},
        {"name": "computed-12", "source": "computed", "status": "computed",
          "parameters": {"kind": "reserve_fraction", "budget": "15279315311402351954795", "rate":
            "469879059712634059"},
          "input": {"reserve": "685293658581"},
          "expect": {"emission": "322005139921"}}
        ]}
        """#
}
