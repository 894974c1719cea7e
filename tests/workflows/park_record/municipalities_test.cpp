#include "workflows/park_record/municipalities.hpp"

#include <gmock/gmock.h>

#include "tests/workflows/park_record/ibis_sample.hpp"

namespace bolwerk::workflows::ibis {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

TEST(Municipalities, are_51_of_gelderland_and_6_of_flevoland) {
    EXPECT_EQ(the_municipalities().known.size(), 57U);
    EXPECT_EQ(the_municipalities().known.at("GM0200").name, "Apeldoorn");
    EXPECT_EQ(the_municipalities().known.at("GM0995").province, "Flevoland");
}

TEST(Municipalities, take_over_from_the_abolished_ones) {
    const std::map<std::string, std::string> expected{
        {"GM0241", "GM1945"}, {"GM0196", "GM0299"}, {"GM0236", "GM1960"}, {"GM0304", "GM1960"}, {"GM0733", "GM1960"}};
    for (const auto& [old_code, successor] : expected) {
        const auto placement = place(old_code, the_municipalities());
        EXPECT_THAT(placement.codes, ElementsAre(successor));
        EXPECT_THAT(placement.remarks, ElementsAre(HasSubstr("opgeheven")));
    }
}

TEST(Municipalities, are_found_in_any_spelling_of_a_list) {
    EXPECT_THAT(place("gm0200", the_municipalities()).codes, ElementsAre("GM0200"));
    EXPECT_THAT(place(" GM0200 ; GM0301/GM0200", the_municipalities()).codes, ElementsAre("GM0200", "GM0301"));
    EXPECT_THAT(place("GM0304,GM0733", the_municipalities()).codes, ElementsAre("GM1960"));
}

TEST(Municipalities, leave_out_what_lies_elsewhere_and_say_so) {
    const auto placement = place("GM0193,GM0246", the_municipalities());
    EXPECT_THAT(placement.codes, ElementsAre("GM0246"));
    EXPECT_THAT(placement.remarks, ElementsAre("Gemeente GM0193 hoort niet bij de provincies in Bolwerk."));
}

TEST(Municipalities, cannot_be_guessed) {
    for (const auto* text : {"", "GM0000", "GM0599", "0200", "Apeldoorn", "GM 0200", "GM02000", ";;", "GMöö00"}) {
        const auto placement = place(text, the_municipalities());
        EXPECT_THAT(placement.codes, IsEmpty()) << text;
        EXPECT_FALSE(placement.remarks.empty()) << text;
    }
}

TEST(Municipalities, do_not_read_a_list_without_end) {
    std::string many;
    for (int i = 0; i < 10'000; ++i) many += "GM9999,";
    EXPECT_THAT(place(many, the_municipalities()).remarks, ElementsAre("De lijst met gemeenten is te lang."));
}

TEST(Municipalities, are_refused_when_their_files_contradict_themselves) {
    const std::string good = "gm_code,naam,provincie\nGM0200,Apeldoorn,Gelderland\n";
    const std::string no_heirs = "old_code,successor_code\n";
    EXPECT_TRUE(read_municipalities(good, no_heirs));
    EXPECT_FALSE(read_municipalities("", no_heirs));
    EXPECT_FALSE(read_municipalities("gm_code,naam\nGM0200,Apeldoorn\n", no_heirs));
    EXPECT_FALSE(read_municipalities(good + "GM0200,Apeldoorn,Gelderland\n", no_heirs));
    EXPECT_FALSE(read_municipalities(good + "0301,Zutphen,Gelderland\n", no_heirs));
    EXPECT_FALSE(read_municipalities(good + "GM0301\n", no_heirs));
    EXPECT_FALSE(read_municipalities(good, no_heirs + "GM0241,GM1945\n")) << "the successor is not known";
    EXPECT_FALSE(read_municipalities(good, no_heirs + "GM0200,GM0200\n")) << "nobody succeeds himself";
}

}  // namespace
}  // namespace bolwerk::workflows::ibis
