"""Dependencies point one way: workflows -> engine <- db, web on top (DESIGN: layout). Read from the #include lines."""
import re
import source_tree

_INCLUDE = re.compile(r'^[ \t]*#[ \t]*include[ \t]*([<"])([^>"]+)[>"]', re.MULTILINE)
_MSM = re.compile(r"boost/(msm|mpl|fusion|mp11)/")
_TABLE_WORDS = ("engine/workflow.hpp", "engine/vocabulary/")  # the one door to MSM, and the room behind it
_STANDARD = re.compile(r"^[a-z_0-9]+$")


def _allowed_in_engine(path, target):
    if target == "nlohmann/json.hpp":
        return path == "engine/json.hpp"
    if _MSM.match(target) or target.startswith("engine/vocabulary/"):
        return path.startswith(_TABLE_WORDS)
    return target == "boost/system/result.hpp" or target.startswith("engine/")


def _allowed_in_workflows(path, target):
    if target.startswith("engine/"):
        return True
    shared_words = target.startswith("workflows/") and target.count("/") == 1
    return shared_words or target.startswith("/".join(path.split("/")[:2]) + "/")


def _allowed_in_db(path, target):
    if target.startswith(_TABLE_WORDS):
        return False
    return target.startswith(("engine/", "db/", "soci/", "spdlog/", "fmt/", "sys/")) or target in (
        "libpq-fe.h", "postgresql/libpq-fe.h", "sodium.h") or re.fullmatch(r"[a-z]+\.h", target) is not None


def _allowed_in_web(path, target):
    if target.startswith(_TABLE_WORDS):
        return False
    ours = ("engine/", "workflows/", "db/", "web/")
    theirs = ("Poco/", "kainjow/", "spdlog/", "fmt/", "sys/", "netinet/", "arpa/")
    return target.startswith(ours + theirs) or target in (
        "boost/system/result.hpp", "sodium.h", "magic.h", "xlsxwriter.h", "zip.h", "pugixml.hpp") or (
        re.fullmatch(r"[a-z]+\.h", target) is not None)


_ALLOWED = {"engine": _allowed_in_engine, "workflows": _allowed_in_workflows, "db": _allowed_in_db,
            "web": _allowed_in_web}


def _strays(tree, room):
    for path, text in source_tree.cpp_files(tree, room):
        for match in _INCLUDE.finditer(text):
            target = match.group(2)
            if match.group(1) == "<" and _STANDARD.match(target):
                continue
            if not _ALLOWED[room](path, target):
                line = source_tree.line_of(text, match.start(1))
                yield f"{path}:{line}: Expected {room} to include only what its room may know, but it includes {target}."


def check_the_engine_knows_only_itself(tree):
    return _strays(tree, "engine")


def check_a_workflow_knows_the_engine_and_its_own_folder(tree):
    return _strays(tree, "workflows")


def check_db_knows_the_engine_and_its_drivers(tree):
    return _strays(tree, "db")


def check_web_knows_no_table_and_no_driver(tree):
    return _strays(tree, "web")


def check_includes_are_root_relative(tree):
    for path, text in source_tree.cpp_files(tree):
        for match in _INCLUDE.finditer(text):
            first = match.group(2).split("/")[0]
            if match.group(1) == '"' and first not in source_tree.ROOMS + ("tests",):
                line = source_tree.line_of(text, match.start(1))
                yield f'{path}:{line}: Expected an include from the top, such as "engine/case.hpp", but got "{match.group(2)}".'


if __name__ == "__main__":
    source_tree.main(globals())
