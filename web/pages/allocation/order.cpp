#include "workflows/subsidy/order.hpp"

#include "web/app/titles_seen.hpp"
#include "web/app/unknown_filter.hpp"
#include "web/pages/allocation/lottery.hpp"
#include "web/pages/allocation/order_view.hpp"
#include "web/pages/allocation/pages.hpp"
#include "web/pages/typed_form.hpp"

namespace bolwerk::web {
namespace {

namespace rules = workflows::subsidy_rules;
using engine::Json;

constexpr std::size_t page_size = 100;

/// "2026-03-03_SUB-2026-0042": a row that a page follows.
bool is_place(std::string_view text) {
    const auto cut = text.find('_');
    return cut != std::string_view::npos && engine::parse_iso_date(text.substr(0, cut));
}

/// Its day and number; a place before the first one where none is named.
std::pair<std::string, std::string> place_in(const std::string& text) {
    const auto cut = text.find('_');
    return text.empty() ? std::pair<std::string, std::string>{"-infinity", ""}
                        : std::pair{text.substr(0, cut), text.substr(cut + 1)};
}

Json find_order(const Request& request, const Visit& visit, FilterReader& reader) {
    const auto [day, number] = place_in(reader.known("na", is_place));
    return visit.ask("allocation/order", {{"scheme", std::string(request.capture("scheme"))},
                                          {"period", std::string(request.capture("period"))},
                                          {"from_day", day},
                                          {"from_number", number},
                                          {"most", std::to_string(page_size + 1)}});
}

OrderPage order_page(const Json& found, const Visit& visit) {
    OrderPage page{found, {}, visit.site, page_size};
    const auto add = [&](const Json& order) {
        page.by_ceiling.insert(
            {order.at("ceiling_cents").get<std::int64_t>(), {order, rules::places_after(order, found.at("rules"))}});
    };
    add(found.at("order"));
    for (const auto& order : found.at("earlier")) add(order);
    return page;
}

Lottery lottery_of(const OrderPage& page) { return {page.found, days_to_draw(page), order_href(page.found)}; }

}  // namespace

Response show_order(const Request& request, Visit& visit) {
    FilterReader reader(request.query);
    const auto found = find_order(request, visit, reader);
    if (found.is_null()) return not_found(request, visit);
    if (auto refused = refuse_unknown(request, visit, reader.left_out())) return *std::move(refused);
    note_titles_seen(visit, found.at("applications"), "Volgorde van aanvragen", page_size);
    const auto order = order_page(found, visit);
    auto values = order_view(order);
    add_lottery(values, lottery_of(order));
    return page(request, visit, "allocation/order", std::move(values));
}

Response draw_lots_of_order(const Request& request, Visit& visit) {
    FilterReader reader(request.query);
    const auto found = find_order(request, visit, reader);
    return found.is_null() ? not_found(request, visit)
                           : hold_lottery(request, visit, lottery_of(order_page(found, visit)));
}

Response send_protocol(const Request& request, Visit& visit) {
    const auto id = id_in(request.capture("drawing"));
    const auto protocol = id ? visit.ask("allocation/protocol", {{"drawing", std::to_string(*id)}}) : Json{};
    if (protocol.is_null()) return not_found(request, visit);
    return Response::file("PROTOCOL.json", "application/json", protocol.dump(2) + "\n");
}

}  // namespace bolwerk::web
