// A stuurgroep with a member, a secretary and a programme manager who make a report about what Els began in Apeldoorn.
#pragma once

#include "tests/web/pages/cases/case_scene.hpp"
#include "tests/web/pages/sample_keys.hpp"

namespace bolwerk::web {

class ReportScene : public CaseScene {
protected:
    ReportScene() { marjan = person("Marjan Kuipers", "steering_group_member", steering_group, 1); }

    std::string today() { return owner.value("select today()"); }

    Response begin(std::int64_t who, const std::string& day, const std::string& once_key = "") {
        return post(who, "/rapportages/nieuw",
                    {{"organisation", std::to_string(steering_group)},
                     {"reference_date", day},
                     {"title", "Voortgangsrapportage derde kwartaal"},
                     {"once_key", once_key}});
    }
    std::string begun() { return number_in(begin(saskia, today())); }

    Response take(std::int64_t who, const std::string& number, const std::string& action, engine::Json input) {
        Fields form;
        for (const auto& [name, value] : input.items()) form.add(name, value.get<std::string>());
        return post(who, "/zaken/" + number + "/acties/" + action, form);
    }

    void write(const std::string& number, const std::string& section, const std::string& text) {
        ASSERT_EQ(take(saskia, number, "annotate", {{"section", section}, {"text", text}}).status, 200);
    }

    /// From draft to what everybody may read, each step by whose turn it is.
    void bring_to_publication(const std::string& number) {
        write(number, "summary", "Alles loopt volgens de afspraak.");
        write(number, "risks", "Een zin die binnen de stuurgroep blijft.");
        ASSERT_EQ(take(saskia, number, "circulate", {}).status, 200);
        ASSERT_EQ(take(marjan, number, "react", {{"reaction", "Graag ook iets over verlichting."}}).status, 200);
        ASSERT_EQ(take(petra, number, "submit", {{"early_because", "Alle leden hebben gereageerd."}}).status, 200);
        ASSERT_EQ(
            take(saskia, number, "adopt", {{"decided_on", today()}, {"decision_text", "Conform vastgesteld."}}).status,
            200);
        ASSERT_EQ(take(petra, number, "publish", {{"public_checked", "ja"}}).status, 200);
    }

    std::int64_t marjan = 0;
};

}  // namespace bolwerk::web
