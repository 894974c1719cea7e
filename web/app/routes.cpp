#include "web/app/routes.hpp"

#include "web/pages/account/message_pages.hpp"
#include "web/pages/account/pages.hpp"
#include "web/pages/admin/mail_pages.hpp"
#include "web/pages/admin/pages.hpp"
#include "web/pages/allocation/pages.hpp"
#include "web/pages/archive/pages.hpp"
#include "web/pages/cases/follow.hpp"
#include "web/pages/cases/pages.hpp"
#include "web/pages/cases_list/pages.hpp"
#include "web/pages/dashboard/pages.hpp"
#include "web/pages/documents/house_style.hpp"
#include "web/pages/documents/pages.hpp"
#include "web/pages/documents/template_pages.hpp"
#include "web/pages/documents/template_preview.hpp"
#include "web/pages/indicators/pages.hpp"
#include "web/pages/kept_views.hpp"
#include "web/pages/meetings/pages.hpp"
#include "web/pages/method/pages.hpp"
#include "web/pages/notifications/pages.hpp"
#include "web/pages/open/pages.hpp"
#include "web/pages/parks/pages.hpp"
#include "web/pages/post/pages.hpp"
#include "web/pages/reports/pages.hpp"
#include "web/pages/reports/public_papers.hpp"
#include "web/pages/risk/pages.hpp"
#include "web/pages/schemes/pages.hpp"
#include "web/pages/search/pages.hpp"
#include "web/pages/signals/pages.hpp"
#include "web/pages/subsidies/pages.hpp"
#include "web/pages/work/pages.hpp"
#include "web/sign_in/pages.hpp"

