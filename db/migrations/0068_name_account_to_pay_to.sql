-- The account that letters name to whoever must pay something back (Awb 4:89).
alter table house_style add account text not null default ''
    constraint house_style_account_form check (account ~ '^([A-Z]{2}[0-9]{2}[A-Z0-9]{8,30})?$');
