#include "web/app/unread.hpp"

#include <algorithm>

#include "web/app/read_there.hpp"

namespace bolwerk::web {
namespace {

using engine::Json;
using Reads = std::function<bool(std::string_view)>;

/// What every form carries, and every program may.
bool is_carried_along(std::string_view name) { return name == "csrf" || name == "once_key"; }

std::vector<std::string> unread_of(const Json& object, const std::string& before, const Reads& reads) {
    std::vector<std::string> names;
    for (const auto& [name, value] : object.items())
        if (!reads(name)) names.push_back(before + name);
    return names;
}

std::vector<std::string> unread_in(const Request& request, const Reads& read_there) {
    const Reads reads = [&](std::string_view name) { return is_carried_along(name) || read_there(name); };
    std::vector<std::string> names;
    if (request.json.empty()) {
        for (const auto& [name, value] : request.form)
            if (request.wants_json() && !reads(name) && std::ranges::find(names, name) == names.end())
                names.push_back(name);
        return names;
    }
    auto json = Json::parse(request.json, nullptr, false);
    if (!json.is_object()) return names;
    const auto input = json.value("input", Json());
    if (input.is_object()) json.erase("input");
    names = unread_of(json, "", reads);
    if (input.is_object()) std::ranges::move(unread_of(input, "input.", read_there), std::back_inserter(names));
    return names;
}

}  // namespace

std::optional<Response> refuse_unread(const Request& request) {
    if (request.method != "POST" || judges_itself(request.route)) return std::nullopt;
    return refuse_unread(request, [&](std::string_view name) { return is_read_there(request.route, name); });
}

std::optional<Response> refuse_unread(const Request& request, const engine::Form& form,
                                      std::initializer_list<std::string_view> beside) {
    return refuse_unread(request, [&](std::string_view name) {
        return std::ranges::find(form, name, &engine::Field::name) != form.end() ||
               std::ranges::find(beside, name) != beside.end();
    });
}

std::optional<Response> refuse_unread(const Request& request, const Reads& is_read) {
    return unread_problem(unread_in(request, is_read));
}

std::optional<Response> unread_problem(const std::vector<std::string>& names, std::string_view where) {
    if (names.empty()) return std::nullopt;
    std::string all;
    for (const auto& name : names) all += (all.empty() ? "" : ", ") + name;
    return Response::problem(400, "Deze aanvraag heeft velden die niet worden gelezen",
                             "Er is niets gewijzigd. Niet gelezen: " + all + "." + std::string(where),
                             {{"unread", names}});
}

}  // namespace bolwerk::web
