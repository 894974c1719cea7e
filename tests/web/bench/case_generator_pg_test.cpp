#include "web/bench/case_generator.hpp"

#include "db/verify.hpp"
#include "tests/web/demonstrated.hpp"
#include "web/bench/bench_desk.hpp"
#include "web/commands/known_states.hpp"
#include "workflows/registry.hpp"

namespace bolwerk::web {
namespace {

class GeneratedCases : public Demonstrated {
protected:
    int number(const std::string& query) { return std::stoi(owner.value(query)); }
};

TEST_F(GeneratedCases, are_cases_whose_history_holds) {
    const auto before = number("select count(*) from case_file");
    generate_cases(pool, 0, 200);
    generate_cases(pool, 200, 50);
    EXPECT_EQ(number("select count(*) from case_file"), before + 250);
    for (const auto& difference : db::verify(pool).differences)
        ADD_FAILURE() << difference.number << " " << difference.what;
    EXPECT_NO_THROW(expect_known_states(pool, workflows::every_definition()));
    EXPECT_EQ(
        number("select count(*) from case_file f where not exists (select from case_reader r where r.case_id = f.id)"),
        0);
    EXPECT_GE(number("select count(distinct municipality) from case_file"), 40);
    EXPECT_GE(number("select count(*) from task"), 100);
    EXPECT_FALSE(open_desk(pool).numbers.empty());
}

TEST_F(GeneratedCases, stop_when_somebody_asks) {
    const auto stop = [](std::int64_t, std::int64_t) { throw std::runtime_error("enough"); };
    EXPECT_THROW(generate_cases(pool, 0, 10, stop), std::runtime_error);
}

}  // namespace
}  // namespace bolwerk::web
