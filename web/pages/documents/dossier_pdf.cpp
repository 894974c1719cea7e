#include "web/documents/bound_pdf.hpp"
#include "web/documents/letter_maker.hpp"
#include "web/documents/print_batch.hpp"
#include "web/log/log.hpp"
#include "web/pages/documents/dossier_contents.hpp"
#include "web/pages/documents/marked_copies.hpp"
#include "web/pages/documents/pages.hpp"

namespace bolwerk::web {
namespace {

using engine::Json;

/// What is bound in one go stands in memory at once; a larger dossier leaves as an archive, which is sent while it is
/// read.
constexpr std::size_t most_bytes = 64UL << 20U;

/// What is in the PDF, and what is not because it was never sent, is no PDF, cannot be read or cannot carry
/// the mark.
struct Bundle {
    std::vector<DossierPlace> bound, left_out;
    std::vector<std::string> pdfs;
    std::vector<int> pages;
    std::size_t bytes = 0;
};

/// The bytes as they may be bound, and their number of pages; nothing when they may not.
std::optional<std::pair<std::string, int>> sheets_of(const Json& file, const std::optional<MarkedCopies>& copies) try {
    const auto type = file.at("content_type").get<std::string>();
    if (type != "application/pdf") return std::nullopt;
    auto bytes = std::optional(bytes_of(file));
    if (copies) bytes = copies->marked(type, *bytes);
    if (!bytes) return std::nullopt;
    const int pages = pages_of(*bytes);
    return std::pair(std::move(*bytes), pages);
} catch (const std::runtime_error& problem) {
    log_event(LogLevel::warning, "pdf_not_bound", {{"reason", problem.what()}});
    return std::nullopt;
}

Bundle bundle_of(std::vector<DossierPlace> places, const std::string& number, const Visit& visit,
                 const std::optional<TakenOut>& taken, const std::optional<MarkedCopies>& copies) {
    const auto taking = taken ? std::optional(std::to_string(taken->number)) : std::nullopt;
    Bundle bundle;
    for (auto& place : places) {
        if (place.superseded) {
            bundle.left_out.push_back(std::move(place));
            continue;
        }
        const auto file = visit.ask(place.query, {{"id", place.id}, {"number", number}, {"taking", taking}});
        if (file.is_null()) continue;
        auto sheets = sheets_of(file, copies);
        if (!sheets) {
            bundle.left_out.push_back(std::move(place));
            continue;
        }
        bundle.bytes += sheets->first.size();
        if (bundle.bytes > most_bytes) return bundle;
        bundle.pages.push_back(sheets->second);
        bundle.pdfs.push_back(std::move(sheets->first));
        bundle.bound.push_back(std::move(place));
    }
    return bundle;
}

/// The contents, when they themselves take that many pages.
std::string contents_pdf(const Bundle& bundle, int own_pages, const Json& found, const Visit& visit,
                         const std::optional<TakenOut>& taken) {
    auto places = bundle.bound;
    int page = own_pages + 1;
    for (std::size_t place = 0; place < places.size(); ++place) {
        places[place].row["page"] = page;
        page += bundle.pages[place];
    }
    auto values = dossier_contents(found, places, visit, taken);
    values["left_out"] = Json::array();
    for (const auto& place : bundle.left_out) values["left_out"].push_back(place.row);
    values["has_left_out"] = !bundle.left_out.empty();
    const auto number = found.at("number").get<std::string>();
    return visit.site.letters->press().pdf(visit.site.templates.render("documents/dossier_paper", values),
                                           {.identifier = "dossier-" + number, .created = engine::iso(visit.now)});
}

/// The contents with the right numbers: how long they are is known once they are set.
std::string numbered_contents(const Bundle& bundle, const Json& found, const Visit& visit,
                              const std::optional<TakenOut>& taken) {
    int own_pages = 1;
    for (;;) {
        auto pdf = contents_pdf(bundle, own_pages, found, visit, taken);
        const int set = pages_of(pdf);
        if (set == own_pages) return pdf;
        own_pages = set;
    }
}

std::string whole_dossier(Bundle& bundle, const Json& found, const Visit& visit, const std::optional<TakenOut>& taken,
                          const std::optional<MarkedCopies>& copies) {
    auto contents = numbered_contents(bundle, found, visit, taken);
    if (copies) {
        auto marked = copies->marked("application/pdf", contents);
        if (!marked) throw NoPdf("Expected to mark the contents, but that failed");
        contents = std::move(*marked);
    }
    std::vector<BoundPart> parts{{"Inhoud", std::move(contents)}};
    for (std::size_t place = 0; place < bundle.bound.size(); ++place)
        parts.push_back({bundle.bound[place].row.at("label").get<std::string>(), std::move(bundle.pdfs[place])});
    return bound(parts);
}

}  // namespace

Response send_dossier_pdf(const Request& request, Visit& visit) try {
    const auto asked = dossier_of(request, visit);
    if (const auto* refused = std::get_if<Response>(&asked)) return *refused;
    const auto& found = std::get<Json>(asked);
    if (visit.site.letters == nullptr) throw NoPdf("Expected a renderer, but there is none");
    const auto number = found.at("number").get<std::string>();
    auto places = dossier_places(found);
    const auto taken = take_dossier(found, visit);
    std::optional<MarkedCopies> copies;
    if (taken) copies.emplace(visit, *taken);
    auto bundle = bundle_of(std::move(places), number, visit, taken, copies);
    if (bundle.bytes > most_bytes)
        return error(request, visit, 413, "Dit dossier is te groot voor één PDF",
                     "Download het dossier als ZIP. Daar zit alles in wat u mag zien.");
    return Response::file("dossier-" + number + ".pdf", "application/pdf",
                          whole_dossier(bundle, found, visit, taken, copies));
} catch (const NoPdf&) {
    return error(request, visit, 503, "De PDF is nu niet te maken",
                 "Probeer het over een minuut opnieuw, of download het dossier als ZIP.");
}

}  // namespace bolwerk::web
