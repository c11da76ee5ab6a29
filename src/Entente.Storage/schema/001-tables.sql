-- Version 1 of the index over the log: what both databases share. Times are UTC. Columns of keys are lower case with bars around: |rus|rus/gov|.
create table meta (key text not null, value text not null);

-- One document as kept. "number" is its record in the log, "reading" the record of its newest reading.
create table document (
    number bigint not null, id text not null, hash text not null, url text, title text, text text not null, words text not null, length integer not null,
    published text, day date, retrieved text, language text not null, source_name text, source_country text, source_kind text not null, family text,
    story text, copy_of text, engine text, reading bigint, kept timestamp not null, place text, media text, forgotten boolean not null);

-- What one document says of one act. "event" is the event it was merged into; "sort_day" is start_day, or the last of days where that is unknown;
-- "states" is how many different states take part.
create table telling (
    id text not null, document text not null, event text, type text not null, mode text, modes text[] not null, contexts text[] not null, of_type text, cameo text,
    quad integer not null, score float8 not null, reciprocal boolean not null, trigger_text text not null, factuality text not null, background boolean not null,
    attribution_kind text, start_day date, end_day date, sort_day date not null, date_precision text, date_from text,
    place_name text, place_country text, latitude float8, longitude float8, place_precision text,
    actor_countries text[] not null, recipient_countries text[] not null, actor_sectors text[] not null, recipient_sectors text[] not null,
    actor_entities text[] not null, recipient_entities text[] not null, actor_keys text not null, recipient_keys text not null,
    speaker_keys text not null, place_keys text not null, source_keys text not null,
    states integer not null, sentence integer not null, sentence_text text not null, evidence_start integer not null, evidence_end integer not null, confidence float8 not null, json text not null);

-- One act of one story, told once: its leading telling has the same id.
create table event (
    id text not null, story text not null, document text not null, type text not null, mode text, mode_keys text not null, context_keys text not null, of_type text, cameo text,
    quad integer not null, score float8 not null, reciprocal boolean not null, factuality text not null, background boolean not null,
    start_day date, end_day date, sort_day date not null, actor_countries text[] not null, recipient_countries text[] not null,
    actor_keys text not null, recipient_keys text not null, speaker_keys text not null, place_keys text not null, source_keys text not null,
    states integer not null, confidence float8 not null, kept timestamp not null, tellings text[] not null,
    documents integer not null, outlets integer not null, independent integer not null, disputed boolean not null);

create table statement (
    id text not null, document text not null, kind text not null, start_day date, end_day date, sort_day date not null,
    speaker_name text, speaker_country text, speaker_entity text, speaker_keys text not null, addressee_keys text not null, about_keys text not null,
    themes text[] not null, theme_keys text not null, stance_keys text not null, denies text, text text not null, words text not null, source_keys text not null,
    sentence integer not null, sentence_text text not null, confidence float8 not null, json text not null);

create table story (
    id text not null, first_seen date, last_seen date, documents text[] not null, document_count integer not null,
    outlets integer not null, independent integer not null, original text, title text, json text);

-- What became of every item seen; "settles" is the number of the sighting that left the item waiting.
create table sighting (
    number bigint not null, seen_at timestamp not null, source text not null, place text not null, outcome text not null, document text, cause text, remedy text, settles bigint);

create table correction (number bigint not null, made_at timestamp not null, who text not null, kind text not null, target text not null, json text not null);

-- Opaque bytes by which the story index tells how alike two documents are.
create table signature (document text not null, bytes bytea not null);
