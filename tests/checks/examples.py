"""For each rule a tree that breaks it and one that keeps it; rules_test.py demands both for every check."""

_LONG_FUNCTION = "int f(int a) {\n" + "    a++;\n" * 38 + "    return a;\n}\n"
_HEADER = "// One idea.\n#pragma once\n"
_HOST = "https://" + "registry.npm" + "js.org/x"


def _ten_files(count, lines):
    return {f"engine/f{number}.cpp": "\n" * (lines if number < count else 10) for number in range(10)}


BROKEN = {
    "the_engine_knows_only_itself": {"engine/case.cpp": "#include <Poco/Net/HTTPServer.h>\n"},
    "a_workflow_knows_the_engine_and_its_own_folder": {
        "workflows/subsidy/subsidy.cpp": '#include "workflows/signal/signal.hpp"\n'},
    "db_knows_the_engine_and_its_drivers": {"db/case_store.cpp": '#include "web/server/request.hpp"\n'},
    "web_knows_no_table_and_no_driver": {"web/pages/case.cpp": '#include "engine/workflow.hpp"\n'},
    "includes_are_root_relative": {"engine/case.cpp": '#include "case.hpp"\n'},
    "the_engine_and_the_workflows_touch_no_outside_world": {
        "engine/decide.cpp": "auto now = std::chrono::system_clock::now();\n"},
    "sql_stands_in_db_alone": {"web/pages/list.cpp": 'auto q = "SELECT id FROM cases";\n'},
    "html_stands_in_templates_alone": {"web/pages/list.cpp": 'out += R"(<div class="x">)";\n'},
    "state_names_stand_in_workflows_alone": {
        "workflows/plan/plan.cpp": 'struct Draft : State<"draft_review"> {};\n',
        "web/pages/case.cpp": 'if (state == "draft_review") {}\n'},
    "no_file_is_over_400_lines": {"web/assets/bolwerk.js": "\n" * 401},
    "half_of_the_files_stay_within_80_lines": _ten_files(6, 81),
    "nineteen_files_of_twenty_stay_within_250_lines": _ten_files(2, 251),
    "headers_are_one_idea": {"engine/case.hpp": _HEADER + "#include <string>\n" * 9},
    "templates_stay_within_100_lines": {"templates/pages/case.mustache": "\n" * 101},
    "functions_stay_within_40_lines": {"engine/case.cpp": _LONG_FUNCTION},
    "the_top_level_is_the_fixed_one": {"docs/notes.md": ""},
    "every_room_says_what_it_is": {"engine/case.cpp": ""},
    "files_are_named_in_snake_case_after_what_they_hold": {"web/string_utils.cpp": ""},
    "migrations_are_numbered_without_gaps": {
        "db/migrations/0001_create_people.sql": "", "db/migrations/0003_create_cases.sql": ""},
    "a_query_is_one_statement": {"db/queries/case/find.sql": "SELECT 1; SELECT 2;\n"},
    "the_readme_explains_every_package": {".launcher/packages": "build  cmake\n", "README.md": "Bolwerk\n"},
    "a_list_of_titles_names_the_level_of_each": {
        "db/queries/plan/list.sql": "select json_agg(json_build_object('number', f.number, 'title', f.title)) from f\n"},
    "whoever_shows_a_list_of_titles_notes_them": {
        "db/queries/plan/list.sql": "select json_agg(json_build_object('number', f.number, 'title', f.title)) from f\n",
        "web/pages/plans/list.cpp": 'auto found = visit.ask("plan/list");\n'},
    "nothing_is_left_for_later": {"engine/case.cpp": "// TO" "DO later\n"},
    "no_path_of_one_machine": {"web/README.md": "see /ho" "me/ann/bolwerk\n"},
    "no_host_of_a_package_registry": {"tests/browser/package-lock.json": f'"resolved": "{_HOST}"\n'},
}

