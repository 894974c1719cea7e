#include "web/export/zip.hpp"
#include "web/pages/documents/dossier_contents.hpp"
#include "web/pages/documents/marked_copies.hpp"
#include "web/pages/documents/pages.hpp"
#include "web/server/text.hpp"

namespace bolwerk::web {
namespace {

using engine::Json;

/// Everything in turn, each as a marked copy where it can carry a mark; false when nobody takes the bytes any more.
bool send_all(ZipWriter& zip, const Visit& visit, const std::string& number, const std::vector<DossierPlace>& places,
              const std::optional<TakenOut>& taken) {
    std::optional<MarkedCopies> copies;
    if (taken) copies.emplace(visit, *taken);
    const auto taking = taken ? std::optional(std::to_string(taken->number)) : std::nullopt;
    if (taken && !zip.add(notice_name, copy_notice(*taken))) return false;
    for (const auto& place : places) {
        const auto file = visit.ask(place.query, {{"id", place.id}, {"number", number}, {"taking", taking}});
        if (file.is_null()) continue;
        const auto bytes = bytes_of(file);
        const auto marked = copies ? copies->marked(file.at("content_type"), bytes) : std::nullopt;
        if (!zip.add(place.path, marked.value_or(bytes))) return false;
    }
    return true;
}

}  // namespace

Response send_dossier(const Request& request, Visit& visit) {
    const auto asked = dossier_of(request, visit);
    if (const auto* refused = std::get_if<Response>(&asked)) return *refused;
    const auto& found = std::get<Json>(asked);
    const auto number = found.at("number").get<std::string>();
    auto places = dossier_places(found);
    const auto taken = take_dossier(found, visit);
    auto contents = visit.site.templates.render("documents/contents", dossier_contents(found, places, visit, taken));
    const auto send = [visit, number, places = std::move(places), contents = std::move(contents),
                       taken](StreamWriter& out) {
        ZipWriter zip([&out](std::string_view bytes) { return out.write(bytes); });
        if (zip.add("inhoud.html", contents) && send_all(zip, visit, number, places, taken)) zip.finish();
    };
    return Response::streamed("application/zip", send)
        .with("Content-Disposition", "attachment; filename*=UTF-8''" + percent_encoded("dossier-" + number + ".zip"));
}

}  // namespace bolwerk::web
