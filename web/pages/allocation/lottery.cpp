#include "web/pages/allocation/lottery.hpp"

#include <sodium.h>

#include <algorithm>

#include "engine/local_time.hpp"
#include "web/pages/typed_form.hpp"
#include "web/view/row_text.hpp"
#include "workflows/subsidy/lots.hpp"

namespace bolwerk::web {
namespace {

namespace rules = workflows::subsidy_rules;
using engine::Json;

/// "3 maart 2026" for a day, "gedeelde plaats 2" for "plaats-2".
std::string about_text(const std::string& about) {
    const auto day = engine::parse_iso_date(about);
    return day ? engine::medium_date(*day) : "gedeelde plaats " + about.substr(about.find('-') + 1);
}

/// The lots are those of now, or of a drawing that counts and is held again because of a fault.
bool still_holds(const Lottery& lottery, const Json& drawing) {
    const auto group = lottery.groups.find(text_of(drawing, "about"));
    if (group != lottery.groups.end() && drawing.at("lots") == Json(group->second)) return true;
    return !text_of(drawing, "fault").empty() &&
           std::ranges::any_of(lottery.found.at("drawings"), [&](const Json& one) {
               return one.at("counts").get<bool>() && one.at("lots") == drawing.at("lots");
           });
}

/// Some of these drew before in a drawing that counts: who is added draws with them only because that one was faulty.
bool drew_before(const Lottery& lottery, const Json& lots) {
    const auto takes_part = [&](const Json& number) { return std::ranges::find(lots, number) != lots.end(); };
    return std::ranges::any_of(lottery.found.at("drawings"), [&](const Json& one) {
        return one.at("counts").get<bool>() && std::ranges::any_of(one.at("lots"), takes_part);
    });
}

/// A ranking is kept for good: after it only an objection helps (Awb 4:25 lid 3).
bool is_fixed(const Lottery& lottery) {
    const auto ranking = lottery.found.find("ranking");
    return ranking != lottery.found.end() && !ranking->is_null();
}

Json prepared_view(const Lottery& lottery, const Json& one) {
    const bool mine = one.at("prepared_by") == lottery.found.at("me");
    return {{"id", one.at("id").dump()}, {"day", about_text(text_of(one, "about"))},
            {"lots", one.at("lots")},    {"preparer", one.at("preparer")},
            {"is_mine", mine},           {"can_draw", !mine && lottery.found.at("may_draw").get<bool>()}};
}

Json drawn_view(const Lottery& lottery, const Json& one) {
    const auto& protocol = one.at("protocol");
    return {
        {"day", about_text(text_of(one, "about"))},
        {"at", engine::local_stamp(engine::parse_moment(text_of(one, "drawn_at")).value())},
        {"preparer", one.at("preparer")},
        {"drawer", one.at("drawer")},
        {"seed", protocol.at("seed")},
        {"order", protocol.at("order")},
        {"id", one.at("id").dump()},
        {"fault", text_of(one, "fault")},
        {"is_replaced", !one.at("counts").get<bool>()},
        {"can_redo", one.at("counts").get<bool>() && lottery.found.at("may_draw").get<bool>() && !is_fixed(lottery)},
        {"href", lottery.href + "/loting/" + one.at("id").dump() + "/PROTOCOL.json"}};
}

/// From the system's own source of chance; nobody can have known it before.
std::uint64_t fresh_seed() {
    std::uint64_t seed = 0;
    randombytes_buf(&seed, sizeof seed);
    return seed;
}

/// The protocol with what it was about, so that it can be read by itself.
engine::Result<Json> protocol_of(const Json& found, const Json& drawing) {
    const auto drawn = rules::draw(drawing.at("lots"), fresh_seed(), text_of(found, "today"),
                                   {text_of(drawing, "preparer"), text_of(found, "my_name")});
    if (!drawn) return drawn.error();
    auto protocol = rules::to_json(*drawn);
    protocol.update({{"scheme", found.at("name")}, {"period", found.at("period")}, {"about", drawing.at("about")}});
    if (const auto fault = text_of(drawing, "fault"); !fault.empty()) protocol["held_again_because"] = fault;
    return protocol;
}

/// Awb 2:4: whoever works for one of those who draw, or declared an interest, keeps their hands off.
bool has_interest(const Visit& visit, const Json& lots) { return visit.ask("allocation/interest", {{"lots", lots}}); }

constexpr auto drawn_already = "Er is al geloot. Een loting verandert nooit.";
constexpr auto no_interest_wanted =
    "U, of wie u vervangt, hebt een belang bij een van deze aanvragen: laat de loting over aan een collega (Awb 2:4).";

/// What is to be drawn about: a group that waits, or the drawing that is held again; without lots when there is none.
struct Wanted {
    std::string about;
    Json lots = Json::array();
};
Wanted wanted(const Request& request, const Lottery& lottery) {
    for (const auto& one : lottery.found.at("drawings"))
        if (one.at("id").dump() == request.form["loting"] && one.at("counts").get<bool>())
            return {text_of(one, "about"), one.at("lots")};
    const auto group = lottery.groups.find(std::string(request.form["over"]));
    if (group == lottery.groups.end() || group->second.size() < 2) return {};
    return {group->first, Json(group->second)};
}

Response prepare(const Request& request, const Visit& visit, const Lottery& lottery) {
    const auto [about, lots] = wanted(request, lottery);
    if (lots.empty()) return refusal(request, visit, "Hierover hoeft niet te worden geloot.");
    if (is_fixed(lottery)) return refusal(request, visit, "De ranglijst is al vastgesteld.");
    const std::string fault(request.form["fout"]);
    if (fault.size() < 10 && drew_before(lottery, lots))
        return refusal(request, visit,
                       "Over deze aanvragen is al geloot. Opnieuw loten kan alleen na een fout: leg uit welke.");
    if (has_interest(visit, lots)) return refusal(request, visit, no_interest_wanted);
    try {
        const auto kept = visit.ask("allocation/prepare_lots",
                                    {{"scheme", text_of(lottery.found, "scheme")},
                                     {"period", text_of(lottery.found, "period")},
                                     {"about", about},
                                     {"lots", lots},
                                     {"fault", fault.empty() ? std::optional<std::string>() : std::optional(fault)}});
        if (kept.is_null())
            return refusal(
                request, visit,
                "Een aanvraag die uiterlijk die dag binnenkwam, wacht nog op de volledigheidstoets. Zij loot "
                "misschien mee: rond die toets eerst af.");
    } catch (const db::DatabaseError& error) {
        if (error.constraint != "lots_drawn_before") throw;
        return refusal(request, visit, drawn_already);
    }
    return done(request, lottery.href, "De loting staat klaar. Een collega kan nu loten.");
}

Response draw(const Request& request, const Visit& visit, const Lottery& lottery) {
    const auto& drawings = lottery.found.at("drawings");
    const auto drawing =
        std::ranges::find_if(drawings, [&](const Json& one) { return one.at("id").dump() == request.form["loting"]; });
    if (drawing == drawings.end()) return not_found(request, visit);
    if (!drawing->at("protocol").is_null()) return refusal(request, visit, drawn_already);
    if (drawing->at("prepared_by") == lottery.found.at("me"))
        return refusal(request, visit, "Wie de loting heeft klaargezet, loot niet zelf: vraag een collega.");
    if (!still_holds(lottery, *drawing))
        return refusal(request, visit, "De groep is veranderd sinds de loting is klaargezet. Zet haar opnieuw klaar.");
    if (has_interest(visit, drawing->at("lots"))) return refusal(request, visit, no_interest_wanted);
    const auto protocol = protocol_of(lottery.found, *drawing);
    if (!protocol) return refusal(request, visit, std::string(protocol.error().reasons.front().sentence));
    const auto kept =
        visit.ask("allocation/draw_lots",
                  {{"drawing", drawing->at("id").dump()}, {"lots", drawing->at("lots")}, {"protocol", *protocol}});
    if (kept.is_null()) return refusal(request, visit, "Een collega was u voor. Bekijk de loting opnieuw.");
    return done(request, lottery.href, "Er is geloot. Het protocol staat hieronder en verandert nooit meer.");
}

}  // namespace

void add_lottery(Json& values, const Lottery& lottery) {
    Json prepared = Json::array(), drawn = Json::array(), open = Json::array();
    auto waiting = lottery.groups;
    for (const auto& one : lottery.found.at("drawings")) {
        if (!one.at("protocol").is_null()) {
            drawn.push_back(drawn_view(lottery, one));
        } else if (still_holds(lottery, one)) {
            prepared.push_back(prepared_view(lottery, one));
            waiting.erase(text_of(one, "about"));
        }
    }
    for (const auto& [about, lots] : waiting)
        open.push_back({{"about", about},
                        {"day", about_text(about)},
                        {"lots", lots},
                        {"needs_fault", drew_before(lottery, Json(lots))}});
    values["lots_href"] = lottery.href + "/loting";
    values["may_draw"] = lottery.found.at("may_draw");
    values["has_to_prepare"] = !open.empty();
    values["to_prepare"] = std::move(open);
    values["has_prepared"] = !prepared.empty();
    values["prepared"] = std::move(prepared);
    values["has_drawn"] = !drawn.empty();
    values["drawn"] = std::move(drawn);
}

Response hold_lottery(const Request& request, const Visit& visit, const Lottery& lottery) {
    if (!lottery.found.at("may_draw").get<bool>()) return not_found(request, visit);
    return request.form["doe"] == "loot" ? draw(request, visit, lottery) : prepare(request, visit, lottery);
}

}  // namespace bolwerk::web
