#!/usr/bin/env bash
# Run one step of the tests quietly: one line when it is fine, the end of its log when it is not.
#
#   scripts/step.sh NAME COMMAND...
#
# The whole log is build/logs/NAME.log.  What pytest skipped is always shown, with its reason.
set -uo pipefail
name=$1; shift
log=build/logs/$name.log
mkdir -p build/logs
begin=$SECONDS
"$@" >"$log" 2>&1
code=$?
closing=$(grep -E '^(=+ )?[0-9]+ (passed|failed|skipped|errors?|deselected).* in [0-9.]+s' "$log" | tail -n 1)
printf '%-14s %s %4d s  %s\n' "$name" "$([ $code = 0 ] && echo 'ok  ' || echo FAIL)" $((SECONDS - begin)) "$closing"
if [ $code != 0 ]; then
  tail -n "${LINES_OF_A_FAILURE:-60}" "$log"
  echo "(all of it: $log)"
else
  grep -E '^SKIPPED' "$log"
fi
exit $code
