"""A title of a confidential case in a list is in the log of views (HANDBOOK 4.3): every list of titles names the level."""
import re

import source_tree

_OBJECT = re.compile(r"json_agg\(\s*jsonb?_build_object\(")
_TITLE = re.compile(r"'title', *(?:\w+\.)?title\b")
_NUMBER = re.compile(r"'number', *(?!d\.)(?:\w+\.)?number\b")  # d: documents
_SHOWN_TO_NOBODY = {"db/queries/verify/batch.sql"}


def _objects(sql):
    for match in _OBJECT.finditer(sql):
        depth, at = 1, match.end()
        while depth and at < len(sql):
            depth += {"(": 1, ")": -1}.get(sql[at], 0)
            at += 1
        yield sql[match.end():at]


def _lists_of_titles(tree):
    for path in sorted(tree):
        if not re.match(r"db/(queries|functions)/.*\.sql$", path) or path in _SHOWN_TO_NOBODY:
            continue
        for members in _objects(tree[path]):
            if _TITLE.search(members) and _NUMBER.search(members):
                yield path, members


def check_a_list_of_titles_names_the_level_of_each(tree):
    for path, members in _lists_of_titles(tree):
        if "'level'" not in members:
            yield f"{path}: Expected 'level' beside the title of each case, for note_titles_seen."


def check_whoever_shows_a_list_of_titles_notes_them(tree):
    for path in sorted({path for path, _ in _lists_of_titles(tree) if path.startswith("db/queries/")}):
        query = path.removeprefix("db/queries/").removesuffix(".sql")
        rooms = {where.rsplit("/", 1)[0] for where, text in tree.items() if where.startswith("web/") and f'"{query}"' in text}
        for room in sorted(rooms):
            if not any(where.startswith(room + "/") and "note_titles_seen(" in text for where, text in tree.items()):
                yield f"{room}: Expected note_titles_seen for the list of {query}."


if __name__ == "__main__":
    source_tree.main(globals())
