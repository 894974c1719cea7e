# Turns folders of data into C++ at build time: the SQL of db/, and the list of workflows.

# Every db/**/*.sql becomes one named constant; the file name is the query's name in logs.
function(bolwerk_embed_sql out)
  file(GLOB_RECURSE files CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/db/*.sql")
  set(target "${PROJECT_BINARY_DIR}/generated/db/embedded_sql.cpp")
  string(REPLACE ";" "\n" list_text "${files}")
  # Written only when it changes: a file that goes or gets another name is a reason to embed again, too.
  file(CONFIGURE OUTPUT "${PROJECT_BINARY_DIR}/sql_files.txt" CONTENT "${list_text}" @ONLY)
  add_custom_command(OUTPUT "${target}"
    COMMAND "${CMAKE_COMMAND}" -DLIST=${PROJECT_BINARY_DIR}/sql_files.txt -DROOT=${PROJECT_SOURCE_DIR}/db
            -DOUT=${target} -P "${PROJECT_SOURCE_DIR}/.cmake/EmbedSql.cmake"
    DEPENDS ${files} "${PROJECT_BINARY_DIR}/sql_files.txt" "${PROJECT_SOURCE_DIR}/.cmake/EmbedSql.cmake" VERBATIM)
  set(${out} "${target}" PARENT_SCOPE)
endfunction()

# Every folder workflows/X holds X.hpp with `engine::Definition X();`: the registry calls them all.
function(bolwerk_workflow_registry out)
  file(GLOB headers CONFIGURE_DEPENDS RELATIVE "${PROJECT_SOURCE_DIR}/workflows" "${PROJECT_SOURCE_DIR}/workflows/*/*.hpp")
  set(includes "")
  set(calls "")
  foreach(header ${headers})
    get_filename_component(folder "${header}" DIRECTORY)
    get_filename_component(name "${header}" NAME_WE)
    file(STRINGS "${PROJECT_SOURCE_DIR}/workflows/${header}" declares REGEX "engine::Definition ${name}\\(\\);")
    if(folder STREQUAL name)
      # A declaration that comes later to a header that is already there counts, too.
      set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/workflows/${header}")
    endif()
    if(folder STREQUAL name AND declares)
      string(APPEND includes "#include \"workflows/${header}\"\n")
      string(APPEND calls "        ${name}(),\n")
    endif()
  endforeach()
  set(target "${PROJECT_BINARY_DIR}/generated/workflows/registry_list.cpp")
  file(CONFIGURE OUTPUT "${target}" CONTENT
"#include \"workflows/registry.hpp\"
@includes@
namespace bolwerk::workflows {
std::vector<engine::Definition> every_definition() {
    return {
@calls@    };
}
}
" @ONLY)
  set(${out} "${target}" PARENT_SCOPE)
endfunction()
