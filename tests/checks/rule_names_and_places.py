"""Where things stand and what they are called (DESIGN: layout, conventions)."""
import re
import source_tree

_TOP = {"CMakeLists.txt", "CMakePresets.json", "README.md", "bolwerk", "engine", "workflows", "web", "db", "templates",
        "tests"}
_EMPTY_WORDS = {"util", "utils", "helper", "helpers", "manager", "common", "misc"}
_MIGRATION = re.compile(r"^db/migrations/(\d{4})_[a-z0-9]+(?:_[a-z0-9]+)+\.sql$")


def check_the_top_level_is_the_fixed_one(tree):
    for name in sorted({path.split("/")[0] for path in tree}):
        if name not in _TOP and not name.startswith("."):
            yield f"{name}: Expected only {', '.join(sorted(_TOP))} and dotfiles at the top."


def check_every_room_says_what_it_is(tree):
    for room in source_tree.ROOMS + ("templates", "tests"):
        if any(path.startswith(room + "/") for path in tree) and f"{room}/README.md" not in tree:
            yield f"{room}: Expected a README.md with its entry point and invariants."


def check_files_are_named_in_snake_case_after_what_they_hold(tree):
    for path, _ in source_tree.cpp_files(tree):
        stem = path.rsplit("/", 1)[-1].rsplit(".", 1)[0]
        if not re.fullmatch(r"[a-z][a-z0-9_]*", stem):
            yield f"{path}: Expected a snake_case name."
        if _EMPTY_WORDS & set(stem.split("_")):
            yield f"{path}: Expected a name that says what is in it."


def check_migrations_are_numbered_without_gaps(tree):
    paths = sorted(path for path in tree if path.startswith("db/migrations/") and path.endswith(".sql"))
    for number, path in enumerate(paths, start=1):
        match = _MIGRATION.match(path)
        if not match:
            yield f"{path}: Expected a name like 0007_add_deadlines.sql."
        elif int(match.group(1)) != number:
            yield f"{path}: Expected number {number:04d} here: one each, without gaps."


def check_a_query_is_one_statement(tree):
    for path in sorted(tree):
        if re.match(r"db/queries/.*\.sql$", path):
            count = _statements(tree[path])
            if count != 1:
                yield f"{path}: Expected one statement, but found {count}."


def _statements(sql):
    bare = re.sub(r"--[^\n]*|/\*.*?\*/|'(?:''|[^'])*'|(\$[a-z_]*\$).*?\1", "x", sql, flags=re.DOTALL)
    return len([part for part in re.sub(r"^x$", "", bare, flags=re.MULTILINE).split(";") if part.strip(" \n\tx")])


def check_the_readme_explains_every_package(tree):
    readme = tree.get("README.md", "")
    for line in tree.get(".launcher/packages", "").splitlines():
        if line and not line.startswith("#") and f"`{line.split()[1]}`" not in readme:
            yield f"README.md: Expected the dependency table to say why {line.split()[1]} is needed and its licence."


if __name__ == "__main__":
    source_tree.main(globals())
