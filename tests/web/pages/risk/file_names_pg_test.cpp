// What a file of V3 is called and what is typed beside it: about parks, as every other text of V3.
#include <gmock/gmock.h>

#include "tests/web/pages/risk/round.hpp"

namespace bolwerk::web {
namespace {

using testing::HasSubstr;

class FileNames : public RoundPages {
protected:
    Response add(const std::string& number, const std::string& name, const std::string& remark) {
        const Upload file{.field = "bestand",
                          .file_name = name,
                          .content_type = "application/pdf",
                          .bytes = "%PDF-1.4\n1 0 obj %%EOF"};
        return post_with_file(yusuf, "/zaken/" + number + "/bestanden", {{"remark", remark}}, file, true);
    }
    std::string kept() { return owner.value("select count(*) from attachment"); }
};

TEST_F(FileNames, of_v3_may_not_name_a_person_or_a_firm_and_neither_may_the_remark) {
    const auto number = begun();
    for (const auto* name :
         {"Dossier Jan de Vries.pdf", "Dossier_Jan_de_Vries.pdf", "dossier-Garage Jansen B.V..pdf"}) {
        const auto answer = add(number, name, "");
        EXPECT_EQ(answer.status, 422) << name;
        EXPECT_THAT(answer.body, HasSubstr("niet over personen of bedrijven")) << name;
    }
    EXPECT_EQ(add(number, "Verslag.pdf", "Over Jan de Vries en Garage Jansen B.V.").status, 422);
    EXPECT_EQ(kept(), "0");
    EXPECT_EQ(owner.value("select count(*) from case_event where payload::text like '%Vries%'"), "0");
    EXPECT_EQ(add(number, "Verslag_schouw_Proefterrein.pdf", "Verslag van de schouw op het terrein").status, 200);
    EXPECT_EQ(kept(), "1");
}

}  // namespace
}  // namespace bolwerk::web
