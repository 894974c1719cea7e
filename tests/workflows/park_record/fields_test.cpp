#include "workflows/park_record/fields.hpp"
#include "workflows/park_record/columns.hpp"

#include <gtest/gtest.h>

#include <set>

namespace bolwerk::workflows::ibis {
namespace {

engine::Json read(std::string_view id, std::string_view text) {
    const auto value = parse_delivered(*record_field(id), text);
    return value ? *value : engine::Json("refused");
}

TEST(SafetyFields, each_have_a_name_a_label_and_a_meaning_of_their_own) {
    std::set<std::string_view> ids;
    std::set<std::string_view> labels;
    for (const auto& field : safety_fields()) {
        EXPECT_TRUE(ids.insert(field.id).second) << field.id;
        EXPECT_TRUE(labels.insert(field.label).second) << field.label;
        EXPECT_TRUE(field.meaning.ends_with('.')) << field.id;
    }
    EXPECT_EQ(safety_fields().size(), 19U);
}

TEST(SafetyFields, are_found_by_id_and_by_the_column_of_the_register) {
    EXPECT_EQ(field_by_id("kvo_b")->column, "p_kvob");
    EXPECT_EQ(field_of_column("P_KVOBVerloopdatum")->id, "kvo_b_until");
    EXPECT_EQ(field_by_id("no_such_field"), nullptr);
    EXPECT_EQ(field_of_column(""), nullptr) << "a field without a known column is not found by nothing";
}

TEST(ParkFields, of_other_blocks_are_delivered_under_their_column_and_are_fields_of_the_record) {
    for (const auto* column : {"o_milieuzone", "O_NaamVliegveld", "o_afstandvliegveld", "i_4g", "i_5g", "i_kabel"}) {
        const auto* field = field_of_column(column);
        ASSERT_NE(field, nullptr) << column;
        EXPECT_EQ(field_by_id(field->id), nullptr) << "no characteristic of safety: " << column;
        EXPECT_TRUE(field->open) << column;
    }
}

TEST(ParkFields, are_filled_by_the_columns_that_the_handbook_names_and_by_their_aliases) {
    const std::pair<const char*, const char*> columns[]{{"c_onderhoud", "maintenance_contact"},
                                                        {"C_Contact_Verkoop", "sales_contact"},
                                                        {"c_organisatie", "organisation_contact"},
                                                        {"d_toegevoegde_waarde", "added_value"},
                                                        {"d_co2", "co2_emission"},
                                                        {"d_duurzaamheidsscore2018", "sustainability_score"},
                                                        {"v_bruto1", "first_ha_bruto"},
                                                        {"v_2_verouderd", "second_outdated"},
                                                        {"V_DEELGEBIED2_EINDJAAR", "second_until"},
                                                        {"p_parkmanagement_naam", "park_management_name"},
                                                        {"b_minhuurprijs", "rent_least"}};
    for (const auto& [column, id] : columns) {
        ASSERT_NE(field_of_column(column), nullptr) << column;
        EXPECT_EQ(field_of_column(column)->id, id) << column;
    }
    for (const auto* other : {"v_bruto", "v_bruto3", "v_1_bruto2", "d_stikstof", "reden", "v1"})
        EXPECT_EQ(field_of_column(other), nullptr) << other;
}

TEST(ParkFields, of_the_record_have_a_name_and_a_label_of_their_own) {
    std::set<std::string_view> ids, labels;
    for (const auto& field : record_fields()) {
        EXPECT_TRUE(ids.insert(field.id).second) << field.id;
        EXPECT_TRUE(labels.insert(field.label).second) << field.label;
    }
    EXPECT_TRUE(labels.contains("Tweede deelgebied: netto in hectare"));
    for (const auto* contact : {"maintenance_contact", "sales_contact", "organisation_contact"})
        EXPECT_TRUE(record_field(contact)->about_a_person && !record_field(contact)->open) << contact;
}

TEST(SafetyFields, understand_yes_and_no_as_people_write_them) {
    for (const auto* yes : {"ja", "JA", "1", "true", " j "}) EXPECT_EQ(read("cameras", yes), true) << yes;
    for (const auto* no : {"nee", "N", "0", "false"}) EXPECT_EQ(read("cameras", no), false) << no;
    for (const auto* unknown : {"", "-", "onbekend"}) EXPECT_TRUE(read("cameras", unknown).is_null()) << unknown;
    EXPECT_EQ(read("cameras", "misschien"), "refused");
}

TEST(SafetyFields, know_only_days_that_exist) {
    EXPECT_EQ(read("kvo_b_until", "28-2-2027"), "2027-02-28");
    EXPECT_EQ(read("kvo_b_until", "2027-02-28"), "2027-02-28");
    EXPECT_EQ(read("kvo_b_until", "31-02-2027"), "refused");
    EXPECT_EQ(read("kvo_b_until", "29-02-2028"), "2028-02-29");
    EXPECT_EQ(read("kvo_b_until", "binnenkort"), "refused");
}

TEST(SafetyFields, mark_what_may_name_a_person) {
    EXPECT_TRUE(field_by_id("park_management_phone")->about_a_person);
    EXPECT_FALSE(field_by_id("park_management_name")->about_a_person);
}

}  // namespace
}  // namespace bolwerk::workflows::ibis
