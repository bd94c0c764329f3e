# find_package(clc) gives clc::clc, the library behind <clc/compile.h>, and finds what it is linked with.
include(CMakeFindDependencyMacro)
foreach(dependency Threads fmt yaml-cpp tomlplusplus PkgConfig)
  find_dependency(${dependency})
endforeach()
pkg_check_modules(CLC_OTHERS QUIET IMPORTED_TARGET nettle libutf8proc re2)
find_library(CLC_ANTLR4 antlr4-runtime)
if(NOT CLC_OTHERS_FOUND OR NOT CLC_ANTLR4)
  set(clc_FOUND FALSE)
  set(clc_NOT_FOUND_MESSAGE "clc needs nettle, utf8proc, re2 and the runtime of ANTLR 4")
  return()
endif()

include("${CMAKE_CURRENT_LIST_DIR}/clcTargets.cmake")
set_property(TARGET clc::clc PROPERTY INTERFACE_LINK_LIBRARIES
  "$<LINK_ONLY:Threads::Threads>" "$<LINK_ONLY:fmt::fmt>" "$<LINK_ONLY:yaml-cpp>"
  "$<LINK_ONLY:tomlplusplus::tomlplusplus>" "$<LINK_ONLY:PkgConfig::CLC_OTHERS>" "$<LINK_ONLY:${CLC_ANTLR4}>")
