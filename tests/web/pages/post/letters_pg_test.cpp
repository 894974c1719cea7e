// Letters for the post: seen and posted by the organisation that has the case.
#include <gmock/gmock.h>

#include "tests/web/pages/cases/case_scene.hpp"
#include "tests/web/pages/sample_keys.hpp"

namespace bolwerk::web {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

class LettersByPost : public CaseScene {
protected:
    LettersByPost() {
        owner.rows("insert into message_choice values ($1, 'decision', 'post')", {std::to_string(mark)});
        owner.rows(
            "insert into notification (person_id, case_id, kind, text) select $1, id, 'decision', 'Er is een besluit' "
            "from "
            "case_file",
            {std::to_string(mark)});
    }
    Response post_them(std::int64_t who, const std::string& letter, const std::string& day) {
        return post(who, "/post", {{"brief", letter}, {"dag", day}});
    }

    const std::string plan = begin_plan();
    const std::string today = owner.value("select today()");
};

TEST_F(LettersByPost, whoever_did_the_step_hears_that_a_letter_waits_and_finds_it_in_the_list) {
    EXPECT_THAT(page_of(els, "/meldingen").body, HasSubstr("Er moet een brief per post"));
    const auto shown = values(els, "/post");
    EXPECT_THAT(shown.at("waiting"), SizeIs(1));
    EXPECT_EQ(shown.at("waiting")[0].at("addressee"), "Mark Peters");
    EXPECT_EQ(shown.at("waiting")[0].at("subject"), "Er is een besluit");
    EXPECT_THAT(missing_keys(sample_of("post/list"), shown), IsEmpty());
}

TEST_F(LettersByPost, confirming_gives_the_day_once) {
    EXPECT_EQ(post_them(els, "1", today).status, 200);
    EXPECT_EQ(owner.value("select posted_on || ' ' || posted_by from post_item"), today + " " + std::to_string(els));
    EXPECT_EQ(post_them(jan, "1", today).status, 200);
    EXPECT_EQ(owner.value("select posted_by from post_item"), std::to_string(els));
    EXPECT_THAT(values(els, "/post").at("waiting"), IsEmpty());
    EXPECT_EQ(values(els, "/post").at("posted")[0].at("posted_by"), "Els Wolters");
}

TEST_F(LettersByPost, a_day_that_cannot_be_and_no_letter_at_all_are_refused) {
    EXPECT_THAT(post_them(els, "1", owner.value("select today() + 1")).body, HasSubstr("nog niet geweest"));
    EXPECT_THAT(post_them(els, "1", owner.value("select today() - 1")).body,
                HasSubstr("voor de dag waarop de brief klaar was"));
    EXPECT_THAT(post_them(els, "geen", today).body, HasSubstr("Kruis aan welke brieven"));
    EXPECT_EQ(owner.value("select count(*) from post_item where posted_on is null"), "1");
}

TEST_F(LettersByPost, another_organisation_neither_sees_nor_posts_them) {
    for (const auto who : {koen, petra, mark}) {
        EXPECT_THAT(values(who, "/post").at("waiting"), IsEmpty());
        post_them(who, "1", today);
    }
    EXPECT_EQ(owner.value("select count(*) from post_item where posted_on is null"), "1");
}

}  // namespace
}  // namespace bolwerk::web
