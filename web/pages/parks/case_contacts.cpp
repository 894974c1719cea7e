#include "web/pages/parks/case_contacts.hpp"

#include "web/pages/parks/park_record.hpp"
#include "web/view/row_text.hpp"
#include "workflows/park_record/record_fields.hpp"

namespace bolwerk::web {
namespace {

void hide(engine::Json& answers) {
    if (!answers.is_object()) return;
    for (const auto& field : workflows::ibis::record_fields())
        if (const auto found = answers.find(field.id);
            field.about_a_person && found != answers.end() && !found->is_null())
            *found = hidden_contact;
}

}  // namespace

std::optional<LoadedCase> without_contacts(const LoadedCase& file, std::vector<engine::Event>& events,
                                           const Visit& visit) {
    if (file.definition.id != record_workflow ||
        knows_contacts(read_record(visit, text_of(file.subject().data, "rin"))))
        return std::nullopt;
    auto told = file;
    hide(told.loaded.subject.data);
    for (auto& event : events) hide(event.patch);
    return told;
}

}  // namespace bolwerk::web
