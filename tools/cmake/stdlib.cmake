# The standard library in the program: the texts, and their trees, which stdlib-pack makes of them in the build.
#
#   clc_embed_stdlib(TARGET): defines clc::project::standardFiles() and clc::project::standardTrees(), with the same paths
function(clc_embed_stdlib target)
  set(texts "${CMAKE_SOURCE_DIR}/stdlib/std")
  set(trees "${CMAKE_BINARY_DIR}/stdlib")
  clc_embed(TARGET ${target} FUNCTION clc::project::standardFiles FOLDER "${texts}" PATTERN *.cl)
  file(GLOB_RECURSE paths CONFIGURE_DEPENDS RELATIVE "${texts}" "${texts}/*.cl")
  list(TRANSFORM paths PREPEND "${texts}/" OUTPUT_VARIABLE inputs)
  list(TRANSFORM paths PREPEND "${trees}/" OUTPUT_VARIABLE outputs)
  add_custom_command(
    OUTPUT ${outputs}
    COMMAND stdlib-pack "${texts}" "${trees}" ${paths}
    DEPENDS stdlib-pack ${inputs}
    COMMENT "Packing the standard library"
    VERBATIM)
  clc_embed(TARGET ${target} FUNCTION clc::project::standardTrees FOLDER "${trees}" PATHS ${paths})
endfunction()
