"""The project's files as a value, path -> text, so that a rule can be tried on a made-up tree as well."""
import os
import re
import subprocess
import sys

ROOMS = ("engine", "workflows", "db", "web")
NOT_OURS = {".git", "build", "var", "node_modules", "results", "__pycache__"}


def read_tree(root):
    """Every text file that is, or could be, committed."""
    tree = {}
    for path in _paths(root):
        try:
            with open(os.path.join(root, path), encoding="utf-8") as file:
                tree[path] = file.read()
        except (UnicodeDecodeError, FileNotFoundError, IsADirectoryError):
            continue
    return tree


def _paths(root):
    command = ["git", "-C", root, "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    try:
        listed = subprocess.run(command, capture_output=True, check=True).stdout.decode()
        return [path for path in listed.split("\0") if path]
    except (OSError, subprocess.CalledProcessError):
        return list(_walk(root))  # a copy of the sources without git


def _walk(root):
    for folder, folders, files in os.walk(root):
        folders[:] = [name for name in folders if name not in NOT_OURS]
        for name in files:
            yield os.path.relpath(os.path.join(folder, name), root)


def room_of(path):
    return path.split("/")[0]


def cpp_files(tree, *rooms):
    for path in sorted(tree):
        if path.endswith((".cpp", ".hpp")) and room_of(path) in (rooms or ROOMS + ("tests",)):
            yield path, tree[path]


_TOKEN = re.compile(
    r'R"([^()\\\s]{0,16})\((?P<raw>.*?)\)\1"|//[^\n]*|/\*.*?\*/|"(?:\\.|[^"\\\n])*"|(?<![0-9a-fA-F])\'(?:\\.|[^\'\\\n])+\'',
    re.DOTALL)


def without_comments(text):
    """The same text with comments blanked and lines kept."""
    return _TOKEN.sub(lambda m: _blank(m.group()) if m.group().startswith(("//", "/*")) else m.group(), text)


def code_only(text):
    """The same text with comments and the insides of literals blanked and lines kept."""
    def replace(match):
        found = match.group()
        if found.startswith(("//", "/*")):
            return _blank(found)
        return found[0] + _blank(found[1:-1]) + found[-1]
    return _TOKEN.sub(replace, text)


def _blank(text):
    return re.sub(r"[^\n]", " ", text)


def line_of(text, offset):
    return text.count("\n", 0, offset) + 1


def hits(path, text, pattern, sentence):
    """One finding for each match of pattern; {found} in the sentence is what matched."""
    for match in pattern.finditer(text):
        found = " ".join(match.group().split())
        yield f"{path}:{line_of(text, match.start())}: {sentence.format(found=found)}"


def main(rules):
    """Runs every check_* of a rule file on the tree named on the command line; 'ok' or 'not ok' for each."""
    tree = read_tree(sys.argv[1])
    failed = False
    for name, check in sorted(rules.items()):
        if not name.startswith("check_"):
            continue
        findings = list(check(tree))
        failed = failed or bool(findings)
        print(("not ok " if findings else "ok ") + name[len("check_"):].replace("_", " "))
        for finding in findings:
            print("    " + finding)
    sys.exit(failed)
