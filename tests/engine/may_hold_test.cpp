// What the name of a file gives away, in which spaces are often written otherwise.
#include "engine/may_hold.hpp"

#include <gmock/gmock.h>

namespace bolwerk::engine {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;

TEST(MayHold, NoPersonOrFirmInTheNameOfAFileAboutParks) {
    for (const auto* name : {"Dossier Jan de Vries.pdf", "Dossier_Jan_de_Vries.pdf", "dossier-jan-de-vries.pdf",
                             "Jansen_Transport_B.V..docx", "Garage+Jansen.pdf", "KvK_12345678.pdf",
                             "Industrieweg_12a.pdf", "111222333.pdf"}) {
        EXPECT_THAT(why_not_in_name_of_file(name, MayHold::parks_only), testing::Not(IsEmpty())) << name;
    }
    EXPECT_THAT(why_not_in_name_of_file("Dossier Jan de Vries.pdf", MayHold::names), IsEmpty());
    for (const auto* name : {"Kaart_Larserpoort_2026-11-27.pdf", "besluit stuurgroep 27 november.pdf",
                             "schouw-bedrijventerrein-de-vaart.docx", "Terrein Jan Smit.pdf", "plan.pdf"})
        EXPECT_THAT(why_not_in_name_of_file(name, MayHold::parks_only), IsEmpty()) << name;
}

TEST(MayHold, SaysWhatItTookForSomebody) {
    EXPECT_THAT(why_not_there("geboren op 12-03-1980", MayHold::parks_only), HasSubstr("een geboortedatum"));
    EXPECT_THAT(why_not_there("man met Poolse nationaliteit", MayHold::parks_only), HasSubstr("een nationaliteit"));
    EXPECT_THAT(why_not_there("KvK 12345678", MayHold::parks_only), HasSubstr("een KvK-nummer"));
    EXPECT_THAT(why_not_there("KvK 12345678", MayHold::names), IsEmpty());
}

}  // namespace
}  // namespace bolwerk::engine
