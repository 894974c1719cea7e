-- as: system
-- What the link to stop of a mail is about; null for an unknown one and for what cannot be stopped.
select json_build_object('kind', m.kind, 'rhythm', coalesce(m.rhythm, ''), 'label', coalesce(k.label, ''))
from mail m left join message_kind k on k.id = m.kind
where m.unsubscribe = cast(:token as uuid) and m.kind <> 'test' and not coalesce(k.demanded, false)
