extension VectorSamples {
    static let vesting = #"""
        {"mechanism": "vesting", "version": 1, "cases": [
        {"name": "edge-before-start", "source": "computed", "status": "computed",
          "parameters": {"kind": "linear", "total": "154700000000000000000000000", "start":
            "1750000000", "month_seconds": "2592000", "tge_share": "0", "cliff": "31104000",
            "duration": "93312000"},
          "input": {"at": "1749999999"},
          "expect": {"unlocked": "0", "locked": "154700000000000000000000000"}},
        {"name": "edge-just-before-cliff", "source": "computed", "status": "computed",
          "parameters": {"kind": "linear", "total": "154700000000000000000000000", "start":
            "1750000000", "month_seconds": "2592000", "tge_share": "0", "cliff": "31104000",
            "duration": "93312000"},
          "input": {"at": "1781103999"},
          "expect": {"unlocked": "0", "locked": "154700000000000000000000000"}},
        {"name": "edge-end", "source": "computed", "status": "computed",
          "parameters": {"kind": "linear", "total": "154700000000000000000000000", "start":
            "1750000000", "month_seconds": "2592000", "tge_share": "0", "cliff": "31104000",
            "duration": "93312000"},
          "input": {"at": "1843312000"},
          "expect": {"unlocked": "154700000000000000000000000", "locked": "0"}},
        {"name": "edge-monthly-step-holds", "source": "computed", "status": "computed",
          "parameters": {"kind": "monthly", "total": "154700000000000000000000000", "start":
            "1750000000", "month_seconds": "2592000", "tge_share": "0", "cliff": "31104000",
            "duration": "93312000"},
          "input": {"at": "1786287999"},
          "expect": {"unlocked": "6445833333333333333333333", "locked":
            "148254166666666666666666667"}},
        {"name": "edge-half-at-start", "source": "computed", "status": "computed",
          "parameters": {"kind": "linear", "total": "37800000000000000000000000", "start":
            "1750000000", "month_seconds": "2592000", "tge_share": "500000000000000000", "cliff":
            "0", "duration": "62208000"},
          "input": {"at": "1750000000"},
          "expect": {"unlocked": "18900000000000000000000000", "locked":
            "18900000000000000000000000"}},
        {"name": "edge-table-first-month", "source": "computed", "status": "computed",
          "parameters": {"kind": "table", "total": "100", "start": "1750000000", "month_seconds":
            "2592000", "locked_by_month": ["100", "50", "0"]},
          "input": {"at": "1750000000"},
          "expect": {"unlocked": "0", "locked": "100"}},
        {"name": "edge-table-past-end", "source": "computed", "status": "computed",
          "parameters": {"kind": "table", "total": "100", "start": "1750000000", "month_seconds":
            "2592000", "locked_by_month": ["100", "50", "0"]},
          "input": {"at": "1773328000"},
          "expect": {"unlocked": "100", "locked": "0"}},
        {"name": "edge-table-rising", "source": "computed", "status": "computed",
          "parameters": {"kind": "table", "total": "100", "start": "1750000000", "month_seconds":
            "2592000", "locked_by_month": ["5", "6"]},
          "input": {"at": "1750000000"},
          "refuses": "bad-table"},
        {"name": "edge-cliff-equals-duration", "source": "computed", "status": "computed",
          "parameters": {"kind": "linear", "total": "154700000000000000000000000", "start":
            "1750000000", "month_seconds": "2592000", "tge_share": "0", "cliff": "2592000",
            "duration": "2592000"},
          "input": {"at": "1750000000"},
          "refuses": "bad-schedule"},
        {"name": "edge-monthly-part-month-rounds-up", "source": "computed", "status": "computed",
          "parameters": {"kind": "monthly", "total": "1000", "start": "1750000000",
            "month_seconds": "2592000", "tge_share": "0", "cliff": "0", "duration": "5184001"},
          "input": {"at": "1752592000"},
          "expect": {"unlocked": "333", "locked": "667"}},
        {"name": "edge-table-empty", "source": "computed", "status": "computed",
          "parameters": {"kind": "table", "total": "100", "start": "1750000000", "month_seconds":
            "2592000", "locked_by_month": []},
          "input": {"at": "1750000000"},
          "refuses": "bad-table"},
        {"name": "computed-01", "source": "computed", "status": "computed",
          "parameters": {"kind": "linear", "total": "125178729164", "start": "1750000000",
            "month_seconds": "2592000", "tge_share": "500000000000000000", "cliff": "10368000",
            "duration": "18144000"},
          "input": {"at": "1786527674"},
          "expect": {"unlocked": "125178729164", "locked": "0"}},
        {"name": "computed-02", "source": "computed", "status": "computed",
          "parameters": {"kind": "table", "total": "3903560839897167", "start": "1750000000",
            "month_seconds": "2592000", "locked_by_month": ["3114978446466689",
            "2870228076055985", "2868654449186148", "2643199608912120", "2532576793802571",
            "2223650819273807"]},
          "input": {"at": "1750883882"},
          "expect": {"unlocked": "788582393430478", "locked": "3114978446466689"}},
        {"name": "computed-03", "source": "computed", "status": "computed",
          "parameters": {"kind": "monthly", "total": "1738857946235", "start": "1750000000",
            "month_seconds": "2592000", "tge_share": "0", "cliff": "41472000", "duration":
            "124416000"},
          "input": {"at": "1805904491"},
          "expect": {"unlocked": "271696554099", "locked": "1467161392136"}},
        {"name": "computed-04", "source": "computed", "status": "computed",
          "parameters": {"kind": "linear", "total": "9", "start": "1750000000", "month_seconds":
            "2592000", "tge_share": "0", "cliff": "2592000", "duration": "5184000"},
          "input": {"at": "1759620998"},
          "expect": {"unlocked": "9", "locked": "0"}},
        {"name": "computed-05", "source": "computed", "status": "computed",
          "parameters": {"kind": "table", "total": "141805605413977351296", "start": "1750000000",
            "month_seconds": "2592000", "locked_by_month": ["21603304504920889714",
            "5664917363239334031", "1718190561334543604"]},
          "input": {"at": "1774410216"},
          "expect": {"unlocked": "141805605413977351296", "locked": "0"}},
        {"name": "computed-06", "source": "computed", "status": "computed",
          "parameters": {"kind": "table", "total": "11886", "start": "1750000000",
            "month_seconds": "2592000", "locked_by_month": ["11690", "11313", "9187", "9062",
            "6555", "763", "547"]},
          "input": {"at": "1764256020"},
          "expect": {"unlocked": "11123", "locked": "763"}},
        {"name": "computed-07", "source": "computed", "status": "computed",
          "parameters": {"kind": "table", "total": "9056", "start": "1750000000", "month_seconds":
            "2592000", "locked_by_month": ["5751", "4825"]},
          "input": {"at": "1757053989"},
          "expect": {"unlocked": "9056", "locked": "0"}},
        {"name": "computed-08", "source": "computed", "status": "computed",
          "parameters": {"kind": "linear", "total": "402192431452430659964938695", "start":
            "1750000000", "month_seconds": "2592000", "tge_share": "500000000000000000", "cliff":
            "33696000", "duration": "59616000"},
          "input": {"at": "1766330572"},
          "expect": {"unlocked": "201096215726215329982469347", "locked":
            "201096215726215329982469348"}},
        {"name": "computed-09", "source": "computed", "status": "computed",
          "parameters": {"kind": "table", "total": "68", "start": "1750000000", "month_seconds":
            "2592000", "locked_by_month": ["56", "42", "39", "7"]},
          "input": {"at": "1752663406"},
          "expect": {"unlocked": "26", "locked": "42"}},
        {"name": "computed-10", "source": "computed", "status": "computed",
          "parameters": {"kind": "linear", "total": "81", "start": "1750000000", "month_seconds":
            "2592000", "tge_share": "500000000000000000", "cliff": "20736000", "duration":
            "23328000"},
          "input": {"at": "1805493208"},
          "expect": {"unlocked": "81", "locked": "0"}},
        {"name": "computed-11", "source": "computed", "status": "computed",
          "parameters": {"kind": "table", "total": "11753058345044196", "start": "1750000000",
            "month_seconds": "2592000", "locked_by_month": ["6164842629823496",
            "6064263247844702", "3062182451078917"]},
          "input": {"at": "1764934435"},
          "expect": {"unlocked": "11753058345044196", "locked": "0"}},
        {"name": "computed-12", "source": "computed", "status": "computed",
          "parameters": {"kind": "table", "total": "467478681949452554", "start": "1750000000",
            "month_seconds": "2592000", "locked_by_month": ["420551229641898445",
            "374506084337347469", "275003637208551689", "223489155959845799",
            "220211182449051671", "207341391840609135", "91211637420347434"]},
          "input": {"at": "1759191726"},
          "expect": {"unlocked": "243989525989606755", "locked": "223489155959845799"}}
        ]}
        """#
}
