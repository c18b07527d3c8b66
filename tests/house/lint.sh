#!/usr/bin/env bash
# Called by ./run lint [--quick]: how the code is written. --quick leaves clang-tidy out, which reads
# every file with all it includes and takes longer than the rest of the tests.
set -euo pipefail
cd "$(dirname "$0")/../.."

git ls-files -z '*.cc' '*.hh' | xargs -0 clang-format --dry-run -Werror
git ls-files -z run .ci/run '*.sh' 'indexer/package/p*.in' | xargs -0 shellcheck
echo "lint: formatting and scripts are clean"
[ "${1:-}" != --quick ] || exit 0

cmake --preset asan -DPRECEDENT_TESTS=OFF -DPRECEDENT_FUZZ=OFF -DCMAKE_EXPORT_COMPILE_COMMANDS=ON >/dev/null
git ls-files -z '*.cc' ':!tests' | xargs -0 -P "$(nproc)" -n 4 clang-tidy -p build/asan --quiet
echo "lint: clang-tidy is content"
