# Builds a preset, and says in one sentence why it cannot.

# build PRESET MIB [TARGET]: configures when that is needed and builds; MIB is what a first build takes on the disk.
build() {
    local preset=$1 mib=$2 target=${3-all} dir="$root/build/$1"
    if [[ ! -e $dir/bolwerk ]]; then need_space "$root" "$mib" "a first build"; fi
    configure "$preset" "$dir" || return
    NINJA_STATUS='[%f/%t] ' flock -o "$dir.lock" ninja -C "$dir" -k 0 "$target" 2>&1 | show_progress "${step_name:-Building}"
}

# Ninja sees changed CMake files and new sources itself; only these it cannot see.
configure() {
    local preset=$1 dir=$2
    if [[ -f $dir/CMakeCache.txt ]] && ! grep -qxF "CMAKE_HOME_DIRECTORY:INTERNAL=$root" "$dir/CMakeCache.txt"; then
        say "The checkout moved since the last build: building from scratch."
        rm -rf -- "$dir"
    fi
    if [[ -f $dir/build.ninja && $dir/build.ninja -nt $root/CMakePresets.json ]]; then return; fi
    mkdir -p "$dir"
    (cd -- "$root" && cmake --preset "$preset") && touch "$dir/build.ninja"
}

# build_program: the release program for `run` and its siblings; silent when there is nothing to do.
build_program() {
    local log="$logs/build-release.log"
    mkdir -p "$logs" 2>/dev/null || fail "Expected to write to $logs, but it cannot be made: is $root writable for you, and is there space?"
    if [[ ! -e $root/build/release/bolwerk ]]; then
        say "Building Bolwerk: the first time this takes some minutes."
    fi
    build release 700 bolwerk-server >"$log" 2>&1 && return
    what_went_wrong "$log" >&4
    if (($(free_mib "$root") < 50)); then fail "Expected to build Bolwerk, but the disk is full. Nothing was damaged: make space and run this again."; fi
    fail "Expected to build Bolwerk, but it stopped; the whole story is in $log"
}

# need_space FOLDER MIB WHAT
need_space() {
    local free
    free=$(free_mib "$1")
    ((free >= $2)) || fail "Expected $2 MiB of free disk for $3, but $1 has $free MiB: make space and run this again. Nothing was changed."
}

free_mib() { df -Pm -- "$1" | awk 'NR == 2 { print $4 }'; }
