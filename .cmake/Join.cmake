# Compiles the sources of one folder together, eight at a time: most of the time of one goes to headers that it shares
# with its neighbours. So within a folder no two sources may give the same name to things of their own.

function(bolwerk_join target)
  get_target_property(sources ${target} SOURCES)
  foreach(source ${sources})
    cmake_path(GET source PARENT_PATH folder)
    _bolwerk_alone("${source}" "${folder}" alone)
    if(alone)
      set_source_files_properties("${source}" PROPERTIES SKIP_UNITY_BUILD_INCLUSION ON)
    else()
      math(EXPR nth "${in_${folder}} + 0")
      math(EXPR in_${folder} "${nth} + 1")
      math(EXPR part "${nth} / 8")
      file(RELATIVE_PATH name "${PROJECT_SOURCE_DIR}" "${folder}")
      string(REPLACE "/" "_" name "${name}_${part}")
      set_source_files_properties("${source}" PROPERTIES UNITY_GROUP "${name}")
    endif()
  endforeach()
  set_target_properties(${target} PROPERTIES UNITY_BUILD ON UNITY_BUILD_MODE GROUP)
endfunction()

# The table X/X.cpp of a workflow and its tests name states and events as their neighbours do; what is generated knows
# the path of the checkout or is long.
function(_bolwerk_alone source folder out)
  cmake_path(GET source STEM name)
  cmake_path(GET folder FILENAME folder)
  cmake_path(IS_PREFIX PROJECT_BINARY_DIR "${source}" generated)
  if(generated OR name STREQUAL folder OR name STREQUAL "${folder}_test" OR name MATCHES "^every_workflow")
    set(${out} ON PARENT_SCOPE)
  else()
    set(${out} OFF PARENT_SCOPE)
  endif()
endfunction()
