extension VectorSamples {
    static let bridgeSupply = #"""
        {"mechanism": "bridge-supply", "version": 1, "cases": [
        {"name": "edge-there-and-back", "source": "computed", "status": "computed",
          "parameters": {"mode": "lock_mint", "fee_bps": "10", "fee_burn_bps": "5000", "home":
            "home", "chains": ["home", "x", "y"]},
          "input": {"home_supply": "100000", "ops": [{"op": "send", "id": "a", "amount": "10000",
            "from": "home", "to": "x"}, {"op": "deliver", "id": "a"}, {"op": "send", "id": "b",
            "amount": "9990", "from": "x", "to": "home"}, {"op": "deliver", "id": "b"}]},
          "expect": {"results": [{"ok": {"fee": "10", "burned": "5", "net": "9990"}}, {"ok":
            {"delivered": "9990"}}, {"ok": {"fee": "10", "burned": "5", "net": "9980"}}, {"ok":
            {"delivered": "9980"}}], "supply": {"home": "99990", "x": "0", "y": "0"}, "locked":
            "0", "burned": "10", "fees": "10", "in_flight": "0"}},
        {"name": "edge-side-to-side", "source": "computed", "status": "computed",
          "parameters": {"mode": "lock_mint", "fee_bps": "10", "fee_burn_bps": "5000", "home":
            "home", "chains": ["home", "x", "y"]},
          "input": {"home_supply": "100000", "ops": [{"op": "send", "id": "a", "amount": "10000",
            "from": "home", "to": "x"}, {"op": "deliver", "id": "a"}, {"op": "send", "id": "b",
            "amount": "5000", "from": "x", "to": "y"}, {"op": "deliver", "id": "b"}]},
          "expect": {"results": [{"ok": {"fee": "10", "burned": "5", "net": "9990"}}, {"ok":
            {"delivered": "9990"}}, {"ok": {"fee": "5", "burned": "2", "net": "4995"}}, {"ok":
            {"delivered": "4995"}}], "supply": {"home": "99993", "x": "4990", "y": "4995"},
            "locked": "9985", "burned": "7", "fees": "8", "in_flight": "0"}},
        {"name": "edge-too-much", "source": "computed", "status": "computed",
          "parameters": {"mode": "lock_mint", "fee_bps": "10", "fee_burn_bps": "5000", "home":
            "home", "chains": ["home", "x", "y"]},
          "input": {"home_supply": "100000", "ops": [{"op": "send", "id": "a", "amount": "100001",
            "from": "home", "to": "x"}, {"op": "send", "id": "a", "amount": "100000", "from":
            "home", "to": "x"}, {"op": "send", "id": "b", "amount": "1", "from": "home", "to":
            "y"}]},
          "expect": {"results": [{"refuses": "insufficient-balance"}, {"ok": {"fee": "100",
            "burned": "50", "net": "99900"}}, {"refuses": "insufficient-balance"}], "supply":
            {"home": "99950", "x": "0", "y": "0"}, "locked": "99900", "burned": "50", "fees":
            "50", "in_flight": "99900"}},
        {"name": "edge-twice-delivered", "source": "computed", "status": "computed",
          "parameters": {"mode": "lock_mint", "fee_bps": "10", "fee_burn_bps": "5000", "home":
            "home", "chains": ["home", "x", "y"]},
          "input": {"home_supply": "100000", "ops": [{"op": "send", "id": "a", "amount": "1000",
            "from": "home", "to": "x"}, {"op": "deliver", "id": "a"}, {"op": "deliver", "id":
            "a"}, {"op": "deliver", "id": "q"}]},
          "expect": {"results": [{"ok": {"fee": "1", "burned": "0", "net": "999"}}, {"ok":
            {"delivered": "999"}}, {"refuses": "already-delivered"}, {"refuses": "unknown-id"}],
            "supply": {"home": "100000", "x": "999", "y": "0"}, "locked": "999", "burned": "0",
            "fees": "1", "in_flight": "0"}},
        {"name": "edge-no-fee", "source": "computed", "status": "computed",
          "parameters": {"mode": "lock_mint", "fee_bps": "0", "fee_burn_bps": "5000", "home":
            "home", "chains": ["home", "x", "y"]},
          "input": {"home_supply": "100000", "ops": [{"op": "send", "id": "a", "amount": "1000",
            "from": "home", "to": "x"}, {"op": "deliver", "id": "a"}]},
          "expect": {"results": [{"ok": {"fee": "0", "burned": "0", "net": "1000"}}, {"ok":
            {"delivered": "1000"}}], "supply": {"home": "100000", "x": "1000", "y": "0"},
            "locked": "1000", "burned": "0", "fees": "0", "in_flight": "0"}},
        {"name": "edge-chains-before-zero", "source": "computed", "status": "computed",
          "parameters": {"mode": "lock_mint", "fee_bps": "10", "fee_burn_bps": "5000", "home":
            "home", "chains": ["home", "x", "y"]},
          "input": {"home_supply": "100000", "ops": [{"op": "send", "id": "a", "amount": "0",
            "from": "home", "to": "q"}, {"op": "send", "id": "a", "amount": "0", "from": "x",
            "to": "x"}]},
          "expect": {"results": [{"refuses": "unknown-chain"}, {"refuses": "unknown-chain"}],
            "supply": {"home": "100000", "x": "0", "y": "0"}, "locked": "0", "burned": "0",
            "fees": "0", "in_flight": "0"}},
        {"name": "edge-duplicate-chain-before-home", "source": "computed", "status": "computed",
          "parameters": {"mode": "lock_mint", "fee_bps": "10", "fee_burn_bps": "5000", "home":
            "home", "chains": ["x", "x"]},
          "input": {"home_supply": "5", "ops": []},
          "refuses": "duplicate-id"},
        {"name": "computed-01", "source": "computed", "status": "computed",
          "parameters": {"mode": "lock_mint", "fee_bps": "30", "fee_burn_bps": "10000", "home":
            "home", "chains": ["home", "x", "y"]},
          "input": {"home_supply": "100000000000000000000000000", "ops": [{"op": "send", "id":
            "t0", "amount": "407", "from": "home", "to": "y"}, {"op": "deliver", "id": "t0"},
            {"op": "send", "id": "t1", "amount": "35718209496333592531617", "from": "home", "to":
            "home"}, {"op": "deliver", "id": "t1"}, {"op": "send", "id": "t2", "amount":
            "57999011610", "from": "home", "to": "y"}, {"op": "deliver", "id": "t1"}, {"op":
            "send", "id": "t3", "amount": "392881376901638", "from": "home", "to": "x"}, {"op":
            "deliver", "id": "t1"}, {"op": "send", "id": "t4", "amount": "15761781", "from": "y",
            "to": "x"}, {"op": "deliver", "id": "t3"}, {"op": "send", "id": "t5", "amount":
            "977604888843937", "from": "home", "to": "home"}]},
          "expect": {"results": [{"ok": {"fee": "2", "burned": "2", "net": "405"}}, {"ok":
            {"delivered": "405"}}, {"refuses": "unknown-chain"}, {"refuses": "unknown-id"}, {"ok":
            {"fee": "173997035", "burned": "173997035", "net": "57825014575"}}, {"refuses":
            "unknown-id"}, {"ok": {"fee": "1178644130705", "burned": "1178644130705", "net":
            "391702732770933"}}, {"refuses": "unknown-id"}, {"refuses": "insufficient-balance"},
            {"ok": {"delivered": "391702732770933"}}, {"refuses": "unknown-chain"}], "supply":
            {"home": "99999999999998821181872258", "x": "391702732770933", "y": "405"}, "locked":
            "391760557785913", "burned": "1178818127742", "fees": "0", "in_flight": "57825014575"}},
        {"name": "computed-02", "source": "computed", "status": "computed",
          "parameters": {"mode": "lock_mint", "fee_bps": "0", "fee_burn_bps": "0", "home": "home",
            "chains": ["home", "x", "y"]},
          "input": {"home_supply": "100000000000000000000000000", "ops": [{"op": "send", "id":
            "t0", "amount": "8321706514", "from": "home", "to": "y"}, {"op": "deliver", "id":
            "t0"}]},
          "expect": {"results": [{"ok": {"fee": "0", "burned": "0", "net": "8321706514"}}, {"ok":
            {"delivered": "8321706514"}}], "supply": {"home": "100000000000000000000000000", "x":
            "0", "y": "8321706514"}, "locked": "8321706514", "burned": "0", "fees": "0",
            "in_flight": "0"}},
        {"name": "computed-03", "source": "computed", "status": "computed",
          "parameters": {"mode": "lock_mint", "fee_bps": "10", "fee_burn_bps": "5000", "home":
            "home", "chains": ["home", "x", "y"]},
          "input": {"home_supply": "100000000000000000000000000", "ops": [{"op": "send", "id":
            "t0", "amount": "58843101748465819164", "from": "home", "to": "x"}, {"op": "deliver",
            "id": "t0"}, {"op": "send", "id": "t1", "amount": "246989", "from": "home", "to":
            "x"}, {"op": "deliver", "id": "t1"}, {"op": "send", "id": "t2", "amount":
            "1884573669172", "from": "y", "to": "x"}, {"op": "send", "id": "t3", "amount":
            "418962911261925410", "from": "y", "to": "x"}, {"op": "deliver", "id": "t0"}, {"op":
            "send", "id": "t4", "amount": "1", "from": "home", "to": "x"}, {"op": "deliver", "id":
            "t3"}, {"op": "send", "id": "t5", "amount": "124937332459951925", "from": "y", "to":
            "x"}, {"op": "deliver", "id": "t1"}]},
          "expect": {"results": [{"ok": {"fee": "58843101748465820", "burned":
            "29421550874232910", "net": "58784258646717353344"}}, {"ok": {"delivered":
            "58784258646717353344"}}, {"ok": {"fee": "247", "burned": "123", "net": "246742"}},
            {"ok": {"delivered": "246742"}}, {"refuses": "insufficient-balance"}, {"refuses":
            "insufficient-balance"}, {"refuses": "already-delivered"}, {"refuses":
            "fee-exceeds-amount"}, {"refuses": "unknown-id"}, {"refuses": "insufficient-balance"},
            {"refuses": "already-delivered"}], "supply": {"home": "99999999970578449125766967",
            "x": "58784258646717600086", "y": "0"}, "locked": "58784258646717600086", "burned":
            "29421550874233033", "fees": "29421550874233034", "in_flight": "0"}},
        {"name": "computed-04", "source": "computed", "status": "computed",
          "parameters": {"mode": "lock_mint", "fee_bps": "0", "fee_burn_bps": "5000", "home":
            "home", "chains": ["home", "x", "y"]},
          "input": {"home_supply": "100000000000000000000000000", "ops": [{"op": "send", "id":
            "t0", "amount": "12482", "from": "x", "to": "home"}, {"op": "deliver", "id": "t0"},
            {"op": "send", "id": "t1", "amount": "126", "from": "y", "to": "x"}, {"op": "send",
            "id": "t2", "amount": "16425656805835", "from": "home", "to": "y"}, {"op": "send",
            "id": "t3", "amount": "5587897", "from": "home", "to": "y"}, {"op": "deliver", "id":
            "t2"}, {"op": "send", "id": "t4", "amount": "138984", "from": "home", "to": "y"},
            {"op": "deliver", "id": "t4"}, {"op": "send", "id": "t5", "amount": "127005779",
            "from": "y", "to": "x"}, {"op": "deliver", "id": "t3"}, {"op": "send", "id": "t6",
            "amount": "68601", "from": "y", "to": "x"}, {"op": "deliver", "id": "t3"}, {"op":
            "send", "id": "t7", "amount": "4", "from": "home", "to": "x"}, {"op": "deliver", "id":
            "t3"}]},
          "expect": {"results": [{"refuses": "insufficient-balance"}, {"refuses": "unknown-id"},
            {"refuses": "insufficient-balance"}, {"ok": {"fee": "0", "burned": "0", "net":
            "16425656805835"}}, {"ok": {"fee": "0", "burned": "0", "net": "5587897"}}, {"ok":
            {"delivered": "16425656805835"}}, {"ok": {"fee": "0", "burned": "0", "net":
            "138984"}}, {"ok": {"delivered": "138984"}}, {"ok": {"fee": "0", "burned": "0", "net":
            "127005779"}}, {"ok": {"delivered": "5587897"}}, {"ok": {"fee": "0", "burned": "0",
            "net": "68601"}}, {"refuses": "already-delivered"}, {"ok": {"fee": "0", "burned": "0",
            "net": "4"}}, {"refuses": "already-delivered"}], "supply": {"home":
            "100000000000000000000000000", "x": "0", "y": "16425535458336"}, "locked":
            "16425662532720", "burned": "0", "fees": "0", "in_flight": "127074384"}},
        {"name": "computed-05", "source": "computed", "status": "computed",
          "parameters": {"mode": "burn_mint", "fee_bps": "30", "fee_burn_bps": "0", "home":
            "home", "chains": ["home", "x", "y"]},
          "input": {"home_supply": "100000000000000000000000000", "ops": [{"op": "send", "id":
            "t0", "amount": "129835546732315570127378", "from": "home", "to": "y"}, {"op":
            "deliver", "id": "t0"}, {"op": "send", "id": "t1", "amount":
            "21291240247549264371052", "from": "x", "to": "y"}, {"op": "deliver", "id": "t0"},
            {"op": "send", "id": "t2", "amount": "51737705981612557608018", "from": "home", "to":
            "x"}, {"op": "send", "id": "t3", "amount": "15462", "from": "home", "to": "home"},
            {"op": "deliver", "id": "t2"}, {"op": "send", "id": "t4", "amount": "98091108760",
            "from": "home", "to": "y"}, {"op": "deliver", "id": "t4"}, {"op": "send", "id": "t5",
            "amount": "882", "from": "home", "to": "y"}, {"op": "deliver", "id": "t0"}]},
          "expect": {"results": [{"ok": {"fee": "389506640196946710383", "burned": "0", "net":
            "129446040092118623416995"}}, {"ok": {"delivered": "129446040092118623416995"}},
            {"refuses": "insufficient-balance"}, {"refuses": "already-delivered"}, {"ok": {"fee":
            "155213117944837672825", "burned": "0", "net": "51582492863667719935193"}},
            {"refuses": "unknown-chain"}, {"ok": {"delivered": "51582492863667719935193"}}, {"ok":
            {"fee": "294273327", "burned": "0", "net": "97796835433"}}, {"ok": {"delivered":
            "97796835433"}}, {"ok": {"fee": "3", "burned": "0", "net": "879"}}, {"refuses":
            "already-delivered"}], "supply": {"home": "99818971467044115859811500", "x":
            "51582492863667719935193", "y": "129446040092216420252428"}, "locked": "0", "burned":
            "0", "fees": "544719758142078656538", "in_flight": "879"}},
        {"name": "computed-06", "source": "computed", "status": "computed",
          "parameters": {"mode": "burn_mint", "fee_bps": "10", "fee_burn_bps": "10000", "home":
            "home", "chains": ["home", "x", "y"]},
          "input": {"home_supply": "100000000000000000000000000", "ops": [{"op": "send", "id":
            "t0", "amount": "147586274667193877521710", "from": "x", "to": "home"}, {"op":
            "deliver", "id": "t0"}, {"op": "send", "id": "t1", "amount": "200769217", "from":
            "home", "to": "home"}, {"op": "deliver", "id": "t0"}, {"op": "send", "id": "t2",
            "amount": "1489", "from": "home", "to": "x"}, {"op": "deliver", "id": "t0"}, {"op":
            "send", "id": "t3", "amount": "3542131944225", "from": "y", "to": "home"}, {"op":
            "deliver", "id": "t3"}, {"op": "send", "id": "t4", "amount": "272877", "from": "y",
            "to": "home"}, {"op": "deliver", "id": "t2"}, {"op": "send", "id": "t5", "amount":
            "1649625123", "from": "home", "to": "x"}, {"op": "deliver", "id": "t1"}, {"op":
            "send", "id": "t6", "amount": "184826541037446525153", "from": "home", "to": "y"},
            {"op": "deliver", "id": "t3"}]},
          "expect": {"results": [{"refuses": "insufficient-balance"}, {"refuses": "unknown-id"},
            {"refuses": "unknown-chain"}, {"refuses": "unknown-id"}, {"ok": {"fee": "2", "burned":
            "2", "net": "1487"}}, {"refuses": "unknown-id"}, {"refuses": "insufficient-balance"},
            {"refuses": "unknown-id"}, {"refuses": "insufficient-balance"}, {"ok": {"delivered":
            "1487"}}, {"ok": {"fee": "1649626", "burned": "1649626", "net": "1647975497"}},
            {"refuses": "unknown-id"}, {"ok": {"fee": "184826541037446526", "burned":
            "184826541037446526", "net": "184641714496409078627"}}, {"refuses": "unknown-id"}],
            "supply": {"home": "99999815173458960903848235", "x": "1487", "y": "0"}, "locked":
            "0", "burned": "184826541039096154", "fees": "0", "in_flight":
            "184641714498057054124"}},
        {"name": "computed-07", "source": "computed", "status": "computed",
          "parameters": {"mode": "burn_mint", "fee_bps": "30", "fee_burn_bps": "0", "home":
            "home", "chains": ["home", "x", "y"]},
          "input": {"home_supply": "100000000000000000000000000", "ops": [{"op": "send", "id":
            "t0", "amount": "575843478208023566641", "from": "home", "to": "home"}, {"op":
            "deliver", "id": "t0"}, {"op": "send", "id": "t1", "amount": "692942613687051903734",
            "from": "home", "to": "x"}, {"op": "deliver", "id": "t0"}, {"op": "send", "id": "t2",
            "amount": "7380784735263456477070", "from": "home", "to": "y"}, {"op": "deliver",
            "id": "t1"}, {"op": "send", "id": "t3", "amount": "458437", "from": "home", "to":
            "y"}]},
          "expect": {"results": [{"refuses": "unknown-chain"}, {"refuses": "unknown-id"}, {"ok":
            {"fee": "2078827841061155712", "burned": "0", "net": "690863785845990748022"}},
            {"refuses": "unknown-id"}, {"ok": {"fee": "22142354205790369432", "burned": "0",
            "net": "7358642381057666107638"}}, {"ok": {"delivered": "690863785845990748022"}},
            {"ok": {"fee": "1376", "burned": "0", "net": "457061"}}], "supply": {"home":
            "99991950493833096342687279", "x": "690863785845990748022", "y": "0"}, "locked": "0",
            "burned": "0", "fees": "24221182046851526520", "in_flight": "7358642381057666564699"}},
        {"name": "computed-08", "source": "computed", "status": "computed",
          "parameters": {"mode": "lock_mint", "fee_bps": "10", "fee_burn_bps": "5000", "home":
            "home", "chains": ["home", "x", "y"]},
          "input": {"home_supply": "100000000000000000000000000", "ops": [{"op": "send", "id":
            "t0", "amount": "13199003060156737192418", "from": "y", "to": "home"}, {"op":
            "deliver", "id": "t0"}, {"op": "send", "id": "t1", "amount": "1546326876897", "from":
            "home", "to": "x"}, {"op": "deliver", "id": "t1"}, {"op": "send", "id": "t2",
            "amount": "391372004935607454368015", "from": "home", "to": "x"}, {"op": "deliver",
            "id": "t0"}, {"op": "send", "id": "t3", "amount": "1", "from": "x", "to": "y"}, {"op":
            "deliver", "id": "t0"}, {"op": "send", "id": "t4", "amount": "2857", "from": "home",
            "to": "y"}, {"op": "deliver", "id": "t0"}, {"op": "send", "id": "t5", "amount":
            "258683340974221", "from": "x", "to": "home"}, {"op": "deliver", "id": "t5"}, {"op":
            "send", "id": "t6", "amount": "18493871437005724468062", "from": "home", "to":
            "home"}, {"op": "deliver", "id": "t4"}]},
          "expect": {"results": [{"refuses": "insufficient-balance"}, {"refuses": "unknown-id"},
            {"ok": {"fee": "1546326877", "burned": "773163438", "net": "1544780550020"}}, {"ok":
            {"delivered": "1544780550020"}}, {"ok": {"fee": "391372004935607454369", "burned":
            "195686002467803727184", "net": "390980632930671846913646"}}, {"refuses":
            "unknown-id"}, {"refuses": "fee-exceeds-amount"}, {"refuses": "unknown-id"}, {"ok":
            {"fee": "3", "burned": "1", "net": "2854"}}, {"refuses": "unknown-id"}, {"refuses":
            "insufficient-balance"}, {"refuses": "unknown-id"}, {"refuses": "unknown-chain"},
            {"ok": {"delivered": "2854"}}], "supply": {"home": "99999804313997531423109377", "x":
            "1544780550020", "y": "2854"}, "locked": "390980632932216627466520", "burned":
            "195686002468576890623", "fees": "195686002468576890626", "in_flight":
            "390980632930671846913646"}},
        {"name": "computed-09", "source": "computed", "status": "computed",
          "parameters": {"mode": "burn_mint", "fee_bps": "10", "fee_burn_bps": "10000", "home":
            "home", "chains": ["home", "x", "y"]},
          "input": {"home_supply": "100000000000000000000000000", "ops": [{"op": "send", "id":
            "t0", "amount": "3120857824032738589688", "from": "home", "to": "x"}, {"op":
            "deliver", "id": "t0"}]},
          "expect": {"results": [{"ok": {"fee": "3120857824032738590", "burned":
            "3120857824032738590", "net": "3117736966208705851098"}}, {"ok": {"delivered":
            "3117736966208705851098"}}], "supply": {"home": "99996879142175967261410312", "x":
            "3117736966208705851098", "y": "0"}, "locked": "0", "burned": "3120857824032738590",
            "fees": "0", "in_flight": "0"}},
        {"name": "computed-10", "source": "computed", "status": "computed",
          "parameters": {"mode": "burn_mint", "fee_bps": "30", "fee_burn_bps": "0", "home":
            "home", "chains": ["home", "x", "y"]},
          "input": {"home_supply": "100000000000000000000000000", "ops": [{"op": "send", "id":
            "t0", "amount": "1505244269473506", "from": "y", "to": "x"}, {"op": "send", "id":
            "t1", "amount": "6900077426805", "from": "y", "to": "x"}, {"op": "deliver", "id":
            "t0"}, {"op": "send", "id": "t2", "amount": "113569168030819690", "from": "home",
            "to": "x"}, {"op": "deliver", "id": "t2"}]},
          "expect": {"results": [{"refuses": "insufficient-balance"}, {"refuses":
            "insufficient-balance"}, {"refuses": "unknown-id"}, {"ok": {"fee": "340707504092460",
            "burned": "0", "net": "113228460526727230"}}, {"ok": {"delivered":
            "113228460526727230"}}], "supply": {"home": "99999999886771539473272770", "x":
            "113228460526727230", "y": "0"}, "locked": "0", "burned": "0", "fees":
            "340707504092460", "in_flight": "0"}},
        {"name": "computed-11", "source": "computed", "status": "computed",
          "parameters": {"mode": "burn_mint", "fee_bps": "0", "fee_burn_bps": "5000", "home":
            "home", "chains": ["home", "x", "y"]},
          "input": {"home_supply": "100000000000000000000000000", "ops": [{"op": "send", "id":
            "t0", "amount": "305406241", "from": "x", "to": "home"}, {"op": "deliver", "id":
            "t0"}, {"op": "send", "id": "t1", "amount": "284109978960", "from": "x", "to":
            "home"}, {"op": "deliver", "id": "t0"}, {"op": "send", "id": "t2", "amount":
            "836648161132333756760", "from": "x", "to": "home"}, {"op": "deliver", "id": "t2"}]},
          "expect": {"results": [{"refuses": "insufficient-balance"}, {"refuses": "unknown-id"},
            {"refuses": "insufficient-balance"}, {"refuses": "unknown-id"}, {"refuses":
            "insufficient-balance"}, {"refuses": "unknown-id"}], "supply": {"home":
            "100000000000000000000000000", "x": "0", "y": "0"}, "locked": "0", "burned": "0",
            "fees": "0", "in_flight": "0"}},
        {"name": "computed-12", "source": "computed", "status": "computed",
          "parameters": {"mode": "lock_mint", "fee_bps": "10", "fee_burn_bps": "10000", "home":
            "home", "chains": ["home", "x", "y"]},
          "input": {"home_supply": "100000000000000000000000000", "ops": [{"op": "send", "id":
            "t0", "amount": "19380263728782218095335", "from": "y", "to": "home"}, {"op":
            "deliver", "id": "t0"}]},
          "expect": {"results": [{"refuses": "insufficient-balance"}, {"refuses": "unknown-id"}],
            "supply": {"home": "100000000000000000000000000", "x": "0", "y": "0"}, "locked": "0",
            "burned": "0", "fees": "0", "in_flight": "0"}}
        ]}
        """#
}
