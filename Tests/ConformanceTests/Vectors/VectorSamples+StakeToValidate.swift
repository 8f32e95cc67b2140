extension VectorSamples {
    static let stakeToValidate = #"""
        {"mechanism": "stake-to-validate", "version": 1, "cases": [
        {"name": "edge-stake-equal-to-minimum", "source": "computed", "status": "computed",
          "parameters": {"min_stake": "100", "min_reputation": "500000000000000000",
            "stake_per_task": "50"},
          "input": {"tasks": "2", "nodes": [{"id": "a", "stake": "100", "reputation":
            "1000000000000000000"}]},
          "expect": {"assigned": {"a": "2"}, "unassigned": "0"}},
        {"name": "edge-reputation-equal", "source": "computed", "status": "computed",
          "parameters": {"min_stake": "100", "min_reputation": "500000000000000000",
            "stake_per_task": "50"},
          "input": {"tasks": "1", "nodes": [{"id": "a", "stake": "100", "reputation":
            "500000000000000000"}]},
          "expect": {"assigned": {"a": "1"}, "unassigned": "0"}},
        {"name": "edge-stake-limits-tasks", "source": "computed", "status": "computed",
          "parameters": {"min_stake": "100", "min_reputation": "500000000000000000",
            "stake_per_task": "50"},
          "input": {"tasks": "100", "nodes": [{"id": "a", "stake": "100", "reputation":
            "1000000000000000000"}, {"id": "b", "stake": "300", "reputation":
            "1000000000000000000"}]},
          "expect": {"assigned": {"a": "2", "b": "6"}, "unassigned": "92"}},
        {"name": "edge-nobody", "source": "computed", "status": "computed",
          "parameters": {"min_stake": "100", "min_reputation": "500000000000000000",
            "stake_per_task": "50"},
          "input": {"tasks": "5", "nodes": []},
          "expect": {"assigned": {}, "unassigned": "5"}},
        {"name": "reading-missing-in-row", "source": "computed", "status": "computed",
          "parameters": {"min_stake": "100", "min_reputation": "0", "stake_per_task": "100"},
          "input": {"tasks": "6", "nodes": [{"id": "n281", "stake": "1660", "reputation":
            "404572661987143021"}, {"id": "n315", "stake": "985", "reputation":
            "615000194307582229"}, {"id": "n306", "stake": "6258"}]},
          "refuses": "missing-field"},
        {"name": "computed-01", "source": "computed", "status": "computed",
          "parameters": {"min_stake": "100", "min_reputation": "0", "stake_per_task": "100"},
          "input": {"tasks": "97", "nodes": [{"id": "n365", "stake": "7577", "reputation":
            "338387517224493500"}, {"id": "n396", "stake": "21", "reputation":
            "814504957596461797"}, {"id": "n202", "stake": "10", "reputation":
            "134982001666385544"}, {"id": "n261", "stake": "599", "reputation":
            "159258709312571954"}, {"id": "n45", "stake": "705", "reputation":
            "259532899889897009"}, {"id": "n40", "stake": "29923", "reputation":
            "168581529498100625"}]},
          "expect": {"assigned": {"n365": "19", "n396": "0", "n202": "0", "n261": "1", "n45": "2",
            "n40": "75"}, "unassigned": "0"}},
        {"name": "computed-02", "source": "computed", "status": "computed",
          "parameters": {"min_stake": "100", "min_reputation": "500000000000000000",
            "stake_per_task": "10"},
          "input": {"tasks": "47", "nodes": [{"id": "n236", "stake": "5", "reputation":
            "290566318974992944"}, {"id": "n361", "stake": "332", "reputation":
            "608993369316489039"}, {"id": "n303", "stake": "8", "reputation":
            "473883662011833688"}]},
          "expect": {"assigned": {"n236": "0", "n361": "33", "n303": "0"}, "unassigned": "14"}},
        {"name": "computed-03", "source": "computed", "status": "computed",
          "parameters": {"min_stake": "100", "min_reputation": "500000000000000000",
            "stake_per_task": "0"},
          "input": {"tasks": "45", "nodes": []},
          "expect": {"assigned": {}, "unassigned": "45"}},
        {"name": "computed-04", "source": "computed", "status": "computed",
          "parameters": {"min_stake": "100", "min_reputation": "0", "stake_per_task": "100"},
          "input": {"tasks": "134", "nodes": [{"id": "n135", "stake": "14908", "reputation":
            "853262845887946989"}]},
          "expect": {"assigned": {"n135": "134"}, "unassigned": "0"}},
        {"name": "computed-05", "source": "computed", "status": "computed",
          "parameters": {"min_stake": "100", "min_reputation": "0", "stake_per_task": "100"},
          "input": {"tasks": "95", "nodes": [{"id": "n108", "stake": "1", "reputation":
            "403381439961333640"}, {"id": "n150", "stake": "761", "reputation":
            "935627989089818677"}, {"id": "n297", "stake": "14", "reputation":
            "42018538259092126"}, {"id": "n331", "stake": "117", "reputation":
            "521046350331132761"}, {"id": "n164", "stake": "39", "reputation":
            "468011615258998828"}]},
          "expect": {"assigned": {"n108": "0", "n150": "7", "n297": "0", "n331": "1", "n164":
            "0"}, "unassigned": "87"}},
        {"name": "computed-06", "source": "computed", "status": "computed",
          "parameters": {"min_stake": "100", "min_reputation": "0", "stake_per_task": "100"},
          "input": {"tasks": "68", "nodes": [{"id": "n24", "stake": "8", "reputation":
            "7485668046652764"}]},
          "expect": {"assigned": {"n24": "0"}, "unassigned": "68"}},
        {"name": "computed-07", "source": "computed", "status": "computed",
          "parameters": {"min_stake": "100", "min_reputation": "500000000000000000",
            "stake_per_task": "10"},
          "input": {"tasks": "73", "nodes": [{"id": "n148", "stake": "2", "reputation":
            "90114585868766543"}, {"id": "n357", "stake": "14867", "reputation":
            "245355934305228442"}, {"id": "n342", "stake": "230", "reputation":
            "711590108210072909"}, {"id": "n315", "stake": "6605", "reputation":
            "798357429631059706"}, {"id": "n53", "stake": "0", "reputation":
            "970814791254753166"}, {"id": "n369", "stake": "54527", "reputation":
            "908526608757936971"}]},
          "expect": {"assigned": {"n148": "0", "n357": "0", "n342": "0", "n315": "8", "n53": "0",
            "n369": "65"}, "unassigned": "0"}},
        {"name": "computed-08", "source": "computed", "status": "computed",
          "parameters": {"min_stake": "100", "min_reputation": "0", "stake_per_task": "100"},
          "input": {"tasks": "137", "nodes": [{"id": "n166", "stake": "1879", "reputation":
            "327762738691591384"}, {"id": "n81", "stake": "10828", "reputation":
            "760493735268169072"}]},
          "expect": {"assigned": {"n166": "18", "n81": "108"}, "unassigned": "11"}},
        {"name": "computed-09", "source": "computed", "status": "computed",
          "parameters": {"min_stake": "100", "min_reputation": "0", "stake_per_task": "0"},
          "input": {"tasks": "119", "nodes": [{"id": "n87", "stake": "512", "reputation":
            "405086983611886975"}, {"id": "n143", "stake": "1", "reputation":
            "438295399254561234"}]},
          "expect": {"assigned": {"n87": "119", "n143": "0"}, "unassigned": "0"}},
        {"name": "computed-10", "source": "computed", "status": "computed",
          "parameters": {"min_stake": "100", "min_reputation": "500000000000000000",
            "stake_per_task": "0"},
          "input": {"tasks": "175", "nodes": [{"id": "n172", "stake": "8640", "reputation":
            "539768599801336617"}, {"id": "n204", "stake": "945", "reputation":
            "5416682974591659"}]},
          "expect": {"assigned": {"n172": "175", "n204": "0"}, "unassigned": "0"}},
        {"name": "computed-11", "source": "computed", "status": "computed",
          "parameters": {"min_stake": "100", "min_reputation": "500000000000000000",
            "stake_per_task": "0"},
          "input": {"tasks": "145", "nodes": [{"id": "n186", "stake": "15", "reputation":
            "480278480265585306"}]},
          "expect": {"assigned": {"n186": "0"}, "unassigned": "145"}},
        {"name": "computed-12", "source": "computed", "status": "computed",
          "parameters": {"min_stake": "100", "min_reputation": "0", "stake_per_task": "10"},
          "input": {"tasks": "179", "nodes": [{"id": "n216", "stake": "14345", "reputation":
            "347396452927445360"}, {"id": "n185", "stake": "1", "reputation":
            "561707952514778285"}]},
          "expect": {"assigned": {"n216": "179", "n185": "0"}, "unassigned": "0"}}
        ]}
        """#
}
