create table ui_sent_form (
  fingerprint text primary key,
  sent_at timestamptz not null,
  led_to text
);
create index ui_sent_form_by_time on ui_sent_form (sent_at);
comment on table ui_sent_form is 'Forms that were sent in the last days: the same one from the same page is not done again. led_to is empty while the first is under way.';
