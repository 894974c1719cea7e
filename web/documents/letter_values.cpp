#include "web/documents/letter_values.hpp"

#include <algorithm>
#include <sstream>

#include "engine/money.hpp"
#include "engine/term/compute.hpp"
#include "web/documents/letter_agenda.hpp"
#include "web/documents/letter_division.hpp"
#include "web/documents/letter_standstill.hpp"
#include "web/documents/letter_sum.hpp"
#include "workflows/subsidy/attachments.hpp"
#include "workflows/subsidy/recipient_numbers.hpp"

namespace bolwerk::web {
namespace {

using engine::FieldKind;
using engine::Json;

void put(Json& values, const std::string& name, std::string text) {
    if (!text.empty()) values[name] = std::move(text);
}

std::string text_at(const Json& object, const char* key) {
    const auto found = object.find(key);
    return found != object.end() && found->is_string() ? found->get<std::string>() : std::string{};
}

Json lines_of(const Json& texts) {
    Json lines = Json::array();
    for (const auto& one : texts) lines.push_back({{"line", one}});
    return lines;
}

/// The label that a stored list gives a value; the value itself when it gives none.
std::string label_in(const Json& lists, std::string_view list, const Json& value) {
    const auto found = lists.find(list);
    if (found != lists.end() && found->is_array())
        for (const auto& one : *found)
            if (one.at("value") == value) return one.at("label");
    return value.is_string() ? value.get<std::string>() : value.dump();
}

/// Writes the fields of one case as texts.
class Words {
public:
    Words(Json& values, const Json& facts) : values_(values), facts_(facts) {}

    /// Not what an entry asked: that is about one item of an agenda, perhaps a confidential one, and not about the
    /// case.
    void write(const engine::Definition& workflow, const Json& data, const std::string& prefix) {
        for (const auto& action : workflow.actions)
            if (action.form != nullptr && !action.entry)
                for (const auto& field : *action.form)
                    if (const auto found = data.find(field.name); found != data.end() && !found->is_null())
                        write_field(field, *found, prefix + std::string(field.name));
    }

private:
    void write_field(const engine::Field& field, const Json& value, const std::string& name) {
        if (field.kind == FieldKind::yes_no && value.is_boolean()) {
            if (value.get<bool>()) values_[name] = true;
            return;
        }
        put(values_, name, text_of(field, value));
        if (field.kind == FieldKind::choice && value.is_string() && field.catalogue.empty())
            values_[name + "_is_" + value.get<std::string>()] = true;
    }

    std::string text_of(const engine::Field& field, const Json& value) const {
        if (field.kind == FieldKind::money && value.is_number_integer())
            return engine::euros({value.get<std::int64_t>()});
        if (field.kind == FieldKind::date && value.is_string()) {
            const auto day = engine::parse_iso_date(value.get<std::string>());
            return day ? engine::medium_date(*day) : value.get<std::string>();
        }
        if (field.kind == FieldKind::organisation)
            return text_at(facts_.at("organisations").value(value.dump(), Json::object()), "name");
        if (field.kind == FieldKind::choice || field.kind == FieldKind::choices) return chosen(field, value);
        if (field.name == "iban" && value.is_string())
            return workflows::subsidy_rules::shown_iban(value.get<std::string>());
        return value.is_string() ? value.get<std::string>() : value.dump();
    }

    std::string chosen(const engine::Field& field, const Json& value) const {
        if (value.is_array()) {
            std::string all;
            for (const auto& one : value) all += (all.empty() ? "" : ", ") + chosen(field, one);
            return all;
        }
        for (const auto& choice : field.choices)
            if (value == choice.value) return std::string(choice.label);
        return label_in(facts_.at("lists"), field.catalogue, value);
    }

