#include "db/query.hpp"

#include <algorithm>
#include <map>
#include <stdexcept>

#include "db/query_scanner.hpp"

namespace bolwerk::db {
namespace {

constexpr std::string_view folder = "queries/", suffix = ".sql";

std::logic_error not_understood(std::string_view path, std::string_view what) {
    return std::logic_error("Expected db/" + std::string(path) + " to start with \"-- as: person\" or the like, but " +
                            std::string(what));
}

RunsAs runs_as(std::string_view path, std::string_view word) {
    static const std::map<std::string_view, RunsAs> words{
        {"person", RunsAs::person}, {"nobody", RunsAs::nobody}, {"system", RunsAs::system}, {"itself", RunsAs::itself}};
    const auto found = words.find(word);
    if (found == words.end()) throw not_understood(path, "it says \"" + std::string(word) + "\"");
    return found->second;
}

std::string plan_named(std::string_view path, std::string_view word) {
    if (word != "custom" && word != "generic") throw not_understood(path, "it says \"" + std::string(word) + "\"");
    return std::string(word);
}

/// Reads the lines of comment at the top: "-- as: X", "-- plan: X", "-- writes".
void read_head(Query& query, const EmbeddedSql& file) {
    bool said = query.as == RunsAs::facts;
    auto rest = file.text;
    while (rest.starts_with("--")) {
        const auto line = rest.substr(0, rest.find('\n'));
        if (line.starts_with("-- as: ")) {
            query.as = runs_as(file.path, line.substr(7));
            said = true;
        } else if (line.starts_with("-- plan: ")) {
            query.plan = plan_named(file.path, line.substr(9));
        } else if (line == "-- writes") {
            query.writes = true;
        }
        rest.remove_prefix(std::min(rest.size(), line.size() + 1));
    }
    if (!said) throw not_understood(file.path, "it does not say who it runs as");
}

std::string joined(const std::vector<std::string>& parts) {
    std::string text;
    for (const auto& part : parts) text += (text.empty() ? "" : ", ") + part;
    return text;
}

std::string arguments_of(const Query& query) {
    if (query.as == RunsAs::facts) return "case_id bigint, context jsonb";
    std::vector<std::string> arguments;
    for (const auto& name : query.parameters) arguments.push_back("p_" + name + " text");
    return joined(arguments);
}

}  // namespace

Query read_query(const EmbeddedSql& file) {
    Query query;
    query.name = file.path.substr(folder.size(), file.path.size() - folder.size() - suffix.size());
    if (query.name.starts_with("facts/")) {
        query.as = RunsAs::facts;
        query.parameters = {"case_id", "context"};
    }
    read_head(query, file);
    if (query.as == RunsAs::person) query.parameters = {"session"};
    query.statement = number_parameters(file.text, query.parameters);
    if (query.as == RunsAs::facts && query.parameters.size() > 2)
        throw std::logic_error("Expected db/" + std::string(file.path) +
                               " to use :case_id and :context, but it uses :" + query.parameters.back());
    return query;
}

const std::vector<Query>& all_queries() {
    static const auto queries = [] {
        std::vector<Query> all;
        for (const auto& file : embedded_sql())
            if (file.path.starts_with(folder)) all.push_back(read_query(file));
        std::ranges::sort(all, {}, &Query::name);
        return all;
    }();
    return queries;
}

const Query& query_named(std::string_view name) {
    const auto& all = all_queries();
    const auto found =
        std::ranges::lower_bound(all, name, {}, [](const Query& query) { return std::string_view(query.name); });
    if (found == all.end() || found->name != name)
        throw std::logic_error("Expected a file db/queries/" + std::string(name) + ".sql, but there is none");
    return *found;
}

std::vector<const Query*> queries_named(std::string_view names) {
    constexpr std::string_view between = " + ";
    std::vector<const Query*> queries;
    for (auto end = names.find(between); end != std::string_view::npos; end = names.find(between)) {
        queries.push_back(&query_named(names.substr(0, end)));
        names.remove_prefix(end + between.size());
    }
    queries.push_back(&query_named(names));
    return queries;
}

std::string function_name(const Query& query) {
    auto name = (query.as == RunsAs::facts ? "" : "q_") + query.name;
    std::ranges::replace(name, '/', '_');
    return name;
}

std::string function_definition(const Query& query) {
    if (query.as == RunsAs::itself) return {};
    const bool as_owner = query.as == RunsAs::system || query.as == RunsAs::facts;
    auto text = "create function " + function_name(query) + "(" + arguments_of(query) + ") returns " +
                (query.as == RunsAs::facts ? "jsonb" : "text") + " language plpgsql";
    if (as_owner) text += " security definer set search_path from current";
    // All that facts know beforehand is one case: planning them again for each finds nothing better.
    const auto plan = query.as == RunsAs::facts ? std::string("generic") : query.plan;
    if (!plan.empty()) text += " set plan_cache_mode = force_" + plan + "_plan";
    text += " as $function$\n#variable_conflict use_column\ndeclare\n    answer_ text;\nbegin\n";
    // Of several queries that go in one round trip only the first has to find out who it is.
    if (query.as == RunsAs::person)
        text += "    if (current_setting('bolwerk.session', true) = $1) is not true then perform become($1); end if;\n";
    text += query.statement + "\ninto answer_;\nreturn answer_;\nend $function$;\n";
    return text;
}

std::string call_of(const Query& query, std::size_t first) {
    if (query.as == RunsAs::itself) return "(" + colon_parameters(query.statement, first) + ")";
    std::vector<std::string> places;
    for (std::size_t place = 0; place < query.parameters.size(); ++place)
        places.push_back(":p" + std::to_string(first + place));
    return "(select " + function_name(query) + "(" + joined(places) + "))";
}

}  // namespace bolwerk::db
