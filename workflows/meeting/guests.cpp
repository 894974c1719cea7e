#include "workflows/meeting/guests.hpp"

namespace bolwerk::workflows::meeting_conditions {

using namespace engine;

namespace {

constexpr std::string_view guest = "guest";

}  // namespace

void InvitesGuests::plan(const Judgement& judgement, Effects& effects) {
    for (const auto& party : ticked_parties(judgement.question, guest, "invited", "candidates")) {
        effects.push_back(AddParty{party});
        effects.push_back(Notify{{}, party.key, 0, "U bent uitgenodigd voor een vergadering van de stuurgroep"});
    }
}

void UninvitesGuest::plan(const Judgement& judgement, Effects& effects) {
    for (const auto& party : judgement.question.subject.parties)
        if (is_one_of(party, guest) && field(judgement.question, "uninvited") == party.name)
            effects.push_back(RemoveParty{party});
}

void tell_guests(const Judgement& judgement, Effects& effects, std::string_view line) {
    for (const auto& party : judgement.question.subject.parties)
        if (is_one_of(party, guest)) effects.push_back(Notify{{}, party.key, 0, std::string(line)});
}

}  // namespace bolwerk::workflows::meeting_conditions
