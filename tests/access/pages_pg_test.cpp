// The table through the pages: what is not for you is not there, whatever you ask and however you ask it.
#include <gmock/gmock.h>

#include "tests/access/browser_fixture.hpp"

namespace bolwerk::access {
namespace {

using engine::Json;
using testing::AnyOf;

class Pages : public AccessPages {
protected:
    /// Every address of one case: pages first, then what changes something.
    static std::vector<Question> addresses_of(const Secret& secret, const std::string& file) {
        const auto case_path = "/zaken/" + secret.number;
        std::vector<Question> all;
        for (const std::string path : {"", "/proces", "/acties/write", "/acties/agree", "/acties/ask_advice"})
            all.push_back({.method = "GET", .path = case_path + path});
        all.push_back({.method = "GET", .path = case_path + "/bestanden/" + file});
        all.push_back({.method = "GET", .path = case_path + "/melder"});
        all.push_back(
            {.method = "POST", .path = case_path + "/melder", .form = {{"naam", "Iemand"}, {"bereikbaar", "x"}}});
        all.push_back(
            {.method = "POST", .path = case_path + "/melder/bekijken", .form = {{"reden", "Om terug te koppelen"}}});
        all.push_back({.method = "POST", .path = case_path + "/melder/wissen"});
        all.push_back(
            {.method = "GET", .path = "/zaken/nieuw", .query = {{"soort", "intervention"}, {"onder", secret.number}}});
        all.push_back(
            {.method = "POST", .path = "/zaken/nieuw", .form = {{"soort", "intervention"}, {"onder", secret.number}}});
        all.push_back({.method = "POST", .path = case_path + "/acties/write", .form = {{"summary", "Kort"}}});
        all.push_back(
            {.method = "POST", .path = case_path + "/acties/stop", .form = {{"reason", "Niet langer nodig"}}});
        all.push_back({.method = "POST", .path = case_path + "/behandelaar", .form = {{"doe", "pak"}}});
        all.push_back({.method = "POST", .path = case_path + "/behandelaar", .form = {{"doe", "leg-terug"}}});
        all.push_back({.method = "POST", .path = case_path + "/notities", .form = {{"text", "Gezien"}}});
        all.push_back({.method = "POST", .path = case_path + "/advies/1/herinnering"});
        all.push_back({.method = "POST", .path = case_path + "/bestanden", .uploads = {a_photo()}});
        return all;
    }

