#include <algorithm>

#include "engine/local_time.hpp"
#include "web/documents/letter_maker.hpp"
#include "web/export/table.hpp"
#include "web/files/base64.hpp"
#include "web/log/log.hpp"
#include "web/pages/documents/letter_proof.hpp"
#include "web/pages/documents/marked_copies.hpp"
#include "web/pages/documents/pages.hpp"
#include "web/view/due_view.hpp"

namespace bolwerk::web {
namespace {

using engine::Json;

bool is_number(std::string_view text) {
    return text.size() < 10 && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

std::string day_text(const Json& value, engine::Date today) {
    const auto day = engine::parse_iso_date(value.is_string() ? value.get<std::string>() : "");
    return day ? near_date(*day, today) : "";
}

/// Who else reads the case does not see it.
std::string for_whom(const Json& only_for) {
    if (only_for.is_null()) return "";
    return only_for == 0 ? ", alleen voor wie beslist" : ", alleen voor de adviseur en wie beslist";
}

std::string status_of(const Json& row, engine::Date today) {
    if (row.at("withdrawn").get<bool>()) return "Teruggenomen, niet verzonden";
    if (row.at("waits").get<bool>()) return "Wacht nog, niet verzonden";
    if (!row.at("published_on").is_null())
        return "Bekendgemaakt " + day_text(row.at("published_on"), today) + channel_of(row);
    if (row.at("stuck").get<bool>()) return "Kan niet worden gemaakt. De beheerder ziet dit bij de storingen";
    return row.at("made").get<bool>() ? "Gemaakt" : "Wordt gemaakt, uiterlijk als u hem opent";
}

std::string sent_text(const Json& row) {
    for (const auto* not_sent : {"withdrawn", "waits", "stuck"})
        if (row.at(not_sent).get<bool>()) return {};
    return sending_of(row);
}

std::string signer_of(const Json& row) {
    return row.at("signer").is_string() ? row.at("signer").get<std::string>() : std::string();
}

/// The texts that wait for who signed.
Json proposals_of(const Json& row, const std::string& number) {
    Json list = Json::array();
    if (row.at("proposals").is_null()) return list;
    for (const auto& one : row.at("proposals")) {
        const bool waits_for_reader = one.at("waits_for_reader");
        list.push_back(
            {{"proposal_href", "/zaken/" + number + "/voorstellen/" + std::to_string(one.at("id").get<int>())},
             {"proposed", proposed_text(one)},
             {"read_text", read_text(one)},
             {"may_agree", one.at("may_read").get<bool>() || (row.at("may_adapt").get<bool>() && !waits_for_reader)},
             {"signer", signer_of(row)}});
    }
    return list;
}

/// For which letters somebody may write another text, and who decides on it.
void add_adapting(Json& values, const engine::Case& subject, const Json& rows) {
    Json adaptable = Json::array(), waiting = Json::array();
    for (const auto& row : rows) {
        if (!row.at("prepares").get<bool>()) continue;
        adaptable.push_back({{"number", row.at("number")}, {"name", row.at("title")}});
        if (!row.at("may_adapt").get<bool>())
            waiting.push_back({{"number", row.at("number")}, {"signer", signer_of(row)}});
    }
    values["can_adapt_letters"] = !adaptable.empty();
    values["adaptable_letters"] = adaptable;
    values["signed_letters"] = waiting;
    values["adapt_href"] = "/zaken/" + subject.number + "/brieven";
}

}  // namespace

std::string bytes_of(const Json& letter) { return from_base64(letter.at("bytes").get_ref<const std::string&>()); }

Making make_now(const Visit& visit, std::int64_t id) {
    const auto not_made = [&](const std::runtime_error& error, const std::optional<std::string>& stuck) {
        log_event(LogLevel::error, "letter_not_made", {{"document", id}, {"reason", error.what()}});
        visit.site.pool.ask("document/not_made", {{"id", id}, {"stuck", stuck}});
    };
    if (visit.site.letters == nullptr) return Making::later;
    try {
        visit.site.letters->make(id);
        return Making::made;
    } catch (const db::DatabaseError&) {
        throw;
    } catch (const LetterLacks& lacks) {
        not_made(lacks, lacks.sentence);
        return Making::lacking;
    } catch (const std::runtime_error& error) {
        not_made(error, std::nullopt);
        return Making::later;
    }
}

void add_letters(Json& values, const engine::Case& subject, const Json& rows, engine::Date today) {
    Json letters = Json::array();
    for (const auto& row : rows) {
        const auto number = row.at("number").get<std::string>();
        const auto version = std::to_string(row.at("version").get<int>());
        auto title = row.at("title").get<std::string>();
        if (title.empty()) title = row.at("name").get<std::string>();
        title.front() = static_cast<char>(std::toupper(static_cast<unsigned char>(title.front())));
        const auto note = number + (version == "1" ? "" : ", versie " + version) + for_whom(row.at("only_for"));
        const auto checksum = checksum_of(row);
        letters.push_back({{"href", "/zaken/" + subject.number + "/brieven/" + number + "?versie=" + version},
                           {"letter_title", title},
                           {"letter_note", note},
                           {"has_proof", !checksum.empty()},
                           {"origin", origin_of(row)},
                           {"checksum", checksum},
                           {"can_adapt", row.at("prepares").get<bool>() || row.at("has_word").get<bool>()},
                           {"has_proposals", !row.at("proposals").is_null()},
                           {"proposals", proposals_of(row, subject.number)},
                           {"word_href", "/zaken/" + subject.number + "/brieven/" + number + "/word?versie=" + version},
                           {"dated", day_text(row.at("dated"), today)},
                           {"status_text", status_of(row, today)},
                           {"sent_text", sent_text(row)}});
    }
    add_adapting(values, subject, rows);
    values["has_letters"] = !letters.empty();
    values["letters"] = letters;
    values["has_dossier"] = static_cast<int>(subject.compartment) <= ceiling_of_files;
    values["dossier_href"] = "/zaken/" + subject.number + "/dossier.zip";
    values["dossier_pdf_href"] = "/zaken/" + subject.number + "/dossier.pdf";
}

Response send_letter(const Request& request, Visit& visit) {
    const auto version = std::string(request.query["versie"]);
    if (!is_number(version)) return not_found(request, visit);
    const auto asked = version.empty() ? std::nullopt : std::optional(version);
    const auto found =
        visit.ask("document/find",
                  {{"number", request.capture("number")}, {"letter", request.capture("letter")}, {"version", asked}});
    if (found.is_null()) return not_found(request, visit);
    const std::int64_t id = found.at("id");
    const auto making = found.at("made") ? Making::made : make_now(visit, id);
    if (making == Making::lacking)
        return error(request, visit, 503, "Deze brief kan niet worden gemaakt",
                     "Er ontbreekt iets dat in de brief moet staan. Opnieuw proberen helpt niet. De beheerder ziet dit "
                     "bij de storingen.");
    if (making == Making::later)
        return error(request, visit, 503, "Deze brief is er nog niet",
                     "De brief kan nu niet worden gemaakt. Bolwerk probeert het opnieuw. Lukt dat niet, dan ziet de "
                     "beheerder dit bij de storingen.");
    const auto letter = visit.ask("document/fetch", {{"id", id}, {"taking", std::nullopt}});
    if (letter.is_null()) return not_found(request, visit);
    const auto ending = letter.at("content_type") == "application/pdf" ? ".pdf" : ".docx";
    return outgoing(visit,
                    {.name = letter.at("number").get<std::string>() + ending,
                     .type = letter.at("content_type"),
                     .bytes = bytes_of(letter)},
                    taken_out(letter.at("taken")));
}

}  // namespace bolwerk::web
