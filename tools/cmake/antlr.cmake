# The ANTLR part of the parser as a target of its own. The tool (4.7.2) writes u8"..." literals, which in C++20 are of
# another type than its runtime takes, hence -fno-char8_t for the generated files, and for these alone.
#
#   clc_antlr_grammar(TARGET LEXER PARSER): `grammar/LEXER.g4`, `grammar/PARSER.g4`
find_program(ANTLR4_TOOL antlr4 REQUIRED)
find_path(ANTLR4_INCLUDE_DIR antlr4-runtime.h PATH_SUFFIXES antlr4-runtime REQUIRED)
find_library(ANTLR4_LIBRARY antlr4-runtime REQUIRED)
clc_archive(ANTLR4_ARCHIVE antlr4-runtime)
if(ANTLR4_ARCHIVE)
  set(ANTLR4_LIBRARY "${ANTLR4_ARCHIVE}")
endif()

function(clc_antlr_grammar target lexer parser)
  set(out "${CMAKE_BINARY_DIR}/grammar")
  set(grammar "${CMAKE_SOURCE_DIR}/grammar")
  set(tool "${ANTLR4_TOOL}" -Dlanguage=Cpp -no-listener -no-visitor -Xexact-output-dir -Werror -lib "${out}" -o "${out}")
  add_custom_command(
    OUTPUT "${out}/${lexer}.cpp" "${out}/${lexer}.h" "${out}/${lexer}.tokens"
    COMMAND ${tool} "${lexer}.g4"
    DEPENDS "${grammar}/${lexer}.g4"
    WORKING_DIRECTORY "${grammar}"
    VERBATIM)
  add_custom_command(
    OUTPUT "${out}/${parser}.cpp" "${out}/${parser}.h"
    COMMAND ${tool} "${parser}.g4"
    DEPENDS "${grammar}/${parser}.g4" "${out}/${lexer}.tokens"
    WORKING_DIRECTORY "${grammar}"
    VERBATIM)
  add_library(${target} STATIC "${out}/${lexer}.cpp" "${out}/${parser}.cpp" "${out}/${lexer}.h" "${out}/${parser}.h")
  target_include_directories(${target} SYSTEM PUBLIC "${out}" "${ANTLR4_INCLUDE_DIR}")
  target_compile_options(${target} PRIVATE -fno-char8_t -w)
  target_link_libraries(${target} PUBLIC "${ANTLR4_LIBRARY}")
endfunction()

# The automaton of LEXER as tables in `target` (compiler/parser/lexer_tables.h), so that no process makes it anew.
function(clc_lexer_tables target lexer)
  set(tables "${CMAKE_BINARY_DIR}/grammar/lexer_tables.cpp")
  add_custom_command(
    OUTPUT "${tables}"
    COMMAND lexer-tables "${tables}"
    DEPENDS lexer-tables "${CMAKE_SOURCE_DIR}/grammar/${lexer}.g4"
    COMMENT "Making the tables of the lexer"
    VERBATIM)
  target_sources(${target} PRIVATE "${tables}")
endfunction()
