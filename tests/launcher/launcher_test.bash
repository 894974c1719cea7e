#!/usr/bin/env bash
# shellcheck disable=SC2016,SC2034,SC2317 # scripts in quotes, variables and functions that other files use
# The launcher, tried with stand-ins for apt, CMake and ninja: `bash tests/launcher/launcher_test.bash`.
set -euo pipefail
here=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd)
# shellcheck source=tests/launcher/sandbox.bash
source "$here/sandbox.bash"
# shellcheck source=tests/launcher/package_cases.bash
source "$here/package_cases.bash"
# shellcheck source=tests/launcher/step_cases.bash
source "$here/step_cases.bash"
failed=0

help_names_every_command() {
    local command
    launch --help
    is "$code" 0
    for command in run test check bench migrate import-parks verify demo terms; do says "./bolwerk $command"; done
}

an_unknown_command_is_refused() {
    launch fly
    is "$code" 1
    says "but got 'fly'"
}

run_serves_from_var() {
    launch run --port 9000
    is "$code" 0
    says "program serve --var $home/var --port 9000"
}

a_second_run_does_not_configure_again() {
    launch run
    launch run
    is "$(grep -c '^cmake ' "$calls")" 1
}

changed_presets_are_configured_again() {
    launch run
    touch -d '+1 minute' "$home/CMakePresets.json"
    launch run
    is "$(grep -c '^cmake ' "$calls")" 2
}

a_moved_checkout_is_built_from_scratch() {
    launch run
    sed -i 's|=.*|=/elsewhere|' "$home/build/release/CMakeCache.txt"
    launch run
    is "$code" 0
    says "The checkout moved"
}

a_full_disk_is_told_before_building() {
    stand_in df 'echo header; echo "disk 9 9 12 99% /"'
    launch run
    is "$code" 1
    says "has 12 MiB: make space and run this again. Nothing was changed."
    not_called 'cmake --preset'
}

a_broken_build_shows_its_error_and_starts_nothing() {
    stand_in ninja 'printf "[1/2] Compiling\nFAILED: engine/case.o\ncase.cpp:7: error: no such thing\n"; exit 1'
    launch run
    is "$code" 1
    says "case.cpp:7: error: no such thing"
    says "Expected to build Bolwerk, but it stopped"
}

only_the_program_speaks_on_stdout() {
    local out
    out=$(PATH="$bin" "$bin/bash" "$home/bolwerk" terms "a b.csv" 2>/dev/null)
    is "$out" "program terms a b.csv"
}

continuous_integration_runs_the_test_command() {
    mkdir "$home/.ci" && cp "$project/.ci/run" "$home/.ci/run"
    printf '#!%s\necho "got $*"\n' /bin/bash >"$home/bolwerk"
    is "$(cd / && CI=true bash "$home/.ci/run" </dev/null)" "got test"
}

it "help names every command" help_names_every_command
it "an unknown command is refused in one sentence" an_unknown_command_is_refused
it "run builds and becomes the server, from any folder" run_serves_from_var
it "a second run does not configure again" a_second_run_does_not_configure_again
it "changed presets are configured again" changed_presets_are_configured_again
it "a moved checkout is built from scratch" a_moved_checkout_is_built_from_scratch
it "a full disk is told before anything is built" a_full_disk_is_told_before_building
it "a broken build shows its error and starts nothing" a_broken_build_shows_its_error_and_starts_nothing
it "only the program speaks on stdout" only_the_program_speaks_on_stdout
it "continuous integration runs the test command" continuous_integration_runs_the_test_command
package_cases
step_cases
exit "$failed"
