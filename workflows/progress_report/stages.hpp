// How far a case was, in the few words that a report counts in. Unknown states count as running: nothing disappears.
#pragma once

#include "workflows/progress_report/area_then.hpp"

namespace bolwerk::workflows::report {

enum class Stage { planned, running, done, dropped };

/// Of an intervention (HANDBOOK 11).
Stage stage_of_intervention(std::string_view state);

bool is_active_plan(std::string_view state);         ///< not rejected, stopped or embedded
bool is_active_cooperation(std::string_view state);  ///< active or structural
bool is_certified(std::string_view state);           ///< KVO-B certificate in force
bool is_biz_in_force(std::string_view state);

enum class Ruling { open, granted, refused, ended };
/// Of an application for a subsidy. `ended`: withdrawn or passed on before a decision, or not yet sent in.
Ruling ruling_of_subsidy(const CaseThen& subsidy);

/// An objection or notice of default that still runs.
bool is_open_objection(std::string_view state);
bool is_open_default_notice(std::string_view state);

}  // namespace bolwerk::workflows::report
