-- DuckDB: an inverted index for full text, a row for each word of each text. "term" is the 64-bit hash of the word, "document" the number of the document,
-- "place" how many words stand before it, "length" how many words the document has; "times" is how often it has this word, in the row of the first place, else 0.
-- Rows come in with run 0; at checkpoints they are put in order of their terms, as runs of their own, so that a search passes over all parts of a run but those with its words.
create table posting (term bigint not null, document bigint not null, place integer not null, length integer not null, times integer not null, run integer not null);
create index document_hash on document (hash);
create index document_id on document (id);
create index document_number on document (number);
create index telling_id on telling (id);
create index statement_id on statement (id);
