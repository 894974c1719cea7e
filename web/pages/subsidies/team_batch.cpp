#include "web/pages/subsidies/team_batch.hpp"

#include <algorithm>
#include <map>
#include <sstream>

#include "engine/desk.hpp"
#include "web/view/paging.hpp"
#include "workflows/subsidy/province_terms.hpp"

namespace bolwerk::web {
namespace {

using engine::Json;
using workflows::TeamAction;

/// The cases that were ticked, one by one or as one list.
std::vector<std::string> numbers_in(const Fields& fields) {
    auto given = fields.all("zaak");
    std::istringstream list{std::string(fields["zaken"])};
    for (std::string number; list >> number;) given.push_back(number);
    std::vector<std::string> numbers;
    for (const auto& number : given)
        if (numbers.size() < most_in_batch && std::ranges::find(numbers, number) == numbers.end())
            numbers.push_back(number);
    return numbers;
}

bool belongs_to_subsidies(const engine::Case& subject) {
    return std::ranges::find(workflows::subsidy_family, subject.workflow) != workflows::subsidy_family.end();
}

BatchItem read_item(const Visit& visit, const TeamAction& kind, const Fields& fields, const std::string& number) {
    BatchItem item{.number = number, .file = load_case(visit, number)};
    if (item.file && !belongs_to_subsidies(item.file->subject())) item.file.reset();
    if (const auto version = read_id(fields[field_on_page("versie", number)])) item.version = *version;
    if (!item.file) return item;
    if (const auto* action = find_action(item.file->definition, kind.action))
        for (const auto& field : form_of(*action))
            for (const auto& value : fields.all(field_on_page(field.name, number)))
                item.raw[std::string(field.name)].push_back(value);
    return item;
}

void parse_item(const Batch& batch, BatchItem& item) {
    const auto* action = item.file ? find_action(item.file->definition, batch.kind.action) : nullptr;
    if (action == nullptr) return;
    auto raw = item.raw;
    if (!batch.kind.given.empty()) raw[std::string(batch.kind.given)] = {std::string(batch.kind.answer)};
    auto parsed = engine::parse(form_of(*action), raw);
    item.input = std::move(parsed.values);
    for (const auto& wrong : parsed.errors)
        item.errors.push_back({field_on_page(wrong.field, item.number), item.number + ": " + wrong.sentence});
}

}  // namespace

const TeamAction* team_action_named(std::string_view word) {
    const auto* found = std::ranges::find(workflows::team_actions, word, &TeamAction::word);
    return found == workflows::team_actions.end() ? nullptr : found;
}

Batch read_batch(const Visit& visit, const TeamAction& kind, const Fields& fields) {
    Batch batch{.kind = kind, .items = {}, .once_key = std::string(fields["once_key"])};
    for (const auto& number : numbers_in(fields)) batch.items.push_back(read_item(visit, kind, fields, number));
    if (kind.once_for_all)
        for (const auto& field : form_of(engine::desk_action(kind.action)))
            if (fields.has(field.name)) batch.common[std::string(field.name)] = {std::string(fields[field.name])};
    return batch;
}

engine::Form form_for(const Batch& batch, const BatchItem& item) {
    engine::Form form;
    const auto* action = item.file ? find_action(item.file->definition, batch.kind.action) : nullptr;
    if (action == nullptr) return form;
    for (const auto& field : form_of(*action))
        if (field.name != batch.kind.given) form.push_back(field);
    return form;
}

std::string field_on_page(std::string_view field, const std::string& number) {
    return std::string(field) + "__" + number;
}

bool is_read(const Batch& batch, std::string_view field) {
    if (field == "zaak" || field == "zaken" || field == "stap") return true;
    const auto is_asked = [&](const engine::Form& form, auto name_of) {
        return std::ranges::any_of(form, [&](const engine::Field& one) { return name_of(one) == field; });
    };
    if (batch.kind.once_for_all && is_asked(form_of(engine::desk_action(batch.kind.action)),
                                            [](const engine::Field& one) { return std::string(one.name); }))
        return true;
    return std::ranges::any_of(batch.items, [&](const BatchItem& item) {
        return field == field_on_page("versie", item.number) ||
               is_asked(form_for(batch, item),
                        [&](const engine::Field& one) { return field_on_page(one.name, item.number); });
    });
}

void parse_batch(Batch& batch) {
    if (!batch.kind.once_for_all) {
        for (auto& item : batch.items) parse_item(batch, item);
        return;
    }
    auto parsed = engine::parse(form_of(engine::desk_action(batch.kind.action)), batch.common);
    batch.errors = std::move(parsed.errors);
    for (auto& item : batch.items) item.input = parsed.values;
}

engine::Command command_for(const Batch& batch, const BatchItem& item, const Visit& visit) {
    const bool oneself = batch.kind.once_for_all && item.input.value("person", Json()) == Json(visit.person_id());
    return {.ask = {.asker = asker_of(visit),
                    .number = item.number,
                    .once_key = batch.once_key.empty() ? "" : batch.once_key + "." + item.number,
                    .desk = true},
            .action = std::string(oneself ? workflows::take_oneself : batch.kind.action),
            .input = oneself ? Json::object() : item.input,
            .made_from = item.version};
}

Json who_can_take_these(const Batch& batch, const Visit& visit) {
    std::map<std::string, Json> people;
    const auto rules = rules_of(visit);
    for (const auto& item : batch.items) {
        if (!item.file) continue;
        const auto question = engine::question_of(item.file->loaded, batch.kind.action, nullptr, rules, visit.now);
        for (const auto& one : engine::who_can_take_over(item.file->definition, question)) {
            const auto id = std::to_string(one.at("id").get<std::int64_t>());
            people[one.at("name").get<std::string>() + id] = {{"value", id}, {"label", one.at("name")}};
        }
    }
    Json list{{{"value", std::to_string(visit.person_id())}, {"label", "Ikzelf"}}};
    const auto self = std::to_string(visit.person_id());
    for (auto& [key, one] : people)
        if (one.at("value") != self) list.push_back(std::move(one));
    return list;
}

}  // namespace bolwerk::web
