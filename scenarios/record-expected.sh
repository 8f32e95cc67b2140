#!/bin/sh
# Records the results of all scenarios that are recorded already, or of those named: what
# `moniac run --format json` prints goes to <name>.expected.json beside the scenario. Look at the
# difference before you commit it, and say in the commit why it changed. A tolerance or a source
# written into a record by hand has to be written again.
#
#   scenarios/record-expected.sh [SCENARIO.yaml …]
#
# MONIAC: the program (default: .build/release/moniac); MONIAC_DATA: the folder of data files.
set -eu
cd "$(dirname "$0")/.."
program=${MONIAC:-.build/release/moniac}
result=$(mktemp -d)
trap 'rm -rf "$result"' EXIT
if [ $# -eq 0 ]; then
    set -- $(find scenarios -name '*.expected.json' | sort | sed 's/\.expected\.json$/.yaml/')
fi
for scenario in "$@"; do
    record=${scenario%.yaml}.expected.json
    # Status 1 is a run that broke an expectation: nothing to record.
    "$program" run "$scenario" --format json --quiet --out "$result/run.sqlite" \
        ${MONIAC_DATA:+--data "$MONIAC_DATA"} >"$result/record.json"
    mv "$result/record.json" "$record"
    echo "$record"
done
