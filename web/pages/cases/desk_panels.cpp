#include <algorithm>

#include "engine/advice.hpp"
#include "engine/desk.hpp"
#include "engine/local_time.hpp"
#include "web/pages/cases/panels.hpp"
#include "web/pages/subsidies/from_outside.hpp"
#include "web/view/due_view.hpp"
#include "web/view/form_view.hpp"
#include "web/view/history_view.hpp"
#include "web/view/link.hpp"
#include "web/view/one_of.hpp"

namespace bolwerk::web {
namespace {

using engine::Json;

engine::Decision ask(const LoadedCase& file, const Visit& visit, std::string_view action) {
    const auto rules = rules_of(visit);
    return engine::decide(file.definition, engine::question_of(file.loaded, action, nullptr, rules, visit.now));
}

bool may(const LoadedCase& file, const Visit& visit, std::string_view action) {
    return engine::accepted(ask(file, visit, action));
}

bool may_withdraw(const LoadedCase& file, const Visit& visit, int advice) {
    const auto rules = rules_of(visit);
    const Json input{{"advice", advice}, {"reason", ""}};
    return engine::accepted(
        engine::decide(file.definition, engine::question_of(file.loaded, "withdraw_advice", &input, rules, visit.now)));
}

/// A form of the desk: empty, or as it was sent.
Json desk_fields(const LoadedCase& file, const Visit& visit, std::string_view action, const DeskTry& tried) {
    const auto& form = form_of(engine::desk_action(action));
    const auto lists = lists_for(visit, form, file);
    return tried.is(action) ? fields_view(form, tried.raw, tried.errors, lists) : fields_view(form, {}, {}, lists);
}

std::string size_text(std::int64_t bytes) {
    if (bytes < 1024 * 1024) return std::to_string(std::max<std::int64_t>(bytes / 1024, 1)) + " kB";
    return std::to_string(bytes / (1024 * 1024)) + "," + std::to_string(bytes % (1024 * 1024) * 10 / (1024 * 1024)) +
           " MB";
}

/// Beside a case of a lower level, where its park is designated.
engine::Field annex_field() {
    return {.name = "annex",
            .label = "Wie mag dit bestand zien?",
            .kind = engine::FieldKind::choice,
            .choices = {{"no", "Wie deze zaak mag zien"},
                        {"yes", "Vertrouwelijke bijlage (V3): alleen deelnemers van de aanwijzing"}}};
}

const std::string demanded = "mandatory_attachments";

/// Among its facts stands which attachments somebody demands of the applicant.
bool demands_attachments(const LoadedCase& file) {
    const auto found = file.loaded.facts.find(demanded);
    return found != file.loaded.facts.end() && !found->empty();
}

/// "Begroting, 12 kB" for a file that is a demanded attachment.
std::string file_note(const Json& file, const LoadedCase& subject) {
    auto size = size_text(file.at("size"));
    if (!file.at("answers").is_string() || !demands_attachments(subject)) return size;
    for (const auto& one : subject.loaded.facts.at(demanded))
        if (one.at("id") == file.at("answers")) return one.at("label").get<std::string>() + ", " + size;
    return size;
}

/// A browser never gives a file back: it is always chosen again.
Json upload_fields(const LoadedCase& file_of, const DeskTry& tried, bool takes_annexes) {
    auto form = upload_form(file_of);
    if (takes_annexes || tried.raw.contains("annex")) form.push_back(annex_field());
    const Json lists{{demanded, demands_attachments(file_of) ? listed(file_of.loaded.facts, demanded) : Json::array()}};
    auto fields =
        tried.is("attach") ? fields_view(form, tried.raw, tried.errors, lists) : fields_view(form, {}, {}, lists);
    auto& file = fields.front();
    file.update(
        {{"is_text", false}, {"is_file", true}, {"has_accept", true}, {"accept", ".pdf,.docx,.xlsx,.png,.jpg,.jpeg"}});
    return fields;
}

}  // namespace

engine::Form upload_form(const LoadedCase& file) {
    engine::Form form{
        {.name = "bestand", .label = "Bestand", .help = "PDF, Word, Excel, PNG of JPEG. Ten hoogste 20 MB."}};
    for (const auto& field : form_of(engine::desk_action("attach")))
        if (field.name == "remark" || (field.catalogue == demanded && demands_attachments(file))) form.push_back(field);
    return form;
}

/// Whether the answer is there, is awaited or should have been there.
Json state_of_advice(const engine::Advice& advice, engine::Date today) {
    const bool late = !advice.answered_by && advice.due < today;
    const auto* label = advice.answered_by ? "Gegeven" : late ? "Te laat" : "Gevraagd";
    return {{"label", label},
            {"kind", advice.answered_by ? "safe"
                     : late             ? "danger"
                                        : "warning"},
            {"is_paused", false}};
}

void add_advice(Json& values, const LoadedCase& file, const Visit& visit) {
    const bool remind = may(file, visit, "remind_advice"), answer = may(file, visit, "answer_advice");
    const auto href = "/zaken/" + file.subject().number;
    Json rows = Json::array();
    for (const auto& advice : file.subject().advice) {
        const bool open = !advice.answered_by;
        const bool mine = std::ranges::any_of(file.loaded.actor.holdings, [&](const engine::Holding& holding) {
            return engine::is_asked(file.subject(), advice, file.loaded.actor, holding);
        });
        const auto id = std::to_string(advice.id);
        rows.push_back({{"state", state_of_advice(advice, visit.today)},
                        {"advisor", engine::asked_whom(advice)},
                        {"question", advice.question},
                        {"asked_text", "Gevraagd door " + engine::shown_name(advice.asked_by) +
                                           ". Antwoord uiterlijk " + engine::medium_date(advice.due) + "."},
                        {"has_answer", !open},
                        {"answer", advice.answer},
                        {"answered_text", open ? "" : "Gegeven door " + engine::shown_name(*advice.answered_by) + "."},
                        {"can_answer", open && mine && answer},
                        {"answer_href", href + "/acties/answer_advice?advice=" + id},
                        {"can_withdraw", open && may_withdraw(file, visit, advice.id)},
                        {"withdraw_href", href + "/acties/withdraw_advice?advice=" + id},
                        {"can_remind", open && !mine && remind},
                        {"remind_href", href + "/advies/" + id + "/herinnering"}});
    }
    values["has_advice"] = !rows.empty();
    values["advice"] = rows;
}

void add_files(Json& values, const LoadedCase& file, const Json& around, const Visit& visit, const DeskTry& tried) {
    const auto href = "/zaken/" + file.subject().number + "/bestanden";
    Json rows = Json::array();
    const bool withdraws = may(file, visit, "withdraw_file");
    for (const auto& one : around.at("files")) {
        const auto id = std::to_string(one.at("id").get<std::int64_t>());
        const bool annex = one.at("level").get<int>() > static_cast<int>(file.subject().compartment);
        const auto at = engine::parse_moment(one.at("at").get<std::string>());
        rows.push_back(
            {{"has_href", true},
             {"href", href + "/" + id},
             {"can_withdraw", (annex || withdraws) && one.at("may_withdraw") == true},
             {"withdraw_href", annex ? href + "/" + id + "/intrekken"
                                     : link_to("/zaken/" + file.subject().number + "/acties/withdraw_file",
                                               {{"file", id}, {"file_name", one.at("name").get<std::string>()}})},
             {"file_name", one.at("name")},
             {"file_note", file_note(one, file)},
             {"added_by", one.at("by")},
             {"added_on", at ? engine::short_date(engine::local_date(*at)) : ""},
             {"audience", annex ? "Vertrouwelijk (V3): deelnemers van de aanwijzing" : "Wie deze zaak mag zien"}});
    }
    values["has_files"] = !rows.empty();
    values["files"] = rows;
    values["upload"] = false;
    if (const bool was_tried = tried.is("attach"); was_tried || may(file, visit, "attach"))
        values["upload"] = {{"is_open", was_tried},
                            {"upload_href", href},
                            {"fields", upload_fields(file, tried, around.at("takes_annexes"))}};
}

namespace {

/// What somebody says of personal data in a note is asked once something looks like them, and only where they may
/// stand.
Json note_fields(const LoadedCase& file, const Visit& visit, const DeskTry& tried) {
    auto fields = desk_fields(file, visit, "note", tried);
    if (tried.is("note") && file.subject().compartment < engine::Compartment::municipal) return fields;
    std::erase_if(fields.get_ref<Json::array_t&>(),
                  [](const Json& field) { return field.at("name") == "personal_data_needed"; });
    return fields;
}

}  // namespace

void add_notes(Json& values, const LoadedCase& file, const std::vector<engine::Event>& events, const Visit& visit,
               const DeskTry& tried) {
    values["notes"] = notes_view(events, visit.today);
    values["has_notes"] = !values["notes"].empty();
    values["note_form"] = false;
    if (tried.is("note") || may(file, visit, "note"))
        values["note_form"] = {{"note_href", "/zaken/" + file.subject().number + "/notities"},
                               {"fields", note_fields(file, visit, tried)}};
}

namespace {

/// "Aan zet: de aanvrager of de parkmanager"; outside the province nobody learns which of its people.
std::string whose_turn(const engine::StepInfo& step, bool outside) {
    std::vector<std::string> labels;
    for (const auto& role : step.who) {
        const auto label = outside && role.reach == engine::Reach::area ? std::string_view("de provincie") : role.label;
        if (std::ranges::find(labels, label) == labels.end()) labels.emplace_back(label);
    }
    return labels.empty() ? std::string{} : "Aan zet: " + one_of(labels);
}

/// The reason why a case that nobody has may not be taken, where that is the only one; empty otherwise.
std::string why_not_claimed(const LoadedCase& file, const Visit& visit) {
    const auto decision = ask(file, visit, "claim");
    const engine::Reason* only = nullptr;
    for (const auto& reason : engine::reasons_of(decision)) {
        if (reason.met) continue;
        if (only != nullptr || reason.kind != engine::ReasonKind::condition) return {};
        only = &reason;
    }
    return only == nullptr || file.subject().assignee ? std::string{} : engine::in_full(*only);
}

/// Where somebody of a province says that the case touches an interest of their own (Awb 2:4); empty for everybody
/// else.
std::string interest_href(const LoadedCase& file, const Visit& visit) {
    const bool decides = visit.person.value("serves_province", false) && file.loaded.facts.contains("own_interest");
    return decides ? link_to("/account/belangen", {{"zaak", file.subject().number}}) : std::string{};
}

}  // namespace

void add_assignment(Json& values, const LoadedCase& file, const Visit& visit, const DeskTry& tried) {
    const auto& assignee = file.subject().assignee;
    const auto* step = engine::next_step(file.definition, file.subject());
    const auto who = step == nullptr ? std::string{} : whose_turn(*step, reads_from_outside(file, visit));
    const bool was_tried = tried.is("hand_over"), hand_over = was_tried || may(file, visit, "hand_over");
    values["assignment"] = {{"has_assignee", assignee.has_value()},
                            {"assignee", assignee ? assignee->name : ""},
                            {"has_on_behalf_of", assignee && assignee->on_behalf_of != 0},
                            {"on_behalf_of", assignee ? assignee->on_behalf_of_name : ""},
                            {"nobody_text", step == nullptr ? "Niemand" : "Nog niemand"},
                            {"assignment_text", who.empty() ? "De zaak is afgerond." : who + "."},
                            {"assignment_href", "/zaken/" + file.subject().number + "/behandelaar"},
                            {"can_claim", may(file, visit, "claim")},
                            {"can_take_over", may(file, visit, "take_over")},
                            {"why_not_claim", why_not_claimed(file, visit)},
                            {"can_release", may(file, visit, "release")},
                            {"can_hand_over", hand_over},
                            {"hand_over_open", was_tried},
                            {"has_interest", !interest_href(file, visit).empty()},
                            {"interest_href", interest_href(file, visit)},
                            {"fields", hand_over ? desk_fields(file, visit, "hand_over", tried) : Json::array()}};
}

}  // namespace bolwerk::web
