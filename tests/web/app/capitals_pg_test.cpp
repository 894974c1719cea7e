#include <gmock/gmock.h>

#include "tests/web/pages/cases/case_scene.hpp"

namespace bolwerk::web {
namespace {

/// A case number as somebody types it.
class CaseNumber : public CaseScene {
protected:
    static std::string small(std::string text) {
        for (auto& c : text) c = static_cast<char>(std::tolower(c));
        return text;
    }
    const std::string plan = begin_plan();
};

TEST_F(CaseNumber, in_small_letters_leads_to_the_page_by_its_one_address) {
    for (const auto* rest : {"", "/proces", "/acties/write"}) {
        const auto answer = page_of(els, "/zaken/" + small(plan) + rest);
        EXPECT_EQ(answer.status, 303);
        EXPECT_EQ(answer.headers["Location"], "/zaken/" + plan + rest);
    }
    EXPECT_EQ(page_of(els, "/zaken/" + plan).status, 200);
    EXPECT_EQ(page_of(els, "/zaken/PLN-2026-XXXX").status, 404);
}

TEST_F(CaseNumber, in_small_letters_takes_what_is_sent) {
    EXPECT_EQ(post(els, "/zaken/" + small(plan) + "/notities", {{"text", "Gebeld."}}).status, 200);
    EXPECT_EQ(owner.value("select count(*) from case_event where action = 'note'"), "1");
}

TEST_F(CaseNumber, in_small_letters_is_found_by_searching_and_in_the_list) {
    EXPECT_EQ(values(els, "/zoeken", {{"q", small(plan)}}).at("result_groups").size(), 1U);
    EXPECT_EQ(values(els, "/zaken", {{"q", small(plan)}}).at("cases").size(), 1U);
}

}  // namespace
}  // namespace bolwerk::web
