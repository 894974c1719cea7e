# What `test` and `check` run, step by step. Each step leaves its counts in $tally.

run_tests() {
    need_packages build run test
    architecture_steps
    step "Launcher" by_ok_lines bash "$root/tests/launcher/launcher_test.bash"
    step "Build" build dev 1500
    program_steps dev ""
    browser_steps
}

architecture_steps() {
    local rule
    for rule in "$root"/tests/checks/rule_*.py; do
        step "Rule: $(rule_name "$rule")" by_ok_lines python "$rule" "$root"
    done
    step "Rules would notice" by_unittest python -m unittest discover -s "$root/tests/checks" -p '*_test.py'
}

rule_name() {
    local name=${1##*/rule_}
    name=${name%.py}
    printf '%s' "${name//_/ }"
}

# Debian's own Python, whatever else is first on the path; nothing is written beside the sources.
python() { env PYTHONDONTWRITEBYTECODE=1 "$(if [[ -x /usr/bin/python3 ]]; then echo /usr/bin/python3; else echo python3; fi)" "$@"; }

# One step for each test program that CMake knows.
program_steps() {
    local preset=$1 suffix=$2 program
    while read -r program; do
        step "Tests: ${program%_test}$suffix" run_program "$root/build/$preset" "$program"
    done < <(ctest --test-dir "$root/build/$preset" -N 2>/dev/null | awk '/^ *Test +#/{print $3}')
}

run_program() {
    local dir=$1 program=$2 results="$logs/$2.log" code=0 passed failed
    if ! flock -o "$dir.lock" ninja -C "$dir" "$program" >"$results"; then
        echo "Expected $program to be built, but its build failed."
        return 1
    fi
    export BOLWERK_BINARY="$dir/bolwerk"
    in_shards "$dir/tests/$program" "$results" 2>&1 | show_progress "$step_name" || code=$?
    passed=$(cat "$results".* | grep -cE '\[       OK \] .*ms\)$' || true)
    failed=$(cat "$results".* | grep -cE '\[  FAILED  \] .*ms\)$' || true)
    if ((code != 0 && failed == 0)); then failed=1; fi
    count "$passed" "$failed" "$(cat "$results".* | grep -cE '\[  SKIPPED \] .*ms\)$' || true)" "$code"
}

# in_shards PROGRAM RESULTS: the program once for each core, each with its share of the tests and its own RESULTS.N. What
# kills a server at random moments runs alone.
in_shards() {
    local shards index code=0 running=()
    rm -f "$2".*
    shards=$(if [[ $1 == */crash_test ]]; then echo 1; else nproc; fi)
    for ((index = 0; index < shards; ++index)); do
        one_shard "$1" "$shards" "$index" 2>&1 | tee "$2.$index" &
        running+=($!)
    done
    for index in "${!running[@]}"; do
        wait "${running[index]}" && continue
        code=$?
        if grep -qE '\[  FAILED  \] .*ms\)$' "$2.$index"; then continue; fi
        echo "Expected ${1##*/} to finish, but it stopped with code $code$(if ((code == 124)); then echo ' (out of time)'; fi) in: $(grep -F '[ RUN  ' "$2.$index" | tail -n 1)"
    done
    return "$code"
}

one_shard() {
    cd -- "$root" && GTEST_TOTAL_SHARDS=$2 GTEST_SHARD_INDEX=$3 timeout --kill-after=30 1500 "$1" --gtest_color=no
}

browser_steps() {
    if [[ ! -f $root/tests/browser/package.json ]]; then return; fi
    step "Browser packages" install_node_packages "$root/tests/browser"
    export BOLWERK_BINARY="$root/build/dev/bolwerk"
    step "Browser journeys" by_node npm --prefix "$root/tests/browser" test
}

# npm ci only when the lock file changed since the last time.
install_node_packages() {
    local stamp="$1/node_modules/.installed-lock"
    if cmp -s "$1/package-lock.json" "$stamp"; then return; fi
    env PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1 npm ci --prefix "$1" --no-audit --no-fund && cp "$1/package-lock.json" "$stamp"
}

# Lines "ok NAME" and "not ok NAME" count one each.
by_ok_lines() {
    local code=0
    "$@" >"$tally.out" 2>&1 || code=$?
    cat "$tally.out"
    count "$(grep -c '^ok ' "$tally.out" || true)" "$(grep -c '^not ok ' "$tally.out" || true)" 0 "$code"
}

by_unittest() {
    local code=0 ran failed
    "$@" >"$tally.out" 2>&1 || code=$?
    cat "$tally.out"
    ran=$(sed -nE 's/^Ran ([0-9]+) tests?.*/\1/p' "$tally.out")
    failed=$(grep -cE '^(FAIL|ERROR): ' "$tally.out" || true)
    count "$((${ran:-0} - failed))" "$failed" 0 "$code"
}

# Node's own runner and Playwright both close with their counts.
by_node() {
    local code=0
    NO_COLOR=1 FORCE_COLOR=0 "$@" >"$tally.out" 2>&1 || code=$?
    cat "$tally.out"
    count "$(node_count 'pass|passed')" "$(node_count 'fail|failed')" "$(node_count 'skip|skipped')" "$code"
}

# Sums "# pass 3", "ℹ pass 3" and "  3 passed (1.2s)".
node_count() {
    sed -nE -e "s/^(#|ℹ) ($1) ([0-9]+)\$/\3/p" -e "s/^ +([0-9]+) ($1)( \(.*\))?\$/\1/p" "$tally.out" | awk '{ n += $1 } END { print n + 0 }'
}

# count PASSED FAILED SKIPPED CODE: leaves the counts for the step; a runner that ran nothing has failed.
count() {
    echo "$1 $2 $3" >"$tally"
    if (($1 + $2 + $3 == 0)); then
        echo "Expected tests to run, but none did."
        return 1
    fi
    return "$4"
}
