// Every address of the one table, asked as programs ask: JSON comes back, a refusal is a refusal with its reasons, and
// a success did something.
#include <gmock/gmock.h>

#include <map>

#include "tests/web/pages/cases/case_scene.hpp"
#include "web/commands/registers.hpp"

namespace bolwerk::web {
namespace {

using engine::Json;
using testing::StartsWith;

class EveryRoute : public CaseScene {
protected:
    EveryRoute() {
        officer = person("Tom Jansen", "subsidy_officer", gelderland, 1);
        hold(officer, "archivist", gelderland, 1);
        fill_registers(pool, BOLWERK_SOURCE_DIR);
        hold(admin, "functional_admin", gelderland, -1);
        privacy = person("Oscar Veen", "riec_privacy_officer", organisation("riec", "RIEC Oost", {"GM0200"}), 3);
    }

    /// For each name in a pattern something that is there. Other names get a number that nobody has.
    std::map<std::string, std::string, std::less<>> there() {
        const auto plan = begin_plan();
        const auto pdf =
            file_named("a.pdf", "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n");
        EXPECT_EQ(post_with_file(els, "/zaken/" + plan + "/bestanden", {}, pdf, true).status, 200);
        EXPECT_EQ(post(els, "/mijn-werk/weergaven", {{"naam", "Van mij"}, {"query", "wie=mij"}}).status, 200);
        return {{"number", plan},
                {"action", "write"},
                {"file", owner.value("select min(id) from attachment")},
                {"view", owner.value("select min(id) from saved_view")},
                {"workflow", "project_plan"},
                {"rin", "F1"},
                {"person", std::to_string(jan)},
                {"holding", owner.value("select max(id) from role_holding where person_id = " + std::to_string(jan))},
                {"day", "2026-12-25"},
                {"scheme", "gld_physical"},
                {"period", "2026"}};
    }

    /// The pattern with its names filled in, and whether all of them are there.
    static std::pair<std::string, bool> filled(const std::string& pattern,
                                               const std::map<std::string, std::string, std::less<>>& values) {
        std::string path;
        bool known = true;
        for (std::size_t at = 0; at < pattern.size();) {
            if (pattern[at] != '{') {
                path += pattern[at++];
                continue;
            }
            const auto end = pattern.find('}', at);
            const auto found = values.find(pattern.substr(at + 1, end - at - 1));
            known = known && found != values.end();
            path += found == values.end() ? "999999" : found->second;
            at = end + 1;
        }
        return {path, known};
    }

    /// Addresses that name their own format: downloads, files of people, the stream of events.
    static bool has_its_own_format(const std::string& pattern) {
        return pattern.ends_with(".csv") || pattern.ends_with(".xlsx") || pattern.ends_with(".geojson") ||
               pattern.ends_with(".zip") || pattern.ends_with(".pdf") || pattern.ends_with("{file}") ||
               pattern.ends_with("{letter}") || pattern.ends_with("{proposal}") || pattern.ends_with("/word") ||
               pattern == "/gebeurtenissen";
    }

    /// Settings that are put as they were sent: an empty form may be what they were.
    static bool keeps_what_is_sent(const std::string& pattern) {
        return pattern == "/beheer/instellingen/{workflow}" || pattern == "/account/meldingen";
    }

    /// The scheme of this test draws no scores, and its case is a plan.
    static bool is_of_another_kind(const std::string& path) {
        return path.starts_with("/subsidies/tender/") || path.starts_with("/risicorondes/") ||
               path.starts_with("/analyses/") || path.starts_with("/terreinen/wijzigingen/") ||
               path.starts_with("/archief/lijsten/") || path.ends_with("/melder") || path.ends_with("/intrekken");
    }

    static bool is_json(const Response& response) {
        return response.headers["Content-Type"] == "application/json" && !Json::parse(response.body).is_discarded();
    }

    /// A problem that says what is wrong: in a sentence, by field or by reason.
    static void expect_problem(const Response& response, const std::string& what) {
        EXPECT_EQ(response.headers["Content-Type"], "application/problem+json") << what << " " << response.body;
        const auto problem = Json::parse(response.body, nullptr, false);
        ASSERT_TRUE(problem.is_object()) << what;
        EXPECT_EQ(problem.value("status", 0), response.status) << what;
        EXPECT_FALSE(problem.value("title", "").empty()) << what;
        bool says_why = !problem.value("detail", "").empty();
        for (const auto* list : {"reasons", "fields", "errors"})
            says_why = says_why || (problem.contains(list) && !problem.at(list).empty());
        EXPECT_TRUE(says_why) << what << " " << response.body;
    }

