#include "db/migrate.hpp"

#include <charconv>
#include <map>
#include <vector>

#include "db/checksum.hpp"
#include "db/error.hpp"
#include "db/query_set.hpp"
#include "db/script_connection.hpp"

namespace bolwerk::db {
namespace {

struct Migration {
    int number;
    std::string name;
    std::string_view text;
    std::string sum;
};

std::vector<Migration> migrations_in(std::span<const EmbeddedSql> files) {
    constexpr std::string_view folder = "migrations/", suffix = ".sql";
    std::vector<Migration> all;
    for (const auto& file : files) {
        if (!file.path.starts_with(folder)) continue;
        const auto name = file.path.substr(folder.size(), file.path.size() - folder.size() - suffix.size());
        int number = 0;
        std::from_chars(name.data(), name.data() + name.size(), number);
        if (number != static_cast<int>(all.size()) + 1)
            throw MigrationRefused("Expected migrations to be numbered without gaps, but found " + std::string(name));
        all.push_back({number, std::string(name), file.text, checksum(file.text)});
    }
    return all;
}

void prepare(ScriptConnection& owner) {
    // One at a time, across all servers that start together; the lock ends with the connection.
    owner.run("select pg_advisory_lock(80651975)");
    if (owner.value("select to_regclass('public.schema_migration')").empty())
        owner.run(
            "create table schema_migration (number integer primary key, name text not null, checksum text not null, "
            "applied_at timestamptz not null default now());"
            "create table schema_policies (checksum text not null)");
}

/// How many are applied; throws when those are not the first ones of this build.
std::size_t applied_of(ScriptConnection& owner, const std::vector<Migration>& known) {
    const auto applied = owner.rows("select number, name, checksum from schema_migration order by number");
    if (applied.size() > known.size())
        throw MigrationRefused(
            "Expected a database of this version of Bolwerk or an older one, but it is newer: it has \"" +
            applied.back()[1] + "\"");
    for (std::size_t place = 0; place < applied.size(); ++place)
        if (applied[place][2] != known[place].sum)
            throw MigrationRefused("Expected migration \"" + known[place].name +
                                   "\" to be as it was applied, but its text has changed");
    return applied.size();
}

/// All pieces or none. Throws MigrationRefused with the name of the piece that failed.
void in_one_transaction(ScriptConnection& owner, const std::vector<Piece>& pieces) {
    owner.run("begin");
    for (const auto& piece : pieces) try {
            owner.run(piece.script);
        } catch (const DatabaseError& error) {
            owner.run("rollback");
            throw MigrationRefused("Expected db/" + piece.name + " to apply, but: " + error.what());
        }
    owner.run("commit");
}

void apply(ScriptConnection& owner, const Migration& migration) {
    in_one_transaction(owner, {{"migrations/" + migration.name, std::string(migration.text)},
                               {"schema_migration", "insert into schema_migration (number, name, checksum) values (" +
                                                        std::to_string(migration.number) + ", '" + migration.name +
                                                        "', '" + migration.sum + "')"}});
}

/// Policies are written anew as a whole: what is not in the files does not hold.
bool write_policies(ScriptConnection& owner, std::span<const EmbeddedSql> files, bool schema_changed) {
    std::string everything;
    std::vector<Piece> pieces{
        {"policies",
         "do $$ declare one record; begin for one in select policyname, tablename from pg_policies "
         "where schemaname = 'public' loop execute format('drop policy %I on %I', one.policyname, "
         "one.tablename); end loop; end $$"}};
    for (const auto& file : files) {
        if (!file.path.starts_with("policies/")) continue;
        everything += file.text;
        pieces.push_back({std::string(file.path), std::string(file.text)});
    }
    const auto sum = checksum(everything);
    if (!schema_changed && owner.value("select checksum from schema_policies") == sum) return false;
    pieces.push_back(
        {"schema_policies", "delete from schema_policies; insert into schema_policies values ('" + sum + "')"});
    in_one_transaction(owner, pieces);
    return true;
}

void write_query_set(ScriptConnection& owner, const Progress& progress) {
    if (!owner.value("select to_regnamespace($1)", {query_set_name()}).empty()) return;
    in_one_transaction(owner, query_set_pieces());
    if (progress) progress("queries of this build: " + query_set_name());
    // An old server may still run beside the new one; older sets than that are gone.
    for (const auto& old :
         owner.rows("select nspname from pg_namespace where nspname like 'build\\_%' order by oid desc offset 3"))
        owner.run("drop schema " + old.front() + " cascade");
}

}  // namespace

void migrate(const std::string& owner_conninfo, std::span<const EmbeddedSql> files, const Progress& progress) {
    ScriptConnection owner(owner_conninfo);
    prepare(owner);
    const auto known = migrations_in(files);
    const auto done = applied_of(owner, known);
    for (std::size_t place = done; place < known.size(); ++place) {
        if (progress) progress("migration " + known[place].name);
        apply(owner, known[place]);
    }
    if (write_policies(owner, files, done < known.size()) && progress) progress("policies");
}

void migrate(const std::string& owner_conninfo, const Progress& progress) {
    migrate(owner_conninfo, embedded_sql(), progress);
    ScriptConnection owner(owner_conninfo);
    prepare(owner);
    write_query_set(owner, progress);
}

void expect_migrated(const std::string& application_conninfo) {
    ScriptConnection application(application_conninfo);
    const auto known = migrations_in(embedded_sql());
    const bool there = !application.value("select to_regclass('public.schema_migration')").empty();
    if (!there) throw MigrationRefused("Expected a database that \"bolwerk migrate\" has prepared, but it is empty");
    if (applied_of(application, known) < known.size() ||
        application.value("select to_regnamespace($1)", {query_set_name()}).empty())
        throw MigrationRefused(
            "Expected a database of this version of Bolwerk, but it is older: run \"bolwerk migrate\"");
}

}  // namespace bolwerk::db
