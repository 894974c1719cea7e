// A file of SQL that is found by the name of a workflow belongs to one: under another name it would never run.
#include <gtest/gtest.h>

#include "db/embedded_sql.hpp"
#include "workflows/registry.hpp"

namespace bolwerk::web {
namespace {

TEST(WorkflowFiles, of_sql_have_the_name_of_a_workflow) {
    const auto definitions = workflows::every_definition();
    int found = 0;
    for (const auto& file : db::embedded_sql())
        for (const std::string_view folder :
             {"functions/follow/", "functions/below/", "functions/letter/", "functions/signs/", "queries/facts/"}) {
            if (!file.path.starts_with(folder)) continue;
            const auto name = file.path.substr(folder.size(), file.path.rfind('.') - folder.size());
            EXPECT_NE(std::ranges::find(definitions, name, &engine::Definition::id), definitions.end()) << file.path;
            ++found;
        }
    EXPECT_GT(found, 4);
}

}  // namespace
}  // namespace bolwerk::web
