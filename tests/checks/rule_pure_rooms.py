"""What each room must not contain, beyond its includes: I/O, SQL, HTML, names of states (DESIGN: layout)."""
import re
import source_tree

_OUTSIDE_WORLD = re.compile(
    r"\b(?:system_clock|steady_clock|high_resolution_clock)::now|\bstd::random_device|\bgetenv\b|\bstd::[io]?fstream\b"
    r"|\bstd::filesystem\b|\bfopen\b|\bstd::(?:cout|cerr|cin|time|rand)\b")
_SQL = re.compile(
    r"\b(?:SELECT\s.{1,200}?\sFROM|INSERT\s+INTO|UPDATE\s+[a-z_.]+\s+SET|DELETE\s+FROM|CREATE\s+(?:TABLE|INDEX|ROLE))\b",
    re.DOTALL)
_HTML = re.compile(
    r'["(]\s*</?(?:html|head|body|div|p|a|span|table|thead|tbody|tr|td|th|ul|ol|li|dl|dt|dd|h[1-6]|form|input|label'
    r"|button|select|option|section|nav|main|svg|br|strong|em|script|style)\b[^<>=]{0,200}[ >/=]")
_STATE = re.compile(r'(?:State|Final)<\s*"([a-z0-9]+(?:[_ ][a-z0-9]+)+)"')


def check_the_engine_and_the_workflows_touch_no_outside_world(tree):
    for path, text in source_tree.cpp_files(tree, "engine", "workflows"):
        yield from source_tree.hits(path, source_tree.code_only(text), _OUTSIDE_WORLD,
                                    "Expected time, chance, environment and files to be arguments, but found {found}.")


def check_sql_stands_in_db_alone(tree):
    for path in sorted(tree):
        code = path.endswith((".cpp", ".hpp")) and source_tree.room_of(path) in ("engine", "workflows", "web")
        if code or path.endswith(".mustache"):
            yield from source_tree.hits(path, source_tree.without_comments(tree[path]), _SQL,
                                        "Expected SQL only in db/, but found {found}.")


def check_html_stands_in_templates_alone(tree):
    for path, text in source_tree.cpp_files(tree, *source_tree.ROOMS):
        yield from source_tree.hits(path, source_tree.without_comments(text), _HTML,
                                    "Expected HTML only in templates/, but found {found}.")


def check_state_names_stand_in_workflows_alone(tree):
    states = {name for _, text in source_tree.cpp_files(tree, "workflows") for name in _STATE.findall(text)}
    if not states:
        return
    named = re.compile('"(?:' + "|".join(sorted(map(re.escape, states))) + ')"')
    for path, text in source_tree.cpp_files(tree, "engine", "db", "web"):
        yield from source_tree.hits(path, source_tree.without_comments(text), named,
                                    "Expected the state {found} to be named only in its workflow.")


if __name__ == "__main__":
    source_tree.main(globals())
