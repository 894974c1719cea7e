#include "tests/workflows/scene_fixture.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <sstream>

#include "engine/local_time.hpp"

namespace bolwerk::workflows {
namespace {

using namespace engine;

std::vector<std::string> unmet(const Decision& decision) {
    std::vector<std::string> sentences;
    if (accepted(decision)) return sentences;
    for (const auto& reason : reasons_of(decision))
        if (!reason.met)
            sentences.push_back(std::string(reason.sentence) +
                                (reason.detail.empty() ? "" : " [" + reason.detail + "]"));
    return sentences;
}

std::string joined_lines(const std::vector<std::string>& lines) {
    std::string text;
    for (const auto& line : lines) text += "\n  " + line;
    return text;
}

}  // namespace

const Definition& workflow(std::string_view id) {
    static const auto all = every_definition();
    const auto found = std::ranges::find(all, id, &Definition::id);
    if (found == all.end()) throw std::logic_error("Expected the workflow " + std::string(id) + ", but there is none");
    return *found;
}

const term::Calendar& shipped_calendar() {
    static const auto calendar = [] {
        std::ifstream file{std::string{BOLWERK_SOURCE_DIR} + "/db/data/holidays.csv"};
        std::ostringstream text;
        text << file.rdbuf();
        return term::parse_calendar(text.str()).value();
    }();
    return calendar;
}

Scene::Scene(std::string_view workflow_id) : definition_(workflow(workflow_id)) {
    subject.workflow = workflow_id;
    subject.state = begin_state;
    subject.organisation = people::apeldoorn;
    subject.municipality = "GM0200";
    subject.park = 17;
}

Decision Scene::asked(const Actor& who, std::string_view action, const Json* input) const {
    const Question question{
        subject, facts, who, action, input, moment_at(today, std::chrono::hours{10}), today, shipped_calendar(),
        settings};
    return decide(definition_, question);
}

void Scene::does(const Actor& who, std::string_view action, Json input) {
    const Question question{
        subject, facts, who, action, &input, moment_at(today, std::chrono::hours{10}), today, shipped_calendar(),
        settings};
    const auto decision = decide(definition_, question);
    ASSERT_TRUE(accepted(decision)) << who.name << " cannot " << action << ":" << joined_lines(unmet(decision));
    const auto event = event_of(question, std::get<Accepted>(decision));
    effects_ = event.effects;
    subject = apply(subject, event);
    if (subject.id == 0) {
        subject.id = 5;
        subject.number = std::string(definition_.prefix) + "-2026-0005";
    }
}

std::vector<std::string> Scene::refusal(const Actor& who, std::string_view action, Json input) const {
    return unmet(asked(who, action, &input));
}

std::vector<std::string> Scene::obstacles(const Actor& who, std::string_view action) const {
    return unmet(asked(who, action));
}

Json Scene::worked_out(const Actor& who, std::string_view action, std::string_view field, const Json& input) const {
    const Question question{
        subject, facts, who, action, &input, moment_at(today, std::chrono::hours{10}), today, shipped_calendar(),
        settings};
    const auto& form = *std::ranges::find(definition_.actions, action, &ActionInfo::id)->form;
    return std::ranges::find(form, field, &Field::name)->worked_out(question);
}

std::string Scene::last_day(std::string_view deadline) const {
    const auto* running = deadline_of(subject, deadline);
    return running == nullptr ? "" : iso(running->clock.last_day);
}

std::vector<std::int64_t> Scene::taking_part() const {
    std::vector<std::int64_t> all;
    for (const auto& party : subject.parties) all.push_back(party.organisation);
    return all;
}

bool Scene::told(std::string_view text) const {
    return std::ranges::any_of(effects_, [&](const Effect& effect) {
        const auto* notify = std::get_if<Notify>(&effect);
        return notify != nullptr && notify->text == text;
    });
}

bool Scene::told_linked(std::string_view action) const {
    return std::ranges::any_of(effects_, [&](const Effect& effect) {
        const auto* tell = std::get_if<TellLinked>(&effect);
        return tell != nullptr && tell->action == action;
    });
}

bool Scene::made(std::string_view document) const {
    return std::ranges::any_of(effects_, [&](const Effect& effect) {
        const auto* one = std::get_if<MakeDocument>(&effect);
        return one != nullptr && one->document == document;
    });
}

std::string Scene::booked() const {
    std::string text;
    for (const auto& effect : effects_)
        if (const auto* book = std::get_if<Book>(&effect))
            text += (text.empty() ? "" : " ") + book->kind + " " + std::to_string(book->cents / 100) +
                    (book->overrun ? "!" : "");
    return text;
}

Json Scene::published(std::string_view park_field) const {
    for (const auto& effect : effects_)
        if (const auto* set = std::get_if<SetParkField>(&effect); set != nullptr && set->field == park_field)
            return set->value;
    return {};
}

}  // namespace bolwerk::workflows