KEPT = {
    "the_engine_knows_only_itself": {
        "engine/workflow.hpp": "#include <boost/msm/back/state_machine.hpp>\n#include <string>\n",
        "engine/json.hpp": "#include <nlohmann/json.hpp>\n"},
    "a_workflow_knows_the_engine_and_its_own_folder": {
        "workflows/subsidy/subsidy.cpp": '#include "engine/workflow.hpp"\n#include "workflows/subsidy/ranking.hpp"\n'},
    "db_knows_the_engine_and_its_drivers": {"db/case_store.cpp": "#include <soci/soci.h>\n#include <unistd.h>\n"},
    "web_knows_no_table_and_no_driver": {"web/pages/case.cpp": '#include "db/case_store.hpp"\n'},
    "includes_are_root_relative": {"engine/case.cpp": '#include "engine/case.hpp"\n#include <string>\n'},
    "the_engine_and_the_workflows_touch_no_outside_world": {
        "engine/decide.cpp": '// not system_clock::now()\nDecision decide(Moment now) { return {"getenv"}; }\n',
        "web/main.cpp": "auto now = std::chrono::system_clock::now();\n"},
    "sql_stands_in_db_alone": {"web/pages/list.cpp": "// SELECT id FROM cases\n", "db/queries/a/b.sql": "SELECT 1 FROM x"},
    "html_stands_in_templates_alone": {"web/server/body.cpp": 'f("< 5"); std::less<a> x; g(a<b);\n'},
    "state_names_stand_in_workflows_alone": {
        "workflows/plan/plan.cpp": 'struct Draft : State<"draft_review"> {};\n',
        "web/pages/case.cpp": '// "draft_review"\nlabel("draft_review_count");\n'},
    "no_file_is_over_400_lines": {"web/assets/bolwerk.js": "\n" * 400, "web/assets/bolwerk.css": "\n" * 9000},
    "half_of_the_files_stay_within_80_lines": _ten_files(4, 81),
    "nineteen_files_of_twenty_stay_within_250_lines": _ten_files(1, 251),
    "headers_are_one_idea": {"engine/case.hpp": _HEADER + "#include <string>\n" * 8},
    "templates_stay_within_100_lines": {"templates/pages/case.mustache": "\n" * 100},
    "functions_stay_within_40_lines": {
        "engine/case.cpp": "namespace a {\nstruct B {\n" + "    int x;\n" * 50 + "    void g() { h({1}); }\n};\n" + "}\n",
        "engine/short.cpp": _LONG_FUNCTION.replace("    a++;\n", "", 1)},
    "the_top_level_is_the_fixed_one": {"engine/case.cpp": "", ".clang-format": "", "bolwerk": ""},
    "every_room_says_what_it_is": {"engine/case.cpp": "", "engine/README.md": ""},
    "files_are_named_in_snake_case_after_what_they_hold": {"web/sentence.cpp": ""},
    "migrations_are_numbered_without_gaps": {
        "db/migrations/0001_create_people.sql": "", "db/migrations/0002_create_cases.sql": ""},
    "a_query_is_one_statement": {
        "db/queries/case/find.sql": "-- one; only\nSELECT ';', $$ a; b $$ FROM x; -- end\n"},
    "the_readme_explains_every_package": {".launcher/packages": "build  cmake\n", "README.md": "| `cmake` | BSD |\n"},
    "a_list_of_titles_names_the_level_of_each": {
        "db/queries/plan/list.sql": "select json_agg(json_build_object('number', f.number, 'level', f.compartment, "
                                    "'title', f.title)) from f\n",
        "db/queries/plan/letters.sql": "select json_agg(json_build_object('number', d.number, 'title', d.title)) from d\n"},
    "whoever_shows_a_list_of_titles_notes_them": {
        "db/queries/plan/list.sql": "select json_agg(json_build_object('number', f.number, 'title', f.title)) from f\n",
        "web/pages/plans/list.cpp": 'auto found = visit.ask("plan/list");\nnote_titles_seen(visit, found, "Plannen");\n'},
    "nothing_is_left_for_later": {"engine/case.cpp": "// what is to be done by a person\n"},
    "no_path_of_one_machine": {"web/routes.cpp": 'route("/zaken/{number}/work/1");  // see var/work/x\n'},
    "no_host_of_a_package_registry": {"web/README.md": "the register of parks, registered with npm\n"},
}
