extension VectorSamples {
    static let accessPrice = #"""
        {"mechanism": "access-price", "version": 1, "cases": [
        {"name": "one-petabyte-2800", "source":
          "https://docs.icn.global/icn-economics/service-providers/access-fees", "status":
          "stated",
          "parameters": {"protocol_margin": "250000000000000000", "reserve_share_of_margin": "0",
            "burn_share_of_margin": "0", "month_seconds": "2592000"},
          "input": {"price": "2800000000000000000000", "capacity": "1", "period": "2592000",
            "scaling_factor": "1000000000000000000"},
          "expect": {"provider_part": "2800000000000000000000", "margin": "700000000000000000000",
            "requirement": "3500000000000000000000", "to_reserve": "2800000000000000000000",
            "to_burn": "0", "to_treasury": "700000000000000000000"}},
        {"name": "thousand-terabytes-2.8", "source":
          "https://docs.icn.global/icn-economics/service-providers/access-fees (result line not \#
        readable; 1 PB = 1,000 TB)", "status": "assumed",
          "parameters": {"protocol_margin": "250000000000000000", "reserve_share_of_margin": "0",
            "burn_share_of_margin": "0", "month_seconds": "2592000"},
          "input": {"price": "2800000000000000000", "capacity": "1000", "period": "2592000",
            "scaling_factor": "1000000000000000000"},
          "expect": {"provider_part": "2800000000000000000000", "margin": "700000000000000000000",
            "requirement": "3500000000000000000000", "to_reserve": "2800000000000000000000",
            "to_burn": "0", "to_treasury": "700000000000000000000"}},
        {"name": "edge-zero-price", "source": "computed", "status": "computed",
          "parameters": {"protocol_margin": "250000000000000000", "reserve_share_of_margin": "0",
            "burn_share_of_margin": "0", "month_seconds": "2592000"},
          "input": {"price": "0", "capacity": "10", "period": "2592000", "scaling_factor":
            "1000000000000000000"},
          "expect": {"provider_part": "0", "margin": "0", "requirement": "0", "to_reserve": "0",
            "to_burn": "0", "to_treasury": "0"}},
        {"name": "edge-one-wei-rounds-up", "source": "computed", "status": "computed",
          "parameters": {"protocol_margin": "250000000000000000", "reserve_share_of_margin": "0",
            "burn_share_of_margin": "0", "month_seconds": "2592000"},
          "input": {"price": "1", "capacity": "1", "period": "1", "scaling_factor":
            "1000000000000000000"},
          "expect": {"provider_part": "1", "margin": "1", "requirement": "2", "to_reserve": "1",
            "to_burn": "0", "to_treasury": "1"}},
        {"name": "edge-zero-period", "source": "computed", "status": "computed",
          "parameters": {"protocol_margin": "250000000000000000", "reserve_share_of_margin": "0",
            "burn_share_of_margin": "0", "month_seconds": "2592000"},
          "input": {"price": "1000000000000000000", "capacity": "1", "period": "0",
            "scaling_factor": "1000000000000000000"},
          "refuses": "out-of-range"},
        {"name": "edge-split-over-one", "source": "computed", "status": "computed",
          "parameters": {"protocol_margin": "250000000000000000", "reserve_share_of_margin":
            "1000000000000000000", "burn_share_of_margin": "1", "month_seconds": "2592000"},
          "input": {"price": "1000000000000000000", "capacity": "1", "period": "2592000",
            "scaling_factor": "1000000000000000000"},
          "refuses": "bad-split"},
        {"name": "edge-overflow", "source": "computed", "status": "computed",
          "parameters": {"protocol_margin": "250000000000000000", "reserve_share_of_margin": "0",
            "burn_share_of_margin": "0", "month_seconds": "2592000"},
          "input": {"price": "340282366920938463463374607431768211455", "capacity": "2", "period":
            "2592000", "scaling_factor": "1000000000000000000"},
          "refuses": "overflow"},
        {"name": "reading-missing-parameter", "source": "computed", "status": "computed",
          "parameters": {"protocol_margin": "113413927191824278", "burn_share_of_margin":
            "292469750562557595", "month_seconds": "2592000"},
          "input": {"price": "82456825299091415", "capacity": "95953", "period": "74895636",
            "scaling_factor": "1000000000000000000"},
          "refuses": "missing-field"},
        {"name": "computed-01", "source": "computed", "status": "computed",
          "parameters": {"protocol_margin": "250000000000000000", "reserve_share_of_margin":
            "191675879056806716", "burn_share_of_margin": "60897864493050365", "month_seconds":
            "2592000"},
          "input": {"price": "1834041", "capacity": "135674", "period": "67386585",
            "scaling_factor": "1000000000000000000"},
          "expect": {"provider_part": "6469103805156", "margin": "1617275951289", "requirement":
            "8086379756445", "to_reserve": "6779096594796", "to_burn": "98488651729",
            "to_treasury": "1208794509920"}},
        {"name": "computed-02", "source": "computed", "status": "computed",
          "parameters": {"protocol_margin": "250000000000000000", "reserve_share_of_margin": "0",
            "burn_share_of_margin": "259078749249732491", "month_seconds": "2592000"},
          "input": {"price": "250", "capacity": "595050", "period": "71488635", "scaling_factor":
            "1000000000000000000"},
          "expect": {"provider_part": "4102942926", "margin": "1025735732", "requirement":
            "5128678658", "to_reserve": "4102942926", "to_burn": "265746330", "to_treasury":
            "759989402"}},
        {"name": "computed-03", "source": "computed", "status": "computed",
          "parameters": {"protocol_margin": "250000000000000000", "reserve_share_of_margin":
            "45099457351494801", "burn_share_of_margin": "481090910454371312", "month_seconds":
            "2592000"},
          "input": {"price": "58338471523572033", "capacity": "516816", "period": "92457806",
            "scaling_factor": "1361951788623676319"},
          "expect": {"provider_part": "1464742616499226718223979", "margin":
            "366185654124806679555995", "requirement": "1830928270624033397779974", "to_reserve":
            "1481257390790157663327581", "to_burn": "176168589738232755141938", "to_treasury":
            "173502290095642979310455"}},
        {"name": "computed-04", "source": "computed", "status": "computed",
          "parameters": {"protocol_margin": "225264947225350562", "reserve_share_of_margin":
            "348982512802904430", "burn_share_of_margin": "185864695435080914", "month_seconds":
            "2592000"},
          "input": {"price": "7856317540365338919700", "capacity": "173363", "period": "4763900",
            "scaling_factor": "1000000000000000000"},
          "expect": {"provider_part": "2503243411159306383019505188", "margin":
            "563892994907007670455197302", "requirement": "3067136406066314053474702490",
            "to_reserve": "2700032205473909309915032022", "to_burn":
            "104807799756366613654153999", "to_treasury": "262296400836038129905516469"}},
        {"name": "computed-05", "source": "computed", "status": "computed",
          "parameters": {"protocol_margin": "574430558705957856", "reserve_share_of_margin":
            "486097106240560221", "burn_share_of_margin": "174823956463992842", "month_seconds":
            "2592000"},
          "input": {"price": "5713241", "capacity": "877046", "period": "45651030",
            "scaling_factor": "1000000000000000000"},
          "expect": {"provider_part": "88251175706114", "margin": "50694172167321", "requirement":
            "138945347873435", "to_reserve": "112893466099909", "to_burn": "8862555747957",
            "to_treasury": "17189326025569"}},
        {"name": "computed-06", "source": "computed", "status": "computed",
          "parameters": {"protocol_margin": "250000000000000000", "reserve_share_of_margin":
            "197647280973244744", "burn_share_of_margin": "417192201688211229", "month_seconds":
            "2592000"},
          "input": {"price": "154159263509", "capacity": "842478", "period": "55385649",
            "scaling_factor": "1000000000000000000"},
          "expect": {"provider_part": "2775175466013438020", "margin": "693793866503359505",
            "requirement": "3468969332516797525", "to_reserve": "2912301937283741371", "to_burn":
            "289445390684313455", "to_treasury": "267222004548742699"}},
        {"name": "computed-07", "source": "computed", "status": "computed",
          "parameters": {"protocol_margin": "261962685695490512", "reserve_share_of_margin": "0",
            "burn_share_of_margin": "0", "month_seconds": "2592000"},
          "input": {"price": "5178671581382397620687", "capacity": "707967", "period": "68445244",
            "scaling_factor": "1000000000000000000"},
          "expect": {"provider_part": "96814334289682892724776773180", "margin":
            "25361743024346349300820200907", "requirement": "122176077314029242025596974087",
            "to_reserve": "96814334289682892724776773180", "to_burn": "0", "to_treasury":
            "25361743024346349300820200907"}},
        {"name": "computed-08", "source": "computed", "status": "computed",
          "parameters": {"protocol_margin": "250000000000000000", "reserve_share_of_margin":
            "383311715371338246", "burn_share_of_margin": "0", "month_seconds": "2592000"},
          "input": {"price": "3245913150176", "capacity": "203489", "period": "49356728",
            "scaling_factor": "1324824820308583621"},
          "expect": {"provider_part": "16662787392096594258", "margin": "4165696848024148565",
            "requirement": "20828484240120742823", "to_reserve": "18259547796629707566",
            "to_burn": "0", "to_treasury": "2568936443491035257"}},
        {"name": "computed-09", "source": "computed", "status": "computed",
          "parameters": {"protocol_margin": "922558544505506125", "reserve_share_of_margin": "0",
            "burn_share_of_margin": "315413941705073454", "month_seconds": "2592000"},
          "input": {"price": "528400", "capacity": "859282", "period": "58997896",
            "scaling_factor": "1000000000000000000"},
          "expect": {"provider_part": "10334751778296", "margin": "9534413558411", "requirement":
            "19869165336707", "to_reserve": "10334751778296", "to_burn": "3007286962304",
            "to_treasury": "6527126596107"}},
        {"name": "computed-10", "source": "computed", "status": "computed",
          "parameters": {"protocol_margin": "250000000000000000", "reserve_share_of_margin":
            "456398109999564432", "burn_share_of_margin": "0", "month_seconds": "2592000"},
          "input": {"price": "678718716739", "capacity": "977738", "period": "21601206",
            "scaling_factor": "1000000000000000000"},
          "expect": {"provider_part": "5530384434783002393", "margin": "1382596108695750599",
            "requirement": "6912980543478752992", "to_reserve": "6161398685684495316", "to_burn":
            "0", "to_treasury": "751581857794257676"}},
        {"name": "computed-11", "source": "computed", "status": "computed",
          "parameters": {"protocol_margin": "652246116704352643", "reserve_share_of_margin": "0",
            "burn_share_of_margin": "350351857827441825", "month_seconds": "2592000"},
          "input": {"price": "3", "capacity": "285945", "period": "84843780", "scaling_factor":
            "1000000000000000000"},
          "expect": {"provider_part": "28079462", "margin": "18314721", "requirement": "46394183",
            "to_reserve": "28079462", "to_burn": "6416596", "to_treasury": "11898125"}},
        {"name": "computed-12", "source": "computed", "status": "computed",
          "parameters": {"protocol_margin": "250000000000000000", "reserve_share_of_margin": "0",
            "burn_share_of_margin": "244362785930900571", "month_seconds": "2592000"},
          "input": {"price": "434203", "capacity": "245333", "period": "67194186",
            "scaling_factor": "1092857745233049986"},
          "expect": {"provider_part": "3017935383636", "margin": "754483845909", "requirement":
            "3772419229545", "to_reserve": "3017935383636", "to_burn": "184367774526",
            "to_treasury": "570116071383"}}
        ]}
        """#
}
