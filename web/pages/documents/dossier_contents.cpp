#include "web/pages/documents/dossier_contents.hpp"

#include <algorithm>

#include "engine/codec.hpp"
#include "engine/local_time.hpp"
#include "web/export/table.hpp"
#include "web/pages/documents/letter_proof.hpp"
#include "web/pages/documents/pages.hpp"
#include "web/view/history_view.hpp"
#include "web/view/posted_view.hpp"

namespace bolwerk::web {
namespace {

using engine::Json;

std::string day_of(const Json& row, const char* key) {
    const auto text = row.at(key).get<std::string>();
    if (const auto day = engine::parse_iso_date(text)) return engine::medium_date(*day);
    const auto at = engine::parse_moment(text);
    return at ? engine::medium_date(engine::local_date(*at)) : "";
}

/// Never made known, and a later version was.
bool is_superseded(const Json& letter) {
    return letter.at("followed").get<bool>() && !letter.at("published").get<bool>();
}

std::string label_of(const Json& letter) {
    const auto title = letter.at("title").get<std::string>();
    const auto version = letter.at("version").get<int>();
    return letter.at("number").get<std::string>() + " " +
           (title.empty() ? letter.at("name").get<std::string>() : title) +
           (version == 1 ? "" : ", versie " + std::to_string(version)) +
           (letter.at("published").get<bool>() ? ", zo bekendgemaakt" : "") +
           (is_superseded(letter) ? ", niet verstuurd: vervangen door een latere versie" : "");
}

std::string path_of(const Json& letter) {
    return "brieven/" + letter.at("number").get<std::string>() + "-v" + std::to_string(letter.at("version").get<int>());
}

/// The Word document from which an officer's text was taken.
DossierPlace source_of(const Json& letter) {
    const auto path = path_of(letter) + ".docx";
    const auto checksum = letter.at("source_sha256").get<std::string>();
    return {path,
            "document/source",
            letter.at("id"),
            {{"path", path},
             {"label", label_of(letter) + ", de tekst in Word"},
             {"date", day_of(letter, "dated")},
             {"by", ""},
             {"origin", origin_of(letter)},
             {"checksum", checksum}}};
}

/// What happened with its day, year and hour: a dossier is read years later, and away from Bolwerk.
Json history_of(const engine::Definition& definition, const Json& found, const Visit& visit) {
    std::vector<engine::Event> read;
    for (const auto& one : found.at("history")) read.push_back(engine::event_from_json(one));
    std::ranges::reverse(read);
    auto rows = history_view(definition, read, visit.today);
    add_posted(rows, found.at("posted"), visit.today);
    std::reverse(rows.begin(), rows.end());
    for (auto& row : rows)
        row["time_text"] = engine::local_stamp(engine::parse_moment(row.at("time_iso").get<std::string>()).value());
    return rows;
}

/// Makes the letters whose turn has not come yet; whether there were any.
bool make_what_waits(const Json& letters, const Visit& visit) {
    bool made = false;
    for (const auto& one : letters)
        if (!one.at("made").get<bool>()) made = make_now(visit, one.at("id")) == Making::made || made;
    return made;
}

}  // namespace

std::vector<DossierPlace> dossier_places(const Json& found) {
    std::vector<DossierPlace> places;
    for (const auto& one : found.at("letters")) {
        if (!one.at("made").get<bool>()) continue;
        const auto path = path_of(one) + ".pdf";
        places.push_back({path,
                          "document/fetch",
                          one.at("id"),
                          {{"path", path},
                           {"label", label_of(one)},
                           {"date", day_of(one, "dated")},
                           {"by", ""},
                           {"publication", publication_of(one)},
                           {"origin", origin_of(one)},
                           {"checksum", checksum_of(one)}},
                          is_superseded(one)});
        if (one.at("has_word")) places.push_back(source_of(one));
    }
    for (const auto& one : found.at("files")) {
        const auto id = std::to_string(one.at("id").get<std::int64_t>());
        const auto path = "bestanden/" + id + " " + one.at("name").get<std::string>();
        places.push_back({path,
                          "attachment/fetch",
                          one.at("id"),
                          {{"path", path},
                           {"label", one.at("name")},
                           {"date", day_of(one, "at")},
                           {"by", one.at("by")},
                           {"publication", ""},
                           {"origin", ""},
                           {"checksum", checksum_of(one)}}});
    }
    return places;
}

Json dossier_contents(const Json& found, const std::vector<DossierPlace>& places, const Visit& visit,
                      const std::optional<TakenOut>& taken) {
    const auto* definition = visit.definition(found.at("workflow").get<std::string>());
    Json letters = Json::array(), files = Json::array();
    for (const auto& place : places) (place.query == "attachment/fetch" ? files : letters).push_back(place.row);
    return {{"number", found.at("number")},
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
            {"history", definition == nullptr ? Json::array() : history_of(*definition, found, visit)}};
}

std::variant<Json, Response> dossier_of(const Request& request, const Visit& visit) {
    auto found = visit.ask("document/dossier", {{"number", std::string(request.capture("number"))}});
    if (found.is_null()) return not_found(request, visit);
    if (found.at("compartment").get<int>() > ceiling_of_files)
        return error(request, visit, 403, "Dit dossier kunt u niet downloaden",
                     "In deze zaak staat informatie van het RIEC. Die verlaat Bolwerk niet.");
    if (make_what_waits(found.at("letters"), visit))
        found = visit.ask("document/dossier", {{"number", std::string(request.capture("number"))}});
    return found;
}

std::optional<TakenOut> take_dossier(const Json& found, const Visit& visit) {
    return taken_out(visit.ask("view_log/take_out", {{"number", found.at("number").get<std::string>()},
                                                     {"level", found.at("level").get<std::int64_t>()},
                                                     {"taken_as", "dossier"},
                                                     {"what", "Dossier"}}));
}

}  // namespace bolwerk::web
