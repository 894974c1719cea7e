// Every connection is taken for as long as somebody may wait: that is said, with when to come back.
#include <gtest/gtest.h>

#include "tests/web/pages/signed_in.hpp"

namespace bolwerk::web {
namespace {

class BusyDatabase : public SignedInPages {
protected:
    BusyDatabase() {
        site();
        for (std::size_t one = 0; one < pool.size(); ++one) taken.push_back(pool.lease());
    }

    std::vector<db::Lease> taken;
};

std::string header(const Response& response, std::string_view name) { return std::string(response.headers[name]); }

TEST_F(BusyDatabase, is_said_on_a_page_with_when_to_come_back) {
    const auto page = page_of(els, "/");
    EXPECT_EQ(page.status, 503);
    EXPECT_EQ(header(page, "Retry-After"), "5");
    EXPECT_NE(page.body.find("Het is nu te druk"), std::string::npos);
}

TEST_F(BusyDatabase, is_a_problem_for_a_program_and_goes_over) {
    const auto problem = post(els, "/meldingen/gelezen", {});
    EXPECT_EQ(problem.status, 503);
    EXPECT_EQ(header(problem, "Content-Type"), "application/problem+json");
    taken.clear();
    EXPECT_EQ(get(els, "/").status, 200);
}

}  // namespace
}  // namespace bolwerk::web
