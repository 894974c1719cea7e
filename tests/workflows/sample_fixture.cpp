#include "tests/workflows/sample_fixture.hpp"

namespace bolwerk::workflows {
namespace {

std::map<std::string, Sample, std::less<>>& all() {
    static std::map<std::string, Sample, std::less<>> samples;
    return samples;
}

}  // namespace

bool lend(Sample sample) {
    auto name = sample.workflow;
    return all().emplace(std::move(name), std::move(sample)).second;
}

const Sample& sample_of(std::string_view workflow) {
    static const Sample nothing{"", {engine::Json::object()}, {}};
    const auto found = all().find(workflow);
    return found == all().end() ? nothing : found->second;
}

}  // namespace bolwerk::workflows
