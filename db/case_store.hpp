// Cases in PostgreSQL.
#pragma once

#include "db/pool.hpp"
#include "engine/store.hpp"

namespace bolwerk::db {

/// What the query case/load is asked beside the session, for whoever asks more in the same round trip; `loaded` reads
/// the answer.
std::vector<Parameter> load_parameters(const engine::Ask& ask);
engine::Result<engine::Loaded> loaded(engine::Json answer);

class CaseStore : public engine::Store {
public:
    /// The pool must outlive the store.
    explicit CaseStore(Pool& pool) : pool_(pool) {}

    /// Throws DatabaseError, SessionEnded, PoolExhausted.
    engine::Result<engine::Loaded> load(const engine::Ask& ask) override;

    /// The same. After a lost connection nobody knows whether it was written: repeat it with the same once-key.
    engine::WriteOutcome write(const engine::WriteRequest& request) override;

private:
    Pool& pool_;
};

}  // namespace bolwerk::db
