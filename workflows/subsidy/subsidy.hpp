// A subsidy: from the concept in the portal through the decision by four hands to the last payment.
#pragma once

#include "engine/definition.hpp"

namespace bolwerk::workflows {

/// HANDBOOK 14.3 up to and including the grant and its payments; the case belongs to the applicant's organisation. What
/// is decided after the grant is the workflow settlement.
engine::Definition subsidy();

}  // namespace bolwerk::workflows
