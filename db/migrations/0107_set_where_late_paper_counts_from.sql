-- From which day the term for objection counts where a decision that was in the portal goes by post because the message about it
-- came back: what an organisation does unless somebody says otherwise. The law does not say it in so many words: assumption [A],
-- the day of posting (Awb 3:41, 6:8).
alter table house_style add column paper_term text not null default 'post'
    constraint house_style_paper_term_known check (paper_term in ('post', 'portaal'));
