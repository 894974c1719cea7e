# shellcheck shell=bash disable=SC2016,SC2034,SC2154,SC2317 # quoted scripts; names that the other files set, use or call
# Missing packages: what is installed, and when it is refused.

# The parts of the launcher, with apt replaced by a plan that the case writes and root by a notebook.
with_packages_of() {
    root=$home logs="$home/build/logs"
    exec 3>&1 4>&2
    # shellcheck source=.launcher/steps.bash
    source "$home/.launcher/steps.bash"
    # shellcheck source=.launcher/build.bash
    source "$home/.launcher/build.bash"
    # shellcheck source=.launcher/packages.bash
    source "$home/.launcher/packages.bash"
    PATH="$bin"
    stand_in apt-cache 'echo "  Candidate: 1.0"'
    stand_in dpkg-query "$1"
    need_root() { :; }
    as_root() {
        echo "root: $*" >>"$calls"
        case "$*" in
            *"install -s"*) cat "$sandbox/plan" ;;
            *" install "*) echo "Unpacking ninja-build" ;;
            tee*) cat >"$sandbox/drop-in" ;;
        esac
    }
    echo "Inst ninja-build" >"$sandbox/plan"
}

all_but_ninja='for name; do case $name in -*|*Status*|ninja-build) ;; *) echo "installed $name" ;; esac; done'

attempt() {
    code=0
    said=$(exec 3>&1 4>&1 && need_packages build run) || code=$?
}

nothing_missing_asks_nobody() {
    launch run
    is "$code" 0
    is "$(grep -c '^apt' "$calls" || true)" 0
}

only_what_is_missing_is_installed() {
    with_packages_of "$all_but_ninja"
    attempt
    is "$code" 0
    says "Installing 1 Debian packages: ninja-build"
    called "root: apt-get update"
    is "$(grep 'DEBIAN_FRONTEND' "$calls" | sed 's/.* //')" ninja-build
}

no_second_cluster_is_made() {
    with_packages_of "$all_but_ninja"
    attempt
    is "$(cat "$sandbox/drop-in")" "create_main_cluster = false"
    is "$(tail -n 1 "$calls")" "root: rm -f /etc/postgresql-common/createcluster.d/bolwerk-install.conf"
}

a_missing_source_is_told() {
    with_packages_of "$all_but_ninja"
    stand_in apt-cache 'echo "  Candidate: (none)"'
    attempt
    is "$code" 1
    says "Expected to install ninja-build, but no package source offers it"
    not_called "DEBIAN_FRONTEND"
}

nothing_wanted_is_removed() {
    with_packages_of "$all_but_ninja"
    echo "Remv weasyprint [57]" >>"$sandbox/plan"
    attempt
    is "$code" 1
    says "that would remove weasyprint"
    not_called "DEBIAN_FRONTEND"
}

an_older_boost_may_go() {
    with_packages_of "$all_but_ninja"
    printf 'Remv libboost1.74-dev [1]\nRemv libboost-dev [1]\nRemv libboost-system1.74-dev [1]\n' >>"$sandbox/plan"
    attempt
    is "$code" 0
}

without_root_and_sudo_it_says_what_to_ask() {
    local as_nobody=()
    if ((EUID == 0)); then as_nobody=("$(command -v setpriv)" --reuid=65534 --regid=65534 --clear-groups); fi
    stand_in dpkg-query "$all_but_ninja"
    chmod -R a+rwX "$sandbox"
    code=0
    said=$(PATH="$bin" "${as_nobody[@]}" "$bin/bash" "$home/bolwerk" run 2>&1 </dev/null) || code=$?
    is "$code" 1
    says "you are not root and sudo is not here: ask an administrator to install ninja-build"
}

another_system_is_told() {
    rm "$bin/dpkg-query"
    launch run
    is "$code" 1
    says "this is another system"
}

each_package_is_named_once() {
    is "$(grep -v '^#' "$home/.launcher/packages" | awk '{print $2}' | sort | awk 'seen[$0]++')" ""
}

package_cases() {
    it "nothing missing asks apt nothing" nothing_missing_asks_nobody
    it "only what is missing is installed" only_what_is_missing_is_installed
    it "Debian's own cluster is not made" no_second_cluster_is_made
    it "a missing package source is told, and nothing changes" a_missing_source_is_told
    it "nothing that somebody wants is removed" nothing_wanted_is_removed
    it "an older Boost may make room" an_older_boost_may_go
    it "without root and sudo it says what to ask for" without_root_and_sudo_it_says_what_to_ask
    it "a system without Debian's tools is told" another_system_is_told
    it "each package is named once" each_package_is_named_once
}
