extension VectorSamples {
    static let stakingAPY = #"""
        {"mechanism": "staking-apy", "version": 1, "cases": [
        {"name": "scaling-1-days", "source":
          "computed from the published contract arithmetic (HPDelegationICNT.sol, \#
        ProtocolConstants.sol)", "status": "code",
          "parameters": {"c1": "153", "c2": "925", "c3": "950", "max_apy_curve":
            ["1000000000000000000", "500000000000000000", "200000000000000000"]},
          "input": {"op": "scaling", "lock": "86400"},
          "expect": {"scaling": "12245109699556797"}},
        {"name": "scaling-7-days", "source":
          "computed from the published contract arithmetic (HPDelegationICNT.sol, \#
        ProtocolConstants.sol)", "status": "code",
          "parameters": {"c1": "153", "c2": "925", "c3": "950", "max_apy_curve":
            ["1000000000000000000", "500000000000000000", "200000000000000000"]},
          "input": {"op": "scaling", "lock": "604800"},
          "expect": {"scaling": "22530614427099911"}},
        {"name": "scaling-30-days", "source":
          "computed from the published contract arithmetic (HPDelegationICNT.sol, \#
        ProtocolConstants.sol)", "status": "code",
          "parameters": {"c1": "153", "c2": "925", "c3": "950", "max_apy_curve":
            ["1000000000000000000", "500000000000000000", "200000000000000000"]},
          "input": {"op": "scaling", "lock": "2592000"},
          "expect": {"scaling": "60791642472261566"}},
        {"name": "scaling-90-days", "source":
          "computed from the published contract arithmetic (HPDelegationICNT.sol, \#
        ProtocolConstants.sol)", "status": "code",
          "parameters": {"c1": "153", "c2": "925", "c3": "950", "max_apy_curve":
            ["1000000000000000000", "500000000000000000", "200000000000000000"]},
          "input": {"op": "scaling", "lock": "7776000"},
          "expect": {"scaling": "152637304276324367"}},
        {"name": "scaling-180-days", "source":
          "computed from the published contract arithmetic (HPDelegationICNT.sol, \#
        ProtocolConstants.sol)", "status": "code",
          "parameters": {"c1": "153", "c2": "925", "c3": "950", "max_apy_curve":
            ["1000000000000000000", "500000000000000000", "200000000000000000"]},
          "input": {"op": "scaling", "lock": "15552000"},
          "expect": {"scaling": "272117943968335267"}},
        {"name": "scaling-360-days", "source":
          "computed from the published contract arithmetic (HPDelegationICNT.sol, \#
        ProtocolConstants.sol)", "status": "code",
          "parameters": {"c1": "153", "c2": "925", "c3": "950", "max_apy_curve":
            ["1000000000000000000", "500000000000000000", "200000000000000000"]},
          "input": {"op": "scaling", "lock": "31104000"},
          "expect": {"scaling": "461827661952596849"}},
        {"name": "scaling-720-days", "source":
          "computed from the published contract arithmetic (HPDelegationICNT.sol, \#
        ProtocolConstants.sol)", "status": "code",
          "parameters": {"c1": "153", "c2": "925", "c3": "950", "max_apy_curve":
            ["1000000000000000000", "500000000000000000", "200000000000000000"]},
          "input": {"op": "scaling", "lock": "62208000"},
          "expect": {"scaling": "718560573715729290"}},
        {"name": "scaling-1080-days", "source":
          "computed from the published contract arithmetic (HPDelegationICNT.sol, \#
        ProtocolConstants.sol)", "status": "code",
          "parameters": {"c1": "153", "c2": "925", "c3": "950", "max_apy_curve":
            ["1000000000000000000", "500000000000000000", "200000000000000000"]},
          "input": {"op": "scaling", "lock": "93312000"},
          "expect": {"scaling": "884235506922479782"}},
        {"name": "scaling-1440-days", "source":
          "computed from the published contract arithmetic (HPDelegationICNT.sol, \#
        ProtocolConstants.sol)", "status": "code",
          "parameters": {"c1": "153", "c2": "925", "c3": "950", "max_apy_curve":
            ["1000000000000000000", "500000000000000000", "200000000000000000"]},
          "input": {"op": "scaling", "lock": "124416000"},
          "expect": {"scaling": "1000000000000000000"}},
        {"name": "curve-at-0", "source":
          "computed from the published contract arithmetic (HPDelegationICNT.sol, \#
        ProtocolConstants.sol); curve values synthetic", "status": "code",
          "parameters": {"c1": "153", "c2": "925", "c3": "950", "max_apy_curve":
            ["1000000000000000000", "500000000000000000", "200000000000000000"]},
          "input": {"op": "max_apy", "rate": "0"},
          "expect": {"max_apy": "1000000000000000000"}},
        {"name": "curve-at-100000000000000000", "source":
          "computed from the published contract arithmetic (HPDelegationICNT.sol, \#
        ProtocolConstants.sol); curve values synthetic", "status": "code",
          "parameters": {"c1": "153", "c2": "925", "c3": "950", "max_apy_curve":
            ["1000000000000000000", "500000000000000000", "200000000000000000"]},
          "input": {"op": "max_apy", "rate": "100000000000000000"},
          "expect": {"max_apy": "900000000000000000"}},
        {"name": "curve-at-250000000000000000", "source":
          "computed from the published contract arithmetic (HPDelegationICNT.sol, \#
        ProtocolConstants.sol); curve values synthetic", "status": "code",
          "parameters": {"c1": "153", "c2": "925", "c3": "950", "max_apy_curve":
            ["1000000000000000000", "500000000000000000", "200000000000000000"]},
          "input": {"op": "max_apy", "rate": "250000000000000000"},
          "expect": {"max_apy": "750000000000000000"}},
        {"name": "curve-at-500000000000000000", "source":
          "computed from the published contract arithmetic (HPDelegationICNT.sol, \#
        ProtocolConstants.sol); curve values synthetic", "status": "code",
          "parameters": {"c1": "153", "c2": "925", "c3": "950", "max_apy_curve":
            ["1000000000000000000", "500000000000000000", "200000000000000000"]},
          "input": {"op": "max_apy", "rate": "500000000000000000"},
          "expect": {"max_apy": "500000000000000000"}},
        {"name": "curve-at-750000000000000000", "source":
          "computed from the published contract arithmetic (HPDelegationICNT.sol, \#
        ProtocolConstants.sol); curve values synthetic", "status": "code",
          "parameters": {"c1": "153", "c2": "925", "c3": "950", "max_apy_curve":
            ["1000000000000000000", "500000000000000000", "200000000000000000"]},
          "input": {"op": "max_apy", "rate": "750000000000000000"},
          "expect": {"max_apy": "350000000000000000"}},
        {"name": "curve-at-1000000000000000000", "source":
          "computed from the published contract arithmetic (HPDelegationICNT.sol, \#
        ProtocolConstants.sol); curve values synthetic", "status": "code",
          "parameters": {"c1": "153", "c2": "925", "c3": "950", "max_apy_curve":
            ["1000000000000000000", "500000000000000000", "200000000000000000"]},
          "input": {"op": "max_apy", "rate": "1000000000000000000"},
          "expect": {"max_apy": "200000000000000000"}},
        {"name": "curve-at-2000000000000000000", "source":
          "computed from the published contract arithmetic (HPDelegationICNT.sol, \#
        ProtocolConstants.sol); curve values synthetic", "status": "code",
          "parameters": {"c1": "153", "c2": "925", "c3": "950", "max_apy_curve":
            ["1000000000000000000", "500000000000000000", "200000000000000000"]},
          "input": {"op": "max_apy", "rate": "2000000000000000000"},
          "expect": {"max_apy": "200000000000000000"}},
        {"name": "position-48-months", "source":
          "computed from the published contract arithmetic (HPDelegationICNT.sol, \#
        ProtocolConstants.sol)", "status": "code",
          "parameters": {"c1": "153", "c2": "925", "c3": "950", "max_apy_curve":
            ["1000000000000000000", "500000000000000000", "200000000000000000"]},
          "input": {"op": "position", "amount": "1000000000000000000000", "scaling":
            "1000000000000000000", "base_index_start": "0", "base_index": "16666666666666666",
            "node_index_start": "0", "node_index": "0"},
          "expect": {"reward": "16666666666666666000"}},
        {"name": "position-30-days", "source":
          "computed from the published contract arithmetic (HPDelegationICNT.sol, \#
        ProtocolConstants.sol)", "status": "code",
          "parameters": {"c1": "153", "c2": "925", "c3": "950", "max_apy_curve":
            ["1000000000000000000", "500000000000000000", "200000000000000000"]},
          "input": {"op": "position", "amount": "1000000000000000000000", "scaling":
            "60791642472261566", "base_index_start": "0", "base_index": "16666666666666666",
            "node_index_start": "0", "node_index": "0"},
          "expect": {"reward": "1013194041204359392"}},
        {"name": "base-index-30-days-20-percent", "source":
          "computed from the published contract arithmetic (HPDelegationICNT.sol, \#
        ProtocolConstants.sol)", "status": "code",
          "parameters": {"c1": "153", "c2": "925", "c3": "950", "max_apy_curve":
            ["200000000000000000"]},
          "input": {"op": "commit", "active": true, "base_index": "0", "last": "0", "now":
            "2592000", "total_delegated": "5"},
          "expect": {"base_index": "16666666666666666"}},
        {"name": "edge-lock-zero", "source": "computed", "status": "computed",
          "parameters": {"c1": "153", "c2": "925", "c3": "950", "max_apy_curve":
            ["1000000000000000000", "500000000000000000", "200000000000000000"]},
          "input": {"op": "scaling", "lock": "0"},
          "refuses": "lock-out-of-bounds"},
        {"name": "edge-lock-part-day", "source": "computed", "status": "computed",
          "parameters": {"c1": "153", "c2": "925", "c3": "950", "max_apy_curve":
            ["1000000000000000000", "500000000000000000", "200000000000000000"]},
          "input": {"op": "scaling", "lock": "86401"},
          "refuses": "lock-not-whole-days"},
        {"name": "edge-governed-c1-breaks-unity", "source": "computed", "status": "computed",
          "parameters": {"c1": "160", "c2": "925", "c3": "950", "max_apy_curve":
            ["1000000000000000000", "500000000000000000", "200000000000000000"]},
          "input": {"op": "scaling", "lock": "124416000"},
          "expect": {"scaling": "1045560351646364889"}},
        {"name": "edge-empty-curve", "source": "computed", "status": "computed",
          "parameters": {"c1": "153", "c2": "925", "c3": "950", "max_apy_curve": []},
          "input": {"op": "max_apy", "rate": "5"},
          "expect": {"max_apy": "0"}},
        {"name": "edge-rate-just-below-one", "source": "computed", "status": "computed",
          "parameters": {"c1": "153", "c2": "925", "c3": "950", "max_apy_curve":
            ["1000000000000000000", "500000000000000000", "200000000000000000"]},
          "input": {"op": "max_apy", "rate": "999999999999999999"},
          "expect": {"max_apy": "200000000000000000"}},
        {"name": "edge-rising-curve", "source": "computed", "status": "computed",
          "parameters": {"c1": "153", "c2": "925", "c3": "950", "max_apy_curve": ["0",
            "1000000000000000000", "3"]},
          "input": {"op": "max_apy", "rate": "333333333333333333"},
          "expect": {"max_apy": "666666666666666666"}},
        {"name": "edge-position-zero", "source": "computed", "status": "computed",
          "parameters": {"c1": "153", "c2": "925", "c3": "950", "max_apy_curve":
            ["1000000000000000000", "500000000000000000", "200000000000000000"]},
          "input": {"op": "position", "amount": "0", "scaling": "1000000000000000000",
            "base_index_start": "0", "base_index": "16666666666666666", "node_index_start": "0",
            "node_index": "0"},
          "expect": {"reward": "0"}},
        {"name": "edge-position-max-supply", "source": "computed", "status": "computed",
          "parameters": {"c1": "153", "c2": "925", "c3": "950", "max_apy_curve":
            ["1000000000000000000", "500000000000000000", "200000000000000000"]},
          "input": {"op": "position", "amount": "700000000000000000000000000", "scaling":
            "1000000000000000000", "base_index_start": "0", "base_index": "3000000000000000000",
            "node_index_start": "0", "node_index": "3000000000000000000"},
          "expect": {"reward": "4200000000000000000000000000"}},
        {"name": "edge-index-reversed", "source": "computed", "status": "computed",
          "parameters": {"c1": "153", "c2": "925", "c3": "950", "max_apy_curve":
            ["1000000000000000000", "500000000000000000", "200000000000000000"]},
          "input": {"op": "position", "amount": "5", "scaling": "1000000000000000000",
            "base_index_start": "1", "base_index": "0", "node_index_start": "0", "node_index":
            "0"},
          "refuses": "index-reversed"},
        {"name": "edge-inactive-commit", "source": "computed", "status": "computed",
          "parameters": {"c1": "153", "c2": "925", "c3": "950", "max_apy_curve":
            ["1000000000000000000", "500000000000000000", "200000000000000000"]},
          "input": {"op": "commit", "active": false, "base_index": "9", "last": "0", "now": "5",
            "total_delegated": "5"},
          "expect": {"base_index": "9"}},
        {"name": "edge-rate-all-staked", "source": "computed", "status": "computed",
          "parameters": {"c1": "153", "c2": "925", "c3": "950", "max_apy_curve":
            ["1000000000000000000", "500000000000000000", "200000000000000000"]},
          "input": {"op": "collateralisation_rate", "total_delegated":
            "700000000000000000000000000"},
          "expect": {"rate": "1000000000000000000"}},
        {"name": "edge-negative-maximum", "source": "computed", "status": "computed",
          "parameters": {"c1": "153", "c2": "925", "c3": "950", "max_apy_curve": ["0",
            "1000000000000000000", "0", "0", "0", "0", "0"]},
          "input": {"op": "max_apy", "rate": "333333333333333333"},
          "refuses": "overflow"},
        {"name": "edge-inactive-commit-reversed", "source": "computed", "status": "computed",
          "parameters": {"c1": "153", "c2": "925", "c3": "950", "max_apy_curve":
            ["1000000000000000000", "500000000000000000", "200000000000000000"]},
          "input": {"op": "commit", "active": false, "base_index": "9", "last": "6", "now": "5",
            "total_delegated": "0"},
          "refuses": "time-reversed"},
        {"name": "edge-part-day-before-bounds", "source": "computed", "status": "computed",
          "parameters": {"c1": "153", "c2": "925", "c3": "950", "max_apy_curve":
            ["1000000000000000000", "500000000000000000", "200000000000000000"]},
          "input": {"op": "scaling", "lock": "124502405"},
          "refuses": "lock-not-whole-days"},
        {"name": "edge-node-index-over-128-bits", "source": "computed", "status": "computed",
          "parameters": {"c1": "153", "c2": "925", "c3": "950", "max_apy_curve":
            ["1000000000000000000", "500000000000000000", "200000000000000000"]},
          "input": {"op": "position", "amount": "1000000000000000000000", "scaling":
            "1000000000000000000", "base_index_start": "0", "base_index": "16666666666666666",
            "node_index_start": "3138550867693340381917894711603833208048177722232017268793",
            "node_index": "3138550867693340381917894711603833208051177722232017268793"},
          "expect": {"reward": "3016666666666666666000"}},
        {"name": "computed-01", "source": "computed", "status": "computed",
          "parameters": {"c1": "153", "c2": "925", "c3": "950", "max_apy_curve":
            ["1598611129359827474"]},
          "input": {"op": "scaling", "lock": "78796800"},
          "expect": {"scaling": "814892865705619300"}},
        {"name": "computed-02", "source": "computed", "status": "computed",
          "parameters": {"c1": "153", "c2": "925", "c3": "950", "max_apy_curve":
            ["1611822993854337652", "1417089477928647432"]},
          "input": {"op": "collateralisation_rate", "total_delegated": "364317297357"},
          "expect": {"rate": "520"}},
        {"name": "computed-03", "source": "computed", "status": "computed",
          "parameters": {"c1": "153", "c2": "925", "c3": "950", "max_apy_curve":
            ["1331622195196884515", "1570748262781326429", "495464151404330648",
            "1703250329055269635", "1468350861349682079", "1875687018916110488",
            "1487898427139476437"]},
          "input": {"op": "position", "amount": "1178442634528420722950133", "scaling":
            "818031031428604559", "base_index_start": "16361948", "base_index": "16361949",
            "node_index_start": "1922882", "node_index": "283847542"},
          "expect": {"reward": "332232040032931"}},
        {"name": "computed-04", "source": "computed", "status": "computed",
          "parameters": {"c1": "153", "c2": "925", "c3": "950", "max_apy_curve": []},
          "input": {"op": "position", "amount": "743976349", "scaling": "333973610915115025",
            "base_index_start": "20854", "base_index": "20976", "node_index_start": "0",
            "node_index": "10258720115064"},
          "expect": {"reward": "7632"}},
        {"name": "computed-05", "source": "computed", "status": "computed",
          "parameters": {"c1": "153", "c2": "925", "c3": "950", "max_apy_curve":
            ["137956601698219006", "875045997450878012", "1368927983905796655",
            "1896623869736805082", "370652841633817295"]},
          "input": {"op": "collateralisation_rate", "total_delegated": "12983891145893304610949"},
          "expect": {"rate": "18548415922704"}},
        {"name": "computed-06", "source": "computed", "status": "computed",
          "parameters": {"c1": "153", "c2": "925", "c3": "950", "max_apy_curve":
            ["1428845811855805003", "675592219070032502", "1952264935820626448",
            "878292892657262200"]},
          "input": {"op": "commit", "active": true, "base_index": "231880", "last": "1816595526",
            "now": "1840299189", "total_delegated": "2367943225"},
          "expect": {"base_index": "1088891448148103736"}},
        {"name": "computed-07", "source": "computed", "status": "computed",
          "parameters": {"c1": "153", "c2": "925", "c3": "950", "max_apy_curve":
            ["121769162906278572", "1345146762254259775", "763109098664658328",
            "87688165323841865", "1485635265351548197"]},
          "input": {"op": "position", "amount": "792911143234255735610", "scaling":
            "875428035593698175", "base_index_start": "225305720341258042", "base_index":
            "225305720341264837", "node_index_start": "27322456957", "node_index": "27322658056"},
          "expect": {"reward": "164170296"}},
        {"name": "computed-08", "source": "computed", "status": "computed",
          "parameters": {"c1": "153", "c2": "925", "c3": "950", "max_apy_curve":
            ["1360898791522863715", "824555462243768577", "1617551196812668815",
            "760847162589771257", "774220617586458820", "433958822308917115"]},
          "input": {"op": "position", "amount": "101", "scaling": "518951978680900422",
            "base_index_start": "351139", "base_index": "351948", "node_index_start":
            "1704973325566356564", "node_index": "1704973326565652372"},
          "expect": {"reward": "0"}},
        {"name": "computed-09", "source": "computed", "status": "computed",
          "parameters": {"c1": "153", "c2": "925", "c3": "950", "max_apy_curve":
            ["82226249117579109", "486574352126763134", "1355954564604454285",
            "507410998184058155", "52661652907822729", "1307931281936945530",
            "485434109966737123"]},
          "input": {"op": "position", "amount": "0", "scaling": "581250392695284105",
            "base_index_start": "10684295531773", "base_index": "16086730378239",
            "node_index_start": "2518974742273720", "node_index": "2519153354250642"},
          "expect": {"reward": "0"}},
        {"name": "computed-10", "source": "computed", "status": "computed",
          "parameters": {"c1": "153", "c2": "925", "c3": "950", "max_apy_curve":
            ["1048364923481533607", "430288676401659058", "402148148796156496",
            "965807164949087834"]},
          "input": {"op": "max_apy", "rate": "750000000000000000"},
          "expect": {"max_apy": "543062902834389331"}},
        {"name": "computed-11", "source": "computed", "status": "computed",
          "parameters": {"c1": "153", "c2": "925", "c3": "950", "max_apy_curve": []},
          "input": {"op": "max_apy", "rate": "219346166610887305"},
          "expect": {"max_apy": "0"}},
        {"name": "computed-12", "source": "computed", "status": "computed",
          "parameters": {"c1": "153", "c2": "925", "c3": "950", "max_apy_curve": []},
          "input": {"op": "position", "amount": "22326920377516068927024", "scaling":
            "706663258166568564", "base_index_start": "1098899470", "base_index":
            "226528244178464", "node_index_start": "463237372991436883", "node_index":
            "463516986814550392"},
          "expect": {"reward": "9816973491528618060"}}
        ]}
        """#
}
