// Letters in the portal only for whoever said so (Awb 2:8): said by the addressee, for a kind of letter, on a day, and
// taken back as easily; everybody else gets them on paper.
#include <gmock/gmock.h>

#include "tests/web/documents/poppler.hpp"
#include "tests/web/pages/documents/signed_decision.hpp"

namespace bolwerk::web {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

class Consents : public SignedDecision {
protected:
    Response say(std::int64_t who, const std::string& wants, std::int64_t whose, const std::string& kind = "subsidy") {
        return post(who, "/account/meldingen/post",
                    {{"organisatie", std::to_string(whose)}, {"soort", kind}, {"doe", wants}});
    }
    std::string standing(const std::string& kind = "subsidy") {
        return owner.value(
            "select string_agg(concat_ws(' ', g.name, e.name), ', ' order by c.id) from portal_consent c join person g "
            "on g.id = c.given_by left join person e on e.id = c.ended_by where c.organisation_id = $1 and c.kind = $2",
            {std::to_string(apeldoorn), kind});
    }
    Response publish(const std::string& number, const Fields& form) { return step(tom, number, "publish", form); }

    const std::string today = owner.value("select today()");
};

TEST_F(Consents, are_given_and_taken_back_by_whoever_works_there_and_stay_in_the_history) {
    EXPECT_THAT(missing_keys(sample_of("account/messages"), values(els, "/account/meldingen")), IsEmpty());
    EXPECT_EQ(say(jan, "nee", apeldoorn).status, 200);
    EXPECT_EQ(say(jan, "nee", apeldoorn).status, 200) << "the same again changes nothing";
    EXPECT_EQ(standing(), "Els Wolters Jan Smit");
    EXPECT_EQ(standing("objection"), "Els Wolters") << "of one kind of letter";
    EXPECT_THAT(page_of(els, "/account/meldingen").body, HasSubstr("Nu: per post."));
    EXPECT_EQ(say(els, "ja", apeldoorn).status, 200);
    EXPECT_EQ(standing(), "Els Wolters Jan Smit, Els Wolters");
    EXPECT_THAT(values(els, "/account/meldingen").at("consents").dump(), HasSubstr("Ingetrokken op "));
    EXPECT_THROW(owner.run("update portal_consent set given_at = now() - interval '1 year'"), db::DatabaseError);
    EXPECT_THROW(owner.run("delete from portal_consent"), db::DatabaseError);
}

TEST_F(Consents, are_of_nobody_else_and_of_no_authority_that_decides) {
    EXPECT_EQ(say(koen, "nee", apeldoorn).status, 404);
    EXPECT_EQ(say(tom, "ja", gelderland).status, 404);
    EXPECT_EQ(say(admin, "nee", apeldoorn).status, 404) << "who only administers receives no letters";
    EXPECT_EQ(say(els, "nee", apeldoorn, "anders").status, 404);
    EXPECT_EQ(say(els, "misschien", apeldoorn).status, 422);
    EXPECT_EQ(standing(), "Els Wolters");
    EXPECT_FALSE(values(tom, "/account/meldingen").at("has_consents"));
}

TEST_F(Consents, without_one_a_decision_is_not_put_in_the_portal) {
    const auto number = signed_decision();
    say(els, "nee", apeldoorn);
    const auto refused = publish(number, {{"published_by", "portal"}});
    EXPECT_EQ(refused.status, 422);
    EXPECT_THAT(refused.body, HasSubstr("Anders gaat het besluit per post"));
    EXPECT_TRUE(values(tom, "/post").at("decisions")[0].at("wants_paper"));
    EXPECT_EQ(post(tom, "/post/afdruk", {{"besluit", number}, {"dag", today}}).status, 200);
    EXPECT_EQ(publish(number, {{"published_by", "post"}, {"published_on", today}}).status, 200);
    EXPECT_EQ(state_of(number), "executing");
}

TEST_F(Consents, in_the_portal_a_decision_is_known_on_the_day_itself_whatever_somebody_types) {
    const auto number = signed_decision();
    const auto refused =
        publish(number, {{"published_by", "portal"}, {"published_on", owner.value("select today() - 1")}});
    EXPECT_EQ(refused.status, 422);
    EXPECT_THAT(refused.body, HasSubstr("op de dag waarop u het er zet"));
    const auto preview = post_as_browser(tom, "/zaken/" + number + "/acties/publish", {{"published_by", "portal"}});
    EXPECT_EQ(preview.status, 200);
    EXPECT_THAT(preview.body, HasSubstr("Bekendgemaakt op"));
    EXPECT_EQ(publish(number, {{"published_by", "portal"}}).status, 200);
    EXPECT_EQ(owner.value("select published_on || ' ' || published_by from document where decision"),
              today + " portal");
    EXPECT_EQ(owner.value("select document #>> '{data,published_on}' from case_file where number = $1", {number}),
              today);
}

TEST_F(Consents, without_one_official_letters_go_on_paper_once_to_the_organisation) {
    hold(jan, "applicant", apeldoorn, 1);
    say(els, "nee", apeldoorn);
    const auto number = applied();
    take(tom, number, "ask_repair", {{"missing", "De begroting ontbreekt nog bij de aanvraag."}});
    const auto waiting = values(tom, "/post").at("waiting");
    ASSERT_THAT(waiting, SizeIs(1)) << waiting.dump();
    EXPECT_EQ(waiting[0].at("why"), "koos niet voor brieven in Bolwerk");
    const auto batch = post(tom, "/post/afdruk", {{"brief", waiting[0].at("letter_id")}, {"dag", today}});
    ASSERT_EQ(batch.status, 200) << batch.body << log_.str();
    const auto checklist = told_by("pdftotext", batch.body, {"-l", "1"});
    EXPECT_THAT(checklist, HasSubstr("Gemeente Apeldoorn"));
    EXPECT_THAT(checklist, Not(HasSubstr("Els Wolters"))) << "the letter is to the organisation";
}

TEST_F(Consents, that_are_there_keep_official_letters_from_the_post) {
    const auto number = applied();
    take(tom, number, "ask_repair", {{"missing", "De begroting ontbreekt nog bij de aanvraag."}});
    EXPECT_THAT(values(tom, "/post").at("waiting"), IsEmpty());
}

}  // namespace
}  // namespace bolwerk::web
