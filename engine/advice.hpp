// Advice beside the main line (Awb 3:5 and on): who asks it of whom, who answers, reminds and withdraws.
#pragma once

#include "engine/definition.hpp"
#include "engine/event.hpp"

namespace bolwerk::engine {

/// The desk action by which a question that is open is asked no longer.
inline constexpr std::string_view withdrawing_advice = "withdraw_advice";

/// Which question the event withdrew; 0 for any other event. It is taken out of the case, and with it whoever read the
/// case because of it.
int advice_withdrawn_by(const Event& event);

/// The organisation is the owner or a party: not who was asked advice, nor who reads because of the area.
bool belongs_to(const Case& subject, std::int64_t organisation);

/// A question to one person that opens the case to that person alone: of V2 (HANDBOOK 4.3). Below, colleagues may
/// answer too; on V3 the organisation takes part already, so that the question opens nothing.
bool opens_to_one_alone(const Case& subject, const Advice& advice);

/// Whether the actor, with this holding, is who was asked: of what was asked of one alone neither a colleague nor a
/// stand-in.
bool is_asked(const Case& subject, const Advice& advice, const Actor& actor, const Holding& holding);

/// Of the facts `organisations` and `advisers` whoever can be asked: who reads the case once asked, and on V3 who takes
/// part already.
Json who_can_be_asked(const Question& question);

/// The organisation whose case it is asks, or whoever has its turn by area, as the province on a subsidy; never a party
/// or an adviser, who would let others in to a case that is not theirs. On V3 only who takes part already is asked.
void ask_advice(Judgement& judgement, const Definition& definition, Effects& effects);

/// Whoever was asked answers once; where the question did not open the case to one alone, anybody of the organisation.
void answer_advice(Judgement& judgement, const Definition& definition, Effects& effects);

void remind_advice(Judgement& judgement, const Definition& definition, Effects& effects);

/// Whoever asked does, or a colleague with the same role; the organisation whose case it is where itself or a party
/// asked. An applicant leaves alone what the province asked.
void withdraw_advice(Judgement& judgement, const Definition& definition, Effects& effects);

}  // namespace bolwerk::engine
