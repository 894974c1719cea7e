#include "db/query_set.hpp"

#include "db/checksum.hpp"
#include "db/query.hpp"

namespace bolwerk::db {
namespace {

/// case_facts(workflow, case, context): the facts file of the workflow, or nothing.
std::string facts_dispatcher() {
    std::string branches;
    for (const auto& query : all_queries())
        if (query.as == RunsAs::facts)
            branches += "        when '" + query.name.substr(query.name.find('/') + 1) + "' then return coalesce(" +
                        function_name(query) + "(case_id, context), '{}');\n";
    return "create function case_facts(workflow text, case_id bigint, context jsonb) returns jsonb language plpgsql as "
           "$function$\nbegin\n" +
           (branches.empty() ? "" : "    case workflow\n" + branches + "        else null;\n    end case;\n") +
           "    return '{}';\nend $function$;\n";
}

/// A function that hands a case to the one of its workflow, `before` + its name: the files of that folder are named
/// after the workflows that have one.
std::string case_dispatcher(std::string_view folder, std::string_view head, std::string_view before,
                            std::string_view after, std::string_view otherwise) {
    std::string branches;
    for (const auto& file : embedded_sql()) {
        if (!file.path.starts_with(folder)) continue;
        const auto name = std::string(file.path.substr(folder.size(), file.path.rfind('.') - folder.size()));
        branches += "        when '" + name + "' then " + std::string(before) + name + std::string(after) + ";\n";
    }
    return "create function " + std::string(head) + " language plpgsql as $function$\nbegin\n" +
           (branches.empty() ? "" : "    case file.workflow\n" + branches + "        else null;\n    end case;\n") +
           std::string(otherwise) + "end $function$;\n";
}

/// follow_case(file, event): what a step of this workflow does in tables of its own, or nothing.
std::string follow_dispatcher() {
    return case_dispatcher("functions/follow/", "follow_case(file case_file, event jsonb) returns void",
                           "perform follow_", "(file, event)", "");
}

/// letter_of_case(file, above, rules, up_to): what the letters of this workflow name beside what every letter does.
std::string letter_dispatcher() {
    return case_dispatcher(
        "functions/letter/",
        "letter_of_case(file case_file, above case_file, rules scheme, up_to timestamptz) returns jsonb stable",
        "return letter_", "(file, above, rules, up_to)", "    return '{}';\n");
}

/// signs_of_case(file, above, up_to): under which kind of mandate and for what amount this workflow has decisions
/// signed, {kind, cents}.
std::string signs_dispatcher() {
    return case_dispatcher("functions/signs/",
                           "signs_of_case(file case_file, above case_file, up_to timestamptz) returns jsonb stable",
                           "return signs_", "(file, above, up_to)", "    return '{}';\n");
}

/// shared_below(file, ground): what the facts of all cases that can be begun below this one have in common.
std::string below_dispatcher() {
    return case_dispatcher("functions/below/", "shared_below(file case_file, ground jsonb) returns jsonb stable",
                           "return below_", "(file, ground)", "    return '{}';\n");
}

std::vector<Piece> all_pieces() {
    std::vector<Piece> pieces{{"facts", facts_dispatcher()},
                              {"follow", follow_dispatcher()},
                              {"letter", letter_dispatcher()},
                              {"signs", signs_dispatcher()},
                              {"below", below_dispatcher()}};
    for (const auto& file : embedded_sql())
        if (file.path.starts_with("functions/")) pieces.push_back({std::string(file.path), std::string(file.text)});
    for (const auto& query : all_queries())
        if (query.as != RunsAs::itself) pieces.push_back({"queries/" + query.name, function_definition(query)});
    return pieces;
}

}  // namespace

const std::string& query_set_name() {
    static const auto name = [] {
        std::string everything;
        for (const auto& piece : all_pieces()) everything += piece.script;
        return "build_" + checksum(everything).substr(0, 12);
    }();
    return name;
}

std::vector<Piece> query_set_pieces() {
    const auto& name = query_set_name();
    auto pieces = all_pieces();
    pieces.insert(pieces.begin(),
                  {"schema", "create schema " + name + "; set local search_path = " + name + ", public, pg_temp"});
    pieces.push_back({"grants", "grant usage on schema " + name +
                                    " to bolwerk_app; grant execute on all functions in schema " + name +
                                    " to bolwerk_app"});
    return pieces;
}

}  // namespace bolwerk::db
