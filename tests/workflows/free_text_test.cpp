// Whatever somebody types in a form of any workflow: personal data that can be told by their form are refused there,
// unless the field says that they belong in it (HANDBOOK 4.3). A new workflow is checked without an edit here.
#include <gmock/gmock.h>

#include <set>

#include "engine/desk.hpp"
#include "workflows/registry.hpp"

namespace bolwerk::workflows {
namespace {

using engine::Field;
using engine::is_free_text;

/// Every free text with the action that asks it, of all workflows and the desk.
template <typename Look>
void each_free_text(const Look& look) {
    const auto look_at = [&](const std::string& of, const std::vector<engine::ActionInfo>& actions) {
        for (const auto& action : actions)
            if (action.form != nullptr)
                for (const auto& field : *action.form)
                    if (is_free_text(field)) look(of + "." + std::string(field.name), field);
    };
    for (const auto& definition : every_definition()) look_at(std::string(definition.id), definition.actions);
    look_at("desk", engine::desk_actions());
}

bool refuses(const Field& field, const std::string& text) {
    const auto parsed = engine::parse({field}, {{std::string(field.name), {text}}});
    return std::ranges::any_of(parsed.errors, [](const engine::FieldError& wrong) {
        return wrong.sentence.starts_with("Haal persoonsgegevens weg") ||
               wrong.sentence.starts_with("Schrijf over het terrein, niet over personen of bedrijven");
    });
}

TEST(FreeText, holds_no_bsn_plate_phone_number_or_address_where_they_do_not_belong) {
    int seen = 0;
    each_free_text([&](const std::string& where, const Field& field) {
        if (field.may_hold == engine::MayHold::anything) return;
        ++seen;
        const bool contact = field.may_hold == engine::MayHold::contact_details;
        EXPECT_TRUE(refuses(field, "De man met BSN 111222333 was erbij.")) << where;
        EXPECT_TRUE(refuses(field, "Het busje met kenteken 12-ABC-3.")) << where;
        EXPECT_NE(refuses(field, "Bel voor meer 06-12345678."), contact) << where;
        EXPECT_NE(refuses(field, "Mail naar jan.smit@voorbeeld.nl."), contact) << where;
        EXPECT_NE(refuses(field, "Betaald op NL91 ABNA 0417 1643 00."), contact) << where;
        EXPECT_FALSE(refuses(field, "Op 26 november 2026 om 09:30, 12 ha, € 1.250.000, RIN 140063.")) << where;
    });
    EXPECT_GT(seen, 100);
}

TEST(FreeText, of_a_round_an_analysis_a_designation_a_signal_or_a_plan_speaks_of_parks_alone) {
    int seen = 0;
    each_free_text([&](const std::string& where, const Field& field) {
        const auto workflow = where.substr(0, where.find('.'));
        const bool parks = where == "intervention.title" || where == "intervention.check_selection_how" ||
                           where == "intervention.thanks_to" || where == "intervention.noticed" ||
                           workflow == "risk_round" || workflow == "risk_analysis" || workflow == "designation" ||
                           workflow == "signal" || workflow == "project_plan";
        if (field.may_hold == engine::MayHold::anything) return;
        seen += parks ? 1 : 0;
        for (const auto* text : {"Gezien bij de heer J. de Vries.", "Gezien bij Jansen Transport B.V. vandaag.",
                                 "Gezien op de Industrieweg 12."})
            EXPECT_EQ(refuses(field, text), parks) << where << ": " << text;
        EXPECT_FALSE(refuses(field, "Op Larserpoort in Lelystad ziet de gemeente te weinig.")) << where;
    });
    EXPECT_GT(seen, 60);
}

TEST(FreeText, may_hold_anything_only_where_a_number_is_asked_or_another_rule_judges) {
    std::set<std::string> open;
    each_free_text([&](const std::string& where, const Field& field) {
        if (field.may_hold == engine::MayHold::anything && !where.starts_with("park_record.")) open.insert(where);
    });
    EXPECT_THAT(
        open, testing::ElementsAre("aid_registration.register_reference", "biz.ordinance_reference",
                                   "default_notice.about_matter", "default_notice.late_interest_sum", "desk.file_name",
                                   "desk.letter", "desk.sha256", "desk.text", "kvo_b.certificate_number",
                                   "new_park.rin", "objection.court_number", "objection.hearing_free_day",
                                   "recovery.claim_reference", "subsidy.amount_sum", "subsidy.iban",
                                   "subsidy.late_interest_sum", "subsidy.other_subsidies_text", "subsidy.rsin_kvk"));
}

}  // namespace
}  // namespace bolwerk::workflows
