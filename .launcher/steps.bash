# How the launcher talks: one line a step, with how far it is, what it counted and how long it took.
# Descriptor 3 is for what a person reads, 4 for the one sentence before it gives up; logs never swallow either.

passed_total=0 failed_total=0 skipped_total=0
failed_steps=() step_name=

say() { printf '%s\n' "$*" >&3; }
fail() {
    printf 'bolwerk: %s\n' "$*" >&4
    exit 1
}

on_a_terminal() { [[ -t 3 ]]; }
paint() { if on_a_terminal && [[ -z ${NO_COLOR-} ]]; then printf '\033[%sm%s\033[0m' "$1" "$2"; else printf '%s' "$2"; fi; }

# Copies stdin to stdout (the log) and shows on the terminal how far the tool that wrote it is. Without a terminal
# it says so every half minute only.
show_progress() {
    local name=$1 total=${2-0} at=0 line shown=$SECONDS
    while IFS= read -r line || [[ -n $line ]]; do
        printf '%s\n' "$line"
        if [[ $line =~ ^\[([0-9]+)/([0-9]+)\] ]]; then
            at=${BASH_REMATCH[1]} total=${BASH_REMATCH[2]}
        elif [[ $line =~ ^\[==========\]\ Running\ ([0-9]+)\ test ]]; then
            total=$((total + BASH_REMATCH[1]))
        elif [[ $line =~ ^(Unpacking\ |Setting\ up\ |\[\ +(OK|FAILED|SKIPPED)\ +\].*ms\)$) ]]; then
            ((++at))
        else
            continue
        fi
        if on_a_terminal; then
            printf '\r\033[K  … %s  %s of %s' "$name" "$at" "$total" >&3
        elif ((SECONDS - shown >= 30)); then
            printf '  … %s  %s of %s\n' "$name" "$at" "$total" >&3
            shown=$SECONDS
        fi
    done
    if on_a_terminal; then printf '\r\033[K' >&3; fi
}

# step NAME COMMAND...: runs the command into a log of its own, prints one line, goes on whatever happens. The command
# may leave "passed failed skipped" in $tally; else its exit code counts as one.
step() {
    local name=$1 code=0 began=$EPOCHREALTIME log
    shift
    mkdir -p "$logs"
    log="$logs/${name//[^a-zA-Z0-9]/-}.log"
    tally="$logs/tally"
    rm -f "$tally"
    if on_a_terminal; then printf '  … %s' "$name" >&3; fi
    step_name=$name "$@" >"$log" 2>&1 || code=$?
    if on_a_terminal; then printf '\r\033[K' >&3; fi
    finish_step "$name" "$code" "$log" "$(seconds_since "$began")"
}

finish_step() {
    local name=$1 code=$2 log=$3 took=$4 passed failed skipped counted
    passed=$((code == 0)) failed=$((code != 0)) skipped=0
    if [[ -s $tally ]]; then read -r passed failed skipped <"$tally"; fi
    if ((code != 0 && failed == 0)); then failed=1; fi
    passed_total=$((passed_total + passed)) failed_total=$((failed_total + failed)) skipped_total=$((skipped_total + skipped))
    counted="$passed passed"
    if ((failed)); then counted+=", $failed failed"; fi
    if ((skipped)); then counted+=", $skipped skipped"; fi
    if ((failed)); then
        say "  $(paint 31 ✘) $(printf '%-46s %8s s   %s' "$name" "$took" "$counted")"
        failed_steps+=("$name ($log)")
        what_went_wrong "$log" | sed 's/^/      /' >&3
    else
        say "  $(paint 32 ✔) $(printf '%-46s %8s s   %s' "$name" "$took" "$counted")"
    fi
}

# The part of a log that a person needs: failed tests and compile errors if there are any, else its end.
what_went_wrong() {
    local found
    found=$(awk '/^\[ RUN  /{block=""} {block=block $0 "\n"} /^\[  FAILED  \].*ms\)$/{printf "%s", block}
                 /^FAILED: |: (fatal )?error: |undefined reference/{print} /^not ok /{print; detail=1; next} /^ok /{detail=0} detail{print}' "$1")
    if [[ -n $found ]]; then head -n 60 <<<"$found"; else tail -n 30 "$1"; fi
}

seconds_since() {
    local now=$EPOCHREALTIME micros
    micros=$(((${now/[.,]/} - ${1/[.,]/}) / 100000))
    printf '%d.%d' $((micros / 10)) $((micros % 10))
}

# The last word: what failed, and the one line that counts everything.
close_steps() {
    local name closing="$passed_total passed, $failed_total failed"
    if ((${#failed_steps[@]})); then
        say ""
        say "Failed:"
        for name in "${failed_steps[@]}"; do say "  $name"; done
    fi
    if ((skipped_total)); then closing+=", $skipped_total skipped"; fi
    say ""
    say "$closing"
    ((failed_total == 0)) || exit 1
}
