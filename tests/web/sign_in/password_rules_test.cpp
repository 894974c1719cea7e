#include "web/sign_in/password_rules.hpp"

#include <gmock/gmock.h>

namespace bolwerk::web {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;

std::string judged(std::string_view password, std::int64_t shortest = 12) {
    return why_weak(password, {"Els Wolters", "els.wolters@apeldoorn.nl"}, shortest);
}

TEST(PasswordRules, ask_for_length_in_characters_not_in_bytes) {
    EXPECT_THAT(judged("paardbatter"), HasSubstr("Gebruik minstens 12 tekens."));
    EXPECT_THAT(judged("paardbatteri"), IsEmpty());
    EXPECT_THAT(judged("ëëéèöüïâêîôû", 13), HasSubstr("minstens 13"));
    EXPECT_THAT(judged("paardbat", 8), IsEmpty());
}

TEST(PasswordRules, ask_for_no_kinds_of_characters) {
    for (const auto* good :
         {"vier paarden op de dijk", "correct horse battery staple", "829174650318", "één fiets te veel"})
        EXPECT_THAT(judged(good), IsEmpty()) << good;
}

TEST(PasswordRules, refuse_what_everybody_tries_first) {
    for (const auto* weak : {"Welkom2026!!!", "wachtwoord123", "Wachtwoord-1234", "bolwerk-demo", "Bolwerk2026!!",
                             "qwertyuiop12", "aaaaaaaaaaaa", "123456789012", "abcdefghijkl", "P@ssw0rd2026",
                             "abababababab", "gemeente-2026", "Zomer2026Zomer"})
        EXPECT_THAT(judged(weak), HasSubstr("makkelijk te raden")) << weak;
}

TEST(PasswordRules, refuse_the_name_and_the_address_of_the_owner) {
    for (const auto* weak : {"elswolters12", "Els.Wolters!!!", "wolters-apeldoorn", "WoltersWolters1"})
        EXPECT_THAT(judged(weak), HasSubstr("naam van deze persoon")) << weak;
    EXPECT_THAT(why_weak("elswolters-dijk", {"Jan Smit", "jan@epe.nl"}, 12), IsEmpty());
}

TEST(PasswordRules, take_such_a_word_with_enough_beside_it) {
    EXPECT_THAT(judged("een lang wachtwoord"), IsEmpty());
    EXPECT_THAT(judged("welkom op de paardenmarkt"), IsEmpty());
}

}  // namespace
}  // namespace bolwerk::web
