#include "engine/role.hpp"

#include <algorithm>

namespace bolwerk::engine {
namespace {

bool takes_part(const Case& subject, std::int64_t organisation) {
    return organisation == subject.organisation ||
           std::ranges::find(subject.parties, organisation, &Party::organisation) != subject.parties.end();
}

bool fits(const Case& subject, const Holding& holding, const RoleInfo& role) {
    switch (role.reach) {
        case Reach::own:
            return holding.role == role.id && holding.organisation == subject.organisation;
        case Reach::area:
            return holding.role == role.id && holding.covers;
        case Reach::partner:
            return holding.role == role.id && takes_part(subject, holding.organisation);
        case Reach::anyone:
            return holding.covers || holding.organisation == subject.organisation;
        case Reach::system:
            return holding.role == role.id;
        case Reach::party: {
            const auto* party = party_of(subject, role.party);
            return party != nullptr && party->organisation == holding.organisation;
        }
    }
    return false;
}

bool same_person(const Signature& did, std::int64_t person) {
    return person != 0 && (did.person == person || did.on_behalf_of == person);
}

}  // namespace

const Holding* holding_for(const Question& question, const RoleInfo& role) {
    const Holding* stand_in = nullptr;
    for (const auto& holding : question.actor.holdings) {
        if (!fits(question.subject, holding, role)) continue;
        if (holding.on_behalf_of == 0) return &holding;
        if (stand_in == nullptr) stand_in = &holding;
    }
    return stand_in;
}

void judge_who(Judgement& judgement, std::initializer_list<RoleInfo> roles, std::string_view sentence,
               std::string_view labels) {
    for (const auto& role : roles)
        if ((judgement.holding = holding_for(judgement.question, role)) != nullptr) break;
    judgement.reasons.push_back({ReasonKind::role, sentence, judgement.holding != nullptr, labels, {}});
}

void judge_other_person(Judgement& judgement, std::string_view sentence,
                        std::initializer_list<std::string_view> actions) {
    const auto& actor = judgement.question.actor;
    const auto absent = judgement.holding == nullptr ? 0 : judgement.holding->on_behalf_of;
    Reason reason{ReasonKind::four_eyes, sentence, true, "een collega met dezelfde rol", {}};
    for (const auto action : actions) {
        const auto* mark = mark_of(judgement.question.subject, action);
        if (mark == nullptr || !(same_person(mark->by, actor.person) || same_person(mark->by, absent))) continue;
        reason.met = false;
        reason.detail = shown_name(mark->by);
    }
    judgement.reasons.push_back(std::move(reason));
}

}  // namespace bolwerk::engine
