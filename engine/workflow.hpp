// The vocabulary a workflow file is written in, run by Boost.MSM. Heavy: include it from workflows/*/*.cpp only.
#pragma once

#include "engine/vocabulary/budget.hpp"
#include "engine/vocabulary/clauses.hpp"
#include "engine/vocabulary/deadlines.hpp"
#include "engine/vocabulary/documents.hpp"
#include "engine/vocabulary/links.hpp"
#include "engine/vocabulary/machine.hpp"
#include "engine/vocabulary/parties.hpp"
#include "engine/vocabulary/when.hpp"