namespace bolwerk::web {
namespace {

void add_account_pages(Routes& routes) {
    routes.add("GET", "/account/vervanging", show_absence)
        .add("POST", "/account/vervanging", add_absence)
        .add("POST", "/account/vervanging/{substitution}/stop", stop_absence)
        .add("GET", "/account/belangen", show_interests)
        .add("POST", "/account/belangen", add_interest)
        .add("POST", "/account/belangen/{interest}/stop", end_interest)
        .add("GET", "/account/wachtwoord", show_password)
        .add("POST", "/account/wachtwoord", change_password)
        .add("GET", "/account/sessies", list_sessions)
        .add("POST", "/account/sessies/stop", end_other_sessions)
        .add("POST", "/account/sessies/{session}/stop", end_session)
        .add("GET", "/account/meldingen", show_choices)
        .add("POST", "/account/meldingen", save_choices)
        .add("POST", "/account/meldingen/post", say_consent)
        .add("GET", "/account/agenda", show_calendar_feed)
        .add("POST", "/account/agenda", make_calendar_feed)
        .add("POST", "/account/agenda/stop", stop_calendar_feed)
        .add("GET", "/afmelden/{token}", show_unsubscribe)
        .add("POST", "/afmelden/{token}", unsubscribe)
        .add("GET", "/agenda/{token}", send_calendar);
}

void add_statutory_pages(Routes& routes) {
    routes.add("GET", "/beheer/feestdagen", list_holidays)
        .add("POST", "/beheer/feestdagen", add_holiday)
        .add("POST", "/beheer/feestdagen/{day}/weg", remove_holiday)
        .add("POST", "/beheer/feestdagen/voorstellen/{request}", settle_holiday)
        .add("GET", "/beheer/tarieven", list_rates)
        .add("POST", "/beheer/tarieven", add_rate)
        .add("POST", "/beheer/tarieven/{kind}/{day}/weg", remove_rate);
}

void add_letter_pages(Routes& routes) {
    routes.add("GET", "/beheer/huisstijl", list_house_styles)
        .add("GET", "/beheer/huisstijl/{organisation}", show_house_style)
        .add("POST", "/beheer/huisstijl/{organisation}", save_house_style)
        .add("POST", "/beheer/huisstijl/{organisation}/rekening", settle_account)
        .add("GET", "/beheer/huisstijl/{organisation}/voorbeeld", preview_house_style)
        .add("GET", "/beheer/sjablonen", list_letter_templates)
        .add("GET", "/beheer/sjablonen/{workflow}/{document}", show_letter_template)
        .add("POST", "/beheer/sjablonen/{workflow}/{document}", save_letter_template)
        .add("GET", "/beheer/sjablonen/{workflow}/{document}/voorbeeld", preview_letter_template)
        .add("POST", "/beheer/sjablonen/{workflow}/{document}/voorbeeld", preview_typed_letter)
        .add("GET", "/sjablonen/{workflow}/{document}", try_letter)
        .add("GET", "/sjablonen/{workflow}/{document}/voorbeeld", show_tried_letter);
}

void add_admin_pages(Routes& routes) {
    routes.add("GET", "/beheer", show_administration)
        .add("GET", "/beheer/belangen", list_interests)
        .add("POST", "/beheer/belangen", add_interest_of)
        .add("POST", "/beheer/belangen/{interest}/stop", end_interest_of)
        .add("GET", "/beheer/instellingen", show_settings)
        .add("GET", "/beheer/instellingen/{workflow}", show_settings)
        .add("POST", "/beheer/instellingen/{workflow}", save_settings)
        .add("GET", "/beheer/logboek", list_changes)
        .add("GET", "/beheer/mail", show_mail)
        .add("POST", "/beheer/mail/test", send_test_mail)
        .add("POST", "/beheer/mail/adressen/{person}", try_address_again)
        .add("GET", "/beheer/mandaten", list_mandates)
        .add("POST", "/beheer/mandaten", add_mandate)
        .add("POST", "/beheer/mandaten/{mandate}/stop", stop_mandate)
        .add("GET", "/beheer/mensen", list_people)
        .add("GET", "/beheer/mensen/nieuw", show_new_person)
        .add("POST", "/beheer/mensen/nieuw", add_person)
        .add("GET", "/beheer/mensen/{person}", show_person)
        .add("POST", "/beheer/mensen/{person}", save_person)
        .add("POST", "/beheer/mensen/{person}/rollen", give_role)
        .add("POST", "/beheer/mensen/{person}/toegang", change_access)
        .add("POST", "/beheer/mensen/{person}/screening", record_screening)
        .add("POST", "/beheer/rollen/{holding}/stop", stop_role)
        .add("GET", "/beheer/storingen", list_incidents)
        .add("POST", "/beheer/storingen", retry_incidents)
        .add("POST", "/beheer/storingen/{incident}", settle_incident)
        .add("POST", "/beheer/toegang/{request}", settle_access)
        .add("GET", "/beheer/vervangingen", list_substitutions)
        .add("POST", "/beheer/vervangingen", add_substitution)
        .add("POST", "/beheer/vervangingen/{substitution}/stop", stop_substitution);
}

void add_case_pages(Routes& routes) {
    routes.add("GET", "/zaken/nieuw", show_new_case)
        .add("POST", "/zaken/nieuw", open_case)
        .add("GET", "/zaken/{number}", show_case)
        .add("GET", "/zaken/{number}/proces", show_process)
        .add("GET", "/zaken/{number}/toegang", show_readers)
        .add("POST", "/zaken/{number}/volgen", follow_case)
        .add("GET", "/zaken/{number}/acties/{action}", show_action)
        .add("POST", "/zaken/{number}/acties/{action}", take_action)
        .add("POST", "/zaken/{number}/behandelaar", assign_case)
        .add("POST", "/zaken/{number}/notities", add_note)
        .add("POST", "/zaken/{number}/advies/{advice}/herinnering", remind_advice)
        .add("POST", "/zaken/{number}/bestanden", add_file)
        .add("GET", "/zaken/{number}/bestanden/{file}", send_file)
        .add("GET", "/zaken/{number}/bestanden/{file}/intrekken", show_withdraw_annex)
        .add("POST", "/zaken/{number}/bestanden/{file}/intrekken", withdraw_annex)
        .add("POST", "/zaken/{number}/brieven", adapt_letter)
        .add("GET", "/zaken/{number}/brieven/{letter}", send_letter)
        .add("GET", "/zaken/{number}/brieven/{letter}/word", send_letter_as_word)
        .add("GET", "/zaken/{number}/voorstellen/{proposal}", send_letter_proposal)
        .add("GET", "/zaken/{number}/voorstellen/{proposal}/verschil", compare_letter)
        .add("POST", "/zaken/{number}/voorstellen/{proposal}", agree_letter)
        .add("GET", "/zaken/{number}/dossier.zip", send_dossier)
        .add("GET", "/zaken/{number}/dossier.pdf", send_dossier_pdf);
}

void add_archive_pages(Routes& routes) {
    routes.add("GET", "/archief", show_archive)
        .add("POST", "/archief/bewaarplicht", hold_records)
        .add("POST", "/archief/bewaarplicht/{hold}/opheffen", lift_hold)
        .add("GET", "/archief/lijsten/{number}", show_destruction_list)
        .add("GET", "/archief/termijnen", show_retention);
}

void add_method_pages(Routes& routes) {
    routes.add("GET", "/werkwijze", list_workflows)
        .add("GET", "/werkwijze/rekenhulp", show_calculator)
        .add("GET", "/werkwijze/{workflow}", show_workflow);
}

void add_notification_pages(Routes& routes, const std::shared_ptr<Renderer>& press) {
    if (press)
        routes.add("POST", "/post/afdruk",
                   [press](const Request& request, Visit& visit) { return print_letters(request, visit, *press); });
    routes.add("GET", "/gebeurtenissen", send_events)
        .add("GET", "/meldingen", list_notifications)
        .add("POST", "/meldingen/gelezen", mark_notifications)
        .add("GET", "/post", list_letters)
        .add("POST", "/post", post_letters);
}

void add_park_pages(Routes& routes) {
    routes.add("GET", "/terreinen", list_parks)
        .add("GET", "/terreinen.csv", download_parks)
        .add("GET", "/terreinen.xlsx", download_parks)
        .add("GET", "/terreinen.geojson", download_parks_geojson)
        .add("GET", "/open/terreinen", explain_open_parks)
        .add("GET", "/open/terreinen.json", send_open_parks)
        .add("GET", "/open/terreinen.geojson", send_open_parks_geojson)
        .add("GET", "/open/subsidies", show_open_subsidies)
        .add("GET", "/open/subsidies.json", send_open_subsidies)
        .add("GET", "/open/subsidies.csv", download_open_subsidies)
        .add("GET", "/open/subsidies.xlsx", download_open_subsidies)
        .add("GET", "/gemeenten/{code}", show_municipality)
        .add("GET", "/terreinen/vergelijken", compare_parks)
        .add("GET", "/terreinen/kaart", show_park_map)
        .add("GET", "/terreinen/wijzigingen", list_park_changes)
        .add("GET", "/terreinen/wijzigingen/{number}", show_park_change)
        .add("GET", "/terreinen/{rin}", show_park)
        .add("GET", "/terreinen/{rin}/toekomst", show_scorecard)
        .add("POST", "/terreinen/{rin}/toekomst", add_score)
        .add("GET", "/terreinen/{rin}/wijzigen", show_park_edit)
        .add("POST", "/terreinen/{rin}/wijzigen", propose_park_edit)
        .add("GET", "/terreinen/{rin}/afvoeren", show_park_removal)
        .add("POST", "/terreinen/{rin}/afvoeren", remove_park)
        .add("GET", "/terreinen/{rin}/terugzetten", show_park_restoration)
        .add("POST", "/terreinen/{rin}/terugzetten", restore_park)
        .add("GET", "/terreinen/{rin}/samenvoegen", show_park_merge)
        .add("POST", "/terreinen/{rin}/samenvoegen", propose_park_merge)
        .add("GET", "/terreinen/{rin}/splitsen", show_park_split)
        .add("POST", "/terreinen/{rin}/splitsen", propose_park_split);
}

void add_risk_pages(Routes& routes) {
    routes.add("GET", "/risicorondes", list_rounds)
        .add("GET", "/risicorondes/{number}", show_round)
        .add("GET", "/risicorondes/{number}/terreinen", show_round_parks)
        .add("POST", "/risicorondes/{number}/terreinen", set_round_parks)
        .add("POST", "/risicorondes/{number}/analyses", begin_analysis)
        .add("GET", "/analyses/{number}", show_analysis)
        .add("GET", "/matrices/{matrix}", show_matrix)
        .add("POST", "/matrices/{matrix}", save_matrix)
        .add("POST", "/matrices/{matrix}/indienen", submit_matrix)
        .add("POST", "/matrices/{matrix}/teruggeven", return_matrix)
        .add("GET", "/matrices/{matrix}/matrix.xlsx", download_matrix)
        .add("GET", "/matrices/{matrix}/inlezen", show_read_in)
        .add("POST", "/matrices/{matrix}/inlezen", preview_read_in)
        .add("POST", "/matrices/{matrix}/inlezen/bevestigen", read_in)
        .add("GET", "/inzage", list_views)
        .add("GET", "/inzage.csv", download_views)
        .add("GET", "/inzage.xlsx", download_views)
        .add("GET", "/algoritme", show_algorithm)
        .add("GET", "/open/algoritme.json", send_algorithm)
        .add("GET", "/beheer/indicatoren", list_indicator_sets)
        .add("POST", "/beheer/indicatoren", begin_indicator_set)
        .add("GET", "/beheer/indicatoren/{version}", show_indicator_set)
        .add("POST", "/beheer/indicatoren/{version}/gebruik", use_indicator_set)
        .add("GET", "/beheer/indicatoren/{version}/{code}", show_indicator)
        .add("POST", "/beheer/indicatoren/{version}/{code}", save_indicator);
}

void add_list_pages(Routes& routes) {
    routes.add("GET", "/zaken", list_cases)
        .add("GET", "/zaken.csv", download_cases)
        .add("GET", "/zaken.xlsx", download_cases)
        .add("POST", "/zaken/weergaven", save_case_view)
        .add("GET", "/zoeken", search);
}

void add_allocation_pages(Routes& routes) {
    routes.add("GET", "/subsidies/volgorde/{scheme}/{period}", show_order)
        .add("POST", "/subsidies/volgorde/{scheme}/{period}/loting", draw_lots_of_order)
        .add("GET", "/subsidies/volgorde/{scheme}/{period}/loting/{drawing}/PROTOCOL.json", send_protocol)
        .add("GET", "/subsidies/stel-dat/{scheme}/{period}", show_what_if)
        .add("GET", "/subsidies/tender/{scheme}/{period}", show_tender)
        .add("POST", "/subsidies/tender/{scheme}/{period}", fix_ranking)
        .add("GET", "/subsidies/tender/{scheme}/{period}/ranglijst.csv", download_ranking)
        .add("GET", "/subsidies/tender/{scheme}/{period}/ranglijst.xlsx", download_ranking)
        .add("POST", "/subsidies/tender/{scheme}/{period}/loting", draw_lots_of_tender)
        .add("GET", "/subsidies/tender/{scheme}/{period}/loting/{drawing}/PROTOCOL.json", send_protocol)
        .add("GET", "/subsidies/tender/{scheme}/{period}/aanvragen/{number}", show_assessment)
        .add("POST", "/subsidies/tender/{scheme}/{period}/aanvragen/{number}", assess);
}

void add_report_pages(Routes& routes, const std::shared_ptr<Renderer>& press) {
    if (press) {
        const auto papers = std::make_shared<PublicPapers>(press);
        routes
            .add("GET", "/rapportages/{report}/rapport.pdf",
                 [press](const Request& request, Visit& visit) { return send_report_pdf(request, visit, *press); })
            .add("GET", "/rapportages/{report}/bijlage-v3.pdf",
                 [press](const Request& request, Visit& visit) { return send_annex_pdf(request, visit, *press); })
            .add("GET", "/openbaar/rapportages/{report}/rapport.pdf",
                 [papers](const Request& request, Visit& visit) { return papers->send(request, visit); });
    }
    routes.add("GET", "/dashboard", show_dashboard)
        .add("GET", "/dashboard/zaken", list_dashboard_cases)
        .add("GET", "/dashboard/terreinen", list_dashboard_parks)
        .add("GET", "/dashboard/bedragen", show_dashboard_amounts)
        .add("GET", "/vergaderingen", list_meetings)
        .add("GET", "/rapportages", list_reports)
        .add("GET", "/rapportages/nieuw", show_new_report)
        .add("POST", "/rapportages/nieuw", begin_report)
        .add("GET", "/rapportages/{report}", show_report)
        .add("GET", "/rapportages/{report}/zaken", list_report_cases)
        .add("GET", "/rapportages/{report}/terreinen", list_report_parks)
        .add("GET", "/rapportages/{report}/bedragen", show_report_amounts)
        .add("GET", "/rapportages/{report}/cijfers.xlsx", download_report)
        .add("GET", "/rapportages/{report}/bijlage-v3", show_annex)
        .add("GET", "/rapportages/{report}/bijlage-v3.xlsx", download_annex)
        .add("GET", "/openbaar/rapportages/{report}",
             [has_paper = press != nullptr](const Request& request, Visit& visit) {
                 return show_public_report(request, visit, has_paper);
             });
}

void add_signal_pages(Routes& routes) {
    routes.add("GET", "/melden", show_report_form)
        .add("POST", "/melden", send_report)
        .add("GET", "/melden/bedankt", show_report_thanks)
        .add("GET", "/signalen", show_signal_figures)
        .add("GET", "/zaken/{number}/melder", show_reporter)
        .add("POST", "/zaken/{number}/melder", keep_reporter)
        .add("POST", "/zaken/{number}/melder/bekijken", read_reporter)
        .add("POST", "/zaken/{number}/melder/wissen", forget_reporter);
}

void add_subsidy_pages(Routes& routes) {
    routes.add("GET", "/subsidies", show_subsidies)
        .add("GET", "/subsidies.csv", download_subsidies)
        .add("GET", "/subsidies.xlsx", download_subsidies)
        .add("GET", "/subsidies/doorlooptijd", show_lead_times)
        .add("GET", "/subsidies/doorlooptijd.csv", download_lead_times)
        .add("GET", "/subsidies/doorlooptijd.xlsx", download_lead_times)
        .add("GET", "/subsidies/sisa", show_sisa)
        .add("GET", "/subsidies/sisa.csv", download_sisa)
        .add("GET", "/subsidies/sisa.xlsx", download_sisa)
        .add("GET", "/subsidies/samen/{what}", show_team_form)
        .add("POST", "/subsidies/samen/{what}", do_team_action)
        .add("GET", "/subsidies/budget", list_budgets)
        .add("GET", "/subsidies/budget/{scheme}/{period}", show_budget)
        .add("GET", "/beheer/regelingen", list_schemes)
        .add("GET", "/beheer/nieuwe-regeling", show_new_scheme)
        .add("POST", "/beheer/nieuwe-regeling", add_scheme)
        .add("GET", "/beheer/regelingen/{scheme}", show_scheme)
        .add("POST", "/beheer/regelingen/{scheme}/plafond", publish_ceiling)
        .add("GET", "/beheer/regelingen/{scheme}/nieuwe-versie", show_new_version)
        .add("POST", "/beheer/regelingen/{scheme}/nieuwe-versie", add_version);
}

void add_work_pages(Routes& routes) {
    routes.add("GET", "/", show_work)
        .add("GET", "/mijn-werk.csv", download_work)
        .add("GET", "/mijn-werk.xlsx", download_work)
        .add("POST", "/mijn-werk/weergaven", save_view)
        .add("POST", "/mijn-werk/weergaven/{view}/verwijderen", remove_view);
}

void add_sign_in_pages(Routes& routes) {
    routes.add("GET", "/inloggen", show_sign_in).add("POST", "/inloggen", sign_in).add("POST", "/uitloggen", sign_out);
}

}  // namespace

Routes all_routes(const std::shared_ptr<Renderer>& press) {
    Routes routes;
    add_sign_in_pages(routes);
    add_account_pages(routes);
    add_statutory_pages(routes);
    add_letter_pages(routes);
    add_admin_pages(routes);
    add_archive_pages(routes);
    add_case_pages(routes);
    add_list_pages(routes);
    add_method_pages(routes);
    add_notification_pages(routes, press);
    add_park_pages(routes);
    add_allocation_pages(routes);
    add_report_pages(routes, press);
    add_risk_pages(routes);
    add_signal_pages(routes);
    add_subsidy_pages(routes);
    add_work_pages(routes);
    return routes;
}

bool is_public(const Request& request) {
    return is_anonymous(request) || request.route == "/inloggen" || request.route == "/algoritme" ||
           request.route == "/afmelden/{token}" || request.route == "/agenda/{token}" ||
           request.route.starts_with("/openbaar/") || request.route.starts_with("/open/");
}

bool is_anonymous(const Request& request) { return request.route == "/melden" || request.route == "/melden/bedankt"; }

}  // namespace bolwerk::web
