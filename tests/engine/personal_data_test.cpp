#include "engine/personal_data.hpp"

#include <gmock/gmock.h>

namespace bolwerk::engine {
namespace {

std::vector<std::string> found_in(std::string_view text) {
    std::vector<std::string> names;
    for (const auto& finding : find_personal_data(text))
        names.push_back(std::string(dutch_name(finding.kind)) + ": " +
                        std::string(text.substr(finding.position, finding.length)));
    return names;
}

TEST(PersonalData, FindsACitizenServiceNumberThatPassesTheElevenTest) {
    EXPECT_THAT(found_in("BSN 111222333 bekend"), testing::ElementsAre("een BSN of documentnummer: 111222333"));
    EXPECT_THAT(found_in("111.222.333"), testing::ElementsAre("een BSN of documentnummer: 111.222.333"));
    EXPECT_THAT(found_in("Kenmerk 111222334"), testing::IsEmpty());
}

TEST(PersonalData, FindsLicencePlatesOfAnySeries) {
    for (const auto* plate : {"GH-12-BC", "12-ab-34", "1-ABC-23", "AB-123-C"})
        EXPECT_THAT(found_in(std::string("Auto ") + plate + " stond er"), testing::SizeIs(1)) << plate;
    EXPECT_THAT(found_in("Blok A-12-B"), testing::IsEmpty());
}

TEST(PersonalData, FindsALicencePlateWithSpacesOrWrittenAsOneWord) {
    for (const auto* plate : {"ab123c", "AB123C", "AB 123 C", "12 AB 34", "1ABC23", "AB‑123‑C"})
        EXPECT_THAT(found_in(std::string("Auto ") + plate + " stond er"), testing::SizeIs(1)) << plate;
    for (const auto* text : {"Tussen 8232 AB en 8232AB", "op 24 en 25 mei", "Na 12 of 13 dagen", "2024AB",
                             "24uurs bewaking", "A12 en N345"})
        EXPECT_THAT(found_in(text), testing::IsEmpty()) << text;
}

TEST(PersonalData, FindsNumbersWithSignsInThemThatDoNotShow) {
    EXPECT_THAT(found_in("BSN 123\u200B456782."), testing::ElementsAre("een BSN of documentnummer: 123\u200B456782"));
    EXPECT_THAT(found_in("Bel 06\u00AD12345678 nu"), testing::ElementsAre("een telefoonnummer: 06\u00AD12345678"));
    EXPECT_THAT(found_in("Bel 0６12345678"), testing::SizeIs(1));
}

TEST(PersonalData, FindsAnAddressThatIsSpelled) {
    EXPECT_THAT(found_in("mail jan (at) bedrijf punt nl"), testing::ElementsAre("een e-mailadres: (at)"));
    EXPECT_THAT(found_in("(at) de poort"), testing::IsEmpty());
}

TEST(PersonalData, FindsAnAddressThatIsSaidAndTheNumberOfAPassport) {
    EXPECT_THAT(found_in("mail naar jan punt jansen at gmail punt com"),
                testing::ElementsAre("een e-mailadres: at gmail punt com"));
    EXPECT_THAT(found_in("paspoortnummer NX1234567"), testing::ElementsAre("een BSN of documentnummer: NX1234567"));
    EXPECT_THAT(found_in("Zijn rijbewijs: 5123456789."), testing::SizeIs(1));
    for (const auto* none : {"Hij at een punt van de taart", "Paspoorten worden niet gevraagd in 2026",
                             "De burger at in de kantine. Op dit punt is niets gezien."})
        EXPECT_THAT(found_in(none), testing::IsEmpty()) << none;
}

TEST(PersonalData, FindsDutchPhoneNumbers) {
    EXPECT_THAT(found_in("Bel 06-12345678"), testing::ElementsAre("een telefoonnummer: 06-12345678"));
    EXPECT_THAT(found_in("+31 6 12345678"), testing::SizeIs(1));
    EXPECT_THAT(found_in("0031612345678"), testing::SizeIs(1));
}

TEST(PersonalData, FindsMailAddresses) {
    EXPECT_THAT(found_in("mail jan@voorbeeld.nl vandaag"), testing::ElementsAre("een e-mailadres: jan@voorbeeld.nl"));
    EXPECT_THAT(found_in("een @mention is geen adres"), testing::IsEmpty());
}

TEST(PersonalData, FindsTheNumberOfABankAccount) {
    EXPECT_THAT(found_in("op NL91 ABNA 0417 1643 00 gestort"),
                testing::Contains("een rekeningnummer: NL91 ABNA 0417 1643 00"));
    EXPECT_THAT(found_in("BE68539007547034"), testing::Contains("een rekeningnummer: BE68539007547034"));
    EXPECT_THAT(found_in("Kenmerk NL92ABNA"), testing::IsEmpty());
}

TEST(PersonalData, LeavesAmountsDatesAndCaseNumbersAlone) {
    EXPECT_THAT(found_in("Budget 1.250.000 euro, klaar op 21-11-2026, zaak PLN-2026-0042, terrein 1169"),
                testing::IsEmpty());
}

}  // namespace
}  // namespace bolwerk::engine
