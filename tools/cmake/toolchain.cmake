# Language standard, warnings, sanitizers, cache and linker: what every target of the project shares.
set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
# Nobody puts functions of his own in the place of ours, so GCC may inline them as clang does.
add_compile_options("$<$<CXX_COMPILER_ID:GNU>:-fno-semantic-interposition>")

if(NOT CMAKE_BUILD_TYPE)
  set(CMAKE_BUILD_TYPE Release)
endif()

find_program(CLC_CCACHE ccache)
if(CLC_CCACHE)
  # All checkouts on a machine share what is cached: paths are relative, and the prefix map below
  # keeps the folder out of the objects.
  set(CMAKE_CXX_COMPILER_LAUNCHER
    env "CCACHE_BASEDIR=${CMAKE_SOURCE_DIR}" CCACHE_NOHASHDIR=1 "${CLC_CCACHE}")
endif()
find_program(CLC_MOLD mold)
if(CLC_MOLD)
  add_link_options(-fuse-ld=mold)
endif()

# Paths of the build machine must not reach the binary: same sources, same bytes.
file(RELATIVE_PATH from_build_to_source "${CMAKE_BINARY_DIR}" "${CMAKE_SOURCE_DIR}")
add_compile_options(
  "-ffile-prefix-map=${CMAKE_SOURCE_DIR}/=" "-ffile-prefix-map=${from_build_to_source}=")

add_library(clc_warnings INTERFACE)
target_compile_options(clc_warnings INTERFACE
  -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Wold-style-cast -Wnon-virtual-dtor)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  # With optimisation GCC 12 sees overlaps in std::string that are not there (PR 105651).
  target_compile_options(clc_warnings INTERFACE -Wno-restrict)
endif()
if(CLC_WERROR)
  target_compile_options(clc_warnings INTERFACE -Werror)
endif()

if(CLC_SANITIZE)
  add_compile_options(-fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer)
  add_link_options(-fsanitize=address,undefined)
endif()
if(CLC_COVERAGE)
  add_compile_options(--coverage)
  add_link_options(--coverage)
endif()
if(CLC_FUZZ)
  add_compile_options(-fsanitize=fuzzer-no-link,address,undefined)
  add_link_options(-fsanitize=address,undefined)
endif()
