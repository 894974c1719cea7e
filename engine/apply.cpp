#include <algorithm>
#include <stdexcept>

#include "engine/advice.hpp"
#include "engine/event.hpp"
#include "engine/take_back.hpp"

namespace bolwerk::engine {
namespace {

/// Changes the case as one effect says; effects for the world outside change nothing here.
class Applier {
public:
    explicit Applier(Case& subject) : subject_(subject) {}

    void operator()(const StartDeadline& effect) {
        if (auto* running = find(effect.deadline.name))
            *running = effect.deadline;
        else
            subject_.deadlines.push_back(effect.deadline);
    }
    void operator()(const EndDeadline& effect) {
        std::erase_if(subject_.deadlines, [&](const RunningDeadline& running) { return running.name == effect.name; });
    }
    void operator()(const ReplaceDeadline& effect) {
        if (auto* running = find(effect.deadline.name)) *running = effect.deadline;
    }
    void operator()(const Assign& effect) { subject_.assignee = effect.to; }
    void operator()(const Unassign&) { subject_.assignee.reset(); }
    void operator()(const AddParty& effect) {
        leave(effect.party.key);
        subject_.parties.push_back(effect.party);
    }
    void operator()(const RemoveParty& effect) { leave(effect.party.key); }
    void operator()(const AskAdvice& effect) { subject_.advice.push_back(effect.advice); }
    void operator()(const AnswerAdvice& effect) {
        for (auto& advice : subject_.advice) {
            if (advice.id != effect.id) continue;
            advice.answer = effect.answer;
            advice.answered_by = effect.by;
        }
    }
    void operator()(const AddLink& effect) { subject_.links.push_back(effect.link); }
    void operator()(const CutLink& effect) {
        std::erase_if(subject_.links, [&](const Link& link) {
            return link.relation == effect.link.relation && link.to == effect.link.to;
        });
    }
    void operator()(const auto&) {}

private:
    void leave(std::string_view key) {
        std::erase_if(subject_.parties, [&](const Party& party) { return party.key == key; });
    }
    RunningDeadline* find(std::string_view name) {
        const auto found = std::ranges::find(subject_.deadlines, name, &RunningDeadline::name);
        return found == subject_.deadlines.end() ? nullptr : &*found;
    }

    Case& subject_;
};

void mark(Case& subject, const Event& event) {
    std::erase_if(subject.marks, [&](const Mark& mark) { return mark.action == event.action; });
    subject.marks.push_back({event.action, event.by, event.at});
}

}  // namespace

Case apply(Case before, const Event& event) {
    if (event.sequence != before.version + 1 || event.from != before.state)
        throw std::logic_error("Expected the next event of case " + before.number + ", but got number " +
                               std::to_string(event.sequence) + " from " + event.from);
    if (auto restored = taken_back_to(event)) {
        restored->version = event.sequence;
        return *std::move(restored);
    }
    if (const auto withdrawn = advice_withdrawn_by(event))
        std::erase_if(before.advice, [&](const Advice& advice) { return advice.id == withdrawn; });
    before.version = event.sequence;
    before.state = event.to;
    before.data.merge_patch(event.patch);
    if (const auto title = before.data.find("title"); title != before.data.end() && title->is_string())
        before.title = title->get<std::string>();
    for (const auto& effect : event.effects) std::visit(Applier(before), effect);
    mark(before, event);
    return before;
}

}  // namespace bolwerk::engine
