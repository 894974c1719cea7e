// What a program sends and no page reads: refused by its name, before anything is done with the rest. A browser sends
// what its form has, so that its form is not judged.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "engine/form.hpp"
#include "web/server/request.hpp"
#include "web/server/response.hpp"

namespace bolwerk::web {

/// 400 that names every member which the page at this address does not read; a member "input" may hold the fields too.
/// Nothing for a page that judges what comes in itself: its form is not known before it is asked.
std::optional<Response> refuse_unread(const Request& request);

/// The same for such a page: the fields of its form, and these beside them.
std::optional<Response> refuse_unread(const Request& request, const engine::Form& form,
                                      std::initializer_list<std::string_view> beside = {});

/// The same for a page that tells field by field.
std::optional<Response> refuse_unread(const Request& request, const std::function<bool(std::string_view)>& is_read);

/// The problem that names them, with a sentence on where they belong; nothing without a name.
std::optional<Response> unread_problem(const std::vector<std::string>& names, std::string_view where = {});

}  // namespace bolwerk::web
