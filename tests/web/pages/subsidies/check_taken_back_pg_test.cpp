// The letter that an application is complete waits as any other, and what its step reserved goes back with it.
#include <gmock/gmock.h>

#include "tests/web/pages/subsidies/province.hpp"

namespace bolwerk::web {
namespace {

class CheckTakenBack : public ProvincePages {
protected:
    CheckTakenBack() : number(applied()) {
        owner.run("update mail_service set letters_wait_minutes = 10");
        const auto checked =
            step(tom, number, "check", {{"completeness", "complete"}, {"complete_on", owner.value("select today()")}});
        EXPECT_EQ(checked.status, 200) << checked.body;
    }
    std::string reserved() { return owner.value("select coalesce(sum(reserved), 0) from case_balance"); }

    std::string number;
};

TEST_F(CheckTakenBack, its_letter_waits_and_the_applicant_hears_nothing_yet) {
    EXPECT_THAT(values(tom, "/zaken/" + number).dump(), testing::HasSubstr("Wacht nog, niet verzonden"));
    EXPECT_EQ(owner.value("select count(*) from document where name = 'compleetbrief'"), "1");
    EXPECT_NE(reserved(), "0");
    EXPECT_THAT(values(els, "/zaken/" + number).dump(), testing::Not(testing::HasSubstr("Uw aanvraag is compleet")));
}

TEST_F(CheckTakenBack, gives_back_what_it_reserved) {
    const auto answer = step(tom, number, "take_back", {{"reason", "De begroting hoort bij een andere aanvraag"}});
    ASSERT_EQ(answer.status, 200) << answer.body;
    EXPECT_EQ(reserved(), "0");
    EXPECT_EQ(owner.value("select state from case_file where number = $1", {number}), "submitted");
    EXPECT_THAT(values(tom, "/zaken/" + number).dump(), testing::HasSubstr("Teruggenomen, niet verzonden"));
}

}  // namespace
}  // namespace bolwerk::web
