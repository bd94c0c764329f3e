#include "types/scalars/quantity.h"

#include "unit/scalars/tables.h"

#include <doctest/doctest.h>

#include <limits>
#include <string>

namespace clc::types {
namespace {

TEST_CASE("a quantity is written in Kubernetes' canonical form") {
    checkCanonical<Quantity>({
        {"0", "0"},
        {"-0", "0"},
        {"0Ki", "0"},
        {"0e5", "0"},
        {"1", "1"},
        {"+1", "1"},
        {"-1", "-1"},
        {"100", "100"},
        {"1000", "1k"},
        {"1500", "1500"},
        {"1.5", "1500m"},
        {"0.035", "35m"},
        {"683m", "683m"},
        {"1000m", "1"},
        {"0.1m", "100u"},
        {"1n", "1n"},
        {".5", "500m"},
        {"1.", "1"},
        {"1k", "1k"},
        {"5G", "5G"},
        {"1536Mi", "1536Mi"},
        {"1024Mi", "1Gi"},
        {"1.5Gi", "1536Mi"},
        {"1Ki", "1Ki"},
        {"0.5Ki", "512"},
        {"1.5Ki", "1536"},
        {"1023Ki", "1023Ki"},
        {"-2048Ki", "-2Mi"},
        {"0.001Mi", "1048576m"},
        {"1e3", "1e3"},
        {"1E3", "1e3"},
        {"12e2", "1200"},
        {"100e1", "1e3"},
        {"5e-3", "5e-3"},
        {"50e-4", "5e-3"},
        {"1e-9", "1e-9"},
        {"1E", "1E"},
        {"9e18", "9e18"},
        {"9223372036854775807", "9223372036854775807"},
        {"-9223372036854775807", "-9223372036854775807"},
        {"7.5Ei", "7680Pi"},
        {"0e99999999999999999999", "0"},
    });
}

TEST_CASE("a quantity that can't be held is an error") {
    checkErrors(
        Quantity::parse,
        {
            {"", 0, 0, "there is no number",
             "write a number and perhaps a suffix, such as 500m, 1.5 or 2Gi"},
            {"-", 1, 0, "there is no number",
             "write a number and perhaps a suffix, such as 500m, 1.5 or 2Gi"},
            {"Gi", 0, 2, "'Gi' has no number",
             "write a number and perhaps a suffix, such as 500m, 1.5 or 2Gi"},
            {"abc", 0, 3, "'abc' has no number",
             "write a number and perhaps a suffix, such as 500m, 1.5 or 2Gi"},
            {"10GB", 2, 2, "'GB' is no suffix of a quantity",
             "write G for powers of 1000, Gi for powers of 1024"},
            {"10gb", 2, 2, "'gb' is no suffix of a quantity",
             "write G for powers of 1000, Gi for powers of 1024"},
            {"1K", 1, 1, "'K' is no suffix of a quantity",
             "write k for powers of 1000, Ki for powers of 1024"},
            {"5gi", 1, 2, "'gi' is no suffix of a quantity",
             "write G for powers of 1000, Gi for powers of 1024"},
            {"5kib", 1, 3, "'kib' is no suffix of a quantity",
             "write k for powers of 1000, Ki for powers of 1024"},
            {"1 Gi", 1, 1, "a blank stands behind the number", "leave it out"},
            {"1e", 1, 1, "'e' is no suffix of a quantity",
             "write the exponent behind it, as in 1e3"},
            {"1.5x", 3, 1, "'x' is no suffix of a quantity",
             "a suffix is one of n u m k M G T P E, Ki Mi Gi Ti Pi Ei, or an exponent such as e3"},
            {"9223372036854775808", 0, 19, "'9223372036854775808' is larger than a quantity can be",
             "the largest quantity is 9223372036854775807, a little less than 8Ei"},
            {"8Ei", 0, 3, "'8Ei' is larger than a quantity can be",
             "the largest quantity is 9223372036854775807, a little less than 8Ei"},
            {"-1e30", 0, 5, "'-1e30' is larger than a quantity can be",
             "the largest quantity is 9223372036854775807, a little less than 8Ei"},
            {"0.1n", 0, 4, "'0.1n' is finer than a quantity can be",
             "the finest step of a quantity is 1n, a billionth; round it to that or coarser"},
            {"1e-10", 0, 5, "'1e-10' is finer than a quantity can be",
             "the finest step of a quantity is 1n, a billionth; round it to that or coarser"},
            {"0.0000000001", 0, 12, "'0.0000000001' is finer than a quantity can be",
             "the finest step of a quantity is 1n, a billionth; round it to that or coarser"},
            {"1.5.2", 3, 2, "'.2' is no suffix of a quantity",
             "a suffix is one of n u m k M G T P E, Ki Mi Gi Ti Pi Ei, or an exponent such as e3"},
            {"0x10", 1, 3, "'x10' is no suffix of a quantity",
             "a suffix is one of n u m k M G T P E, Ki Mi Gi Ti Pi Ei, or an exponent such as e3"},
            {"1_000", 1, 4, "'_000' is no suffix of a quantity",
             "a suffix is one of n u m k M G T P E, Ki Mi Gi Ti Pi Ei, or an exponent such as e3"},
            {"5 Gi", 1, 1, "a blank stands behind the number", "leave it out"},
        });
    const std::string long_number(39, '1');
    CHECK(Quantity::parse(long_number).error().message ==
          "'" + long_number + "' is larger than a quantity can be");
    CHECK(Quantity::parse("0." + long_number)
              .error()
              .message.ends_with("is finer than a quantity can be"));
    CHECK(Quantity::parse("1e99999999999999999999")
              .error()
              .message.ends_with("is larger than a quantity can be"));
}

TEST_CASE("quantities compare by value, whatever they are written in") {
    CHECK(read<Quantity>("1Gi") == read<Quantity>("1024Mi"));
    CHECK(read<Quantity>("1Gi") == read<Quantity>("1073741824"));
    CHECK(read<Quantity>("1000m") == read<Quantity>("1e0"));
    CHECK(read<Quantity>("1G") < read<Quantity>("1Gi"));
    CHECK(read<Quantity>("-1") < read<Quantity>("0"));
    CHECK(read<Quantity>("1.000000001") > read<Quantity>("1"));
}

TEST_CASE("arithmetic on quantities is exact, and nothing where the result can't be held") {
    const auto sum = [](std::string_view a, std::string_view b) {
        return read<Quantity>(a).plus(read<Quantity>(b));
    };
    CHECK(sum("1Gi", "512Mi")->canonical() == "1536Mi");
    CHECK(sum("0.1", "0.2")->canonical() == "300m");
    CHECK(sum("0", "1Ki")->canonical() == "1Ki");
    CHECK(sum("1", "1Ki")->canonical() == "1025");
    CHECK(!sum("9223372036854775807", "1n"));
    CHECK(read<Quantity>("1Gi").minus(read<Quantity>("1Gi"))->canonical() == "0");
    CHECK(read<Quantity>("0").minus(read<Quantity>("1Mi"))->canonical() == "-1Mi");
    CHECK(!read<Quantity>("-9223372036854775807").minus(read<Quantity>("1")));
    CHECK(read<Quantity>("250m").times(3)->canonical() == "750m");
    CHECK(read<Quantity>("250m").times(-4)->canonical() == "-1");
    CHECK(read<Quantity>("250m").times(0)->canonical() == "0");
    CHECK(!read<Quantity>("4Ei").times(2));
    CHECK(!read<Quantity>("1n").times(std::numeric_limits<std::int64_t>::min())->integer());
}

TEST_CASE("a quantity gives its number") {
    CHECK(read<Quantity>("35m").decimal() == "0.035");
    CHECK(read<Quantity>("1Gi").decimal() == "1073741824");
    CHECK(read<Quantity>("-1.5").decimal() == "-1.5");
    CHECK(read<Quantity>("1n").decimal() == "0.000000001");
    CHECK(read<Quantity>("1Ki").integer() == 1024);
    CHECK(read<Quantity>("-9223372036854775807").integer() == -9223372036854775807);
    CHECK(read<Quantity>("1.5").integer() == std::nullopt);
    CHECK(Quantity::ofInteger(1500).canonical() == "1500");
    CHECK(Quantity::ofInteger(std::numeric_limits<std::int64_t>::min()).integer() ==
          -9223372036854775807);
}

}  // namespace
}  // namespace clc::types
