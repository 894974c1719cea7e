-- Which of the attachments that a scheme demands a file is (Awb 4:2 lid 2): the id that the scheme gives it.
alter table attachment add answers text
    constraint attachment_answers_filled check (answers <> '' and length(answers) <= 200);
create index attachment_by_answer on attachment (case_id, answers) where answers is not null;
