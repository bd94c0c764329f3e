# What `cmake --install` puts where, in two components: the program with its manual and completion, and clc as a library. The
# standard library is in the program. CPack makes a Debian package of the first (tools/package).
include(GNUInstallDirs)
include(CMakePackageConfigHelpers)

# Pages of the manual and the texts of a Debian package, which the program and git know.
set(share "${CMAKE_BINARY_DIR}/share")
add_custom_command(
  OUTPUT "${share}/stamp"
  COMMAND "${CMAKE_COMMAND}" "-DPROGRAM=$<TARGET_FILE:clc>" "-DVERSION=${PROJECT_VERSION}" "-DSOURCE=${CMAKE_SOURCE_DIR}"
          "-DSHARE=${share}" -P "${CMAKE_SOURCE_DIR}/tools/cmake/share.cmake"
  DEPENDS clc "${CMAKE_SOURCE_DIR}/tools/cmake/share.cmake" "${CMAKE_SOURCE_DIR}/tools/copyright.txt"
  COMMENT "Printing the manual"
  VERBATIM)
add_custom_target(clc_share ALL DEPENDS "${share}/stamp")

# zsh looks below a prefix for the one, Debian's packages have the other.
set(CLC_ZSH_FOLDER "${CMAKE_INSTALL_DATADIR}/zsh/site-functions" CACHE STRING "Where zsh finds completions")
set(completion "${CMAKE_SOURCE_DIR}/tools/completion")
install(TARGETS clc RUNTIME DESTINATION "${CMAKE_INSTALL_BINDIR}" COMPONENT program)
install(DIRECTORY "${share}/man/" DESTINATION "${CMAKE_INSTALL_MANDIR}/man1" COMPONENT program)
install(DIRECTORY "${share}/doc/" DESTINATION "${CMAKE_INSTALL_DATADIR}/doc/clc" COMPONENT program)
install(FILES "${completion}/clc.bash" RENAME clc
  DESTINATION "${CMAKE_INSTALL_DATADIR}/bash-completion/completions" COMPONENT program)
install(FILES "${completion}/clc.zsh" RENAME _clc DESTINATION "${CLC_ZSH_FOLDER}" COMPONENT program)
install(FILES "${completion}/clc.fish" DESTINATION "${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d" COMPONENT program)

# The layers behind the public header as one archive. What they need of others is found by clcConfig.cmake.
add_library(clc_archive STATIC)
foreach(layer base source diagnostics syntax parser types values schema semantics evaluation rules backends output project api
              grammar schema_data)
  target_sources(clc_archive PRIVATE $<TARGET_OBJECTS:clc_${layer}>)
endforeach()
set_target_properties(clc_archive PROPERTIES OUTPUT_NAME clc EXPORT_NAME clc LINKER_LANGUAGE CXX)
target_include_directories(clc_archive INTERFACE "$<INSTALL_INTERFACE:${CMAKE_INSTALL_INCLUDEDIR}>")

set(package "${CMAKE_INSTALL_LIBDIR}/cmake/clc")
install(TARGETS clc_archive EXPORT clcTargets ARCHIVE DESTINATION "${CMAKE_INSTALL_LIBDIR}" COMPONENT library)
install(EXPORT clcTargets NAMESPACE clc:: DESTINATION "${package}" COMPONENT library)
install(DIRECTORY "${CMAKE_SOURCE_DIR}/compiler/include/clc" DESTINATION "${CMAKE_INSTALL_INCLUDEDIR}" COMPONENT library)
write_basic_package_version_file("${CMAKE_BINARY_DIR}/clcConfigVersion.cmake" COMPATIBILITY SameMinorVersion)
install(FILES "${CMAKE_SOURCE_DIR}/tools/cmake/clcConfig.cmake" "${CMAKE_BINARY_DIR}/clcConfigVersion.cmake"
  DESTINATION "${package}" COMPONENT library)

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_PACKAGE_CONTACT "$ENV{CLC_MAINTAINER}")
set(CPACK_STRIP_FILES ON)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS
  OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)
set(CPACK_COMPONENTS_ALL program)
set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_DEBIAN_PROGRAM_PACKAGE_NAME clc)
set(CPACK_DEBIAN_PACKAGE_SECTION utils)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_COMPONENT_PROGRAM_DESCRIPTION "compiler for descriptions of clusters
clc reads one typed description of a cluster and writes a tree of files that
is committed and reviewed. It finds what no check of single files can.")
include(CPack)
