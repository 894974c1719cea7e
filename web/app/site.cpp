#include "web/app/site.hpp"

#include <algorithm>

namespace bolwerk::web {

const engine::Definition* Site::definition(std::string_view id) const {
    const auto found = std::ranges::find(definitions, id, &engine::Definition::id);
    return found == definitions.end() ? nullptr : &*found;
}

}  // namespace bolwerk::web
