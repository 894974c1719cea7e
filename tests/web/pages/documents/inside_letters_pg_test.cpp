// Documents of a case that not everybody who reads the case may read: the form for whoever decides, the letter to an
// adviser.
#include <gmock/gmock.h>

#include "tests/web/documents/poppler.hpp"
#include "tests/web/pages/documents/signed_decision.hpp"

namespace bolwerk::web {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

class InsideLetters : public SignedDecision {
protected:
    /// The number of the one document of that name.
    std::string numbered(const std::string& name) {
        return owner.value("select number from document where name = $1", {name});
    }
    int status(std::int64_t who, const std::string& number, const std::string& letter) {
        return get(who, "/zaken/" + number + "/brieven/" + letter).status;
    }
    std::string letters_seen_by(std::int64_t who, const std::string& number) {
        return values(who, "/zaken/" + number).at("letters").dump();
    }
    Fields question() {
        return {{"organisation", std::to_string(epe)},
                {"question", "Past dit bij de plannen van Epe?"},
                {"due", owner.value("select today() + 14")}};
    }
};

TEST_F(InsideLetters, the_form_on_which_a_decision_was_weighed_is_read_by_the_province_alone) {
    const auto number = signed_decision(), form = numbered("besluitformulier");
    EXPECT_EQ(owner.value("select compartment from document where number = $1", {form}), "1");
    const auto pdf = get(ingrid, "/zaken/" + number + "/brieven/" + form);
    ASSERT_EQ(pdf.status, 200) << log_.str();
    const auto text = told_by("pdftotext", pdf.body);
    for (const auto* part : {"niet voor de aanvrager", "Gemeente Apeldoorn", "Verlenen", "Opgesteld door Tom Jansen"})
        EXPECT_THAT(text, HasSubstr(part));
    EXPECT_THAT(letters_seen_by(tom, number), HasSubstr(form + ", alleen voor wie beslist"));
    take(tom, number, "publish", {{"published_on", owner.value("select today()")}, {"published_by", "portal"}});
    EXPECT_THAT(letters_seen_by(els, number), HasSubstr(numbered("verleningsbeschikking")));
    EXPECT_THAT(letters_seen_by(els, number), Not(HasSubstr(form)));
    for (const auto who : {els, jan, fatma, koen, bram, saskia, mark}) EXPECT_EQ(status(who, number, form), 404);
}

TEST_F(InsideLetters, a_request_for_advice_is_a_letter_to_the_adviser_that_the_applicant_does_not_read) {
    const auto number = applied();
    take(tom, number, "ask_advice", question());
    const auto letter = numbered("adviesaanvraag");
    const auto pdf = get(fatma, "/zaken/" + number + "/brieven/" + letter);
    ASSERT_EQ(pdf.status, 200) << log_.str();
    const auto text = told_by("pdftotext", pdf.body);
    for (const auto* part : {"Wij vragen uw advies", "Gemeente Epe", "Past dit bij de plannen van Epe?"})
        EXPECT_THAT(text, HasSubstr(part));
    EXPECT_EQ(status(tom, number, letter), 200);
    EXPECT_THAT(letters_seen_by(els, number), Not(HasSubstr(letter)));
    for (const auto who : {els, jan, koen, bram, mark}) EXPECT_EQ(status(who, number, letter), 404);
}

TEST_F(InsideLetters, who_applies_asks_advice_without_a_letter_in_the_name_of_the_province) {
    const auto number = begun();
    take(els, number, "ask_advice", question());
    EXPECT_THAT(numbered("adviesaanvraag"), IsEmpty());
}

}  // namespace
}  // namespace bolwerk::web
