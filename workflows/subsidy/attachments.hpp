// The attachments that a scheme demands (Awb 4:2 lid 2): which are lacking, and what was said of those.
#pragma once

#include <string>
#include <vector>

#include "engine/question.hpp"

namespace bolwerk::workflows::subsidy_rules {

/// Whether every attachment that is demanded and not on file (the fact "missing_attachments", [{id, label}]) is among
/// the ids in that field of the form.
bool names_every_missing_attachment(const engine::Question& question, std::string_view field_name);

/// Labels of the attachments that are neither on file, nor came on paper, nor are said to be needless here, in the
/// order of the scheme.
std::vector<std::string> lacking_attachments(const engine::Question& question);

/// The same from what stands around a case: `missing` is [{id, label}], `data` the fields of the case.
std::vector<std::string> lacking_attachments(const engine::Json& missing, const engine::Json& data);

}  // namespace bolwerk::workflows::subsidy_rules