    Json& values_;
    const Json& facts_;
};

void add_sender(Json& values, const LetterOf& letter) {
    const auto& house = letter.facts.at("houses").at(letter.plan.sender);
    if (!house.is_object())
        throw std::runtime_error("Expected an organisation that sends '" + letter.plan.document +
                                 "', but there is none");
    add_house(values, house);
    const auto& by = letter.by;
    if (by.person == 0 || by.organisation != house.at("organisation").get<std::int64_t>()) return;
    values["signed"] = true;
    put(values, "signer_name", by.name);
    put(values, "signer_role", text_at(letter.facts, "role"));
    put(values, "signature_line", text_at(letter.facts, "signature_line"));
}

/// The organisation that the letter goes to; 0 when it is named in words.
std::int64_t addressee_of(const LetterOf& letter) {
    const auto& to = letter.plan.to;
    const auto name = to.substr(std::min(to.size(), to.find(':') + 1));
    if (to.starts_with("party:")) {
        const auto* party = engine::party_of(letter.subject, name);
        return party == nullptr ? 0 : party->organisation;
    }
    if (to.starts_with("field:")) return letter.subject.data.value(name, std::int64_t{0});
    if (to == "adviser") return letter.subject.advice.empty() ? 0 : letter.subject.advice.back().organisation;
    return to == "owner" || to.starts_with("text:") ? letter.subject.organisation : 0;
}

/// Somebody who is in no register: the name and the address that were typed. False where nobody was.
bool add_typed_addressee(Json& values, const LetterOf& letter) {
    if (!letter.plan.to.starts_with("text:")) return false;
    const auto field = letter.plan.to.substr(5);
    const auto name = text_at(letter.subject.data, field.c_str());
    if (name.empty()) return false;
    values["addressee_name"] = name;
    values["salutation"] = "Geachte heer, mevrouw,";
    values["addressee_lines"] = Json::array();
    std::istringstream typed(text_at(letter.subject.data, (field + "_address").c_str()));
    for (std::string line; std::getline(typed, line);) {
        while (!line.empty() && (line.back() == '\r' || line.back() == ' ')) line.pop_back();
        if (!line.empty()) values["addressee_lines"].push_back({{"line", line}});
    }
    return true;
}

/// Who meets in the organisation that sends it, or everybody who reads it. False for any other letter.
bool add_members(Json& values, const LetterOf& letter) {
    if (letter.plan.to != "members") return false;
    const auto house = text_at(letter.facts.at("houses").at(letter.plan.sender), "name");
    values["addressee_name"] =
        letter.plan.for_everybody ? std::string("Voor iedereen") : "De leden en genodigden van " + house;
    values["addressee_lines"] = Json::array();
    values["salutation"] = "Geachte leden en genodigden,";
    return true;
}

void add_addressee(Json& values, const LetterOf& letter) {
    if (add_members(values, letter) || add_typed_addressee(values, letter)) return;
    const auto found = letter.facts.at("organisations").value(std::to_string(addressee_of(letter)), Json::object());
    put(values, "addressee_name", text_at(found, "name"));
    values["addressee_lines"] = lines_of(found.value("address", Json::array()));
    values["salutation"] = text_at(found, "kind") == "municipality" ? "Geacht college," : "Geacht bestuur,";
}

/// The question that was asked last, in the letter that asks it.
void add_question(Json& values, const LetterOf& letter) {
    if (letter.plan.to != "adviser" || letter.subject.advice.empty()) return;
    const auto& asked = letter.subject.advice.back();
    put(values, "advice_question", asked.question);
    put(values, "advice_due", engine::medium_date(asked.due));
    put(values, "advice_person", asked.person_name);
}

/// Of an application: what the scheme demands, was not there and is needed.
void add_lacking(Json& values, const LetterOf& letter) {
    const auto missing = letter.facts.find("missing_attachments");
    if (missing == letter.facts.end() || !missing->is_array()) return;
    const auto labels = workflows::subsidy_rules::lacking_attachments(*missing, letter.subject.data);
    if (labels.empty()) return;
    values["lacks_attachments"] = true;
    values["missing_attachments"] = lines_of(labels);
}

/// The day of the application that a decision is on (Awb 3:46).
void add_application(Json& values, const LetterOf& letter) {
    const auto* applied = letter.workflow.id == "subsidy" ? engine::mark_of(letter.subject, "submit") : nullptr;
    if (applied != nullptr) put(values, "application_on", engine::medium_date(engine::local_date(applied->at)));
}

/// The decision that an objection is against (Awb 6:5 lid 1 under c).
void add_contested(Json& values, const Json& contested) {
    if (!contested.is_object()) return;
    put(values, "contested_letter", text_at(contested, "number"));
    if (const auto day = engine::parse_iso_date(text_at(contested, "on")))
        put(values, "contested_on", engine::medium_date(*day));
}

void add_terms(Json& values, const LetterOf& letter) {
    add_standstill(values, letter);
    for (const auto& running : letter.subject.deadlines)
        put(values, "term_" + running.name, engine::medium_date(running.clock.last_day));
    const auto* decision = engine::deadline_of(letter.subject, "decision");
    if (decision != nullptr && engine::term::stands_still_since(decision->clock))
        values["decision_stands_still"] = true;
    // What is asked on the last day would stop the clock from the next one: too late as well.
    if (decision != nullptr && decision->clock.last_day <= letter.dated) values["decision_over"] = true;
    if (!letter.plan.decision) return;
    const engine::term::Term term{"objection", {6, engine::term::Unit::weeks}, true, "Awb art. 6:7"};
    const auto last = engine::medium_date(engine::term::compute(term, letter.dated, letter.calendar).value().last_day);
    put(values, "objection_last_day", last);
    // Awb 4:87 counts the same six weeks from the same day.
    put(values, "payment_last_day", last);
}

/// What a list destroyed, and the two who approved it (Archiefbesluit 1995, art. 8).
void add_destroyed(Json& values, const Json& facts) {
    if (const auto lines = facts.find("lines"); lines != facts.end() && !lines->empty())
        values["destroyed_lines"] = lines_of(*lines);
    put(values, "approved_by", text_at(facts, "approved_by"));
}

}  // namespace

void add_house(Json& values, const Json& house) {
    put(values, "sender_name", text_at(house, "name"));
    put(values, "organ", text_at(house, "organ"));
    // Without a logo the name stands in the letterhead: an organ that is called so is not named beside it again.
    if (text_at(house, "organ") != text_at(house, "name") || !text_at(house, "logo").empty())
        values["organ_apart"] = true;
    put(values, "contact", text_at(house, "contact"));
    put(values, "colour", text_at(house, "colour"));
    put(values, "logo", text_at(house, "logo"));
    put(values, "court", text_at(house, "court"));
    put(values, "sender_account", workflows::subsidy_rules::shown_iban(text_at(house, "account")));
    values["sender_lines"] = lines_of(house.at("sender"));
    values["objection_lines"] = lines_of(house.at("objection_address"));
}

Json letter_values(const LetterOf& letter) {
    Json values = Json::object();
    put(values, "letter_number", letter.number);
    put(values, "letter_title", letter.title);
    put(values, "date", engine::medium_date(letter.dated));
    put(values, "step_time", text_at(letter.facts, "step_time"));
    put(values, "case_number", letter.subject.number);
    put(values, "case_title", letter.subject.title);
    put(values, "park_name", text_at(letter.facts, "park"));
    put(values, "municipality_name", text_at(letter.facts, "municipality"));
    put(values, "scheme_name", text_at(letter.facts.at("scheme"), "name"));
    put(values, "legal_basis", text_at(letter.facts.at("scheme"), "legal_basis"));
    put(values, "decision_source", text_at(letter.facts.at("scheme"), "decision_source"));
    add_application(values, letter);
    add_contested(values, letter.facts.value("contested", Json()));
    if (letter.workflow.id == "withdrawal" && letter.subject.data.value("new_cents", Json()) == 0)
        values["all_withdrawn"] = true;
    if (text_at(letter.facts.at("scheme"), "allocation") == "tender") values["in_tender"] = true;
    add_destroyed(values, letter.facts);
    add_sender(values, letter);
    add_addressee(values, letter);
    add_question(values, letter);
    add_balance(values, letter);
    add_terms(values, letter);
    add_lacking(values, letter);
    add_sum(values, letter);
    add_actual_costs(values, letter);
    add_agenda(values, letter);
    add_division(values, letter);
    Words words(values, letter.facts);
    words.write(letter.workflow, letter.subject.data, "");
    if (letter.above != nullptr) {
        const auto& above = letter.facts.at("above");
        const auto prefix = std::string(letter.above->id) + "_";
        put(values, prefix + "number", text_at(above, "number"));
        words.write(*letter.above, above.at("data"), prefix);
    }
    return values;
}

}  // namespace bolwerk::web
