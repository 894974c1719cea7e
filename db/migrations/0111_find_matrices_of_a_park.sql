-- When a park was measured: a plan on it that ends is to be followed by another measurement (HANDBOOK 9).
create index risk_matrix_by_park on risk_matrix (park_id, case_id);
