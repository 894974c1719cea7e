#include <algorithm>

#include "web/pages/typed_form.hpp"
#include "web/pages/work/pages.hpp"
#include "web/pages/work/work_filter.hpp"
#include "web/server/target.hpp"
#include "web/view/link.hpp"
#include "web/view/paging.hpp"

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
bool is_of_this_list(const Fields& sent, const WorkFilter& filter) {
    return std::ranges::all_of(sent, [&](const Fields::Item& one) {
        return one.first == "na" || filter.query.has(one.first) || (one.second.empty() && is_plain_name(one.first));
    });
}

/// Back to the list with the filter as it was; for programs a problem.
Response not_saved(const Request& request, const Visit& visit, const std::string& here, std::string_view sentence) {
    if (request.wants_json()) return refusal(request, visit, sentence);
    return redirect_with(here, "error", sentence);
}

}  // namespace

Response save_view(const Request& request, Visit& visit) {
    const auto name = std::string(request.form["naam"]);
    const auto sent = read_pairs(request.form["query"], most_fields);
    const auto filter = read_work_filter(sent ? *sent : Fields{}, visit.definitions(), visit.today);
    const auto here = link_to("/", filter.query);
    if (!sent || !is_of_this_list(*sent, filter))
        return not_saved(request, visit, here, "Dit is geen filter van Mijn werk. De weergave is niet bewaard.");
    if (name.find_first_not_of(' ') == std::string::npos)
        return not_saved(request, visit, here, "Geef de weergave een naam. Zij is nog niet bewaard.");
    if (length_of(name) > longest_name)
        return not_saved(request, visit, here, "De naam is te lang: gebruik ten hoogste 60 tekens.");
    const auto query = filter.query.empty() ? std::string{} : link_to("", filter.query).substr(1);
    const auto saved = visit.ask("saved_view/save", {{"page", "work"}, {"name", name}, {"query", query}});
    if (saved.is_null()) return not_saved(request, visit, here, "U hebt al 50 weergaven. Verwijder er eerst een.");
    return done(request, here, "De weergave “" + name + "” is bewaard.");
}

Response remove_view(const Request& request, Visit& visit) {
    const auto id = read_id(request.capture("view"));
    const auto removed = id ? visit.ask("saved_view/remove", {{"id", *id}}) : engine::Json{};
    if (removed.is_null()) return not_found(request, visit);
    return done(request, "/", "De weergave “" + removed.at("name").get<std::string>() + "” is verwijderd.");
}

}  // namespace bolwerk::web
