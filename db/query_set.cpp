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

/// follow_case(file, event): what a step of this workflow does in tables of its own, or nothing.
std::string follow_dispatcher() {
    constexpr std::string_view folder = "functions/follow/";
    std::string branches;
    for (const auto& file : embedded_sql()) {
        if (!file.path.starts_with(folder)) continue;
        const auto name = std::string(file.path.substr(folder.size(), file.path.rfind('.') - folder.size()));
        branches += "        when '" + name + "' then perform follow_" + name + "(file, event);\n";
    }
    return "create function follow_case(file case_file, event jsonb) returns void language plpgsql as "
           "$function$\nbegin\n" +
           (branches.empty() ? "" : "    case file.workflow\n" + branches + "        else null;\n    end case;\n") +
           "end $function$;\n";
}

std::vector<Piece> all_pieces() {
    std::vector<Piece> pieces{{"facts", facts_dispatcher()}, {"follow", follow_dispatcher()}};
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
