// The terms of the Algemene wet bestuursrecht, and a few beside it, that more than one workflow uses.
#pragma once

#include "engine/term/compute.hpp"

namespace bolwerk::engine::term {

Term decision_term();                                  ///< 8 weeks after receipt of an application (Awb 4:13)
Term decision_term(Span span, std::string ordinance);  ///< set in an ordinance: never moved
Term repair_term(Span span);     ///< time to complete an application, set by the authority (Awb 4:5 lid 1)
Term not_treating_term();        ///< 4 weeks after completion or the unused lapse (Awb 4:5 lid 4)
Term objection_term();           ///< 6 weeks after publication (Awb 6:7)
Term payment_term();             ///< 6 weeks after publication (Awb 4:87)
Term payment_suspension_term();  ///< at most 13 weeks (Awb 4:56)
Term wgs_retention_term();       ///< 5 years after first processing, for data shared under the Wgs

/// 6 weeks, or 12 with a committee; the event is the last day of the objection term, not the receipt (Awb 7:10 lid 1).
Term objection_decision_term(bool committee);

/// At most 6 weeks more, with a written notice (Awb 7:10 lid 3).
Postponement objection_postponement(Date announced);

/// A rolling period of whole years, day to day, that ends with `last`; both ends are in it (de-minimis: 3 years).
struct Window {
    Date first;
    Date last;

    bool contains(Date day) const { return first <= day && day <= last; }
};

Result<Window> rolling_years(Date last, int years);

}  // namespace bolwerk::engine::term
