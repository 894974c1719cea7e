#include "web/app/shell.hpp"

#include <sodium.h>

namespace bolwerk::web {
namespace {

using engine::Json;

constexpr auto variant = sodium_base64_VARIANT_URLSAFE_NO_PADDING;

std::string initials(const std::string& name) {
    std::string letters;
    bool at_start = true;
    for (const char c : name) {
        if (at_start && c >= 'A' && c <= 'Z') letters += c;
        at_start = c == ' ';
    }
    return letters.size() > 2 ? std::string{letters.front(), letters.back()} : letters;
}

struct MenuItem {
    std::string_view label, href;
};
constexpr MenuItem menu[]{
    {"Mijn werk", "/"}, {"Zaken", "/zaken"}, {"Terreinen", "/terreinen"}, {"Werkwijze", "/werkwijze"}};

bool stands_below(std::string_view path, std::string_view href) {
    return href == "/" ? path == "/" : path == href || path.starts_with(std::string(href) + "/");
}

/// The count stops at a hundred: more is more than anybody counts.
std::string shown_number(std::int64_t number) { return number < 100 ? std::to_string(number) : "99+"; }

Json menu_item(const MenuItem& item, std::string_view path, std::int64_t waiting) {
    const bool counted = item.href == "/" && waiting > 0;
    return {{"label", item.label},
            {"href", item.href},
            {"current", stands_below(path, item.href)},
            {"has_count", counted},
            {"count", shown_number(waiting)}};
}

/// Whoever takes part in a report: the stuurgroep, those who write it, and the RIEC, which watches over its V3 annex.
bool reads_reports(const Visit& visit) {
    for (const auto* role : {"riec_analyst", "riec_manager", "riec_privacy_officer"})
        if (visit.has_role(role)) return true;
    const auto* definition = visit.site.definition("progress_report");
    if (definition == nullptr) return false;
    for (const auto& step : definition->steps)
        for (const auto& role : step.who)
            if (visit.has_role(role.id)) return true;
    return false;
}

Json menu_of(const Request& request, const Visit& visit, const Json& person) {
    Json items = Json::array();
    const auto waiting = person.value("waiting", std::int64_t{0});
    for (const auto& item : menu) items.push_back(menu_item(item, request.path, waiting));
    if (person.value("serves_province", false))
        items.push_back(menu_item({"Subsidies", "/subsidies"}, request.path, 0));
    if (person.value("reads_riec", false))
        items.push_back(menu_item({"Risicorondes", "/risicorondes"}, request.path, 0));
    if (person.value("sees_signals", false)) items.push_back(menu_item({"Signalen", "/signalen"}, request.path, 0));
    const bool steers = visit.has_role("steering_group_member") || visit.has_role("steering_group_secretary");
    if (steers || person.value("serves_province", false))
        items.push_back(menu_item({"Dashboard", "/dashboard"}, request.path, 0));
    if (steers) items.push_back(menu_item({"Vergaderingen", "/vergaderingen"}, request.path, 0));
    if (reads_reports(visit)) items.push_back(menu_item({"Rapportages", "/rapportages"}, request.path, 0));
    if (visit.has_role("privacy_officer") || visit.has_role("riec_privacy_officer"))
        items.push_back(menu_item({"Inzage", "/inzage"}, request.path, 0));
    if (visit.has_role("archivist")) items.push_back(menu_item({"Archief", "/archief"}, request.path, 0));
    if (visit.has_role("functional_admin")) items.push_back(menu_item({"Beheer", "/beheer"}, request.path, 0));
    return items;
}

}  // namespace

void add_shell(Json& values, const Request& request, const Visit& visit) {
    // What changed something asked only who it was: a form that comes back needs the rest as well.
    const auto person =
        visit.signed_in() && !visit.person.contains("waiting") ? visit.ask("session/visit") : visit.person;
    const auto name = person.value("name", std::string{});
    const auto on_behalf_of = person.value("on_behalf_of", std::string{});
    const auto unread = person.value("unread", std::int64_t{0});
    values["lang"] = "nl";
    values["signed_in"] = visit.signed_in();
    values["csrf"] = visit.csrf;
    values["demo"] = visit.site.demo;
    values["version_text"] = visit.site.version_text;
    values["user"] = {{"name", name},
                      {"initials", initials(name)},
                      {"organisation", person.value("organisation", "")},
                      {"on_behalf", !on_behalf_of.empty()},
                      {"on_behalf_of", on_behalf_of}};
    values["nav"] = visit.signed_in() ? menu_of(request, visit, person) : Json::array();
    values["unread_count"] = unread;
    values["has_unread"] = unread > 0;
    values["search_query"] = std::string(request.path == "/zoeken" ? request.query["q"] : std::string_view{});
    if (values.contains("has_flash")) return;
    values["has_flash"] = !visit.flash.is_null();
    values["flash"] = visit.flash;
}

Cookie flash_cookie(std::string_view kind, std::string_view text) {
    const auto json = Json{{"kind", kind}, {"text", text}}.dump();
    std::string value(sodium_base64_encoded_len(json.size(), variant), '\0');
    sodium_bin2base64(value.data(), value.size(), reinterpret_cast<const unsigned char*>(json.data()), json.size(),
                      variant);
    value.resize(value.size() - 1);
    return {.name = "bolwerk_flash", .value = value, .max_age = std::chrono::seconds(60)};
}

Json read_flash(std::string_view cookie) {
    std::string json(cookie.size(), '\0');
    std::size_t length = 0;
    const auto problem = sodium_base642bin(reinterpret_cast<unsigned char*>(json.data()), json.size(), cookie.data(),
                                           cookie.size(), nullptr, &length, nullptr, variant);
    if (problem != 0) return nullptr;
    const auto flash = Json::parse(json.substr(0, length), nullptr, false);
    // Anybody may send anything as a cookie: two texts of it are taken, however deep it stands.
    const auto is_text = [&](const char* name) { return flash.contains(name) && flash[name].is_string(); };
    if (!flash.is_object() || !is_text("kind") || !is_text("text")) return nullptr;
    return {{"kind", flash["kind"]}, {"text", flash["text"]}};
}

}  // namespace bolwerk::web
