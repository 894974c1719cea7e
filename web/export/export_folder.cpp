#include "web/export/export_folder.hpp"

#include <fstream>
#include <iterator>

namespace bolwerk::web {

std::string ExportFolder::bytes() const {
    std::ifstream file(book(), std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

}  // namespace bolwerk::web
