// For libFuzzer; see README.md.
#include <cstdint>

#include "tests/fuzz/multipart_entry.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    bolwerk::fuzz::multipart({reinterpret_cast<const char*>(data), size});
    return 0;
}
