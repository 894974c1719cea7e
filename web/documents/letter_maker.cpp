#include "web/documents/letter_maker.hpp"

#include <algorithm>

#include "engine/codec.hpp"
#include "web/documents/adapted_check.hpp"
#include "web/documents/adapted_page.hpp"
#include "web/documents/letter_fields.hpp"
#include "web/files/base64.hpp"
#include "web/render/mustache_text.hpp"

namespace bolwerk::web {
namespace {

using engine::Json;

/// The case as its events make it, and the last of them: who did what the letter follows from.
std::pair<engine::Case, engine::Event> replayed(const Json& row, const Json& events) {
    auto subject = engine::unopened_from_json(row);
    engine::Event last;
    for (const auto& one : events) {
        last = engine::event_from_json(one);
        subject = apply(std::move(subject), last);
    }
    return {std::move(subject), std::move(last)};
}

PdfOptions options_of(const Json& letter) {
    return {.identifier =
                letter.at("number").get<std::string>() + "-" + std::to_string(letter.at("version").get<std::int64_t>()),
            .created = letter.at("dated").get<std::string>() + "T12:00:00Z"};
}

/// The text of the organisation that sends the letter where it has one of its own, else the one for all; null for
/// neither.
Json text_for(const LetterPlan& plan, const Json& subject) {
    const auto& house = subject.at("facts").at("houses").at(plan.sender);
    const auto sender = house.is_object() ? house.at("organisation") : Json();
    Json common;
    for (const auto& one : subject.at("templates")) {
        if (one.at("organisation").is_null()) common = one;
        if (!sender.is_null() && one.at("organisation") == sender) return one;
    }
    return common;
}

Json remembered(db::Pool& pool, std::int64_t id) {
    auto letter = pool.ask_json("document/again", {{"id", id}});
    if (letter.is_null()) throw std::runtime_error("Expected a letter that Bolwerk made, but it is not there");
    return letter;
}

/// The last day to pay follows from the day the letter is sent: a text that was adapted keeps its name (Awb 4:87).
constexpr std::string_view last_day_to_pay = "payment_last_day", kept_day = "[[payment_last_day]]";

std::string replaced_all(std::string text, std::string_view from, std::string_view to) {
    if (from.empty()) return text;
    for (auto at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
        text.replace(at, from.size(), to);
    return text;
}

std::string last_day_in(const Json& values) { return values.value(last_day_to_pay, std::string()); }

/// The template filled in, with the text that an officer wrote where there is one.
std::string page_from(const Json& letter, const std::string& whole, const Json& values) {
    auto page = MustacheText(whole).filled(values);
    const auto& text = letter.at("adapted_text");
    if (!text.is_string()) return page;
    return with_text(page, replaced_all(text.get<std::string>(), kept_day, last_day_in(values)));
}

std::string meaning_of(const std::vector<LetterField>& fields, const std::string& name) {
    const auto found = std::ranges::find(fields, name, &LetterField::name);
    return found == fields.end() ? name : found->meaning;
}

std::string page_again(const Json& letter) {
    return page_from(letter, letter.at("whole").get<std::string>(), letter.at("data"));
}

}  // namespace

std::vector<std::string> lacking(const LetterPlan& plan, const Json& values) {
    std::vector<std::string> names;
    std::ranges::copy_if(plan.names, std::back_inserter(names),
                         [&](const std::string& name) { return !values.contains(name) || values.at(name).empty(); });
    return names;
}

LetterMaker::LetterMaker(db::Pool& pool, std::vector<engine::Definition> definitions, LetterShelf shelf,
                         std::shared_ptr<Renderer> renderer, Calendar calendar)
    : pool_(pool),
      definitions_(std::move(definitions)),
      shelf_(std::move(shelf)),
      renderer_(std::move(renderer)),
      calendar_(std::move(calendar)) {}

Json LetterMaker::values_for(const Json& subject) const {
    const auto definition_of = [&](std::string_view id) -> const engine::Definition* {
        const auto found = std::ranges::find(definitions_, id, &engine::Definition::id);
        return found == definitions_.end() ? nullptr : &*found;
    };
    const auto [file, event] = replayed(subject.at("case"), subject.at("events"));
    const auto name = subject.at("name").get<std::string>();
    const auto* workflow = definition_of(file.workflow);
    const auto* plan = shelf_.plan(file.workflow, name);
    if (workflow == nullptr || plan == nullptr || subject.at("template").is_null())
        throw std::runtime_error("Expected a template in use for '" + name + "' of " + file.workflow +
                                 ", but there is none");
    const auto& above = subject.at("facts").at("above");
    const auto calendar = calendar_();
    auto values =
        letter_values({.plan = *plan,
                       .workflow = *workflow,
                       .above = above.is_null() ? nullptr : definition_of(above.at("workflow").get<std::string>()),
                       .subject = file,
                       .by = event.by,
                       .facts = subject.at("facts"),
                       .number = subject.at("number"),
                       .title = subject.at("template").at("title"),
                       .dated = engine::parse_iso_date(subject.at("dated").get<std::string>()).value(),
                       .calendar = *calendar});
    if (const auto names = lacking(*plan, values); !names.empty())
        throw LetterLacks("Expected a value for '" + names.front() + "' in '" + name + "', but there is none",
                          "In de brief “" + name + "” ontbreekt: " +
                              meaning_of(letter_fields(*workflow, definitions_), names.front()) + ".");
    return values;
}

void LetterMaker::make(std::int64_t id) const {
    auto subject = pool_.ask_json("document/subject", {{"id", id}});
    if (subject.is_null()) throw std::runtime_error("Expected a letter that was asked for, but it is not there");
    if (subject.at("made")) return;
    const auto* plan =
        shelf_.plan(subject.at("case").at("workflow").get<std::string>(), subject.at("name").get<std::string>());
    subject["template"] = plan == nullptr ? Json() : text_for(*plan, subject);
    const auto values = values_for(subject);
    const auto pdf = renderer_->pdf(page_from(subject, subject.at("template").at("whole").get<std::string>(), values),
                                    options_of(subject));
    pool_.ask("document/fill", {{"id", id},
                                {"template", subject.at("template").at("id").get<std::int64_t>()},
                                {"data", values},
                                {"title", subject.at("template").at("title").get<std::string>()},
                                {"bytes", base64(pdf)}});
}

std::string LetterMaker::again(std::int64_t id) const {
    const auto letter = remembered(pool_, id);
    return renderer_->pdf(page_again(letter), options_of(letter));
}

AdaptedLetter LetterMaker::adapted(std::int64_t id, const std::string& text) const {
    auto letter = remembered(pool_, id);
    const auto workflow = letter.at("workflow").get<std::string>();
    const auto definition = std::ranges::find(definitions_, workflow, &engine::Definition::id);
    const auto* plan = shelf_.plan(workflow, letter.at("name").get<std::string>());
    if (definition == definitions_.end() || plan == nullptr)
        throw std::runtime_error("Expected a letter of a workflow that is served, but it is of " + workflow);
    const auto made = MustacheText(letter.at("whole").get<std::string>()).filled(letter.at("data"));
    AdaptedLetter adapted{
        .text = replaced_all(text, last_day_in(letter.at("data")), kept_day), .pdf = {}, .faults = {}};
    adapted.faults = faults_of_text({.page = made,
                                     .names = plan->names,
                                     .fields = letter_fields(*definition, definitions_),
                                     .values = letter.at("data")},
                                    text);
    if (!adapted.faults.empty()) return adapted;
    letter["adapted_text"] = adapted.text;
    letter["version"] = letter.at("version").get<std::int64_t>() + 1;
    adapted.pdf = renderer_->pdf(page_again(letter), options_of(letter));
    return adapted;
}

std::string LetterMaker::page_of(std::int64_t id) const { return page_again(remembered(pool_, id)); }

std::string LetterMaker::page_with(std::int64_t id, const std::string& text) const {
    auto letter = remembered(pool_, id);
    letter["adapted_text"] = text;
    return page_again(letter);
}

}  // namespace bolwerk::web
