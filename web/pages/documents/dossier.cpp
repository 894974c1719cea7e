#include <algorithm>

#include "engine/codec.hpp"
#include "engine/local_time.hpp"
#include "web/export/table.hpp"
#include "web/export/zip.hpp"
#include "web/pages/documents/marked_copies.hpp"
#include "web/pages/documents/pages.hpp"
#include "web/server/text.hpp"
#include "web/view/history_view.hpp"

namespace bolwerk::web {
namespace {

using engine::Json;

std::string day_of(const Json& row, const char* key) {
    const auto text = row.at(key).get<std::string>();
    if (const auto day = engine::parse_iso_date(text)) return engine::medium_date(*day);
    const auto at = engine::parse_moment(text);
    return at ? engine::medium_date(engine::local_date(*at)) : "";
}

std::string label_of(const Json& letter) {
    const auto title = letter.at("title").get<std::string>();
    const auto version = letter.at("version").get<int>();
    return letter.at("number").get<std::string>() + " " +
           (title.empty() ? letter.at("name").get<std::string>() : title) +
           (version == 1 ? "" : ", versie " + std::to_string(version));
}

/// Where a letter or file stands in the archive.
struct Place {
    std::string path, query;
    std::int64_t id = 0;
    Json row;  ///< of the contents page
};

std::vector<Place> places_of(const Json& found, const Visit& visit) {
    std::vector<Place> places;
    for (const auto& one : found.at("letters")) {
        if (!one.at("made").get<bool>() && !make_now(visit, one.at("id"))) continue;
        const auto path = "brieven/" + one.at("number").get<std::string>() + "-v" +
                          std::to_string(one.at("version").get<int>()) +
                          (one.at("content_type") == "application/pdf" ? ".pdf" : ".docx");
        places.push_back({path,
                          "document/fetch",
                          one.at("id"),
                          {{"path", path}, {"label", label_of(one)}, {"date", day_of(one, "dated")}, {"by", ""}}});
    }
    for (const auto& one : found.at("files")) {
        const auto id = std::to_string(one.at("id").get<std::int64_t>());
        const auto path = "bestanden/" + id + " " + one.at("name").get<std::string>();
        places.push_back(
            {path,
             "attachment/fetch",
             one.at("id"),
             {{"path", path}, {"label", one.at("name")}, {"date", day_of(one, "at")}, {"by", one.at("by")}}});
    }
    return places;
}

std::string contents_of(const Json& found, const std::vector<Place>& places, const Visit& visit,
                        const std::optional<TakenOut>& taken) {
    const auto* definition = visit.definition(found.at("workflow").get<std::string>());
    std::vector<engine::Event> events;
    for (const auto& one : found.at("history")) events.push_back(engine::event_from_json(one));
    Json letters = Json::array(), files = Json::array();
    for (const auto& place : places) (place.query == "document/fetch" ? letters : files).push_back(place.row);
    return visit.site.templates.render(
        "documents/contents",
        {{"number", found.at("number")},
         {"title", found.at("title")},
         {"organisation", found.at("organisation")},
         {"workflow_title", definition == nullptr ? Json("Zaak") : Json(definition->title)},
         {"today", engine::medium_date(visit.today)},
         {"person", visit.person.value("name", "")},
         {"has_mark", taken.has_value()},
         {"mark", taken ? copy_mark(*taken) : ""},
         {"has_letters", !letters.empty()},
         {"letters", letters},
         {"has_files", !files.empty()},
         {"files", files},
         {"history", definition == nullptr ? Json::array() : history_view(*definition, events, visit.today)}});
}

/// Everything in turn, each as a marked copy where it can carry a mark; false when nobody takes the bytes any more.
bool send_all(ZipWriter& zip, const Visit& visit, const std::string& number, const std::vector<Place>& places,
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
    const auto number = std::string(request.capture("number"));
    const auto found = visit.ask("document/dossier", {{"number", number}});
    if (found.is_null()) return not_found(request, visit);
    if (found.at("compartment").get<int>() > ceiling_of_files)
        return error(request, visit, 403, "Dit dossier kunt u niet downloaden",
                     "In deze zaak staat informatie van het RIEC. Die verlaat Bolwerk niet.");
    auto places = places_of(found, visit);
    // What is not in the log does not leave: it stands there before the first byte is sent.
    const auto taken = taken_out(visit.ask("view_log/take_out", {{"number", number},
                                                                 {"level", found.at("level").get<std::int64_t>()},
                                                                 {"taken_as", "dossier"},
                                                                 {"what", "Dossier"}}));
    auto contents = contents_of(found, places, visit, taken);
    const auto send = [visit, number, places = std::move(places), contents = std::move(contents),
                       taken](StreamWriter& out) {
        ZipWriter zip([&out](std::string_view bytes) { return out.write(bytes); });
        if (zip.add("inhoud.html", contents) && send_all(zip, visit, number, places, taken)) zip.finish();
    };
    return Response::streamed("application/zip", send)
        .with("Content-Disposition", "attachment; filename*=UTF-8''" + percent_encoded("dossier-" + number + ".zip"));
}

}  // namespace bolwerk::web
