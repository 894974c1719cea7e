#include <gmock/gmock.h>

#include "tests/web/pages/signed_in.hpp"

namespace bolwerk::web {
namespace {

using testing::HasSubstr;

class IncidentsTest : public SignedInPages {
protected:
    IncidentsTest() {
        owner.run(
            "insert into outbox (kind, payload, attempts, incident) values ('tell_linked', '{\"geheim\": true}', 8, "
            "'De zaak is gesloten.')");
    }
    std::string state() {
        return owner.value("select concat_ws(' ', attempts, incident, done_at is not null) from outbox");
    }
};

TEST_F(IncidentsTest, what_was_given_up_is_shown_without_its_content) {
    const auto shown = values(admin, "/beheer/storingen");
    EXPECT_EQ(shown.at("incidents")[0].at("what"), "Bericht aan een gekoppelde zaak");
    EXPECT_EQ(shown.at("incidents")[0].at("cause"), "De zaak is gesloten.");
    EXPECT_EQ(shown.dump().find("geheim"), std::string::npos);
    EXPECT_EQ(values(admin, "/beheer").at("figures")[0].at("value"), "1");
}

TEST_F(IncidentsTest, an_administrator_has_it_tried_again_once) {
    EXPECT_EQ(post(admin, "/beheer/storingen/bericht-1", {{"doe", "opnieuw"}}).status, 200);
    EXPECT_EQ(state(), "0 f");
    EXPECT_EQ(post(admin, "/beheer/storingen/bericht-1", {{"doe", "opnieuw"}}).status, 404);
}

TEST_F(IncidentsTest, leaving_it_needs_a_reason_that_is_noted) {
    EXPECT_EQ(post(admin, "/beheer/storingen/bericht-1", {{"doe", "laat-zitten"}}).status, 422);
    EXPECT_THAT(post_as_browser(admin, "/beheer/storingen/bericht-1", {{"doe", "laat-zitten"}}).body,
                HasSubstr("Waarom laat u dit zitten?"));
    EXPECT_EQ(
        post(admin, "/beheer/storingen/bericht-1", {{"doe", "laat-zitten"}, {"reden", "Niet meer nodig."}}).status,
        200);
    EXPECT_EQ(state(), "8 De zaak is gesloten. t");
    EXPECT_EQ(owner.value("select after ->> 'reason' from audit_entry"), "Niet meer nodig.");
}

TEST_F(IncidentsTest, everything_can_be_tried_again_at_once) {
    EXPECT_EQ(post(admin, "/beheer/storingen", {{"doe", "alles-opnieuw"}}).status, 200);
    EXPECT_EQ(state(), "0 f");
}

TEST_F(IncidentsTest, nobody_else_sees_or_settles_an_incident) {
    EXPECT_EQ(post(els, "/beheer/storingen/bericht-1", {{"doe", "opnieuw"}}).status, 404);
    EXPECT_FALSE(pool.ask("admin/settle_incident", {{"session", session(els)},
                                                    {"source", "bericht"},
                                                    {"id", "1"},
                                                    {"decided", "again"},
                                                    {"reason", std::nullopt}}));
    EXPECT_EQ(state(), "8 De zaak is gesloten. f");
}

}  // namespace
}  // namespace bolwerk::web
