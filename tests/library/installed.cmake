# Installs what was built below FOLDER, builds the program of somebody else against that alone, and runs it.
function(run)
  execute_process(COMMAND ${ARGN} RESULT_VARIABLE result OUTPUT_VARIABLE text ERROR_VARIABLE text)
  if(NOT result EQUAL 0)
    list(JOIN ARGN " " words)
    message(FATAL_ERROR "${words}: ${result}\n${text}")
  endif()
endfunction()

file(REMOVE_RECURSE "${FOLDER}")
set(prefix "${FOLDER}/prefix")
run("${CMAKE_COMMAND}" --install "${BUILD}" --prefix "${prefix}")
foreach(path bin/clc share/man/man1/clc.1.gz share/man/man1/clc-build.1.gz share/doc/clc/copyright
             share/bash-completion/completions/clc share/fish/vendor_completions.d/clc.fish)
  if(NOT EXISTS "${prefix}/${path}")
    message(FATAL_ERROR "${path} is not installed")
  endif()
endforeach()
run("${prefix}/bin/clc" version)

# Moved, as packages are: nothing installed may know where it was.
file(RENAME "${prefix}" "${FOLDER}/moved")
run("${CMAKE_COMMAND}" -G Ninja -S "${SOURCE}" -B "${FOLDER}/build" "-DCMAKE_PREFIX_PATH=${FOLDER}/moved"
    "-DCMAKE_CXX_COMPILER=${COMPILER}" "-DCMAKE_CXX_FLAGS=${FLAGS}")
run("${CMAKE_COMMAND}" --build "${FOLDER}/build")
run("${FOLDER}/build/outside")
