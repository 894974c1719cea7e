-- Roles and ceilings of HANDBOOK 2.2 and 4.3. An organisation may give less, never more.

insert into role (id, label, kinds, ceiling) values
    ('municipal_coordinator', 'gemeentelijk coördinator', '{municipality}', 3),
    ('business_liaison', 'bedrijfscontactfunctionaris', '{municipality}', 1),
    ('municipal_supervisor', 'toezichthouder', '{municipality}', 2),
    ('enforcement_lawyer', 'handhavingsjurist', '{municipality}', 2),
    ('police_contributor', 'politie, informatiecoördinator', '{police}', 3),
    ('riec_analyst', 'RIEC-analist', '{riec}', 3),
    ('riec_manager', 'RIEC-manager', '{riec}', 3),
    ('riec_privacy_officer', 'privacyfunctionaris RIEC', '{riec}', 3),
    ('dto_project_lead', 'projectleider DTO', '{dto}', 3),
    ('pvo_adviser', 'adviseur PVO', '{pvo}', 1),
    ('partner_contributor', 'contactpersoon partner', '{environment_service,safety_region,grid_operator,labour_inspectorate,tax_authority,prosecution,other}', 2),
    ('subsidy_officer', 'subsidiebehandelaar', '{province}', 1),
    ('second_reader', 'medebeoordelaar', '{province}', 1),
    ('mandated_signer', 'gemandateerd ondertekenaar', '{province}', 1),
    ('finance_officer', 'financieel medewerker', '{province}', 1),
    ('controller', 'controller', '{province}', 1),
    ('objections_lawyer', 'bezwaarjurist', '{province}', 1),
    ('programme_manager', 'programmamanager', '{province}', 1),
    ('steering_group_member', 'lid stuurgroep', '{stuurgroep}', 3),
    ('steering_group_secretary', 'secretaris stuurgroep', '{stuurgroep}', 3),
    ('park_manager', 'parkmanager', '{park_management}', 1),
    ('business_association', 'vertegenwoordiger ondernemers', '{business_association,biz}', 1),
    ('kvo_process_supervisor', 'procesbegeleider KVO-B', '{process_supervision}', 1),
    ('auditor', 'auditor KVO-B', '{certification}', 1),
    ('applicant', 'aanvrager', '{municipality,business_association,park_management,biz,other}', 1),
    ('functional_admin', 'functioneel beheerder', '{province,municipality,riec,dto}', -1);

-- V2 has no area readers: the municipality itself, and whoever is a party. V3 is read by authorised partners of the region.
insert into area_reader (compartment, kind) values
    (1, 'province'), (1, 'stuurgroep'), (1, 'dto'), (1, 'police'), (1, 'riec'),
    (3, 'police'), (3, 'riec'), (3, 'dto');