    /// What every table holds, except what is worked out from others and who was here when.
    std::string everything() {
        return owner.value(
            "select md5(string_agg(c.relname || (xpath('/row/x/text()', query_to_xml(format("
            "  'select count(*) || '' '' || coalesce(max(xmin::text::bigint), 0) as x from %I', c.relname), false, "
            "true, '')))[1]::text, ',' order by c.relname))"
            " from pg_class c where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace"
            " and c.relname not in ('standing', 'standing_edition', 'sign_in_attempt')");
    }

    const Routes table = all_routes();
    std::int64_t officer = 0, privacy = 0;
};

TEST_F(EveryRoute, that_is_asked_for_answers_json_to_whoever_may_see_it) {
    const auto values = there();
    for (const auto& route : table.routes()) {
        if (route.method != "GET" || has_its_own_format(route.pattern)) continue;
        const auto [path, known] = filled(route.pattern, values);
        int seen = 0;
        for (const auto who : {els, officer, admin, petra, privacy}) {
            const auto answer = get(who, path);
            if (answer.status == 200) {
                ++seen;
                EXPECT_TRUE(is_json(answer)) << path << " " << answer.headers["Content-Type"];
            } else {
                expect_problem(answer, path);
            }
        }
        EXPECT_TRUE(seen > 0 || !known || is_of_another_kind(path)) << path << " is there for nobody";
    }
}

// A number beyond what its column holds was once an error of the database, and so of the server.
TEST_F(EveryRoute, that_names_a_number_beyond_all_numbers_is_not_there) {
    for (const std::string number : {"999999999999999999", "9999999999", "99999999999999999999999"}) {
        for (const auto& route : table.routes()) {
            if (route.pattern.find('{') == std::string::npos) continue;
            auto path = filled(route.pattern, {}).first;
            for (auto at = path.find("999999"); at != std::string::npos; at = path.find("999999", at + number.size()))
                path.replace(at, 6, number);
            for (const auto who : {els, officer, admin, privacy}) try {
                    const auto answer =
                        route.method == "GET" ? get(who, path, {{"versie", number}}) : post(who, path, {});
                    EXPECT_LT(answer.status, 500) << path;
                } catch (const std::exception& error) {
                    ADD_FAILURE() << route.method << " " << path << ": " << error.what();
                }
        }
    }
}

TEST_F(EveryRoute, that_is_asked_for_with_filters_beyond_all_bounds_says_what_it_left_out) {
    const auto values = there();
    const std::string number = "9223372036854775807";
    for (const auto& route : table.routes()) {
        const bool needs_more = route.pattern == "/gebeurtenissen" || route.pattern.ends_with(".pdf");
        if (route.method != "GET" || needs_more) continue;
        const auto path = filled(route.pattern, values).first;
        for (const auto* name : {"pagina", "na", "versie", "jaar", "organisatie", "van", "tot", "dag", "deel"})
            for (const auto who : {els, officer, admin}) try {
                    EXPECT_LT(get(who, path, {{name, number}}).status, 500) << path << " " << name;
                } catch (const std::exception& error) {
                    ADD_FAILURE() << path << "?" << name << ": " << error.what();
                }
    }
}

TEST_F(EveryRoute, that_is_asked_for_without_signing_in_is_a_problem_of_401_with_nothing_in_it) {
    const auto values = there();
    constexpr std::int64_t nobody = 0;
    for (const auto& route : table.routes()) {
        if (is_public({.route = route.pattern})) continue;
        const auto [path, known] = filled(route.pattern, values);
        const auto answer = route.method == "GET" ? get(nobody, path) : post(nobody, path, {});
        EXPECT_EQ(answer.status, 401) << route.method << " " << path;
        expect_problem(answer, path);
        EXPECT_EQ(answer.body.find("Els"), std::string::npos) << path;
    }
}

TEST_F(EveryRoute, that_is_sent_an_empty_form_refuses_with_reasons_or_does_something) {
    const auto values = there();
    for (const auto& route : table.routes()) {
        if (route.method == "GET" || route.pattern == "/uitloggen") continue;
        const auto [path, known] = filled(route.pattern, values);
        for (const auto who : {els, officer, admin}) {
            const auto before = everything();
            const auto answer = post(who, path, {});
            if (answer.status >= 400) {
                expect_problem(answer, path);
                EXPECT_EQ(everything(), before) << path << " wrote although it refused";
            } else {
                EXPECT_TRUE(is_json(answer)) << path << " " << answer.status;
                if (keeps_what_is_sent(route.pattern)) continue;
                EXPECT_NE(everything(), before) << path << " did nothing and called it a success: " << answer.body;
            }
        }
    }
}

TEST_F(EveryRoute, that_takes_a_form_takes_the_same_as_json) {
    const auto plan = begin_plan();
    auto request = [&](const std::string& path, const Json& body) {
        Request asked{.id = "proef", .method = "POST", .target = path, .path = path, .json = body.dump()};
        asked.cookies.add("bolwerk", "session of " + std::to_string(els));
        asked.headers.add("Accept", "application/json");
        asked.headers.add("X-CSRF-Token", "x");
        return Application(site())(asked);
    };
    EXPECT_EQ(request("/zaken/" + plan + "/notities", {{"input", {{"text", "Gebeld."}}}, {"once_key", "a"}}).status,
              200);
    EXPECT_EQ(request("/mijn-werk/weergaven", {{"naam", "Wie dan ook"}, {"query", "wie=team"}}).status, 200);
    EXPECT_EQ(owner.value("select count(*) from saved_view"), "1");
    const auto list = request("/mijn-werk/weergaven", Json::array({1}));
    EXPECT_EQ(list.status, 400);
    expect_problem(list, "a list in place of fields");
}

TEST_F(EveryRoute, at_the_desk_of_a_case_refuses_by_name_what_nobody_reads) {
    const auto plan = "/zaken/" + begin_plan();
    const auto request = [&](const std::string& path, const Json& body) {
        Request asked{.id = "proef", .method = "POST", .target = path, .path = path, .json = body.dump()};
        asked.cookies.add("bolwerk", "session of " + std::to_string(els));
        asked.headers.add("Accept", "application/json");
        asked.headers.add("X-CSRF-Token", "x");
        return Application(site())(asked);
    };
    const auto refused = [&](const std::string& path, const Json& body, const char* name) {
        const auto answer = request(plan + path, body);
        EXPECT_EQ(answer.status, 400) << path << answer.body;
        EXPECT_EQ(Json::parse(answer.body).at("unread"), Json::array({name})) << path;
    };
    refused("/notities", {{"text", "Gebeld."}, {"foo", 1}}, "foo");
    refused("/notities", {{"input", {{"text", "Gebeld."}, {"foo", 1}}}}, "input.foo");
    refused("/behandelaar", {{"do", "pak"}}, "do");
    refused("/volgen", {{"volgen", "ja"}, {"wie", 2}}, "wie");
    refused("/advies/1/herinnering", {{"toon", true}}, "toon");
    EXPECT_EQ(request(plan + "/behandelaar", {{"doe", "geef"}}).status, 422) << "no way of handing over";
    EXPECT_EQ(owner.value("select version from case_file"), "1");
    EXPECT_EQ(request(plan + "/behandelaar", {{"doe", "pak"}, {"once_key", "b"}}).status, 200);
}

TEST_F(EveryRoute, that_leads_in_and_out_tells_a_program_where_to_go) {
    const auto out = post(els, "/uitloggen", {});
    EXPECT_TRUE(is_json(out));
    EXPECT_EQ(get(els, "/").status, 401);
    EXPECT_EQ(Json::parse(get(els, "/inloggen").body).at("demo_password"), "") << "this is no demonstration";
    const auto back = post(els, "/inloggen", {{"gebruiker", "els@voorbeeld.test"}, {"wachtwoord", "mis"}});
    EXPECT_EQ(back.status, 403) << "without the token of the sign-in page";
    expect_problem(back, "/inloggen");
}

}  // namespace
}  // namespace bolwerk::web
