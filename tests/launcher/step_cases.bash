# shellcheck shell=bash disable=SC2016,SC2034,SC2154,SC2317 # quoted scripts; names that the other files set, use or call
# The list of steps: what is counted, what is shown, and how it closes.

with_steps() {
    root=$home logs="$home/build/logs"
    exec 3>&1 4>&2
    # shellcheck source=.launcher/steps.bash
    source "$home/.launcher/steps.bash"
    # shellcheck source=.launcher/tests.bash
    source "$home/.launcher/tests.bash"
    mkdir -p "$home/build/dev/tests"
    stand_in ninja 'echo "ninja: no work to do."'
    stand_in nproc 'echo 1'
}

# test_program SCRIPT: a program that looks like one of ours.
test_program() {
    printf '#!%s\n%s\n' /bin/bash "$1" >"$home/build/dev/tests/engine_test"
    chmod +x "$home/build/dev/tests/engine_test"
}

run_engine_test() {
    code=0
    said=$(PATH="$bin:$PATH" && exec 3>&1 && step "Tests: engine" run_program "$home/build/dev" engine_test && close_steps) || code=$?
}

single_tests_are_counted() {
    with_steps
    test_program 'echo "[==========] Running 3 tests from 1 test suite."; for n in a b; do echo "[       OK ] A.$n (0 ms)"; done; echo "[  SKIPPED ] A.c (1 ms)"'
    run_engine_test
    is "$code" 0
    is "$(tail -n 1 <<<"$said")" "2 passed, 0 failed, 1 skipped"
}

each_core_takes_a_share_of_the_tests() {
    with_steps
    stand_in nproc 'echo 2'
    test_program 'echo "[       OK ] A.share_${GTEST_SHARD_INDEX}_of_$GTEST_TOTAL_SHARDS (0 ms)"'
    run_engine_test
    is "$code" 0
    is "$(cat "$home"/build/logs/engine_test.log.* | sort)" "[       OK ] A.share_0_of_2 (0 ms)
[       OK ] A.share_1_of_2 (0 ms)"
    is "$(tail -n 1 <<<"$said")" "2 passed, 0 failed"
}

a_share_that_crashes_is_named_beside_one_that_passes() {
    with_steps
    stand_in nproc 'echo 2'
    test_program 'if ((GTEST_SHARD_INDEX == 0)); then printf "[ RUN      ] A.a\n"; kill -SEGV $$; fi; printf "[ RUN      ] A.b\n[       OK ] A.b (0 ms)\n"'
    run_engine_test
    is "$code" 1
    says "stopped with code 139 in: [ RUN      ] A.a"
    is "$(tail -n 1 <<<"$said")" "1 passed, 1 failed"
}

a_failing_test_is_shown() {
    with_steps
    test_program 'printf "[ RUN      ] A.b\nExpected: 2\n[  FAILED  ] A.b (0 ms)\n[  FAILED  ] A.b\n"; exit 1'
    run_engine_test
    is "$code" 1
    says "Expected: 2"
    is "$(tail -n 1 <<<"$said")" "0 passed, 1 failed"
}

a_crash_counts_as_a_failure() {
    with_steps
    test_program 'printf "[       OK ] A.a (0 ms)\n[ RUN      ] A.b\n"; kill -SEGV $$'
    run_engine_test
    is "$code" 1
    says "stopped with code 139 in: [ RUN      ] A.b"
    is "$(tail -n 1 <<<"$said")" "1 passed, 1 failed"
}

a_program_that_was_not_built_counts_as_a_failure() {
    with_steps
    stand_in ninja 'echo "[1/2] Compiling"; exit 1'
    run_engine_test
    is "$code" 1
    says "but its build failed"
}

the_list_goes_on_after_a_failure() {
    with_steps
    code=0
    said=$(exec 3>&1 && step "First" false && step "Second" true && close_steps) || code=$?
    is "$code" 1
    says "✔ Second"
    says "Failed:"
    is "$(tail -n 1 <<<"$said")" "1 passed, 1 failed"
}

both_kinds_of_node_runner_are_counted() {
    with_steps
    tally="$sandbox/tally"
    by_node printf 'ℹ tests 5\nℹ pass 4\nℹ fail 1\nℹ skipped 0\n' >"$sandbox/log"
    is "$(cat "$tally")" "4 1 0"
    by_node printf '  2 skipped\n  7 passed (12.3s)\n' >"$sandbox/log"
    is "$(cat "$tally")" "7 0 2"
    by_node printf '# tests 3\n# pass 3\n# fail 0\n' >"$sandbox/log"
    is "$(cat "$tally")" "3 0 0"
}

a_runner_that_ran_nothing_fails() {
    with_steps
    code=0
    said=$(exec 3>&1 && step "Journeys" by_node true && close_steps) || code=$?
    is "$code" 1
    says "Expected tests to run, but none did."
}

step_cases() {
    it "single tests are counted, skipped ones apart" single_tests_are_counted
    it "each core takes a share of the tests" each_core_takes_a_share_of_the_tests
    it "a share that crashes is named beside one that passes" a_share_that_crashes_is_named_beside_one_that_passes
    it "a failing test is shown with its reason" a_failing_test_is_shown
    it "a crash counts as a failure and says where" a_crash_counts_as_a_failure
    it "a program that was not built counts as a failure" a_program_that_was_not_built_counts_as_a_failure
    it "the list goes on after a failure and names it at the end" the_list_goes_on_after_a_failure
    it "both kinds of Node runner are counted" both_kinds_of_node_runner_are_counted
    it "a runner that ran no test fails" a_runner_that_ran_nothing_fails
}
