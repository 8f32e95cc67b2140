extension VectorSamples {
    static let nodeTier = #"""
        {"mechanism": "node-tier", "version": 1, "cases": [
        {"name": "edge-exactly-gold", "source": "computed", "status": "computed",
          "parameters": {"tiers": [{"id": "bronze", "min_compute": "0", "min_contribution": "0",
            "min_reputation": "0", "min_stake": "0", "multiplier": "1000000000000000000"}, {"id":
            "silver", "min_compute": "100", "min_contribution": "1000000", "min_reputation":
            "500000000000000000", "min_stake": "0", "multiplier": "1200000000000000000"}, {"id":
            "gold", "min_compute": "1000", "min_contribution": "10000000", "min_reputation":
            "800000000000000000", "min_stake": "1000000000000000000000", "multiplier":
            "1500000000000000000"}]},
          "input": {"compute": "1000", "contribution": "10000000", "reputation":
            "800000000000000000", "stake": "1000000000000000000000"},
          "expect": {"tier": "gold", "multiplier": "1500000000000000000"}},
        {"name": "edge-exactly-silver", "source": "computed", "status": "computed",
          "parameters": {"tiers": [{"id": "bronze", "min_compute": "0", "min_contribution": "0",
            "min_reputation": "0", "min_stake": "0", "multiplier": "1000000000000000000"}, {"id":
            "silver", "min_compute": "100", "min_contribution": "1000000", "min_reputation":
            "500000000000000000", "min_stake": "0", "multiplier": "1200000000000000000"}, {"id":
            "gold", "min_compute": "1000", "min_contribution": "10000000", "min_reputation":
            "800000000000000000", "min_stake": "1000000000000000000000", "multiplier":
            "1500000000000000000"}]},
          "input": {"compute": "100", "contribution": "1000000", "reputation":
            "500000000000000000", "stake": "0"},
          "expect": {"tier": "silver", "multiplier": "1200000000000000000"}},
        {"name": "edge-no-tier", "source": "computed", "status": "computed",
          "parameters": {"tiers": [{"id": "silver", "min_compute": "100", "min_contribution":
            "1000000", "min_reputation": "500000000000000000", "min_stake": "0", "multiplier":
            "1200000000000000000"}, {"id": "gold", "min_compute": "1000", "min_contribution":
            "10000000", "min_reputation": "800000000000000000", "min_stake":
            "1000000000000000000000", "multiplier": "1500000000000000000"}]},
          "input": {"compute": "0", "contribution": "0", "reputation": "0", "stake": "0"},
          "refuses": "no-tier"},
        {"name": "edge-empty", "source": "computed", "status": "computed",
          "parameters": {"tiers": []},
          "input": {"compute": "0", "contribution": "0", "reputation": "0", "stake": "0"},
          "refuses": "no-tier"},
        {"name": "edge-duplicate-tier", "source": "computed", "status": "computed",
          "parameters": {"tiers": [{"id": "bronze", "min_compute": "0", "min_contribution": "0",
            "min_reputation": "0", "min_stake": "0", "multiplier": "1000000000000000000"}, {"id":
            "bronze", "min_compute": "0", "min_contribution": "0", "min_reputation": "0",
            "min_stake": "0", "multiplier": "1000000000000000000"}]},
          "input": {"compute": "0", "contribution": "0", "reputation": "0", "stake": "0"},
          "refuses": "duplicate-id"},
        {"name": "computed-01", "source": "computed", "status": "computed",
          "parameters": {"tiers": [{"id": "bronze", "min_compute": "0", "min_contribution": "0",
            "min_reputation": "0", "min_stake": "0", "multiplier": "1000000000000000000"}, {"id":
            "silver", "min_compute": "100", "min_contribution": "1000000", "min_reputation":
            "500000000000000000", "min_stake": "0", "multiplier": "1200000000000000000"}, {"id":
            "gold", "min_compute": "1000", "min_contribution": "10000000", "min_reputation":
            "800000000000000000", "min_stake": "1000000000000000000000", "multiplier":
            "1500000000000000000"}]},
          "input": {"compute": "12", "contribution": "44482744", "reputation":
            "14975143062861691", "stake": "1996590636"},
          "expect": {"tier": "bronze", "multiplier": "1000000000000000000"}},
        {"name": "computed-02", "source": "computed", "status": "computed",
          "parameters": {"tiers": [{"id": "bronze", "min_compute": "0", "min_contribution": "0",
            "min_reputation": "0", "min_stake": "0", "multiplier": "1000000000000000000"}, {"id":
            "silver", "min_compute": "100", "min_contribution": "1000000", "min_reputation":
            "500000000000000000", "min_stake": "0", "multiplier": "1200000000000000000"}, {"id":
            "gold", "min_compute": "1000", "min_contribution": "10000000", "min_reputation":
            "800000000000000000", "min_stake": "1000000000000000000000", "multiplier":
            "1500000000000000000"}]},
          "input": {"compute": "1339", "contribution": "3", "reputation": "626715382147941832",
            "stake": "6717469700"},
          "expect": {"tier": "bronze", "multiplier": "1000000000000000000"}},
        {"name": "computed-03", "source": "computed", "status": "computed",
          "parameters": {"tiers": [{"id": "bronze", "min_compute": "0", "min_contribution": "0",
            "min_reputation": "0", "min_stake": "0", "multiplier": "1000000000000000000"}, {"id":
            "silver", "min_compute": "100", "min_contribution": "1000000", "min_reputation":
            "500000000000000000", "min_stake": "0", "multiplier": "1200000000000000000"}, {"id":
            "gold", "min_compute": "1000", "min_contribution": "10000000", "min_reputation":
            "800000000000000000", "min_stake": "1000000000000000000000", "multiplier":
            "1500000000000000000"}]},
          "input": {"compute": "4062", "contribution": "0", "reputation": "665206824137467332",
            "stake": "5000000000000000000000"},
          "expect": {"tier": "bronze", "multiplier": "1000000000000000000"}},
        {"name": "computed-04", "source": "computed", "status": "computed",
          "parameters": {"tiers": [{"id": "bronze", "min_compute": "0", "min_contribution": "0",
            "min_reputation": "0", "min_stake": "0", "multiplier": "1000000000000000000"}, {"id":
            "silver", "min_compute": "100", "min_contribution": "1000000", "min_reputation":
            "500000000000000000", "min_stake": "0", "multiplier": "1200000000000000000"}, {"id":
            "gold", "min_compute": "1000", "min_contribution": "10000000", "min_reputation":
            "800000000000000000", "min_stake": "1000000000000000000000", "multiplier":
            "1500000000000000000"}]},
          "input": {"compute": "2017", "contribution": "6885", "reputation": "760326061178003703",
            "stake": "2120196248465327"},
          "expect": {"tier": "bronze", "multiplier": "1000000000000000000"}},
        {"name": "computed-05", "source": "computed", "status": "computed",
          "parameters": {"tiers": [{"id": "bronze", "min_compute": "0", "min_contribution": "0",
            "min_reputation": "0", "min_stake": "0", "multiplier": "1000000000000000000"}, {"id":
            "silver", "min_compute": "100", "min_contribution": "1000000", "min_reputation":
            "500000000000000000", "min_stake": "0", "multiplier": "1200000000000000000"}, {"id":
            "gold", "min_compute": "1000", "min_contribution": "10000000", "min_reputation":
            "800000000000000000", "min_stake": "1000000000000000000000", "multiplier":
            "1500000000000000000"}]},
          "input": {"compute": "161", "contribution": "17", "reputation": "710609514741568641",
            "stake": "117993"},
          "expect": {"tier": "bronze", "multiplier": "1000000000000000000"}},
        {"name": "computed-06", "source": "computed", "status": "computed",
          "parameters": {"tiers": [{"id": "bronze", "min_compute": "0", "min_contribution": "0",
            "min_reputation": "0", "min_stake": "0", "multiplier": "1000000000000000000"}, {"id":
            "silver", "min_compute": "100", "min_contribution": "1000000", "min_reputation":
            "500000000000000000", "min_stake": "0", "multiplier": "1200000000000000000"}, {"id":
            "gold", "min_compute": "1000", "min_contribution": "10000000", "min_reputation":
            "800000000000000000", "min_stake": "1000000000000000000000", "multiplier":
            "1500000000000000000"}]},
          "input": {"compute": "225", "contribution": "1359979", "reputation":
            "149701376066908673", "stake": "500510"},
          "expect": {"tier": "bronze", "multiplier": "1000000000000000000"}},
        {"name": "computed-07", "source": "computed", "status": "computed",
          "parameters": {"tiers": [{"id": "bronze", "min_compute": "0", "min_contribution": "0",
            "min_reputation": "0", "min_stake": "0", "multiplier": "1000000000000000000"}, {"id":
            "silver", "min_compute": "100", "min_contribution": "1000000", "min_reputation":
            "500000000000000000", "min_stake": "0", "multiplier": "1200000000000000000"}, {"id":
            "gold", "min_compute": "1000", "min_contribution": "10000000", "min_reputation":
            "800000000000000000", "min_stake": "1000000000000000000000", "multiplier":
            "1500000000000000000"}]},
          "input": {"compute": "52", "contribution": "220999", "reputation": "481386041121520302",
            "stake": "6200088912958564"},
          "expect": {"tier": "bronze", "multiplier": "1000000000000000000"}},
        {"name": "computed-08", "source": "computed", "status": "computed",
          "parameters": {"tiers": [{"id": "bronze", "min_compute": "0", "min_contribution": "0",
            "min_reputation": "0", "min_stake": "0", "multiplier": "1000000000000000000"}, {"id":
            "silver", "min_compute": "100", "min_contribution": "1000000", "min_reputation":
            "500000000000000000", "min_stake": "0", "multiplier": "1200000000000000000"}, {"id":
            "gold", "min_compute": "1000", "min_contribution": "10000000", "min_reputation":
            "800000000000000000", "min_stake": "1000000000000000000000", "multiplier":
            "1500000000000000000"}]},
          "input": {"compute": "2", "contribution": "6561", "reputation": "299407991459367690",
            "stake": "231"},
          "expect": {"tier": "bronze", "multiplier": "1000000000000000000"}},
        {"name": "computed-09", "source": "computed", "status": "computed",
          "parameters": {"tiers": [{"id": "bronze", "min_compute": "0", "min_contribution": "0",
            "min_reputation": "0", "min_stake": "0", "multiplier": "1000000000000000000"}, {"id":
            "silver", "min_compute": "100", "min_contribution": "1000000", "min_reputation":
            "500000000000000000", "min_stake": "0", "multiplier": "1200000000000000000"}, {"id":
            "gold", "min_compute": "1000", "min_contribution": "10000000", "min_reputation":
            "800000000000000000", "min_stake": "1000000000000000000000", "multiplier":
            "1500000000000000000"}]},
          "input": {"compute": "471", "contribution": "20999755", "reputation":
            "649534279835133687", "stake": "124"},
          "expect": {"tier": "silver", "multiplier": "1200000000000000000"}},
        {"name": "computed-10", "source": "computed", "status": "computed",
          "parameters": {"tiers": [{"id": "bronze", "min_compute": "0", "min_contribution": "0",
            "min_reputation": "0", "min_stake": "0", "multiplier": "1000000000000000000"}, {"id":
            "silver", "min_compute": "100", "min_contribution": "1000000", "min_reputation":
            "500000000000000000", "min_stake": "0", "multiplier": "1200000000000000000"}, {"id":
            "gold", "min_compute": "1000", "min_contribution": "10000000", "min_reputation":
            "800000000000000000", "min_stake": "1000000000000000000000", "multiplier":
            "1500000000000000000"}]},
          "input": {"compute": "62", "contribution": "221168", "reputation": "425109061426449886",
            "stake": "7438048776103"},
          "expect": {"tier": "bronze", "multiplier": "1000000000000000000"}},
        {"name": "computed-11", "source": "computed", "status": "computed",
          "parameters": {"tiers": [{"id": "bronze", "min_compute": "0", "min_contribution": "0",
            "min_reputation": "0", "min_stake": "0", "multiplier": "1000000000000000000"}, {"id":
            "silver", "min_compute": "100", "min_contribution": "1000000", "min_reputation":
            "500000000000000000", "min_stake": "0", "multiplier": "1200000000000000000"}, {"id":
            "gold", "min_compute": "1000", "min_contribution": "10000000", "min_reputation":
            "800000000000000000", "min_stake": "1000000000000000000000", "multiplier":
            "1500000000000000000"}]},
          "input": {"compute": "12", "contribution": "440", "reputation": "362249402542484526",
            "stake": "2472643"},
          "expect": {"tier": "bronze", "multiplier": "1000000000000000000"}},
        {"name": "computed-12", "source": "computed", "status": "computed",
          "parameters": {"tiers": [{"id": "bronze", "min_compute": "0", "min_contribution": "0",
            "min_reputation": "0", "min_stake": "0", "multiplier": "1000000000000000000"}, {"id":
            "silver", "min_compute": "100", "min_contribution": "1000000", "min_reputation":
            "500000000000000000", "min_stake": "0", "multiplier": "1200000000000000000"}, {"id":
            "gold", "min_compute": "1000", "min_contribution": "10000000", "min_reputation":
            "800000000000000000", "min_stake": "1000000000000000000000", "multiplier":
            "1500000000000000000"}]},
          "input": {"compute": "223", "contribution": "7647464", "reputation":
            "439729367270548889", "stake": "130993368210424"},
          "expect": {"tier": "bronze", "multiplier": "1000000000000000000"}}
        ]}
        """#
}
