// What a letter must say, looked up before the step that asks for it: in the form, in the case, around the case.
#pragma once

#include <span>
#include <string_view>

#include "engine/decision.hpp"

namespace bolwerk::engine {

/// What something is that no form asks and the workflow's SQL gives as a member of the fact "letter_data": Dutch, for
/// whoever writes a template or misses it. Empty for a name that is none of these.
std::string_view meaning_around_the_case(std::string_view name);

/// True for what the step itself gives and no look beforehand can: the last day of a term, the number of the case
/// above, a balance, the rows of a sum. The table sees to these: it starts the term, ties the case or stands under a
/// condition on the amounts.
bool comes_with_the_step(std::string_view name);

/// Judges whether all that the letter needs is there. What this form asks and was left empty is a reason at its field;
/// all else is one reason that names it in Dutch. `sentence` is of static storage.
void judge_letter(Judgement& judgement, std::string_view sentence, std::span<const std::string_view> needs);

}  // namespace bolwerk::engine
