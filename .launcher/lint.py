"""clang-tidy on every source of the rooms, joined as the build joins them; they are linted again only when one of them,
a header of ours that they include, or the rules changed. Arguments: the project's folder, a configured build folder
(preset dev), and how many at once (else one a core)."""
import concurrent.futures
import hashlib
import json
import os
import re
import shutil
import subprocess
import sys

ROOMS = ("engine", "workflows", "db", "web")


def main(root, build, at_once):
    tidy = shutil.which("clang-tidy-19") or sys.exit("Expected clang-tidy-19, but it is not installed.")
    stamps = os.path.join(build, "lint")
    os.makedirs(stamps, exist_ok=True)
    rules = _read(os.path.join(root, ".clang-tidy"))
    entries = list(_entries(root, build))
    failed = 0
    with concurrent.futures.ThreadPoolExecutor(at_once) as pool:
        stamped = pool.map(lambda entry: (entry[0], os.path.join(stamps, _fingerprint(root, *entry, rules))), entries)
        todo = [(source, stamp) for source, stamp in stamped if not os.path.exists(stamp)]
        runs = pool.map(lambda item: (item, _lint(tidy, build, item[0])), todo)
        for number, ((source, stamp), (clean, told)) in enumerate(runs, start=1):
            print(f"[{number}/{len(todo)}] {os.path.relpath(source, root)}", flush=True)
            if clean:
                open(stamp, "w").close()
            else:
                failed += 1
                print(f"not ok {os.path.relpath(source, root)}\n{told}", flush=True)
    print(f"{len(entries)} sources, {len(todo)} linted now, {failed} with warnings")
    return failed


def _entries(root, build):
    """What is compiled of the rooms, with the files of this project that it includes, found when they are asked for."""
    with open(os.path.join(build, "compile_commands.json"), encoding="utf-8") as file:
        for entry in json.load(file):
            source = os.path.join(entry["directory"], entry["file"])
            if os.path.relpath(_first_of(source), root).split(os.sep)[0] in ROOMS:
                yield source, lambda entry=entry: _included_of_ours(root, entry)


def _first_of(source):
    """The first source of what CMake joined, else the source itself."""
    joined = os.path.basename(os.path.dirname(source)) == "Unity"
    return re.search(rb'#include "(.+)"', _read(source)).group(1).decode() if joined else source


def _included_of_ours(root, entry):
    command = re.sub(r" -(o|MT|MF) \S+| -MD| -c(?= )", "", entry["command"]).replace(shutil.which("ccache") or "\n", "")
    told = subprocess.run(command + " -MM", shell=True, cwd=entry["directory"], capture_output=True, text=True, check=True)
    return [name for name in told.stdout.replace("\\\n", " ").split()[2:] if name.startswith(root + os.sep)]


def _fingerprint(root, source, included, rules):
    digest = hashlib.sha256(rules)
    for path in [source, *sorted(included())]:
        digest.update(os.path.relpath(path, root).encode() + b"\0" + _read(path))
    return digest.hexdigest()


def _read(path):
    with open(path, "rb") as file:
        return file.read()


def _lint(tidy, build, source):
    run = subprocess.run([tidy, "--quiet", "-p", build, source], capture_output=True, text=True, check=False)
    told = re.sub(r"^\d+ warnings? (generated|treated).*\n", "", run.stdout, flags=re.MULTILINE)
    return run.returncode == 0, told or run.stderr


if __name__ == "__main__":
    jobs = int(sys.argv[3]) if len(sys.argv) > 3 else os.cpu_count()
    sys.exit(min(main(os.path.realpath(sys.argv[1]), os.path.realpath(sys.argv[2]), jobs), 1))
