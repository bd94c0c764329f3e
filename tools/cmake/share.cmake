# Makes what is installed beside the program, in SHARE: man/ by PROGRAM itself, and doc/ as Debian wants it.
file(REMOVE_RECURSE "${SHARE}")
file(MAKE_DIRECTORY "${SHARE}/man" "${SHARE}/doc")

function(compress path)
  execute_process(COMMAND gzip -9 -n "${path}" COMMAND_ERROR_IS_FATAL ANY)
endfunction()

function(print_page name)
  execute_process(COMMAND "${PROGRAM}" help --format man ${ARGN}
    OUTPUT_FILE "${SHARE}/man/${name}.1" COMMAND_ERROR_IS_FATAL ANY)
  compress("${SHARE}/man/${name}.1")
endfunction()

print_page(clc)
execute_process(COMMAND "${PROGRAM}" completion words -- "" OUTPUT_VARIABLE commands COMMAND_ERROR_IS_FATAL ANY)
string(REGEX MATCHALL "[^\n]+" commands "${commands}")
foreach(line IN LISTS commands)
  string(REGEX REPLACE "\t.*" "" command "${line}")
  print_page("clc-${command}" "${command}")
endforeach()

# The log of the repository is the list of changes; the package says only when it was made, and by whom.
string(TIMESTAMP now "%a, %d %b %Y %H:%M:%S +0000" UTC)
file(COPY "${SOURCE}/tools/copyright.txt" DESTINATION "${SHARE}/doc")
file(RENAME "${SHARE}/doc/copyright.txt" "${SHARE}/doc/copyright")
file(WRITE "${SHARE}/doc/changelog" "clc (${VERSION}) unstable; urgency=medium

  * What has changed is told by the log of the repository.

 -- $ENV{CLC_MAINTAINER}  ${now}
")
compress("${SHARE}/doc/changelog")
file(TOUCH "${SHARE}/stamp")
