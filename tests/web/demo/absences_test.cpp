#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "web/commands/registers.hpp"
#include "web/pages/cases_list/case_filter.hpp"
#include "web/server/target.hpp"
#include "workflows/registry.hpp"

namespace bolwerk::web {
namespace {

using engine::Json;

Json file_of(const std::string& name) {
    return Json::parse(text_of_file(std::filesystem::path(BOLWERK_SOURCE_DIR) / "db" / "data" / "demo" / name));
}

// Whoever stood in came from another organisation, which no page allows.
TEST(Demonstration, whoever_stands_in_works_where_the_absent_colleague_has_the_role) {
    const auto cast = file_of("cast.json");
    const auto organisations_of = [&](const Json& key, const Json& roles) {
        std::set<std::string> all;
        for (const auto& person : cast.at("people"))
            if (person.at("key") == key)
                for (const auto& role : person.at("roles"))
                    if (roles.empty() || std::ranges::find(roles, role.at("role")) != roles.end())
                        all.insert(role.at("at").get<std::string>());
        return all;
    };
    const auto absences = file_of("programme.json").at("absences");
    EXPECT_FALSE(absences.empty());
    for (const auto& absence : absences) {
        const auto here = organisations_of(absence.at("substitute"), Json::array());
        for (const auto& away : organisations_of(absence.at("absent"), absence.at("roles")))
            EXPECT_TRUE(here.contains(away)) << absence.at("absent") << " at " << away;
    }
}

// Its views named what the list does not read, so all of them led to the whole list.
TEST(Demonstration, its_kept_views_are_filters_that_the_list_of_cases_knows) {
    const auto definitions = workflows::every_definition();
    for (const auto& view : file_of("programme.json").at("views")) {
        EXPECT_EQ(view.at("page"), "cases");
        const auto asked = read_pairs(view.at("parameters").at("query").get<std::string>(), 20).value();
        const auto filter = read_case_filter(asked, definitions);
        EXPECT_FALSE(filter.query.empty()) << view;
        EXPECT_TRUE(filter.left_out.remarks.empty()) << view;
    }
}

}  // namespace
}  // namespace bolwerk::web
