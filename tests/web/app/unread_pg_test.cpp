// What a program sends and no page reads is refused by its name, at every address alike.
#include <gtest/gtest.h>

#include "tests/web/pages/signed_in.hpp"
#include "web/app/read_there.hpp"
#include "web/app/routes.hpp"

namespace bolwerk::web {
namespace {

using engine::Json;

class Unread : public SignedInPages {
protected:
    Response send(std::int64_t who, const std::string& path, const Json& body) {
        Request request{.id = "proef", .method = "POST", .target = path, .path = path};
        request.json = body.dump();
        request.cookies.add("bolwerk", "session of " + std::to_string(who));
        request.headers.add("Accept", "application/json");
        request.headers.add("X-CSRF-Token", "x");
        return Application(site(), press)(request);
    }
    Json unread(const Response& response) {
        EXPECT_EQ(response.status, 400) << response.body;
        return Json::parse(response.body).value("unread", Json::array());
    }
};

/// The pattern with a 1 for every part that a path fills in.
std::string path_of(std::string pattern) {
    for (auto from = pattern.find('{'); from != std::string::npos; from = pattern.find('{'))
        pattern.replace(from, pattern.find('}') - from + 1, "1");
    return pattern;
}

TEST_F(Unread, members_are_named_at_every_address_that_takes_something) {
    int asked = 0;
    const auto routes = all_routes();
    for (const auto& route : routes.routes()) {
        if (route.method != "POST" || judges_itself(route.pattern)) continue;
        const auto answer = send(admin, path_of(route.pattern), {{"niemand_leest_dit", 1}, {"dit_ook_niet", {1}}});
        EXPECT_EQ(unread(answer), Json::array({"dit_ook_niet", "niemand_leest_dit"})) << route.pattern;
        ++asked;
    }
    EXPECT_GT(asked, 60);
}

TEST_F(Unread, members_are_named_by_pages_whose_form_is_made_while_it_is_asked) {
    for (const auto& [who, path] : {std::pair{admin, "/beheer/instellingen/intervention"},
                                    {els, "/account/meldingen"},
                                    {els, "/terreinen/F1/wijzigen"}})
        EXPECT_EQ(unread(send(who, path, {{"niemand_leest_dit", 1}})), Json::array({"niemand_leest_dit"})) << path;
    EXPECT_EQ(post(admin, "/beheer/instellingen/intervention", {{"aantal-onzin", "3"}}).status, 400)
        << "a field that the form of another workflow has";
}

TEST_F(Unread, a_field_in_the_member_input_is_named_there_and_what_is_read_is_taken) {
    Json rate{
        {"soort", "interest"}, {"waarde", 3}, {"van", "2026-07-01"}, {"tot", "2026-12-31"}, {"bron", "Stb. 2026, 1"}};
    auto with_more = rate;
    with_more["onzin"] = "x";
    EXPECT_EQ(unread(send(admin, "/beheer/tarieven", {{"input", with_more}, {"ook", true}})),
              Json::array({"ook", "input.onzin"}));
    EXPECT_EQ(owner.value("select count(*) from statutory_rate"), "0");
    rate["once_key"] = "sleutel";
    rate["csrf"] = "x";
    EXPECT_EQ(send(admin, "/beheer/tarieven", rate).status, 200);
    EXPECT_EQ(owner.value("select count(*) from statutory_rate"), "1");
}

TEST_F(Unread, a_form_that_a_program_sends_is_judged_and_that_of_a_browser_is_not) {
    const Fields rate{{"soort", "interest"}, {"waarde", "3"},          {"van", "01-07-2026"},
                      {"tot", "31-12-2026"}, {"bron", "Stb. 2026, 1"}, {"onzin", "x"}};
    EXPECT_EQ(unread(post(admin, "/beheer/tarieven", rate)), Json::array({"onzin"}));
    EXPECT_EQ(post_as_browser(admin, "/beheer/tarieven", rate).status, 303);
}

}  // namespace
}  // namespace bolwerk::web
