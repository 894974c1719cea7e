# Which Debian packages are missing, and how they get here without disturbing what is there.

apt_options=(-y -q --no-install-recommends -o Dpkg::Use-Pty=0 -o DPkg::Lock::Timeout=300)

# need_packages SET...: installs what the sets of .launcher/packages name and is not there yet.
need_packages() {
    local missing=()
    command -v dpkg-query >/dev/null || fail "Expected to run on Debian 12, but its dpkg-query is not here: this is another system."
    mapfile -t missing < <(missing_packages "$@")
    if ((${#missing[@]})); then install_packages "${missing[@]}"; fi
    if [[ " $* " == *" test "* ]]; then need_node; fi
}

missing_packages() {
    local purpose package unless name state wanted=()
    local -A installed=()
    while read -r purpose package unless; do
        if [[ -z $purpose || $purpose == \#* || " $* " != *" $purpose "* ]]; then continue; fi
        if [[ -n $unless ]] && command -v "$unless" >/dev/null; then continue; fi
        wanted+=("$package")
    done <"$root/.launcher/packages"
    while read -r state name; do
        if [[ $state == installed ]]; then installed[$name]=1; fi
    done < <(dpkg-query -W -f '${db:Status-Status} ${Package}\n' "${wanted[@]}" 2>/dev/null || true)
    for name in "${wanted[@]}"; do
        if [[ -z ${installed[$name]-} ]]; then printf '%s\n' "$name"; fi
    done
}

install_packages() {
    local plan removed count
    need_root "$@"
    need_space / "$((100 + 100 * $#))" "the $# Debian packages that are missing"
    say "Installing $# Debian packages: $*"
    mkdir -p "$logs"
    as_root apt-get update -q </dev/null >"$logs/apt-update.log" 2>&1 || true
    need_offered "$@"
    plan=$(as_root apt-get install -s "${apt_options[@]}" "$@" 2>&1 </dev/null) ||
        fail "Expected to install $*, but apt cannot fit them together: $(grep -m1 -E '^E:|Depends:' <<<"$plan" || echo "see apt-get install -s"). Nothing was changed."
    removed=$(awk '/^Remv /{print $2}' <<<"$plan" | grep -vE '^libboost(1\.74|-[a-z-]+)?(-[a-z-]+)?(1\.74)?-dev$' | tr '\n' ' ' || true)
    if [[ -n $removed ]]; then
        fail "Expected to install $*, but that would remove $removed- remove or keep those yourself first. Nothing was changed."
    fi
    count=$(grep -c '^Inst ' <<<"$plan" || true)
    without_a_main_cluster run_apt "$((2 * count))" "$@"
}

run_apt() {
    local total=$1
    shift
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install "${apt_options[@]}" "$@" </dev/null 2>&1 |
        show_progress "Debian packages" "$total" >"$logs/apt-install.log" ||
        fail "Expected to install the packages, but apt stopped: $(grep -m1 -E '^(E|W|dpkg):' "$logs/apt-install.log" || tail -n 1 "$logs/apt-install.log") Run the same command again when that is solved ($logs/apt-install.log)."
}

# Debian's package makes and starts a cluster of its own; Bolwerk keeps its own under var/ and wants no other. The
# wish stands in a drop-in file while apt runs, so that nobody's settings change.
without_a_main_cluster() {
    local folder=/etc/postgresql-common/createcluster.d
    drop_in="$folder/bolwerk-install.conf"
    as_root mkdir -p "$folder"
    trap 'as_root rm -f "$drop_in"' EXIT
    printf 'create_main_cluster = false\n' | as_root tee "$drop_in" >/dev/null
    "$@"
    as_root rm -f "$drop_in"
    trap - EXIT
}

need_root() {
    if ((EUID == 0)); then return; fi
    command -v sudo >/dev/null ||
        fail "Expected to install Debian packages, but you are not root and sudo is not here: ask an administrator to install $*"
    if ! sudo -n true 2>/dev/null && [[ ! -t 0 ]]; then
        fail "Expected to install Debian packages, but sudo wants a password and nobody is here to type it: run this in a terminal, or ask an administrator to install $*"
    fi
    sudo -v || fail "Expected to install Debian packages, but sudo refused: ask an administrator to install $*"
}

as_root() { if ((EUID == 0)); then "$@"; else sudo -- "$@"; fi; }

# apt-get update counts an unreachable source as a warning, so the offer itself is what tells.
need_offered() {
    local package absent=()
    for package in "$@"; do
        if [[ ! $(apt-cache policy "$package" 2>/dev/null) =~ Candidate:\ [^\(] ]]; then absent+=("$package"); fi
    done
    if ((${#absent[@]})); then
        fail "Expected to install ${absent[*]}, but no package source offers it: check the network and that /etc/apt names Debian 12's main ($logs/apt-update.log). Nothing was changed."
    fi
}

need_node() {
    local version
    version=$(node --version 2>/dev/null) || fail "Expected to find Node.js for the browser tests, but node does not start."
    version=${version#v}
    ((${version%%.*} >= 18)) || fail "Expected Node.js 18 or newer for the browser tests, but node is $version."
}
