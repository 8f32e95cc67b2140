extension VectorSamples {
    static let collateralDiversion = #"""
        {"mechanism": "collateral-diversion", "version": 1, "cases": [
        {"name": "edge-no-gaps", "source": "computed", "status": "computed",
          "parameters": {"delegator_share": "200000000000000000", "redirect_table":
            [{"coverage_from": "0", "ratio": "500000000000000000"}]},
          "input": {"reward": "1000", "has_delegators": true, "node_gap": "0", "network_gap": "0",
            "network_coverage": "0"},
          "expect": {"to_delegators": "200", "to_node_collateral": "0", "to_network_collateral":
            "0", "claimable": "800"}},
        {"name": "edge-node-gap-exact", "source": "computed", "status": "computed",
          "parameters": {"delegator_share": "200000000000000000", "redirect_table":
            [{"coverage_from": "0", "ratio": "500000000000000000"}]},
          "input": {"reward": "1000", "has_delegators": true, "node_gap": "800", "network_gap":
            "5000", "network_coverage": "0"},
          "expect": {"to_delegators": "200", "to_node_collateral": "800", "to_network_collateral":
            "0", "claimable": "0"}},
        {"name": "edge-network-gap-small", "source": "computed", "status": "computed",
          "parameters": {"delegator_share": "200000000000000000", "redirect_table":
            [{"coverage_from": "0", "ratio": "500000000000000000"}]},
          "input": {"reward": "1000", "has_delegators": true, "node_gap": "100", "network_gap":
            "7", "network_coverage": "0"},
          "expect": {"to_delegators": "200", "to_node_collateral": "100", "to_network_collateral":
            "7", "claimable": "693"}},
        {"name": "edge-zero-reward", "source": "computed", "status": "computed",
          "parameters": {"delegator_share": "200000000000000000", "redirect_table":
            [{"coverage_from": "0", "ratio": "500000000000000000"}]},
          "input": {"reward": "0", "has_delegators": true, "node_gap": "9", "network_gap": "9",
            "network_coverage": "0"},
          "expect": {"to_delegators": "0", "to_node_collateral": "0", "to_network_collateral":
            "0", "claimable": "0"}},
        {"name": "edge-empty-table", "source": "computed", "status": "computed",
          "parameters": {"delegator_share": "0", "redirect_table": []},
          "input": {"reward": "1000", "has_delegators": true, "node_gap": "0", "network_gap": "0",
            "network_coverage": "0"},
          "refuses": "bad-table"},
        {"name": "computed-01", "source": "computed", "status": "computed",
          "parameters": {"delegator_share": "31015320640637731", "redirect_table":
            [{"coverage_from": "0", "ratio": "508849302114998075"}, {"coverage_from":
            "290000000000000000", "ratio": "991177644456474712"}]},
          "input": {"reward": "8700646387504258474296101", "has_delegators": true, "node_gap":
            "1035884902", "network_gap": "0", "network_coverage": "973736484955878530"},
          "expect": {"to_delegators": "269853337489250937867080", "to_node_collateral":
            "1035884902", "to_network_collateral": "0", "claimable": "8430793050015006500544119"}},
        {"name": "computed-02", "source": "computed", "status": "computed",
          "parameters": {"delegator_share": "348316147507269068", "redirect_table":
            [{"coverage_from": "0", "ratio": "93017546509206234"}, {"coverage_from":
            "570000000000000000", "ratio": "330281904548717900"}]},
          "input": {"reward": "0", "has_delegators": true, "node_gap": "0", "network_gap": "0",
            "network_coverage": "624831111856698480"},
          "expect": {"to_delegators": "0", "to_node_collateral": "0", "to_network_collateral":
            "0", "claimable": "0"}},
        {"name": "computed-03", "source": "computed", "status": "computed",
          "parameters": {"delegator_share": "656078639577496078", "redirect_table":
            [{"coverage_from": "0", "ratio": "61860780562347773"}, {"coverage_from":
            "810000000000000000", "ratio": "523068026048313593"}]},
          "input": {"reward": "102589012", "has_delegators": true, "node_gap":
            "9106353549217082376967", "network_gap": "523265977234493566", "network_coverage":
            "509120779871138630"},
          "expect": {"to_delegators": "67306459", "to_node_collateral": "35282553",
            "to_network_collateral": "0", "claimable": "0"}},
        {"name": "computed-04", "source": "computed", "status": "computed",
          "parameters": {"delegator_share": "15476127491496773", "redirect_table":
            [{"coverage_from": "0", "ratio": "667817803603790114"}, {"coverage_from":
            "490000000000000000", "ratio": "158215629913093220"}, {"coverage_from":
            "1360000000000000000", "ratio": "800765764619785912"}]},
          "input": {"reward": "1", "has_delegators": true, "node_gap": "0", "network_gap": "0",
            "network_coverage": "1040891751492875157"},
          "expect": {"to_delegators": "0", "to_node_collateral": "0", "to_network_collateral":
            "0", "claimable": "1"}},
        {"name": "computed-05", "source": "computed", "status": "computed",
          "parameters": {"delegator_share": "48170366552220167", "redirect_table":
            [{"coverage_from": "0", "ratio": "541556220227891864"}, {"coverage_from":
            "1110000000000000000", "ratio": "575244853875237691"}]},
          "input": {"reward": "15300914435", "has_delegators": true, "node_gap":
            "726938368407546904338", "network_gap": "0", "network_coverage": "485413127242874166"},
          "expect": {"to_delegators": "737050656", "to_node_collateral": "14563863779",
            "to_network_collateral": "0", "claimable": "0"}},
        {"name": "computed-06", "source": "computed", "status": "computed",
          "parameters": {"delegator_share": "860786461155271005", "redirect_table":
            [{"coverage_from": "0", "ratio": "383566146409622575"}]},
          "input": {"reward": "3231821661029981054504", "has_delegators": true, "node_gap": "0",
            "network_gap": "523117395335659190389072", "network_coverage": "632388333617751211"},
          "expect": {"to_delegators": "2781908330682947204092", "to_node_collateral": "0",
            "to_network_collateral": "172571522339531273437", "claimable":
            "277341808007502576975"}},
        {"name": "computed-07", "source": "computed", "status": "computed",
          "parameters": {"delegator_share": "767922513955688837", "redirect_table":
            [{"coverage_from": "0", "ratio": "892707640155324834"}, {"coverage_from":
            "1150000000000000000", "ratio": "318023082947009186"}]},
          "input": {"reward": "2822543980412860", "has_delegators": true, "node_gap": "584821",
            "network_gap": "1305945788265883077704189", "network_coverage": "1045409670973982290"},
          "expect": {"to_delegators": "2167495069189140", "to_node_collateral": "584821",
            "to_network_collateral": "584767167202767", "claimable": "70281743436132"}},
        {"name": "computed-08", "source": "computed", "status": "computed",
          "parameters": {"delegator_share": "289204050671413381", "redirect_table":
            [{"coverage_from": "0", "ratio": "30402922622298613"}]},
          "input": {"reward": "5961512046064472660525", "has_delegators": true, "node_gap": "0",
            "network_gap": "0", "network_coverage": "1087785238246555349"},
          "expect": {"to_delegators": "1724093431848271013258", "to_node_collateral": "0",
            "to_network_collateral": "0", "claimable": "4237418614216201647267"}},
        {"name": "computed-09", "source": "computed", "status": "computed",
          "parameters": {"delegator_share": "476683949732099589", "redirect_table":
            [{"coverage_from": "0", "ratio": "345453752682793537"}, {"coverage_from":
            "240000000000000000", "ratio": "751423671147180852"}, {"coverage_from":
            "370000000000000000", "ratio": "531385115614901460"}, {"coverage_from":
            "1230000000000000000", "ratio": "356417102822049912"}, {"coverage_from":
            "1410000000000000000", "ratio": "60278298581457743"}]},
          "input": {"reward": "4764989898236221621919", "has_delegators": true, "node_gap": "0",
            "network_gap": "5106433613780481", "network_coverage": "568613072528438020"},
          "expect": {"to_delegators": "2271394205124797403663", "to_node_collateral": "0",
            "to_network_collateral": "5106433613780481", "claimable": "2493590586677810437775"}},
        {"name": "computed-10", "source": "computed", "status": "computed",
          "parameters": {"delegator_share": "138846693810483659", "redirect_table":
            [{"coverage_from": "0", "ratio": "7923620987841450"}]},
          "input": {"reward": "328058112138211946101669", "has_delegators": true, "node_gap": "0",
            "network_gap": "10310143270868472876", "network_coverage": "561610128284057165"},
          "expect": {"to_delegators": "45549784248099626739721", "to_node_collateral": "0",
            "to_network_collateral": "10310143270868472876", "claimable":
            "282498017746841450889072"}},
        {"name": "computed-11", "source": "computed", "status": "computed",
          "parameters": {"delegator_share": "242969571895129928", "redirect_table":
            [{"coverage_from": "0", "ratio": "852962345079586417"}, {"coverage_from":
            "1270000000000000000", "ratio": "460911856195175352"}, {"coverage_from":
            "1370000000000000000", "ratio": "373487558246102035"}]},
          "input": {"reward": "26708931631504708458", "has_delegators": true, "node_gap":
            "1869384", "network_gap": "67624230016882", "network_coverage": "1500226981470153583"},
          "expect": {"to_delegators": "6489457684282993146", "to_node_collateral": "1869384",
            "to_network_collateral": "67624230016882", "claimable": "20219406322989829046"}},
        {"name": "computed-12", "source": "computed", "status": "computed",
          "parameters": {"delegator_share": "564758836567754205", "redirect_table":
            [{"coverage_from": "0", "ratio": "971177407140426462"}, {"coverage_from":
            "250000000000000000", "ratio": "93833237301154018"}, {"coverage_from":
            "820000000000000000", "ratio": "167365588759143529"}, {"coverage_from":
            "1140000000000000000", "ratio": "177604792087559714"}]},
          "input": {"reward": "4962719650754874514", "has_delegators": true, "node_gap":
            "8420095527984706791", "network_gap": "189839218940067442505012", "network_coverage":
            "1981218153503653323"},
          "expect": {"to_delegators": "2802739776172254401", "to_node_collateral":
            "2159979874582620113", "to_network_collateral": "0", "claimable": "0"}}
        ]}
        """#
}
