// Numbers of cases that not everybody may know of (HANDBOOK 4.3): a text that more people read does not name them.
#pragma once

#include <string_view>

#include "engine/vocabulary/words.hpp"

namespace bolwerk::workflows {

/// Whether the text holds the number of a signal, a round, an analysis or a designation, "RAN-2026-0003", in whatever
/// letters. Whether there is such a case makes no difference.
bool names_a_confidential_case(std::string_view text);

/// No text that was typed holds one. The names of fields do not matter: a form that gets another text is judged, too.
struct NamesNoConfidentialCase
    : engine::Condition<
          "Noem geen kenmerk van een signaal, risicoronde, analyse of aanwijzing: dit lezen ook partijen die "
          "daarvan niet mogen weten."> {
    static bool holds(const engine::Question& question);
};

}  // namespace bolwerk::workflows
