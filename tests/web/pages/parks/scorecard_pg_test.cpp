#include <gmock/gmock.h>

#include "tests/web/pages/sample_keys.hpp"
#include "tests/web/pages/signed_in.hpp"

namespace bolwerk::web {
namespace {

using engine::Json;
using testing::HasSubstr;
using testing::IsEmpty;

/// How ready a park is for 2050, theme by theme.
class Scorecard : public SignedInPages {
protected:
    Response score(std::int64_t who, const std::string& value, const std::string& day,
                   const std::string& evidence = "Convenant van maart 2026.", const std::string& once = "") {
        return post(who, "/terreinen/F1/toekomst",
                    {{"theme", "safety"},
                     {"score", value},
                     {"measured_on", day},
                     {"evidence", evidence},
                     {"once_key", once.empty() ? value + day : once}});
    }
    Json safety() {
        const auto page = values(petra, "/terreinen/F1/toekomst");
        for (const auto& theme : page.at("themes"))
            if (theme.at("theme_id") == "safety") return theme;
        return nullptr;
    }
    std::string count() { return owner.value("select count(*) from park_score"); }
};

TEST_F(Scorecard, shows_six_themes_of_which_safety_is_one_with_the_newest_score_and_what_was_before) {
    EXPECT_EQ(values(els, "/terreinen/F1/toekomst").at("themes").size(), 6u);
    EXPECT_EQ(score(els, "1", "2025-03-01").status, 200);
    EXPECT_EQ(score(petra, "3", "2026-03-01").status, 200);
    EXPECT_EQ(score(els, "2", "2025-09-01").status, 200) << "of an earlier day, noted later";
    EXPECT_EQ(safety().at("score_text"), "3 van 4");
    ASSERT_EQ(safety().at("earlier").size(), 2u);
    EXPECT_THAT(safety()["earlier"][0]["text"].get<std::string>(), HasSubstr("2 van 4, 1 september 2025, Els Wolters"));
    EXPECT_THAT(missing_keys(sample_of("parks/scorecard"), values(els, "/terreinen/F1/toekomst")), IsEmpty());
    EXPECT_EQ(page_of(els, "/terreinen/F1/toekomst").status, 200);
}

TEST_F(Scorecard, takes_the_same_form_with_another_score_for_another_and_the_same_again_for_one) {
    EXPECT_EQ(score(els, "1", "2026-03-01", "Convenant van maart 2026.", "een formulier").status, 200);
    EXPECT_EQ(score(els, "1", "2026-03-01", "Convenant van maart 2026.", "een formulier").status, 200);
    EXPECT_EQ(count(), "1");
    EXPECT_EQ(score(els, "2", "2026-04-01", "Meting van april 2026.", "een formulier").status, 200);
    EXPECT_EQ(count(), "2");
}

TEST_F(Scorecard, is_added_to_by_the_municipality_and_its_province_alone) {
    for (const auto who : {fatma, koen, bram, saskia, mark, admin}) {
        EXPECT_EQ(score(who, "1", "2026-03-01").status, 404) << who;
        EXPECT_FALSE(values(who, "/terreinen/F1/toekomst").at("may_add")) << who;
        EXPECT_THROW(
            seen_by(who,
                    "with s as (insert into park_score (park_id, theme, score, evidence, measured_on,"
                    " organisation_id, person_id, once_key) select min(id), 'safety', 4, 'zomaar iets', today(), " +
                        std::to_string(apeldoorn) +
                        ", acting_person(), 'x' from park returning id)"
                        " select count(*) from s"),
            db::DatabaseError)
            << who;
    }
    EXPECT_EQ(count(), "0");
}

TEST_F(Scorecard, asks_for_evidence_without_personal_data_and_a_day_that_is_over) {
    EXPECT_EQ(score(els, "1", "2099-01-01").status, 422);
    EXPECT_EQ(score(els, "5", "2026-03-01").status, 422);
    EXPECT_EQ(score(els, "1", "2026-03-01", "kort").status, 422);
    EXPECT_EQ(score(els, "1", "2026-03-01", "Bel de beheerder op 06-12345678").status, 422);
    EXPECT_EQ(count(), "0");
}

TEST_F(Scorecard, is_added_to_once_by_a_form_that_is_sent_twice_and_never_changed) {
    score(els, "1", "2026-03-01", "Convenant van maart 2026.", "a");
    score(els, "1", "2026-03-01", "Convenant van maart 2026.", "a");
    EXPECT_EQ(count(), "1");
    EXPECT_THROW(owner.run("update park_score set score = 4"), db::DatabaseError);
    EXPECT_THROW(owner.run("delete from park_score"), db::DatabaseError);
}

}  // namespace
}  // namespace bolwerk::web
