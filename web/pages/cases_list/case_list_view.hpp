// The list of cases, as the template shows it.
#pragma once

#include <vector>

#include "engine/date.hpp"
#include "engine/definition.hpp"
#include "engine/json.hpp"
#include "web/pages/cases_list/case_filter.hpp"
#include "web/pages/kept_views.hpp"

namespace bolwerk::web {

struct CaseListPage {
    const CaseFilter& filter;
    const engine::Json& found;  ///< the answer of case_list/page
    const std::vector<engine::Definition>& definitions;
    engine::Date today;
    bool may_start = false;
};

inline constexpr int case_page_size = 50;
/// More are shown as "meer dan 1.000"; a choice is counted less far, because each case has to be looked at.
inline constexpr int case_count_most = 1000, chosen_count_most = 200;

/// The values of pages/cases/list.
engine::Json case_list_view(const CaseListPage& page);

/// The views of this list that somebody keeps.
ListWithViews case_views(const std::vector<engine::Definition>& definitions);

/// "1 zaak", "7 zaken", "meer dan 1.000 zaken".
std::string cases_text(int number, int most);

/// How far the cases of this filter are counted.
int count_most(const CaseFilter& filter);

/// The place of a row of the answer.
Place place_of(const engine::Json& row);

}  // namespace bolwerk::web
