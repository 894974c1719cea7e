// Single information, single audit: a municipality accounts for a subsidy in the annex of its annual accounts instead
// of with documents of its own (Financiële-verhoudingswet art. 17a).
#pragma once

#include <optional>

#include "engine/question.hpp"

namespace bolwerk::workflows::subsidy_rules {

/// The indicator that the scheme names for municipalities; empty where it does not apply to this application.
std::string sisa_indicator(const engine::Question& question);

/// The last day to send the annex over a year: 15 July of the next one.
engine::Date sisa_day(int year);

/// The year that a municipality accounts for next: the last one until 15 July, the running one after it.
int sisa_year(engine::Date today);

/// 15 July after the year in which the activities end; nothing where SiSa does not apply or the end is not known.
std::optional<engine::Date> sisa_day(const engine::Question& question);

}  // namespace bolwerk::workflows::subsidy_rules
