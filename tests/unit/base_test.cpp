#include "base/arena.h"
#include "base/check.h"
#include "base/embedded.h"
#include "base/ids.h"
#include "base/interner.h"
#include "base/stable_table.h"

#include <doctest/doctest.h>

#include <array>
#include <cstdint>
#include <memory>
#include <string>
#include <thread>

using namespace clc;

TEST_CASE("the arena aligns what it makes") {
    Arena arena;
    for (int i = 0; i < 2000; ++i) {
        *arena.make<char>() = 'x';
        auto* number = arena.make<double>(1.5);
        CHECK(reinterpret_cast<std::uintptr_t>(number) % alignof(double) == 0);
        CHECK(*number == 1.5);
    }
}

TEST_CASE("what the arena made stays where it is") {
    Arena arena;
    const int* first = arena.make<int>(7);
    const std::vector<int> many(100'000, 3);
    const std::span<int> large = arena.copy(many);
    const std::string_view text = arena.copy(std::string_view("text"));
    for (int i = 0; i < 100'000; ++i) {
        arena.make<int>(i);
    }
    CHECK(*first == 7);
    CHECK(std::vector<int>(large.begin(), large.end()) == many);
    CHECK(text == "text");
    CHECK(arena.used() == (1 + 100'000 + 100'000) * sizeof(int) + 4);
}

TEST_CASE("an empty copy takes no memory") {
    Arena arena;
    CHECK(arena.copy(std::vector<int>()).empty());
    CHECK(arena.copy(std::string_view()).empty());
    CHECK(arena.used() == 0);
}

TEST_CASE("equal texts have one symbol") {
    Interner interner;
    const Symbol a = interner.intern("port");
    std::string changing = "port";
    CHECK(interner.intern(changing) == a);
    changing = "path";
    const Symbol b = interner.intern(changing);
    changing = "gone";
    CHECK(a != b);
    CHECK(interner.text(a) == "port");
    CHECK(interner.text(b) == "path");
    CHECK(interner.find("path") == b);
    CHECK_FALSE(interner.find("none").valid());
    CHECK_THROWS_AS((void)interner.text(Symbol(99U)), InternalError);
}

TEST_CASE("two threads may intern") {
    Interner interner;
    const auto work = [&] {
        for (int i = 0; i < 5000; ++i) {
            const std::string text = std::to_string(i);
            REQUIRE(interner.text(interner.intern(text)) == text);
        }
    };
    std::thread other(work);
    work();
    other.join();
    CHECK_FALSE(interner.find("5000").valid());
    CHECK(interner.find("4999").index() < 5000);
}

TEST_CASE("entries of a table stay where they are, also those that can't be copied") {
    StableTable<std::unique_ptr<std::string>> table;
    CHECK(table.size() == 0);
    CHECK_THROWS_AS((void)table[0], InternalError);
    table.add(std::make_unique<std::string>("0"));
    const std::unique_ptr<std::string>& first = table[0];
    for (std::size_t i = 1; i < 10'000; ++i) {
        REQUIRE(table.add(std::make_unique<std::string>(std::to_string(i))) == i);
    }
    CHECK(&table[0] == &first);
    CHECK(table.size() == 10'000);
    for (std::size_t i = 0; i < table.size(); ++i) {
        REQUIRE(*table[i] == std::to_string(i));
    }
    CHECK_THROWS_AS((void)table[10'000], InternalError);
}

TEST_CASE("one thread reads a table to which another adds") {
    StableTable<std::size_t> table;
    constexpr std::size_t kMany = 200'000;
    std::thread reader([&] {
        for (std::size_t known = 0; known < kMany;) {
            known = table.size();
            if (known > 0 && table[known - 1] != known - 1) {
                FAIL_CHECK("an entry was read before it was there");
                return;
            }
        }
    });
    for (std::size_t i = 0; i < kMany; ++i) {
        table.add(i);
    }
    reader.join();
    CHECK(table.size() == kMany);
}

TEST_CASE("an id is none until it is given") {
    CHECK_FALSE(Symbol().valid());
    CHECK(Symbol(0U).valid());
    CHECK(Symbol(std::size_t{3}).index() == 3);
}

TEST_CASE("a failed check says where and why") {
    const int one = 1;
    try {
        CLC_ASSERT(one == 2, "one is not two");
        FAIL("nothing was thrown");
    } catch (const InternalError& error) {
        const std::string text = error.what();
        CHECK(text.find("base_test.cpp:") != std::string::npos);
        CHECK(text.ends_with(": one is not two (one == 2)"));
    }
}

TEST_CASE("embedded files are found by their whole path") {
    constexpr std::array<EmbeddedFile, 3> files{{{"a", "1"}, {"a/b", "2"}, {"b", "3"}}};
    REQUIRE(findEmbedded(files, "a/b") != nullptr);
    CHECK(findEmbedded(files, "a/b")->bytes == "2");
    CHECK(findEmbedded(files, "a/") == nullptr);
    CHECK(findEmbedded(files, "c") == nullptr);
    CHECK(findEmbedded({}, "a") == nullptr);
}
