# What Debian wants of a package, beside what is installed anyway, and the package: ./run package.
# Included last, for it goes over what the folders install.

if(NOT DEFINED ENV{SOURCE_DATE_EPOCH} OR NOT DEFINED ENV{DEBEMAIL})
  message(FATAL_ERROR "./run package makes the package: it takes the date and the author of the "
                      "last commit, as SOURCE_DATE_EPOCH, DEBFULLNAME and DEBEMAIL.")
endif()

set(package_folder ${CMAKE_CURRENT_LIST_DIR})
# Raised where the same version is packaged anew.
set(package_revision 1)
set(made ${PROJECT_BINARY_DIR}/debian)

# Scripts that dpkg runs, and files it shall not overwrite.
get_property(units GLOBAL PROPERTY PRECEDENT_UNITS)
list(JOIN units " " PRECEDENT_UNITS)
set(control_files ${package_folder}/conffiles)
foreach(script postinst prerm postrm)
  configure_file(${package_folder}/${script}.in ${made}/${script} @ONLY)
  list(APPEND control_files ${made}/${script})
endforeach()

# Settings that their owner edits.
install(FILES ${PROJECT_SOURCE_DIR}/indexer/systemd/precedent.default
  DESTINATION /etc/default RENAME precedent)

# Our changes, and the one entry of Debian's.
string(TIMESTAMP today "%a, %d %b %Y %H:%M:%S +0000" UTC)
file(WRITE ${made}/changelog.Debian
  "precedent (${PROJECT_VERSION}-${package_revision}) bookworm; urgency=medium\n\n"
  "  * Version ${PROJECT_VERSION}; what is new in it is in changelog.gz.\n\n"
  " -- $ENV{DEBFULLNAME} <$ENV{DEBEMAIL}>  ${today}\n")
function(pack file packed)
  execute_process(COMMAND gzip -9nc ${file} OUTPUT_FILE ${packed} COMMAND_ERROR_IS_FATAL ANY)
  install(FILES ${packed} DESTINATION ${CMAKE_INSTALL_DOCDIR})
endfunction()
pack(${PROJECT_SOURCE_DIR}/CHANGELOG.md ${made}/changelog.gz)
pack(${made}/changelog.Debian ${made}/changelog.Debian.gz)
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/CHANGELOG.md)
install(CODE [[
  file(GLOB pages "$ENV{DESTDIR}${CMAKE_INSTALL_PREFIX}/share/man/man1/precedent-*.1")
  execute_process(COMMAND gzip -9nf ${pages} COMMAND_ERROR_IS_FATAL ANY)
]])
install(FILES ${package_folder}/copyright DESTINATION ${CMAKE_INSTALL_DOCDIR})
install(FILES ${package_folder}/lintian-overrides
  DESTINATION share/lintian/overrides RENAME precedent)

set(CPACK_GENERATOR DEB)
set(CPACK_VERBATIM_VARIABLES ON)
set(CPACK_SET_DESTDIR ON)
set(CPACK_STRIP_FILES ON)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS OWNER_READ OWNER_WRITE OWNER_EXECUTE
  GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)
set(CPACK_PACKAGE_CONTACT "$ENV{DEBFULLNAME} <$ENV{DEBEMAIL}>")
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_RELEASE ${package_revision})
set(CPACK_DEBIAN_PACKAGE_SECTION text)
set(CPACK_DEBIAN_PACKAGE_PRIORITY optional)
set(CPACK_DEBIAN_PACKAGE_CONTROL_EXTRA ${control_files})
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
# Where there is no systemd, in a container say, small programs of the same names serve.
set(CPACK_DEBIAN_PACKAGE_DEPENDS "systemd-standalone-sysusers | systemd-sysusers, \
systemd-standalone-tmpfiles | systemd-tmpfiles")
# Scanned pages are read with the one, EDGAR's certificate is checked with the other.
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "tesseract-ocr-eng, ca-certificates")
# To serve an index to other machines.
set(CPACK_DEBIAN_PACKAGE_SUGGESTS xapian-tools)
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "full-text search for the SEC's comment letters")
set(CPACK_DEBIAN_PACKAGE_DESCRIPTION
"The staff of the U.S. Securities and Exchange Commission reviews what
companies file and writes to them; the companies answer. EDGAR publishes
both sides. Precedent reads that correspondence as EDGAR serves it, and
finds in it single comments: each with the headings it stands under, the
company's answer beside it, and what came of it.
.
precedent-indexer brings letters from EDGAR and keeps an index of them up to
date, every night where its timer is enabled. precedent-query searches the
index, on the command line or as a page in a browser, without any network.")
include(CPack)
