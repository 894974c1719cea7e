#include "web/pages/admin/access_requests.hpp"
#include "web/pages/admin/crumbs.hpp"
#include "web/pages/admin/pages.hpp"
#include "web/pages/admin/person_forms.hpp"
#include "web/pages/admin/person_page.hpp"
#include "web/sign_in/password.hpp"

namespace bolwerk::web {

using engine::Json;

namespace {

std::string href_of(const Json& person) {
    return "/beheer/mensen/" + std::to_string(person.at("id").get<std::int64_t>());
}

Response set_active(const Request& request, const Visit& visit, const Json& person, bool active) {
    if (!active && person.at("id").get<std::int64_t>() == visit.person_id())
        return refusal(request, visit, "U kunt uw eigen account niet blokkeren. Vraag een andere beheerder.");
    const auto set = visit.ask(
        "admin/set_active",
        {{"person", person.at("id").get<std::int64_t>()}, {"active", active}, {"lapse_days", days_before_lapsing()}});
    if (set.is_object() && set.at("outcome") == "asked")
        return done(
            request, href_of(person),
            "Deze persoon leest V3: het account is pas weer toegelaten als een andere beheerder het bevestigt.");
    return done(request, href_of(person), active ? "Het account is weer toegelaten." : "Het account is geblokkeerd.");
}

/// The period of a role, judged before the database is asked.
void judge_period(TypedForm& form) {
    const auto from = form.date("van"), until = form.date("tot");
    if (from && until && *until < *from) form.refuse("tot", "De laatste dag ligt voor de eerste dag.");
}

/// Ten years, as the database keeps it: longer is a slip of the pen.
constexpr std::chrono::days longest_screening{3652};

/// A screening that counts: given before, and not over yet.
void judge_screening(TypedForm& form, engine::Date today) {
    const auto issued = engine::parse_iso_date(form.date("afgegeven").value_or(""));
    const auto until = engine::parse_iso_date(form.date("geldig").value_or(""));
    if (issued && *issued > today) form.refuse("afgegeven", "De screening is afgegeven op vandaag of eerder.");
    if (until && *until < today) form.refuse("geldig", "Deze screening is al verlopen. Kies vandaag of later.");
    if (issued && until && (*until <= *issued || *until > *issued + longest_screening))
        form.refuse("geldig", "Kies een dag na de dag van afgifte, ten hoogste tien jaar later.");
}

constexpr std::string_view screening_kept = "De screening is vastgelegd.",
                           screening_asked =
                               "Deze persoon leest V3: de screening geldt pas als een andere beheerder haar bevestigt.";

constexpr std::string_view role_given = "De rol is gegeven.",
                           role_asked =
                               "Met deze rol leest iemand V3. Zij werkt pas als een andere beheerder haar bevestigt.";

/// The sentence for whoever gave it; empty when it was refused.
std::string_view add_role(TypedForm& form, const Visit& visit, const Json& person) {
    const auto ceiling = form.date("vertrouwelijk");
    const auto given = visit.ask("admin/give_role", {{"person", person.at("id").get<std::int64_t>()},
                                                     {"role", form.text("rol")},
                                                     {"organisation", form.number("voor")},
                                                     {"ceiling", ceiling},
                                                     {"from", form.text("van")},
                                                     {"until", form.date("tot")},
                                                     {"lapse_days", days_before_lapsing()}});
    if (given.is_null()) return form.refuse("rol", "Kies een rol en een organisatie uit de lijst."), "";
    if (!given.at("fits").get<bool>()) form.refuse("rol", "Deze rol past niet bij deze soort organisatie.");
    if (given.at("overlaps").get<bool>()) form.refuse("van", "Deze persoon heeft deze rol al in deze periode.");
    return given.at("asked").is_null() ? role_given : role_asked;
}

/// Who is left in the role, and what waits for it: stopping it says nothing to whoever worked there.
Response before_stopping(const Request& request, const Visit& visit, const std::string& holding) {
    const auto found = visit.ask("admin/stopping_role", {{"holding", holding}});
    if (found.is_null()) return not_found(request, visit);
    const auto text = [&](const char* key) { return found.at(key).get<std::string>(); };
    std::string others;
    for (const auto& name : found.at("others")) others += (others.empty() ? "" : ", ") + name.get<std::string>();
    const auto waiting = found.at("waiting").get<std::int64_t>(), claimed = found.at("claimed").get<std::int64_t>();
    const auto where = text("role") + " bij " + text("organisation");
    return page(request, visit, "admin/stop_role",
                {{"page_title", "Stop een rol"},
                 {"crumbs", admin_crumbs("Stop een rol", {{"Mensen", "/beheer/mensen"}})},
                 {"stopped", text("name") + ", " + where},
                 {"left_text", others.empty() ? "Hierna heeft niemand de rol " + where + "."
                                              : "Deze rol hebben dan nog: " + others + "."},
                 {"is_last", others.empty()},
                 {"work_text", waiting == 0   ? "Er wacht niets op deze rol."
                               : waiting == 1 ? "Er wacht 1 taak op deze rol."
                                              : "Er wachten " + std::to_string(waiting) + " taken op deze rol."},
                 {"has_claimed", claimed > 0},
                 {"claimed_text", text("name") + " heeft daarvan in behandeling: " + std::to_string(claimed) + "."},
                 {"stop_href", "/beheer/rollen/" + holding + "/stop"},
                 {"person_href", "/beheer/mensen/" + found.at("person").dump()},
                 {"once_key", random_token()}});
}

}  // namespace

Response change_access(const Request& request, Visit& visit) {
    const auto person = asked_person(request, visit);
    if (person.is_null()) return not_found(request, visit);
    if (auto elsewhere = refuse_account_elsewhere(request, visit, person)) return *std::move(elsewhere);
    const auto wanted = request.form["doe"];
    if (wanted == "blokkeer" || wanted == "laat-toe") return set_active(request, visit, person, wanted == "laat-toe");
    if (wanted != "sessies") return refusal(request, visit, "Kies wat u met dit account wilt doen.");
    visit.ask("admin/close_sessions", {{"person", person.at("id").get<std::int64_t>()}});
    return done(request, href_of(person), "Alle sessies zijn gesloten.");
}

Response give_role(const Request& request, Visit& visit) {
    const auto person = asked_person(request, visit);
    if (person.is_null()) return not_found(request, visit);
    if (person.at("id").get<std::int64_t>() == visit.person_id())
        return refusal(request, visit, "U kunt uzelf geen rol geven. Vraag een andere beheerder.");
    auto form = typed(role_form(), request.form);
    judge_period(form);
    std::string_view sentence;
    if (form.good()) try {
            sentence = add_role(form, visit, person);
        } catch (const db::DatabaseError& error) {
            refuse_for(form, error,
                       {{"role_holding_within_ceiling", "vertrouwelijk"},
                        {"role_held_once_from_a_day", "van"},
                        {"role_period_in_order", "tot"}});
        }
    if (form.good()) return done(request, href_of(person), sentence);
    return person_page(request, visit, person, {.role = &form});
}

Response record_screening(const Request& request, Visit& visit) {
    const auto person = asked_person(request, visit);
    if (person.is_null()) return not_found(request, visit);
    if (person.at("id").get<std::int64_t>() == visit.person_id())
        return refusal(request, visit, "U legt uw eigen screening niet vast. Vraag een andere beheerder.");
    if (auto elsewhere = refuse_account_elsewhere(request, visit, person)) return *std::move(elsewhere);
    auto form = typed(screening_form(), request.form);
    judge_screening(form, visit.today);
    Json answer;
    if (form.good()) try {
            answer = visit.ask("admin/record_screening", {{"person", person.at("id").get<std::int64_t>()},
                                                          {"kind", form.text("soort")},
                                                          {"issued_on", form.text("afgegeven")},
                                                          {"until", form.text("geldig")},
                                                          {"lapse_days", days_before_lapsing()}});
        } catch (const db::DatabaseError& error) {
            refuse_for(form, error, {{"screening_in_order", "geldig"}});
        }
    if (!form.good()) return person_page(request, visit, person, {.screening = &form});
    if (answer.is_null()) return not_found(request, visit);
    return done(request, href_of(person), answer.at("outcome") == "asked" ? screening_asked : screening_kept);
}

Response stop_role(const Request& request, Visit& visit) {
    const auto id = id_in(request.capture("holding"));
    if (administers(visit) && id && !request.wants_json() && request.form["stap"] != "bevestig")
        return before_stopping(request, visit, std::to_string(*id));
    TypedForm stopped{};
    Json answer;
    if (administers(visit) && id) try {
            answer = visit.ask("admin/stop_role", {{"holding", *id}});
        } catch (const db::DatabaseError& error) {
            refuse_for(stopped, error, {});
        }
    if (!stopped.good()) return refusal(request, visit, stopped.errors.front().sentence);
    if (answer.is_null()) return not_found(request, visit);
    if (answer.at("own").get<bool>())
        return refusal(request, visit, "U kunt uw eigen rol als beheerder niet stoppen. Vraag een andere beheerder.");
    const bool seen = answer.at("seen").get<bool>();
    return done(request, seen ? href_of({{"id", answer.at("person")}}) : "/beheer/mensen",
                "De rol is gestopt. Deze persoon kan er vanaf nu niets meer mee.");
}

}  // namespace bolwerk::web
