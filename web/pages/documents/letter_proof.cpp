#include "web/pages/documents/letter_proof.hpp"

#include "engine/local_time.hpp"

namespace bolwerk::web {
namespace {

using engine::Json;

std::string stamp_of(const Json& at) {
    return engine::local_stamp(engine::parse_moment(at.get<std::string>()).value());
}

std::string template_of(const Json& row) {
    if (!row.at("template_version").is_number()) return {};
    const auto version = "Sjabloon versie " + std::to_string(row.at("template_version").get<int>());
    return version + (row.at("template_of").is_string() ? " van " + row.at("template_of").get<std::string>() : "") +
           ". ";
}

}  // namespace

std::string origin_of(const Json& row) {
    if (!row.at("made_at").is_string()) return {};
    const auto at = stamp_of(row.at("made_at"));
    if (row.at("adapted_by").is_string())
        return "Tekst van " + row.at("adapted_by").get<std::string>() + ", in de brief gezet door " +
               row.at("agreed_by").get<std::string>() + " op " + at + ".";
    return template_of(row) + "Gemaakt op " + at + ".";
}

std::string checksum_of(const Json& row) {
    return row.at("sha256").is_string() ? row.at("sha256").get<std::string>() : std::string();
}

}  // namespace bolwerk::web
