"""Proof that each rule would notice: it speaks on a broken tree and is silent on a good one."""
import glob
import importlib
import os
import sys
import unittest

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import examples  # noqa: E402
import source_tree  # noqa: E402


def every_check():
    for file in sorted(glob.glob(os.path.join(os.path.dirname(os.path.abspath(__file__)), "rule_*.py"))):
        module = importlib.import_module(os.path.basename(file)[:-3])
        for name, check in sorted(vars(module).items()):
            if name.startswith("check_"):
                yield name[len("check_"):], check


class EveryRule(unittest.TestCase):
    """Its tests are made below, two for each check."""

    def test_every_example_belongs_to_a_check(self):
        names = {name for name, _ in every_check()}
        self.assertEqual(names, set(examples.BROKEN))
        self.assertEqual(names, set(examples.KEPT))


def _speaks(check, name):
    def test(self):
        findings = list(check(examples.BROKEN[name]))
        self.assertTrue(findings, "Expected a finding, but the rule was silent.")
        self.assertRegex(findings[0], r"Expected .*\.$")
    return test


def _is_silent(check, name):
    return lambda self: self.assertEqual(list(check(examples.KEPT[name])), [])


for _name, _check in every_check():
    setattr(EveryRule, f"test_it_speaks_when_broken_{_name}", _speaks(_check, _name))
    setattr(EveryRule, f"test_it_is_silent_when_kept_{_name}", _is_silent(_check, _name))


class ReadingSources(unittest.TestCase):
    def test_comments_go_and_lines_stay(self):
        self.assertEqual(source_tree.without_comments('a; // "b\n/* c\nd */ "//e"'), 'a;      \n    \n     "//e"')

    def test_literals_are_emptied(self):
        self.assertEqual(source_tree.code_only("""f("a\\"b", 'c', 1'000);"""), """f("    ", ' ', 1'000);""")

    def test_a_raw_string_is_one_literal(self):
        self.assertNotIn("inside", source_tree.code_only('x = R"sql(a "inside" b)sql"; y'))

    def test_functions_are_found_in_classes_and_with_initialisers(self):
        from rule_sizes import functions
        source = "struct A {\n    A(int x)\n        : x_{x} {\n    }\n    int x_;\n};\nint f() {\n    return 1;\n}\n"
        found = [(line, length) for line, length, _ in functions(source)]
        self.assertEqual(found, [(2, 3), (7, 3)])

    def test_this_project_has_files(self):
        root = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
        self.assertIn("bolwerk", source_tree.read_tree(root))


if __name__ == "__main__":
    unittest.main()
