// Reports as they are printed, from the values of their samples.
#pragma once

#include "tests/web/pages/sample_keys.hpp"
#include "web/documents/renderer.hpp"
#include "web/pages/reports/paper_view.hpp"
#include "web/render/templates.hpp"

namespace bolwerk::web {

struct Paper {
    const char *page, *sample, *name;
};

inline constexpr Paper report_papers[]{{"reports/paper", "reports/show", "report"},
                                       {"reports/annex_paper", "reports/annex", "report_annex"},
                                       {"public_report/paper", "reports/public", "report_public"}};

inline std::string pdf_of_paper(const Paper& paper) {
    const std::filesystem::path home(BOLWERK_SOURCE_DIR);
    static const Templates templates(home / "templates");
    static Renderer renderer(home);
    auto values = sample_of(paper.sample);
    values["mark"] = "V3, vertrouwelijk. Uitgifte 17 aan Saskia Vos. Niet kopiëren of doorgeven.";
    return renderer.pdf(without_own_addresses(templates.render(paper.page, values)),
                        {.identifier = paper.name, .created = "2026-10-07T10:15:00+02:00"});
}

}  // namespace bolwerk::web
