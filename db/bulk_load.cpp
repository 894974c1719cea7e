#include "db/bulk_load.hpp"

#include "db/script_connection.hpp"

namespace bolwerk::db {
namespace {

/// What goes and how it comes back; foreign keys first, as they go, and last, as they come back.
constexpr auto pieces = R"(
with loaded as (
    select oid from pg_class
    where oid = any (array['case_file', 'case_event', 'case_reader', 'task', 'deadline']::regclass[]))
select away, back from (
    select format('alter table %s drop constraint %I', k.conrelid::regclass, k.conname) as away,
           format('alter table %s add constraint %I %s', k.conrelid::regclass, k.conname, pg_get_constraintdef(k.oid)) as back,
           1 as turn
    from pg_constraint k where k.contype = 'f' and k.conrelid in (select oid from loaded)
    union all
    select format('drop index %s', i.indexrelid::regclass), pg_get_indexdef(i.indexrelid), 2
    from pg_index i
    where i.indrelid in (select oid from loaded)
      and not exists (select from pg_constraint k where k.conindid = i.indexrelid)) all_
order by turn)";

}  // namespace

BulkLoad::BulkLoad(const std::string& owner_conninfo) : owner_(owner_conninfo) {
    ScriptConnection owner(owner_);
    std::string script;
    for (const auto& piece : owner.rows(pieces)) {
        script += piece[0] + ";";
        back_.insert(back_.begin(), piece[1]);
    }
    owner.run("begin;" + script + "commit");
}

void BulkLoad::finish() {
    ScriptConnection owner(owner_);
    owner.run("set maintenance_work_mem = '256MB'");
    for (const auto& statement : back_) owner.run(statement);
    back_.clear();
}

}  // namespace bolwerk::db
