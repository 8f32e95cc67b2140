extension VectorSamples {
    static let delegationSplit = #"""
        {"mechanism": "delegation-split", "version": 1, "cases": [
        {"name": "edge-nothing-delegated-stays-with-provider", "source": "computed", "status":
          "computed",
          "parameters": {"node_reward_share_is": "delegators"},
          "input": {"reward": "1000", "node_reward_share": "500000000000000000", "node_index":
            "0", "positions": []},
          "expect": {"provider": "1000", "delegators": "0", "node_index": "0", "claims": {},
            "dust": "0"}},
        {"name": "edge-even", "source": "computed", "status": "computed",
          "parameters": {"node_reward_share_is": "delegators"},
          "input": {"reward": "1000", "node_reward_share": "500000000000000000", "node_index":
            "0", "positions": [{"id": "a", "amount": "3", "index_paid": "0"}, {"id": "b",
            "amount": "7", "index_paid": "0"}]},
          "expect": {"provider": "500", "delegators": "500", "node_index": "50000000000000000000",
            "claims": {"a": "150", "b": "350"}, "dust": "0"}},
        {"name": "edge-dust", "source": "computed", "status": "computed",
          "parameters": {"node_reward_share_is": "delegators"},
          "input": {"reward": "10", "node_reward_share": "1000000000000000000", "node_index": "0",
            "positions": [{"id": "a", "amount": "1", "index_paid": "0"}, {"id": "b", "amount":
            "1", "index_paid": "0"}, {"id": "c", "amount": "1", "index_paid": "0"}]},
          "expect": {"provider": "0", "delegators": "10", "node_index": "3333333333333333333",
            "claims": {"a": "3", "b": "3", "c": "3"}, "dust": "1"}},
        {"name": "edge-index-reversed", "source": "computed", "status": "computed",
          "parameters": {"node_reward_share_is": "delegators"},
          "input": {"reward": "1", "node_reward_share": "0", "node_index": "3", "positions":
            [{"id": "a", "amount": "1", "index_paid": "4"}]},
          "refuses": "index-reversed"},
        {"name": "edge-index-overflow", "source": "computed", "status": "computed",
          "parameters": {"node_reward_share_is": "delegators"},
          "input": {"reward": "340282366920938463463374607431768211455", "node_reward_share":
            "1000000000000000000", "node_index": "0", "positions": [{"id": "a", "amount": "1",
            "index_paid": "0"}]},
          "expect": {"provider": "0", "delegators": "340282366920938463463374607431768211455",
            "node_index": "340282366920938463463374607431768211455000000000000000000", "claims":
            {"a": "340282366920938463463374607431768211455"}, "dust": "0"}},
        {"name": "edge-index-over-128-bits", "source": "computed", "status": "computed",
          "parameters": {"node_reward_share_is": "delegators"},
          "input": {"reward": "1000", "node_reward_share": "1000000000000000000", "node_index":
            "3138550867693340381917894711603833208051177722232017268793", "positions": [{"id":
            "a", "amount": "7", "index_paid":
            "3138550867693340381917894711603833208046177722232017268793"}, {"id": "b", "amount":
            "3", "index_paid": "3138550867693340381917894711603833208051177722232017268793"}]},
          "expect": {"provider": "0", "delegators": "1000", "node_index":
            "3138550867693340381917894711603833208151177722232017268793", "claims": {"a": "735",
            "b": "300"}, "dust": "0"}},
        {"name": "reading-missing-parameter", "source": "computed", "status": "computed",
          "parameters": {},
          "input": {"reward": "7662686293311652", "node_reward_share": "699538131862441066",
            "node_index": "0", "positions": [{"id": "d239", "amount": "8578383988743270549",
            "index_paid": "0"}]},
          "refuses": "missing-field"},
        {"name": "computed-01", "source": "computed", "status": "computed",
          "parameters": {"node_reward_share_is": "delegators"},
          "input": {"reward": "1354240939612574", "node_reward_share": "481793139599185094",
            "node_index": "57252460575980", "positions": [{"id": "d369", "amount":
            "127347545628358117", "index_paid": "20686937027241"}, {"id": "d271", "amount":
            "57297452", "index_paid": "42201675887028"}]},
          "expect": {"provider": "701776945542882", "delegators": "652463994069692", "node_index":
            "5180743381086005", "claims": {"d369": "657120523454676", "d271": "294425"}, "dust":
            "2"}},
        {"name": "computed-02", "source": "computed", "status": "computed",
          "parameters": {"node_reward_share_is": "delegators"},
          "input": {"reward": "2679294292257", "node_reward_share": "12926583309548924",
            "node_index": "4866702822249", "positions": [{"id": "d195", "amount": "24996103333",
            "index_paid": "60682128128"}, {"id": "d141", "amount": "205098936", "index_paid":
            "4677743266165"}, {"id": "d24", "amount": "4592959674", "index_paid":
            "1315385124726"}, {"id": "d392", "amount": "0", "index_paid": "3722178255594"}, {"id":
            "d45", "amount": "1028", "index_paid": "5681368354"}]},
          "expect": {"provider": "2644660171378", "delegators": "34634120879", "node_index":
            "1162451380562296968", "claims": {"d195": "29056753311", "d141": "238416581", "d24":
            "5339086272", "d392": "0", "d45": "1195"}, "dust": "2"}},
        {"name": "computed-03", "source": "computed", "status": "computed",
          "parameters": {"node_reward_share_is": "delegators"},
          "input": {"reward": "190", "node_reward_share": "955961010080996770", "node_index":
            "4685240186386382", "positions": []},
          "expect": {"provider": "190", "delegators": "0", "node_index": "4685240186386382",
            "claims": {}, "dust": "0"}},
        {"name": "computed-04", "source": "computed", "status": "computed",
          "parameters": {"node_reward_share_is": "provider"},
          "input": {"reward": "835710269543840944", "node_reward_share": "201124019470047476",
            "node_index": "237487", "positions": [{"id": "d173", "amount":
            "4264285077662028279385", "index_paid": "135987"}, {"id": "d95", "amount": "3945253",
            "index_paid": "174425"}]},
          "expect": {"provider": "168081408523054090", "delegators": "667628861020786854",
            "node_index": "156562905592498", "claims": {"d173": "667628861453610800", "d95":
            "617"}, "dust": "372"}},
        {"name": "computed-05", "source": "computed", "status": "computed",
          "parameters": {"node_reward_share_is": "delegators"},
          "input": {"reward": "2827596686689778211", "node_reward_share": "167000439063893281",
            "node_index": "1763", "positions": [{"id": "d182", "amount": "25", "index_paid":
            "852"}, {"id": "d6", "amount": "12633495548706724", "index_paid": "203"}]},
          "expect": {"provider": "2355386798516975364", "delegators": "472209888172802847",
            "node_index": "37377611473583136908", "claims": {"d182": "934", "d6":
            "472209888172801932"}, "dust": "1"}},
        {"name": "computed-06", "source": "computed", "status": "computed",
          "parameters": {"node_reward_share_is": "delegators"},
          "input": {"reward": "84569", "node_reward_share": "469028706943171597", "node_index":
            "0", "positions": [{"id": "d298", "amount": "44807445586407364151", "index_paid":
            "0"}, {"id": "d349", "amount": "6358754872262712552", "index_paid": "0"}, {"id":
            "d108", "amount": "14020722000477174", "index_paid": "0"}, {"id": "d39", "amount":
            "51354737401", "index_paid": "0"}]},
          "expect": {"provider": "44904", "delegators": "39665", "node_index": "775", "claims":
            {"d298": "34725", "d349": "4928", "d108": "10", "d39": "0"}, "dust": "2"}},
        {"name": "computed-07", "source": "computed", "status": "computed",
          "parameters": {"node_reward_share_is": "provider"},
          "input": {"reward": "0", "node_reward_share": "351638002476758001", "node_index":
            "1569493996099720", "positions": [{"id": "d15", "amount": "131906531901626553440",
            "index_paid": "487863990487024"}, {"id": "d147", "amount": "19632182495859",
            "index_paid": "507252350536344"}, {"id": "d110", "amount": "479395492783272243763",
            "index_paid": "212578506579241"}]},
          "expect": {"provider": "0", "delegators": "0", "node_index": "1569493996099720",
            "claims": {"d15": "142674062841107592", "d147": "20854121840", "d110":
            "650499169763925114"}, "dust": "0"}},
        {"name": "computed-08", "source": "computed", "status": "computed",
          "parameters": {"node_reward_share_is": "provider"},
          "input": {"reward": "2251", "node_reward_share": "993245850398817602", "node_index":
            "1800055633284", "positions": [{"id": "d151", "amount": "308602893763502724",
            "index_paid": "1131820376339"}]},
          "expect": {"provider": "2235", "delegators": "16", "node_index": "1800055633335",
            "claims": {"d151": "206219334023"}, "dust": "1"}},
        {"name": "computed-09", "source": "computed", "status": "computed",
          "parameters": {"node_reward_share_is": "delegators"},
          "input": {"reward": "103767607594221", "node_reward_share": "643568776071114804",
            "node_index": "257059676207", "positions": [{"id": "d232", "amount": "19644805487762",
            "index_paid": "97812374654"}]},
          "expect": {"provider": "36986015378981", "delegators": "66781592215240", "node_index":
            "3399453219668163491", "claims": {"d232": "66781595343622"}, "dust": "1"}},
        {"name": "computed-10", "source": "computed", "status": "computed",
          "parameters": {"node_reward_share_is": "provider"},
          "input": {"reward": "3972700", "node_reward_share": "347663710727368247", "node_index":
            "1468", "positions": [{"id": "d303", "amount": "59763260", "index_paid": "560"},
            {"id": "d283", "amount": "40791173", "index_paid": "1207"}, {"id": "d394", "amount":
            "585", "index_paid": "979"}]},
          "expect": {"provider": "1381163", "delegators": "2591537", "node_index":
            "25772328935390848", "claims": {"d303": "1540238", "d283": "1051283", "d394": "15"},
            "dust": "1"}},
        {"name": "computed-11", "source": "computed", "status": "computed",
          "parameters": {"node_reward_share_is": "delegators"},
          "input": {"reward": "10786474009", "node_reward_share": "611444287140521130",
            "node_index": "63378596638", "positions": [{"id": "d370", "amount": "0", "index_paid":
            "6904581871"}, {"id": "d22", "amount": "7", "index_paid": "4116537035"}, {"id": "d15",
            "amount": "7611671948300753446", "index_paid": "9532719310"}]},
          "expect": {"provider": "4191146098", "delegators": "6595327911", "node_index":
            "64245072223", "claims": {"d370": "0", "d22": "0", "d15": "416452481893"}, "dust":
            "7"}},
        {"name": "computed-12", "source": "computed", "status": "computed",
          "parameters": {"node_reward_share_is": "provider"},
          "input": {"reward": "4477634292774180274018", "node_reward_share": "315376657108806654",
            "node_index": "0", "positions": [{"id": "d374", "amount": "8654602967041918",
            "index_paid": "0"}]},
          "expect": {"provider": "1412141335010876635967", "delegators": "3065492957763303638051",
            "node_index": "354203765260772837093082", "claims": {"d374":
            "3065492957763303638050"}, "dust": "1"}}
        ]}
        """#
}
