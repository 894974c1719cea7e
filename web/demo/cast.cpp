#include "web/demo/cast.hpp"

#include <stdexcept>

#include "web/commands/registers.hpp"
#include "web/sign_in/password.hpp"

namespace bolwerk::web {
namespace {

using engine::Json;

std::int64_t found(const std::map<std::string, std::int64_t, std::less<>>& all, std::string_view key) {
    const auto place = all.find(key);
    if (place != all.end()) return place->second;
    throw std::runtime_error("Expected '" + std::string(key) + "' in db/data/demo/cast.json, but it is not there");
}

std::string address_of(const Json& person, const Json& file) {
    std::string address;
    for (const char c : person.at("name").get<std::string>())
        address += c == ' ' ? '.' : static_cast<char>(std::tolower(c));
    return address + "@" + file.at("mail_domain").get<std::string>();
}

Json organisation_rows(const Json& file) {
    auto rows = file.at("organisations");
    for (auto& row : rows) {
        const auto area = row.at("area").get<std::string>();
        row["area"] = area.empty() ? Json::array() : file.at("areas").at(area);
    }
    return rows;
}

Json people_rows(const Json& file, const Cast& cast) {
    auto rows = file.at("people");
    for (auto& row : rows) {
        row["email"] = address_of(row, file);
        for (auto& role : row.at("roles")) role["organisation"] = cast.organisation(role.at("at").get<std::string>());
    }
    return rows;
}

}  // namespace

std::int64_t Cast::organisation(std::string_view key) const { return found(organisations, key); }
std::int64_t Cast::person(std::string_view key) const { return found(people, key); }

Cast put_cast(db::Pool& pool, const std::filesystem::path& path) {
    const auto file = Json::parse(text_of_file(path));
    Cast cast;
    cast.areas = file.at("areas");
    pool.ask("demo/put_municipalities", {{"rows", file.at("municipalities")}});
    cast.organisations = pool.ask_json(
        "demo/put_organisations",
        {{"rows", organisation_rows(file)}, {"municipality_name", file.at("municipality_name").get<std::string>()}});
    const auto hash = hash_password(file.at("password").get<std::string>());
    cast.people = pool.ask_json("demo/put_people", {{"rows", people_rows(file, cast)}, {"password_hash", hash}});
    auto mandates = file.at("mandates");
    for (auto& row : mandates) row["organisation"] = cast.organisation(row.at("at").get<std::string>());
    pool.ask("demo/put_mandates", {{"rows", mandates}});
    pool.ask("demo/put_consents", {});
    return cast;
}

}  // namespace bolwerk::web
