-- The designation of a park as handhavingsknelpunt (HANDBOOK 7.5): who may see it follows from the case itself. Its owner
-- and the RIEC of the area read it; organisations that take part do so from the decision until its end, nobody else.

alter table closed_circle add column owner_reads boolean not null default false;
insert into closed_circle values ('designation', true);
insert into area_reader (compartment, kind, workflow) values (3, 'riec', 'designation');
