// A filter that is not understood: a person reads everything with a remark, a program and a file get none of it.
#include <gmock/gmock.h>

#include "tests/web/pages/cases/case_scene.hpp"

namespace bolwerk::web {
namespace {

using testing::HasSubstr;
using testing::Not;

class UnknownFilter : public CaseScene {
protected:
    const std::string plan = begin_plan();
};

TEST_F(UnknownFilter, is_a_problem_that_names_it_for_a_program_and_for_a_file) {
    for (const auto& [name, value] : {std::pair{"soort", "bestaatniet"}, {"status", "zz"}, {"gemeente", "99"}})
        for (const auto* path : {"/zaken", "/zaken.csv", "/zaken.xlsx"}) {
            const auto answer = get(els, path, {{name, value}});
            EXPECT_EQ(answer.status, 400) << path << name;
            EXPECT_THAT(answer.body, HasSubstr(std::string("bestaat niet: ") + name)) << path;
        }
    const auto two = engine::Json::parse(get(els, "/zaken", {{"soort", "x"}, {"status", "zz"}}).body);
    EXPECT_EQ(two.at("parameters"), (engine::Json{"soort", "status"}));
    EXPECT_EQ(get(els, "/zaken", {{"soort", "project_plan"}, {"status", "draft"}}).status, 200);
}

TEST_F(UnknownFilter, is_a_remark_above_the_list_for_a_person) {
    const auto answer = page_of(els, "/zaken", {{"soort", "bestaatniet"}});
    EXPECT_EQ(answer.status, 200);
    EXPECT_THAT(answer.body, HasSubstr("Het filter “soort” kent de waarde “bestaatniet” niet. Wij lieten het weg."));
    EXPECT_THAT(answer.body, HasSubstr(plan));
}

}  // namespace
}  // namespace bolwerk::web
