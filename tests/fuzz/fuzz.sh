#!/usr/bin/env bash
# Runs the fuzz targets that are built in BUILD: fuzz.sh BUILD [SECONDS_PER_TARGET] [TARGET...]
# What they learn is kept in BUILD/corpus, what breaks them in BUILD/found. Exit status 1 if any did.
set -euo pipefail
root=$(cd "$(dirname "$0")/../.." && pwd)
build=$1
seconds=${2:-60}
shift $(($# < 2 ? $# : 2))
targets=("$@")
[ ${#targets[@]} -gt 0 ] ||
  targets=(header uuencode html pdf pages structure citations answers index_file query target)

fuzz_one() {
  local target=$1 build=$2 seconds=$3 root=$4
  local corpus=$build/corpus/$target found=$build/found/$target log=$build/found/$target.log
  local words=$root/tests/fuzz/$target.dict
  [ -x "$build/bin/${target}_fuzz" ] || {
    echo "fuzz: there is no target '$target'" >&2
    return 1
  }
  mkdir -p "$corpus" "$found" "$build/seeds/$target"
  # Counting how rare each feature is takes most of the time where a run has many: two to three times
  # as many runs without it.
  local options=(-entropic=0 -max_total_time="$seconds" -timeout=25 -rss_limit_mb=3000 -print_final_stats=1
    -artifact_prefix="$found/")
  # Small inputs are run more often; a PDF is none.
  [ "$target" = pdf ] || options+=(-max_len=4096)
  [ ! -f "$words" ] || options+=(-dict="$words")
  local status=0
  nice "$build/bin/${target}_fuzz" "${options[@]}" "$corpus" "$build/seeds/$target" \
    >"$log" 2>&1 || status=$?
  local executions
  executions=$(sed -n 's/^stat::number_of_executed_units: *//p' "$log")
  if [ "$status" = 0 ]; then
    printf '%-10s %12s executions, nothing found\n' "$target" "$executions"
  else
    printf '%-10s %12s executions, BROKEN: see %s\n' "$target" "${executions:-?}" "$log"
    grep -a -m 3 -E 'ERROR|SUMMARY|broken promise|runtime error' "$log" || true
    return 1
  fi
}
export -f fuzz_one

rm -rf "$build/seeds"
"$build/bin/fuzz_seeds" "$root/corpus/sample" "$build/seeds"
printf '%s\n' "${targets[@]}" |
  xargs -P "$(nproc)" -I{} bash -c 'fuzz_one "$@"' fuzz {} "$build" "$seconds" "$root" ||
  exit 1
