extension VectorSamples {
    static let unbondingQueue = #"""
        {"mechanism": "unbonding-queue", "version": 1, "cases": [
        {"name": "edge-cliff-just-before", "source": "computed", "status": "computed",
          "parameters": {"release": "cliff", "delay": "50", "slashable": true},
          "input": {"amount": "100", "requested_at": "100", "withdrawn": "0", "at": "149",
            "slash": "0"},
          "expect": {"slashed": "0", "withdrawable": "0", "still_locked": "100"}},
        {"name": "edge-linear-half", "source": "computed", "status": "computed",
          "parameters": {"release": "linear", "delay": "50", "slashable": true},
          "input": {"amount": "101", "requested_at": "100", "withdrawn": "0", "at": "125",
            "slash": "0"},
          "expect": {"slashed": "0", "withdrawable": "50", "still_locked": "51"}},
        {"name": "edge-over-withdrawn", "source": "computed", "status": "computed",
          "parameters": {"release": "linear", "delay": "50", "slashable": true},
          "input": {"amount": "100", "requested_at": "100", "withdrawn": "60", "at": "125",
            "slash": "0"},
          "refuses": "over-withdrawn"},
        {"name": "edge-not-slashable", "source": "computed", "status": "computed",
          "parameters": {"release": "cliff", "delay": "50", "slashable": false},
          "input": {"amount": "100", "requested_at": "100", "withdrawn": "0", "at": "150",
            "slash": "100000000000000000"},
          "expect": {"slashed": "0", "withdrawable": "100", "still_locked": "0"}},
        {"name": "computed-01", "source": "computed", "status": "computed",
          "parameters": {"release": "cliff", "delay": "0", "slashable": false},
          "input": {"amount": "321747279744", "requested_at": "1708709995", "withdrawn":
            "16480783791", "at": "1710457837", "slash": "98612985028687158"},
          "expect": {"slashed": "0", "withdrawable": "305266495953", "still_locked": "0"}},
        {"name": "computed-02", "source": "computed", "status": "computed",
          "parameters": {"release": "cliff", "delay": "0", "slashable": true},
          "input": {"amount": "880941809479", "requested_at": "1797314807", "withdrawn": "0",
            "at": "1799235407", "slash": "789979526557980134"},
          "expect": {"slashed": "695925993577", "withdrawable": "185015815902", "still_locked":
            "0"}},
        {"name": "computed-03", "source": "computed", "status": "computed",
          "parameters": {"release": "cliff", "delay": "604800", "slashable": false},
          "input": {"amount": "927295780595", "requested_at": "1706784475", "withdrawn": "0",
            "at": "1714999344", "slash": "0"},
          "expect": {"slashed": "0", "withdrawable": "927295780595", "still_locked": "0"}},
        {"name": "computed-04", "source": "computed", "status": "computed",
          "parameters": {"release": "cliff", "delay": "604800", "slashable": true},
          "input": {"amount": "23954", "requested_at": "1784186249", "withdrawn": "711", "at":
            "1784939292", "slash": "441716850243945233"},
          "expect": {"slashed": "10266", "withdrawable": "12977", "still_locked": "0"}},
        {"name": "computed-05", "source": "computed", "status": "computed",
          "parameters": {"release": "cliff", "delay": "7776000", "slashable": false},
          "input": {"amount": "0", "requested_at": "1808586488", "withdrawn": "0", "at":
            "1810204431", "slash": "93981794720338123"},
          "expect": {"slashed": "0", "withdrawable": "0", "still_locked": "0"}},
        {"name": "computed-06", "source": "computed", "status": "computed",
          "parameters": {"release": "cliff", "delay": "7776000", "slashable": false},
          "input": {"amount": "236130", "requested_at": "1841612845", "withdrawn": "0", "at":
            "1846050611", "slash": "353381581068933391"},
          "expect": {"slashed": "0", "withdrawable": "0", "still_locked": "236130"}},
        {"name": "computed-07", "source": "computed", "status": "computed",
          "parameters": {"release": "cliff", "delay": "7776000", "slashable": true},
          "input": {"amount": "0", "requested_at": "1767418081", "withdrawn": "0", "at":
            "1771164558", "slash": "0"},
          "expect": {"slashed": "0", "withdrawable": "0", "still_locked": "0"}},
        {"name": "computed-08", "source": "computed", "status": "computed",
          "parameters": {"release": "linear", "delay": "604800", "slashable": true},
          "input": {"amount": "30643", "requested_at": "1718951402", "withdrawn": "4840", "at":
            "1724237781", "slash": "709772381670124855"},
          "expect": {"slashed": "18314", "withdrawable": "7489", "still_locked": "0"}},
        {"name": "computed-09", "source": "computed", "status": "computed",
          "parameters": {"release": "cliff", "delay": "7776000", "slashable": true},
          "input": {"amount": "4575618848905455538", "requested_at": "1795222092", "withdrawn":
            "0", "at": "1796444102", "slash": "0"},
          "expect": {"slashed": "0", "withdrawable": "0", "still_locked": "4575618848905455538"}},
        {"name": "computed-10", "source": "computed", "status": "computed",
          "parameters": {"release": "cliff", "delay": "0", "slashable": true},
          "input": {"amount": "41246", "requested_at": "1877478205", "withdrawn": "0", "at":
            "1883568153", "slash": "0"},
          "expect": {"slashed": "0", "withdrawable": "41246", "still_locked": "0"}},
        {"name": "computed-11", "source": "computed", "status": "computed",
          "parameters": {"release": "linear", "delay": "7776000", "slashable": true},
          "input": {"amount": "83462082716798", "requested_at": "1837013108", "withdrawn": "0",
            "at": "1839330343", "slash": "570897870666314946"},
          "expect": {"slashed": "47648325304395", "withdrawable": "24871561116802",
            "still_locked": "10942196295601"}},
        {"name": "computed-12", "source": "computed", "status": "computed",
          "parameters": {"release": "cliff", "delay": "0", "slashable": true},
          "input": {"amount": "3", "requested_at": "1773649844", "withdrawn": "0", "at":
            "1777016736", "slash": "130813322528010725"},
          "expect": {"slashed": "0", "withdrawable": "3", "still_locked": "0"}}
        ]}
        """#
}
