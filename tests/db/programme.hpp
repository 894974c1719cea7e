// Named people in two provinces, for tests about who may read and write what.
#pragma once

#include <map>
#include <string>

#include "db/checksum.hpp"
#include "tests/db/fresh_database.hpp"

namespace bolwerk::db {

/// Apeldoorn and Epe in Gelderland, Lelystad in Flevoland; everybody is signed in, and every organisation wants its
/// letters in the portal.
class Programme : public FreshDatabase {
protected:
    Programme() {
        owner.run(
            "insert into municipality (code, name, province) values ('GM0200', 'Apeldoorn', 'Gelderland'),"
            "  ('GM0232', 'Epe', 'Gelderland'), ('GM0995', 'Lelystad', 'Flevoland');"
            "insert into park (rin, name, municipality, fictitious) values ('F1', 'Proefterrein', 'GM0200', true),"
            "  ('F2', 'Tweede terrein', 'GM0232', true);");
        apeldoorn = organisation("municipality", "Gemeente Apeldoorn", {"GM0200"});
        epe = organisation("municipality", "Gemeente Epe", {"GM0232"});
        lelystad = organisation("municipality", "Gemeente Lelystad", {"GM0995"});
        gelderland = organisation("province", "Provincie Gelderland", {"GM0200", "GM0232"});
        police = organisation("police", "Politie Oost-Nederland", {"GM0200", "GM0232"});
        steering_group = organisation("stuurgroep", "Stuurgroep Noord-Veluwe", {"GM0200", "GM0232"});
        management = organisation("park_management", "Parkmanagement Noord", {});
        els = person("Els Wolters", "municipal_coordinator", apeldoorn, 2);
        jan = person("Jan Smit", "municipal_coordinator", apeldoorn, 2);
        fatma = person("Fatma Kaya", "municipal_coordinator", epe, 2);
        koen = person("Koen de Wit", "municipal_coordinator", lelystad, 2);
        petra = person("Petra Blom", "programme_manager", gelderland, 1);
        bram = person("Bram Post", "police_contributor", police, 3);
        saskia = person("Saskia Vos", "steering_group_secretary", steering_group, 3);
        mark = person("Mark Peters", "park_manager", management, 1);
        admin = person("Ria Beheer", "functional_admin", apeldoorn, -1);
    }

    std::int64_t organisation(const std::string& kind, const std::string& name, const std::vector<std::string>& area) {
        const auto id = owner.value(
            "insert into organisation (kind, name, address) values ($1, $2, case when $1 = 'province' then "
            "array['Markt 11', '6811 CG Arnhem'] else '{}' end) returning id",
            {kind, name});
        for (const auto& code : area) owner.rows("insert into organisation_area values ($1, $2)", {id, code});
        return std::stoll(id);
    }

    std::int64_t person(const std::string& name, const std::string& role, std::int64_t at, int ceiling) {
        const auto id =
            owner.value("insert into person (name, email) values ($1, $1 || '@voorbeeld.test') returning id", {name});
        hold(std::stoll(id), role, at, ceiling);
        owner.rows(
            "insert into session (token_hash, person_id, csrf, expires_at) values (decode($1, 'hex'), $2, 'x', now() + "
            "interval '1 hour')",
            {session(std::stoll(id)), id});
        return std::stoll(id);
    }

    void hold(std::int64_t who, const std::string& role, std::int64_t at, int ceiling) {
        owner.rows(
            "insert into role_holding (person_id, role, organisation_id, ceiling, from_day) values ($1, $2, $3, $4, "
            "today() - 30)",
            {std::to_string(who), role, std::to_string(at), std::to_string(ceiling)});
        owner.rows(
            "insert into portal_consent (organisation_id, kind, given_by) select $1::bigint, id, $2::bigint from "
            "letter_kind "
            "on conflict do nothing",
            {std::to_string(at), std::to_string(who)});
        if (ceiling == 3) screen(who);
    }

    /// So that this person reads V3, until a year from now (Wgs 1.8).
    void screen(std::int64_t who) {
        owner.rows(
            "insert into screening (person_id, kind, issued_on, until_day) values ($1, 'vog', today() - 30, today() + "
            "365) on conflict do nothing",
            {std::to_string(who)});
    }

    static std::string session(std::int64_t who) { return checksum("session of " + std::to_string(who)); }

    /// What a person sees with plain SQL, as the application's role: row-level security and nothing else.
    std::string seen_by(std::int64_t who, const std::string& query) {
        ScriptConnection application(address.application);
        application.run("begin");
        application.rows("select become($1)", {session(who)});
        return application.value(query);
    }

    std::int64_t apeldoorn = 0, epe = 0, lelystad = 0, gelderland = 0, police = 0, steering_group = 0, management = 0;
    std::int64_t els = 0, jan = 0, fatma = 0, koen = 0, petra = 0, bram = 0, saskia = 0, mark = 0, admin = 0;
};

}  // namespace bolwerk::db
