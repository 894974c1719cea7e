#include "web/documents/adapted_check.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace bolwerk::web {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

/// A decision as its template gives it, with what it must name.
class AdaptedCheck : public testing::Test {
protected:
    std::vector<std::string> faults(const std::string& text) const {
        return faults_of_text({.page = head_ + text_ + tail_, .names = names_, .fields = fields_, .values = values_},
                              text);
    }

    /// The text with these words in the place of those.
    std::string with(const std::string& from, const std::string& to) const {
        auto text = text_;
        text.replace(text.find(from), from.size(), to);
        return text;
    }

    const std::string head_ = "<dl class=\"kenmerken\"><dt>Kenmerk</dt><dd>SUB-1-B4</dd></dl>",
                      tail_ = "<section class=\"onderaan\"><p>Willem</p></section><p>Griffierecht: € 194</p>",
                      text_ =
                          "<h1>Besluit</h1><p>Wij verlenen <strong>€\u00a020.000</strong>. Dit is een besluit van "
                          "Gedeputeerde Staten.</p><table><tr><td>Hek</td><td>€ 12.500,50</td></tr></table>"
                          "<h2>Waarom?</h2><p class=\"tekst\">De aanvraag past &amp; klopt.</p>"
                          "<h2>Betaling</h2><p>Betaal uiterlijk op 11 januari 2027.</p>";
    const std::vector<std::string> names_{"letter_number", "granted_cents", "organ",
                                          "motivation",    "cost_rows",     "payment_last_day"};
    const std::vector<LetterField> fields_{
        {"letter_number", LetterFieldKind::text, "Kenmerk van de brief"},
        {"granted_cents", LetterFieldKind::amount, "Subsidie"},
        {"organ", LetterFieldKind::text, "Bestuursorgaan"},
        {"motivation", LetterFieldKind::text, "Motivering", {}, true},
        {"cost_rows", LetterFieldKind::list, "Kosten", {{"estimated", LetterFieldKind::amount, "Begroot"}}},
        {"payment_last_day", LetterFieldKind::date, "Laatste dag om te betalen"}};
    const engine::Json values_{{"letter_number", "SUB-1-B4"},
                               {"granted_cents", "€\u00a020.000"},
                               {"organ", "Gedeputeerde Staten"},
                               {"motivation", "De aanvraag past & klopt."},
                               {"cost_rows", {{{"estimated", "€ 12.500,50"}}}},
                               {"payment_last_day", "11 januari 2027"}};
};

TEST_F(AdaptedCheck, the_same_text_falls_short_in_nothing) { EXPECT_THAT(faults(text_), IsEmpty()); }

TEST_F(AdaptedCheck, another_amount_than_that_of_the_decision_is_named_and_so_is_the_one_that_went) {
    EXPECT_THAT(faults(with("€\u00a020.000", "€ 90.000")),
                ElementsAre("In de tekst ontbreekt “Subsidie”: € 20.000.", HasSubstr("Het bedrag € 90000 staat niet")));
    EXPECT_THAT(faults(with("€\u00a020.000", "€ 20.000,75")),
                ElementsAre(HasSubstr("“Subsidie”"), HasSubstr("20000,75")));
    EXPECT_THAT(faults(with("Betaal", "Wij betalen 90.000 euro. Betaal")), ElementsAre(HasSubstr("€ 90000")));
}

TEST_F(AdaptedCheck, an_amount_of_the_decision_may_be_named_once_more) {
    EXPECT_THAT(faults(with("Betaal", "U krijgt 20.000,00 euro en betaalt de rechtbank € 194,-. Betaal")), IsEmpty());
}

TEST_F(AdaptedCheck, a_letter_of_one_sentence_lacks_all_that_the_law_asks_each_by_name) {
    EXPECT_THAT(faults("<p>Hallo, u krijgt misschien iets.</p>"),
                ElementsAre(HasSubstr("“Subsidie”"), HasSubstr("“Bestuursorgaan”"),
                            HasSubstr("“Motivering”: zet de tekst onder het kopje “Waarom?”"), HasSubstr("“Begroot”"),
                            HasSubstr("“Laatste dag om te betalen”: 11 januari 2027")));
}

TEST_F(AdaptedCheck, a_motivation_in_other_words_stands_under_the_same_heading) {
    EXPECT_THAT(faults(with("De aanvraag past &amp; klopt.", "Het terrein wordt veiliger.")), IsEmpty());
    EXPECT_THAT(faults(with("<p class=\"tekst\">De aanvraag past &amp; klopt.</p>", "")),
                ElementsAre(HasSubstr("“Motivering”")));
}

TEST_F(AdaptedCheck, amounts_are_read_however_they_are_written) {
    EXPECT_THAT(amounts_in("€ 1.442, €90.000,- of EUR 5,50 en 1.000 euro; de 27 Europese euro's; € -30.000"),
                ElementsAre("1442", "90000", "5,50", "1000", "-30000"));
}

}  // namespace
}  // namespace bolwerk::web
