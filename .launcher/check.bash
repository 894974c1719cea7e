# What `check` adds to `test`: form, lint and sanitizers.

run_check() {
    need_packages build run test check
    run_tests
    step "Form of C++ (clang-format)" on_every_source clang-format --dry-run -Werror
    step "Form of scripts (shellcheck)" shellcheck -x -a -P "$root" "$root/bolwerk" "$root/.ci/run" "$root"/tests/launcher/*.bash "$root"/tests/fixtures/*.sh
    step "Lint (clang-tidy)" lint
    step "Build with sanitizers" build sanitize 3000
    export ASAN_OPTIONS=detect_stack_use_after_return=1 UBSAN_OPTIONS=print_stacktrace=1
    program_steps sanitize " (sanitized)"
}

lint() {
    configure dev "$root/build/dev" || return
    python "$root/.launcher/lint.py" "$root" "$root/build/dev"
}

# on_every_source COMMAND...: the command on every C++ file of the project.
on_every_source() {
    find "$root"/engine "$root"/workflows "$root"/db "$root"/web "$root"/tests -path '*/node_modules' -prune -o \
        \( -name '*.cpp' -o -name '*.hpp' \) -print0 | xargs -0 -r "$@"
}
