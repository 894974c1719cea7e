// A project plan of Els in Apeldoorn, begun through its pages, for tests of what a case page answers.
#pragma once

#include "tests/web/pages/signed_in.hpp"

namespace bolwerk::web {

class CaseScene : public SignedInPages {
protected:
    CaseScene() {
        owner.run(
            "insert into catalogue (list, code, label, category, position) values"
            "  ('intervention', 'C1', 'Startbijeenkomst', 'communication', 1),"
            "  ('intervention', 'C2', 'Nieuwsbrief', 'communication', 2),"
            "  ('intervention', 'H1', 'Controle', 'integrated_enforcement', 3)");
    }

    static std::string number_in(const Response& response) {
        const auto answer = engine::Json::parse(response.body);
        EXPECT_TRUE(answer.contains("number")) << response.body;
        return answer.value("number", "");
    }

    std::string begin_plan() {
        return number_in(post(els, "/zaken/nieuw",
                              {{"soort", "project_plan"},
                               {"plaats", "1"},
                               {"title", "Plan voor het proefterrein"},
                               {"goal", "Een terrein waar men elkaar kent."}}));
    }

    std::string propose(const std::string& plan) {
        return number_in(post(els, "/zaken/nieuw",
                              {{"soort", "intervention"},
                               {"onder", plan},
                               {"title", "Bijeenkomst voor ondernemers"},
                               {"type", "C1"},
                               {"goal", "Elkaar leren kennen."},
                               {"owner", std::to_string(management)},
                               {"finish_by", "2031-01-01"}}));
    }

    static Upload file_named(const std::string& name, const std::string& bytes) {
        return {.field = "bestand", .file_name = name, .content_type = "application/pdf", .bytes = bytes};
    }
};

}  // namespace bolwerk::web