    static web::Upload a_photo() {
        return {.field = "bestand",
                .file_name = "foto.png",
                .content_type = "image/png",
                .bytes = std::string("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16)};
    }

    /// All that a write leaves behind.
    std::string traces() {
        return owner.value(
            "select concat_ws(' ', (select count(*) from case_event), (select count(*) from attachment),"
            " (select count(*) from notification), (select count(*) from once_key))");
    }

    std::string file_of(const Secret& secret) {
        return owner.value("select min(id) from attachment where case_id = $1", {std::to_string(secret.id)});
    }
};

TEST_F(Pages, a_case_that_you_may_not_read_is_not_there_at_any_address) {
    std::vector<Secret> secrets{write_case(0), write_case(1), write_case(2), write_case(3)};
    const auto before = traces();
    for (const auto& reader : one_for_each_role())
        for (const auto& secret : secrets) {
            if (reader.may_read(secret.level)) continue;
            for (auto question : addresses_of(secret, file_of(secret))) {
                question.as_program = secret.level % 2 == 0;
                const auto answer = ask(reader.id, question);
                ASSERT_EQ(answer.status, 404) << reader.name() << " " << question.method << " " << question.path;
                ASSERT_FALSE(tells_of(answer, secret))
                    << reader.name() << " " << question.method << " " << question.path;
            }
        }
    EXPECT_EQ(traces(), before);
}

TEST_F(Pages, what_is_not_there_and_what_you_may_not_see_are_answered_alike) {
    const auto secret = write_case(3);
    const auto& manager = reader("park_manager", "party");
    for (const auto* rest : {"", "/proces", "/acties/write"})
        for (const bool as_program : {false, true})
            EXPECT_EQ(text_of(get(manager.id, "/zaken/" + secret.number + rest, as_program)),
                      text_of(get(manager.id, std::string("/zaken/PLN-2026-9999") + rest, as_program)));
}

TEST_F(Pages, a_case_that_you_may_read_shows_itself_and_says_why_something_cannot_be_done) {
    for (int level = 0; level <= 3; ++level) {
        const auto secret = write_case(level);
        for (const auto& reader : one_for_each_role()) {
            if (!reader.may_read(level)) continue;
            const auto shown = get(reader.id, "/zaken/" + secret.number);
            ASSERT_EQ(shown.status, 200) << reader.name();
            ASSERT_TRUE(tells_of(shown, secret)) << reader.name();
            const auto answer = ask(
                reader.id, {.method = "POST", .path = "/zaken/" + secret.number + "/acties/start", .as_program = true});
            ASSERT_THAT(answer.status, AnyOf(403, 409, 422)) << reader.name();
            ASSERT_FALSE(Json::parse(answer.body).at("reasons").empty()) << reader.name();
        }
    }
}

TEST_F(Pages, a_reader_who_may_not_add_a_file_leaves_none_behind) {
    const auto secret = write_case(0);
    const auto& stranger = reader("park_manager", "elsewhere");
    const auto before = traces();
    const auto answer = ask(stranger.id, {.method = "POST",
                                          .path = "/zaken/" + secret.number + "/bestanden",
                                          .as_program = true,
                                          .uploads = {a_photo()}});
    EXPECT_EQ(answer.status, 403) << answer.body;
    EXPECT_EQ(traces(), before);
}

TEST_F(Pages, administration_is_there_for_administrators_only) {
    for (const auto& reader : one_for_each_role())
        for (const auto* path :
             {"/beheer", "/beheer/mensen", "/beheer/storingen", "/beheer/logboek", "/beheer/vervangingen"}) {
            const auto answer = get(reader.id, path);
            ASSERT_EQ(answer.status == 200, reader.role == "functional_admin")
                << reader.name() << " " << path << " " << answer.status;
        }
}

TEST_F(Pages, of_v2_are_read_by_an_adviser_for_the_question_that_was_asked_and_the_log_says_so) {
    const auto secret = write_case(2);
    const auto path = "/zaken/" + secret.number;
    const auto adviser = *std::ranges::find_if(
        readers, [](const Reader& one) { return one.kind == "tax_authority" && one.relation == "elsewhere"; });
    EXPECT_EQ(get(adviser.id, path).status, 404);
    const auto house =
        owner.value("select organisation_id from role_holding where person_id = $1", {std::to_string(adviser.id)});
    const auto asked = ask(
        reader("municipal_coordinator", "here").id,
        {.method = "POST",
         .path = path + "/acties/ask_advice",
         .form = {{"organisation", house},
                  {"question", "Past dit bij uw toezicht?"},
                  {"due", "2027-12-01"},
                  {"version", owner.value("select version from case_file where id = $1", {std::to_string(secret.id)})}},
         .as_program = true});
    EXPECT_EQ(asked.status, 200) << asked.body;
    EXPECT_EQ(get(adviser.id, path).status, 200);
    EXPECT_EQ(
        owner.value("select string_agg(distinct purpose, ', ') from view_log where case_id = $1 and person_id = $2",
                    {std::to_string(secret.id), std::to_string(adviser.id)}),
        "Advies: Past dit bij uw toezicht?");
    get(reader("enforcement_lawyer", "here").id, path);
    EXPECT_EQ(owner.value("select count(*) from view_log where purpose like 'Advies%' and person_id <> $1",
                          {std::to_string(adviser.id)}),
              "0");
}

}  // namespace
}  // namespace bolwerk::access
