# shellcheck shell=bash disable=SC2016,SC2034,SC2154,SC2317 # quoted scripts; names that the other files set, use or call
# A copy of the launcher in a folder with a space in its name, and a PATH of plain tools and stand-ins that write
# down how they were called. Nothing of the machine is touched.

project=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")/../.." && pwd)
plain_tools=(awk bash cat chmod cmp cp dirname env flock grep head mkdir readlink rm sed sort tail tee touch tr timeout wc)

make_sandbox() {
    sandbox=$(mktemp -d "${TMPDIR:-/tmp}/bolwerk launcher XXXXXX")
    home="$sandbox/the checkout" bin="$sandbox/bin" calls="$sandbox/calls"
    mkdir -p "$home" "$bin"
    cp -r "$project/bolwerk" "$project/.launcher" "$project/CMakePresets.json" "$home/"
    local tool
    for tool in "${plain_tools[@]}"; do ln -s "$(command -v "$tool")" "$bin/$tool"; done
    : >"$calls"
    chmod -R a+rwX "$sandbox"
    stand_in dpkg-query 'while read -r _ name _; do echo "installed $name"; done <"'"$home"'/.launcher/packages"'
    stand_in df 'echo header; echo "disk 9 9 90000 1% /"'
    stand_in cmake 'mkdir -p build/release; echo "CMAKE_HOME_DIRECTORY:INTERNAL=$PWD" >build/release/CMakeCache.txt; touch build/release/build.ninja'
    stand_in ninja 'echo "[1/1] Linking"; printf "#!%s\necho program \"\$@\"\n" /bin/bash >"$2/bolwerk"; chmod +x "$2/bolwerk"'
}

# stand_in NAME SCRIPT
stand_in() {
    printf '#!%s\necho "%s $*" >>"%s"\n%s\n' /bin/bash "$1" "$calls" "$2" >"$bin/$1"
    chmod a+rx "$bin/$1"
}

# launch ARGUMENT...: the launcher from a strange working folder; what it says is in $said, its exit in $code.
launch() {
    code=0
    said=$(cd / && PATH="$bin" env -u BOLWERK_VAR "$bin/bash" "$home/bolwerk" "$@" 2>&1 </dev/null) || code=$?
}

says() { [[ $said == *"$1"* ]] || complain "Expected it to say '$1', but it said: $said"; }
is() { [[ $1 == "$2" ]] || complain "Expected '$2', but got '$1'."; }
called() { grep -qF -- "$1" "$calls" || complain "Expected a call of '$1', but there were: $(tr '\n' ';' <"$calls")"; }
not_called() { ! grep -qF -- "$1" "$calls" || complain "Expected no call of '$1'."; }
complain() {
    printf '    %s\n' "$*"
    exit 1
}

# it SENTENCE FUNCTION
it() {
    local told outcome=0
    told=$(
        set -euo pipefail
        make_sandbox
        trap 'rm -rf -- "$sandbox"' EXIT
        "$2"
    ) || outcome=1
    if ((outcome)); then
        failed=1
        printf 'not ok %s\n%s\n' "$1" "$told"
    else
        printf 'ok %s\n' "$1"
    fi
}
