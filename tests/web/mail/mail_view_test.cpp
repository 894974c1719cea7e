#include "web/mail/mail_view.hpp"

#include <gmock/gmock.h>

namespace bolwerk::web {
namespace {

using engine::Json;
using testing::HasSubstr;
using testing::Not;

Json line(int compartment) {
    return {{"text", "Jan noemde u"},
            {"kind", "mention"},
            {"at", "2026-11-26T09:30:00+00:00"},
            {"number", "PLN-2026-0001"},
            {"title", "Plan voor het terrein"},
            {"compartment", compartment},
            {"sender", "Provincie Gelderland"},
            {"until", {{{"label", "Reageren"}, {"day", "2026-12-18"}}}}};
}
Json view_of(const std::string& kind, Json lines, const std::string& rhythm = "", bool demanded = false) {
    return mail_view({{"kind", kind},
                      {"rhythm", rhythm},
                      {"demanded", demanded},
                      {"label", "Iemand noemt u"},
                      {"name", "Els"},
                      {"unsubscribe", "geheim"},
                      {"lines", std::move(lines)}},
                     {.links = "https://proef.test"});
}

TEST(MailView, what_everybody_of_the_programme_may_know_is_said_in_words) {
    const auto view = view_of("mention", {line(1)});
    EXPECT_EQ(view.at("subject"), "Jan noemde u (PLN-2026-0001)");
    EXPECT_EQ(view.at("lines")[0].at("text"), "Jan noemde u");
    EXPECT_EQ(view.at("lines")[0].at("about"), "PLN-2026-0001, Plan voor het terrein");
    EXPECT_EQ(view.at("stop_href"), "https://proef.test/afmelden/geheim");
}

/// Awb 2:10 lid 2.
TEST(MailView, says_who_lets_it_be_known_and_by_when_to_act) {
    const auto view = view_of("mention", {line(1)});
    EXPECT_EQ(view.at("from"), "Provincie Gelderland via Bolwerk");
    EXPECT_EQ(view.at("signed"), "Provincie Gelderland");
    EXPECT_EQ(view.at("lines")[0].at("terms")[0].at("term"), "Reageren: uiterlijk op vrijdag 18 december 2026.");
}

TEST(MailView, of_several_organisations_is_from_the_programme) {
    auto other = line(1);
    other["sender"] = "Gemeente Epe";
    EXPECT_EQ(view_of("digest", {line(1), other}).at("from"), "Bolwerk");
    EXPECT_EQ(view_of("digest", {line(1), line(1)}).at("from"), "Provincie Gelderland via Bolwerk");
}

TEST(MailView, confidential_is_a_link_alone_and_v3_has_no_number) {
    const auto v2 = view_of("mention", {line(2)}), v3 = view_of("mention", {line(3)});
    for (const auto& view : {v2, v3}) {
        EXPECT_EQ(view.at("subject"), "Nieuw bericht in Bolwerk");
        EXPECT_THAT(view.dump(), Not(HasSubstr("Jan noemde")));
        EXPECT_THAT(view.dump(), Not(HasSubstr("Plan voor")));
        EXPECT_THAT(view.dump(), Not(HasSubstr("Gelderland")));
        EXPECT_THAT(view.dump(), Not(HasSubstr("Reageren")));
    }
    EXPECT_EQ(v2.at("lines")[0].at("href"), "https://proef.test/zaken/PLN-2026-0001");
    EXPECT_THAT(v3.dump(), Not(HasSubstr("PLN-")));
}

TEST(MailView, a_digest_hides_the_confidential_among_the_rest) {
    const auto view = view_of("digest", {line(1), line(3)}, "weekly");
    EXPECT_EQ(view.at("subject"), "Uw weekoverzicht van Bolwerk: 2 berichten");
    EXPECT_EQ(view.at("lines")[0].at("text"), "Jan noemde u");
    EXPECT_THAT(view.at("lines")[1].dump(), Not(HasSubstr("PLN-")));
}

TEST(MailView, what_the_law_demands_has_no_way_to_stop_it) {
    const auto view = view_of("decision", {line(1)}, "", true);
    EXPECT_FALSE(view.at("can_stop"));
    EXPECT_EQ(view.at("stop_href"), "");
    EXPECT_THAT(view.at("why").get<std::string>(), HasSubstr("de wet vraagt"));
}

TEST(MailView, what_is_about_the_account_itself_has_no_way_to_stop_it_either) {
    const auto view = view_of("account", {line(1)}, "", true);
    EXPECT_FALSE(view.at("can_stop"));
    EXPECT_THAT(view.at("why").get<std::string>(), HasSubstr("de toegang tot uw account"));
}

}  // namespace
}  // namespace bolwerk::web
