-- Whom an interest touches is asked at every step of a case (Awb 2:4): by the case, the organisation and the park, however many declared one.

create index interest_by_case on interest (case_id) where case_id is not null;
create index interest_by_organisation on interest (organisation_id) where organisation_id is not null;
create index interest_by_park on interest (park_id) where park_id is not null;
