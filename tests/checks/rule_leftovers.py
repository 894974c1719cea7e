"""Nothing left for later, and nothing of one machine (DESIGN: conventions)."""
import re
import source_tree

_LATER = re.compile(r"\b(?:TO" r"DO|FIX" r"ME|XX" r"X)\b|\bnot imple" r"mented\b")
_MACHINE = re.compile(r"(?<![\w.$})*:/-])/(?:home|root|work|workspace|builds|Users)/\w")
_REGISTRY = re.compile(r"\bregistry\.[a-z]+(?:js|pkg)\.|\bpythonhosted\.|\bdeb\.debian\.|" r'"resolved"\s*:\s*"https?:')


def check_nothing_is_left_for_later(tree):
    for path in sorted(tree):
        yield from source_tree.hits(path, tree[path], _LATER, "Expected finished work, but it says {found}.")


def check_no_path_of_one_machine(tree):
    for path in sorted(tree):
        yield from source_tree.hits(path, tree[path], _MACHINE, "Expected a path that holds everywhere, but got {found}.")


def check_no_host_of_a_package_registry(tree):
    for path in sorted(tree):
        yield from source_tree.hits(path, tree[path], _REGISTRY,
                                    "Expected packages by name alone, but found an address: {found}.")


if __name__ == "__main__":
    source_tree.main(globals())
