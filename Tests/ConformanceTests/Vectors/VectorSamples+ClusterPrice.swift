extension VectorSamples {
    static let clusterPrice = #"""
        {"mechanism": "cluster-price", "version": 1, "cases": [
        {"name": "edge-price-equal-to-cap-is-eligible", "source": "computed", "status":
          "computed",
          "parameters": {"max_price": "3000000000000000000", "max_nodes": "50", "pricing":
            "pay_as_bid", "partial_last": true},
          "input": {"capacity": "5", "nodes": [{"id": "a", "reservation_price":
            "3000000000000000000", "created_at": "1", "capacity": "5", "booked": false}]},
          "expect": {"bookings": [{"id": "a", "capacity": "5", "price": "3000000000000000000"}],
            "cluster_price": "3000000000000000000"}},
        {"name": "edge-tie-by-creation-then-id", "source": "computed", "status": "computed",
          "parameters": {"max_price": "3000000000000000000", "max_nodes": "50", "pricing":
            "pay_as_bid", "partial_last": true},
          "input": {"capacity": "5", "nodes": [{"id": "b", "reservation_price":
            "1000000000000000000", "created_at": "1", "capacity": "2", "booked": false}, {"id":
            "a", "reservation_price": "1000000000000000000", "created_at": "1", "capacity": "2",
            "booked": false}, {"id": "c", "reservation_price": "1000000000000000000",
            "created_at": "0", "capacity": "2", "booked": false}]},
          "expect": {"bookings": [{"id": "c", "capacity": "2", "price": "1000000000000000000"},
            {"id": "a", "capacity": "2", "price": "1000000000000000000"}, {"id": "b", "capacity":
            "1", "price": "1000000000000000000"}], "cluster_price": "1000000000000000000"}},
        {"name": "edge-marginal-price", "source": "computed", "status": "computed",
          "parameters": {"max_price": "3000000000000000000", "max_nodes": "50", "pricing":
            "marginal_bid", "partial_last": true},
          "input": {"capacity": "5", "nodes": [{"id": "a", "reservation_price":
            "1000000000000000000", "created_at": "1", "capacity": "3", "booked": false}, {"id":
            "b", "reservation_price": "2000000000000000000", "created_at": "1", "capacity": "5",
            "booked": false}]},
          "expect": {"bookings": [{"id": "a", "capacity": "3", "price": "2000000000000000000"},
            {"id": "b", "capacity": "2", "price": "2000000000000000000"}], "cluster_price":
            "2000000000000000000"}},
        {"name": "edge-not-enough", "source": "computed", "status": "computed",
          "parameters": {"max_price": "3000000000000000000", "max_nodes": "50", "pricing":
            "pay_as_bid", "partial_last": true},
          "input": {"capacity": "9", "nodes": [{"id": "a", "reservation_price":
            "1000000000000000000", "created_at": "1", "capacity": "3", "booked": false}, {"id":
            "b", "reservation_price": "2000000000000000000", "created_at": "1", "capacity": "5",
            "booked": false}]},
          "refuses": "no-capacity"},
        {"name": "edge-capacity-zero", "source": "computed", "status": "computed",
          "parameters": {"max_price": "3000000000000000000", "max_nodes": "50", "pricing":
            "pay_as_bid", "partial_last": true},
          "input": {"capacity": "0", "nodes": []},
          "refuses": "out-of-range"},
        {"name": "reading-missing-parameter", "source": "computed", "status": "computed",
          "parameters": {"max_price": "3308000000000000000", "max_nodes": "50", "partial_last":
            true},
          "input": {"capacity": "381", "nodes": [{"id": "n60", "reservation_price":
            "1462000000000000000", "created_at": "1880236590", "capacity": "285", "booked":
            false}, {"id": "n107", "reservation_price": "1578000000000000000", "created_at":
            "1839489788", "capacity": "203", "booked": false}, {"id": "n371", "reservation_price":
            "3739000000000000000", "created_at": "1807809143", "capacity": "7", "booked": false},
            {"id": "n86", "reservation_price": "1781000000000000000", "created_at": "1796027166",
            "capacity": "255", "booked": false}, {"id": "n246", "reservation_price":
            "3043000000000000000", "created_at": "1831227225", "capacity": "110", "booked":
            false}, {"id": "n279", "reservation_price": "3883000000000000000", "created_at":
            "1719689992", "capacity": "324", "booked": false}, {"id": "n332", "reservation_price":
            "3861000000000000000", "created_at": "1804783584", "capacity": "67", "booked": false},
            {"id": "n381", "reservation_price": "2160000000000000000", "created_at": "1778620788",
            "capacity": "0", "booked": false}]},
          "refuses": "missing-field"},
        {"name": "computed-01", "source": "computed", "status": "computed",
          "parameters": {"max_price": "2489000000000000000", "max_nodes": "50", "pricing":
            "pay_as_bid", "partial_last": false},
          "input": {"capacity": "134", "nodes": [{"id": "n231", "reservation_price":
            "1235000000000000000", "created_at": "1783901797", "capacity": "78", "booked": true},
            {"id": "n46", "reservation_price": "2552000000000000000", "created_at": "1750508459",
            "capacity": "2", "booked": true}, {"id": "n360", "reservation_price":
            "2097000000000000000", "created_at": "1738065537", "capacity": "267", "booked":
            false}, {"id": "n234", "reservation_price": "1886000000000000000", "created_at":
            "1858895447", "capacity": "318", "booked": false}, {"id": "n358", "reservation_price":
            "2375000000000000000", "created_at": "1861998108", "capacity": "292", "booked": true},
            {"id": "n346", "reservation_price": "3454000000000000000", "created_at": "1800347019",
            "capacity": "321", "booked": false}]},
          "expect": {"bookings": [{"id": "n234", "capacity": "318", "price":
            "1886000000000000000"}], "cluster_price": "1886000000000000000"}},
        {"name": "computed-02", "source": "computed", "status": "computed",
          "parameters": {"max_price": "2470000000000000000", "max_nodes": "50", "pricing":
            "marginal_bid", "partial_last": false},
          "input": {"capacity": "487", "nodes": [{"id": "n53", "reservation_price":
            "2265000000000000000", "created_at": "1774330216", "capacity": "60", "booked": false},
            {"id": "n80", "reservation_price": "2022000000000000000", "created_at": "1833072837",
            "capacity": "306", "booked": false}, {"id": "n226", "reservation_price":
            "2597000000000000000", "created_at": "1802189984", "capacity": "21", "booked": false},
            {"id": "n113", "reservation_price": "2028000000000000000", "created_at": "1784490106",
            "capacity": "387", "booked": false}, {"id": "n86", "reservation_price":
            "1446000000000000000", "created_at": "1850711492", "capacity": "143", "booked":
            false}, {"id": "n101", "reservation_price": "2905000000000000000", "created_at":
            "1785182721", "capacity": "153", "booked": false}, {"id": "n5", "reservation_price":
            "1269000000000000000", "created_at": "1897063020", "capacity": "337", "booked":
            true}]},
          "expect": {"bookings": [{"id": "n86", "capacity": "143", "price":
            "2028000000000000000"}, {"id": "n80", "capacity": "306", "price":
            "2028000000000000000"}, {"id": "n113", "capacity": "387", "price":
            "2028000000000000000"}], "cluster_price": "2028000000000000000"}},
        {"name": "computed-03", "source": "computed", "status": "computed",
          "parameters": {"max_price": "2451000000000000000", "max_nodes": "50", "pricing":
            "pay_as_bid", "partial_last": true},
          "input": {"capacity": "102", "nodes": [{"id": "n149", "reservation_price":
            "3328000000000000000", "created_at": "1839011987", "capacity": "198", "booked": true},
            {"id": "n224", "reservation_price": "2025000000000000000", "created_at": "1713378525",
            "capacity": "384", "booked": false}]},
          "expect": {"bookings": [{"id": "n224", "capacity": "102", "price":
            "2025000000000000000"}], "cluster_price": "2025000000000000000"}},
        {"name": "computed-04", "source": "computed", "status": "computed",
          "parameters": {"max_price": "2581000000000000000", "max_nodes": "3", "pricing":
            "marginal_bid", "partial_last": true},
          "input": {"capacity": "77", "nodes": [{"id": "n251", "reservation_price":
            "1791000000000000000", "created_at": "1786919174", "capacity": "166", "booked":
            false}, {"id": "n93", "reservation_price": "3596000000000000000", "created_at":
            "1805875207", "capacity": "173", "booked": true}, {"id": "n238", "reservation_price":
            "3283000000000000000", "created_at": "1740869906", "capacity": "3", "booked": false}]},
          "expect": {"bookings": [{"id": "n251", "capacity": "77", "price":
            "1791000000000000000"}], "cluster_price": "1791000000000000000"}},
        {"name": "computed-05", "source": "computed", "status": "computed",
          "parameters": {"max_price": "3808000000000000000", "max_nodes": "3", "pricing":
            "marginal_bid", "partial_last": false},
          "input": {"capacity": "196", "nodes": [{"id": "n141", "reservation_price":
            "4154000000000000000", "created_at": "1857043716", "capacity": "342", "booked":
            false}, {"id": "n109", "reservation_price": "4044000000000000000", "created_at":
            "1706019260", "capacity": "114", "booked": false}, {"id": "n114", "reservation_price":
            "2841000000000000000", "created_at": "1842564620", "capacity": "154", "booked":
            false}, {"id": "n209", "reservation_price": "1474000000000000000", "created_at":
            "1887797265", "capacity": "190", "booked": true}, {"id": "n371", "reservation_price":
            "1204000000000000000", "created_at": "1869840356", "capacity": "246", "booked":
            false}, {"id": "n238", "reservation_price": "3583000000000000000", "created_at":
            "1732790124", "capacity": "224", "booked": false}, {"id": "n235", "reservation_price":
            "3356000000000000000", "created_at": "1716259340", "capacity": "136", "booked":
            false}, {"id": "n180", "reservation_price": "2390000000000000000", "created_at":
            "1874700472", "capacity": "383", "booked": true}]},
          "expect": {"bookings": [{"id": "n371", "capacity": "246", "price":
            "1204000000000000000"}], "cluster_price": "1204000000000000000"}},
        {"name": "computed-06", "source": "computed", "status": "computed",
          "parameters": {"max_price": "2025000000000000000", "max_nodes": "3", "pricing":
            "marginal_bid", "partial_last": false},
          "input": {"capacity": "639", "nodes": [{"id": "n154", "reservation_price":
            "2139000000000000000", "created_at": "1862717157", "capacity": "247", "booked":
            false}, {"id": "n84", "reservation_price": "2507000000000000000", "created_at":
            "1738011802", "capacity": "310", "booked": false}, {"id": "n314", "reservation_price":
            "1263000000000000000", "created_at": "1781780508", "capacity": "371", "booked":
            false}]},
          "refuses": "no-capacity"},
        {"name": "computed-07", "source": "computed", "status": "computed",
          "parameters": {"max_price": "2914000000000000000", "max_nodes": "50", "pricing":
            "pay_as_bid", "partial_last": false},
          "input": {"capacity": "140", "nodes": [{"id": "n104", "reservation_price":
            "2456000000000000000", "created_at": "1841430506", "capacity": "144", "booked":
            false}, {"id": "n225", "reservation_price": "3914000000000000000", "created_at":
            "1834703398", "capacity": "146", "booked": false}, {"id": "n371", "reservation_price":
            "1683000000000000000", "created_at": "1898415891", "capacity": "130", "booked":
            false}, {"id": "n259", "reservation_price": "1250000000000000000", "created_at":
            "1896632228", "capacity": "315", "booked": false}]},
          "expect": {"bookings": [{"id": "n259", "capacity": "315", "price":
            "1250000000000000000"}], "cluster_price": "1250000000000000000"}},
        {"name": "computed-08", "source": "computed", "status": "computed",
          "parameters": {"max_price": "3111000000000000000", "max_nodes": "50", "pricing":
            "marginal_bid", "partial_last": false},
          "input": {"capacity": "134", "nodes": [{"id": "n279", "reservation_price":
            "2224000000000000000", "created_at": "1817511820", "capacity": "106", "booked": true},
            {"id": "n344", "reservation_price": "1695000000000000000", "created_at": "1791444540",
            "capacity": "159", "booked": false}, {"id": "n97", "reservation_price":
            "4180000000000000000", "created_at": "1819612611", "capacity": "323", "booked": true},
            {"id": "n103", "reservation_price": "1146000000000000000", "created_at": "1817951406",
            "capacity": "129", "booked": false}, {"id": "n356", "reservation_price":
            "2949000000000000000", "created_at": "1778932781", "capacity": "123", "booked":
            false}, {"id": "n378", "reservation_price": "2770000000000000000", "created_at":
            "1706745468", "capacity": "41", "booked": false}, {"id": "n301", "reservation_price":
            "3441000000000000000", "created_at": "1819226973", "capacity": "398", "booked":
            false}]},
          "expect": {"bookings": [{"id": "n103", "capacity": "129", "price":
            "1695000000000000000"}, {"id": "n344", "capacity": "159", "price":
            "1695000000000000000"}], "cluster_price": "1695000000000000000"}},
        {"name": "computed-09", "source": "computed", "status": "computed",
          "parameters": {"max_price": "2984000000000000000", "max_nodes": "50", "pricing":
            "marginal_bid", "partial_last": true},
          "input": {"capacity": "308", "nodes": [{"id": "n323", "reservation_price":
            "1095000000000000000", "created_at": "1795656583", "capacity": "201", "booked": true},
            {"id": "n63", "reservation_price": "2091000000000000000", "created_at": "1861376653",
            "capacity": "154", "booked": true}, {"id": "n114", "reservation_price":
            "2716000000000000000", "created_at": "1818904352", "capacity": "308", "booked":
            false}, {"id": "n279", "reservation_price": "4057000000000000000", "created_at":
            "1778659089", "capacity": "15", "booked": false}]},
          "expect": {"bookings": [{"id": "n114", "capacity": "308", "price":
            "2716000000000000000"}], "cluster_price": "2716000000000000000"}},
        {"name": "computed-10", "source": "computed", "status": "computed",
          "parameters": {"max_price": "2157000000000000000", "max_nodes": "50", "pricing":
            "pay_as_bid", "partial_last": false},
          "input": {"capacity": "550", "nodes": [{"id": "n346", "reservation_price":
            "1240000000000000000", "created_at": "1726753793", "capacity": "116", "booked":
            false}, {"id": "n283", "reservation_price": "3266000000000000000", "created_at":
            "1741335619", "capacity": "374", "booked": false}, {"id": "n126", "reservation_price":
            "2709000000000000000", "created_at": "1842657813", "capacity": "171", "booked":
            false}, {"id": "n269", "reservation_price": "2917000000000000000", "created_at":
            "1837962871", "capacity": "10", "booked": false}, {"id": "n307", "reservation_price":
            "1052000000000000000", "created_at": "1721422872", "capacity": "32", "booked": false},
            {"id": "n244", "reservation_price": "4183000000000000000", "created_at": "1849340883",
            "capacity": "128", "booked": false}, {"id": "n349", "reservation_price":
            "3479000000000000000", "created_at": "1703607239", "capacity": "241", "booked":
            false}, {"id": "n326", "reservation_price": "2122000000000000000", "created_at":
            "1727475072", "capacity": "56", "booked": false}]},
          "refuses": "no-capacity"},
        {"name": "computed-11", "source": "computed", "status": "computed",
          "parameters": {"max_price": "3169000000000000000", "max_nodes": "50", "pricing":
            "pay_as_bid", "partial_last": false},
          "input": {"capacity": "396", "nodes": [{"id": "n17", "reservation_price":
            "3643000000000000000", "created_at": "1721209494", "capacity": "268", "booked": true},
            {"id": "n15", "reservation_price": "4131000000000000000", "created_at": "1855912952",
            "capacity": "332", "booked": false}, {"id": "n366", "reservation_price":
            "3840000000000000000", "created_at": "1897451377", "capacity": "182", "booked":
            false}, {"id": "n101", "reservation_price": "1865000000000000000", "created_at":
            "1845577074", "capacity": "323", "booked": false}, {"id": "n124", "reservation_price":
            "3580000000000000000", "created_at": "1715864228", "capacity": "375", "booked":
            false}, {"id": "n149", "reservation_price": "1354000000000000000", "created_at":
            "1818184873", "capacity": "201", "booked": false}, {"id": "n173", "reservation_price":
            "2916000000000000000", "created_at": "1853330324", "capacity": "82", "booked": false},
            {"id": "n46", "reservation_price": "3793000000000000000", "created_at": "1810140500",
            "capacity": "120", "booked": false}]},
          "expect": {"bookings": [{"id": "n149", "capacity": "201", "price":
            "1354000000000000000"}, {"id": "n101", "capacity": "323", "price":
            "1865000000000000000"}], "cluster_price": "1668986641221374046"}},
        {"name": "computed-12", "source": "computed", "status": "computed",
          "parameters": {"max_price": "2724000000000000000", "max_nodes": "50", "pricing":
            "pay_as_bid", "partial_last": false},
          "input": {"capacity": "521", "nodes": [{"id": "n219", "reservation_price":
            "1283000000000000000", "created_at": "1713271519", "capacity": "56", "booked": false},
            {"id": "n143", "reservation_price": "3797000000000000000", "created_at": "1722532663",
            "capacity": "273", "booked": false}]},
          "refuses": "no-capacity"}
        ]}
        """#
}
