// A document that should not have been put with a case: who may withdraw it, until when, and what is left of it.
#include <gmock/gmock.h>

#include "tests/web/pages/documents/signed_decision.hpp"

namespace bolwerk::web {
namespace {

using engine::Json;
using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

class WithdrawnFile : public SignedDecision {
protected:
    std::string put(std::int64_t who, const std::string& number, const std::string& name = "kostenraming.pdf") {
        const Upload file{.field = "bestand",
                          .file_name = name,
                          .content_type = "application/pdf",
                          .bytes = "%PDF-1.4\n1 0 obj " + name + " %%EOF"};
        const auto answer =
            post_with_file(who, "/zaken/" + number + "/bestanden", {{"remark", "Voor de aanvraag"}}, file, true);
        EXPECT_EQ(answer.status, 200) << answer.body;
        return owner.value("select max(id) from attachment");
    }
    Response withdraw(std::int64_t who, const std::string& number, const std::string& id,
                      const std::string& name = "kostenraming.pdf", const std::string& reason = "Verkeerde versie") {
        return post(who, "/zaken/" + number + "/acties/withdraw_file",
                    {{"file", id}, {"file_name", name}, {"reason", reason}});
    }
    std::string address(const std::string& number, const std::string& id) {
        return "/zaken/" + number + "/bestanden/" + id;
    }
    bool offered(std::int64_t who, const std::string& number) {
        return page_of(who, "/zaken/" + number).body.find("acties/withdraw_file?file=") != std::string::npos;
    }
};

TEST_F(WithdrawnFile, is_withdrawn_by_who_put_it_with_a_reason_that_the_history_tells) {
    const auto number = applied();
    const auto id = put(els, number);
    EXPECT_TRUE(offered(els, number));
    EXPECT_THAT(withdraw(els, number, id, "kostenraming.pdf", "kort").body, HasSubstr("minstens 5 tekens"));
    EXPECT_EQ(withdraw(els, number, id).status, 200);
    EXPECT_EQ(get(els, address(number, id)).status, 404);
    EXPECT_EQ(get(tom, address(number, id)).status, 404);
    const auto page = page_of(tom, "/zaken/" + number).body;
    EXPECT_THAT(page, HasSubstr("trok een document in"));
    EXPECT_THAT(page, HasSubstr("kostenraming.pdf: Verkeerde versie"));
    EXPECT_THAT(values(tom, "/zaken/" + number).at("files").dump(), Not(HasSubstr("kostenraming.pdf")));
    EXPECT_EQ(owner.value(
                  "select removed_because || ' ' || octet_length(bytes) from attachment where removed_at is not null"),
              "Verkeerde versie 39")
        << "kept with the case, until that is destroyed";
}

TEST_F(WithdrawnFile, is_withdrawn_by_who_manages_the_case_and_by_no_other_reader) {
    const auto number = applied();
    const auto id = put(els, number);
    EXPECT_FALSE(offered(jan, number));
    EXPECT_THAT(withdraw(jan, number, id).body, HasSubstr("wie het toevoegde, of wie de zaak beheert"));
    EXPECT_EQ(withdraw(koen, number, id).status, 404);
    EXPECT_EQ(get(els, address(number, id)).status, 200);
    EXPECT_EQ(withdraw(tom, number, id, "kostenraming.pdf", "Hoort bij een andere zaak").status, 200);
    EXPECT_EQ(withdraw(tom, number, id).status, 422) << "it is not there any more";
}

TEST_F(WithdrawnFile, stays_for_who_put_it_once_somebody_went_on_with_it) {
    const auto number = applied();
    const auto id = put(els, number);
    take(tom, number, "check", {{"completeness", "complete"}, {"complete_on", owner.value("select today()")}});
    EXPECT_FALSE(offered(els, number));
    EXPECT_THAT(withdraw(els, number, id).body, HasSubstr("al verder gewerkt"));
    EXPECT_TRUE(offered(tom, number));
}

TEST_F(WithdrawnFile, stays_once_a_decision_rests_on_it) {
    const auto number = signed_decision();
    const auto id = put(tom, number, "verslag.pdf");
    owner.rows("update attachment set uploaded_at = (select opened_at from case_file where number = $1) where id = $2",
               {number, id});
    EXPECT_FALSE(offered(tom, number));
    EXPECT_THAT(withdraw(tom, number, id, "verslag.pdf").body, HasSubstr("dossier waarop dat besluit rust"));
    EXPECT_EQ(get(tom, address(number, id)).status, 200);
}

TEST_F(WithdrawnFile, is_named_as_it_is_called_and_stands_with_its_own_case) {
    const auto number = applied();
    const auto id = put(els, number);
    EXPECT_EQ(withdraw(els, number, id, "iets anders.pdf").status, 422);
    EXPECT_EQ(withdraw(els, number, "999", "kostenraming.pdf").status, 422);
    EXPECT_EQ(owner.value("select count(*) from case_event where action = 'withdraw_file'"), "0");
    EXPECT_EQ(get(els, address(number, id)).status, 200);
}

TEST_F(WithdrawnFile, is_chosen_from_a_list_by_its_name) {
    const auto number = applied();
    const auto id = put(els, number);
    const auto path = "/zaken/" + number + "/acties/withdraw_file";
    const auto form = page_of(els, path, {{"file", id}, {"file_name", "kostenraming.pdf"}}).body;
    EXPECT_THAT(form, HasSubstr("<option value=\"" + id + "\" selected>kostenraming.pdf</option>"));
    EXPECT_THAT(form, Not(HasSubstr("name=\"file_name\"")));
    const auto without = post(els, path, {{"reason", "Verkeerde versie"}}).body;
    EXPECT_THAT(without, AllOf(HasSubstr("\"file\""), Not(HasSubstr("file_name")))) << "what the form asks for";
    EXPECT_THAT(post(els, path, {{"file", "999"}, {"reason", "Verkeerde versie"}}).body,
                HasSubstr("staat niet meer bij"));
    EXPECT_THAT(post(jan, path, {{"file", id}, {"reason", "Verkeerde versie"}}).body, HasSubstr("wie het toevoegde"));
    EXPECT_EQ(post(els, path, {{"file", id}, {"reason", "Verkeerde versie"}}).status, 200);
    EXPECT_EQ(get(els, address(number, id)).status, 404);
}

class InterventionDocuments : public WithdrawnFile {
protected:
    /// An intervention of a new plan, with park management as its owner.
    std::string intervention() {
        const auto begun = [&](const Fields& form) {
            return Json::parse(post(els, "/zaken/nieuw", form).body).at("number").get<std::string>();
        };
        owner.run(
            "insert into catalogue (list, code, label, category, position) values"
            "  ('intervention', 'C1', 'Startbijeenkomst', 'communication', 1) on conflict do nothing");
        const auto plan = begun({{"soort", "project_plan"},
                                 {"plaats", "1"},
                                 {"title", "Plan voor het proefterrein"},
                                 {"goal", "Een terrein waar men elkaar kent."}});
        return begun({{"soort", "intervention"},
                      {"onder", plan},
                      {"title", "Bijeenkomst voor ondernemers"},
                      {"type", "C1"},
                      {"goal", "Elkaar leren kennen."},
                      {"owner", std::to_string(management)},
                      {"finish_by", "2031-01-01"}});
    }
};

// The first letter named nobody once another owner was asked, so it could never be made.
TEST_F(InterventionDocuments, a_letter_is_to_whoever_was_asked_then_also_when_somebody_else_was_asked_since) {
    const auto number = intervention();
    const auto asked = post(els, "/zaken/" + number + "/acties/ask_another_owner", {{"owner", std::to_string(police)}});
    ASSERT_EQ(asked.status, 200) << asked.body;
    const auto first = get(els, "/zaken/" + number + "/brieven/" + number + "-B1");
    EXPECT_EQ(first.status, 200);
    EXPECT_EQ(owner.value("select data ->> 'addressee_name' from document where number = $1", {number + "-B1"}),
              owner.value("select name from organisation where id = $1", {std::to_string(management)}));
}

/// What a letter lacks nobody mends by waiting: an administrator hears of it, and whoever opens it that it will not
/// come.
TEST_F(InterventionDocuments, a_letter_that_lacks_something_is_an_incident_and_says_so_to_whoever_opens_it) {
    const auto number = intervention();
    const auto letters = [&] { return values(els, "/zaken/" + number).at("letters").dump(); };
    EXPECT_THAT(letters(), AllOf(HasSubstr("Wordt gemaakt"), HasSubstr("Verzoek om een interventie uit te voeren")));
    owner.run(
        "update outbox set done_at = now();"
        "alter table case_event disable trigger case_event_append_only;"
        "update case_event set payload = payload #- '{patch,goal}'");
    const auto answer = get(els, "/zaken/" + number + "/brieven/" + number + "-B1");
    EXPECT_EQ(answer.status, 503);
    EXPECT_THAT(answer.body, HasSubstr("Deze brief kan niet worden gemaakt"));
    EXPECT_THAT(owner.value("select incident from outbox where done_at is null"),
                HasSubstr("In de brief “uitnodiging eigenaar” ontbreekt: "));
    EXPECT_THAT(letters(), HasSubstr("De beheerder ziet dit bij de storingen"));
    EXPECT_THAT(values(admin, "/beheer/storingen").at("incidents").dump(), HasSubstr("ontbreekt: "));
}

// HANDBOOK 11: what was carried out is proved by a file.
TEST_F(InterventionDocuments, stay_as_the_only_evidence_of_what_was_done_until_another_stands_beside_it) {
    const auto number = intervention();
    const auto first = put(mark, number, "verslag.pdf");
    EXPECT_TRUE(offered(els, number)) << "nothing was carried out yet";
    owner.rows(
        "update case_file set state = 'carried_out', document = document || '{\"state\": \"carried_out\"}'"
        " where number = $1",
        {number});
    EXPECT_FALSE(offered(els, number));
    EXPECT_THAT(withdraw(els, number, first, "verslag.pdf").body, HasSubstr("Voeg eerst een ander bewijsstuk toe"));
    EXPECT_EQ(get(els, address(number, first)).status, 200);
    put(els, number, "verslag met foto.pdf");
    EXPECT_EQ(withdraw(els, number, first, "verslag.pdf").status, 200);
}

}  // namespace
}  // namespace bolwerk::web
