#include "web/pages/kept_views.hpp"

#include <algorithm>

#include "web/pages/typed_form.hpp"
#include "web/server/target.hpp"
#include "web/view/link.hpp"
#include "web/view/paging.hpp"
#include "web/view/row_text.hpp"

namespace bolwerk::web {
namespace {

constexpr std::size_t most_fields = 20, longest_name = 60;

/// "soort": the name of a field, as the form of the filter sends it when it is empty.
bool is_plain_name(std::string_view name) {
    return !name.empty() && std::ranges::all_of(name, [](char c) { return c >= 'a' && c <= 'z'; });
}

/// How many characters, not bytes, a name has.
std::size_t length_of(std::string_view text) {
    std::size_t length = 0;
    for (const char c : text) length += (static_cast<unsigned char>(c) & 0xC0U) != 0x80U ? 1 : 0;
    return length;
}

/// A view holds filters of the list alone: no address, and nothing that would be left out when it is opened.
bool is_of_this_list(const Fields& sent, const Fields& understood) {
    return std::ranges::all_of(sent, [&](const Fields::Item& one) {
        const bool is_place = one.first == "na" || one.first == "voor";
        return is_place || understood.has(one.first) || (one.second.empty() && is_plain_name(one.first));
    });
}

/// Back to the list with the filter as it was; for programs a problem.
Response not_saved(const Request& request, const Visit& visit, const std::string& here, std::string_view sentence) {
    if (request.wants_json()) return refusal(request, visit, sentence);
    return redirect_with(here, "error", sentence);
}

std::string query_text(const Fields& query) { return query.empty() ? std::string{} : link_to("", query).substr(1); }

}  // namespace

Response keep_view(const Request& request, const Visit& visit, const ListWithViews& list) {
    const auto name = std::string(request.form["naam"]);
    const auto sent = read_pairs(request.form["query"], most_fields);
    const auto understood = list.understood(sent ? *sent : Fields{});
    const auto here = link_to(list.path, understood);
    if (!sent || !is_of_this_list(*sent, understood))
        return not_saved(request, visit, here,
                         "Dit is geen filter van " + std::string(list.label) + ". De weergave is niet bewaard.");
    if (name.find_first_not_of(' ') == std::string::npos)
        return not_saved(request, visit, here, "Geef de weergave een naam. Zij is nog niet bewaard.");
    if (length_of(name) > longest_name)
        return not_saved(request, visit, here, "De naam is te lang: gebruik ten hoogste 60 tekens.");
    if (understood.empty())
        return not_saved(request, visit, here,
                         "Kies eerst een filter. Zonder filter is er geen weergave om te bewaren.");
    const auto saved = visit.ask("saved_view/save",
                                 {{"page", std::string(list.page)}, {"name", name}, {"query", query_text(understood)}});
    if (saved.is_null()) return not_saved(request, visit, here, "U hebt al 50 weergaven. Verwijder er eerst een.");
    return done(request, here, "De weergave “" + name + "” is bewaard.");
}

void add_kept_views(engine::Json& values, const ListWithViews& list, const engine::Json& kept, const Fields& query) {
    const auto here = link_to(list.path, query);
    auto views = engine::Json::array({{{"label", "Alles"}, {"href", list.path}, {"current", query.empty()}}});
    values["has_open_view"] = false;
    for (const auto& view : kept) {
        const auto filtered = text_of(view, "query");
        const auto href = std::string(list.path) + (filtered.empty() ? "" : "?" + filtered);
        const bool is_open = !query.empty() && href == here;
        views.push_back({{"label", view.at("name")}, {"href", href}, {"current", is_open}});
        if (!is_open) continue;
        values["has_open_view"] = true;
        values["open_view"] = {{"view_name", view.at("name")}, {"view_id", view.at("id").dump()}};
    }
    values["has_views"] = !kept.empty();
    values["views"] = std::move(views);
    values["can_save_view"] = !query.empty() && !values["has_open_view"].get<bool>();
    values["keep_view_href"] = list.keep_at;
    values["view_query"] = query_text(query);
}

Response remove_view(const Request& request, Visit& visit) {
    const auto id = read_id(request.capture("view"));
    const auto removed = id ? visit.ask("saved_view/remove", {{"id", *id}}) : engine::Json{};
    if (removed.is_null()) return not_found(request, visit);
    return done(request, removed.at("page") == "cases" ? "/zaken" : "/",
                "De weergave “" + removed.at("name").get<std::string>() + "” is verwijderd.");
}

}  // namespace bolwerk::web
