"""Files that a person can hold in the head (DESIGN: conventions)."""
import re
import statistics
import source_tree

_COUNTED = (".cpp", ".hpp", ".sql", ".mustache", ".css", ".js", ".mjs", ".ts", ".sh", ".bash", ".py")
_BUILT = re.compile(r"^web/assets/.*\.css$")  # made by web/assets-build
_FUNCTION_CEILING = 40


def _counted(tree):
    for path in sorted(tree):
        if (path.endswith(_COUNTED) or path == "bolwerk") and not _BUILT.match(path):
            yield path, tree[path].count("\n")


def check_no_file_is_over_400_lines(tree):
    for path, lines in _counted(tree):
        if lines > 400:
            yield f"{path}: Expected at most 400 lines, but it has {lines}: split it by idea."


def check_half_of_the_files_stay_within_80_lines(tree):
    lines = [count for path, count in _counted(tree) if path.endswith((".cpp", ".hpp"))]
    if lines and statistics.median(lines) > 80:
        yield f"Expected a median of at most 80 lines, but it is {statistics.median(lines):g} over {len(lines)} files."


def check_nineteen_files_of_twenty_stay_within_250_lines(tree):
    lines = sorted(count for path, count in _counted(tree) if path.endswith((".cpp", ".hpp")))
    if lines and lines[int(0.95 * (len(lines) - 1))] > 250:
        yield f"Expected 95 % of files within 250 lines, but that takes {lines[int(0.95 * (len(lines) - 1))]}."


def check_headers_are_one_idea(tree):
    for path, text in source_tree.cpp_files(tree):
        if not path.endswith(".hpp"):
            continue
        lines, includes = text.count("\n"), len(re.findall(r"^\s*#\s*include", text, re.MULTILINE))
        if lines > 120:
            yield f"{path}: Expected a header of at most 120 lines, but it has {lines}."
        if includes > 8:
            yield f"{path}: Expected at most 8 includes in a header, but it has {includes}."
        if not text.startswith("// "):
            yield f"{path}:1: Expected a header to open with one sentence, // like this."


def check_templates_stay_within_100_lines(tree):
    for path, lines in _counted(tree):
        if path.endswith(".mustache") and lines > 100:
            yield f"{path}: Expected a template of at most 100 lines, but it has {lines}: make a partial."


def check_functions_stay_within_40_lines(tree):
    for path, text in source_tree.cpp_files(tree):
        for line, length, head in functions(text):
            if length > _FUNCTION_CEILING:
                yield f"{path}:{line}: Expected a function of at most {_FUNCTION_CEILING} lines, but {head} has {length}."


_SCOPE = re.compile(r"^(?:inline\s+)?namespace\b|\b(?:class|struct|union|enum)\b[^()]*$|^extern\b[^()]*$")

_MEMBER_INITIALISER = re.compile(r"\)(?: noexcept)? : .*[\w>]$")


def functions(text):
    """(line, lines, head) of each function body; members and free functions, not lambdas inside them. A body is a
    brace, at the level of a namespace or class, whose head has a parameter list."""
    code = re.sub(r"^[ \t]*#(?:[^\n]*\\\n)*[^\n]*", lambda m: re.sub(r"[^\n]", " ", m.group()),
                  source_tree.code_only(text), flags=re.MULTILINE)
    scopes, begin, inside = [], 0, None
    for match in re.finditer(r"[{};]", code):
        at, sign = match.start(), match.group()
        if sign == "{":
            head = " ".join(code[begin:at].split())
            initialiser = inside is None and _MEMBER_INITIALISER.search(head) is not None
            if inside is None and "(" in head and not initialiser and not _SCOPE.search(head):
                inside = (len(scopes), begin, at, head)
            scopes.append(initialiser)
            if initialiser:
                continue
        elif sign == "}" and scopes:
            if scopes.pop():
                continue
            if inside and len(scopes) == inside[0]:
                yield _measured(code, inside, at)
                inside = None
        begin = at + 1


def _measured(code, inside, end):
    _, begin, opening, head = inside
    start = begin + len(code[begin:opening]) - len(code[begin:opening].lstrip())
    name = re.sub(r"\s*\(.*", "", head).split(" ")[-1] or head
    first = source_tree.line_of(code, start)
    return first, source_tree.line_of(code, end) - first + 1, name + "()"


if __name__ == "__main__":
    source_tree.main(globals())
