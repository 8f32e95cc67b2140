extension VectorSamples {
    static let supplyBook = #"""
        {"mechanism": "supply-book", "version": 1, "cases": [
        {"name": "edge-mint-to-cap", "source": "computed", "status": "computed",
          "parameters": {"cap": "1000", "circulating": "minus_locked"},
          "input": {"ops": [{"op": "mint", "amount": "1000"}, {"op": "mint", "amount": "1"}]},
          "expect": {"results": [{"ok": {}}, {"refuses": "cap-exceeded"}], "state": {"minted":
            "1000", "burned": "0", "locked": "0", "sequestered": "0", "supply": "1000",
            "circulating": "1000"}}},
        {"name": "edge-cannot-burn-locked", "source": "computed", "status": "computed",
          "parameters": {"cap": "1000", "circulating": "minus_locked"},
          "input": {"ops": [{"op": "mint", "amount": "100"}, {"op": "lock", "amount": "60"},
            {"op": "burn", "amount": "41"}, {"op": "burn", "amount": "40"}]},
          "expect": {"results": [{"ok": {}}, {"ok": {}}, {"refuses": "insufficient-free-supply"},
            {"ok": {}}], "state": {"minted": "100", "burned": "40", "locked": "60", "sequestered":
            "0", "supply": "60", "circulating": "0"}}},
        {"name": "edge-sequestered-excluded", "source": "computed", "status": "computed",
          "parameters": {"cap": "1000", "circulating": "minus_locked_and_sequestered"},
          "input": {"ops": [{"op": "mint", "amount": "100"}, {"op": "sequester", "amount": "30"},
            {"op": "lock", "amount": "30"}]},
          "expect": {"results": [{"ok": {}}, {"ok": {}}, {"ok": {}}], "state": {"minted": "100",
            "burned": "0", "locked": "30", "sequestered": "30", "supply": "100", "circulating":
            "40"}}},
        {"name": "edge-uncapped-overflow", "source": "computed", "status": "computed",
          "parameters": {"cap": "none", "circulating": "minus_locked"},
          "input": {"ops": [{"op": "mint", "amount": "340282366920938463463374607431768211455"},
            {"op": "mint", "amount": "1"}]},
          "expect": {"results": [{"ok": {}}, {"refuses": "overflow"}], "state": {"minted":
            "340282366920938463463374607431768211455", "burned": "0", "locked": "0",
            "sequestered": "0", "supply": "340282366920938463463374607431768211455",
            "circulating": "340282366920938463463374607431768211455"}}},
        {"name": "edge-cap-before-overflow", "source": "computed", "status": "computed",
          "parameters": {"cap": "340282366920938463463374607431768211455", "circulating":
            "minus_locked"},
          "input": {"ops": [{"op": "mint", "amount": "340282366920938463463374607431768211455"},
            {"op": "mint", "amount": "1"}, {"op": "mint", "amount": "0"}]},
          "expect": {"results": [{"ok": {}}, {"refuses": "cap-exceeded"}, {"ok": {}}], "state":
            {"minted": "340282366920938463463374607431768211455", "burned": "0", "locked": "0",
            "sequestered": "0", "supply": "340282366920938463463374607431768211455",
            "circulating": "340282366920938463463374607431768211455"}}},
        {"name": "computed-01", "source": "computed", "status": "computed",
          "parameters": {"cap": "none", "circulating": "minus_locked"},
          "input": {"ops": [{"op": "mint", "amount": "9094951261379858570543"}, {"op": "lock",
            "amount": "87904023"}, {"op": "lock", "amount": "201357845186437010197193"}, {"op":
            "sequester", "amount": "38491937"}, {"op": "mint", "amount": "335268714167992"},
            {"op": "mint", "amount": "1935047754933777737"}, {"op": "release", "amount":
            "634214306833256462484"}, {"op": "mint", "amount": "6592685057062"}, {"op":
            "sequester", "amount": "179641943732"}, {"op": "burn", "amount": "868391385878711"}]},
          "expect": {"results": [{"ok": {}}, {"ok": {}}, {"refuses": "insufficient-free-supply"},
            {"ok": {}}, {"ok": {}}, {"ok": {}}, {"refuses": "insufficient-balance"}, {"ok": {}},
            {"ok": {}}, {"ok": {}}], "state": {"minted": "9096886650996191573334", "burned":
            "868391385878711", "locked": "87904023", "sequestered": "179680435669", "supply":
            "9096885782604805694623", "circulating": "9096885782604717790600"}}},
        {"name": "computed-02", "source": "computed", "status": "computed",
          "parameters": {"cap": "100000000000000000000000000", "circulating": "minus_locked"},
          "input": {"ops": [{"op": "mint", "amount": "2125552319394248329889"}, {"op": "unlock",
            "amount": "318597923706021"}, {"op": "mint", "amount": "4"}, {"op": "sequester",
            "amount": "4081690360250102619428419"}]},
          "expect": {"results": [{"ok": {}}, {"refuses": "insufficient-balance"}, {"ok": {}},
            {"refuses": "insufficient-free-supply"}], "state": {"minted":
            "2125552319394248329893", "burned": "0", "locked": "0", "sequestered": "0", "supply":
            "2125552319394248329893", "circulating": "2125552319394248329893"}}},
        {"name": "computed-03", "source": "computed", "status": "computed",
          "parameters": {"cap": "none", "circulating": "minus_locked_and_sequestered"},
          "input": {"ops": [{"op": "mint", "amount": "20194812802825547573165"}, {"op": "release",
            "amount": "115689079851484141213"}, {"op": "mint", "amount": "1"}, {"op": "burn",
            "amount": "68286379272071064558"}, {"op": "sequester", "amount": "2418764"}, {"op":
            "unlock", "amount": "112344350251014"}]},
          "expect": {"results": [{"ok": {}}, {"refuses": "insufficient-balance"}, {"ok": {}},
            {"ok": {}}, {"ok": {}}, {"refuses": "insufficient-balance"}], "state": {"minted":
            "20194812802825547573166", "burned": "68286379272071064558", "locked": "0",
            "sequestered": "2418764", "supply": "20126526423553476508608", "circulating":
            "20126526423553474089844"}}},
        {"name": "computed-04", "source": "computed", "status": "computed",
          "parameters": {"cap": "100000000000000000000000000", "circulating": "minus_locked"},
          "input": {"ops": [{"op": "mint", "amount": "580502644915801903021159"}, {"op": "burn",
            "amount": "7305810"}, {"op": "lock", "amount": "660495574134578575"}, {"op": "mint",
            "amount": "208005252291775461"}]},
          "expect": {"results": [{"ok": {}}, {"ok": {}}, {"ok": {}}, {"ok": {}}], "state":
            {"minted": "580502852921054194796620", "burned": "7305810", "locked":
            "660495574134578575", "sequestered": "0", "supply": "580502852921054187490810",
            "circulating": "580502192425480052912235"}}},
        {"name": "computed-05", "source": "computed", "status": "computed",
          "parameters": {"cap": "none", "circulating": "minus_locked"},
          "input": {"ops": [{"op": "mint", "amount": "822434425203144305004243"}, {"op":
            "sequester", "amount": "3519"}, {"op": "mint", "amount": "11291654857275912"}, {"op":
            "unlock", "amount": "179439013545511616665"}, {"op": "mint", "amount":
            "294220291102194296192"}]},
          "expect": {"results": [{"ok": {}}, {"ok": {}}, {"ok": {}}, {"refuses":
            "insufficient-balance"}, {"ok": {}}], "state": {"minted": "822728656785901356576347",
            "burned": "0", "locked": "0", "sequestered": "3519", "supply":
            "822728656785901356576347", "circulating": "822728656785901356576347"}}},
        {"name": "computed-06", "source": "computed", "status": "computed",
          "parameters": {"cap": "100000000000000000000000000", "circulating":
            "minus_locked_and_sequestered"},
          "input": {"ops": [{"op": "mint", "amount": "154037339565713074043"}, {"op": "sequester",
            "amount": "407656"}, {"op": "burn", "amount": "68968750"}, {"op": "mint", "amount":
            "626"}]},
          "expect": {"results": [{"ok": {}}, {"ok": {}}, {"ok": {}}, {"ok": {}}], "state":
            {"minted": "154037339565713074669", "burned": "68968750", "locked": "0",
            "sequestered": "407656", "supply": "154037339565644105919", "circulating":
            "154037339565643698263"}}},
        {"name": "computed-07", "source": "computed", "status": "computed",
          "parameters": {"cap": "100000000000000000000000000", "circulating":
            "minus_locked_and_sequestered"},
          "input": {"ops": [{"op": "mint", "amount": "28987844553018142717763"}, {"op": "mint",
            "amount": "1921034715039"}, {"op": "mint", "amount": "918533509115298292"}, {"op":
            "unlock", "amount": "197529867904"}, {"op": "unlock", "amount":
            "55582866698176493170100902"}, {"op": "mint", "amount": "42248451741"}, {"op":
            "sequester", "amount": "41838830956097427373"}, {"op": "lock", "amount": "7799"},
            {"op": "burn", "amount": "2294374565"}]},
          "expect": {"results": [{"ok": {}}, {"ok": {}}, {"ok": {}}, {"refuses":
            "insufficient-balance"}, {"refuses": "insufficient-balance"}, {"ok": {}}, {"ok": {}},
            {"ok": {}}, {"ok": {}}], "state": {"minted": "28988763088490541182835", "burned":
            "2294374565", "locked": "7799", "sequestered": "41838830956097427373", "supply":
            "28988763088488246808270", "circulating": "28946924257532149373098"}}},
        {"name": "computed-08", "source": "computed", "status": "computed",
          "parameters": {"cap": "none", "circulating": "minus_locked"},
          "input": {"ops": [{"op": "mint", "amount": "3179276991100648392900"}, {"op": "burn",
            "amount": "1372034991"}, {"op": "release", "amount": "18988475412802497919"}, {"op":
            "unlock", "amount": "5511"}, {"op": "unlock", "amount": "15"}, {"op": "burn",
            "amount": "1816930925652120214561652"}, {"op": "unlock", "amount":
            "645034183236282068735"}]},
          "expect": {"results": [{"ok": {}}, {"ok": {}}, {"refuses": "insufficient-balance"},
            {"refuses": "insufficient-balance"}, {"refuses": "insufficient-balance"}, {"refuses":
            "insufficient-free-supply"}, {"refuses": "insufficient-balance"}], "state": {"minted":
            "3179276991100648392900", "burned": "1372034991", "locked": "0", "sequestered": "0",
            "supply": "3179276991099276357909", "circulating": "3179276991099276357909"}}},
        {"name": "computed-09", "source": "computed", "status": "computed",
          "parameters": {"cap": "100000000000000000000000000", "circulating": "minus_locked"},
          "input": {"ops": [{"op": "mint", "amount": "590540038475969597855079"}, {"op":
            "release", "amount": "450908528662706769905"}, {"op": "mint", "amount":
            "1693555747805"}, {"op": "lock", "amount": "410931537078"}, {"op": "lock", "amount":
            "105539100043226"}, {"op": "lock", "amount": "35075728623255"}, {"op": "sequester",
            "amount": "8771963698853919902199221"}, {"op": "release", "amount": "12"}, {"op":
            "release", "amount": "78712539077"}, {"op": "unlock", "amount": "6522803563"}]},
          "expect": {"results": [{"ok": {}}, {"refuses": "insufficient-balance"}, {"ok": {}},
            {"ok": {}}, {"ok": {}}, {"ok": {}}, {"refuses": "insufficient-free-supply"},
            {"refuses": "insufficient-balance"}, {"refuses": "insufficient-balance"}, {"ok": {}}],
            "state": {"minted": "590540038477663153602884", "burned": "0", "locked":
            "141019237399996", "sequestered": "0", "supply": "590540038477663153602884",
            "circulating": "590540038336643916202888"}}},
        {"name": "computed-10", "source": "computed", "status": "computed",
          "parameters": {"cap": "none", "circulating": "minus_locked_and_sequestered"},
          "input": {"ops": [{"op": "mint", "amount": "2644300910247281151344051"}, {"op": "lock",
            "amount": "38238236341"}, {"op": "release", "amount": "139278"}, {"op": "mint",
            "amount": "17942077"}, {"op": "unlock", "amount": "3138096218500017"}]},
          "expect": {"results": [{"ok": {}}, {"ok": {}}, {"refuses": "insufficient-balance"},
            {"ok": {}}, {"refuses": "insufficient-balance"}], "state": {"minted":
            "2644300910247281169286128", "burned": "0", "locked": "38238236341", "sequestered":
            "0", "supply": "2644300910247281169286128", "circulating":
            "2644300910247242931049787"}}},
        {"name": "computed-11", "source": "computed", "status": "computed",
          "parameters": {"cap": "none", "circulating": "minus_locked"},
          "input": {"ops": [{"op": "mint", "amount": "67027012863705919247377"}, {"op":
            "sequester", "amount": "851768825422"}, {"op": "sequester", "amount": "54104"}, {"op":
            "burn", "amount": "584074987740100066416"}, {"op": "sequester", "amount":
            "4015644950604998814"}, {"op": "sequester", "amount": "445671086323369"}, {"op":
            "lock", "amount": "4081017919309"}]},
          "expect": {"results": [{"ok": {}}, {"ok": {}}, {"ok": {}}, {"ok": {}}, {"ok": {}},
            {"ok": {}}, {"ok": {}}], "state": {"minted": "67027012863705919247377", "burned":
            "584074987740100066416", "locked": "4081017919309", "sequestered":
            "4016091473460201709", "supply": "66442937875965819180961", "circulating":
            "66442937871884801261652"}}},
        {"name": "computed-12", "source": "computed", "status": "computed",
          "parameters": {"cap": "100000000000000000000000000", "circulating": "minus_locked"},
          "input": {"ops": [{"op": "mint", "amount": "110722496255709197149"}, {"op": "release",
            "amount": "49119593052623056"}, {"op": "unlock", "amount":
            "43016028264690053800195396"}, {"op": "lock", "amount": "18"}, {"op": "unlock",
            "amount": "126001245"}, {"op": "burn", "amount": "3065023619162"}, {"op": "release",
            "amount": "6166519235044691095"}, {"op": "mint", "amount": "72709513682731"}, {"op":
            "mint", "amount": "43540685562435528"}, {"op": "burn", "amount": "806"}]},
          "expect": {"results": [{"ok": {}}, {"refuses": "insufficient-balance"}, {"refuses":
            "insufficient-balance"}, {"ok": {}}, {"refuses": "insufficient-balance"}, {"ok": {}},
            {"refuses": "insufficient-balance"}, {"ok": {}}, {"ok": {}}, {"ok": {}}], "state":
            {"minted": "110766109650785315408", "burned": "3065023619968", "locked": "18",
            "sequestered": "0", "supply": "110766106585761695440", "circulating":
            "110766106585761695422"}}}
        ]}
        """#
}
