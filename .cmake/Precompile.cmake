# Headers that nearly every source of a target reads and that change seldom, read once. Tests and release have the same, so
# that a source that forgot one of them compiles in both.
set(bolwerk_precompiled <algorithm> <chrono> <filesystem> <fstream> <functional> <map> <memory> <optional> <set> <sstream>
  <string> <string_view> <variant> <vector>)

# bolwerk_precompile(TARGET HEADER...): the standard headers, JSON and these.
function(bolwerk_precompile target)
  target_precompile_headers(${target} PRIVATE ${bolwerk_precompiled} "${PROJECT_SOURCE_DIR}/engine/json.hpp" ${ARGN})
  # Without it the compiler's cache cannot tell which precompiled header a source was compiled with.
  target_compile_options(${target} PRIVATE -fpch-preprocess)
endfunction()
