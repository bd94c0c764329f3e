// docs/stdlib is what the library's comments say.
#include "golden/whole_folder.h"
#include "ide/library_pages.h"

#include <doctest/doctest.h>

TEST_CASE("library pages") {
    clc::golden::wholeFolder("docs/stdlib", clc::ide::libraryPages());
}
