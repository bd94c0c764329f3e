# The release program holds those libraries of others that come as archives too: to find and bind the shared ones takes a
# seventh of a run over an empty cluster. Programs of other presets are linked as ever.

#   clc_archive(VARIABLE NAME): the archive of library NAME; empty if there is none or none is wanted
function(clc_archive variable name)
  set(${variable} "" PARENT_SCOPE)
  if(CMAKE_BUILD_TYPE STREQUAL "Release")
    find_library(CLC_ARCHIVE_${name} NAMES "lib${name}.a")
    if(CLC_ARCHIVE_${name})
      set(${variable} "${CLC_ARCHIVE_${name}}" PARENT_SCOPE)
    endif()
  endif()
endfunction()

#   clc_prefer_archive(TARGET NAME): the imported TARGET stands for the archive of library NAME, if there is one
function(clc_prefer_archive target name)
  clc_archive(archive "${name}")
  if(NOT archive)
    return()
  endif()
  get_target_property(type ${target} TYPE)
  if(type STREQUAL "INTERFACE_LIBRARY")
    set_property(TARGET ${target} PROPERTY INTERFACE_LINK_LIBRARIES "${archive}")
    return()
  endif()
  get_target_property(configurations ${target} IMPORTED_CONFIGURATIONS)
  foreach(configuration IN LISTS configurations)
    set_property(TARGET ${target} PROPERTY IMPORTED_LOCATION_${configuration} "${archive}")
  endforeach()
endfunction()
