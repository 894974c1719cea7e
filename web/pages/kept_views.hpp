// Views of a list that somebody keeps under a name: what it was filtered by, to come back to.
#pragma once

#include <functional>

#include "web/app/visit.hpp"

namespace bolwerk::web {

/// A list of which views are kept.
struct ListWithViews {
    std::string_view page;                            ///< as the database calls it
    std::string_view path;                            ///< of the list
    std::string_view keep_at;                         ///< where a view is sent to
    std::string_view label;                           ///< what people call it
    std::function<Fields(const Fields&)> understood;  ///< of an address, what the list filters by
};

/// Keeps what was sent as a view, or says why not; back to the list as it was.
Response keep_view(const Request& request, const Visit& visit, const ListWithViews& list);

/// Adds views, has_views, open_view, can_save_view and view_query. `kept`: [{id, name, query}]; `query`: what the list
/// is filtered by now.
void add_kept_views(engine::Json& values, const ListWithViews& list, const engine::Json& kept, const Fields& query);

/// POST /mijn-werk/weergaven/{view}/verwijderen, of any list: back to that list.
Response remove_view(const Request& request, Visit& visit);

}  // namespace bolwerk::web
