// Addresses with a query, the way filters and paging keep them.
#pragma once

#include <string>
#include <string_view>

#include "web/server/fields.hpp"

namespace bolwerk::web {

/// "/zaken?soort=biz&q=de%20mars"; empty values are left out.
std::string link_to(std::string_view path, const Fields& query);

/// The same fields with one of them replaced; an empty value takes it away.
Fields with(Fields query, std::string_view name, std::string_view value);

}  // namespace bolwerk::web
