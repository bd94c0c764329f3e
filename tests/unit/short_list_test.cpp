// A list that needs no memory from outside while it is short.
#include "base/short_list.h"

#include <doctest/doctest.h>

#include <numeric>
#include <vector>

namespace clc {
namespace {

TEST_CASE("a short list keeps what was added, also beyond its own room") {
    ShortList<int, 3> list;
    CHECK(list.empty());
    std::vector<int> expected;
    for (int i = 0; i < 40; ++i) {
        list.push_back(i * i);
        expected.push_back(i * i);
        CHECK(list.size() == expected.size());
        CHECK(list.front() == 0);
        CHECK(list.back() == i * i);
    }
    CHECK(std::vector<int>(list.begin(), list.end()) == expected);
    CHECK(list.all().size() == 40);
    list[7] = -1;
    CHECK(list.all()[7] == -1);
}

TEST_CASE("a short list that is shortened goes on from there") {
    ShortList<std::size_t, 2> list;
    for (std::size_t i = 0; i < 9; ++i) {
        list.push_back(i);
    }
    list.shorten(20);
    CHECK(list.size() == 9);
    list.shorten(4);
    list.push_back(100);
    CHECK(std::accumulate(list.begin(), list.end(), std::size_t{0}) == 0 + 1 + 2 + 3 + 100);
}

}  // namespace
}  // namespace clc
